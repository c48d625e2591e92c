//! What controls are worth, against analysing every case from the beginning.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/random.rs"]
mod random;

use std::collections::BTreeMap;

use case::{PATTERNS, bare, catalog, complete, reference};
use random::{Random, for_all, made};
use sekisho::{
    analysis::{
        Analysis, Candidate, Case, RiskSubject, StayReason, WeakPoint, analyze, cheapest_set,
        next_best, single_points,
    },
    catalog::{AssetId, Catalog, Cost, Letter},
    design::{Command, ControlKey, ControlState, Design, DesignEdit, Subject, to_text},
    edit::{StartControls, apply},
};

fn with(design: &Design, candidates: &[Candidate]) -> Design {
    let mut changed = design.clone();
    for candidate in candidates {
        let key = ControlKey {
            asset: Some(candidate.asset.clone()),
            control: candidate.control.clone(),
        };
        changed.states.insert(key, ControlState::Implemented);
    }
    changed
}

/// Products of rows and targets, in the order of the analysis.
fn products(analysis: &Analysis) -> Vec<u8> {
    let rows = analysis.asset_risks.iter().map(|row| row.rating.product);
    let targets = analysis.targets.iter().map(|target| target.rating.product);
    rows.chain(targets).collect()
}

fn letters(analysis: &Analysis) -> Vec<Letter> {
    let rows = analysis.asset_risks.iter().map(|row| row.rating.letter);
    let targets = analysis.targets.iter().map(|target| target.rating.letter);
    rows.chain(targets).collect()
}

/// A reference design with some things removed, few controls missing at random, odd costs.
fn random_design(catalog: &Catalog, random: &mut Random, n_missing: usize) -> Design {
    let id = *random.pick(&PATTERNS).unwrap();
    let mut design = complete(catalog, id);
    for _ in 0..random.below(3) {
        let links: Vec<_> = design.links.keys().cloned().collect();
        let link = Subject::Link(random.pick(&links).unwrap().clone());
        design = apply(&design, &Command::Remove(vec![link])).unwrap();
    }
    let mut keys: Vec<ControlKey> = design.states.keys().cloned().collect();
    keys.retain(|key| key.asset.is_some());
    // Most of what is missing stands together, so that more than one may be needed.
    let assets: Vec<AssetId> = design.assets.keys().cloned().collect();
    let near = [random.pick(&assets).unwrap(), random.pick(&assets).unwrap()];
    random.shuffle(&mut keys);
    keys.sort_by_key(|key| !near.contains(&key.asset.as_ref().unwrap()));
    for key in keys.iter().take(n_missing) {
        let state = match random.below(6) {
            0 => ControlState::Planned,
            _ => ControlState::Missing,
        };
        if state == ControlState::Missing {
            design.states.remove(key);
        } else {
            design.states.insert(key.clone(), state);
        }
        if random.chance(50) {
            let cost = [Cost::Low, Cost::Middle, Cost::High][random.below(3)];
            design.costs.insert(key.control.clone(), cost);
        }
    }
    design
}

fn check_suggestions(design: &Design, catalog: &Catalog) -> usize {
    let before = analyze(design, catalog);
    let suggestions = next_best(Case::new(design, catalog, &before));
    let mut n_helpful = 0;
    for suggestion in &suggestions {
        assert!(suggestion.is_exact);
        let after = analyze(
            &with(design, std::slice::from_ref(&suggestion.candidate)),
            catalog,
        );
        let now_safe = |old: &[u8], new: &[u8]| {
            let pairs = old.iter().zip(new);
            pairs.filter(|(old, new)| **old > 3 && **new <= 3).count()
        };
        let n_rows = before.asset_risks.len();
        let (old, new) = (products(&before), products(&after));
        assert_eq!(old.len(), new.len());
        assert_eq!(
            suggestion.rows,
            now_safe(&old[..n_rows], &new[..n_rows]),
            "{suggestion:?}"
        );
        assert_eq!(
            suggestion.targets,
            now_safe(&old[n_rows..], &new[n_rows..]),
            "{suggestion:?}"
        );
        let mut moves: BTreeMap<(Letter, Letter), usize> = BTreeMap::new();
        for pair in letters(&before).into_iter().zip(letters(&after)) {
            if pair.0 != pair.1 {
                *moves.entry(pair).or_default() += 1;
            }
        }
        let found = suggestion.letters.iter().map(|m| ((m.from, m.to), m.count));
        assert_eq!(found.collect::<BTreeMap<_, _>>(), moves, "{suggestion:?}");
        n_helpful += usize::from(suggestion.helps());
        let applied = apply(design, &suggestion.command(design, catalog)).unwrap();
        assert_eq!(products(&analyze(&applied, catalog)), new);
    }
    let rank = |s: &sekisho::analysis::Suggestion| std::cmp::Reverse(s.rows + s.targets);
    assert!(suggestions.is_sorted_by_key(rank));
    n_helpful
}

