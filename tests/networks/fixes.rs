//! Edits that put a box which is drawn already to work, in place of adding another.

use std::sync::Arc;

use crate::{case::catalog, drawing, edits::Edited};
use sekisho::{
    analysis::{Analysis, Fix, Rule, analyze},
    design::Design,
    edit::Session,
};

/// The edit that is offered for an asset that the route implies and that is missing.
fn offered(analysis: &Analysis) -> Vec<Fix> {
    let missing = analysis.findings.iter();
    let missing = missing.filter(|it| it.rule == Rule::ImpliedAssetMissing);
    missing
        .map(|finding| finding.fix.as_deref().unwrap().clone())
        .collect()
}

fn mended(design: &Design, fix: &Fix) -> Design {
    let mut session = Session::new(Arc::new(catalog()), design.clone());
    session.apply(&fix.command).unwrap();
    session.design().as_ref().clone()
}

#[test]
fn a_utm_without_its_third_leg_is_joined_and_no_firewall_added() {
    let town = Edited(drawing("n18-one-box")).cut("lan-mynumber-switch-box");
    let catalog = catalog();
    let fixes = offered(&analyze(&town.0, &catalog));
    let [fix] = &fixes[..] else {
        panic!("{fixes:?}")
    };
    let label = sekisho::words::both(&fix.label);
    assert_eq!(&*label.ja, "UTMを分離FWとしてつなぐ");
    assert_eq!(&*label.en, "Join UTM as Isolation firewall");
    let mended = mended(&town.0, fix);
    assert_eq!(mended.assets.len(), town.0.assets.len());
    assert!(offered(&analyze(&mended, &catalog)).is_empty());
}

#[test]
fn a_utm_that_cannot_guard_a_border_leaves_it_to_a_firewall_of_its_own() {
    let town = Edited(drawing("n18-one-box")).cut("lan-mynumber-switch-box");
    let elsewhere = town
        .zone("school", "school_office", "")
        .put("box", "school");
    let catalog = catalog();
    let fixes = offered(&analyze(&elsewhere.0, &catalog));
    assert_eq!(fixes.len(), 2);
    for fix in fixes {
        let mended = mended(&elsewhere.0, &fix);
        assert_eq!(mended.assets.len(), elsewhere.0.assets.len() + 1);
    }
}

#[test]
fn a_utm_in_the_cloud_is_the_lbo_firewall_where_the_line_of_the_lgwan_segment_ends() {
    let catalog = catalog();
    let rated = |design: &Design| {
        let analysis = analyze(design, &catalog);
        let rows = analysis.asset_risks.iter();
        let rows = rows.filter(|row| row.asset.as_str() == "cloud-utm");
        let threats: Vec<_> = rows.map(|row| row.threat.to_string()).collect();
        threats
    };
    let town = Edited(drawing("n04-two-breakouts"));
    assert!(rated(&town.0).contains(&"overload".to_owned()));
    let away = town.cut("lbo_line-adc-cloud-utm");
    assert_eq!(rated(&away.0), Vec::<String>::new());
    let analysis = analyze(&away.0, &catalog);
    let mut broken = analysis.findings.iter();
    let flow = "business_access-desk-suite";
    assert!(broken.any(|finding| {
        let is_about = finding.subjects.iter().any(|it| it.as_str() == flow);
        is_about && finding.rule != Rule::RequiredControlMissing
    }));
}
