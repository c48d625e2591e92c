//! The drawings of today’s networks that one can begin with.

use std::collections::BTreeSet;

use super::{analysis, model};
use crate::case::{bare, catalog, starts};
use sekisho::{
    analysis::{Analysis, Bearing, HallAskState, Judgement, Rule, RuleFamily, Severity},
    catalog::{Source, ZoneId},
    design::{Asset, Design, Subject, parse},
};

/// Rules of findings that say no more than that no control is in place yet.
fn speaks_of_risk(rule: Rule) -> bool {
    matches!(
        rule.family(),
        RuleFamily::Control | RuleFamily::Row | RuleFamily::Route
    )
}

/// Findings that say something else.
fn flaws(analysis: &Analysis) -> Vec<(Severity, Rule)> {
    let findings = analysis.findings.iter();
    let flaws = findings.filter(|finding| !speaks_of_risk(finding.rule));
    flaws.map(|it| (it.severity, it.rule)).collect()
}

/// How many assets are of a kind.
fn number(design: &Design, kind: &str) -> usize {
    let assets = design.assets.values();
    assets.filter(|asset| asset.kind.as_str() == kind).count()
}

#[test]
fn each_is_the_model_that_its_name_says() {
    let models: Vec<_> = starts(&catalog())
        .iter()
        .map(|(id, design)| (id.clone(), model(&analysis(design).hall).map(str::to_owned)))
        .collect();
    let expected = [
        ("today-alpha", "alpha"),
        ("today-alpha-prime", "alpha_prime"),
        ("today-beta", "beta"),
        ("today-beta-prime", "beta_prime"),
        ("sample-city", "alpha"),
    ];
    let expected = expected.map(|(id, model)| (id.to_owned(), Some(model.to_owned())));
    assert_eq!(models, expected);
}

/// Nothing is wrong with them but that controls are not in place, and what keeps them from being
/// judged is the missing screen transfer alone.
#[test]
fn only_the_missing_screen_transfer_keeps_them_from_being_judged() {
    for (id, design) in starts(&catalog()) {
        let analysis = analysis(&design);
        assert_eq!(
            flaws(&analysis),
            [(Severity::Warning, Rule::NoRouteDrawn)],
            "{id}"
        );
        assert_eq!(analysis.verdict.judgement, Judgement::NotJudged, "{id}");
        let reasons = analysis.verdict.reasons_of(Bearing::NotJudged);
        assert_eq!(reasons.count(), 1, "{id}");
        let is_routed = |id: &_| analysis.flows.contains_key(id);
        let flows = design
            .links
            .iter()
            .filter(|(id, _)| id.as_str().starts_with("flow-"));
        assert!(flows.clone().count() > 5, "{id}");
        for (flow, _) in flows {
            assert!(is_routed(flow), "{id}: {flow}");
        }
    }
}

/// What the overview asks of a model is met as far as a drawing tells it.
#[test]
fn they_do_what_their_model_asks() {
    for (id, design) in starts(&catalog()) {
        let hall = analysis(&design).hall;
        let not_met = hall.asks.iter();
        let not_met: Vec<_> = not_met
            .filter(|ask| ask.state == HallAskState::NotMet)
            .map(|ask| ask.ask.as_str())
            .collect();
        assert_eq!(not_met, [] as [&str; 0], "{id}");
        let met = |ask: &str| {
            let mut asks = hall.asks.iter().filter(|it| it.ask == ask);
            asks.all(|it| it.state == HallAskState::Met)
        };
        for ask in ["mynumber_apart", "lgwan_divided", "harmless_transfer"] {
            assert!(met(ask), "{id}: {ask}");
        }
    }
}

/// A route is what one goes towards from here, so what it needs to stand in is there.
#[test]
fn the_kinds_of_zone_are_those_of_the_reference_drawings() {
    let catalog = catalog();
    let kinds = |design: &Design| -> BTreeSet<String> {
        let zones = design.zones.values();
        zones.map(|zone| zone.kind.to_string()).collect()
    };
    let reference = kinds(&bare(&catalog, "5"));
    for (id, design) in starts(&catalog) {
        assert!(reference.is_subset(&kinds(&design)), "{id}");
    }
}

#[test]
fn they_are_called_as_their_cards_and_of_the_edition() {
    let catalog = catalog();
    for (id, text) in &catalog.start_texts {
        let design = parse(text, id.as_str()).unwrap();
        assert_eq!(design.edition, catalog.edition.id, "{id}");
        let name = &catalog.start(id).unwrap().name.ja;
        assert_eq!(design.title, **name, "{id}");
    }
}

#[test]
fn their_pictures_show_flows_that_are_there() {
    let catalog = catalog();
    for (id, design) in starts(&catalog) {
        let start = catalog.start(&id.as_str().into()).unwrap();
        for flow in &start.shows {
            assert!(design.links.contains_key(flow), "{id}: {flow}");
        }
    }
}

/// Every word on a card says where it is from: the overview’s slides, or that it is ours.
#[test]
fn they_say_where_they_are_from() {
    let catalog = catalog();
    for start in &catalog.starts.drawings {
        assert!(start.source.derived().is_some(), "{}", start.id);
        let label = &start.label.source;
        let is_overview = matches!(label, Source::Overview(_));
        assert_eq!(is_overview, start.id.as_str() != "sample-city");
    }
    let audited = catalog.starts.drawings.iter();
    let audited = audited.filter(|start| start.label.source.slides() == [25]);
    let audited: Vec<_> = audited.map(|start| start.id.as_str()).collect();
    let asks = catalog.hall.asks.iter();
    let mut asks = asks.filter(|ask| ask.id == "external_audit");
    assert_eq!(audited.len(), asks.next().unwrap().models.len());
    assert_eq!(
        audited,
        ["today-alpha-prime", "today-beta", "today-beta-prime"]
    );
}

#[test]
fn the_sample_city_has_what_a_city_of_its_size_has() {
    let catalog = catalog();
    let (_, city) = starts(&catalog).pop().unwrap();
    assert!(
        (40..=60).contains(&city.assets.len()),
        "{}",
        city.assets.len()
    );
    let kinds = [
        "directory",
        "update_server",
        "authentication_server",
        "sanitiser",
        "proxy",
        "file_server",
        "print_server",
        "backup",
        "log_server",
        "wireless_controller",
        "access_point",
        "printer",
        "juki_server",
        "juki_center",
        "intermediate_terminal",
        "intermediate_server",
        "link_number",
        "eltax",
        "mynumber_portal",
        "gov_system",
        "internet_vdi",
    ];
    for kind in kinds {
        assert!(number(&city, kind) > 0, "{kind}");
    }
    let branches = city.zones.values();
    let branches = branches.filter(|zone| zone.kind.as_str() == "branch_office");
    assert_eq!(branches.count(), 3);
    assert!(city.zones.contains_key(&ZoneId::from("closed-wan")));
    let has_host = |asset: &&Asset| asset.record.contains_key("host");
    assert!(city.assets.values().filter(has_host).count() > 20);
    // What leaves the My Number side is specified communication; what stays in it need not be.
    let found = analysis(&city);
    let ask = found
        .hall
        .asks
        .iter()
        .find(|it| it.ask == "specified_communication");
    assert_eq!(ask.unwrap().state, HallAskState::Met);
    assert!(
        ask.unwrap()
            .subjects
            .iter()
            .all(|it| matches!(it, Subject::Link(_)))
    );
}
