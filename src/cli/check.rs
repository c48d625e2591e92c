//! `sekisho check`: says of each design whether it does, and why not.

use std::{
    io::IsTerminal as _,
    path::{Path, PathBuf},
};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{Format, Out, Outcome, check_json::Report, check_text, explain, load_catalog, select};
use crate::{
    analysis::{
        Analysis, AnalysisOptions, ExplainQuestion, RouteLimit, Strictness, Verdict, analyze_with,
    },
    catalog::{Catalog, Lang},
    design::{Design, read_file},
};

/// From this many files on, a terminal shows how far it has got.
const FILES_WORTH_A_BAR: usize = 8;

/// Arguments of `sekisho check`.
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    /// Designs to check
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Explain a number instead: an attack route by number or scenario (2-1), or ASSET:THREAT
    #[arg(long, value_name = "ROUTE|ASSET:THREAT")]
    explain: Option<String>,
    /// Let warnings count: a design that has one falls short
    #[arg(long)]
    strict: bool,
    /// How to print: JSON is one object a file, one a line
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// List so many attack routes, the worst first, or all
    #[arg(long, value_name = "routes=N|all", value_parser = select::parse)]
    select: Option<RouteLimit>,
}

impl CheckArgs {
    fn options(&self) -> AnalysisOptions {
        AnalysisOptions {
            routes: self.select.unwrap_or_default(),
        }
    }
}

/// What is asked of every file.
#[derive(Clone, Copy, Debug)]
struct Asked<'a> {
    /// A number to explain instead of the report.
    question: Option<&'a ExplainQuestion>,
    strictness: Strictness,
    options: AnalysisOptions,
    /// How many attack routes were asked for, if anything was.
    selected: Option<RouteLimit>,
    format: Format,
    lang: Lang,
}

/// A design that was read, with what there is to say about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checked<'a> {
    /// The file as the user named it.
    pub(super) file: &'a str,
    /// The design.
    pub(super) design: &'a Design,
    /// What it was checked under.
    pub(super) catalog: &'a Catalog,
    /// The result.
    pub(super) analysis: &'a Analysis,
    /// How many attack routes were asked for, if anything was.
    pub(super) selected: Option<RouteLimit>,
    /// The verdict under the strictness asked for.
    pub(super) verdict: &'a Verdict,
}

/// Checks every file; one that cannot be read is named and the others are still checked.
pub(super) fn run(
    args: &CheckArgs,
    folder: Option<&Path>,
    lang: Lang,
    out: &mut Out<'_>,
) -> Outcome {
    let Some(catalog) = load_catalog(folder, out) else {
        return Outcome::BadInput;
    };
    let question = match args.explain.as_deref().map(str::parse).transpose() {
        Ok(question) => question,
        Err(error) => {
            out.complain(&format!("--explain: {error}"));
            return Outcome::BadInput;
        }
    };
    let asked = Asked {
        question: question.as_ref(),
        strictness: if args.strict {
            Strictness::Strict
        } else {
            Strictness::Usual
        },
        options: args.options(),
        selected: args.select,
        format: args.format,
        lang,
    };
    let bar = progress(args.files.len());
    let mut worst = Outcome::Done;
    for (index, file) in args.files.iter().enumerate() {
        bar.set_message(super::out::visible(&file.display().to_string()).into_owned());
        let outcome = bar.suspend(|| {
            if index > 0 && args.format == Format::Text {
                out.line("");
            }
            check_file(file, &catalog, &asked, out)
        });
        worst = worst.max(outcome);
        bar.inc(1);
    }
    bar.finish_and_clear();
    worst
}

fn progress(files: usize) -> ProgressBar {
    if files < FILES_WORTH_A_BAR || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(files as u64);
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

fn check_file(file: &Path, catalog: &Catalog, asked: &Asked<'_>, out: &mut Out<'_>) -> Outcome {
    let design = match read_file(file) {
        Ok(design) => design,
        Err(error) => {
            out.complain(&error.to_string());
            return Outcome::BadInput;
        }
    };
    let analysis = analyze_with(&design, catalog, asked.options);
    let verdict = analysis.verdict_under(asked.strictness);
    let file = file.display().to_string();
    let checked = Checked {
        file: &file,
        design: &design,
        catalog,
        analysis: &analysis,
        selected: asked.selected,
        verdict: &verdict,
    };
    let Asked { format, lang, .. } = *asked;
    match (asked.question, format) {
        (Some(question), _) => {
            if let Err(error) = explain::print(&checked, question, (format, lang), out) {
                out.complain(&format!("{file}: {error}"));
                return Outcome::BadInput;
            }
        }
        (None, Format::Json) => out.json(&Report::new(&checked)),
        (None, Format::Text) => out.text(&check_text::text(&checked, lang)),
    }
    out.flush();
    checked.verdict.judgement.into()
}
