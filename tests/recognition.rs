//! Which pattern a drawing is, which it nearly is, and what the offered edits make of it.
//!
//! Each pattern has its reference drawing, a drawing `…-not` that is no route, and a drawing
//! `…-near` that is another route but for one fact.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "recognition/mending.rs"]
mod mending;
#[path = "recognition/no_routes.rs"]
mod no_routes;
#[path = "recognition/providers.rs"]
mod providers;

use std::{path::Path, sync::Arc};

use case::{bare, catalog};
use sekisho::{
    analysis::{Analysis, Finding, NearMiss, Rule, analyze},
    catalog::{AssetId, Catalog, LinkId},
    design::{Command, Design, Link, Subject, read_file},
    edit::Session,
};

fn drawing(name: &str) -> Design {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawings");
    read_file(&folder.join(format!("{name}.sekisho.ron"))).unwrap()
}

fn patterns(analysis: &Analysis) -> Vec<&str> {
    analysis
        .patterns
        .iter()
        .map(|found| found.pattern.as_str())
        .collect()
}

fn near<'a>(analysis: &'a Analysis, id: &str) -> Option<&'a NearMiss> {
    analysis
        .near
        .iter()
        .find(|miss| miss.pattern.as_str() == id)
}

fn differs(miss: &NearMiss) -> Vec<(&str, &str, &str)> {
    let words = miss.differs.iter();
    words
        .map(|d| (d.fact.as_str(), d.is.as_str(), d.needs.as_str()))
        .collect()
}

/// The pattern, what its near drawing is instead, and the one fact that keeps it from fitting.
const NEAR: [(&str, &str, (&str, &str, &str)); 14] = [
    ("1", "2", ("provider", "same", "different")),
    ("1p", "1", ("remaining", "absent", "present")),
    ("2", "1", ("provider", "different", "same")),
    ("2p", "2", ("remaining", "absent", "present")),
    ("3", "3p", ("breakout", "present", "absent")),
    ("3p", "3", ("breakout", "absent", "present")),
    ("4", "3", ("provider", "different", "same")),
    ("4p", "4", ("breakout", "absent", "present")),
    ("5", "5p", ("remaining", "present", "absent")),
    ("5p", "5", ("remaining", "absent", "present")),
    ("6", "5", ("terminal", "lgwan", "internet")),
    ("7", "7p", ("remaining", "present", "absent")),
    ("7p", "7", ("remaining", "absent", "present")),
    ("8", "7", ("terminal", "lgwan", "internet")),
];

#[test]
fn each_reference_drawing_is_its_pattern_with_every_fact_explained() {
    let catalog = catalog();
    for (id, ..) in NEAR {
        let analysis = analyze(&bare(&catalog, id), &catalog);
        assert_eq!(patterns(&analysis), [id]);
        let pattern = catalog.pattern(&id.into()).unwrap();
        let found = &analysis.patterns[0];
        for (fact, needs) in &pattern.facts {
            let reading = found
                .facts
                .iter()
                .find(|reading| reading.fact == *fact)
                .unwrap();
            assert_eq!(reading.value, *needs, "{id}");
            let is_seen = needs.as_str() != "absent";
            assert_eq!(!reading.evidence.is_empty(), is_seen, "{id} {fact}");
        }
        assert!(
            near(&analysis, id).is_none(),
            "{id} is no near miss of itself"
        );
        assert!(
            analysis.near.iter().all(|miss| miss.differs.len() == 1),
            "{id}"
        );
    }
}

#[test]
fn each_near_drawing_is_another_pattern_but_for_one_fact() {
    let catalog = catalog();
    for (id, is, fact) in NEAR {
        let analysis = analyze(&drawing(&format!("{id}-near")), &catalog);
        assert_eq!(patterns(&analysis), [is], "{id}-near");
        let miss = near(&analysis, id).unwrap_or_else(|| panic!("{id} is not near"));
        assert_eq!(differs(miss), [fact], "{id}-near");
    }
}

/// Findings of the drawing that an edit must not bring about.
fn faults(findings: &[Finding]) -> Vec<String> {
    let broken = [
        Rule::FlowWithoutWay,
        Rule::BoundaryWithoutGate,
        Rule::UnforeseenCrossing,
        Rule::AssetMisplaced,
        Rule::AssetUnconnected,
        Rule::UnknownKind,
        Rule::NoPattern,
        Rule::TransferWithoutRoute,
        Rule::LineMisjoined,
        Rule::ProviderDoubtful,
    ];
    let found = findings
        .iter()
        .filter(|finding| broken.contains(&finding.rule));
    found.map(Finding::id).collect()
}

