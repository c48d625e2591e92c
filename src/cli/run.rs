//! What the program takes, and which room answers.

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{
    Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
    error::{Error, ErrorKind},
};

use super::{
    Out, Outcome, catalog, check, help, import, import_controls, language, refusal, render, report,
    template, terminal::Terminal, window,
};
use crate::{catalog::Lang, words};

/// What the program takes; what it is for stands in `help.rs`, in both languages.
#[derive(Debug, Parser)]
#[command(name = "sekisho", version, subcommand_precedence_over_arg = true)]
pub(super) struct CommandLine {
    #[command(subcommand)]
    command: Option<Subcommands>,
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    common: CommonArgs,
}

/// Options of every subcommand.
#[derive(Args, Clone, Debug)]
struct CommonArgs {
    #[arg(long, global = true, value_name = "DIR")]
    catalog: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangChoice>,
}

#[derive(Debug, Subcommand)]
enum Subcommands {
    Check(check::CheckArgs),
    Template(template::TemplateArgs),
    Render(Box<render::RenderArgs>),
    Import(import::ImportArgs),
    Report(report::ReportArgs),
    ImportControls(import_controls::ImportControlsArgs),
    Catalog(catalog::CatalogArgs),
    Help(HelpArgs),
}

/// Arguments of `sekisho help`.
#[derive(Args, Debug)]
struct HelpArgs {
    #[arg(value_parser = [
        "check", "template", "render", "import", "report", concat!("import", "-controls"), "catalog",
    ])]
    command: Option<String>,
}

/// A language as named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LangChoice {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl From<LangChoice> for Lang {
    fn from(lang: LangChoice) -> Self {
        match lang {
            LangChoice::Ja => Self::Ja,
            LangChoice::En => Self::En,
        }
    }
}

/// Runs the program with these arguments, the program's name first.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = language::asked(&args).unwrap_or_else(language::of_system);
    let mut out = Out::standard().speaking(lang);
    let cli = match parse(args, lang) {
        Ok(cli) => cli,
        Err(error) => return refuse(&error, lang, &mut out),
    };
    let mut terminal = Terminal {
        folder: cli.common.catalog.as_deref(),
        lang,
        out: &mut out,
    };
    let outcome = match &cli.command {
        Some(Subcommands::Check(args)) => check::run(args, &mut terminal),
        Some(Subcommands::Template(args)) => template::run(args, &mut terminal),
        Some(Subcommands::Render(args)) => render::run(args, &mut terminal),
        Some(Subcommands::Import(args)) => import::run(args, &mut terminal),
        Some(Subcommands::Report(args)) => report::run(args, &mut terminal),
        Some(Subcommands::ImportControls(args)) => import_controls::run(args, &mut terminal),
        Some(Subcommands::Catalog(args)) => catalog::run(args, &mut terminal),
        // Parsing has shown the help and ended there.
        Some(Subcommands::Help(_)) => Outcome::Done,
        None => {
            let asked = cli.common.lang.map(Lang::from);
            window::run(cli.file.as_deref(), asked, &mut terminal)
        }
    };
    outcome.max(out.finish()).into()
}

/// Shows what parsing ended with: help, the version, or what is wrong with the arguments.
fn refuse(error: &Error, lang: Lang, out: &mut Out<'_>) -> ExitCode {
    let code = u8::try_from(error.exit_code()).unwrap_or(2);
    if lang == Lang::Ja && error.use_stderr() {
        out.explain_refusal(&refusal::japanese(error));
    } else {
        // A reader that has gone away must not turn help into a failure.
        drop(error.print());
    }
    ExitCode::from(code)
}

/// Parses arguments; a file goes with the window only.
fn parse(args: Vec<OsString>, lang: Lang) -> Result<CommandLine, Error> {
    let mut command = help::localised(CommandLine::command(), lang);
    let name = args.first().cloned().unwrap_or_default();
    let matches = command.try_get_matches_from_mut(args)?;
    let cli = CommandLine::from_arg_matches(&matches)?;
    if cli.command.is_some() && cli.file.is_some() {
        let message = words::get(lang, "cli-file-first");
        return Err(command.error(ErrorKind::ArgumentConflict, message));
    }
    if let Some(Subcommands::Help(HelpArgs { command: about })) = &cli.command {
        let about = about.as_ref().map(OsString::from);
        let args = [Some(name), about, Some("--help".into())];
        let mut command = help::localised(CommandLine::command(), lang);
        command.try_get_matches_from_mut(args.into_iter().flatten())?;
    }
    Ok(cli)
}
