//! Things that do the work of others: what they carry, and what is asked of nothing.

use std::collections::BTreeSet;

use sekisho::{
    analysis::{Analysis, Rule},
    catalog::{AttackPart, Catalog},
};

use crate::{assert_passes, case::catalog, edits::Edited, judged, said, start};

/// Controls demanded of an asset.
fn demanded(analysis: &Analysis, asset: &str) -> BTreeSet<String> {
    let of = analysis.controls.iter().filter(|it| {
        let is = it.asset.as_ref();
        is.is_some_and(|is| is.as_str() == asset)
    });
    of.map(|it| it.control.to_string()).collect()
}

fn rated(analysis: &Analysis, asset: &str) -> BTreeSet<String> {
    let rows = analysis.asset_risks.iter();
    let rows = rows.filter(|row| row.asset.as_str() == asset);
    rows.map(|row| row.threat.to_string()).collect()
}

#[test]
fn a_thing_of_a_class_the_rows_name_carries_them_where_it_does_that_work() {
    let catalog = catalog();
    let town = start(&catalog, "1")
        .zone("home", "home_place", "")
        .asset("tablet", "mobile_terminal", "lgwan-segment")
        .asset("till", "other_client", "lgwan-segment")
        .asset("away", "mobile_terminal", "home")
        .asset("ap", "access_point", "lgwan-segment")
        .asset("files", "file_server", "lgwan-segment")
        .asset("inner-files", "file_server", "mynumber-segment")
        .asset("copier", "printer", "lgwan-segment")
        .asset("directory", "directory", "lgwan-segment")
        .asset("other", "other_network", "lgwan-segment");
    let analysis = judged(&town, &catalog);
    for (asset, like) in [
        ("tablet", "lgwan-terminal"),
        ("till", "lgwan-terminal"),
        ("ap", "lgwan-switch"),
        ("files", "lgwan-server"),
    ] {
        let demands = demanded(&analysis, asset);
        assert_eq!(demands, demanded(&analysis, like), "{asset}");
        assert!(!demands.is_empty(), "{asset}");
        assert_eq!(rated(&analysis, asset), rated(&analysis, like), "{asset}");
    }
    for asset in ["away", "inner-files", "copier", "directory", "other"] {
        assert_eq!(demanded(&analysis, asset), BTreeSet::new(), "{asset}");
        assert_eq!(rated(&analysis, asset), BTreeSet::new(), "{asset}");
        let mut unrated = analysis.unrated.iter();
        assert!(unrated.any(|it| it.asset.as_str() == asset), "{asset}");
    }
    let target = |asset: &str| {
        let mut targets = analysis.targets.iter();
        targets.any(|it| it.target.as_str() == asset)
    };
    assert!(target("lgwan-terminal"));
}

/// One box in place of the split and the isolation firewall.
fn one_box(catalog: &Catalog) -> Edited {
    start(catalog, "5")
        .without("split-firewall")
        .without("isolation-firewall")
        .asset("box", "utm", "lgwan-segment")
        .link("lan", "box", "lgwan-switch")
        .link("lan", "box", "internet-switch")
        .link("maintenance", "maintenance-terminal", "box")
}

#[test]
fn a_utm_is_each_of_the_firewalls_whose_borders_it_guards() {
    let catalog = catalog();
    let three_legs = one_box(&catalog).link("lan", "box", "mynumber-switch");
    assert_passes(&three_legs, &catalog, "one box with three legs");
    let whole = judged(&start(&catalog, "5"), &catalog);
    let analysis = judged(&three_legs, &catalog);
    let both = &demanded(&whole, "split-firewall") | &demanded(&whole, "isolation-firewall");
    assert_eq!(demanded(&analysis, "box"), both);
    assert!(rated(&analysis, "box").contains("spread"));
    let two_legs = judged(&one_box(&catalog), &catalog);
    assert_eq!(
        demanded(&two_legs, "box"),
        demanded(&whole, "split-firewall")
    );
    let missing = two_legs.findings.iter();
    let missing = missing.filter(|it| it.rule == Rule::ImpliedAssetMissing);
    assert_eq!(
        missing.count(),
        1,
        "the isolation firewall is still missing"
    );
    let elsewhere = start(&catalog, "5")
        .zone("school", "school_office", "")
        .asset("box", "utm", "school");
    let analysis = judged(&elsewhere, &catalog);
    assert_eq!(demanded(&analysis, "box"), BTreeSet::new());
    assert_eq!(rated(&analysis, "box"), BTreeSet::new());
}

#[test]
fn a_utm_at_the_breakout_is_the_lbo_firewall() {
    let catalog = catalog();
    let town = start(&catalog, "1")
        .without("lbo-firewall")
        .asset("box", "utm", "lgwan-segment")
        .link("lan", "lgwan-switch", "box")
        .link("lbo_line", "box", "internet-daas")
        .link("lbo_line", "box", "mynumber-daas")
        .link("maintenance", "maintenance-terminal", "box");
    assert_passes(&town, &catalog, "a UTM at the breakout");
    let (box_rows, own) = (
        judged(&town, &catalog),
        judged(&start(&catalog, "1"), &catalog),
    );
    assert_eq!(demanded(&box_rows, "box"), demanded(&own, "lbo-firewall"));
    assert_eq!(rated(&box_rows, "box"), rated(&own, "lbo-firewall"));
}

#[test]
fn nothing_beside_the_document_has_a_row_that_no_demanded_control_brings_down() {
    let catalog = catalog();
    let known: BTreeSet<&str> = catalog
        .assets
        .iter()
        .filter(|kind| kind.threats.is_empty())
        .map(|kind| kind.id.as_str())
        .collect();
    for kind in [
        "directory",
        "printer",
        "router",
        "saas",
        "home_terminal",
        "other_server",
        "juki_server",
    ] {
        assert!(known.contains(kind), "{kind}");
    }
    for kind in catalog
        .assets
        .iter()
        .filter(|kind| !kind.counts_as.is_empty())
    {
        assert!(kind.threats.is_empty(), "{} has rows of its own", kind.id);
    }
}

#[test]
fn a_part_of_no_known_kind_is_not_left_out_of_the_analysis() {
    let catalog = catalog();
    for kind in [
        "other_client",
        "other_server",
        "other_relay",
        "other_network",
    ] {
        let kind = catalog.asset_kind(&kind.into()).unwrap();
        assert_ne!(kind.part, AttackPart::Beyond, "{}", kind.id);
    }
    let town = start(&catalog, "5")
        .asset("box", "other_server", "internet-segment")
        .link("lan", "internet-switch", "box")
        .link("support", "internet-vdi", "box")
        .link("support", "lgwan-terminal", "box");
    let analysis = judged(&town, &catalog);
    let mut hops = analysis.routes.iter().flat_map(|route| &route.hops);
    assert!(hops.any(|asset| asset.as_str() == "box"), "attacks pass it");
    let found = said(&town, &catalog, "support-lgwan-terminal-box");
    assert_eq!(found.len(), 1, "its traffic is judged: {found:?}");
}
