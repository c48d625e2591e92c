//! Which model the town hall is (α, α’, β, β’), what it nearly is, and what it asks.
#![cfg(test)]

#[path = "hall/asks.rs"]
mod asks;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "hall/clients.rs"]
mod clients;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/edits.rs"]
mod edits;
#[path = "hall/near.rs"]
mod near;
#[path = "hall/prerequisites.rs"]
mod prerequisites;
#[path = "hall/starts.rs"]
mod starts;

use case::{PATTERNS, bare, catalog};
use edits::Edited;
use sekisho::{
    analysis::{Analysis, HallFactReading, TownHall, analyze},
    catalog::{AssetId, HallModelId},
    design::Design,
};

/// Terminals and business servers in the LGWAN segment, no screen transfer of the My Number side.
fn alpha() -> Edited {
    Edited(bare(&catalog(), "5")).without("mynumber-vdi")
}

/// The same with a breakout to a service that has a name.
fn alpha_prime() -> Edited {
    alpha()
        .asset("lbo", "lbo_firewall", "lgwan-segment")
        .asset("meeting", "web_site", "internet")
        .name("meeting", "Web会議サービス")
        .link("lan", "lgwan-switch", "lbo")
        .link("lbo_line", "lbo", "meeting")
        .link("web", "lgwan-terminal", "meeting")
}

/// Terminals in the Internet segment, business servers in the LGWAN segment.
fn beta() -> Edited {
    Edited(bare(&catalog(), "6")).without("mynumber-vdi")
}

/// The same with a business server in the Internet segment.
fn beta_prime() -> Edited {
    beta()
        .asset("records", "business_system", "internet-segment")
        .link("lan", "internet-switch", "records")
}

fn analysis(design: &Design) -> Analysis {
    analyze(design, &catalog())
}

fn hall(design: &Design) -> TownHall {
    analysis(design).hall
}

fn model(hall: &TownHall) -> Option<&str> {
    hall.model.as_ref().map(HallModelId::as_str)
}

fn fact<'h>(hall: &'h TownHall, id: &str) -> &'h HallFactReading {
    let mut facts = hall.facts.iter();
    facts.find(|reading| reading.fact.as_str() == id).unwrap()
}

fn value<'h>(hall: &'h TownHall, id: &str) -> &'h str {
    fact(hall, id).value.as_str()
}

/// Assets and links that a fact was read from.
fn evidence<'h>(hall: &'h TownHall, id: &str) -> Vec<&'h str> {
    let evidence = fact(hall, id).evidence();
    evidence.map(sekisho::design::Subject::as_str).collect()
}

/// A drawing with as many devices of an asset.
fn counted(edited: Edited, asset: &str, count: u32) -> Edited {
    let mut design = edited.0;
    design.assets.get_mut(&AssetId::from(asset)).unwrap().count = count;
    Edited(design)
}

#[test]
fn each_reference_drawing_is_the_model_that_its_route_presumes() {
    let expected = [
        "alpha_prime",
        "alpha_prime",
        "alpha_prime",
        "alpha_prime",
        "beta",
        "beta",
        "beta",
        "beta",
        "alpha",
        "alpha",
        "beta",
        "alpha",
        "alpha",
        "beta",
    ];
    let catalog = catalog();
    for (pattern, expected) in PATTERNS.into_iter().zip(expected) {
        let hall = hall(&bare(&catalog, pattern));
        assert_eq!(model(&hall), Some(expected), "{pattern}");
        // The document’s own prerequisite is among those that such a town hall meets.
        let used = &catalog.pattern(&pattern.into()).unwrap().models;
        let meets = &catalog.hall_model(&expected.into()).unwrap().meets;
        assert!(used.iter().any(|it| meets.contains(&it.model)), "{pattern}");
    }
}

