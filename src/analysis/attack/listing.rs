//! Listing routes, highest product first: for each attacker, final attack, target and foothold
//! the worst route. The list is capped; how many there are is said, up to a number exactly.
//!
//! Product by product, worst first, each target is asked only for the routes of that product, so
//! that a drawing with thousands of lesser routes costs no more than those that are listed.

use std::collections::BTreeMap;

use super::{
    hops::Hops,
    into::Into,
    last::Last,
    number::number,
    route::{Candidate, Writer},
    straight::Straight,
    sweep::{PAIRS, Sweeps},
    targets::{Target, product, products, targets},
    weights::goal_level,
};
use crate::{
    analysis::{
        AttackRoute, Total,
        circles::{Carried, level_of},
        net::Node,
    },
    catalog::{AssetId, AttackerId, GoalId},
};

/// So many routes are counted at least, listed or not: below that the number of all is exact.
const COUNTED: usize = 1_000;

/// What has been found of a target so far.
#[derive(Default)]
struct Settled {
    /// By asset, a bit each: whether it is a foothold whose worst route is found.
    footholds: Vec<u64>,
}

impl Settled {
    fn is_settled(&self, foothold: Node) -> bool {
        let bits = self.footholds.get(foothold / 64);
        bits.is_some_and(|bits| bits & (1 << (foothold % 64)) != 0)
    }

    fn settle(&mut self, foothold: Node, n_nodes: usize) {
        self.footholds.resize(n_nodes.div_ceil(64), 0);
        if let Some(bits) = self.footholds.get_mut(foothold / 64) {
            *bits |= 1 << (foothold % 64);
        }
    }
}

/// Routes that were listed, and how many there are.
pub(in crate::analysis) struct Listed {
    pub(in crate::analysis) routes: Vec<AttackRoute>,
    pub(in crate::analysis) total: Total,
}

/// The worst routes, at most so many, with their numbers.
pub(in crate::analysis) fn list_routes(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    sweeps: &[Sweeps<'_>],
    most: usize,
) -> Listed {
    let enough = most.saturating_add(1).max(COUNTED);
    let (mut candidates, total) = worst_candidates(hops, sweeps, enough);
    candidates.truncate(most);
    let mut writer = Writer::new(hops, carried, sweeps);
    let mut routes: Vec<AttackRoute> = candidates
        .iter()
        .filter_map(|candidate| writer.route(candidate))
        .collect();
    routes.sort_by(|a, b| {
        let rank = |r: &AttackRoute| (r.rating.letter, r.scenario.0, r.steps.len(), r.hops.len());
        b.rating
            .product
            .cmp(&a.rating.product)
            .then_with(|| rank(a).cmp(&rank(b)))
    });
    number(hops, &mut routes);
    Listed { routes, total }
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
    let is_wanted = |target: &Target| {
        let attacker = sweeps.get(target.attacker).map(|it| &it.attacker.id);
        let goal = goals.get(target.goal).map(|goal| &goal.id);
        let ends = attacker.zip(goal).zip(hops.net.id(target.node));
        ends.is_some_and(|((attacker, goal), target)| wanted(attacker, goal, target))
    };
    let mut writer = Writer::new(hops, carried, sweeps);
    let routes = targets(hops, sweeps, 0)
        .filter(is_wanted)
        .take(most)
        .filter_map(|target| {
            let of_attacker = sweeps.get(target.attacker)?;
            let mut settled = Settled::default();
            let sought = product(target.pair);
            let found = candidates_of(hops, of_attacker, (&target, &mut settled), sought);
            writer.route(found.first()?)
        });
    routes.collect()
}

/// Candidates, highest product first, until there are enough of them.
fn worst_candidates(
    hops: &Hops<'_>,
    sweeps: &[Sweeps<'_>],
    enough: usize,
) -> (Vec<Candidate>, Total) {
    let mut found = Vec::new();
    let mut known: BTreeMap<Target, Settled> = BTreeMap::new();
    for sought in products() {
        for target in targets(hops, sweeps, sought) {
            if found.len() >= enough {
                let total = Total::AtLeast(found.len());
                return (found, total);
            }
            if let Some(of_attacker) = sweeps.get(target.attacker) {
                let settled = known.entry(target).or_default();
                let more = candidates_of(hops, of_attacker, (&target, settled), sought);
                found.extend(more);
            }
        }
    }
    let total = Total::Exactly(found.len());
    (found, total)
}

/// The routes with a product to a target, one from each foothold that no worse route leads from,
/// in the order of footholds. A foothold counts when some way to it does not pass the target;
/// where a target's worst is only had by coming back to it, the routes that do so are listed with
/// that product.
fn candidates_of(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    (target, settled): (&Target, &mut Settled),
    sought: u8,
) -> Vec<Candidate> {
    let (mut found, mut returning) = (Vec::new(), Vec::new());
    for (pair, levels) in PAIRS.into_iter().enumerate().skip(target.pair) {
        let own = goal_level(hops, target.goal, None, target.node);
        if product(pair) != sought || own > levels.1 {
            continue;
        }
        let straight = Straight::new(hops, sweeps, levels, target.node);
        for last in lasts(hops, sweeps, target, levels) {
            let source = last.source();
            if settled.is_settled(source) {
                continue;
            }
            let is_straight = straight.leads_to(&last);
            let candidate = Candidate {
                pair,
                attacker: target.attacker,
                goal: target.goal,
                last,
                is_straight,
            };
            if is_straight {
                settled.settle(source, hops.n_nodes());
                found.push(candidate);
            } else {
                returning.push(candidate);
            }
        }
    }
    if found.is_empty() && product(target.pair) == sought {
        for candidate in returning {
            let source = candidate.last.source();
            if !settled.is_settled(source) {
                settled.settle(source, hops.n_nodes());
                found.push(candidate);
            }
        }
    }
    found
}

/// The last hops with which the final attack succeeds within a pair of levels: the first of each
/// foothold, in their order.
fn lasts(hops: &Hops<'_>, sweeps: &Sweeps<'_>, target: &Target, levels: (u8, u8)) -> Vec<Last> {
    let into = Into {
        hops,
        sweeps,
        pair: levels,
        source: None,
    };
    let mut lasts = into.target(target.node);
    lasts.retain(|last| {
        let hop = level_of(last.seen(hops).count().into());
        let goal_step = goal_level(hops, target.goal, last.straight(), target.node);
        hop.max(goal_step) <= levels.1
    });
    lasts.sort_unstable_by(|one, other| hops.compare(one, other));
    lasts.dedup_by_key(|last| last.source());
    lasts
}
