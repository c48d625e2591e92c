//! Listing routes, highest product first: for each attacker, final attack, target and foothold
//! the worst route. The list is capped; whether more exist is said.

use std::collections::BTreeMap;

use super::{
    hops::Hops,
    route::{Last, Leg, build_route},
    sweep::{PAIRS, Sweeps, goal_level, same_threat},
};
use crate::{
    analysis::{AttackRoute, circles::{Carried, level_of}, net::Node},
    catalog::{AssetId, Part, ThreatId, Via},
};

/// A route before it is written out.
#[derive(Clone, Debug)]
struct Candidate {
    /// Index into [`PAIRS`].
    pair: usize,
    /// Index into the sweeps given.
    attacker: usize,
    goal: usize,
    target: Node,
    last: Last,
}

/// A target that some route reaches, with the pair of its worst.
struct Worst {
    pair: usize,
    attacker: usize,
    goal: usize,
    target: Node,
}

/// The listed routes, and whether more exist.
pub(in crate::analysis) fn list_routes(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    sweeps: &[Sweeps<'_>],
) -> (Vec<AttackRoute>, bool) {
    let cap = hops.net.catalog.risk.listed_routes;
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut n_by_product: BTreeMap<u8, usize> = BTreeMap::new();
    let mut truncated = false;
    for worst in worst_targets(sweeps) {
        let n_as_bad: usize = n_by_product.range(product(worst.pair)..).map(|(_, n)| n).sum();
        if n_as_bad >= cap {
            truncated = true;
            break;
        }
        for candidate in candidates_of(hops, sweeps, &worst) {
            *n_by_product.entry(product(candidate.pair)).or_insert(0_usize) += 1;
            candidates.push(candidate);
        }
    }
    candidates.sort_by_key(|candidate| {
        (std::cmp::Reverse(product(candidate.pair)), candidate.goal, candidate.attacker)
    });
    truncated |= candidates.len() > cap;
    candidates.truncate(cap);
    let mut routes: Vec<AttackRoute> = candidates
        .iter()
        .filter_map(|candidate| {
            let sweeps = sweeps.get(candidate.attacker)?;
            let pair = candidate.pair;
            build_route(hops, carried, (sweeps, pair), candidate.goal, &candidate.last)
        })
        .collect();
    routes.sort_by(|a, b| {
        let rank = |r: &AttackRoute| (r.rating.letter, r.scenario.0, r.steps.len(), r.hops.len());
        b.rating.product.cmp(&a.rating.product).then_with(|| rank(a).cmp(&rank(b)))
    });
    number(hops, &mut routes);
    (routes, truncated)
}

fn product(pair: usize) -> u8 {
    PAIRS.get(pair).map_or(0, |(threat, level)| threat * (4 - level))
}

fn worst_targets(sweeps: &[Sweeps<'_>]) -> Vec<Worst> {
    let mut found = Vec::new();
    for (attacker, of_attacker) in sweeps.iter().enumerate() {
        for (best, goal) in of_attacker.best.iter().zip(&of_attacker.goals) {
            let reached = best.iter().enumerate();
            found.extend(reached.filter_map(|(target, pair)| {
                let pair = usize::from((*pair)?);
                Some(Worst { pair, attacker, goal: *goal, target })
            }));
        }
    }
    found.sort_by_key(|w| (std::cmp::Reverse(product(w.pair)), w.goal, w.attacker, w.target));
    found
}

/// The worst route to a target from each foothold.
fn candidates_of(hops: &Hops<'_>, sweeps: &[Sweeps<'_>], worst: &Worst) -> Vec<Candidate> {
    let Some(of_attacker) = sweeps.get(worst.attacker) else { return Vec::new() };
    let mut by_foothold: BTreeMap<Node, Candidate> = BTreeMap::new();
    for last in hops_into(hops, of_attacker, worst.target) {
        let Some(pair) = worst_pair(hops, of_attacker, worst, &last) else { continue };
        let candidate = Candidate {
            pair,
            attacker: worst.attacker,
            goal: worst.goal,
            target: worst.target,
            last,
        };
        let source = candidate.last.source();
        let known = by_foothold.get(&source);
        if known.is_none_or(|known| product(known.pair) < product(pair)) {
            by_foothold.insert(source, candidate);
        }
    }
    let best = by_foothold.values().map(|candidate| product(candidate.pair)).max();
    // A route that comes back to its target says something new only if it is the worst.
    let returns = |c: &Candidate| {
        let sweep = of_attacker.sweeps.get(c.pair);
        sweep.is_some_and(|sweep| passes(&sweep.reached, c.last.source(), c.target))
    };
    let straight = by_foothold.values().any(|c| Some(product(c.pair)) == best && !returns(c));
    by_foothold.into_values().filter(|candidate| !straight || !returns(candidate)).collect()
}

/// Whether the way by which a host was reached passes an asset.
fn passes(reached: &[Option<super::sweep::Reached>], from: Node, asset: Node) -> bool {
    let mut here = from;
    for _ in 0..reached.len() {
        if here == asset {
            return true;
        }
        let Some(Some(step)) = reached.get(here) else { return false };
        here = step.from as usize;
    }
    false
}

/// The first pair under which a last hop succeeds.
fn worst_pair(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    worst: &Worst,
    last: &Last,
) -> Option<usize> {
    let source = last.source();
    let movement = last.movement()?;
    let circles = hops.weights.source(last.first_movement()?, source) + last.passed;
    let hop = level_of(circles.min(2).into());
    let goal_step =
        goal_level(hops, worst.goal, (source, movement, last.is_over_flow()), worst.target);
    sweeps.sweeps.iter().position(|sweep| {
        let is_there = last.is_entry
            || sweep.reached.get(source).is_some_and(Option::is_some)
                && !sweeps.entries.contains(&source);
        is_there && hops.level(movement) >= sweep.pair.0 && hop.max(goal_step) <= sweep.pair.1
    })
}

/// Every hop that may end at a target, over flows, relays, lines or straight.
pub(super) fn hops_into(hops: &Hops<'_>, sweeps: &Sweeps<'_>, target: Node) -> Vec<Last> {
    let mut found = Vec::new();
    for (is_entry, movement) in usable(hops, sweeps) {
        found.extend(direct_into(hops, sweeps, (is_entry, movement), target));
        for hop in hops.ending_at(target).filter(|hop| hop.movement == movement) {
            let leg = Leg { movement, flow: Some(hop.flow), from: hop.from, to: target };
            if hops.part(hop.from) == Part::Relay {
                let relayed = into_relay(hops, sweeps, is_entry, (movement, hop.from));
                found.extend(relayed.into_iter().map(|mut last| {
                    last.passed = (last.passed + hop.passed).min(2);
                    last.legs.push(leg);
                    last
                }));
            } else if stands(sweeps, is_entry, hop.from) {
                found.push(Last { is_entry, passed: hop.passed, legs: vec![leg] });
            }
        }
    }
    found
}

/// Movements an attacker can make, with whether they begin a route.
fn usable(hops: &Hops<'_>, sweeps: &Sweeps<'_>) -> Vec<(bool, usize)> {
    let begins = |entry_of: &[_]| entry_of.contains(&sweeps.attacker.id);
    let moves = hops.moves.iter().enumerate();
    moves
        .filter_map(|(index, entry)| {
            let is_entry = begins(&entry.entry_of);
            (is_entry || entry.entry_of.is_empty() && sweeps.attacker.spreads)
                .then_some((is_entry, index))
        })
        .collect()
}

fn stands(sweeps: &Sweeps<'_>, is_entry: bool, node: Node) -> bool {
    sweeps.entries.contains(&node) == is_entry
}

/// Hops over lines or straight that end at a target.
fn direct_into(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    (is_entry, movement): (bool, usize),
    target: Node,
) -> Vec<Last> {
    let Some(entry) = hops.moves.get(movement) else { return Vec::new() };
    let sources: Vec<(Node, u8)> = match entry.via {
        Via::Direct => sweeps.entries.iter().map(|node| (*node, 0)).collect(),
        Via::Lines => over_lines_into(hops, movement, target),
        Via::Forward(_) | Via::Backward(_) => Vec::new(),
    };
    let fits = |(from, _): &(Node, u8)| {
        *from != target
            && stands(sweeps, is_entry, *from)
            && hops.is_between(entry, *from, target)
    };
    let as_last = |(from, passed): (Node, u8)| {
        let leg = Leg { movement, flow: None, from, to: target };
        Last { is_entry, passed, legs: vec![leg] }
    };
    sources.into_iter().filter(fits).map(as_last).collect()
}

/// Hops that end at a relay and may go on from it by a movement.
fn into_relay(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    is_entry: bool,
    (onward, relay): (usize, Node),
) -> Vec<Last> {
    let mut found = Vec::new();
    for (begins, movement) in usable(hops, sweeps) {
        if begins != is_entry || !same_threat(hops, movement, onward) {
            continue;
        }
        let own = hops.weights.transit(movement, relay);
        found.extend(direct_into(hops, sweeps, (is_entry, movement), relay));
        for hop in hops.ending_at(relay).filter(|hop| hop.movement == movement) {
            if stands(sweeps, is_entry, hop.from) && hops.part(hop.from) != Part::Relay {
                let leg = Leg { movement, flow: Some(hop.flow), from: hop.from, to: relay };
                found.push(Last { is_entry, passed: hop.passed, legs: vec![leg] });
            }
        }
        for last in &mut found {
            if last.movement() == Some(movement) {
                last.passed = (last.passed + own).min(2);
            }
        }
    }
    found
}

/// Hosts from which lines through devices lead to an asset, with the fewest circles passed.
fn over_lines_into(hops: &Hops<'_>, movement: usize, target: Node) -> Vec<(Node, u8)> {
    let mut least: BTreeMap<Node, u8> = BTreeMap::new();
    let mut sources: BTreeMap<Node, u8> = BTreeMap::new();
    let mut waiting: [Vec<Node>; 3] = [vec![target], Vec::new(), Vec::new()];
    for circles in 0..=2_u8 {
        while let Some(node) = waiting.get_mut(usize::from(circles)).and_then(Vec::pop) {
            if *least.entry(node).or_insert(circles) < circles {
                continue;
            }
            for line in hops.net.lines_of(node) {
                if hops.part(line.node) == Part::Device {
                    let on = (circles + hops.weights.transit(movement, line.node)).min(2);
                    if least.get(&line.node).is_none_or(|known| *known > on) {
                        least.insert(line.node, on);
                        waiting.get_mut(usize::from(on)).into_iter().for_each(|w| w.push(line.node));
                    }
                }
                let known = sources.entry(line.node).or_insert(circles);
                *known = (*known).min(circles);
            }
        }
    }
    sources.remove(&target);
    sources.into_iter().collect()
}

/// What makes two routes the same scenario: target, sort of attack, foothold.
type Scenario = (AssetId, ThreatId, Option<AssetId>);

/// Numbers routes by their place in the list, and scenarios x-y: x by the final attack, y by
/// target, first threat and foothold. Scenarios are numbered apart from the list's order, so that
/// a control that changes a product does not change their numbers: routes with a foothold first,
/// those whose last hop runs over a flow before those over lines.
fn number(hops: &Hops<'_>, routes: &mut [AttackRoute]) {
    let attackers = &hops.net.catalog.attacks.attackers;
    let rank = |route: &AttackRoute| {
        let last = route.steps.iter().rev().nth(1);
        (
            attackers.iter().position(|attacker| attacker.id == route.attacker),
            route.foothold.is_none(),
            last.is_none_or(|step| step.flows.is_empty()),
            route.steps.len(),
        )
    };
    let mut in_order: Vec<_> =
        routes.iter().map(|r| (rank(r), r.scenario.0, scenario_of(r))).collect();
    in_order.sort();
    let mut numbers: BTreeMap<(u8, Scenario), usize> = BTreeMap::new();
    let mut n_known: BTreeMap<u8, usize> = BTreeMap::new();
    for (_, x, scenario) in in_order.into_iter().filter_map(|(r, x, s)| Some((r, x, s?))) {
        numbers.entry((x, scenario)).or_insert_with(|| {
            let n_known = n_known.entry(x).or_default();
            *n_known += 1;
            *n_known
        });
    }
    for (index, route) in routes.iter_mut().enumerate() {
        route.number = index + 1;
        let key = scenario_of(route).map(|scenario| (route.scenario.0, scenario));
        route.scenario.1 = key.and_then(|key| numbers.get(&key).copied()).unwrap_or_default();
    }
}

fn scenario_of(route: &AttackRoute) -> Option<Scenario> {
    let threat = route.steps.first()?.threat.clone();
    Some((route.target.clone(), threat, route.foothold.clone()))
}