#[test]
fn a_town_hall_without_screen_transfer_has_its_model() {
    let drawings = [
        ("alpha", alpha()),
        ("alpha_prime", alpha_prime()),
        ("beta", beta()),
        ("beta_prime", beta_prime()),
    ];
    let catalog = catalog();
    for (expected, drawing) in drawings {
        let analysis = analyze(&drawing.0, &catalog);
        assert_eq!(model(&analysis.hall), Some(expected));
        assert!(analysis.patterns.is_empty() && analysis.unmatched.is_empty());
        let name = analysis.hall_name(&catalog).unwrap();
        let name = sekisho::words::both(&name);
        assert!(
            name.ja
                .ends_with("（マイナンバー利用事務系への画面転送なし）"),
            "{}",
            name.ja
        );
        let end = "(no screen transfer to the My Number side)";
        assert!(name.en.ends_with(end), "{}", name.en);
    }
}

#[test]
fn evidence_names_what_a_fact_was_read_from() {
    let hall = hall(&alpha_prime().0);
    assert_eq!(evidence(&hall, "main_terminals"), ["lgwan-terminal"]);
    let devices = fact(&hall, "main_terminals").found[0].devices.unwrap();
    assert_eq!((devices.number, devices.unfilled), (420, 0));
    assert_eq!(
        evidence(&hall, "business_systems"),
        ["lgwan-asp", "lgwan-server"]
    );
    assert_eq!(
        evidence(&hall, "cloud_breakout"),
        ["lbo", "meeting", "lbo_line-lbo-meeting"]
    );
}

#[test]
fn my_number_terminals_and_systems_decide_nothing() {
    let many = counted(
        alpha().asset("counter", "mynumber_terminal", "mynumber-segment"),
        "counter",
        5_000,
    );
    assert_eq!(model(&hall(&many.0)), Some("alpha"));
    // A secure browser runs in a terminal that is counted already.
    let browsers = counted(
        alpha()
            .asset("browser", "secure_browser", "internet-segment")
            .link("lan", "internet-switch", "browser"),
        "browser",
        5_000,
    );
    assert_eq!(value(&hall(&browsers.0), "main_terminals"), "lgwan");
    // Systems of the My Number side alone are no business systems of the others.
    let bare = alpha().without("lgwan-server").without("lgwan-asp");
    let hall = hall(&bare.0);
    assert_eq!(value(&hall, "business_systems"), "none");
    assert_eq!(model(&hall), Some("alpha"));
}

#[test]
fn most_devices_decide_and_a_number_that_is_not_filled_in_is_one() {
    let with = |lgwan: u32, internet: u32| {
        let drawing = alpha()
            .asset("rest", "internet_terminal", "internet-segment")
            .link("lan", "internet-switch", "rest");
        let drawing = counted(drawing, "lgwan-terminal", lgwan);
        hall(&counted(drawing, "rest", internet).0)
    };
    assert_eq!(value(&with(420, 419), "main_terminals"), "lgwan");
    assert_eq!(value(&with(419, 420), "main_terminals"), "internet");
    assert_eq!(value(&with(420, 420), "main_terminals"), "tied");
    assert_eq!(value(&with(0, 0), "main_terminals"), "tied");
    assert_eq!(value(&with(0, 1), "main_terminals"), "tied");
    assert_eq!(value(&with(0, 2), "main_terminals"), "internet");
    assert_eq!(value(&with(u32::MAX, 2), "main_terminals"), "lgwan");
    assert_eq!(model(&with(420, 420)), None);
    let tied = with(0, 3);
    let found = &fact(&tied, "main_terminals").found;
    let devices: Vec<_> = found.iter().map(|it| it.devices.unwrap()).collect();
    assert_eq!((devices[0].number, devices[0].unfilled), (1, 1));
    assert_eq!((devices[1].number, devices[1].unfilled), (3, 0));
}

