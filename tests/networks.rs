//! Networks as municipalities have them: whole drawings, each with the answer that an architect
//! expects of it by the ministry's texts.
//!
//! What a drawing is of, and why that is the answer, stands beside it in `networks/answers.rs`.
#![cfg(test)]

#[path = "networks/answers.rs"]
mod answers;
#[path = "networks/attacks.rs"]
mod attacks;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/edits.rs"]
mod edits;
#[path = "networks/fixes.rs"]
mod fixes;
#[path = "networks/kinds.rs"]
mod kinds;

use std::path::{Path, PathBuf};

use answers::{NETWORKS, Network};
use case::catalog;
use sekisho::{
    analysis::{
        Analysis, Bearing, Cause, Finding, HallAskState, Judgement, Reason, Rule, Severity, analyze,
    },
    catalog::{Catalog, HallModelId},
    design::{Design, Subject, read_file},
    edit::{StartControls, with_controls},
};

/// The folder of these drawings.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/networks")
}

fn drawing(name: &str) -> Design {
    read_file(&folder().join(format!("{name}.sekisho.ron"))).unwrap()
}

/// The drawing with all controls in place that it calls for, and the rows accepted that stay above
/// the safe product all the same.
fn ready(name: &str, catalog: &Catalog) -> Design {
    let mut design = with_controls(drawing(name), catalog, StartControls::All);
    for finding in analyze(&design, catalog).findings {
        if finding.rule == Rule::AssetNotSafe {
            design.accepted.insert(finding.id(), "decided".to_owned());
        }
    }
    design
}

fn judged(name: &str) -> Analysis {
    let catalog = catalog();
    analyze(&ready(name, &catalog), &catalog)
}

/// Rules about the numbers, of which a drawing without demanded controls has many.
const NUMBERS: [Rule; 3] = [
    Rule::RequiredControlMissing,
    Rule::AssetNotSafe,
    Rule::RouteNotSafe,
];

/// What else is found, by rule and the first thing it is about.
fn found<'a>(analysis: &'a Analysis) -> Vec<(Rule, &'a str)> {
    let findings = analysis.findings.iter();
    let findings = findings.filter(|finding| !NUMBERS.contains(&finding.rule));
    let first = |finding: &'a Finding| finding.subjects.iter().next();
    findings
        .map(|finding| (finding.rule, first(finding).map_or("", Subject::as_str)))
        .collect()
}

#[test]
fn each_network_gets_the_answer_that_an_architect_expects() {
    for network in &NETWORKS {
        let analysis = judged(network.file);
        let patterns = analysis.patterns.iter().map(|it| it.pattern.as_str());
        assert!(patterns.eq(network.routes.iter().copied()), "{network:#?}");
        let hall = analysis.hall.model.as_ref().map(HallModelId::as_str);
        assert_eq!(hall, network.hall, "{network:#?}");
        assert_eq!(found(&analysis), network.findings, "{network:#?}");
        let judgement = analysis.verdict.judgement;
        assert_eq!(judgement, network.judgement, "{network:#?}");
    }
}

#[test]
fn what_is_not_judged_is_said_by_a_finding_of_its_own() {
    for network in &NETWORKS {
        let analysis = judged(network.file);
        let reasons = analysis.verdict.reasons_of(Bearing::NotJudged);
        let rules = reasons.filter_map(|reason: &Reason| match reason.cause {
            Cause::Finding(rule) => Some(rule),
            Cause::Settled(_) => None,
        });
        let rules: Vec<Rule> = rules.collect();
        let is_judged = network.judgement != Judgement::NotJudged;
        assert_eq!(rules.is_empty(), is_judged, "{network:#?}");
        let is_expected = |rule: &Rule| network.findings.iter().any(|(is, _)| is == rule);
        assert!(rules.iter().all(is_expected), "{network:#?}");
    }
}

#[test]
fn no_network_is_accused_of_what_its_municipality_does_rightly() {
    let accusing = [
        Rule::FlowBreaksSeparation,
        Rule::LineBreaksSeparation,
        Rule::BoundaryWithoutGate,
        Rule::UnforeseenCrossing,
        Rule::AssetMisplaced,
        Rule::ZoneMisnested,
        Rule::FlowWithoutWay,
    ];
    for network in &NETWORKS {
        let analysis = judged(network.file);
        let mut errors = analysis.findings.iter();
        let accused = errors.find(|it| accusing.contains(&it.rule));
        assert!(accused.is_none(), "{network:#?}: {accused:?}");
        let not_met = analysis.hall.asks.iter();
        let mut not_met = not_met.filter(|ask| ask.state == HallAskState::NotMet);
        assert!(not_met.next().is_none(), "{network:#?}");
    }
}

#[test]
fn a_network_that_passes_falls_short_without_its_controls() {
    let catalog = catalog();
    let passing = |network: &&Network| network.judgement == Judgement::Passes;
    for network in NETWORKS.iter().filter(passing) {
        let analysis = analyze(&drawing(network.file), &catalog);
        let judgement = analysis.verdict.judgement;
        assert_eq!(judgement, Judgement::FallsShort, "{network:#?}");
        let mut findings = analysis.findings.iter();
        let missing = findings.find(|it| it.rule == Rule::RequiredControlMissing);
        let severity = missing.map(|finding| finding.severity);
        assert_eq!(severity, Some(Severity::Error), "{network:#?}");
    }
}

#[test]
fn every_drawing_of_the_folder_has_an_answer() {
    let files = std::fs::read_dir(folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let names = names.filter_map(|name| name.strip_suffix(".sekisho.ron").map(str::to_owned));
    let mut names: Vec<String> = names.collect();
    names.sort();
    let mut known: Vec<_> = NETWORKS.iter().map(|network| network.file).collect();
    known.sort_unstable();
    assert_eq!(names, known);
    assert!(NETWORKS.iter().all(|network| network.why.ends_with('.')));
}