/// Applies the fix of the only difference from `id` and checks that it is one step.
fn mend(catalog: &Arc<Catalog>, name: &str, id: &str) -> Session {
    let mut session = Session::new(Arc::clone(catalog), drawing(name));
    let before = Arc::clone(session.design());
    let miss = near(session.analysis(), id).unwrap_or_else(|| panic!("{name} is not near {id}"));
    assert_eq!(miss.differs.len(), 1);
    let fix = miss.differs[0]
        .fix
        .clone()
        .unwrap_or_else(|| panic!("{name}: no fix to {id}"));
    session.apply(&fix.command).unwrap();
    assert_eq!(session.history().undo_label(), Some(&fix.label), "{name}");
    let mended = Arc::clone(session.design());
    assert!(session.undo());
    assert_eq!(
        *session.design(),
        before,
        "{name}: one step back is the drawing as it was"
    );
    assert_eq!(session.history().undo_label(), None, "{name}");
    assert!(session.redo());
    assert_eq!(*session.design(), mended, "{name}");
    session
}

#[test]
fn the_fix_of_a_near_drawing_makes_it_the_pattern_in_one_step() {
    let catalog = Arc::new(catalog());
    for (id, ..) in NEAR {
        let name = format!("{id}-near");
        let session = mend(&catalog, &name, id);
        assert_eq!(patterns(session.analysis()), [id], "{name}");
        assert_eq!(faults(&session.analysis().findings), [""; 0], "{name}");
        let before = analyze(&drawing(&name), &catalog);
        let near_before = before.patterns[0].pattern.as_str();
        assert!(
            near(session.analysis(), near_before).is_some(),
            "{name}: the way back is near"
        );
    }
}

#[test]
fn what_a_fix_adds_stands_on_nothing_else() {
    let catalog = Arc::new(catalog());
    for (id, ..) in NEAR {
        let name = format!("{id}-near");
        let before = drawing(&name);
        let session = mend(&catalog, &name, id);
        let design = session.design();
        let rects = &design.layout.assets;
        let added = design
            .assets
            .keys()
            .filter(|asset| !before.assets.contains_key(*asset));
        for asset in added {
            let rect = rects[asset];
            let zone = &design.layout.zones[design.assets[asset].zone.as_ref().unwrap()];
            assert!(zone.overlaps(&rect), "{name}: {asset} is drawn at its zone");
            let mut others = rects.iter().filter(|(other, _)| *other != asset);
            assert!(
                others.all(|(_, other)| !other.overlaps(&rect)),
                "{name}: {asset}"
            );
        }
    }
}

/// Drawings in which no route is drawn, and those that no pattern fits, with the pages said.
const NO_ROUTE: [&str; 3] = ["1-not", "4p-not", "7p-not"];
const NO_PATTERN: [(&str, &[u16]); 10] = [
    ("1p-not", &[19, 23, 28, 32]),
    ("2-not", &[15]),
    ("2p-not", &[5]),
    ("3-not", &[4]),
    ("3p-not", &[15]),
    ("4-not", &[15]),
    ("5-not", &[4]),
    ("6-not", &[15]),
    ("7-not", &[4]),
    ("8-not", &[15]),
];

#[test]
fn drawings_without_a_route_are_no_pattern() {
    let catalog = catalog();
    for name in NO_ROUTE {
        let analysis = analyze(&drawing(name), &catalog);
        assert_eq!(patterns(&analysis), [""; 0], "{name}");
        assert_eq!(
            (analysis.unmatched.len(), analysis.near.len()),
            (0, 0),
            "{name}"
        );
        assert!(
            analysis
                .findings
                .iter()
                .any(|f| f.rule == Rule::NoRouteDrawn),
            "{name}"
        );
        // What no pattern demands, nobody is asked for.
        assert!(
            !analysis
                .findings
                .iter()
                .any(|f| f.rule == Rule::RequiredControlMissing)
        );
    }
}

#[test]
fn flows_that_no_pattern_fits_carry_what_the_document_says() {
    let catalog = catalog();
    for (name, pages) in NO_PATTERN {
        let analysis = analyze(&drawing(name), &catalog);
        assert_eq!(patterns(&analysis), [""; 0], "{name}");
        // What else leaves a My Number terminal leads to no platform of a route.
        let unmatched = analysis.unmatched.iter();
        let unmatched: Vec<_> = unmatched.filter(|it| !it.facts.is_empty()).collect();
        let [unmatched] = unmatched[..] else {
            panic!("{name}")
        };
        assert_eq!(unmatched.pages, pages, "{name}");
        let why = sekisho::words::both(unmatched.message.as_ref().unwrap());
        assert_ne!(why.ja, why.en, "{name}");
        let outside = catalog
            .patterns
            .outside
            .iter()
            .any(|o| Some(o.message.clone().into()) == unmatched.message);
        assert_eq!(outside, unmatched.reason.is_none(), "{name}");
        let rule = if outside {
            Rule::NoPattern
        } else {
            Rule::TransferWithoutRoute
        };
        let flow = Subject::Link(unmatched.flow.clone());
        let mut findings = analysis.findings.iter();
        let finding = findings
            .find(|f| f.rule == rule && f.subjects[0] == flow)
            .unwrap();
        assert!(
            sekisho::words::both(&finding.message())
                .en
                .ends_with(&*why.en),
            "{name}"
        );
        assert_eq!(*finding.pages, *pages, "{name}");
        assert!(
            !analysis.near.is_empty() && analysis.near.len() <= 3,
            "{name}"
        );
    }
}

