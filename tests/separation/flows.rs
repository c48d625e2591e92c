//! Flows between the sides: what they may be, and past what.

use super::{ERROR, UNNAMED, about_x, edited, judged, said, settled, with};
use crate::case::catalog;
use sekisho::{
    analysis::{Judgement, Rule, Severity, analyze},
    design::{Asset, Link},
};

#[test]
fn the_my_number_side_talks_to_no_other_but_by_screen_transfer() {
    let catalog = catalog();
    for flow in [
        ["web", "mynumber-vdi", "web-site"],
        ["mail", "mynumber-vdi", "mail-server"],
        ["web", "mynumber-system", "web-site"],
        ["web", "gov-system", "web-site"],
        ["business_access", "web-site", "mynumber-system"],
        ["business_access", "internet-vdi", "gov-system"],
        ["file_import", "mail-server", "mynumber-vdi"],
        ["file_import", "lgwan-server", "mynumber-system"],
        ["mail", "lgwan-server", "mynumber-system"],
        ["business_access", "lgwan-terminal", "gov-system"],
        ["business_access", "lgwan-terminal", "mynumber-vdi"],
        ["business_access", "lgwan-server", "mynumber-system"],
        ["screen_transfer", "mynumber-vdi", "internet-vdi"],
    ] {
        assert_eq!(said(&catalog, "5", flow), ERROR, "{flow:?}");
        let design = with(&settled(&catalog, "5"), flow[0], flow[1], flow[2]);
        assert_ne!(judged(&design, &catalog), Judgement::Passes, "{flow:?}");
    }
    for flow in [
        ["business_access", "mynumber-vdi", "mynumber-system"],
        ["business_access", "mynumber-system", "gov-system"],
        ["business_access", "mynumber-system", "lgwan-asp"],
        ["business_access", "lgwan-asp", "gov-system"],
        ["file_import", "mynumber-system", "gov-system"],
    ] {
        assert_eq!(said(&catalog, "5", flow), None, "{flow:?}");
    }
    let near = ["business_access", "mynumber-vdi", "lgwan-server"];
    assert_eq!(said(&catalog, "5", near), UNNAMED);
}

#[test]
fn a_platform_belongs_to_its_side_wherever_it_stands() {
    let catalog = catalog();
    let daas = ["business_access", "internet-daas", "gov-system"];
    assert_eq!(said(&catalog, "2", daas), ERROR);
    assert_eq!(
        said(&catalog, "2", ["web", "mynumber-daas", "web-site"]),
        ERROR
    );
    assert_eq!(
        said(&catalog, "2", ["web", "internet-daas", "web-site"]),
        None
    );
}

#[test]
fn specified_communication_is_a_property_of_the_flow() {
    let catalog = catalog();
    let mark = |from: &str, to: &str| {
        let plain = with(&settled(&catalog, "5"), "business_access", from, to);
        let marked = edited(&plain, |it| it.links.get_mut("x").unwrap().specified = true);
        let analysis = analyze(&marked, &catalog);
        let said = about_x(&analysis).first().map(|(rule, _)| **rule);
        (said, analysis.verdict.judgement)
    };
    assert_eq!(
        mark("lgwan-server", "mynumber-system"),
        (None, Judgement::Passes)
    );
    assert_eq!(
        mark("mynumber-system", "lgwan-server"),
        (None, Judgement::Passes)
    );
    // A terminal is no server, and nobody marks his way out of the separation.
    let breach = (Some(Rule::FlowBreaksSeparation), Judgement::FallsShort);
    assert_eq!(mark("lgwan-terminal", "mynumber-system"), breach);
    assert_eq!(mark("mynumber-system", "web-site"), breach);
    let named = edited(&settled(&catalog, "5"), |it| {
        it.assets.get_mut("web-site").unwrap().name = "eLTAX".to_owned();
        let mut link = Link::new("business_access", "mynumber-system", "web-site");
        link.specified = true;
        it.links.insert("x".into(), link);
    });
    let analysis = analyze(&named, &catalog);
    assert_eq!(
        about_x(&analysis),
        [(&Rule::FlowNotTold, Severity::Warning)]
    );
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
}

