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
        Analysis, AnalysisOptions, ExplainQuestion, RouteLimit, Rule, Severity, analyze_with,
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
    let bar = progress(args.files.len());
    let mut worst = Outcome::Done;
    for (index, file) in args.files.iter().enumerate() {
        bar.set_message(super::out::visible(&file.display().to_string()).into_owned());
        let outcome = bar.suspend(|| {
            if index > 0 && args.format == Format::Text {
                out.line("");
            }
            check_file(file, &catalog, question.as_ref(), (args, lang), out)
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

fn check_file(
    file: &Path,
    catalog: &Catalog,
    question: Option<&ExplainQuestion>,
    (args, lang): (&CheckArgs, Lang),
    out: &mut Out<'_>,
) -> Outcome {
    let format = args.format;
    let design = match read_file(file) {
        Ok(design) => design,
        Err(error) => {
            out.complain(&error.to_string());
            return Outcome::BadInput;
        }
    };
    let analysis = analyze_with(&design, catalog, args.options());
    let file = file.display().to_string();
    let checked = Checked {
        file: &file,
        design: &design,
        catalog,
        analysis: &analysis,
        selected: args.select,
    };
    match (question, format) {
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
    if falls_short(&analysis, catalog) {
        Outcome::FallsShort
    } else {
        Outcome::Done
    }
}

/// Whether something remains to be done before the design does.
pub(super) fn falls_short(analysis: &Analysis, catalog: &Catalog) -> bool {
    let summary = &analysis.summary;
    let safe = catalog.risk.safe_product;
    summary.required_in_place < summary.required
        || analysis.findings.iter().any(|finding| {
            finding.severity == Severity::Error && product_accepted(finding) != Some(true)
        })
        || summary.worst_asset_product > safe && !all_accepted(analysis, Rule::AssetNotSafe)
        || summary.worst_route_product > safe && !all_accepted(analysis, Rule::RouteNotSafe)
}

/// Whether a risk was accepted; `None` for what cannot be settled by accepting it.
fn product_accepted(finding: &crate::analysis::Finding) -> Option<bool> {
    matches!(finding.rule, Rule::AssetNotSafe | Rule::RouteNotSafe)
        .then_some(finding.accepted.is_some())
}

/// Whether there are findings of this rule and each is accepted.
fn all_accepted(analysis: &Analysis, rule: Rule) -> bool {
    let mut findings = analysis
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .peekable();
    findings.peek().is_some() && findings.all(|finding| finding.accepted.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Finding, Summary};

    fn finding(rule: Rule, severity: Severity, accepted: bool) -> Finding {
        let mut finding = Finding::bare(rule, severity);
        finding.accepted = accepted.then(|| "budget".into());
        finding
    }

    /// `(required, in place, worst asset product, worst route product)` and findings.
    fn short(numbers: (usize, usize, u8, u8), findings: Vec<Finding>) -> bool {
        let (required, required_in_place, worst_asset_product, worst_route_product) = numbers;
        let summary = Summary {
            required,
            required_in_place,
            worst_asset_product,
            worst_route_product,
            ..Summary::default()
        };
        let analysis = Analysis {
            findings,
            summary,
            ..Analysis::default()
        };
        falls_short(&analysis, &Catalog::builtin().unwrap())
    }

    #[test]
    fn a_missing_control_an_error_or_an_open_risk_falls_short() {
        assert!(!short((5, 5, 3, 3), vec![]));
        assert!(!short(
            (5, 5, 3, 3),
            vec![finding(Rule::NoPattern, Severity::Warning, false)]
        ));
        assert!(short((5, 4, 3, 3), vec![]));
        assert!(short(
            (5, 5, 3, 3),
            vec![finding(Rule::NoPattern, Severity::Error, false)]
        ));
        assert!(short((5, 5, 6, 3), vec![]));
        assert!(short(
            (5, 5, 3, 9),
            vec![finding(Rule::RouteNotSafe, Severity::Warning, false)]
        ));
    }

    #[test]
    fn only_a_risk_can_be_accepted_and_only_all_of_a_sort_suffice() {
        let accepted = || finding(Rule::AssetNotSafe, Severity::Error, true);
        assert!(!short((5, 5, 6, 3), vec![accepted()]));
        assert!(short((5, 5, 6, 6), vec![accepted()]));
        let open = finding(Rule::AssetNotSafe, Severity::Warning, false);
        assert!(short((5, 5, 6, 3), vec![accepted(), open]));
        assert!(short(
            (5, 5, 3, 3),
            vec![finding(Rule::NoPattern, Severity::Error, true)]
        ));
    }
}
