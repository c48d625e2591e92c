//! Reads a list and draws what needs no second look.

use std::{path::PathBuf, sync::Arc};

use clap::Args;

use super::text::report;
use crate::{
    analysis::analyze,
    catalog::{Catalog, Message},
    cli::{Outcome, terminal::Terminal},
    design::{Design, FileError, FileFault, is_same_file, read_file, write_file},
    edit::{apply, placed},
    import::{ImportColumns, ImportReview, RememberedHeads, RowDecision, plan, read_list},
};

/// Arguments of `sekisho import`.
#[derive(Args, Debug)]
pub(in crate::cli) struct ImportArgs {
    #[arg(required = true, value_name = "FILE")]
    list: PathBuf,
    #[arg(short, long, value_name = "FILE", required = true)]
    output: PathBuf,
    #[arg(long, value_name = "FILE")]
    into: Option<PathBuf>,
}

/// Draws the rows of a list of which nothing was asked; the others are named.
pub(in crate::cli) fn run(args: &ImportArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    match import(args, &catalog, terminal) {
        Ok(outcome) => outcome,
        Err(error) => {
            terminal.complain_of(&error);
            Outcome::BadInput
        }
    }
}

fn import(
    args: &ImportArgs,
    catalog: &Catalog,
    terminal: &mut Terminal<'_, '_>,
) -> Result<Outcome, FileError> {
    if is_same_file(&args.list, &args.output) {
        let fault = FileFault::Other(Message::new("import-onto-itself"));
        return Err(FileError::whole(args.output.display(), fault));
    }
    let table = read_list(catalog, &args.list)?;
    let design = match &args.into {
        Some(path) => with_places(catalog, read_file(path)?),
        None => Design {
            edition: catalog.edition.id.clone(),
            title: args
                .list
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned()),
            ..Design::default()
        },
    };
    let columns = ImportColumns::of(catalog, &table, &RememberedHeads::new());
    let review = ImportReview::new(catalog, &design, Arc::new(table), columns);
    let plan = plan(catalog, &design, &review);
    let text = report(catalog, &design, &review, plan.as_ref(), terminal.lang);
    terminal.out.text(&text);
    let Some(plan) = plan else {
        terminal.complain(&Message::new("import-nothing-taken"));
        return Ok(Outcome::FallsShort);
    };
    let drawn = apply(&design, &plan.command)
        .map_err(|why| FileError::whole(args.list.display(), FileFault::Other(why.message())))?;
    write_file(&args.output, &drawn)?;
    Ok(match review.count(RowDecision::Undecided) {
        0 => Outcome::Done,
        _ => Outcome::FallsShort,
    })
}

/// The drawing with a place for all that its file has none for.
fn with_places(catalog: &Catalog, design: Design) -> Design {
    let analysis = analyze(&design, catalog);
    match placed(catalog, &design, &analysis) {
        Some((placed, _)) => placed,
        None => design,
    }
}
