//! Golden results: what the document concludes about its routes (p.4, p.111-113, p.118).
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use case::{PATTERNS, catalog, reference};
use sekisho::{
    analysis::{Analysis, AttackRoute, analyze},
    catalog::Letter,
    edit::StartControls,
};

fn analysed(pattern: &str, controls: StartControls) -> Analysis {
    let catalog = catalog();
    analyze(&reference(&catalog, pattern, controls), &catalog)
}

#[test]
fn each_reference_drawing_is_its_own_pattern_and_no_other() {
    for id in PATTERNS {
        let analysis = analysed(id, StartControls::None);
        let found: Vec<&str> = analysis
            .patterns
            .iter()
            .map(|m| m.pattern.as_str())
            .collect();
        assert_eq!(found, [id]);
        assert_eq!(analysis.unmatched, []);
    }
}

#[test]
fn a_compliant_reference_drawing_has_no_findings_but_the_two_kinds_of_row() {
    for id in PATTERNS {
        let analysis = analysed(id, StartControls::All);
        let others: Vec<_> = analysis
            .findings
            .iter()
            .filter(|finding| !finding.id().starts_with("asset-not-safe:"))
            .map(|finding| (finding.id(), sekisho::words::both(&finding.message()).en))
            .collect();
        assert_eq!(others, [], "pattern {id}");
    }
}

/// Kinds of asset and threats of the rows above 3 that the document leaves (p.4).
fn expected_exceptions(pattern: &str) -> Vec<(&'static str, &'static str)> {
    let terminal = ("internet_terminal", "web_mail_malware");
    let browser = ("secure_browser", "web_mail_malware");
    match pattern {
        "1" | "2" | "5" => vec![],
        "7" => vec![browser],
        "7p" | "8" => vec![terminal, browser],
        _ => vec![terminal],
    }
}

#[test]
fn with_everything_in_place_only_two_kinds_of_row_stay_above_three() {
    let catalog = catalog();
    for id in PATTERNS {
        let design = reference(&catalog, id, StartControls::All);
        let analysis = analyze(&design, &catalog);
        let mut unsafe_rows: Vec<(&str, &str)> = analysis
            .asset_risks
            .iter()
            .filter(|row| row.rating.product > 3)
            .inspect(|row| assert_eq!(row.rating.product, 6, "{id} {row:?}"))
            .map(|row| (design.assets[&row.asset].kind.as_str(), row.threat.as_str()))
            .collect();
        unsafe_rows.sort_unstable();
        unsafe_rows.dedup();
        assert_eq!(unsafe_rows, expected_exceptions(id), "pattern {id}");
    }
}

#[test]
fn with_everything_in_place_every_route_is_safe() {
    for id in PATTERNS {
        let analysis = analysed(id, StartControls::All);
        assert!(!analysis.routes.is_empty(), "pattern {id} has routes");
        let above: Vec<_> = analysis
            .targets
            .iter()
            .filter(|t| t.rating.product > 3)
            .collect();
        assert!(above.is_empty(), "pattern {id}: {above:#?}");
        assert!(
            analysis
                .routes
                .iter()
                .all(|route| route.rating.product <= 3),
            "pattern {id}"
        );
    }
}

#[test]
fn without_any_control_every_countermeasure_level_is_one() {
    for id in PATTERNS {
        let analysis = analysed(id, StartControls::None);
        assert!(
            analysis
                .asset_risks
                .iter()
                .all(|row| row.rating.countermeasure_level == 1)
        );
        assert!(
            analysis
                .targets
                .iter()
                .all(|t| t.rating.countermeasure_level == 1)
        );
        let steps = analysis.routes.iter().flat_map(|route| &route.steps);
        assert!(steps.clone().count() > 0);
        assert!(steps.clone().all(|step| step.countermeasure_level == 1));
    }
}

fn controls_of(route: &AttackRoute, step: usize) -> Vec<&str> {
    let mut ids: Vec<&str> = route.steps[step]
        .circles
        .counted
        .iter()
        .map(|c| c.control.as_str())
        .collect();
    ids.sort_unstable();
    ids
}

/// The route of an attacker over the Internet-side DaaS to the LGWAN terminal.
fn worked_route<'a>(analysis: &'a Analysis, attacker: &str) -> &'a AttackRoute {
    let is_worked = |route: &&AttackRoute| {
        route.attacker.as_str() == attacker
            && route
                .foothold
                .as_ref()
                .is_some_and(|f| f.as_str() == "internet-daas")
            && route.target.as_str() == "lgwan-terminal"
    };
    analysis.routes.iter().find(is_worked).unwrap()
}

/// The worked routes of p.111-113: by web and by mail.
#[test]
fn the_worked_routes_have_exactly_their_steps_controls_and_letter() {
    let analysis = analysed("1", StartControls::All);
    for attacker in ["malicious_site", "malicious_mail"] {
        let route = worked_route(&analysis, attacker);
        assert_eq!(route.steps.len(), 3, "{route:#?}");
        assert_eq!(
            controls_of(route, 0),
            [
                "security_cloud_protection",
                "virtual_malware",
                "virtual_patching"
            ]
        );
        assert_eq!(
            controls_of(route, 1),
            ["platform_vulnerability_daas", "screen_transfer"]
        );
        assert_eq!(
            controls_of(route, 2),
            [
                "access_control",
                "malware_software",
                "patching",
                "privilege_management",
                "screen_transfer",
            ]
        );
        let rating = route.rating;
        assert_eq!(
            (
                rating.threat_level,
                rating.vulnerability_level,
                rating.severity
            ),
            (2, 1, 2)
        );
        assert_eq!((rating.product, rating.letter), (2, Letter::D));
        assert_eq!(route.scenario, (1, 1));
    }
}

/// The ways of the worked routes (p.111), devices included.
#[test]
fn the_worked_routes_pass_the_documents_devices_in_order() {
    let analysis = analysed("1", StartControls::All);
    let hops = |attacker| {
        let hops = &worked_route(&analysis, attacker).hops;
        hops.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let by_web = hops("malicious_site");
    let order = [
        "web-site",
        "edge-firewall",
        "split-firewall",
        "lgwan-switch",
        "internet-daas",
    ];
    let positions: Vec<_> = order
        .map(|id| by_web.iter().position(|hop| hop == id))
        .into();
    assert!(positions.iter().all(Option::is_some), "{by_web:?}");
    assert!(positions.is_sorted(), "{by_web:?}");
    assert!(hops("malicious_mail").contains(&"mail-server".to_owned()));
}

/// The worked row of p.118.
#[test]
fn the_worked_row_has_exactly_its_six_controls_and_letter() {
    let analysis = analysed("1", StartControls::All);
    let row = analysis
        .asset_risks
        .iter()
        .find(|row| {
            row.asset.as_str() == "mynumber-daas" && row.threat.as_str() == "external_intrusion"
        })
        .unwrap();
    let mut controls: Vec<&str> = row
        .circles
        .counted
        .iter()
        .map(|c| c.control.as_str())
        .collect();
    controls.sort_unstable();
    assert_eq!(
        controls,
        [
            "admin_privileges",
            "connection_restriction_lgwan",
            "multi_factor",
            "platform_vulnerability_daas",
            "privilege_access",
            "virtual_patching",
        ]
    );
    assert_eq!((row.rating.product, row.rating.letter), (3, Letter::B));
}
