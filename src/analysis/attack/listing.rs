//! Listing routes, highest product first: for each attacker, final attack, target and foothold
//! the worst route. The list is capped; whether more exist is said.

use std::collections::BTreeMap;

use super::{
    hops::Hops,
    route::{Last, Leg, build_route},
    seen::{Circle, Seen},
    sweep::{PAIRS, Sweeps, goal_level, same_threat},
};
use crate::{
    analysis::{
        AttackRoute,
        circles::{Carried, level_of},
        net::Node,
    },
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
    list_up_to(hops, carried, sweeps, hops.net.catalog.risk.listed_routes)
}

/// At most so many routes, and whether more exist.
pub(in crate::analysis) fn list_up_to(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    sweeps: &[Sweeps<'_>],
    cap: usize,
) -> (Vec<AttackRoute>, bool) {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut n_by_product: BTreeMap<u8, usize> = BTreeMap::new();
    let mut truncated = false;
    for worst in worst_targets(sweeps) {
        let n_as_bad: usize = n_by_product
            .range(product(worst.pair)..)
            .map(|(_, n)| n)
            .sum();
        if n_as_bad >= cap {
            truncated = true;
            break;
        }
        for candidate in candidates_of(hops, sweeps, &worst) {
            *n_by_product
                .entry(product(candidate.pair))
                .or_insert(0_usize) += 1;
            candidates.push(candidate);
        }
    }
    candidates.sort_by_key(|candidate| {
        (
            std::cmp::Reverse(product(candidate.pair)),
            candidate.goal,
            candidate.attacker,
        )
    });
    truncated |= candidates.len() > cap;
    candidates.truncate(cap);
    let mut routes: Vec<AttackRoute> = candidates
        .iter()
        .filter_map(|candidate| {
            let sweeps = sweeps.get(candidate.attacker)?;
            let pair = candidate.pair;
            build_route(
                hops,
                carried,
                (sweeps, pair),
                candidate.goal,
                &candidate.last,
            )
        })
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

fn product(pair: usize) -> u8 {
    PAIRS
        .get(pair)
        .map_or(0, |(threat, level)| threat * (4 - level))
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
                })
            }));
        }
    }
    found.sort_by_key(|w| {
        (
            std::cmp::Reverse(product(w.pair)),
            w.goal,
            w.attacker,
            w.target,
        )
    });
    found
}

