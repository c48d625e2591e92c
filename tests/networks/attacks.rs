//! Ways of attack through what real networks have beside the document's own parts.

use crate::{case::catalog, drawing, edits::Edited, judged, ready};
use sekisho::{
    analysis::{
        Analysis, AnalysisOptions, AttackRoute, Judgement, RouteLimit, Rule, analyze, analyze_with,
    },
    catalog::{AssetId, Requirement},
    design::Design,
};

fn all_routes(design: &Design) -> Analysis {
    let routes = RouteLimit::All;
    analyze_with(design, &catalog(), AnalysisOptions { routes })
}

fn hops(route: &AttackRoute) -> Vec<&str> {
    route.hops.iter().map(AssetId::as_str).collect()
}

/// The first step of an attacker to a target without any foothold before.
fn straight<'a>(analysis: &'a Analysis, attacker: &str, target: &str) -> Option<&'a AttackRoute> {
    let mut routes = analysis.routes.iter();
    routes.find(|route| {
        route.attacker.as_str() == attacker
            && route.target.as_str() == target
            && route.foothold.is_none()
    })
}

#[test]
fn a_malicious_site_is_opened_through_a_proxy_too() {
    let city = drawing("n10-procurement-list");
    let analysis = all_routes(&city);
    let route = straight(&analysis, "malicious_site", "internet-vdi").unwrap();
    assert!(hops(route).contains(&"proxy"), "{:?}", hops(route));
    let without = Edited(city).without("proxy");
    let analysis = all_routes(&without.0);
    assert!(straight(&analysis, "malicious_site", "internet-vdi").is_none());
}

#[test]
fn mail_in_a_cloud_service_brings_malicious_mail() {
    let city = Edited(drawing("n03-business-on-the-internet-side"));
    let alone = city.cut("mail-desk-mail-server");
    let analysis = all_routes(&alone.0);
    let route = straight(&analysis, "malicious_mail", "desk").unwrap();
    assert!(hops(route).contains(&"suite"), "{:?}", hops(route));
    let none = alone.cut("mail-desk-suite");
    let analysis = all_routes(&none.0);
    assert!(straight(&analysis, "malicious_mail", "desk").is_none());
}

#[test]
fn a_terminal_at_home_leads_into_the_desktops_it_uses() {
    let city = Edited(drawing("n13-desktops-from-outside"));
    let by_home = |design: &Design| {
        let analysis = all_routes(design);
        let mut routes = analysis.routes.iter();
        routes.any(|route| {
            let foothold = route.foothold.as_ref().map(AssetId::as_str);
            foothold == Some("home-pc") && route.target.as_str() == "desktops"
        })
    };
    assert!(by_home(&city.0));
    let unused = city
        .cut("screen_transfer-home-pc-desktops")
        .cut("internet_line-home-pc-desktops");
    assert!(!by_home(&unused.0));
}

#[test]
fn a_business_system_of_the_internet_side_is_a_foothold_and_carries_what_model_beta_asks() {
    let analysis = judged("n03-business-on-the-internet-side");
    let at_records = analysis.controls.iter().filter(|control| {
        let asset = control.asset.as_ref();
        asset.is_some_and(|asset| asset.as_str() == "records")
    });
    let demanded: Vec<_> = at_records.map(|it| it.control.as_str()).collect();
    assert_eq!(demanded, ["business_log", "vulnerability_management"]);
    let analysis = all_routes(&drawing("n03-business-on-the-internet-side"));
    let mut footholds = analysis.routes.iter().filter_map(|it| it.foothold.as_ref());
    assert!(footholds.any(|foothold| foothold.as_str() == "records"));
}

#[test]
fn the_second_of_a_pair_must_carry_its_controls_too() {
    let catalog = catalog();
    let whole = ready("n17-pairs", &catalog);
    let demanded = analyze(&whole, &catalog).controls;
    for pair in ["split-firewall-2", "isolation-firewall-2"] {
        let mut demanded = demanded
            .iter()
            .filter(|it| it.requirement == Requirement::Required);
        let at_pair = demanded.find(|it| it.asset.as_ref().is_some_and(|is| is.as_str() == pair));
        let control = at_pair.unwrap().control.as_str();
        let city = Edited(whole.clone()).missing(Some(pair), control);
        let analysis = analyze(&city.0, &catalog);
        let judgement = analysis.verdict.judgement;
        assert_eq!(judgement, Judgement::FallsShort, "{pair}");
        let missing = analysis.findings.iter();
        let mut missing = missing.filter(|it| it.rule == Rule::RequiredControlMissing);
        assert!(missing.any(|it| it.subjects.iter().any(|is| is.as_str() == pair)));
    }
}
