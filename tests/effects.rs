//! What counts where: each effect of a control read against p.117 and p.4 of the document.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeSet;

use case::{PATTERNS, catalog, complete};
use sekisho::{
    analysis::{Analysis, CountedControl, Step, analyze},
    catalog::{AssetId, Catalog, Column, Source},
    design::Design,
};

const RESTRICTIONS: [&str; 8] = [
    "csp_access_restriction",
    "restrict_mynumber_platform",
    "restrict_internet_platform",
    "restrict_lgwan_platform",
    "restrict_mynumber_gateway",
    "restrict_internet_gateway",
    "restrict_lgwan_gateway",
    "block_internet_mynumber",
];

/// All drawings with everything in place.
fn analysed(catalog: &Catalog) -> Vec<(Design, Analysis)> {
    let designs = PATTERNS.map(|id| complete(catalog, id)).into_iter();
    designs
        .map(|design| {
            let analysis = analyze(&design, catalog);
            (design, analysis)
        })
        .collect()
}

fn counted<'a>(step: &'a Step, control: &str) -> Option<&'a CountedControl> {
    let mut counted = step.circles.counted.iter();
    counted.find(|circle| circle.control.as_str() == control)
}

#[test]
fn access_restrictions_let_through_what_is_drawn() {
    let catalog = catalog();
    let (mut over_lines, mut over_flows) = (0, 0);
    for (_, analysis) in analysed(&catalog) {
        for step in analysis.routes.iter().flat_map(|route| &route.steps) {
            let counts = RESTRICTIONS.iter().any(|id| counted(step, id).is_some());
            over_lines += usize::from(counts && step.flows.is_empty());
            over_flows += usize::from(!step.flows.is_empty());
            assert!(!counts || step.flows.is_empty(), "{step:#?}");
        }
    }
    assert!(over_lines > 0 && over_flows > 0);
}

#[test]
fn the_block_of_the_internet_side_counts_from_there_to_the_my_number_side_only() {
    let catalog = catalog();
    let inner = ["mynumber-segment", "government-cloud"];
    let mut n_blocked = 0;
    for (design, analysis) in analysed(&catalog) {
        let zone = |id| {
            let asset = &design.assets[id];
            let kind = design.zone_of(asset).map(|zone| zone.kind.as_str());
            (asset.kind.as_str(), kind.unwrap_or_default())
        };
        for step in analysis.routes.iter().flat_map(|route| &route.steps) {
            if counted(step, "block_internet_mynumber").is_none() {
                continue;
            }
            n_blocked += 1;
            let (from, to) = (
                zone(step.assets.first().unwrap()),
                zone(step.assets.last().unwrap()),
            );
            let starts_there =
                ["internet", "internet_segment"].contains(&from.1) || from.0 == "internet_daas";
            let ends_there = to.0.starts_with("mynumber_")
                || ["mynumber_segment", "government_cloud"].contains(&to.1);
            assert!(starts_there && ends_there, "{from:?} {to:?} {inner:?}");
        }
    }
    assert!(n_blocked > 0);
}

#[test]
fn the_browsers_separation_guards_its_terminal_and_nothing_else() {
    let catalog = catalog();
    for id in ["7", "7p", "8"] {
        let design = complete(&catalog, id);
        let analysis = analyze(&design, &catalog);
        let mut onto_terminal = 0;
        for route in &analysis.routes {
            let (goal, hops) = route.steps.split_last().unwrap();
            for step in hops {
                let ends = (step.assets.first().unwrap(), step.assets.last().unwrap());
                let kind = |id| design.assets[id].kind.as_str();
                let is_onto_terminal = kind(ends.0) == "secure_browser"
                    && kind(ends.1).ends_with("_terminal")
                    && step.flows.is_empty();
                let is_counted = counted(step, "browser_separation").is_some();
                assert_eq!(is_counted, is_onto_terminal, "{step:#?}");
                if is_onto_terminal && ends.1 == &route.target {
                    onto_terminal += 1;
                    assert!(counted(goal, "browser_separation").is_some(), "{goal:#?}");
                }
            }
        }
        assert!(onto_terminal > 0, "pattern {id}");
    }
}

