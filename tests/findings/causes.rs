//! Findings by what they come from: none is lost, none stands twice, and what follows from
//! something that is not drawn stands below it.

use super::{PATTERNS, analyze, bare, breaches, catalog, without, wreck};
use sekisho::{
    analysis::{Analysis, FindingCause, FindingGroup, FindingTopic, Rule, grouped},
    catalog::Catalog,
    design::{Design, Subject},
};

fn groups(design: &Design, catalog: &Catalog) -> (Analysis, Vec<FindingGroup>) {
    let analysis = analyze(design, catalog);
    let groups = grouped(&analysis.findings, catalog);
    (analysis, groups)
}

/// The groups hold exactly the findings, in an order that does not change.
pub(crate) fn assert_whole(design: &Design, catalog: &Catalog, what: &str) {
    let (analysis, groups) = groups(design, catalog);
    let mut places: Vec<usize> = groups.iter().flat_map(|it| it.findings.clone()).collect();
    places.sort_unstable();
    let all: Vec<usize> = (0..analysis.findings.len()).collect();
    assert_eq!(places, all, "{what}");
    let mut causes: Vec<_> = groups.iter().map(|it| &it.cause).collect();
    causes.sort();
    let count = causes.len();
    causes.dedup();
    assert_eq!(causes.len(), count, "{what}: a cause has two groups");
    let order = |group: &FindingGroup| (group.topic, group.findings.iter().min().copied());
    assert!(groups.is_sorted_by_key(order), "{what}");
    for group in &groups {
        let rest = group.findings.iter().skip(1);
        assert!(rest.is_sorted(), "{what}: {group:?}");
    }
    assert_eq!(grouped(&analysis.findings, catalog), groups, "{what}");
}

#[test]
fn no_finding_of_a_template_or_of_one_with_something_missing_is_lost_or_told_twice() {
    let catalog = catalog();
    for id in PATTERNS {
        let design = bare(&catalog, id);
        assert_whole(&design, &catalog, id);
        for asset in design.assets.keys() {
            let less = without(&design, &[asset.as_str()]);
            assert_whole(&less, &catalog, &format!("{id} without {asset}"));
        }
    }
    assert_whole(&wreck(&catalog), &catalog, "a wreck");
    for (number, design) in breaches(&catalog).iter().enumerate() {
        assert_whole(design, &catalog, &format!("breach {number}"));
    }
}

#[test]
fn a_missing_maintenance_terminal_is_one_cause_with_all_that_follows_from_it() {
    let catalog = catalog();
    let design = without(&bare(&catalog, "1"), &["maintenance-terminal"]);
    let (analysis, groups) = groups(&design, &catalog);
    let rule = |place: &usize| analysis.findings[*place].rule;
    let missing = groups
        .iter()
        .find(|group| rule(&group.findings[0]) == Rule::ImpliedAssetMissing);
    let missing = missing.expect("an asset that is missing");
    assert_eq!(missing.topic, FindingTopic::Structure);
    assert!(matches!(missing.cause, FindingCause::Leading(_)));
    let following = &missing.findings[1..];
    assert!(following.len() > 2, "{missing:?}");
    assert!(
        following
            .iter()
            .all(|place| rule(place) == Rule::ControlWithoutPlace)
    );
    let elsewhere = groups.iter().filter(|group| *group != missing);
    let elsewhere = elsewhere.flat_map(|group| &group.findings);
    assert!(
        elsewhere
            .into_iter()
            .all(|place| rule(place) != Rule::ControlWithoutPlace)
    );
    // With the terminal, none of it is there.
    let (analysis, _) = self::groups(&bare(&catalog, "1"), &catalog);
    let mut rules = analysis.findings.iter().map(|finding| finding.rule);
    assert!(rules.all(|rule| rule != Rule::ControlWithoutPlace));
}

#[test]
fn controls_and_risks_of_an_asset_stand_together_and_structure_comes_first() {
    let catalog = catalog();
    let design = without(
        &bare(&catalog, "1"),
        &["lbo-firewall", "maintenance-terminal"],
    );
    let (analysis, groups) = groups(&design, &catalog);
    let topics: Vec<_> = groups.iter().map(|group| group.topic).collect();
    assert!(topics.is_sorted() && topics.len() < analysis.findings.len() / 2);
    for group in &groups {
        let (FindingCause::Carrier(asset) | FindingCause::Endangered(asset)) = group.cause.clone()
        else {
            continue;
        };
        let subject = Subject::Asset(asset);
        let mut findings = group
            .findings
            .iter()
            .map(|place| &analysis.findings[*place]);
        assert!(findings.all(|finding| finding.subjects.contains(&subject)));
    }
}
