//! Mere places: branch offices, closed WANs and shared data centres.

use sekisho::{
    analysis::{Rule, Severity},
    catalog::Catalog,
    design::Subject,
    edit::may_move_into,
};

use crate::{assert_passes, case::catalog, edits::Edited, judged, said, start};

/// The drawing of on-premises VDI with a terminal in a branch office.
fn branch(catalog: &Catalog) -> Edited {
    start(catalog, "5")
        .zone("branch", "branch_office", "")
        .asset("desk", "lgwan_terminal", "branch")
        .asset("far", "lgwan_switch", "branch")
        .link("lan", "far", "desk")
        .link("business_access", "desk", "lgwan-server")
}

#[test]
fn what_stands_in_a_branch_office_belongs_to_the_segment_around_it() {
    let catalog = catalog();
    let within =
        branch(&catalog)
            .nest("branch", "lgwan-segment")
            .link("closed_line", "far", "lgwan-switch");
    assert_passes(&within, &catalog, "a branch of the LGWAN segment");
    let carried = judged(&within, &catalog);
    let rows = carried.asset_risks.iter();
    assert!(rows.clone().any(|row| row.asset.as_str() == "desk"));
    let elsewhere = within.link("business_access", "desk", "mynumber-system");
    let found = said(&elsewhere, &catalog, "business_access-desk-mynumber-system");
    assert_eq!(found, [(Rule::FlowBreaksSeparation, Severity::Error)]);
}

#[test]
fn a_branch_office_alone_is_no_segment() {
    let catalog = catalog();
    let alone = branch(&catalog).link("closed_line", "far", "lgwan-switch");
    let misplaced = (Rule::AssetMisplaced, Severity::Error);
    assert!(said(&alone, &catalog, "desk").contains(&misplaced));
    let within = alone.nest("branch", "lgwan-segment");
    assert!(!said(&within, &catalog, "desk").contains(&misplaced));
}

#[test]
fn segments_may_stand_in_a_branch_office_but_not_in_each_other_by_way_of_one() {
    let catalog = catalog();
    let parts = branch(&catalog)
        .zone("part", "lgwan_segment", "")
        .zone("inner", "mynumber_segment", "")
        .nest("part", "branch")
        .nest("inner", "branch")
        .put("desk", "part")
        .put("far", "part")
        .asset("clerk", "mynumber_terminal", "inner")
        .asset("inner-switch", "mynumber_switch", "inner")
        .link("lan", "inner-switch", "clerk")
        .link("closed_line", "far", "lgwan-switch")
        .link("closed_line", "inner-switch", "mynumber-switch")
        .link("business_access", "clerk", "mynumber-system");
    assert_passes(&parts, &catalog, "parts of segments in a branch");
    let crossed = parts.clone().link("lan", "inner-switch", "far");
    let found = said(&crossed, &catalog, "lan-inner-switch-far");
    assert_eq!(found, [(Rule::BoundaryWithoutGate, Severity::Error)]);
    let nested = parts.nest("branch", "lgwan-segment");
    let found = said(&nested, &catalog, "inner");
    assert_eq!(found, [(Rule::ZoneMisnested, Severity::Error)]);
}

#[test]
fn the_window_lets_things_into_places_as_the_analysis_reads_them() {
    let catalog = catalog();
    let within = branch(&catalog).nest("branch", "lgwan-segment").0;
    let alone = branch(&catalog).0;
    let terminal = Subject::Asset("lgwan-terminal".into());
    assert!(may_move_into(
        &catalog,
        &within,
        &terminal,
        &"branch".into()
    ));
    assert!(!may_move_into(
        &catalog,
        &alone,
        &terminal,
        &"branch".into()
    ));
    let inner = Subject::Zone("mynumber-segment".into());
    assert!(may_move_into(&catalog, &alone, &inner, &"branch".into()));
    assert!(!may_move_into(&catalog, &within, &inner, &"branch".into()));
}

/// A closed WAN by itself, with a router to which these things are joined.
fn wan(catalog: &Catalog, ends: &[&str]) -> Edited {
    let town = branch(catalog)
        .zone("part", "lgwan_segment", "")
        .nest("part", "branch")
        .put("desk", "part")
        .put("far", "part")
        .zone("wan", "closed_wan", "")
        .asset("router", "router", "wan");
    let join = |town: Edited, end: &&str| town.link("closed_line", end, "router");
    ends.iter().fold(town, join)
}

#[test]
fn a_closed_wan_is_judged_by_what_it_joins() {
    let catalog = catalog();
    let one_segment = wan(&catalog, &["lgwan-switch", "far"]);
    assert_passes(&one_segment, &catalog, "a WAN of the LGWAN segment");
    let shared = wan(&catalog, &["lgwan-switch", "far", "mynumber-switch"]);
    let gate = |link: &str| said(&shared, &catalog, link);
    let missing = (Rule::BoundaryWithoutGate, Severity::Error);
    let found = [
        gate("closed_line-lgwan-switch-router"),
        gate("closed_line-far-router"),
        gate("closed_line-mynumber-switch-router"),
    ];
    assert!(found.concat().contains(&missing), "{found:?}");
    let guarded = wan(&catalog, &["far", "lgwan-switch", "isolation-firewall"]);
    assert_passes(&guarded, &catalog, "a WAN behind the isolation firewall");
    let apart = wan(&catalog, &["internet-switch", "mynumber-switch"]);
    let found = [
        said(&apart, &catalog, "closed_line-internet-switch-router"),
        said(&apart, &catalog, "closed_line-mynumber-switch-router"),
    ];
    let broken = (Rule::LineBreaksSeparation, Severity::Error);
    assert!(found.concat().contains(&broken), "{found:?}");
}

#[test]
fn a_data_centre_holds_segments_and_clouds() {
    let catalog = catalog();
    let town = start(&catalog, "5")
        .zone("centre", "data_centre", "")
        .nest("mynumber-segment", "centre")
        .asset("edge", "router", "centre");
    assert_passes(&town, &catalog, "the My Number segment in a data centre");
}

#[test]
fn school_lines_and_lines_of_juki_net_are_judged() {
    let catalog = catalog();
    let town = start(&catalog, "5")
        .zone("school", "school_office", "")
        .zone("juki", "juki_network", "")
        .zone("own", "own_segment", "")
        .asset("school-router", "router", "school")
        .asset("own-router", "router", "own")
        .asset("juki-center", "juki_center", "juki");
    for (from, to, expected) in [
        (
            "school-router",
            "lgwan-switch",
            Some((Rule::UnforeseenCrossing, Severity::Error)),
        ),
        (
            "school-router",
            "mynumber-switch",
            Some((Rule::LineBreaksSeparation, Severity::Error)),
        ),
        (
            "school-router",
            "internet-switch",
            Some((Rule::UnforeseenCrossing, Severity::Warning)),
        ),
        ("school-router", "security-cloud", None),
        ("juki-center", "mynumber-switch", None),
        (
            "juki-center",
            "lgwan-switch",
            Some((Rule::UnforeseenCrossing, Severity::Error)),
        ),
        (
            "own-router",
            "lgwan-switch",
            Some((Rule::LineNotForeseen, Severity::Warning)),
        ),
        (
            "own-router",
            "mynumber-switch",
            Some((Rule::BoundaryWithoutGate, Severity::Error)),
        ),
        ("own-router", "isolation-firewall", None),
    ] {
        let drawing = town.clone().link("dedicated_line", from, to);
        let found = said(&drawing, &catalog, &format!("dedicated_line-{from}-{to}"));
        assert_eq!(found.first().copied(), expected, "{from} – {to}");
    }
}
