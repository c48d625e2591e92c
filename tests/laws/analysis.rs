//! Laws of the analysis.

use std::collections::BTreeMap;

use crate::case::catalog;
use sekisho::{
    analysis::{Analysis, Finding, Rating, Rule, TownHall, Verdict, analyze, grouped},
    catalog::{AssetId, Catalog},
    design::{Bounds, ControlKey, ControlState, Design, Link, to_text},
};

use crate::{
    drawing::Material,
    ids::renamed,
    random::{Random, for_all},
};

const N_ASSETS: usize = 25;

/// Calls `law` with random designs from small to large.
fn for_designs(n_cases: u32, law: impl Fn(&Catalog, &Material<'_>, &mut Random, &Design)) {
    let catalog = catalog();
    let material = Material::new(&catalog);
    for_all(n_cases, &material.designs(4..=N_ASSETS), |mut sample| {
        law(&catalog, &material, &mut sample.random, &sample.design);
    });
}

type Row = (String, String, String);

/// The numbers of every target and of every asset row.
fn ratings(analysis: &Analysis) -> BTreeMap<Row, Rating> {
    let targets = analysis.targets.iter().map(|row| {
        (
            (
                row.attacker.to_string(),
                row.goal.to_string(),
                row.target.to_string(),
            ),
            row.rating,
        )
    });
    let rows = analysis.asset_risks.iter().map(|row| {
        (
            (String::new(), row.threat.to_string(), row.asset.to_string()),
            row.rating,
        )
    });
    targets.chain(rows).collect()
}

/// No row is lost and none is worse in `better` than in `worse`.
fn assert_better(better: &Analysis, worse: &Analysis, design: &Design) {
    let (better, worse) = (ratings(better), ratings(worse));
    assert!(better.keys().eq(worse.keys()), "{}", to_text(design));
    assert_not_worse(&better, &worse, design);
}

fn assert_not_worse(
    better: &BTreeMap<Row, Rating>,
    worse: &BTreeMap<Row, Rating>,
    design: &Design,
) {
    for (key, rating) in better {
        let other = worse
            .get(key)
            .unwrap_or_else(|| panic!("{key:?} is lost: {}", to_text(design)));
        let is_better = rating.product <= other.product && rating.letter >= other.letter;
        assert!(
            is_better,
            "{key:?} {rating:?} {other:?}\n{}",
            to_text(design)
        );
    }
}

#[test]
fn a_control_never_makes_anything_worse() {
    for_designs(400, |catalog, material, random, design| {
        let before = analyze(design, catalog);
        let mut after = design.clone();
        let assets: Vec<_> = design.assets.iter().collect();
        for _ in 0..=random.below(3) {
            let (id, asset) = *random.pick(&assets).unwrap();
            let controls = material.controls_at(catalog.asset_kind(&asset.kind).unwrap());
            let Some(control) = random.pick(&controls) else {
                continue;
            };
            let key = ControlKey {
                asset: Some(id.clone()),
                control: (*control).clone(),
            };
            after.states.insert(key, ControlState::Implemented);
        }
        assert_better(&analyze(&after, catalog), &before, &after);
    });
}

#[test]
fn a_control_taken_away_never_makes_anything_better() {
    for_designs(400, |catalog, _, random, design| {
        let keys: Vec<_> = design.states.keys().cloned().collect();
        let Some(key) = random.pick(&keys) else {
            return;
        };
        let mut after = design.clone();
        if random.chance(50) {
            after.states.remove(key);
        } else {
            after.states.insert(key.clone(), ControlState::Planned);
        }
        assert_better(&analyze(design, catalog), &analyze(&after, catalog), design);
    });
}

#[test]
fn a_new_line_or_flow_never_makes_anything_better() {
    for_designs(600, |catalog, _, random, design| {
        let ids: Vec<&AssetId> = design.assets.keys().collect();
        let kinds: Vec<_> = catalog.links.iter().map(|kind| &kind.id).collect();
        let [from, to] = [(); 2].map(|()| (*random.pick(&ids).unwrap()).clone());
        if from == to {
            return;
        }
        let mut after = design.clone();
        let link = Link::new((*random.pick(&kinds).unwrap()).clone(), from, to);
        let id = if random.chance(50) { "a" } else { "z" };
        after.links.insert(id.into(), link);
        let (before, with) = (
            ratings(&analyze(design, catalog)),
            ratings(&analyze(&after, catalog)),
        );
        assert_not_worse(&before, &with, &after);
    });
}

#[test]
fn without_controls_every_countermeasure_level_is_one() {
    for_designs(150, |catalog, _, _, design| {
        let mut bare = design.clone();
        bare.states
            .retain(|_, state| *state != ControlState::Implemented);
        let analysis = analyze(&bare, catalog);
        assert!(
            ratings(&analysis)
                .values()
                .all(|rating| rating.countermeasure_level == 1)
        );
        let mut steps = analysis.routes.iter().flat_map(|route| &route.steps);
        assert!(
            steps.all(|step| step.countermeasure_level == 1 && step.circles.counted.is_empty())
        );
    });
}

#[test]
fn names_notes_and_places_mean_nothing() {
    for_designs(150, |catalog, _, random, design| {
        // That a site has a name says that it is a service of its own; which name, says nothing.
        let mut design = design.clone();
        for asset in design.assets.values_mut() {
            asset.name = "named".to_owned();
        }
        let before = analyze(&design, catalog);
        let mut other = design.clone();
        other.title = "x".to_owned();
        other.layout.zones.clear();
        let ids: Vec<_> = other.assets.keys().cloned().collect();
        for (index, id) in ids.iter().enumerate() {
            let place = Bounds::new(random.below(4000) as i32 - 2000, index as i32, 1, 1);
            other.layout.assets.insert(id.clone(), place);
        }
        for (index, asset) in other.assets.values_mut().enumerate() {
            (asset.name, asset.note) = (format!("n{index}"), "note".to_owned());
        }
        other
            .zones
            .values_mut()
            .for_each(|zone| zone.name = "zone".to_owned());
        other
            .links
            .values_mut()
            .for_each(|link| link.name = "link".to_owned());
        let after = analyze(&other, catalog);
        let finding_ids = |analysis: &Analysis| {
            analysis
                .findings
                .iter()
                .map(|f| (f.id(), f.severity))
                .collect::<Vec<_>>()
        };
        assert_eq!(finding_ids(&after), finding_ids(&before));
        let without_words = |analysis: Analysis| Analysis {
            findings: Vec::new(),
            near: Vec::new(),
            unmatched: Vec::new(),
            verdict: Verdict {
                reasons: Vec::new(),
                ..analysis.verdict
            },
            ..analysis
        };
        let causes = |analysis: &Analysis| {
            let reasons = analysis.verdict.reasons.iter();
            let causes = reasons.map(|it| (it.bearing, it.cause, it.subjects.clone()));
            causes.collect::<Vec<_>>()
        };
        assert_eq!(causes(&after), causes(&before));
        assert_eq!(without_words(after), without_words(before));
    });
}

/// They say where the main terminals stand, and nothing else depends on that.
#[test]
fn numbers_of_devices_change_the_town_hall_and_nothing_else() {
    for_designs(150, |catalog, _, random, design| {
        let mut other = design.clone();
        for asset in other.assets.values_mut() {
            asset.count = random.below(900) as u32;
        }
        let beside_hall = |design: &Design| {
            let mut analysis = analyze(design, catalog);
            analysis.hall = TownHall::default();
            let about_hall = |finding: &Finding| finding.rule == Rule::HallModelDiffers;
            analysis.findings.retain(|finding| !about_hall(finding));
            // What an edit puts in place of an asset has its number.
            analysis.near.clear();
            for finding in &mut analysis.findings {
                finding.fix = None;
            }
            analysis
        };
        assert_eq!(beside_hall(&other), beside_hall(design));
    });
}

#[test]
fn ids_are_only_names() {
    for_designs(300, |catalog, _, random, design| {
        let (other, assets) = renamed(design, random);
        let (before, after) = (analyze(design, catalog), analyze(&other, catalog));
        let expected: BTreeMap<Row, Rating> = ratings(&before)
            .into_iter()
            .map(|((a, b, id), rating)| ((a, b, assets[id.as_str()].to_string()), rating))
            .collect();
        assert_eq!(ratings(&after), expected, "{}", to_text(design));
        assert_eq!(after.summary, before.summary);
        let patterns = |a: &Analysis| {
            a.patterns
                .iter()
                .map(|m| m.pattern.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(patterns(&after), patterns(&before));
        assert_eq!(after.notices, before.notices);
        let rules = |analysis: &Analysis| {
            let mut rules: Vec<_> = analysis
                .findings
                .iter()
                .map(|f| (f.rule, f.severity))
                .collect();
            rules.sort_unstable();
            rules
        };
        assert_eq!(rules(&after), rules(&before), "{}", to_text(design));
    });
}

#[test]
fn the_same_design_has_the_same_analysis() {
    for_designs(60, |catalog, _, _, design| {
        assert_eq!(analyze(design, catalog), analyze(&design.clone(), catalog));
    });
}

#[test]
fn whatever_is_drawn_is_analysed() {
    for_designs(300, |catalog, _, random, design| {
        let mut odd = design.clone();
        for asset in odd.assets.values_mut() {
            if random.chance(15) {
                asset.kind = "no_such_kind".into();
            }
            if random.chance(10) {
                asset.zone = Some("no_such_zone".into());
            }
        }
        for zone in odd.zones.values_mut().filter(|_| random.chance(15)) {
            zone.kind = "no_such_kind".into();
            zone.parent = Some("no_such_zone".into());
        }
        let ids: Vec<_> = odd.assets.keys().cloned().collect();
        for link in odd.links.values_mut() {
            match random.below(12) {
                0 => link.kind = "no_such_kind".into(),
                1 => link.to = "no_such_asset".into(),
                2 => link.to = link.from.clone(),
                3 => link.via = vec![link.from.clone(), link.to.clone(), link.from.clone()],
                4 => link.via = ids.clone(),
                5 => link.via = vec!["no_such_asset".into()],
                _ => {}
            }
        }
        let lost = ControlKey {
            asset: Some("no_such_asset".into()),
            control: "none".into(),
        };
        odd.states.insert(lost, ControlState::Implemented);
        let analysis = analyze(&odd, catalog);
        let known = |id: &AssetId| odd.assets.contains_key(id);
        assert!(analysis.targets.iter().all(|row| known(&row.target)));
    });
    assert_eq!(analyze(&Design::default(), &catalog()).targets, []);
}

#[test]
fn every_finding_stands_in_one_group_of_its_cause() {
    for_designs(120, |catalog, _, _, design| {
        let analysis = analyze(design, catalog);
        let groups = grouped(&analysis.findings, catalog);
        let mut places: Vec<usize> = groups.iter().flat_map(|it| it.findings.clone()).collect();
        places.sort_unstable();
        let all: Vec<usize> = (0..analysis.findings.len()).collect();
        assert_eq!(places, all, "{}", to_text(design));
    });
}
