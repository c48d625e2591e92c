//! The separation of the segments: each kind of breach with drawings that break it, that do not,
//! and that nearly do (p.4; the ministry's overview, slides 10 to 16).
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "separation/flows.rs"]
mod flows;
#[path = "separation/places.rs"]
mod places;
#[path = "separation/verdicts.rs"]
mod verdicts;
#[path = "separation/ways_in.rs"]
mod ways_in;

use case::{catalog, complete, reference};
use sekisho::{
    analysis::{Analysis, Bearing, Finding, Judgement, Rule, Severity, analyze},
    catalog::Catalog,
    design::{Design, Link},
    edit::StartControls,
};

/// A reference drawing with every control in place and the document's own rows accepted.
fn settled(catalog: &Catalog, id: &str) -> Design {
    let mut design = complete(catalog, id);
    for finding in analyze(&design, catalog).findings {
        if matches!(finding.rule, Rule::AssetNotSafe | Rule::RouteNotSafe) {
            design.accepted.insert(finding.id(), "decided".to_owned());
        }
    }
    design
}

fn with(design: &Design, kind: &str, from: &str, to: &str) -> Design {
    let mut design = design.clone();
    design.links.insert("x".into(), Link::new(kind, from, to));
    design
}

fn edited(design: &Design, edit: impl FnOnce(&mut Design)) -> Design {
    let mut design = design.clone();
    edit(&mut design);
    design
}

fn judged(design: &Design, catalog: &Catalog) -> Judgement {
    analyze(design, catalog).verdict.judgement
}

fn about_x(analysis: &Analysis) -> Vec<(&Rule, Severity)> {
    let of_x = |finding: &&Finding| finding.subjects.iter().any(|it| it.as_str() == "x");
    let found = analysis.findings.iter().filter(of_x);
    let found = found.filter(|it| it.rule != Rule::FlowWithoutWay);
    found.map(|it| (&it.rule, it.severity)).collect()
}

/// What is said of one more link in a reference drawing.
fn said(catalog: &Catalog, id: &str, [kind, from, to]: [&str; 3]) -> Option<(Rule, Severity)> {
    let analysis = analyze(&with(&settled(catalog, id), kind, from, to), catalog);
    let said = about_x(&analysis);
    let said: Vec<_> = said
        .into_iter()
        .filter(|(rule, _)| {
            // Said beside: of a control, and that a transfer is no route.
            !matches!(rule, Rule::ControlContradicted | Rule::TransferWithoutRoute)
        })
        .collect();
    assert!(said.len() <= 1, "{kind} {from} {to}: {said:?}");
    said.first().map(|(rule, severity)| (**rule, *severity))
}

const ERROR: Option<(Rule, Severity)> = Some((Rule::FlowBreaksSeparation, Severity::Error));

const UNNAMED: Option<(Rule, Severity)> = Some((Rule::FlowNotForeseen, Severity::Warning));

#[test]
fn reference_drawings_pass_and_keep_the_separation() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let analysis = analyze(&settled(&catalog, pattern.id.as_str()), &catalog);
        let verdict = &analysis.verdict;
        assert_eq!(
            verdict.judgement,
            Judgement::Passes,
            "{}: {:?}",
            pattern.id,
            verdict.reasons
        );
        assert!(
            verdict
                .reasons
                .iter()
                .all(|it| it.bearing == Bearing::Noted)
        );
    }
}

#[test]
fn required_controls_alone_pass_but_for_what_the_document_says_itself() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let mut design = reference(&catalog, pattern.id.as_str(), StartControls::Required);
        let first = analyze(&design, &catalog);
        for finding in &first.findings {
            assert_ne!(
                finding.severity,
                Severity::Error,
                "{}: {}",
                pattern.id,
                finding.id()
            );
            let falls_short = finding.bearing == Bearing::FallsShort;
            if falls_short {
                assert_eq!(finding.rule, Rule::AssetNotSafe, "{}", finding.id());
                design.accepted.insert(finding.id(), "decided".to_owned());
            }
        }
        assert_eq!(
            judged(&design, &catalog),
            Judgement::Passes,
            "{}",
            pattern.id
        );
    }
}

#[test]
fn what_random_changes_once_got_past_is_told() {
    let catalog = catalog();
    let crossing = Some((Rule::UnforeseenCrossing, Severity::Error));
    let apart = Some((Rule::LineBreaksSeparation, Severity::Error));
    let not_told = Some((Rule::FlowNotTold, Severity::Warning));
    let not_foreseen = Some((Rule::FlowNotForeseen, Severity::Warning));
    for (id, link, expected) in [
        // The Government Cloud is the My Number side's; a DaaS of another side is not let in.
        ("4p", ["vpn", "lgwan-daas", "csp-firewall"], crossing),
        ("2", ["lan", "internet-daas", "csp-firewall"], apart),
        ("2", ["vpn", "mynumber-daas", "csp-firewall"], None),
        // Sites of the Internet are maintained by others.
        (
            "5",
            ["maintenance", "maintenance-terminal", "web-site"],
            not_foreseen,
        ),
        (
            "5",
            ["maintenance", "maintenance-terminal", "lgwan-server"],
            None,
        ),
        // Secure browsers go with VPN gateways, and nothing else does.
        (
            "8",
            ["screen_transfer", "internet-terminal", "lgwan-vpn-gateway"],
            not_told,
        ),
        (
            "7",
            ["screen_transfer", "lgwan-terminal", "mynumber-vpn-gateway"],
            not_told,
        ),
    ] {
        assert_eq!(said(&catalog, id, link), expected, "({id}) {link:?}");
    }
}