#[test]
fn fixes_lead_from_no_pattern_to_one() {
    let catalog = Arc::new(catalog());
    let ways = [
        ("1p-not", "1p"),
        ("2-not", "2"),
        ("2-not", "1"),
        ("3-not", "3"),
        ("3p-not", "3p"),
        ("3p-not", "4p"),
        ("5-not", "5"),
        ("5-not", "6"),
        ("6-not", "6"),
        ("6-not", "5"),
        ("7-not", "7"),
        ("7-not", "8"),
        ("8-not", "8"),
    ];
    for (name, id) in ways {
        let session = mend(&catalog, name, id);
        assert_eq!(patterns(session.analysis()), [id], "{name} → {id}");
        let left = faults(&session.analysis().findings);
        let left: Vec<_> = left
            .into_iter()
            .filter(|id| !id.starts_with("flow-without"))
            .collect();
        assert_eq!(left, [""; 0], "{name} → {id}");
    }
}

#[test]
fn nothing_is_offered_where_both_providers_are_open() {
    let analysis = analyze(&drawing("4-not"), &catalog());
    let miss = near(&analysis, "4").unwrap();
    assert_eq!(differs(miss), [("provider", "unknown", "same")]);
    assert!(miss.differs[0].fix.is_none());
}

#[test]
fn one_design_can_be_several_patterns_each_by_its_own_flow() {
    let catalog = catalog();
    let flows = |analysis: &Analysis, index: usize| analysis.patterns[index].flows.clone();
    let analysis = analyze(&drawing("1+5"), &catalog);
    assert_eq!(patterns(&analysis), ["1", "5"]);
    assert_eq!(
        flows(&analysis, 0),
        [LinkId::from("flow-lgwan-terminal-mynumber-daas")]
    );
    assert_eq!(
        flows(&analysis, 1),
        [LinkId::from("flow-lgwan-terminal-mynumber-vdi")]
    );
    let analysis = analyze(&drawing("1p+3p"), &catalog);
    assert_eq!(patterns(&analysis), ["1p", "3p"]);
    assert_eq!(
        flows(&analysis, 1),
        [LinkId::from("flow-internet-terminal-mynumber-daas")]
    );
    // Each has its own facts: the terminals differ, the breakout is the same.
    let fact = |index: usize, fact: &str| {
        let found = &analysis.patterns[index].facts;
        found
            .iter()
            .find(|reading| reading.fact.as_str() == fact)
            .unwrap()
            .clone()
    };
    assert_ne!(fact(0, "terminal").evidence, fact(1, "terminal").evidence);
    assert_eq!(fact(0, "breakout"), fact(1, "breakout"));
    // A pattern that is recognised is no near miss of the other flow.
    assert!(near(&analysis, "3p").is_none() && near(&analysis, "1p").is_none());
}

