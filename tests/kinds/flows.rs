//! Flows: what is foreseen, open, or breaks the separation.

use sekisho::{
    analysis::{Rule, Severity},
    catalog::Catalog,
};

use crate::{case::catalog, edits::Edited, said, start};

const BREACH: &[(Rule, Severity)] = &[(Rule::FlowBreaksSeparation, Severity::Error)];
const OPEN: &[(Rule, Severity)] = &[(Rule::FlowNotTold, Severity::Warning)];
const FORESEEN: &[(Rule, Severity)] = &[];

/// Everything the tables name, in the drawing of on-premises VDI.
fn town(catalog: &Catalog) -> Edited {
    let mut town = start(catalog, "5")
        .zone("saas", "saas_cloud", "")
        .zone("home", "home_place", "")
        .zone("school", "school_office", "")
        .zone("pupils", "school_learning", "")
        .zone("juki", "juki_network", "")
        .zone("own", "own_segment", "");
    for (prefix, zone) in [
        ("l", "lgwan-segment"),
        ("i", "internet-segment"),
        ("m", "mynumber-segment"),
        ("o", "own"),
        ("s", "school"),
    ] {
        for kind in [
            "directory",
            "update_server",
            "authentication_server",
            "print_server",
            "backup",
            "log_server",
            "sanitiser",
            "transfer",
            "proxy",
            "printer",
            "other_client",
            "file_server",
        ] {
            town = town.asset(&format!("{prefix}-{kind}"), kind, zone);
        }
    }
    town.asset("m-broker", "broker", "mynumber-segment")
        .asset("l-broker", "broker", "lgwan-segment")
        .asset("juki-server", "juki_server", "mynumber-segment")
        .asset("link-number", "link_number", "mynumber-segment")
        .asset("issue", "issue_server", "mynumber-segment")
        .asset("inter", "intermediate_terminal", "mynumber-segment")
        .asset("juki-center", "juki_center", "juki")
        .asset("inter-server", "intermediate_server", "lgwan")
        .asset("issue-center", "issue_center", "lgwan")
        .asset("portal", "mynumber_portal", "internet")
        .asset("eltax", "eltax", "lgwan")
        .asset("platform", "security_platform", "internet")
        .asset("m365", "saas", "saas")
        .asset("idp", "identity_provider", "saas")
        .asset("home-pc", "home_terminal", "home")
        .asset("tablet", "mobile_terminal", "home")
        .asset("pupil", "other_client", "pupils")
        .asset("container", "container_browser", "lgwan-segment")
        .asset("console", "console", "government-cloud")
}

fn check(catalog: &Catalog, town: &Edited, table: &[[&str; 3]], expected: &[(Rule, Severity)]) {
    for [kind, from, to] in table {
        let drawing = town.clone().link(kind, from, to);
        let found = said(&drawing, catalog, &format!("{kind}-{from}-{to}"));
        assert_eq!(found, expected, "{kind} {from} → {to}");
    }
}

fn marked(town: &Edited, [kind, from, to]: [&str; 3]) -> Edited {
    let mut drawing = town.clone().link(kind, from, to);
    let id = format!("{kind}-{from}-{to}");
    let link = drawing.0.links.get_mut(id.as_str()).unwrap();
    link.specified = true;
    drawing
}

#[test]
fn supporting_traffic_stays_on_its_side() {
    let catalog = catalog();
    let town = town(&catalog);
    let within = [
        ["support", "lgwan-terminal", "l-directory"],
        ["support", "l-directory", "lgwan-terminal"],
        ["support", "mynumber-vdi", "m-directory"],
        ["support", "mynumber-system", "m-backup"],
        ["support", "internet-vdi", "i-update_server"],
        ["support", "l-update_server", "l-log_server"],
        ["support", "lgwan-switch", "l-log_server"],
        ["support", "s-other_client", "s-directory"],
        ["support", "o-other_client", "o-file_server"],
        ["support", "m365", "idp"],
        ["support", "m-print_server", "m-printer"],
    ];
    check(&catalog, &town, &within, FORESEEN);
    let with_my_number = [
        ["support", "mynumber-system", "l-directory"],
        ["support", "l-log_server", "mynumber-system"],
        ["support", "mynumber-vdi", "i-update_server"],
        ["support", "mynumber-vdi", "idp"],
        ["support", "m-directory", "o-directory"],
        ["support", "s-directory", "m-directory"],
        ["business_access", "o-other_client", "mynumber-system"],
    ];
    check(&catalog, &town, &with_my_number, BREACH);
    let across = [
        ["support", "internet-vdi", "l-directory"],
        ["support", "l-update_server", "i-update_server"],
        ["support", "l-update_server", "web-site"],
        ["support", "lgwan-terminal", "o-file_server"],
        ["support", "s-other_client", "l-directory"],
        ["business_access", "lgwan-terminal", "o-file_server"],
    ];
    check(&catalog, &town, &across, OPEN);
    let past_everything = [
        ["support", "lgwan-terminal", "web-site"],
        ["support", "lgwan-terminal", "m365"],
    ];
    check(&catalog, &town, &past_everything, BREACH);
}

