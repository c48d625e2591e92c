//! What is drawn as it cannot be, or not drawn at all.

use std::sync::Arc;

use crate::case::{bare, catalog, changed, complete, new_zone};
use sekisho::{
    analysis::{Finding, Rule, Severity, analyze},
    catalog::ZoneId,
    design::{AssetEdit, Bounds, Command, ControlState, Design, Subject, ZoneEdit},
    edit::Session,
    words,
};

use super::{NONE, asset, ids, link, of, set, without};

#[test]
fn a_screen_transfer_may_be_no_pattern() {
    let catalog = Arc::new(catalog());
    let rule = Rule::NoPattern;
    let design = complete(&catalog, "2");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let zone = ZoneId::from("government-cloud");
    let open = changed(
        &design,
        &Command::Zone(zone.clone(), ZoneEdit::Provider(String::new())),
    );
    let mut session = Session::new(Arc::clone(&catalog), open);
    let flow = "flow-lgwan-terminal-mynumber-daas";
    let [finding] = of(session.analysis(), rule)[..] else {
        panic!()
    };
    assert_eq!(finding.id(), format!("no-pattern:{flow}"));
    assert_eq!(*finding.subjects, [Subject::Link(flow.into())]);
    assert_eq!(
        (finding.severity, &*finding.pages),
        (Severity::Error, &[15][..])
    );
    let fix = finding
        .fix
        .clone()
        .expect("the nearest pattern is one edit away");
    session.apply(&fix.command).unwrap();
    assert_eq!(of(session.analysis(), rule), Vec::<&Finding>::new());
    // Near: another provider is another pattern, not none.
    let other = changed(
        &design,
        &Command::Zone(zone, ZoneEdit::Provider("Oracle".to_owned())),
    );
    assert_eq!(ids(&other, &catalog, rule), NONE);
}

#[test]
fn an_empty_design_says_that_no_route_is_drawn_and_nothing_else() {
    let catalog = catalog();
    let rule = Rule::NoRouteDrawn;
    let analysis = analyze(&Design::default(), &catalog);
    assert_eq!(analysis.findings.len(), 1);
    assert_eq!(ids(&Design::default(), &catalog, rule), ["no-route-drawn"]);
    assert_eq!(ids(&bare(&catalog, "1"), &catalog, rule), NONE);
    // Near: screen transfer, but to the Internet side only.
    let flow = Subject::Link("flow-lgwan-terminal-mynumber-daas".into());
    let near = changed(&bare(&catalog, "1"), &Command::Remove(vec![flow]));
    assert_eq!(ids(&near, &catalog, rule), ["no-route-drawn"]);
}

#[test]
fn a_flow_needs_lines() {
    let catalog = catalog();
    let rule = Rule::FlowWithoutWay;
    let design = complete(&catalog, "6");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let line = Subject::Link("line-lgwan-switch-lgwan-server".into());
    let cut = changed(&design, &Command::Remove(vec![line]));
    let found = ids(&cut, &catalog, rule);
    assert!(!found.is_empty());
    assert!(
        found.iter().all(|id| id.contains("lgwan-server")),
        "{found:?}"
    );
    let analysis = analyze(&cut, &catalog);
    assert!(
        of(&analysis, rule)
            .iter()
            .all(|finding| finding.severity == Severity::Error)
    );
    // Near: another line leads there as well.
    let round = link(&cut, "line-x", "lan", "split-firewall", "lgwan-server");
    assert_eq!(ids(&round, &catalog, rule), NONE);
    // Near: a server passes nothing on, so a line to it alone is no way to another.
    let mail = link(&cut, "line-x", "lan", "lgwan-asp", "lgwan-server");
    assert_eq!(ids(&mail, &catalog, rule), found);
}

