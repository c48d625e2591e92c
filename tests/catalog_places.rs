//! Which assets carry the rows of the document's tables, and what says so.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeSet;

use case::{PATTERNS, bare, catalog, complete};
use sekisho::{
    analysis::{ControlInstance, Rule, analyze},
    catalog::{Catalog, PatternId, ResolvedRow, resolved_rows},
};

fn rows<'a>(catalog: &'a Catalog, id: &str) -> Vec<ResolvedRow<'a>> {
    resolved_rows(catalog, catalog.pattern(&PatternId::from(id)).unwrap())
}

/// Kinds of asset that carry a control in a pattern, over all its rows.
fn kinds(catalog: &Catalog, id: &str, control: &str) -> BTreeSet<String> {
    let rows = rows(catalog, id).into_iter();
    let of = rows.filter(|row| row.control.id.as_str() == control);
    of.flat_map(|row| row.kinds.iter().map(ToString::to_string))
        .collect()
}

fn set(words: &[&str]) -> BTreeSet<String> {
    words.iter().map(ToString::to_string).collect()
}

#[test]
fn sanitising_is_asked_of_the_daas_that_replaces_it_and_shown_where_it_is_out_of_scope() {
    let catalog = catalog();
    for id in ["1", "1p", "2", "2p"] {
        assert_eq!(
            kinds(&catalog, id, "sanitising"),
            set(&["internet_daas"]),
            "{id}"
        );
    }
    for id in ["3p", "4p"] {
        assert_eq!(
            kinds(&catalog, id, "sanitising"),
            set(&["lgwan_server"]),
            "{id}"
        );
    }
}

#[test]
fn the_isolation_firewall_is_no_place_of_the_routes_with_the_same_provider() {
    let catalog = catalog();
    for id in PATTERNS {
        let found = kinds(&catalog, id, "block_internet_mynumber");
        let expected: &[&str] = match id {
            "2" | "2p" | "4p" => &["split_firewall"],
            _ => &["split_firewall", "isolation_firewall"],
        };
        assert_eq!(found, set(expected), "{id}");
    }
}

/// Without the row nothing but one control of model β would guard it, and its row would stay above
/// 3, where p.4 names no such row.
#[test]
fn route_four_keeps_the_isolation_firewall_as_slide_four_presumes_and_says_so() {
    let catalog = catalog();
    let rows = rows(&catalog, "4");
    let mut of = rows
        .iter()
        .filter(|row| row.control.id.as_str() == "block_internet_mynumber");
    let why = of.next().unwrap().kinds_source;
    assert!(why.derived().is_some() && why.pages().contains(&4));
}

#[test]
fn the_badge_of_the_firewalls_is_on_no_isolation_firewall_that_it_does_not_name() {
    let catalog = catalog();
    for id in ["2", "2p", "4p"] {
        let design = bare(&catalog, id);
        let analysis = analyze(&design, &catalog);
        let at_isolation = |it: &&ControlInstance| {
            let kind = it.asset.as_ref().map(|asset| &design.assets[asset].kind);
            kind.is_some_and(|kind| kind.as_str() == "isolation_firewall")
        };
        let mut there = analysis.controls.iter().filter(at_isolation);
        assert!(there.all(|it| it.numbers.is_empty()), "{id}");
    }
}

#[test]
fn endpoint_detection_of_alpha_prime_is_never_weaker_than_the_chapters_own() {
    let catalog = catalog();
    for id in ["1", "1p", "2", "2p"] {
        let found = kinds(&catalog, id, "endpoint_detection");
        assert!(!found.contains("lgwan_server"), "{id}: {found:?}");
    }
    for id in ["3p", "4p"] {
        let found = kinds(&catalog, id, "endpoint_detection");
        assert!(found.contains("lgwan_server"), "{id}: {found:?}");
    }
}

#[test]
fn the_operation_of_virtual_environments_is_not_asked_of_vpn_gateways() {
    let catalog = catalog();
    for id in PATTERNS {
        for control in ["device_redirection", "session_logoff"] {
            let found = kinds(&catalog, id, control);
            assert!(found.contains("secure_browser") && found.contains("mynumber_daas"));
            assert!(
                !found.iter().any(|kind| kind.contains("vpn")),
                "{id}: {found:?}"
            );
        }
        let encrypted = kinds(&catalog, id, "channel_encryption");
        assert!(encrypted.contains("mynumber_vpn_gateway"), "{id}");
    }
}

#[test]
fn the_equipment_that_rows_of_alpha_prime_name_is_implied() {
    let catalog = catalog();
    for id in ["1", "1p", "2", "2p", "3p", "4p"] {
        let pattern = catalog.pattern(&PatternId::from(id)).unwrap();
        let implied = |kind: &str| {
            let mut implies = pattern.implies.iter();
            implies.any(|it| it.kinds.iter().any(|is| is.as_str() == kind))
        };
        for kind in [
            "isolation_firewall",
            "split_firewall",
            "lgwan_switch",
            "lbo_firewall",
        ] {
            assert!(implied(kind), "{id} {kind}");
        }
    }
}

#[test]
fn a_drawing_without_the_isolation_firewall_or_the_switch_is_told_so() {
    let catalog = catalog();
    for kind in ["isolation_firewall", "lgwan_switch"] {
        let mut design = complete(&catalog, "2");
        let gone: BTreeSet<_> = design
            .assets
            .iter()
            .filter(|(_, asset)| asset.kind.as_str() == kind)
            .map(|(id, _)| id.clone())
            .collect();
        assert_eq!(gone.len(), 1, "{kind}");
        design.assets.retain(|id, _| !gone.contains(id));
        design
            .links
            .retain(|_, link| !gone.contains(&link.from) && !gone.contains(&link.to));
        let findings = analyze(&design, &catalog).findings;
        let name = &catalog.asset_kind(&kind.into()).unwrap().name.ja;
        let told = findings.iter().any(|finding| {
            finding.rule == Rule::ImpliedAssetMissing
                && sekisho::words::both(&finding.message())
                    .ja
                    .contains(&**name)
        });
        assert!(told, "{kind}");
    }
}

#[test]
fn the_chapters_without_a_my_number_system_do_not_cite_one() {
    let catalog = catalog();
    for id in ["7", "7p", "8"] {
        let pattern = catalog.pattern(&PatternId::from(id)).unwrap();
        let mut implies = pattern.implies.iter();
        let system = implies
            .find(|it| {
                it.kinds
                    .iter()
                    .any(|kind| kind.as_str() == "mynumber_system")
            })
            .unwrap();
        assert!(system.source.derived().is_some(), "{id}");
    }
}
