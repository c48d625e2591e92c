//! The command line: a contract that others script against.
//!
//! Each subcommand is one file and returns an [`Outcome`]. Everything written goes through
//! [`Out`], the only place that touches the standard streams.

mod catalog;
mod catalog_json;
mod catalog_text;
mod check;
mod check_json;
mod check_text;
mod explain;
mod help;
mod language;
mod names;
mod out;
mod refusal;
mod select;
mod template;
mod window;
mod words;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{
    Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
    error::{Error, ErrorKind},
};
pub use out::Out;

use crate::{
    analysis::Judgement,
    catalog::{Catalog, Lang},
};

/// How a command ended; the worst of several counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing to complain about.
    Done = 0,
    /// A design falls short or cannot be judged.
    FallsShort = 1,
    /// Bad arguments or unreadable input.
    BadInput = 2,
}

impl From<Judgement> for Outcome {
    fn from(judgement: Judgement) -> Self {
        match judgement {
            Judgement::Passes => Self::Done,
            Judgement::FallsShort | Judgement::NotJudged => Self::FallsShort,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// What the program takes; what it is for stands in `help.rs`, in both languages.
#[derive(Debug, Parser)]
#[command(name = "sekisho", version, subcommand_precedence_over_arg = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    common: Common,
}

/// Options of every subcommand.
#[derive(Args, Clone, Debug)]
struct Common {
    #[arg(long, global = true, value_name = "DIR")]
    catalog: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangArg>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::CheckArgs),
    Template(template::TemplateArgs),
    Catalog(catalog::CatalogArgs),
    Help(HelpArgs),
}

/// Arguments of `sekisho help`.
#[derive(Args, Debug)]
struct HelpArgs {
    #[arg(value_parser = ["check", "template", "catalog"])]
    command: Option<String>,
}

/// How results are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading.
    #[default]
    Text,
    /// For scripts.
    Json,
}

/// A language as named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LangArg {
    /// Japanese.
    Ja,
    /// English.
    En,
}

impl From<LangArg> for Lang {
    fn from(lang: LangArg) -> Self {
        match lang {
            LangArg::Ja => Self::Ja,
            LangArg::En => Self::En,
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
    let folder = cli.common.catalog.as_deref();
    let outcome = match &cli.command {
        Some(Command::Check(args)) => check::run(args, folder, lang, &mut out),
        Some(Command::Template(args)) => template::run(args, folder, lang, &mut out),
        Some(Command::Catalog(args)) => catalog::run(args, folder, lang, &mut out),
        // Parsing has shown the help and ended there.
        Some(Command::Help(_)) => Outcome::Done,
        None => {
            let asked = cli.common.lang.map(Lang::from);
            window::run(cli.file.as_deref(), folder, asked, lang, &mut out)
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
fn parse(args: Vec<OsString>, lang: Lang) -> Result<Cli, Error> {
    let mut command = help::localised(Cli::command(), lang);
    let name = args.first().cloned().unwrap_or_default();
    let matches = command.try_get_matches_from_mut(args)?;
    let cli = Cli::from_arg_matches(&matches)?;
    if cli.command.is_some() && cli.file.is_some() {
        let message = match lang {
            Lang::Ja => "ファイルがコマンドの前にあります。後ろに置いてください",
            Lang::En => "a file before a subcommand: did you mean it behind?",
        };
        return Err(command.error(ErrorKind::ArgumentConflict, message));
    }
    if let Some(Command::Help(HelpArgs { command: about })) = &cli.command {
        let about = about.as_ref().map(OsString::from);
        let args = [Some(name), about, Some("--help".into())];
        let mut command = help::localised(Cli::command(), lang);
        command.try_get_matches_from_mut(args.into_iter().flatten())?;
    }
    Ok(cli)
}

/// Loads the catalog, or says every fault it has.
fn load_catalog(folder: Option<&Path>, out: &mut Out<'_>) -> Option<Catalog> {
    let loaded = folder.map_or_else(Catalog::builtin, Catalog::load_dir);
    loaded
        .map_err(|errors| {
            let folder = folder.map(|folder| folder.join("")).unwrap_or_default();
            for fault in &errors.faults {
                out.complain(&format!("{}{fault}", folder.display()));
            }
        })
        .ok()
}
