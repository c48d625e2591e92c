//! Checks the files in turn.

use std::{
    collections::BTreeSet,
    io::IsTerminal as _,
    path::{Path, PathBuf},
};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::{aim, explain, json::CheckJson, select, text};
use crate::{
    analysis::{
        Analysis, AnalysisOptions, ExplainQuestion, Judgement, RouteLimit, Strictness, Verdict,
        analyze_with, dated_findings,
    },
    catalog::{Catalog, Day, Lang, NoticeId, PatternId},
    cli::{
        Outcome, day,
        out::visible,
        reading::read_design,
        terminal::{Format, Terminal},
    },
    design::{Design, FileError, read_stream},
    words,
};

/// From this many files on, a terminal shows how far it has got.
const FILES_WORTH_A_BAR: usize = 8;

/// The file name that stands for the standard input.
const STANDARD_INPUT: &str = "-";

/// Arguments of `sekisho check`.
#[derive(Args, Debug)]
pub(in crate::cli) struct CheckArgs {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "ROUTE|ASSET:THREAT")]
    explain: Option<String>,
    #[arg(long, value_name = "ROUTE", conflicts_with = "explain")]
    target: Option<String>,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    notices: bool,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[arg(long, value_name = "routes=N|all", value_parser = select::parse)]
    select: Option<RouteLimit>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day::parse)]
    date: Option<Day>,
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
struct CheckOrder<'a> {
    catalog: &'a Catalog,
    /// A number to explain instead of the report.
    question: Option<&'a ExplainQuestion>,
    /// A route that is aimed at: what is missing for it is told instead of the report.
    target: Option<&'a PatternId>,
    strictness: Strictness,
    options: AnalysisOptions,
    /// The day by which dates are judged.
    day: Day,
    /// How many attack routes were asked for, if anything was.
    selected: Option<RouteLimit>,
    format: Format,
}

/// A phase of a design that was read, with what there is to say about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CheckedPhase<'a> {
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
pub(in crate::cli) fn run(args: &CheckArgs, terminal: &mut Terminal<'_, '_>) -> Outcome {
    let Some(catalog) = terminal.load_catalog() else {
        return Outcome::BadInput;
    };
    let question = match args.explain.as_deref().map(str::parse).transpose() {
        Ok(question) => question,
        Err(error) => {
            let error: crate::analysis::ExplainFault = error;
            let why = words::say(&error.message(), terminal.lang);
            let complaint = format!("--explain: {why}");
            terminal.out.complain(&complaint);
            return Outcome::BadInput;
        }
    };
    let target = args.target.as_deref().map(PatternId::from);
    let unknown = target.as_ref().filter(|id| catalog.pattern(id).is_none());
    if let Some(id) = unknown {
        terminal.complain(&aim::unknown(&catalog, id.as_str()));
        return Outcome::BadInput;
    }
    let order = CheckOrder {
        catalog: &catalog,
        question: question.as_ref(),
        target: target.as_ref(),
        strictness: if args.strict {
            Strictness::Strict
        } else {
            Strictness::Usual
        },
        options: args.options(),
        day: day::or_today(args.date),
        selected: args.select,
        format: args.format,
    };
    let mut notices = BTreeSet::new();
    let worst = check_files(&args.files, &order, &mut notices, terminal);
    let is_report = question.is_none() && target.is_none();
    if args.format == Format::Text && is_report && !notices.is_empty() {
        let text = text::notices(&catalog, &notices, args.notices, terminal.words());
        terminal.out.text(&text);
    }
    worst
}

/// Checks the files in turn and gathers the notices that apply to any of them.
fn check_files(
    files: &[PathBuf],
    order: &CheckOrder<'_>,
    notices: &mut BTreeSet<NoticeId>,
    terminal: &mut Terminal<'_, '_>,
) -> Outcome {
    let bar = progress(files.len());
    let mut worst = Outcome::Done;
    for (index, file) in files.iter().enumerate() {
        bar.set_message(visible(&file.display().to_string()).into_owned());
        let outcome = bar.suspend(|| {
            if index > 0 && order.format == Format::Text {
                terminal.out.line("");
            }
            check_file(file, order, notices, terminal)
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
    if file == Path::new(STANDARD_INPUT) {
        return words::get(lang, "cli-standard-input");
    }
    file.display().to_string()
}

fn read(file: &Path, shown: &str) -> Result<Design, FileError> {
    if file == Path::new(STANDARD_INPUT) {
        return read_stream(std::io::stdin().lock(), shown);
    }
    read_design(file)
}

fn check_file(
    file: &Path,
    order: &CheckOrder<'_>,
    notices: &mut BTreeSet<NoticeId>,
    terminal: &mut Terminal<'_, '_>,
) -> Outcome {
    let shown = shown_name(file, terminal.lang);
    let design = match read(file, &shown) {
        Ok(design) => design,
        Err(error) => {
            terminal.complain_of(&error);
            return Outcome::BadInput;
        }
    };
    let phases: Vec<_> = design
        .each_phase()
        .map(|phase| {
            let mut analysis = analyze_with(&phase, order.catalog, order.options);
            analysis.set_dated(dated_findings(&phase, order.catalog, order.day));
            let verdict = analysis.verdict_under(order.strictness);
            (phase, analysis, verdict)
        })
        .collect();
    let name = match order.format {
        Format::Json => file.display().to_string(),
        Format::Text => shown,
    };
    let checked: Vec<CheckedPhase<'_>> = phases
        .iter()
        .map(|(phase, analysis, verdict)| CheckedPhase {
            file: &name,
            design: phase,
            catalog: order.catalog,
            analysis,
            selected: order.selected,
            verdict,
        })
        .collect();
    for phase in &checked {
        notices.extend(phase.analysis.notices.iter().map(|it| it.notice.clone()));
    }
    let said = say(&checked, order, terminal);
    terminal.out.flush();
    said.unwrap_or_else(|| worst_of(&checked).into())
}

/// The verdict of a file is the worst of its phases.
pub(super) fn worst_of(phases: &[CheckedPhase<'_>]) -> Judgement {
    let verdicts = phases.iter().map(|phase| phase.verdict.judgement);
    verdicts.max().unwrap_or_default()
}

/// Prints what is asked for; an outcome where that cannot be done.
fn say(
    phases: &[CheckedPhase<'_>],
    order: &CheckOrder<'_>,
    terminal: &mut Terminal<'_, '_>,
) -> Option<Outcome> {
    if let Some(target) = order.target {
        aim::print(phases, target, order.format, terminal);
        return None;
    }
    match (order.question, order.format) {
        (Some(question), format) => {
            if let Err(error) = explain::print(phases, question, format, terminal) {
                let file = phases.first().map(|phase| phase.file).unwrap_or_default();
                let why = words::say(&error.message(), terminal.lang);
                let complaint = format!("{file}: {why}");
                terminal.out.complain(&complaint);
                return Some(Outcome::BadInput);
            }
        }
        (None, Format::Json) => phases
            .iter()
            .for_each(|phase| terminal.out.json(&CheckJson::new(phase))),
        (None, Format::Text) => {
            let text = text::text(phases, terminal.words());
            terminal.out.text(&text);
        }
    }
    None
}