#[test]
fn the_my_number_side_may_have_what_screen_transfer_and_printing_need() {
    let catalog = catalog();
    let town = town(&catalog);
    let broker = [["support", "lgwan-terminal", "m-broker"]];
    check(&catalog, &town, &broker, FORESEEN);
    let open = [
        ["support", "l-broker", "mynumber-vdi"],
        ["support", "mynumber-vdi", "l-printer"],
    ];
    check(&catalog, &town, &open, OPEN);
    let near = [
        ["support", "lgwan-terminal", "m-directory"],
        ["support", "mynumber-system", "l-printer"],
    ];
    check(&catalog, &town, &near, BREACH);
}

#[test]
fn specified_communication_leads_to_the_named_ends_both_ways() {
    let catalog = catalog();
    let town = town(&catalog);
    for [from, to] in [
        ["juki-server", "juki-center"],
        ["inter", "inter-server"],
        ["issue", "issue-center"],
        ["mynumber-system", "portal"],
        ["mynumber-system", "eltax"],
        ["link-number", "inter-server"],
    ] {
        for ends in [[from, to], [to, from]] {
            let flow = ["business_access", ends[0], ends[1]];
            let id = flow.join("-");
            let drawing = marked(&town, flow);
            assert_eq!(said(&drawing, &catalog, &id), FORESEEN, "{ends:?}");
            check(&catalog, &town, &[flow], OPEN);
        }
    }
    let updates = ["support", "m-update_server", "platform"];
    let drawing = marked(&town, updates);
    assert_eq!(said(&drawing, &catalog, &updates.join("-")), FORESEEN);
    for other in ["l-update_server", "m365", "i-file_server"] {
        let flow = ["support", "m-update_server", other];
        let found = said(&marked(&town, flow), &catalog, &flow.join("-"));
        assert_eq!(found, BREACH, "{other} is no end that the overview names");
    }
}

#[test]
fn the_lgwan_side_uses_what_lies_in_the_lgwan() {
    let catalog = catalog();
    let town = town(&catalog);
    let over_lgwan = [
        ["business_access", "lgwan-terminal", "eltax"],
        ["support", "l-update_server", "lgwan-asp"],
        ["web", "lgwan-terminal", "l-proxy"],
        ["business_access", "lgwan-terminal", "l-file_server"],
    ];
    check(&catalog, &town, &over_lgwan, FORESEEN);
    let proxy = [
        ["web", "l-proxy", "web-site"],
        ["web", "lgwan-terminal", "i-proxy"],
    ];
    check(&catalog, &town, &proxy, BREACH);
}

#[test]
fn files_come_into_the_lgwan_side_by_way_of_a_sanitiser() {
    let catalog = catalog();
    let town = town(&catalog);
    let sanitised = [
        ["file_import", "i-sanitiser", "lgwan-terminal"],
        ["file_import", "internet-vdi", "l-sanitiser"],
        ["mail", "i-sanitiser", "lgwan-server"],
        ["file_import", "l-sanitiser", "lgwan-terminal"],
        ["file_import", "internet-vdi", "i-sanitiser"],
        ["file_import", "internet-vdi", "i-transfer"],
    ];
    check(&catalog, &town, &sanitised, FORESEEN);
    let handed_on = [
        ["file_import", "i-transfer", "lgwan-terminal"],
        ["file_import", "i-file_server", "lgwan-terminal"],
    ];
    let not_told = [(Rule::ImportNotTold, Severity::Warning)];
    check(&catalog, &town, &handed_on, &not_told);
    let into_my_number = [
        ["file_import", "i-sanitiser", "mynumber-system"],
        ["file_import", "l-transfer", "mynumber-system"],
    ];
    check(&catalog, &town, &into_my_number, BREACH);
    let outward = [["file_import", "lgwan-terminal", "i-transfer"]];
    check(&catalog, &town, &outward, OPEN);
    let way = ["i-sanitiser"];
    let by_way = town.pinned("file_import", "internet-vdi", "lgwan-terminal", &way);
    let found = said(&by_way, &catalog, "file_import-internet-vdi-lgwan-terminal");
    assert_eq!(found, FORESEEN);
}

