//! A fix leaves the drawing better: what it adds stands in its place, with its lines.

use std::{collections::BTreeSet, sync::Arc};

use crate::case::{catalog, complete, new_asset};
use sekisho::{
    analysis::{Analysis, Finding, Rule, analyze},
    catalog::AssetId,
    design::{Bounds, Command, Design, Link, Subject},
    edit::{Session, apply},
};

use super::{NEAR, mend, patterns};

/// Findings about the drawing itself, by rule and how many: ids of what is added are new.
fn of_structure(analysis: &Analysis) -> Vec<Rule> {
    let about_controls = [
        Rule::RequiredControlMissing,
        Rule::ControlWithoutPlace,
        Rule::AssetNotSafe,
        Rule::RouteNotSafe,
    ];
    let findings = analysis.findings.iter();
    findings
        .map(|finding| finding.rule)
        .filter(|rule| !about_controls.contains(rule))
        .collect()
}

fn implied(analysis: &Analysis) -> Vec<&Finding> {
    let findings = analysis.findings.iter();
    findings
        .filter(|finding| finding.rule == Rule::ImpliedAssetMissing)
        .collect()
}

fn without(design: &Design, assets: &[AssetId]) -> Design {
    let assets = assets.iter().cloned().map(Subject::Asset).collect();
    apply(design, &Command::Remove(assets)).unwrap()
}

/// Every asset that a pattern implies is taken away and put back by the fix.
#[test]
fn what_is_implied_comes_back_with_its_lines() {
    let catalog = catalog();
    let mut n_tried = 0;
    for (id, ..) in NEAR {
        let design = complete(&catalog, id);
        let before = of_structure(&analyze(&design, &catalog));
        for implied_one in &catalog.pattern(&id.into()).unwrap().implies {
            let assets = design.assets.iter();
            let gone = assets.filter(|(_, asset)| implied_one.kinds.contains(&asset.kind));
            let gone: Vec<_> = gone.map(|(id, _)| id.clone()).collect();
            let poorer = without(&design, &gone);
            let analysis = analyze(&poorer, &catalog);
            if patterns(&analysis) != [id] {
                continue;
            }
            let [missing] = implied(&analysis)[..] else {
                panic!("{id}: {gone:?} is missed");
            };
            let fix = missing.fix.clone().unwrap();
            let mended = apply(&poorer, &fix.command).unwrap();
            let after = analyze(&mended, &catalog);
            assert_eq!(patterns(&after), [id], "{gone:?}");
            assert_eq!(of_structure(&after), before, "{id}: {gone:?}");
            stands_well(&poorer, &mended);
            n_tried += 1;
        }
    }
    assert!(n_tried >= 80, "{n_tried}");
}

/// Near-miss fixes bring no finding about the drawing that was not there.
#[test]
fn a_near_miss_that_is_mended_is_no_worse() {
    let catalog = Arc::new(catalog());
    for (id, ..) in NEAR {
        let before = complete(&catalog, id);
        let before = Session::new(Arc::clone(&catalog), before);
        let known: BTreeSet<Rule> = of_structure(before.analysis()).into_iter().collect();
        for miss in &before.analysis().near {
            let Some(fix) = miss.differs[0]
                .fix
                .clone()
                .filter(|_| miss.differs.len() == 1)
            else {
                continue;
            };
            let mended = apply(before.design(), &fix.command).unwrap();
            let after = analyze(&mended, &catalog);
            assert!(
                patterns(&after).contains(&miss.pattern.as_str()),
                "{id} → {}",
                miss.pattern
            );
            // Moving a terminal does not draw its flows anew: what is still to be drawn is said.
            let is_to_draw =
                |rule: &Rule| matches!(rule, Rule::FlowNotForeseen | Rule::ImpliedFlowMissing);
            let new: Vec<_> = of_structure(&after)
                .into_iter()
                .filter(|rule| !known.contains(rule) && !is_to_draw(rule))
                .collect();
            assert_eq!(new, [], "{id} → {}", miss.pattern);
            stands_well(before.design(), &mended);
        }
    }
}

/// What was added overlaps no asset and no title, touches its zone, and lies within the drawing.
fn stands_well(before: &Design, after: &Design) {
    let rects = &after.layout.assets;
    let added = after
        .assets
        .keys()
        .filter(|id| !before.assets.contains_key(*id));
    for id in added {
        let rect = rects[id];
        let zone = after.assets[id].zone.clone().unwrap();
        assert!(
            after.layout.zones[&zone].overlaps(&rect),
            "{id} stands at {zone}"
        );
        let mut others = rects.iter().filter(|(other, _)| *other != id);
        assert!(
            others.all(|(_, other)| !other.overlaps(&rect)),
            "{id} on another asset"
        );
        for (zone, area) in &after.layout.zones {
            let title = Bounds::new(area.x, area.y, area.w, 32);
            assert!(!title.overlaps(&rect), "{id} on the title of {zone}");
        }
    }
}