#[test]
fn suggestions_say_what_a_full_analysis_would() {
    let catalog = catalog();
    let mut n_helpful = 0;
    for id in ["1", "3p", "7", "8"] {
        for controls in [StartControls::None, StartControls::Required] {
            n_helpful += check_suggestions(&reference(&catalog, id, controls), &catalog);
        }
    }
    let designs = made(|random| random_design(&catalog, random, 14));
    for_all(12, &designs, |design| {
        n_helpful += check_suggestions(&design, &catalog);
    });
    assert!(n_helpful > 60, "{n_helpful}");
}

/// The set does what it says: everything safe, but for what stays, which is as good as it can be.
fn check_set(design: &Design, catalog: &Catalog) -> sekisho::analysis::SafeSet {
    let before = analyze(design, catalog);
    let set = cheapest_set(Case::new(design, catalog, &before));
    let after = analyze(&with(design, &set.controls), catalog);
    let open: Vec<Candidate> = next_best(Case::new(design, catalog, &before))
        .into_iter()
        .map(|suggestion| suggestion.candidate)
        .collect();
    let best = analyze(&with(design, &open), catalog);
    for (row, best) in after.asset_risks.iter().zip(&best.asset_risks) {
        let product = row.rating.product;
        let what = RiskSubject::Row(row.asset.clone(), row.threat.clone());
        let stay = set.stays.iter().find(|stay| stay.what == what);
        assert_eq!(stay.is_some(), product > 3, "{what:?}");
        if let Some(stay) = stay {
            assert_eq!(
                (stay.product, product),
                (best.rating.product, best.rating.product)
            );
            let is_capped = matches!(stay.reason, StayReason::Capped(_));
            assert_eq!(is_capped, best.cap.is_some());
        }
    }
    for (target, best) in after.targets.iter().zip(&best.targets) {
        let product = target.rating.product;
        assert!(
            product <= best.rating.product.max(3),
            "{target:?}\n{}",
            to_text(design)
        );
        let (a, g, t) = (&target.attacker, &target.goal, &target.target);
        let what = RiskSubject::Target(a.clone(), g.clone(), t.clone());
        assert_eq!(set.stays.iter().any(|stay| stay.what == what), product > 3);
    }
    let weights = catalog.costs.weights;
    let cost: u32 = set.controls.iter().map(|c| weights.of(c.cost)).sum();
    assert_eq!(cost, set.cost);
    assert!(set.bound <= set.cost);
    let applied = apply(design, &set.command()).unwrap();
    assert_eq!(products(&analyze(&applied, catalog)), products(&after));
    set
}

#[test]
fn the_set_makes_every_reference_design_as_safe_as_it_can_be() {
    let catalog = catalog();
    for id in PATTERNS {
        for controls in [
            StartControls::None,
            StartControls::Required,
            StartControls::All,
        ] {
            let design = reference(&catalog, id, controls);
            let set = check_set(&design, &catalog);
            if controls == StartControls::All {
                assert!(set.controls.is_empty(), "{id}: {set:?}");
            }
            assert!(
                set.is_cheapest(),
                "{id} {controls:?}: {} of {}",
                set.bound,
                set.cost
            );
            // The document's own result: only what meets the open Internet stays.
            let capped =
                |stay: &sekisho::analysis::Stay| matches!(stay.reason, StayReason::Capped(_));
            assert!(set.stays.iter().all(capped), "{id}: {:?}", set.stays);
        }
    }
}

