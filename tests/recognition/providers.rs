//! Providers: when two names mean the same one, and several Government Clouds.

use std::sync::Arc;

use crate::case::{bare, catalog, new_asset, reference};
use sekisho::{
    analysis::{Analysis, Finding, Judgement, Origin, Rule, analyze},
    catalog::{Catalog, Requirement},
    design::{ControlKey, ControlState, Design, Link},
    edit::{Session, StartControls, apply},
};

use super::{no_routes::zone, patterns};

fn given(design: &mut Design, zone: &str, name: &str) {
    name.clone_into(&mut design.zones.get_mut(zone).unwrap().provider);
}

/// The patterns of (1) with other providers.
fn with(daas: &str, government: &str) -> (Design, Analysis) {
    let catalog = catalog();
    let mut design = bare(&catalog, "1");
    given(&mut design, "daas", daas);
    given(&mut design, "government-cloud", government);
    let analysis = analyze(&design, &catalog);
    (design, analysis)
}

fn of_rule(analysis: &Analysis, rule: Rule) -> Vec<&Finding> {
    let found = analysis.findings.iter().filter(|it| it.rule == rule);
    found.collect()
}

#[test]
fn a_provider_is_known_by_every_usual_name() {
    for (one, other) in [
        ("AWS", "Amazon Web Services"),
        ("ＡＷＳ", "アマゾン ウェブ サービス"),
        ("ｱﾏｿﾞﾝ ｳｪﾌﾞ ｻｰﾋﾞｽ", "aws"),
        ("Ａｚｕｒｅ", "Microsoft Azure"),
        ("マイクロソフト・アジュール", "azure "),
        ("GCP", "Google Cloud"),
        ("グーグルクラウド", "Google  Cloud Platform"),
        ("OCI", "Oracle Cloud Infrastructure"),
        ("Oracle Cloud", "オラクルクラウド"),
        ("さくらのクラウド", "SAKURA Cloud"),
        ("さくらのクラウド (SAKURA Cloud)", "さくらインターネット"),
        ("県域クラウド", "県域 クラウド"),
    ] {
        let (_, analysis) = with(one, other);
        assert_eq!(patterns(&analysis), ["2"], "{one} / {other}");
        let doubtful = of_rule(&analysis, Rule::ProviderDoubtful);
        assert!(doubtful.is_empty(), "{one} / {other}");
    }
}

#[test]
fn other_providers_are_different() {
    for (one, other) in [
        ("AWS", "Azure"),
        ("Google Cloud", "Oracle Cloud Infrastructure"),
        ("さくらのクラウド", "AWS"),
        ("県域クラウド", "AWS"),
        ("クラウドA", "クラウドB"),
        ("A社", "B社"),
        ("第1データセンター", "第2データセンター"),
    ] {
        let (_, analysis) = with(one, other);
        assert_eq!(patterns(&analysis), ["1"], "{one} / {other}");
        let doubtful = of_rule(&analysis, Rule::ProviderDoubtful);
        assert!(doubtful.is_empty(), "{one} / {other}");
    }
}

#[test]
fn a_slip_is_asked_about_and_never_silently_another_provider() {
    let catalog = catalog();
    for (written, known) in [
        ("Azrue", "Azure"),
        ("Azur", "Azure"),
        ("Azure（東日本リージョン）", "Azure"),
        ("AWS東京", "AWS"),
        ("AWSS", "AWS"),
        ("Amazon Web Service", "AWS"),
        ("Gooogle Cloud", "Google Cloud"),
        ("さくらのクラウト", "さくらのクラウド"),
        ("Orcale Cloud", "Oracle Cloud Infrastructure"),
    ] {
        let (design, analysis) = with(written, known);
        assert_eq!(patterns(&analysis), [""; 0], "{written}");
        assert_eq!(analysis.verdict.judgement, Judgement::NotJudged);
        let [asked] = of_rule(&analysis, Rule::ProviderDoubtful)[..] else {
            panic!("{written} is not asked about");
        };
        assert_eq!(asked.subjects[0].as_str(), "daas");
        let (message, fix) = (
            sekisho::words::both(&asked.message()).ja,
            asked.fix.clone().unwrap(),
        );
        assert!(
            message.contains(written) && message.contains(known),
            "{message}"
        );
        let mended = apply(&design, &fix.command).unwrap();
        assert_eq!(mended.zones["daas"].provider, known);
        let mended = analyze(&mended, &catalog);
        assert_eq!(patterns(&mended), ["2"]);
        assert!(of_rule(&mended, Rule::ProviderDoubtful).is_empty());
    }
    // Where the slip decides nothing, it is asked about all the same.
    let (_, analysis) = with("Azrue", "AWS");
    assert_eq!(patterns(&analysis), ["1"]);
    assert_eq!(of_rule(&analysis, Rule::ProviderDoubtful).len(), 1);
}

