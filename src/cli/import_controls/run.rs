//! Compares the sheet with the design, says what changes, and writes the changed design.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::text::preview;
use crate::{
    analysis::{Case, analyze},
    catalog::{Catalog, Message},
    cli::{
        Outcome,
        phase::{phase_named, phase_unknown},
        terminal::Terminal,
    },
    design::{Design, FileError, FileFault, Phase, is_same_file, read_file, write_file},
    edit::apply,
    export::{ConflictChoice, handover, handover_sheet},
};

/// Arguments of `sekisho import-controls`.
#[derive(Args, Debug)]
pub(in crate::cli) struct ImportControlsArgs {
    #[arg(required = true, value_name = "FILE")]
    workbook: PathBuf,
    #[arg(long, value_name = "FILE", required = true)]
    into: PathBuf,
    #[arg(short, long, value_name = "FILE", required_unless_present = "dry_run")]
    output: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_enum, default_value_t)]
    prefer: Preferred,
}

/// Whose word counts where both sides have changed an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Preferred {
    /// The design’s.
    #[default]
    Design,
    /// The sheet’s.
    Sheet,
}

impl From<Preferred> for ConflictChoice {
    fn from(preferred: Preferred) -> Self {
        match preferred {
            Preferred::Design => Self::Design,
            Preferred::Sheet => Self::Sheet,
        }
    }
}

/// Takes over what a sheet has otherwise.
pub(in crate::cli) fn run(args: &ImportControlsArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    match take_over(args, &catalog, terminal) {
        Ok(outcome) => outcome,
        Err(error) => {
            terminal.complain_of(&error);
            Outcome::BadInput
        }
    }
}

fn take_over(
    args: &ImportControlsArgs,
    catalog: &Catalog,
    terminal: &mut Terminal<'_, '_>,
) -> Result<Outcome, FileError> {
    let output = args.output.as_ref().filter(|_| !args.dry_run);
    if let Some(output) = output.filter(|it| is_same_file(&args.workbook, it)) {
        let fault = FileFault::Other(Message::new("import-onto-itself"));
        return Err(FileError::whole(output.display(), fault));
    }
    let sheet = handover_sheet(&args.workbook)?;
    let design = read_file(&args.into)?;
    let phase = phase_named(&design, &sheet.phase);
    let unknown = || FileError::whole(args.into.display(), phase_unknown(&design, &sheet.phase));
    let phase = phase.ok_or_else(unknown)?;
    let analysis = analyze(&phase, catalog);
    let case = Case::new(&phase, catalog, &analysis);
    let plan = handover(case, &sheet, args.prefer.into());
    terminal
        .out
        .text(&preview(case, &plan, args.prefer.into(), terminal.lang));
    let outcome = if plan.is_whole() {
        Outcome::Done
    } else {
        Outcome::FallsShort
    };
    let Some(output) = output else {
        return Ok(outcome);
    };
    let changed = match &plan.command {
        None => phase.into_owned(),
        Some(command) => apply(&phase, command).map_err(|why| {
            FileError::whole(args.workbook.display(), FileFault::Other(why.message()))
        })?,
    };
    write_file(output, &with_phase(&design, changed))?;
    Ok(outcome)
}

/// The design with a phase in the place of the one of its id.
fn with_phase(design: &Design, changed: Design) -> Design {
    if changed.phase_id == design.phase_id {
        return changed;
    }
    let mut whole = design.clone();
    let mut others = whole.other_phases.iter_mut();
    if let Some(phase) = others.find(|phase| phase.id == changed.phase_id) {
        *phase = Phase::from(&changed);
    }
    whole
}
