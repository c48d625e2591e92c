//! Whole towns: every kind that one can draw stands in one of them.

use std::collections::BTreeSet;

use sekisho::{
    analysis::{Judgement, Rule, Severity, analyze},
    catalog::Catalog,
};

use crate::{
    assert_passes,
    case::{PATTERNS, catalog, complete},
    edits::Edited,
    judged, start,
};

/// A city that has every supporting part on the side where it is used.
#[expect(
    clippy::too_many_lines,
    reason = "a list of what stands where, read from top to bottom"
)]
fn city(catalog: &Catalog) -> Edited {
    let mut city = start(catalog, "5")
        .zone("juki", "juki_network", "")
        .zone("school", "school_office", "")
        .zone("pupils", "school_learning", "")
        .zone("branch", "branch_office", "")
        .nest("branch", "lgwan-segment")
        .zone("wan", "closed_wan", "")
        .nest("wan", "lgwan-segment")
        .zone("centre", "data_centre", "")
        .nest("centre", "mynumber-segment");
    let sides = [
        ("lgwan-switch", "lgwan-segment", "lgwan-terminal"),
        ("internet-switch", "internet-segment", "internet-vdi"),
        ("mynumber-switch", "mynumber-segment", "mynumber-vdi"),
    ];
    let kinds = [
        "directory",
        "update_server",
        "authentication_server",
        "file_server",
        "print_server",
        "backup",
        "log_server",
        "wireless_controller",
        "printer",
        "other_server",
    ];
    for (switch, zone, user) in sides {
        for kind in kinds {
            let id = format!("{kind}-{switch}");
            city = city
                .asset(&id, kind, zone)
                .link("lan", switch, &id)
                .link("support", user, &id);
        }
    }
    for (kind, zone) in [
        ("access_point", "branch"),
        ("mobile_terminal", "branch"),
        ("router", "wan"),
        ("load_balancer", "lgwan-segment"),
        ("other_client", "lgwan-segment"),
        ("other_relay", "lgwan-segment"),
        ("other_network", "lgwan-segment"),
        ("transfer", "lgwan-segment"),
    ] {
        city = city
            .asset(kind, kind, zone)
            .link("lan", "lgwan-switch", kind);
    }
    city = city
        .asset("sanitiser", "sanitiser", "internet-segment")
        .link("lan", "internet-switch", "sanitiser")
        .link("file_import", "internet-vdi", "sanitiser")
        .link("file_import", "sanitiser", "lgwan-terminal")
        .asset("proxy", "proxy", "internet-segment")
        .link("lan", "internet-switch", "proxy")
        .link("web", "internet-vdi", "proxy")
        .link("web", "proxy", "web-site")
        .asset("broker", "broker", "mynumber-segment")
        .link("lan", "mynumber-switch", "broker")
        .link("support", "lgwan-terminal", "broker")
        .link("support", "broker", "mynumber-vdi")
        .asset("second", "split_firewall", "lgwan-segment")
        .link("lan", "second", "lgwan-switch")
        .link("lan", "second", "internet-switch")
        .asset("pupil", "other_client", "pupils")
        .asset("teacher", "other_client", "school")
        .link("lan", "pupil", "teacher");
    for (kind, zone) in [
        ("juki_server", "mynumber-segment"),
        ("intermediate_terminal", "mynumber-segment"),
        ("mynumber_terminal", "mynumber-segment"),
        ("issue_server", "mynumber-segment"),
        ("link_number", "mynumber-segment"),
        ("mynumber_file_server", "centre"),
    ] {
        city = city
            .asset(kind, kind, zone)
            .link("lan", "mynumber-switch", kind);
    }
    for (kind, zone, user) in [
        ("juki_center", "juki", "juki_server"),
        ("intermediate_server", "lgwan", "intermediate_terminal"),
        ("issue_center", "lgwan", "issue_server"),
        ("mynumber_portal", "lgwan", "mynumber-system"),
        ("eltax", "lgwan", "mynumber-system"),
        (
            "security_platform",
            "lgwan",
            "update_server-mynumber-switch",
        ),
    ] {
        let line = if zone == "juki" {
            "mynumber-switch"
        } else {
            "lgwan-switch"
        };
        city = city
            .asset(kind, kind, zone)
            .link("dedicated_line", line, kind)
            .link("business_access", user, kind);
        let flow = format!("business_access-{user}-{kind}");
        city.0.links.get_mut(flow.as_str()).unwrap().specified = true;
    }
    city.asset("console", "console", "government-cloud")
        .link("dedicated_line", "mynumber-switch", "console")
        .link("maintenance", "maintenance-terminal", "console")
}

