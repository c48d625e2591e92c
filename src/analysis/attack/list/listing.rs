//! Listing routes, highest product first: for each attacker, final attack, target and foothold
//! the worst route. The list is capped; how many there are is said, up to a number exactly.
//!
//! Product by product, worst first, each target is asked only for the routes of that product, so
//! that a drawing with thousands of lesser routes costs no more than those that are listed.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    arrivals::Arrivals, candidate::RouteCandidate, last_hop::LastHop, numbering::number,
    route_writer::RouteWriter,
};
use crate::{
    analysis::{
        AttackRoute, Total,
        attack::{
            ground::LevelPair,
            hops::Hops,
            walk::{AttackTarget, AttackerNo, StraightWays, Sweeps, products, targets},
        },
        controls::CarriedControls,
        net::{AssetNo, Table},
    },
    catalog::{AssetId, AttackerId, GoalId},
};

/// So many routes are counted at least, listed or not: below that the number of all is exact.
const COUNTED: usize = 1_000;

/// The footholds of a target whose worst route is found.
type SettledFootholds = BTreeSet<AssetNo>;

/// Routes that were listed, and how many there are.
pub(in crate::analysis) struct ListedRoutes {
    pub(in crate::analysis) routes: Vec<AttackRoute>,
    pub(in crate::analysis) total: Total,
}

/// The worst routes, at most so many, with their numbers.
pub(in crate::analysis) fn list_routes(
    hops: &Hops<'_>,
    carried: &CarriedControls<'_>,
    sweeps: &Table<AttackerNo, Sweeps<'_>>,
    most: usize,
) -> ListedRoutes {
    let enough = most.saturating_add(1).max(COUNTED);
    let (mut candidates, total) = worst_candidates(hops, sweeps, enough);
    candidates.truncate(most);
    let mut writer = RouteWriter::new(hops, carried, sweeps);
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
    ListedRoutes { routes, total }
}

/// A worst route to each target that is wanted, for so many targets at most. They stand in no
/// list and have no numbers.
pub(in crate::analysis) fn worst_routes(
    hops: &Hops<'_>,
    carried: &CarriedControls<'_>,
    sweeps: &Table<AttackerNo, Sweeps<'_>>,
    wanted: &dyn Fn(&AttackerId, &GoalId, &AssetId) -> bool,
    most: usize,
) -> Vec<AttackRoute> {
    let is_wanted = |target: &AttackTarget| {
        let attacker = &sweeps[target.attacker].attacker.id;
        let goal = &hops.ground.goal(target.goal).id;
        wanted(attacker, goal, hops.net().id(target.node))
    };
    let mut writer = RouteWriter::new(hops, carried, sweeps);
    let routes = targets(hops, sweeps, 0)
        .filter(is_wanted)
        .take(most)
        .filter_map(|target| {
            let mut settled = SettledFootholds::default();
            let sought = target.pair.product();
            let of_attacker = &sweeps[target.attacker];
            let found = candidates_of(hops, of_attacker, &target, &mut settled, sought);
            writer.route(found.first()?)
        });
    routes.collect()
}

/// Candidates, highest product first, until there are enough of them.
fn worst_candidates(
    hops: &Hops<'_>,
    sweeps: &Table<AttackerNo, Sweeps<'_>>,
    enough: usize,
) -> (Vec<RouteCandidate>, Total) {
    let mut found = Vec::new();
    let mut known: BTreeMap<AttackTarget, SettledFootholds> = BTreeMap::new();
    for sought in products() {
        // Targets whose worst is higher have lesser routes as well, from other footholds.
        for target in targets(hops, sweeps, sought) {
            if found.len() >= enough {
                let total = Total::AtLeast(found.len());
                return (found, total);
            }
            let settled = known.entry(target).or_default();
            let of_attacker = &sweeps[target.attacker];
            found.extend(candidates_of(hops, of_attacker, &target, settled, sought));
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
    target: &AttackTarget,
    settled: &mut SettledFootholds,
    sought: u8,
) -> Vec<RouteCandidate> {
    let (mut found, mut returning) = (Vec::new(), Vec::new());
    let pairs = LevelPair::ALL.into_iter();
    // No route lies within a pair of higher rank than the target's worst.
    for pair in pairs.filter(|pair| *pair >= target.pair && pair.product() == sought) {
        let weights = &hops.ground.weights;
        // The final attack alone may be above the pair, whatever hop leads to it.
        if weights.goal_level(target.goal, None, target.node) > pair.countermeasure {
            continue;
        }
        let straight = StraightWays::new(hops, sweeps, pair, target.node);
        for last in lasts(hops, sweeps, target, pair) {
            let source = last.source();
            if settled.contains(&source) {
                continue;
            }
            let is_straight = last.is_entry || straight.lead_to(source);
            let candidate = RouteCandidate {
                pair,
                attacker: target.attacker,
                goal: target.goal,
                last,
                is_straight,
            };
            if is_straight {
                settled.insert(source);
                found.push(candidate);
            } else {
                returning.push(candidate);
            }
        }
    }
    // The worst of a target is exact and must be shown by some route, though it comes back.
    if found.is_empty() && target.pair.product() == sought {
        for candidate in returning {
            let source = candidate.last.source();
            if settled.insert(source) {
                found.push(candidate);
            }
        }
    }
    found
}

/// The last hops with which the final attack succeeds within a pair of levels: the first of each
/// foothold, in their order.
fn lasts(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    target: &AttackTarget,
    pair: LevelPair,
) -> Vec<LastHop> {
    let arrivals = Arrivals {
        hops,
        sweeps,
        pair,
        source: None,
    };
    let weights = &hops.ground.weights;
    let mut lasts = arrivals.at(target.node);
    // What the target itself holds counts in the final attack, not in the hop that ends there.
    lasts.retain(|last| {
        let goal_step = weights.goal_level(target.goal, last.straight(), target.node);
        last.met(hops).level().max(goal_step) <= pair.countermeasure
    });
    // By where they start first, so that what is kept of each foothold is its first.
    lasts.sort_unstable_by(|one, other| one.compare(other, hops));
    lasts.dedup_by_key(|last| last.source());
    lasts
}
