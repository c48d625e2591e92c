//! Numbers of routes and scenarios.

use std::collections::BTreeMap;

use crate::{
    analysis::{AttackRoute, attack::hops::Hops},
    catalog::{AssetId, ThreatId},
};

/// What makes two routes the same scenario: target, sort of attack, foothold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ScenarioKey<'r> {
    target: &'r AssetId,
    /// Of the first step.
    threat: &'r ThreatId,
    foothold: Option<&'r AssetId>,
}

/// Numbers routes by their place in the list, and scenarios x-y: x by the final attack, y by
/// target, first threat and foothold. Scenarios are numbered apart from the list's order, so that
/// a control that changes a product does not change their numbers: by attacker, routes with a
/// foothold first, those whose last hop runs over a flow before those over lines, those with fewer
/// steps first; then by target, first threat and foothold in the order of assets, which does not
/// come from their ids.
pub(super) fn number(hops: &Hops<'_>, routes: &mut [AttackRoute]) {
    let attackers = &hops.net().catalog.attacks.attackers;
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
    let place = |id: &AssetId| hops.net().node(id).map(|node| hops.order().place(node));
    let threats = &hops.net().catalog.threats;
    let in_order_of = |key: ScenarioKey<'_>| {
        let threat = threats.iter().position(|it| it.id == *key.threat);
        (place(key.target), threat, key.foothold.map(place))
    };
    let mut in_order: Vec<_> = routes
        .iter()
        .map(|r| (rank(r), r.scenario.0, scenario_of(r)))
        .collect();
    in_order.sort_by_key(|(rank, x, scenario)| (*rank, *x, scenario.map(in_order_of)));
    let mut numbers: BTreeMap<(u8, ScenarioKey<'_>), usize> = BTreeMap::new();
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
    let numbers_of = routes.iter().map(|route| {
        let key = scenario_of(route).map(|scenario| (route.scenario.0, scenario));
        key.and_then(|key| numbers.get(&key).copied())
            .unwrap_or_default()
    });
    let numbers_of: Vec<usize> = numbers_of.collect();
    for (index, (route, number)) in routes.iter_mut().zip(numbers_of).enumerate() {
        route.number = index + 1;
        route.scenario.1 = number;
    }
}

fn scenario_of(route: &AttackRoute) -> Option<ScenarioKey<'_>> {
    let threat = &route.steps.first()?.threat;
    Some(ScenarioKey {
        target: &route.target,
        threat,
        foothold: route.foothold.as_ref(),
    })
}