#[test]
fn nothing_is_rated_that_no_control_can_touch() {
    let catalog = catalog();
    for (design, analysis) in analysed(&catalog) {
        for row in &analysis.asset_risks {
            let kind = &design.assets[&row.asset].kind;
            assert!(
                !row.circles.counted.is_empty() || !row.circles.missing.is_empty(),
                "{} × {} in “{}”",
                kind,
                row.threat,
                design.title
            );
        }
    }
}

#[test]
fn a_switch_has_no_row_and_it_is_said_why() {
    let catalog = catalog();
    let mut unrated = 0;
    for (design, analysis) in analysed(&catalog) {
        let is_switch = |id: &AssetId| design.assets[id].kind.as_str() == "lgwan_switch";
        let mut rated = analysis.asset_risks.iter().map(|row| &row.asset);
        assert!(!rated.any(is_switch));
        let said = analysis.unrated.iter().map(|it| &it.asset);
        unrated += said.filter(|id| is_switch(id)).count();
    }
    assert!(unrated > 0);
}

#[test]
fn peer_authentication_and_ids_count_against_intrusion() {
    let catalog = catalog();
    let (mut peers, mut ids) = (0, 0);
    for (_, analysis) in analysed(&catalog) {
        for step in analysis.routes.iter().flat_map(|route| &route.steps) {
            if let Some(circle) = counted(step, "peer_certificate") {
                assert_eq!(step.threat.as_str(), "external_intrusion");
                assert_eq!(circle.column, Column::Intrusion);
                peers += 1;
            }
            if let Some(circle) = counted(step, "ids_ips").filter(|_| step.movement.is_some()) {
                let circles = step.circles.counted.iter();
                let n_ids = circles
                    .filter(|it| it.control.as_str() == "ids_ips")
                    .count();
                assert_eq!((circle.column, n_ids), (Column::Intrusion, 1), "{step:#?}");
                ids += 1;
            }
        }
    }
    assert!(peers > 0, "peer certificate");
    assert!(ids > 0, "IDS/IPS");
}

/// What acts on a threat acts on it in some reference drawing, or its reason says when it does.
#[test]
fn effects_that_count_in_no_reference_drawing_say_so() {
    let catalog = catalog();
    let mut met: BTreeSet<(String, String)> = BTreeSet::new();
    for (_, analysis) in analysed(&catalog) {
        let rows = analysis
            .asset_risks
            .iter()
            .map(|row| (&row.threat, &row.circles));
        let steps = analysis.routes.iter().flat_map(|route| &route.steps);
        for (threat, circles) in rows.chain(steps.map(|step| (&step.threat, &step.circles))) {
            let acting = circles.counted.iter().chain(&circles.uncounted);
            met.extend(acting.map(|it| (it.control.to_string(), threat.to_string())));
        }
    }
    let mut silent = Vec::new();
    for control in &catalog.controls.controls {
        for effect in &control.effects {
            let pair = (control.id.to_string(), effect.threat.to_string());
            let says = |why: &str| why.contains("でだけ数える") || why.contains("ときだけ数える");
            let is_said = match &control.effects_source {
                Source::Derived { why, .. } => says(&why.ja),
                _ => false,
            };
            if !met.contains(&pair) && !is_said {
                silent.push(pair);
            }
        }
    }
    assert_eq!(silent, []);
}

#[test]
fn the_table_of_examples_is_cited_where_it_decides() {
    let catalog = catalog();
    let against = |control: &str, page| {
        let control = catalog.control(&control.into()).unwrap();
        control.effects_source.pages().contains(&page)
    };
    for control in RESTRICTIONS.iter().chain(&[
        "peer_certificate",
        "ids_ips",
        "multi_factor",
        "virtual_patching",
        "patching",
        "privilege_management",
        "access_control",
        "admin_privileges",
        "privilege_access",
        "access_log",
    ]) {
        assert!(against(control, 117), "{control}");
    }
    // A worked sheet prints the circle but neither threat nor column of the step.
    let transfer = catalog.control(&"screen_transfer".into()).unwrap();
    assert!(matches!(transfer.effects_source, Source::Derived { .. }));
}
