//! `sekisho check`: says of each phase of each design whether it does, and why not.

use std::{
    collections::BTreeSet,
    io::IsTerminal as _,
    path::{Path, PathBuf},
};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{
    Format, Out, Outcome, check_json::Report, check_text, explain, load_catalog, select,
    words::file_fault,
};
use crate::{
    analysis::{
        Analysis, AnalysisOptions, ExplainQuestion, Judgement, RouteLimit, Strictness, Verdict,
        analyze_with,
    },
    catalog::{Catalog, Lang, NoticeId},
    design::{Design, FileError, read_file, read_stream},
};

/// From this many files on, a terminal shows how far it has got.
const FILES_WORTH_A_BAR: usize = 8;

/// The file name that stands for the standard input.
const STANDARD_INPUT: &str = "-";

/// Arguments of `sekisho check`.
#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ROUTE|ASSET:THREAT")]
    explain: Option<String>,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    notices: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
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
    catalog: &'a Catalog,
    /// A number to explain instead of the report.
    question: Option<&'a ExplainQuestion>,
    strictness: Strictness,
    options: AnalysisOptions,
    /// How many attack routes were asked for, if anything was.
    selected: Option<RouteLimit>,
    format: Format,
    lang: Lang,
}

/// A phase of a design that was read, with what there is to say about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Checked<'a> {
    /// The file as the user named it.
    pub(super) file: &'a str,
    /// The design, showing the phase.
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
            let error: crate::analysis::Unexplained = error;
            out.complain(&format!("--explain: {}", error.message().get(lang)));
            return Outcome::BadInput;
        }
    };
    let asked = Asked {
        catalog: &catalog,
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
    let mut notices = BTreeSet::new();
    let worst = check_files(&args.files, &asked, &mut notices, out);
    if args.format == Format::Text && question.is_none() && !notices.is_empty() {
        let text = check_text::notices(&catalog, &notices, args.notices, lang);
        out.text(&text);
    }
    worst
}

/// Checks the files in turn and gathers the notices that apply to any of them.
fn check_files(
    files: &[PathBuf],
    asked: &Asked<'_>,
    notices: &mut BTreeSet<NoticeId>,
    out: &mut Out<'_>,
) -> Outcome {
    let bar = progress(files.len());
    let mut worst = Outcome::Done;
    for (index, file) in files.iter().enumerate() {
        bar.set_message(super::out::visible(&file.display().to_string()).into_owned());
        let outcome = bar.suspend(|| {
            if index > 0 && asked.format == Format::Text {
                out.line("");
            }
            check_file(file, asked, notices, out)
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

/// What a file is called in texts for reading.
fn shown_name(file: &Path, lang: Lang) -> String {
    match (file == Path::new(STANDARD_INPUT), lang) {
        (true, Lang::Ja) => "標準入力".to_owned(),
        (true, Lang::En) => "standard input".to_owned(),
        (false, _) => file.display().to_string(),
    }
}

fn read(file: &Path, shown: &str) -> Result<Design, FileError> {
    if file == Path::new(STANDARD_INPUT) {
        return read_stream(std::io::stdin().lock(), shown);
    }
    read_file(file)
}

fn check_file(
    file: &Path,
    asked: &Asked<'_>,
    notices: &mut BTreeSet<NoticeId>,
    out: &mut Out<'_>,
) -> Outcome {
    let shown = shown_name(file, asked.lang);
    let design = match read(file, &shown) {
        Ok(design) => design,
        Err(error) => {
            out.complain(&file_fault(&error, asked.lang));
            return Outcome::BadInput;
        }
    };
    let phases: Vec<_> = design
        .each_phase()
        .map(|phase| {
            let analysis = analyze_with(&phase, asked.catalog, asked.options);
            let verdict = analysis.verdict_under(asked.strictness);
            (phase, analysis, verdict)
        })
        .collect();
    let name = match asked.format {
        Format::Json => file.display().to_string(),
        Format::Text => shown,
    };
    let checked: Vec<Checked<'_>> = phases
        .iter()
        .map(|(phase, analysis, verdict)| Checked {
            file: &name,
            design: phase,
            catalog: asked.catalog,
            analysis,
            selected: asked.selected,
            verdict,
        })
        .collect();
    for phase in &checked {
        notices.extend(phase.analysis.notices.iter().map(|it| it.notice.clone()));
    }
    let said = say(&checked, asked, out);
    out.flush();
    said.unwrap_or_else(|| worst_of(&checked).into())
}

/// The verdict of a file is the worst of its phases.
pub(super) fn worst_of(phases: &[Checked<'_>]) -> Judgement {
    let verdicts = phases.iter().map(|phase| phase.verdict.judgement);
    verdicts.max().unwrap_or_default()
}

/// Prints what is asked for; an outcome where that cannot be done.
fn say(phases: &[Checked<'_>], asked: &Asked<'_>, out: &mut Out<'_>) -> Option<Outcome> {
    match (asked.question, asked.format) {
        (Some(question), format) => {
            if let Err(error) = explain::print(phases, question, (format, asked.lang), out) {
                let file = phases.first().map(|phase| phase.file).unwrap_or_default();
                let why = error.message();
                out.complain(&format!("{file}: {}", why.get(asked.lang)));
                return Some(Outcome::BadInput);
            }
        }
        (None, Format::Json) => phases
            .iter()
            .for_each(|phase| out.json(&Report::new(phase))),
        (None, Format::Text) => out.text(&check_text::text(phases, asked.lang)),
    }
    None
}
