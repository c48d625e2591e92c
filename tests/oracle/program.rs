//! What the program says of a drawing.

use std::collections::BTreeSet;

use sekisho::{
    analysis::{Analysis, Finding, Judgement, Reason, Severity, analyze},
    catalog::Catalog,
    design::Design,
};

/// The rules that speak of the separation, as the ids of findings begin.
const SEPARATION: [&str; 4] = [
    "flow-breaks-separation:",
    "line-breaks-separation:",
    "boundary-without-gate:",
    "unforeseen-crossing:",
];

/// What the program says.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) judgement: Judgement,
    pub(crate) patterns: BTreeSet<String>,
    /// Errors of the separation.
    pub(crate) separation: Vec<String>,
    /// Every reason that keeps it from passing.
    pub(crate) reasons: Vec<String>,
}

/// Asks the program.
pub(crate) fn ask(design: &Design, catalog: &Catalog) -> Told {
    let analysis = analyze(design, catalog);
    Told {
        judgement: analysis.verdict.judgement,
        patterns: patterns(&analysis),
        separation: separation(&analysis),
        reasons: analysis.verdict.reasons.iter().map(told).collect(),
    }
}

fn told(reason: &Reason) -> String {
    format!(
        "{:?} {:?}: {}",
        reason.bearing,
        reason.cause,
        sekisho::words::both(&reason.message).en
    )
}

fn patterns(analysis: &Analysis) -> BTreeSet<String> {
    let found = analysis.patterns.iter();
    found.map(|found| found.pattern.to_string()).collect()
}

fn separation(analysis: &Analysis) -> Vec<String> {
    let errors = analysis.findings.iter();
    let errors = errors.filter(|finding| finding.severity == Severity::Error);
    let ids = errors.map(Finding::id);
    ids.filter(|id| SEPARATION.iter().any(|rule| id.starts_with(rule)))
        .collect()
}