#[test]
fn two_unknown_names_that_are_nearly_equal_are_asked_about_once() {
    for (one, other) in [("県域クラウト", "県域クラウド"), ("Foo Cloud", "Foo Clowd")] {
        let (design, analysis) = with(one, other);
        assert_eq!(patterns(&analysis), [""; 0], "{one}");
        let [asked] = of_rule(&analysis, Rule::ProviderDoubtful)[..] else {
            panic!("{one} / {other} is asked about once");
        };
        let mended = apply(&design, &asked.fix.clone().unwrap().command).unwrap();
        assert_eq!(patterns(&analyze(&mended, &catalog())), ["2"]);
    }
    // Writing them out settles it.
    let (_, analysis) = with("県域クラウト", "県域クラウド（株式会社〇〇データセンター）");
    assert_eq!(patterns(&analysis), ["1"]);
    assert!(of_rule(&analysis, Rule::ProviderDoubtful).is_empty());
}

#[test]
fn words_for_not_knowing_yet_are_no_provider() {
    for word in ["未定", "TBD", " 検討中 ", "？", "---"] {
        let (_, analysis) = with(word, "AWS");
        assert_eq!(patterns(&analysis), [""; 0], "{word}");
        let missing = of_rule(&analysis, Rule::ProviderMissing);
        assert_eq!(missing.len(), 1, "{word}");
    }
}

#[test]
fn a_zone_in_a_cloud_has_its_provider_unless_it_has_its_own() {
    let catalog = catalog();
    for id in ["1", "2", "3", "4p"] {
        for (asset, cloud, kind) in [
            ("mynumber-daas", "daas", "daas_cloud"),
            ("gov-system", "government-cloud", "government_cloud"),
        ] {
            let mut design = bare(&catalog, id);
            design
                .zones
                .insert("part".into(), zone(kind, "", Some(cloud)));
            let part = zone(kind, " ", Some("part"));
            design.zones.insert("part-of-it".into(), part);
            design.assets.get_mut(asset).unwrap().zone = Some("part-of-it".into());
            let analysis = analyze(&design, &catalog);
            assert_eq!(patterns(&analysis), [id], "{asset}");
            assert!(
                of_rule(&analysis, Rule::ProviderMissing).is_empty(),
                "{asset}"
            );
        }
    }
    let mut design = bare(&catalog, "1");
    let government = design.zones["government-cloud"].provider.clone();
    design
        .zones
        .insert("part".into(), zone("daas_cloud", &government, Some("daas")));
    design.assets.get_mut("mynumber-daas").unwrap().zone = Some("part".into());
    assert_eq!(patterns(&analyze(&design, &catalog)), ["2"]);
}

#[test]
fn zones_in_a_circle_have_no_provider_and_end() {
    let catalog = catalog();
    let mut design = bare(&catalog, "1");
    given(&mut design, "daas", "");
    design
        .zones
        .insert("around".into(), zone("daas_cloud", "", Some("daas")));
    design.zones.get_mut("daas").unwrap().parent = Some("around".into());
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), [""; 0]);
    given(&mut design, "around", "Azure");
    assert_eq!(patterns(&analyze(&design, &catalog)), ["1"]);
    design.zones.get_mut("daas").unwrap().parent = Some("daas".into());
    assert_eq!(patterns(&analyze(&design, &catalog)), [""; 0]);
}