#[test]
fn devices_of_several_assets_are_added_up() {
    let drawing = alpha()
        .asset("rest", "internet_terminal", "internet-segment")
        .asset("hall-2", "lgwan_terminal", "lgwan-segment");
    let drawing = counted(drawing, "lgwan-terminal", 200);
    let drawing = counted(drawing, "hall-2", 101);
    assert_eq!(
        model(&hall(&counted(drawing, "rest", 300).0)),
        Some("alpha")
    );
    // Numbers that no machine word of 32 bits holds together are still compared.
    let drawing = alpha()
        .asset("hall-2", "lgwan_terminal", "lgwan-segment")
        .asset("rest", "internet_terminal", "internet-segment");
    let drawing = counted(drawing, "lgwan-terminal", u32::MAX);
    let drawing = counted(drawing, "hall-2", u32::MAX);
    let all = hall(&counted(drawing, "rest", u32::MAX).0);
    assert_eq!(value(&all, "main_terminals"), "lgwan");
}

#[test]
fn an_empty_drawing_is_no_model_and_near_none() {
    let hall = hall(&Design::default());
    assert_eq!(model(&hall), None);
    assert_eq!((hall.near.len(), hall.asks.len()), (0, 0));
    assert_eq!(value(&hall, "main_terminals"), "none");
    assert_eq!(value(&hall, "business_systems"), "none");
    assert_eq!(value(&hall, "cloud_breakout"), "absent");
    assert!(hall.facts.iter().all(|fact| fact.found.is_empty()));
}

#[test]
fn a_breakout_counts_where_one_can_tell_the_service() {
    let unnamed = alpha_prime().name("meeting", " ");
    assert_eq!(value(&hall(&unnamed.0), "cloud_breakout"), "unnamed");
    assert_eq!(model(&hall(&unnamed.0)), None);
    // The provider of its cloud says which service it is.
    let daas = |provider: &str| {
        alpha()
            .zone("daas", "daas_cloud", provider)
            .asset("desk", "internet_daas", "daas")
            .asset("lbo", "lbo_firewall", "lgwan-segment")
            .link("lan", "lgwan-switch", "lbo")
            .link("lbo_line", "lbo", "desk")
    };
    assert_eq!(model(&hall(&daas("AWS").0)), Some("alpha_prime"));
    assert_eq!(value(&hall(&daas("").0), "cloud_breakout"), "unnamed");
    assert_eq!(value(&hall(&daas("未定").0), "cloud_breakout"), "unnamed");
    // The firewall alone lets nothing out.
    let closed = alpha_prime().cut("lbo_line-lbo-meeting");
    assert_eq!(model(&hall(&closed.0)), Some("alpha"));
}

/// What a DaaS looks up on the Internet comes from the cloud, whatever firewall it passes.
#[test]
fn flows_from_outside_to_outside_are_no_breakout_of_the_town_hall() {
    let hall = hall(&bare(&catalog(), "1"));
    assert_eq!(
        evidence(&hall, "cloud_breakout"),
        [
            "lbo-firewall",
            "internet-daas",
            "mynumber-daas",
            "line-lbo-firewall-internet-daas",
            "line-lbo-firewall-mynumber-daas",
        ]
    );
}

/// The line ends at the security cloud, which is no service; the flow over it says where it leads.
#[test]
fn a_breakout_through_network_devices_is_told_by_its_flow() {
    let through = alpha_prime()
        .cut("lbo_line-lbo-meeting")
        .link("lbo_line", "lbo", "security-cloud")
        .link("internet_line", "security-cloud", "meeting");
    let flows = through.pinned("business_access", "lgwan-terminal", "meeting", &["lbo"]);
    let found = hall(&flows.0);
    assert_eq!(value(&found, "cloud_breakout"), "named");
    assert_eq!(
        evidence(&found, "cloud_breakout"),
        ["lbo", "meeting", "lbo_line-lbo-security-cloud"]
    );
    let dark = flows
        .cut("business_access-lgwan-terminal-meeting")
        .cut("web-lgwan-terminal-meeting");
    assert_eq!(value(&hall(&dark.0), "cloud_breakout"), "unnamed");
}