#[test]
fn evidence_names_what_a_fact_was_read_from() {
    let catalog = catalog();
    let evidence = |id: &str, fact: &str| {
        let analysis = analyze(&bare(&catalog, id), &catalog);
        let facts = &analysis.patterns[0].facts;
        let reading = facts
            .iter()
            .find(|reading| reading.fact.as_str() == fact)
            .unwrap();
        reading
            .evidence
            .iter()
            .map(|subject| subject.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        evidence("1", "terminal"),
        ["lgwan-terminal", "lgwan-segment"]
    );
    assert_eq!(
        evidence("1", "method"),
        ["mynumber-daas", "flow-lgwan-terminal-mynumber-daas"]
    );
    assert_eq!(evidence("1", "provider"), ["daas", "government-cloud"]);
    assert_eq!(
        evidence("1", "breakout"),
        [
            "lbo-firewall",
            "line-lbo-firewall-internet-daas",
            "line-lbo-firewall-mynumber-daas"
        ]
    );
    assert_eq!(evidence("1", "remaining"), [""; 0]);
    assert_eq!(evidence("1p", "remaining"), ["internet-terminal"]);
    assert_eq!(
        evidence("7p", "terminal"),
        ["secure-browser", "lgwan-segment"]
    );
    // The terminal of the route itself is none that remains.
    assert_eq!(evidence("6", "remaining"), [""; 0]);
    assert_eq!(evidence("8", "remaining"), [""; 0]);
}

#[test]
fn providers_are_the_same_however_they_are_written() {
    let catalog = catalog();
    let mut design = bare(&catalog, "1");
    let given = |design: &mut Design, zone: &str, name: &str| {
        name.clone_into(&mut design.zones.get_mut(zone).unwrap().provider);
    };
    given(&mut design, "daas", " aws ");
    given(&mut design, "government-cloud", "AWS");
    assert_eq!(patterns(&analyze(&design, &catalog)), ["2"]);
    given(&mut design, "daas", "Oracle");
    assert_eq!(patterns(&analyze(&design, &catalog)), ["1"]);
}

/// Two Government Clouds that the DaaS works with: the same as one of them is the same; another
/// differs from both.
#[test]
fn the_fix_of_providers_minds_every_government_cloud() {
    let catalog = Arc::new(catalog());
    let offered: Vec<_> = catalog.edition.providers.iter().collect();
    let mut design = bare(&catalog, "1");
    let set = |design: &mut Design, zone: &str, provider: usize| {
        let zone = design.zones.get_mut(zone).unwrap();
        offered[provider].written().clone_into(&mut zone.provider);
    };
    let second = design.zones["government-cloud"].clone();
    design.zones.insert("government-cloud-2".into(), second);
    let mut system = design.assets["gov-system"].clone();
    system.zone = Some("government-cloud-2".into());
    design.assets.insert("gov-system-2".into(), system);
    let flow = Link::new("business_access", "mynumber-daas", "gov-system-2");
    design.links.insert("zz".into(), flow);
    set(&mut design, "government-cloud-2", 0);
    set(&mut design, "daas", 0);
    set(&mut design, "government-cloud", 1);
    let mut session = Session::new(Arc::clone(&catalog), design);
    assert_eq!(patterns(session.analysis()), ["2"]);
    let fix = near(session.analysis(), "1").unwrap().differs[0]
        .fix
        .clone()
        .unwrap();
    session.apply(&fix.command).unwrap();
    assert_eq!(patterns(session.analysis()), ["1"]);
    assert_eq!(
        session.design().zones["daas"].provider,
        offered[2].written()
    );
}

/// A fix passes over what it could join to but is not drawn, as long as the fact comes about.
#[test]
fn a_fix_does_without_what_is_not_drawn() {
    let catalog = Arc::new(catalog());
    let mut session = Session::new(Arc::clone(&catalog), drawing("1p-near"));
    let gone = ["web-site", "mail-server"].map(|id| Subject::Asset(AssetId::from(id)));
    session.apply(&Command::Remove(gone.into())).unwrap();
    let fix = near(session.analysis(), "1p").unwrap().differs[0]
        .fix
        .clone()
        .unwrap();
    session.apply(&fix.command).unwrap();
    assert_eq!(patterns(session.analysis()), ["1p"]);
}

/// What is there already is used: the firewall that lost its line gets it back.
#[test]
fn a_fix_adds_nothing_twice() {
    let catalog = Arc::new(catalog());
    let session = mend(&catalog, "3p-near", "3p");
    let kinds = session
        .design()
        .assets
        .values()
        .map(|asset| asset.kind.as_str());
    assert_eq!(kinds.filter(|kind| *kind == "lbo_firewall").count(), 1);
}

/// A terminal that may not stand in the new zone is replaced: name, number, flows and states stay.
#[test]
fn a_replaced_terminal_hands_over_what_it_had() {
    let catalog = Arc::new(catalog());
    let session = mend(&catalog, "5-not", "5");
    let design = session.design();
    assert!(!design.assets.contains_key("lgwan-terminal"));
    let (new, asset) = design
        .assets
        .iter()
        .find(|(_, asset)| asset.kind.as_str() == "lgwan_terminal")
        .unwrap();
    assert_eq!(
        design.zone_of(asset).unwrap().kind.as_str(),
        "lgwan_segment"
    );
    assert_eq!(asset.count, drawing("5-not").assets["lgwan-terminal"].count);
    let n_flows = |design: &Design, id: &AssetId| {
        let at = design
            .links
            .values()
            .filter(|link| link.from == *id || link.to == *id);
        at.filter(|link| link.kind.as_str() != "lan").count()
    };
    assert_eq!(
        n_flows(design, new),
        n_flows(&drawing("5-not"), &"lgwan-terminal".into())
    );
}

#[test]
fn names_given_by_the_user_change_nothing() {
    let catalog = catalog();
    let mut design = drawing("1p+3p");
    let before = analyze(&design, &catalog);
    design
        .zones
        .values_mut()
        .for_each(|zone| "x".clone_into(&mut zone.name));
    design
        .assets
        .values_mut()
        .for_each(|asset| "y".clone_into(&mut asset.name));
    let after = analyze(&design, &catalog);
    assert_eq!(after.patterns, before.patterns);
    assert_eq!(after.near.len(), before.near.len());
}