#[test]
fn segments_meet_only_at_their_firewall() {
    let catalog = catalog();
    let rule = Rule::BoundaryWithoutGate;
    let design = complete(&catalog, "5");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let open = link(&design, "line-x", "lan", "internet-switch", "lgwan-switch");
    let analysis = analyze(&open, &catalog);
    let [finding] = of(&analysis, rule)[..] else {
        panic!()
    };
    assert_eq!(
        finding.id(),
        "boundary-without-gate:line-x:internet-switch:lgwan-switch"
    );
    assert_eq!(
        (finding.severity, &*finding.pages),
        (Severity::Error, &[4][..])
    );
    // Near: at the right firewall, and at one that belongs elsewhere.
    let right = link(&design, "line-x", "lan", "mail-server", "split-firewall");
    assert_eq!(ids(&right, &catalog, rule), NONE);
    let wrong = link(&design, "line-x", "lan", "lgwan-switch", "mynumber-switch");
    assert_eq!(ids(&wrong, &catalog, rule).len(), 1);
    let elsewhere = link(
        &design,
        "line-x",
        "lan",
        "split-firewall",
        "mynumber-switch",
    );
    assert_eq!(ids(&elsewhere, &catalog, rule).len(), 1);
    // Flows cross as they like: only lines are laid.
    let flow = link(
        &design,
        "flow-x",
        "business_access",
        "internet-switch",
        "lgwan-switch",
    );
    assert_eq!(ids(&flow, &catalog, rule), NONE);
}

#[test]
fn crossings_nobody_foresaw_are_told() {
    let catalog = catalog();
    let rule = Rule::UnforeseenCrossing;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let crossing = link(&design, "line-x", "lan", "lgwan-server", "gov-system");
    let id = "unforeseen-crossing:line-x:gov-system:lgwan-server";
    assert_eq!(ids(&crossing, &catalog, rule), [id]);
    // Near: the same two zones, but by a kind of line that may not.
    let lan = link(
        &design,
        "line-x",
        "lan",
        "maintenance-terminal",
        "lgwan-switch",
    );
    let id = "unforeseen-crossing:line-x:lgwan-switch:maintenance-terminal";
    assert_eq!(
        ids(&lan, &catalog, rule),
        [id],
        "beside the foreseen line between both"
    );
    let vpn = link(
        &design,
        "line-x",
        "vpn",
        "maintenance-terminal",
        "lgwan-server",
    );
    assert_eq!(ids(&vpn, &catalog, rule), NONE);
    // Inside a zone everything may be joined.
    let inside = link(&design, "line-x", "lan", "lgwan-terminal", "lgwan-server");
    assert_eq!(ids(&inside, &catalog, rule), NONE);
}

#[test]
fn a_pattern_implies_assets() {
    let catalog = Arc::new(catalog());
    let rule = Rule::ImpliedAssetMissing;
    let design = complete(&catalog, "2");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let mut session = Session::new(Arc::clone(&catalog), without(&design, &["csp-firewall"]));
    let [finding] = of(session.analysis(), rule)[..] else {
        panic!()
    };
    assert_eq!(finding.id(), "implied-asset-missing:csp_firewall");
    assert_eq!(*finding.pages, [28, 30]);
    let fix = finding.fix.clone().unwrap();
    session.apply(&fix.command).unwrap();
    assert_eq!(of(session.analysis(), rule), Vec::<&Finding>::new());
    assert_eq!(
        of(session.analysis(), Rule::AssetMisplaced),
        Vec::<&Finding>::new()
    );
    // Near: one of two systems is enough.
    let one = without(&design, &["mynumber-system"]);
    assert_eq!(ids(&one, &catalog, rule), NONE);
    let none = without(&one, &["gov-system"]);
    assert_eq!(
        ids(&none, &catalog, rule),
        ["implied-asset-missing:mynumber_system|gov_system"]
    );
}

#[test]
fn a_cloud_has_a_provider() {
    let catalog = catalog();
    let rule = Rule::ProviderMissing;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let blank = changed(
        &design,
        &Command::Zone("daas".into(), ZoneEdit::Provider("  ".to_owned())),
    );
    assert_eq!(ids(&blank, &catalog, rule), ["provider-missing:daas"]);
    // Near: zones that are no cloud have none and need none.
    assert!(design.zones["lgwan-segment"].provider.is_empty());
}

