//! Listing routes, highest product first: for each attacker, final attack, target and foothold
//! the worst route. The list is capped; whether more exist is said.
//!
//! Product by product, worst first, each target is asked only for the routes of that product, so
//! that a drawing with thousands of lesser routes costs no more than those that are listed.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    hops::Hops,
    into::Into,
    number::number,
    route::{Last, Writer},
    sweep::{PAIRS, Reached, Sweeps, goal_level},
};
use crate::{
    analysis::{
        AttackRoute,
        circles::{Carried, level_of},
        net::Node,
    },
    catalog::{AssetId, AttackerId, GoalId},
};

/// A route before it is written out.
#[derive(Clone, Debug)]
struct Candidate {
    /// Index into [`PAIRS`].
    pair: usize,
    /// Index into the sweeps given.
    attacker: usize,
    goal: usize,
    last: Last,
}

/// A target that some route reaches, with the pair of its worst.
struct Worst {
    pair: usize,
    attacker: usize,
    goal: usize,
    target: Node,
    /// Footholds whose worst route is found or left out.
    settled: BTreeSet<Node>,
    /// Whether one of its worst routes does not come back to the target.
    is_straight: bool,
}

/// The listed routes, and whether more exist.
pub(in crate::analysis) fn list_routes(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    sweeps: &[Sweeps<'_>],
) -> (Vec<AttackRoute>, bool) {
    list_up_to(hops, carried, sweeps, hops.net.catalog.risk.listed_routes)
}

/// At most so many routes, and whether more exist.
pub(in crate::analysis) fn list_up_to(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    sweeps: &[Sweeps<'_>],
    cap: usize,
) -> (Vec<AttackRoute>, bool) {
    let mut candidates = worst_candidates(hops, sweeps, cap + 1);
    let truncated = candidates.len() > cap;
    candidates.truncate(cap);
    let mut writer = Writer::new(hops, carried, sweeps);
    let mut routes: Vec<AttackRoute> = candidates
        .iter()
        .filter_map(|it| writer.route((it.attacker, it.pair), it.goal, &it.last))
        .collect();
    routes.sort_by(|a, b| {
        let rank = |r: &AttackRoute| (r.rating.letter, r.scenario.0, r.steps.len(), r.hops.len());
        b.rating
            .product
            .cmp(&a.rating.product)
            .then_with(|| rank(a).cmp(&rank(b)))
    });
    number(hops, &mut routes);
    (routes, truncated)
}

/// A worst route to each target that is wanted, for so many targets at most. They stand in no
/// list and have no numbers.
pub(in crate::analysis) fn worst_routes(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    sweeps: &[Sweeps<'_>],
    wanted: &dyn Fn(&AttackerId, &GoalId, &AssetId) -> bool,
    most: usize,
) -> Vec<AttackRoute> {
    let goals = &hops.net.catalog.attacks.goals;
    let is_wanted = |worst: &Worst| {
        let attacker = sweeps.get(worst.attacker).map(|it| &it.attacker.id);
        let goal = goals.get(worst.goal).map(|goal| &goal.id);
        let ends = attacker.zip(goal).zip(hops.net.id(worst.target));
        ends.is_some_and(|((attacker, goal), target)| wanted(attacker, goal, target))
    };
    let mut writer = Writer::new(hops, carried, sweeps);
    let targets = worst_targets(sweeps).into_iter();
    let routes = targets
        .filter(is_wanted)
        .take(most)
        .filter_map(|mut worst| {
            let of_attacker = sweeps.get(worst.attacker)?;
            let sought = product(worst.pair);
            let found = candidates_of(hops, of_attacker, &mut worst, sought);
            let first = found.into_iter().next()?;
            writer.route((first.attacker, first.pair), first.goal, &first.last)
        });
    routes.collect()
}

fn product(pair: usize) -> u8 {
    PAIRS
        .get(pair)
        .map_or(0, |(threat, level)| threat * (4 - level))
}

/// The first `enough` candidates, highest product first.
fn worst_candidates(hops: &Hops<'_>, sweeps: &[Sweeps<'_>], enough: usize) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut targets = worst_targets(sweeps);
    let products: BTreeSet<Reverse<u8>> = (0..PAIRS.len()).map(|p| Reverse(product(p))).collect();
    for Reverse(sought) in products {
        for worst in &mut targets {
            if found.len() >= enough {
                return found;
            }
            if let Some(of_attacker) = sweeps.get(worst.attacker)
                && product(worst.pair) >= sought
            {
                found.extend(candidates_of(hops, of_attacker, worst, sought));
            }
        }
    }
    found
}

fn worst_targets(sweeps: &[Sweeps<'_>]) -> Vec<Worst> {
    let mut found = Vec::new();
    for (attacker, of_attacker) in sweeps.iter().enumerate() {
        for (best, goal) in of_attacker.best.iter().zip(&of_attacker.goals) {
            let reached = best.iter().enumerate();
            found.extend(reached.filter_map(|(target, pair)| {
                let pair = usize::from((*pair)?);
                Some(Worst {
                    pair,
                    attacker,
                    goal: *goal,
                    target,
                    settled: BTreeSet::new(),
                    is_straight: false,
                })
            }));
        }
    }
    found.sort_by_key(|w| (w.goal, w.attacker, Reverse(product(w.pair)), w.target));
    found
}

/// Routes with a product to a target, one from each foothold that no worse route leads from.
fn candidates_of(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    worst: &mut Worst,
    sought: u8,
) -> Vec<Candidate> {
    let mut by_foothold: BTreeMap<Node, Candidate> = BTreeMap::new();
    for (pair, levels) in PAIRS.into_iter().enumerate().skip(worst.pair) {
        let own = goal_level(hops, worst.goal, None, worst.target);
        if product(pair) != sought || own > levels.1 {
            continue;
        }
        let into = Into {
            hops,
            sweeps,
            number: pair,
            pair: levels,
        };
        for last in into.target(worst.target) {
            let source = last.source();
            if worst.settled.contains(&source)
                || by_foothold.contains_key(&source)
                || worst_pair(hops, sweeps, worst, &last) != Some(pair)
            {
                continue;
            }
            let (attacker, goal) = (worst.attacker, worst.goal);
            let candidate = Candidate {
                pair,
                attacker,
                goal,
                last,
            };
            by_foothold.insert(source, candidate);
        }
    }
    // A route that comes back to its target says something new only if it is the worst.
    let target = worst.target;
    let returns = |c: &Candidate| {
        let sweep = sweeps.by_pair.get(c.pair);
        sweep.is_some_and(|sweep| passes(&sweep.reached, c.last.source(), target))
    };
    if product(worst.pair) == sought {
        worst.is_straight = by_foothold.values().any(|candidate| !returns(candidate));
    }
    worst.settled.extend(by_foothold.keys());
    by_foothold
        .into_values()
        .filter(|candidate| !worst.is_straight || !returns(candidate))
        .collect()
}

/// Whether the way by which a host was reached passes an asset.
fn passes(reached: &[Option<Reached>], from: Node, asset: Node) -> bool {
    let mut here = from;
    for _ in 0..reached.len() {
        if here == asset {
            return true;
        }
        let Some(Some(step)) = reached.get(here) else {
            return false;
        };
        here = step.from as usize;
    }
    false
}

/// The first pair under which a last hop succeeds.
fn worst_pair(hops: &Hops<'_>, sweeps: &Sweeps<'_>, worst: &Worst, last: &Last) -> Option<usize> {
    let source = last.source();
    let movement = last.movement()?;
    let hop = level_of(last.seen(hops).count().into());
    let over_flow = last.is_over_flow().then_some((source, movement));
    let goal_step = goal_level(hops, worst.goal, over_flow, worst.target);
    sweeps.by_pair.iter().position(|sweep| {
        let is_there = last.is_entry
            || sweep.reached.get(source).is_some_and(Option::is_some)
                && !sweeps.entries.contains(&source);
        is_there && hops.level(movement) >= sweep.pair.0 && hop.max(goal_step) <= sweep.pair.1
    })
}