/// The firewall between the clouds stands on the edge of the Government Cloud, as the reference
/// drawing has it, with the lines that the reference drawing has.
#[test]
fn the_firewall_between_the_clouds_comes_as_the_reference_drawing_has_it() {
    let catalog = catalog();
    for id in ["2", "2p", "4", "4p"] {
        let design = complete(&catalog, id);
        let poorer = without(&design, &["csp-firewall".into()]);
        let analysis = analyze(&poorer, &catalog);
        let fix = implied(&analysis)[0].fix.clone().unwrap();
        let mended = apply(&poorer, &fix.command).unwrap();
        let added = mended
            .assets
            .keys()
            .find(|id| !poorer.assets.contains_key(*id))
            .unwrap();
        let links = |design: &Design, firewall: &AssetId| -> BTreeSet<(String, String)> {
            let links = design.links.values();
            let joined = links.filter_map(|link| {
                let other = link.other_end(firewall)?;
                Some((link.kind.to_string(), other.to_string()))
            });
            joined.collect()
        };
        assert_eq!(
            links(&mended, added),
            links(&design, &"csp-firewall".into()),
            "{id}"
        );
        let (cloud, rect) = (
            mended.layout.zones["government-cloud"],
            mended.layout.assets[added],
        );
        assert!(
            rect.bottom() > cloud.bottom() || rect.x < cloud.x,
            "on an edge: {rect:?}"
        );
    }
}

/// The edit that makes the providers the same adds the firewall in the same step.
#[test]
fn the_same_provider_comes_with_the_firewall_between_the_clouds() {
    let catalog = Arc::new(catalog());
    for (name, id) in [("2-near", "2"), ("4-near", "4")] {
        let session = mend(&catalog, name, id);
        let kinds = session
            .design()
            .assets
            .values()
            .map(|asset| asset.kind.as_str());
        assert_eq!(
            kinds.filter(|kind| *kind == "csp_firewall").count(),
            1,
            "{name}"
        );
        let rules = of_structure(session.analysis());
        assert!(!rules.contains(&Rule::ImpliedAssetMissing), "{name}");
    }
    for (id, to) in [("1", "2"), ("1p", "2p"), ("3", "4"), ("3p", "4p")] {
        let design = complete(&catalog, id);
        let analysis = analyze(&design, &catalog);
        let miss = super::near(&analysis, to).unwrap();
        let mended = apply(&design, &miss.differs[0].fix.clone().unwrap().command).unwrap();
        let after = analyze(&mended, &catalog);
        assert_eq!(patterns(&after), [to]);
        assert!(implied(&after).is_empty(), "{to}");
        let flow = &after.flows["flow-mynumber-daas-gov-system"];
        assert_eq!(
            flow.assets.len(),
            3,
            "it passes the firewall: {:?}",
            flow.assets
        );
    }
}

/// The firewall goes to the cloud of the same provider, not to the first one.
#[test]
fn the_firewall_goes_to_the_cloud_of_the_same_provider() {
    use super::no_routes::zone;
    let catalog = catalog();
    let design = complete(&catalog, "2");
    let mut poorer = without(&design, &["csp-firewall".into()]);
    let other = zone("government_cloud", "Oracle Cloud", None);
    poorer.zones.insert("a-cloud".into(), other);
    poorer
        .layout
        .zones
        .insert("a-cloud".into(), Bounds::new(1500, 0, 220, 212));
    let system = new_asset("gov_system", Some("a-cloud"));
    poorer.assets.insert("a-system".into(), system);
    poorer
        .layout
        .assets
        .insert("a-system".into(), Bounds::new(1516, 44, 192, 80));
    let flow = Link::new("business_access", "mynumber-daas", "a-system");
    poorer.links.insert("a-flow".into(), flow);
    let analysis = analyze(&poorer, &catalog);
    assert_eq!(patterns(&analysis), ["2"]);
    let fix = implied(&analysis)[0].fix.clone().unwrap();
    let mended = apply(&poorer, &fix.command).unwrap();
    let added = mended
        .assets
        .iter()
        .find(|(id, _)| !poorer.assets.contains_key(*id));
    let (id, firewall) = added.unwrap();
    assert_eq!(firewall.zone.as_ref().unwrap().as_str(), "government-cloud");
    let mut links = mended.links.values();
    assert!(!links.any(|link| link.other_end(id) == Some(&"a-system".into())));
}