#[test]
fn assets_stand_where_they_belong() {
    let catalog = Arc::new(catalog());
    let rule = Rule::AssetMisplaced;
    let design = complete(&catalog, "1");
    let put = |zone: Option<&str>| {
        let zone = zone.map(ZoneId::from);
        changed(
            &design,
            &Command::Asset("split-firewall".into(), AssetEdit::Zone(zone)),
        )
    };
    let id = "asset-misplaced:split-firewall";
    assert_eq!(ids(&put(Some("mynumber-segment")), &catalog, rule), [id]);
    assert_eq!(ids(&put(None), &catalog, rule), [id]);
    // Near: a firewall stands on either side of its boundary.
    for zone in ["lgwan-segment", "internet-segment"] {
        assert_eq!(ids(&put(Some(zone)), &catalog, rule), NONE);
    }
    let mut session = Session::new(Arc::clone(&catalog), put(None));
    let fix = of(session.analysis(), rule)[0].fix.clone().unwrap();
    session.apply(&fix.command).unwrap();
    assert_eq!(of(session.analysis(), rule), Vec::<&Finding>::new());
}

#[test]
fn what_the_catalog_does_not_know_is_named_each_time_once() {
    let catalog = catalog();
    let rule = Rule::UnknownKind;
    let mut design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    design = asset(&design, "x", "teleporter", Some("lgwan-segment"));
    let zone = new_zone("moon");
    design = changed(
        &design,
        &Command::Zone(
            "x".into(),
            ZoneEdit::Add {
                zone,
                rect: Bounds::new(0, 9_000, 9, 9),
            },
        ),
    );
    design = link(&design, "x", "beam", "x", "lgwan-switch");
    design = set(&design, None, "prayer", ControlState::Implemented);
    let expected = ["asset:x", "control:prayer", "link:x", "zone:x"];
    let expected = expected.map(|about| format!("unknown-kind:{about}"));
    assert_eq!(ids(&design, &catalog, rule), expected);
    // Near: a zone of an unknown kind is told as such, not as a boundary of something.
    let moved = changed(
        &design,
        &Command::Asset("lgwan-switch".into(), AssetEdit::Zone(Some("x".into()))),
    );
    assert_eq!(ids(&moved, &catalog, Rule::UnforeseenCrossing), NONE);
}

#[test]
fn an_asset_is_joined_to_something() {
    let catalog = catalog();
    let rule = Rule::AssetUnconnected;
    let design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    let alone = asset(&design, "x", "lgwan_server", Some("lgwan-segment"));
    assert_eq!(ids(&alone, &catalog, rule), ["asset-unconnected:x"]);
    let joined = link(&alone, "line-x", "lan", "x", "lgwan-switch");
    assert_eq!(ids(&joined, &catalog, rule), NONE);
    // Near: what is outside the analysis may stand alone.
    let beyond = asset(&design, "x", "lgwan_asp", Some("lgwan"));
    assert_eq!(ids(&beyond, &catalog, rule), NONE);
}

#[test]
fn another_edition_is_told() {
    let catalog = catalog();
    let rule = Rule::OtherEdition;
    let mut design = complete(&catalog, "1");
    assert_eq!(ids(&design, &catalog, rule), NONE);
    design.edition = "mic-2030-01-01".to_owned();
    assert_eq!(ids(&design, &catalog, rule), ["other-edition"]);
    design.edition.clear();
    assert_eq!(ids(&design, &catalog, rule), NONE);
}

/// A proxy answers in its own name: the flow ends there, and the finding says how to draw it.
#[test]
fn a_flow_whose_lines_lead_through_a_proxy_is_told_where_it_ends() {
    let catalog = catalog();
    let design = asset(&Design::default(), "pc", "lgwan_terminal", None);
    let design = asset(&design, "px", "proxy", None);
    let design = asset(&design, "as", "lgwan_server", None);
    let flow = |design: &Design| link(design, "f", "business_access", "pc", "as");
    let apart = flow(&design);
    let design = link(&design, "a", "lan", "pc", "px");
    let through = flow(&link(&design, "b", "lan", "px", "as"));
    for (design, is_told) in [(apart, false), (through, true)] {
        let analysis = analyze(&design, &catalog);
        let [finding] = of(&analysis, Rule::FlowWithoutWay)[..] else {
            panic!()
        };
        let said = words::both(&finding.message()).ja;
        assert_eq!(said.contains("プロキシを通りますが"), is_told, "{said}");
    }
}