/// A city that breaks out of the LGWAN segment and works from home.
fn outward(catalog: &Catalog) -> Edited {
    start(catalog, "1")
        .zone("saas", "saas_cloud", "")
        .zone("home", "home_place", "")
        .asset("m365", "saas", "saas")
        .asset("idp", "identity_provider", "saas")
        .link("lbo_line", "lbo-firewall", "m365")
        .link("lbo_line", "lbo-firewall", "idp")
        .link("business_access", "lgwan-terminal", "m365")
        .link("support", "lgwan-terminal", "idp")
        .asset("vpn", "vpn_device", "internet-segment")
        .link("lan", "vpn", "internet-switch")
        .asset("home-pc", "home_terminal", "home")
        .link("vpn", "home-pc", "vpn")
        .link("screen_transfer", "home-pc", "internet-daas")
}

/// Towns whose judgement is left open, each with a part of its own.
fn open_towns(catalog: &Catalog) -> [Edited; 2] {
    let four_segments = start(catalog, "5")
        .zone("core", "own_segment", "")
        .asset("core-directory", "directory", "core")
        .asset("core-router", "router", "core")
        .link("lan", "core-router", "core-directory")
        .link("lan", "core-router", "lgwan-switch")
        .link("support", "lgwan-terminal", "core-directory");
    let container = start(catalog, "5")
        .asset("container", "container_browser", "lgwan-segment")
        .link("device", "container", "lgwan-terminal");
    [four_segments, container]
}

#[test]
fn an_ordinary_city_is_accused_of_nothing() {
    let catalog = catalog();
    assert_passes(&city(&catalog), &catalog, "a city");
    assert_passes(&outward(&catalog), &catalog, "a city that breaks out");
}

#[test]
fn what_the_texts_do_not_know_is_left_open_and_not_passed() {
    let catalog = catalog();
    for town in open_towns(&catalog) {
        let analysis = judged(&town, &catalog);
        assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
        let errors = analysis.findings.iter();
        let mut errors = errors.filter(|it| it.severity == Severity::Error);
        assert!(errors.next().is_none(), "no accusation either");
    }
}

#[test]
fn every_kind_stands_in_a_reference_drawing_or_in_one_of_these_towns() {
    let catalog = catalog();
    let [core, container] = open_towns(&catalog);
    let towns = [city(&catalog), outward(&catalog), core, container].map(|town| town.0);
    let utm = start(&catalog, "5")
        .asset("box", "utm", "lgwan-segment")
        .asset("browsers", "virtual_browser", "internet-segment")
        .asset("pcs", "remote_pc", "internet-segment")
        .asset("inner-pcs", "mynumber_remote_pc", "mynumber-segment")
        .asset("records", "business_system", "internet-segment")
        .0;
    let drawings = PATTERNS.iter().map(|id| complete(&catalog, id));
    let all: Vec<_> = drawings.chain(towns).chain([utm]).collect();
    let assets: BTreeSet<_> = all
        .iter()
        .flat_map(|design| design.assets.values().map(|asset| asset.kind.clone()))
        .collect();
    let zones: BTreeSet<_> = all
        .iter()
        .flat_map(|design| design.zones.values().map(|zone| zone.kind.clone()))
        .collect();
    let missing = catalog
        .assets
        .iter()
        .filter(|kind| !assets.contains(&kind.id));
    let missing: Vec<_> = missing.map(|kind| kind.id.as_str()).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let missing = catalog
        .zones
        .iter()
        .filter(|kind| !zones.contains(&kind.id));
    let missing: Vec<_> = missing.map(|kind| kind.id.as_str()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_kind_may_stand_somewhere_and_is_led_to_a_reason_or_a_row() {
    let catalog = catalog();
    for kind in &catalog.assets {
        let mut drawing = Edited::default().zone("zone", kind.zones[0].as_str(), "AWS");
        drawing = drawing.asset("thing", kind.id.as_str(), "zone");
        let analysis = analyze(&drawing.0, &catalog);
        let misplaced = analysis.findings.iter();
        let mut misplaced = misplaced.filter(|it| it.rule == Rule::AssetMisplaced);
        assert!(misplaced.next().is_none(), "{}", kind.id);
        let has_row = !analysis.asset_risks.is_empty();
        let has_reason = !analysis.unrated.is_empty();
        let is_outside = kind.part == sekisho::catalog::AttackPart::Outside;
        assert!(has_row || has_reason || is_outside, "{}", kind.id);
    }
}
