//! Listing routes, highest product first: for each attacker, final attack, target and foothold
//! the worst route. The list is capped; whether more exist is said.
//!
//! Product by product, worst first, each target is asked only for the routes of that product, so
//! that a drawing with thousands of lesser routes costs no more than those that are listed.

use std::collections::BTreeMap;

use super::{
    hops::Hops,
    into::Into,
    last::Last,
    number::number,
    route::Writer,
    sweep::{PAIRS, Sweeps},
    targets::{Target, product, products, targets},
    walk::Reached,
    weights::goal_level,
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

/// What has been found of a target so far.
#[derive(Default)]
struct Settled {
    /// By asset: whether it is a foothold whose worst route is found or left out.
    footholds: Vec<bool>,
    /// Whether one of its worst routes does not come back to the target.
    is_straight: bool,
}

impl Settled {
    fn is_settled(&self, foothold: Node) -> bool {
        self.footholds.get(foothold).copied().unwrap_or(false)
    }

    fn settle(&mut self, foothold: Node, n_nodes: usize) {
        self.footholds.resize(n_nodes, false);
        if let Some(is_settled) = self.footholds.get_mut(foothold) {
            *is_settled = true;
        }
    }
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
    let is_wanted = |target: &Target| {
        let attacker = sweeps.get(target.attacker).map(|it| &it.attacker.id);
        let goal = goals.get(target.goal).map(|goal| &goal.id);
        let ends = attacker.zip(goal).zip(hops.net.id(target.node));
        ends.is_some_and(|((attacker, goal), target)| wanted(attacker, goal, target))
    };
    let mut writer = Writer::new(hops, carried, sweeps);
    let routes = targets(sweeps, 0)
        .filter(is_wanted)
        .take(most)
        .filter_map(|target| {
            let of_attacker = sweeps.get(target.attacker)?;
            let mut settled = Settled::default();
            let sought = product(target.pair);
            let found = candidates_of(hops, of_attacker, (&target, &mut settled), (sought, 1));
            let first = found.into_iter().next()?;
            writer.route((first.attacker, first.pair), first.goal, &first.last)
        });
    routes.collect()
}

/// The first `enough` candidates, highest product first.
fn worst_candidates(hops: &Hops<'_>, sweeps: &[Sweeps<'_>], enough: usize) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut known: BTreeMap<Target, Settled> = BTreeMap::new();
    for sought in products() {
        for target in targets(sweeps, sought) {
            let wanted = enough.saturating_sub(found.len());
            if wanted == 0 {
                return found;
            }
            if let Some(of_attacker) = sweeps.get(target.attacker) {
                let settled = known.entry(target).or_default();
                let more = candidates_of(hops, of_attacker, (&target, settled), (sought, wanted));
                found.extend(more);
            }
        }
    }
    found
}

/// The first so many routes with a product to a target, one from each foothold that no worse
/// route leads from.
fn candidates_of(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    (target, settled): (&Target, &mut Settled),
    (sought, wanted): (u8, usize),
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (pair, levels) in PAIRS.into_iter().enumerate().skip(target.pair) {
        let own = goal_level(hops, target.goal, None, target.node);
        if product(pair) != sought || own > levels.1 {
            continue;
        }
        let into = Into {
            hops,
            sweeps,
            pair: levels,
            source: None,
        };
        for last in into.target(target.node) {
            let source = last.source();
            if settled.is_settled(source) || worst_pair(hops, sweeps, target, &last) != Some(pair) {
                continue;
            }
            settled.settle(source, hops.n_nodes());
            found.push(Candidate {
                pair,
                attacker: target.attacker,
                goal: target.goal,
                last,
            });
        }
    }
    found.sort_unstable_by_key(|candidate| candidate.last.source());
    // A route that comes back to its target says something new only if it is the worst.
    let returns = |candidate: &Candidate| {
        let pair = PAIRS.get(candidate.pair).copied().unwrap_or_default();
        let ways = sweeps.ways(hops, pair);
        passes(ways, candidate.last.source(), target.node)
    };
    if product(target.pair) == sought {
        settled.is_straight = found.iter().any(|candidate| !returns(candidate));
    }
    if settled.is_straight {
        let straight = found.into_iter().filter(|candidate| !returns(candidate));
        return straight.take(wanted).collect();
    }
    found.truncate(wanted);
    found
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
fn worst_pair(hops: &Hops<'_>, sweeps: &Sweeps<'_>, target: &Target, last: &Last) -> Option<usize> {
    let source = last.source();
    let threat = hops.level(last.movement());
    let hop = level_of(last.seen(hops).count().into());
    let goal_step = goal_level(hops, target.goal, last.straight(), target.node);
    PAIRS.iter().position(|pair| {
        let is_there =
            last.is_entry || sweeps.is_entered(source, *pair) && !sweeps.is_entry(source);
        is_there && threat >= pair.0 && hop.max(goal_step) <= pair.1
    })
}
