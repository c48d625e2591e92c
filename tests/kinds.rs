//! What real networks have beside the document's own parts: each kind occurs, and of each sort of
//! judgement some drawings get it and some that are near do not.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/edits.rs"]
mod edits;
#[path = "kinds/flows.rs"]
mod flows;
#[path = "kinds/places.rs"]
mod places;
#[path = "kinds/towns.rs"]
mod towns;
#[path = "kinds/work.rs"]
mod work;

use case::complete;
use edits::Edited;
use sekisho::{
    analysis::{Analysis, Finding, Judgement, Rule, Severity, analyze},
    catalog::Catalog,
    design::Design,
    edit::{StartControls, with_controls},
};

/// The reference drawing of a pattern, every control in place.
fn start(catalog: &Catalog, id: &str) -> Edited {
    Edited(complete(catalog, id))
}

/// The drawing with all controls in place that it calls for, and the document's own rows accepted.
fn ready(drawing: &Edited, catalog: &Catalog) -> Design {
    let mut design = with_controls(drawing.0.clone(), catalog, StartControls::All);
    for finding in analyze(&design, catalog).findings {
        if finding.rule == Rule::AssetNotSafe {
            design.accepted.insert(finding.id(), "decided".to_owned());
        }
    }
    design
}

fn judged(drawing: &Edited, catalog: &Catalog) -> Analysis {
    analyze(&ready(drawing, catalog), catalog)
}

/// What is said of a thing or link, but that a flow has no way: tables here draw no lines.
fn said(drawing: &Edited, catalog: &Catalog, about: &str) -> Vec<(Rule, Severity)> {
    let analysis = analyze(&drawing.0, catalog);
    let is_about = |finding: &&Finding| finding.subjects.iter().any(|it| it.as_str() == about);
    let beside = [
        Rule::FlowWithoutWay,
        Rule::ControlContradicted,
        Rule::RequiredControlMissing,
        Rule::AssetUnconnected,
    ];
    let found = analysis.findings.iter().filter(is_about);
    let found = found.filter(|it| !beside.contains(&it.rule));
    found.map(|it| (it.rule, it.severity)).collect()
}

fn assert_passes(drawing: &Edited, catalog: &Catalog, name: &str) {
    let analysis = judged(drawing, catalog);
    let verdict = &analysis.verdict;
    assert_eq!(
        verdict.judgement,
        Judgement::Passes,
        "{name}: {:?}",
        verdict.reasons
    );
}