/// The worst route to a target from each foothold.
fn candidates_of(hops: &Hops<'_>, sweeps: &[Sweeps<'_>], worst: &Worst) -> Vec<Candidate> {
    let Some(of_attacker) = sweeps.get(worst.attacker) else {
        return Vec::new();
    };
    let mut by_foothold: BTreeMap<Node, Candidate> = BTreeMap::new();
    for last in hops_into(hops, of_attacker, worst.target) {
        let Some(pair) = worst_pair(hops, of_attacker, worst, &last) else {
            continue;
        };
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
    let best = by_foothold
        .values()
        .map(|candidate| product(candidate.pair))
        .max();
    // A route that comes back to its target says something new only if it is the worst.
    let returns = |c: &Candidate| {
        let sweep = of_attacker.by_pair.get(c.pair);
        sweep.is_some_and(|sweep| passes(&sweep.reached, c.last.source(), c.target))
    };
    let straight = by_foothold
        .values()
        .any(|c| Some(product(c.pair)) == best && !returns(c));
    by_foothold
        .into_values()
        .filter(|candidate| !straight || !returns(candidate))
        .collect()
}

/// Whether the way by which a host was reached passes an asset.
fn passes(reached: &[Option<super::sweep::Reached>], from: Node, asset: Node) -> bool {
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
    let goal_step = goal_level(
        hops,
        worst.goal,
        (source, movement, last.is_over_flow()),
        worst.target,
    );
    sweeps.by_pair.iter().position(|sweep| {
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
        found.extend(arriving(hops, sweeps, (is_entry, movement), &[target]));
    }
    found
}

/// Hops by a movement into the first of `ahead`, which all lie ahead of them.
fn arriving(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    (is_entry, movement): (bool, usize),
    ahead: &[Node],
) -> Vec<Last> {
    let Some(to) = ahead.first().copied() else {
        return Vec::new();
    };
    let mut found = direct_into(hops, sweeps, (is_entry, movement), to);
    for hop in hops.ending_at(to).filter(|hop| hop.movement == movement) {
        let leg = Leg {
            movement,
            flow: Some(hop.flow),
            from: hop.from,
            to,
        };
        let before = if hops.part(hop.from) == Part::Relay {
            into_relay(hops, sweeps, (is_entry, movement), (hop.from, ahead))
        } else if stands(sweeps, is_entry, hop.from) {
            vec![Last {
                is_entry,
                passed: Seen::Nothing,
                legs: Vec::new(),
            }]
        } else {
            Vec::new()
        };
        for passed in hops.passed_by(hop) {
            found.extend(before.iter().cloned().map(|mut last| {
                last.passed = last.passed.and(*passed);
                last.legs.push(leg);
                last
            }));
        }
    }
    found.retain(|last| !ahead.contains(&last.source()));
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
    let Some(entry) = hops.moves.get(movement) else {
        return Vec::new();
    };
    let sources: Vec<(Node, Seen)> = match entry.via {
        Via::Direct => sweeps
            .entries
            .iter()
            .map(|node| (*node, Seen::Nothing))
            .collect(),
        Via::Lines => over_lines_into(hops, movement, target),
        Via::Forward(_) | Via::Backward(_) => Vec::new(),
    };
    let fits = |(from, _): &(Node, Seen)| {
        *from != target && stands(sweeps, is_entry, *from) && hops.is_between(entry, *from, target)
    };
    let as_last = |(from, passed): (Node, Seen)| {
        let leg = Leg {
            movement,
            flow: None,
            from,
            to: target,
        };
        Last {
            is_entry,
            passed,
            legs: vec![leg],
        }
    };
    sources.into_iter().filter(fits).map(as_last).collect()
}

/// Hops that end at a relay and may go on from it by a movement; what lies ahead is not passed.
fn into_relay(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    (is_entry, onward): (bool, usize),
    (relay, ahead): (Node, &[Node]),
) -> Vec<Last> {
    if ahead.contains(&relay) {
        return Vec::new();
    }
    let ahead = [&[relay], ahead].concat();
    let mut found = Vec::new();
    for (begins, movement) in usable(hops, sweeps) {
        if begins != is_entry || !same_threat(hops, movement, onward) {
            continue;
        }
        let own = hops.seen(hops.weights.transit_question(movement), relay);
        let before = arriving(hops, sweeps, (is_entry, movement), &ahead);
        found.extend(before.into_iter().map(|mut last| {
            last.passed = last.passed.and(own);
            last
        }));
    }
    found
}

/// Hosts from which lines through devices lead to an asset, with the fewest circles passed; and,
/// where a later leg may meet a circle again, also those who need to pass only that one.
fn over_lines_into(hops: &Hops<'_>, movement: usize, target: Node) -> Vec<(Node, Seen)> {
    let mut found: Vec<(Node, Seen)> = least_over_lines(hops, movement, target, None)
        .into_iter()
        .map(|(node, circles)| match circles {
            0 => (node, Seen::Nothing),
            1 => (node, Seen::One(None)),
            _ => (node, Seen::Enough),
        })
        .collect();
    if hops.part(target) == Part::Relay {
        for circle in hops.recurring_on_lines(movement) {
            let alone = least_over_lines(hops, movement, target, Some(circle)).into_iter();
            let alone = alone.filter(|(_, others)| *others == 0);
            found.extend(alone.map(|(node, _)| (node, Seen::One(Some(circle)))));
        }
    }
    found
}

/// The fewest circles passed from each asset over lines, without one that is given.
fn least_over_lines(
    hops: &Hops<'_>,
    movement: usize,
    target: Node,
    without: Option<Circle>,
) -> BTreeMap<Node, u8> {
    let weight = |node: Node| {
        let is_free = without.is_some_and(|circle| circle.node == node);
        if is_free {
            0
        } else {
            hops.weights.transit(movement, node)
        }
    };
    let mut least: BTreeMap<Node, u8> = BTreeMap::new();
    let mut sources: BTreeMap<Node, u8> = BTreeMap::new();
    let mut waiting: [Vec<Node>; 3] = [vec![target], Vec::new(), Vec::new()];
    for circles in 0..=2_u8 {
        while let Some(node) = waiting.get_mut(usize::from(circles)).and_then(Vec::pop) {
            if *least.entry(node).or_insert(circles) < circles {
                continue;
            }
            for line in hops.net.lines_of(node) {
                let on = (circles + weight(line.node)).min(2);
                let is_better = least.get(&line.node).is_none_or(|known| *known > on);
                let next = waiting.get_mut(usize::from(on));
                let passes = is_better && hops.part(line.node) == Part::Device;
                if let Some(next) = next.filter(|_| passes) {
                    least.insert(line.node, on);
                    next.push(line.node);
                }
                let known = sources.entry(line.node).or_insert(circles);
                *known = (*known).min(circles);
            }
        }
    }
    sources.remove(&target);
    sources
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
            attackers
                .iter()
                .position(|attacker| attacker.id == route.attacker),
            route.foothold.is_none(),
            last.is_none_or(|step| step.flows.is_empty()),
            route.steps.len(),
        )
    };
    let mut in_order: Vec<_> = routes
        .iter()
        .map(|r| (rank(r), r.scenario.0, scenario_of(r)))
        .collect();
    in_order.sort();
    let mut numbers: BTreeMap<(u8, Scenario), usize> = BTreeMap::new();
    let mut n_known: BTreeMap<u8, usize> = BTreeMap::new();
    for (_, x, scenario) in in_order
        .into_iter()
        .filter_map(|(r, x, s)| Some((r, x, s?)))
    {
        numbers.entry((x, scenario)).or_insert_with(|| {
            let n_known = n_known.entry(x).or_default();
            *n_known += 1;
            *n_known
        });
    }
    for (index, route) in routes.iter_mut().enumerate() {
        route.number = index + 1;
        let key = scenario_of(route).map(|scenario| (route.scenario.0, scenario));
        route.scenario.1 = key
            .and_then(|key| numbers.get(&key).copied())
            .unwrap_or_default();
    }
}

fn scenario_of(route: &AttackRoute) -> Option<Scenario> {
    let threat = route.steps.first()?.threat.clone();
    Some((route.target.clone(), threat, route.foothold.clone()))
}