#[test]
fn a_flow_pinned_through_the_platform_is_not_past_it() {
    let catalog = catalog();
    let pinned = |id: &str, [from, via, to]: [&str; 3], kind: &str| {
        let mut link = Link::new(kind, from, to);
        link.via = vec![via.into()];
        let design = edited(&settled(&catalog, id), |it| {
            drop(it.links.insert("x".into(), link));
        });
        let analysis = analyze(&design, &catalog);
        about_x(&analysis).first().map(|(rule, _)| **rule)
    };
    let through = ["secure-browser", "mynumber-vpn-gateway", "mynumber-system"];
    assert_eq!(pinned("7", through, "business_access"), None);
    // The Internet-side gateway does not lead to the My Number side.
    let aside = ["secure-browser", "internet-vpn-gateway", "mynumber-system"];
    assert_eq!(
        pinned("7", aside, "business_access"),
        Some(Rule::FlowBreaksSeparation)
    );
    let out = ["secure-browser", "internet-vpn-gateway", "web-site"];
    assert_eq!(pinned("7", out, "web"), None);
    let wrong = ["secure-browser", "mynumber-vpn-gateway", "web-site"];
    assert_ne!(pinned("7", wrong, "web"), None);
}

#[test]
fn lgwan_terminals_reach_the_internet_by_no_way_of_their_own() {
    let catalog = catalog();
    for flow in [
        ["web", "lgwan-terminal", "web-site"],
        ["mail", "lgwan-terminal", "mail-server"],
        ["business_access", "lgwan-terminal", "web-site"],
    ] {
        assert_eq!(said(&catalog, "5", flow), ERROR, "{flow:?}");
        // The LBO firewall is for named cloud services, not for the web as such.
        assert_eq!(said(&catalog, "1", flow), ERROR, "{flow:?}");
    }
    for flow in [
        ["mail", "lgwan-terminal", "lgwan-asp"],
        ["business_access", "lgwan-server", "lgwan-asp"],
        ["file_import", "lgwan-server", "lgwan-terminal"],
    ] {
        assert_eq!(said(&catalog, "5", flow), None, "{flow:?}");
    }
    assert_eq!(
        said(&catalog, "5", ["web", "lgwan-server", "web-site"]),
        UNNAMED
    );
    assert_eq!(
        said(
            &catalog,
            "6",
            ["business_access", "internet-terminal", "lgwan-server"]
        ),
        UNNAMED
    );
}

#[test]
fn a_named_cloud_service_is_reached_over_the_lbo_firewall() {
    let catalog = catalog();
    let service = |name: &str, has_line: bool| {
        let design = edited(&settled(&catalog, "1"), |it| {
            let site = Asset {
                name: name.to_owned(),
                ..it.assets.get("web-site").unwrap().clone()
            };
            it.assets.insert("saas".into(), site);
            if has_line {
                let line = Link::new("lbo_line", "lbo-firewall", "saas");
                it.links.insert("line-saas".into(), line);
            } else {
                let line = Link::new("internet_line", "saas", "security-cloud");
                it.links.insert("line-saas".into(), line);
            }
            let flow = Link::new("business_access", "lgwan-terminal", "saas");
            it.links.insert("x".into(), flow);
        });
        let analysis = analyze(&design, &catalog);
        about_x(&analysis).first().map(|(rule, _)| **rule)
    };
    assert_eq!(service("Office suite", true), None);
    assert_eq!(service(" ", true), Some(Rule::FlowBreaksSeparation));
    assert_eq!(
        service("Office suite", false),
        Some(Rule::FlowBreaksSeparation)
    );
}

#[test]
fn a_browser_without_a_gateway_is_not_judged() {
    let catalog = catalog();
    let unpinned = edited(&settled(&catalog, "7"), |it| {
        for link in it.links.values_mut() {
            link.via.clear();
        }
    });
    // Past the gateway that is there.
    let past = analyze(&unpinned, &catalog);
    let rule = Rule::FlowBreaksSeparation;
    assert!(past.findings.iter().any(|it| it.rule == rule));
    assert_eq!(past.verdict.judgement, Judgement::FallsShort);
    // Without any gateway nothing can be told.
    let bare = edited(&unpinned, |it| {
        it.links
            .retain(|_, link| link.kind != "screen_transfer".into());
    });
    let analysis = analyze(&bare, &catalog);
    assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
    for rule in [Rule::FlowNotTold, Rule::AssetNotTold] {
        let told = analysis.findings.iter().find(|it| it.rule == rule);
        assert_eq!(told.map(|it| it.severity), Some(Severity::Warning));
    }
}