#[test]
fn the_set_is_the_cheapest_of_all_sets() {
    let catalog = catalog();
    let weights = catalog.costs.weights;
    let (mut n_needed, mut n_choices) = (0, 0);
    let designs = made(|random| random_design(&catalog, random, 7));
    for_all(60, &designs, |design| {
        let set = check_set(&design, &catalog);
        let before = analyze(&design, &catalog);
        let all = next_best(Case::new(&design, &catalog, &before));
        let open: Vec<Candidate> = all.into_iter().map(|s| s.candidate).collect();
        assert!(open.len() <= 10, "{}", open.len());
        let limits: Vec<u8> = products(&analyze(&with(&design, &open), &catalog))
            .into_iter()
            .map(|product| product.max(3))
            .collect();
        let mut sets: Vec<(u32, Vec<Candidate>)> = (0..1_u32 << open.len())
            .map(|bits| {
                let chosen = open.iter().enumerate().filter(|(i, _)| bits & 1 << i != 0);
                let chosen: Vec<Candidate> = chosen.map(|(_, c)| c.clone()).collect();
                (chosen.iter().map(|c| weights.of(c.cost)).sum(), chosen)
            })
            .collect();
        sets.sort();
        let does = |chosen: &[Candidate]| {
            let found = products(&analyze(&with(&design, chosen), &catalog));
            found
                .iter()
                .zip(&limits)
                .all(|(found, limit)| found <= limit)
        };
        let cheaper = sets.iter().filter(|(cost, _)| *cost < set.cost);
        for (cost, chosen) in cheaper {
            assert!(!does(chosen), "{cost} < {}: {chosen:?}", set.cost);
        }
        assert!(set.is_cheapest());
        n_needed += usize::from(!set.controls.is_empty());
        n_choices += usize::from(!set.controls.is_empty() && set.controls.len() < open.len());
    });
    assert!(n_needed > 20 && n_choices > 15, "{n_needed} {n_choices}");
}

#[test]
fn single_points_are_those_a_full_analysis_finds() {
    let catalog = catalog();
    let mut n_found = 0;
    let mut random = Random::new();
    for id in ["1", "3p", "5", "7p", "8"] {
        let mut design = complete(&catalog, id);
        let keys: Vec<ControlKey> = design.states.keys().cloned().collect();
        for key in keys.iter().filter(|_| random.chance(25)) {
            design.states.remove(key);
        }
        let before = analyze(&design, &catalog);
        let found = single_points(Case::new(&design, &catalog, &before));
        let raised = |lost: &[ControlKey]| {
            let mut without = design.clone();
            for key in lost {
                without.states.remove(key);
            }
            let after = analyze(&without, &catalog);
            let pairs = before.targets.iter().zip(&after.targets);
            let worse =
                pairs.filter(|(old, new)| old.rating.product <= 3 && new.rating.product > 3);
            worse
                .map(|(_, new)| (new.attacker.clone(), new.goal.clone(), new.target.clone()))
                .collect()
        };
        let mut expected: Vec<(WeakPoint, Vec<_>)> = Vec::new();
        let keys: Vec<ControlKey> = design.states.keys().cloned().collect();
        for asset in design.assets.keys() {
            let here: Vec<ControlKey> = keys
                .iter()
                .filter(|k| k.asset.as_ref() == Some(asset))
                .cloned()
                .collect();
            expected.push((WeakPoint::Asset(asset.clone()), raised(&here)));
            for key in here {
                let weak = WeakPoint::Control(asset.clone(), key.control.clone());
                expected.push((weak, raised(&[key])));
            }
        }
        expected.retain(|(_, raised)| !raised.is_empty());
        expected.sort();
        let mut found: Vec<(WeakPoint, Vec<_>)> = found
            .into_iter()
            .map(|point| {
                let raised = point
                    .raised
                    .into_iter()
                    .map(|r| (r.attacker, r.goal, r.target));
                (point.weak, raised.collect())
            })
            .collect();
        found.sort();
        assert_eq!(found, expected, "{id}");
        n_found += found.len();
    }
    assert!(n_found > 5, "{n_found}");
}

#[test]
fn the_cost_a_user_sets_counts() {
    let catalog = catalog();
    let design = bare(&catalog, "1");
    let before = cheapest_set(Case::new(&design, &catalog, &analyze(&design, &catalog)));
    assert!(before.controls.iter().any(|c| c.cost != Cost::High));
    let dear = before.controls.iter().fold(design, |design, c| {
        let dear = Command::Design(DesignEdit::Cost(c.control.clone(), Some(Cost::High)));
        apply(&design, &dear).unwrap()
    });
    let after = cheapest_set(Case::new(&dear, &catalog, &analyze(&dear, &catalog)));
    assert!(after.cost > before.cost, "{} {}", after.cost, before.cost);
    for candidate in &after.controls {
        let own = dear.costs.get(&candidate.control).copied();
        assert_eq!(
            candidate.cost,
            own.unwrap_or_else(|| catalog.cost(&candidate.control))
        );
    }
}