/// The reference drawing, with every required control, and a second Government Cloud of another
/// provider that the DaaS works with.
fn two_clouds(catalog: &Catalog, id: &str) -> Design {
    let mut design = reference(catalog, id, StartControls::Required);
    let other = zone("government_cloud", "Oracle Cloud", None);
    design.zones.insert("another-cloud".into(), other);
    let system = new_asset("gov_system", Some("another-cloud"));
    design.assets.insert("another-system".into(), system);
    let flow = Link::new("business_access", "mynumber-daas", "another-system");
    design.links.insert("zz-flow".into(), flow);
    let line = Link::new("dedicated_line", "mynumber-switch", "another-system");
    design.links.insert("zz-line".into(), line);
    design
}

#[test]
fn a_second_cloud_of_another_provider_asks_for_the_isolation_firewall() {
    let catalog = catalog();
    for id in ["2", "2p", "4", "4p"] {
        let mut design = two_clouds(&catalog, id);
        let analysis = analyze(&design, &catalog);
        assert_eq!(patterns(&analysis), [id]);
        let read = &analysis.patterns[0].facts;
        let read = read
            .iter()
            .find(|it| it.fact.as_str() == "provider")
            .unwrap();
        let parts = read
            .parts
            .iter()
            .map(|(cloud, is)| (cloud.as_str(), is.as_str()));
        let parts: Vec<_> = parts.collect();
        let expected = [("another-cloud", "different"), ("government-cloud", "same")];
        assert_eq!(parts, expected, "{id}");
        let [said] = of_rule(&analysis, Rule::CloudsDiffer)[..] else {
            panic!("{id}: it is said which cloud differs");
        };
        assert!(
            sekisho::words::both(&said.message()).ja.contains("分離FW"),
            "{}",
            sekisho::words::both(&said.message()).ja
        );
        let demanded: Vec<_> = analysis
            .controls
            .iter()
            .filter(|it| it.from == [Origin::Beside(id.into())])
            .collect();
        let [demanded] = demanded[..] else {
            panic!("{id}: one control more");
        };
        assert_eq!(demanded.requirement, Requirement::Required);
        let carrier = demanded.asset.clone().unwrap();
        assert_eq!(carrier.as_str(), "isolation-firewall");
        assert_eq!(analysis.verdict.judgement, Judgement::FallsShort, "{id}");
        let key = ControlKey {
            asset: Some(carrier),
            control: demanded.control.clone(),
        };
        design.states.insert(key, ControlState::Implemented);
        let analysis = analyze(&design, &catalog);
        let missing = of_rule(&analysis, Rule::RequiredControlMissing);
        assert!(missing.is_empty(), "{id}");
    }
}

#[test]
fn a_cloud_that_the_platform_does_not_work_with_asks_for_nothing() {
    let catalog = catalog();
    let mut design = two_clouds(&catalog, "2");
    design.links.remove("zz-flow");
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), ["2"]);
    assert!(of_rule(&analysis, Rule::CloudsDiffer).is_empty());
    // Where it works with none by a flow, all of them count.
    let flow = "flow-mynumber-daas-gov-system";
    assert!(design.links.remove(flow).is_some());
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), ["2"]);
    assert_eq!(of_rule(&analysis, Rule::CloudsDiffer).len(), 1);
}

#[test]
fn several_clouds_that_all_differ_are_the_pattern_of_different_ones() {
    let catalog = catalog();
    let analysis = analyze(&two_clouds(&catalog, "1"), &catalog);
    assert_eq!(patterns(&analysis), ["1"]);
    assert!(of_rule(&analysis, Rule::CloudsDiffer).is_empty());
    let mut design = two_clouds(&catalog, "2");
    given(&mut design, "another-cloud", "");
    let analysis = analyze(&design, &catalog);
    assert_eq!(patterns(&analysis), [""; 0], "one of them is open");
}

#[test]
fn the_fix_for_the_same_provider_writes_a_name_that_is_known() {
    let catalog = Arc::new(catalog());
    for near in ["1", "2"] {
        let session = Session::new(Arc::clone(&catalog), bare(&catalog, near));
        let other = if near == "1" { "2" } else { "1" };
        let miss = super::near(session.analysis(), other).unwrap();
        let fix = miss.differs[0].fix.clone().unwrap();
        let mended = apply(session.design(), &fix.command).unwrap();
        let provider = &mended.zones["daas"].provider;
        assert!(catalog.provider(provider).is_some(), "{provider}");
        assert_eq!(patterns(&analyze(&mended, &catalog)), [other]);
    }
}
