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
mod names;
mod out;
mod select;
mod template;
mod window;
mod words;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum, error::ErrorKind};
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

/// Design and check how a municipality reaches My Number systems by screen transfer.
#[derive(Debug, Parser)]
#[command(name = "sekisho", version, subcommand_precedence_over_arg = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    /// Design to open in the window
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    common: Common,
}

/// Options of every subcommand.
#[derive(Args, Clone, Debug)]
struct Common {
    /// Read the catalog from this folder instead of the built-in edition
    #[arg(long, global = true, value_name = "DIR")]
    catalog: Option<PathBuf>,
    /// Language of texts [default: that of the system, Japanese or English]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<LangArg>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check designs: route, controls, risks, findings
    ///
    /// Exit code 0: the design passes. 1: it falls short or cannot be judged. 2: bad arguments or
    /// unreadable input.
    Check(check::CheckArgs),
    /// List the reference designs, or write one
    Template(template::TemplateArgs),
    /// Print what the program knows, resolved per pattern
    Catalog(catalog::CatalogArgs),
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
    let cli = match parse(args) {
        Ok(cli) => cli,
        Err(error) => {
            // A reader that has gone away must not turn help into a failure.
            drop(error.print());
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let lang = cli.common.lang.map_or_else(system_lang, Lang::from);
    let folder = cli.common.catalog.as_deref();
    let mut out = Out::standard();
    let outcome = match &cli.command {
        Some(Command::Check(args)) => check::run(args, folder, lang, &mut out),
        Some(Command::Template(args)) => template::run(args, folder, lang, &mut out),
        Some(Command::Catalog(args)) => catalog::run(args, folder, lang, &mut out),
        None => window::run(
            cli.file.as_deref(),
            folder,
            cli.common.lang.map(Lang::from),
            &mut out,
        ),
    };
    outcome.max(out.finish()).into()
}

/// Parses arguments; a file goes with the window only.
fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let cli = Cli::try_parse_from(args)?;
    if cli.command.is_some() && cli.file.is_some() {
        let message = "a file before a subcommand: did you mean it behind?";
        return Err(Cli::command().error(ErrorKind::ArgumentConflict, message));
    }
    Ok(cli)
}

/// The language the system asks for, by the usual variables in their usual order.
fn system_lang() -> Lang {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    if value.to_string_lossy().starts_with("ja") {
        Lang::Ja
    } else {
        Lang::En
    }
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
