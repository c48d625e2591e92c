//! Listing what a query asks for, best first.

use super::{RouteQuery, Strikes};
use crate::analysis::{
    Analysis, AttackRoute, Case, TargetRisk,
    attack::{AttackerNo, ClosedHops, Hops, Sweeps, list_routes, target_risks},
    controls::CarriedControls,
    net::{FlowWays, Net, Table},
    risk::with_damage,
};

/// Routes looked at for a query at most.
const MOST_LOOKED_AT: usize = 20_000;

/// The routes a query has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RouteList {
    /// Highest product first. Number and scenario are those of the analysis; a route that stands
    /// in no list of its has the number 0.
    pub routes: Vec<AttackRoute>,
    /// Whether more exist than are listed.
    pub more: bool,
    /// The worst of every target asked for, exact; with strike-outs as if these were closed.
    pub targets: Vec<TargetRisk>,
}

/// Lists the routes a query asks for, highest product first: for each attacker, final attack,
/// target and foothold the worst.
pub fn query(case: Case<'_>, query: &RouteQuery, strikes: &Strikes) -> RouteList {
    if let Some(list) = from_analysis(case.analysis, query).filter(|_| strikes.is_empty()) {
        return list;
    }
    with_ground(case, strikes, |hops, carried| {
        let asked = case
            .catalog
            .attacks
            .attackers
            .iter()
            .filter(|a| query.attacker.as_ref().is_none_or(|id| *id == a.id));
        let sweeps = asked.map(|attacker| {
            let all = Sweeps::new(hops, attacker);
            if query.goal.is_none() && query.target.is_none() {
                return all;
            }
            all.only(hops, |goal, target| {
                query.goal.as_ref().is_none_or(|id| id == goal)
                    && query.target.as_ref().is_none_or(|id| id == target)
            })
        });
        let sweeps: Table<AttackerNo, Sweeps<'_>> = sweeps.collect();
        let mut list = find(hops, carried, &sweeps, query);
        let targets = sweeps
            .values()
            .flat_map(|sweeps| target_risks(hops, sweeps));
        list.targets = targets.collect();
        for target in &mut list.targets {
            target.rating = with_damage(hops.net(), &target.target, target.rating);
        }
        number(&mut list.routes, case.analysis);
        list
    })
}

/// The answer as the analysis already has it, where its list suffices.
fn from_analysis(analysis: &Analysis, query: &RouteQuery) -> Option<RouteList> {
    let fitting = analysis.routes.iter().filter(|route| query.fits(route));
    let mut routes: Vec<AttackRoute> = fitting
        .take(query.limit.saturating_add(1))
        .cloned()
        .collect();
    let more = routes.len() > query.limit;
    if !more && analysis.routes_truncated() {
        return None;
    }
    routes.truncate(query.limit);
    let targets = analysis.targets.iter().filter(|target| {
        query
            .attacker
            .as_ref()
            .is_none_or(|id| *id == target.attacker)
            && query.goal.as_ref().is_none_or(|id| *id == target.goal)
            && query.target.as_ref().is_none_or(|id| *id == target.target)
    });
    Some(RouteList {
        routes,
        more,
        targets: targets.cloned().collect(),
    })
}

/// Everything routes are found with, for a drawing with strike-outs.
pub(super) fn with_ground<T>(
    case: Case<'_>,
    strikes: &Strikes,
    then: impl FnOnce(&Hops<'_>, &CarriedControls<'_>) -> T,
) -> T {
    let net = Net::without(case.design, case.catalog, &strikes.links);
    let ways = FlowWays::new(&net);
    let carried = CarriedControls::new(&net, &case.analysis.controls);
    let struck = strikes
        .hops
        .iter()
        .filter_map(|(from, to)| Some((net.node(from)?, net.node(to)?)));
    let closed: ClosedHops = struck.collect();
    let hops = Hops::without(&net, &carried, &ways, closed);
    then(&hops, &carried)
}

/// Looks at more and more routes until enough fit.
fn find<'a>(
    hops: &Hops<'a>,
    carried: &CarriedControls<'a>,
    sweeps: &Table<AttackerNo, Sweeps<'a>>,
    query: &RouteQuery,
) -> RouteList {
    // Of routes with the same product the best letters come first: as many are looked at as the
    // analysis lists, so that both say the same.
    let listed = hops.net().catalog.risk.listed_routes;
    let mut looked_at = query.limit.saturating_add(1).max(listed);
    loop {
        let listed = list_routes(hops, carried, sweeps, looked_at);
        let truncated = listed.total.number() > listed.routes.len();
        let mut routes = listed.routes;
        for route in &mut routes {
            route.rating = with_damage(hops.net(), &route.target, route.rating);
        }
        // Nothing that comes later has a higher product.
        let is_below = routes
            .last()
            .is_some_and(|last| last.rating.product < query.least_product);
        routes.retain(|route| query.fits(route));
        let is_enough = routes.len() > query.limit || !truncated;
        if is_enough || is_below || looked_at >= MOST_LOOKED_AT {
            let more = routes.len() > query.limit || truncated && !is_below;
            routes.truncate(query.limit);
            return RouteList {
                routes,
                more,
                targets: Vec::new(),
            };
        }
        looked_at = (looked_at * 4).min(MOST_LOOKED_AT);
    }
}

/// Gives routes the numbers they have in the analysis.
fn number(routes: &mut [AttackRoute], analysis: &Analysis) {
    let is_same = |a: &AttackRoute, b: &AttackRoute| {
        (&a.attacker, &a.goal, &a.target, &a.foothold)
            == (&b.attacker, &b.goal, &b.target, &b.foothold)
    };
    for route in routes {
        let known = analysis.routes.iter().find(|known| is_same(known, route));
        route.scenario.1 = known.map_or(0, |known| known.scenario.1);
        let is_unchanged = known.filter(|known| known.steps == route.steps);
        route.number = is_unchanged.map_or(0, |known| known.number);
    }
}