#[test]
fn updates_of_the_lgwan_side_come_by_a_sanitiser_or_are_left_open() {
    let catalog = catalog();
    let on_way =
        |relay: &str| town(&catalog).pinned("support", "l-update_server", "web-site", &[relay]);
    let id = "support-l-update_server-web-site";
    assert_eq!(said(&on_way("i-sanitiser"), &catalog, id), FORESEEN);
    assert_eq!(said(&on_way("i-proxy"), &catalog, id), OPEN);
}

#[test]
fn the_lgwan_side_breaks_out_to_its_tenant_over_the_lbo_firewall() {
    let catalog = catalog();
    let town = start(&catalog, "1")
        .zone("saas", "saas_cloud", "")
        .asset("m365", "saas", "saas")
        .asset("idp", "identity_provider", "saas")
        .asset("adc", "load_balancer", "lgwan-segment")
        .link("lan", "lgwan-switch", "adc")
        .link("lan", "adc", "lbo-firewall");
    let over = town.clone().link("lbo_line", "lbo-firewall", "m365").link(
        "lbo_line",
        "lbo-firewall",
        "idp",
    );
    let used = [
        ["business_access", "lgwan-terminal", "m365"],
        ["web", "lgwan-terminal", "m365"],
        ["support", "lgwan-terminal", "idp"],
    ];
    check(&catalog, &over, &used, FORESEEN);
    check(&catalog, &town, &used, BREACH);
    check(&catalog, &over, &[["mail", "lgwan-terminal", "m365"]], OPEN);
    assert_eq!(
        said(&over, &catalog, "lbo_line-lbo-firewall-m365"),
        FORESEEN
    );
    let past = town.link("lbo_line", "lgwan-switch", "m365");
    let found = said(&past, &catalog, "lbo_line-lgwan-switch-m365");
    assert_eq!(found, [(Rule::BoundaryWithoutGate, Severity::Error)]);
}

#[test]
fn what_is_used_from_outside_comes_in_over_a_vpn_device() {
    let catalog = catalog();
    let town = town(&catalog);
    let over_vpn = town
        .clone()
        .asset("vpn", "vpn_device", "internet-segment")
        .link("vpn", "home-pc", "vpn")
        .link("vpn", "tablet", "vpn")
        .link("lan", "vpn", "internet-switch");
    for from in ["home-pc", "tablet"] {
        let flow = ["screen_transfer", from, "internet-vdi"];
        check(&catalog, &over_vpn, &[flow], FORESEEN);
        check(&catalog, &town, &[flow], OPEN);
        let direct = [
            ["support", from, "l-directory"],
            ["web", from, "lgwan-server"],
        ];
        check(&catalog, &over_vpn, &direct, OPEN);
        check(&catalog, &town, &[["web", from, "web-site"]], FORESEEN);
        let inner = [["business_access", from, "mynumber-system"]];
        check(&catalog, &over_vpn, &inner, BREACH);
        let screen = ["screen_transfer", from, "mynumber-vdi"];
        let no_route = [(Rule::TransferWithoutRoute, Severity::Error)];
        check(&catalog, &over_vpn, &[screen], &no_route);
    }
}

#[test]
fn school_networks_are_judged_where_they_touch_the_town_hall() {
    let catalog = catalog();
    let town = town(&catalog);
    let apart = [
        ["web", "pupil", "web-site"],
        ["business_access", "pupil", "s-file_server"],
        ["web", "s-other_client", "m365"],
    ];
    check(&catalog, &town, &apart, FORESEEN);
    let open = [["business_access", "s-other_client", "lgwan-server"]];
    check(&catalog, &town, &open, OPEN);
    let inner = [["business_access", "s-other_client", "mynumber-system"]];
    check(&catalog, &town, &inner, BREACH);
}

#[test]
fn a_browser_separated_on_the_terminal_alone_is_not_judged() {
    let catalog = catalog();
    let town = town(&catalog);
    let not_told = [(Rule::AssetNotTold, Severity::Warning)];
    assert_eq!(said(&town, &catalog, "container"), not_told);
    check(&catalog, &town, &[["web", "container", "web-site"]], OPEN);
    let without = town.without("container");
    assert_eq!(said(&without, &catalog, "lgwan-terminal"), FORESEEN);
}

#[test]
fn maintenance_reaches_what_supports_the_business() {
    let catalog = catalog();
    let town = town(&catalog);
    let foreseen = [
        ["maintenance", "maintenance-terminal", "l-directory"],
        ["maintenance", "maintenance-terminal", "console"],
        ["maintenance", "maintenance-terminal", "m365"],
    ];
    check(&catalog, &town, &foreseen, FORESEEN);
    let other = [["maintenance", "maintenance-terminal", "s-directory"]];
    check(&catalog, &town, &other, OPEN);
}
