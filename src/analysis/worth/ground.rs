//! What every question about the worth of controls starts from.

use std::collections::BTreeSet;

use super::candidate::Candidate;
use crate::{
    analysis::{
        AssetRisk, AttackRoute, Case, TargetRisk,
        attack::{AttackerNo, Hops, Sweeps, list_routes, target_risks, worst_routes},
        controls::CarriedControls,
        net::{AssetNo, FlowWays, Net, Table},
        risk::{rows_of, with_damage},
    },
    catalog::{AssetId, AttackerId, GoalId},
    design::ControlState,
};

/// A drawing with its controls, of which some can be tried otherwise.
pub(super) struct WorthGround<'a> {
    pub(super) net: &'a Net<'a>,
    ways: FlowWays<'a>,
}

impl<'a> WorthGround<'a> {
    pub(super) fn new(net: &'a Net<'a>) -> Self {
        Self {
            net,
            ways: FlowWays::new(net),
        }
    }

    /// Rows of the asset-based analysis of one asset.
    pub(super) fn rows(&self, carried: &CarriedControls<'_>, node: AssetNo) -> Vec<AssetRisk> {
        rows_of(self.net, carried, node)
    }

    /// Worst values of all targets, of some attackers only.
    pub(super) fn targets(
        &self,
        carried: &CarriedControls<'_>,
        keep: impl Fn(&AttackerId) -> bool,
    ) -> Vec<TargetRisk> {
        let hops = Hops::new(self.net, carried, &self.ways);
        let attackers = self.net.catalog.attacks.attackers.iter();
        let mut found = Vec::new();
        for attacker in attackers.filter(|attacker| keep(&attacker.id)) {
            found.extend(target_risks(&hops, &Sweeps::new(&hops, attacker)));
        }
        for target in &mut found {
            target.rating = with_damage(self.net, &target.target, target.rating);
        }
        found
    }

    /// Worst values of all targets, and routes that show them: one at least for each target of
    /// which `wanted` is true, of those no list holds for so many at most.
    pub(super) fn targets_and_routes(
        &self,
        carried: &CarriedControls<'_>,
        wanted: impl Fn(&TargetRisk) -> bool,
        most: usize,
    ) -> (Vec<TargetRisk>, Vec<AttackRoute>) {
        let hops = Hops::new(self.net, carried, &self.ways);
        let attackers = &self.net.catalog.attacks.attackers;
        let sweeps: Table<AttackerNo, Sweeps<'_>> = attackers
            .iter()
            .map(|attacker| Sweeps::new(&hops, attacker))
            .collect();
        let targets: Vec<TargetRisk> = sweeps
            .values()
            .flat_map(|sweeps| target_risks(&hops, sweeps))
            .collect();
        if !targets.iter().any(&wanted) {
            return (targets, Vec::new());
        }
        let listed = self.net.catalog.risk.listed_routes;
        let mut routes = list_routes(&hops, carried, &sweeps, listed).routes;
        let unseen: BTreeSet<_> = {
            let shown: BTreeSet<TargetProduct<'_>> =
                routes.iter().map(TargetProduct::of_route).collect();
            let unseen = targets.iter().filter(|target| {
                wanted(target) && !shown.contains(&TargetProduct::of_worst(target))
            });
            unseen.map(|t| (&t.attacker, &t.goal, &t.target)).collect()
        };
        let is_unseen =
            |attacker: &_, goal: &_, target: &_| unseen.contains(&(attacker, goal, target));
        let more = worst_routes(&hops, carried, &sweeps, &is_unseen, most);
        routes.extend(more);
        (targets, routes)
    }
}

/// A product of a target: what a route has in common with the target of which it is the worst.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TargetProduct<'a> {
    attacker: &'a AttackerId,
    goal: &'a GoalId,
    target: &'a AssetId,
    product: u8,
}

impl<'a> TargetProduct<'a> {
    /// What a route shows of its target.
    pub(super) fn of_route(route: &'a AttackRoute) -> Self {
        Self {
            attacker: &route.attacker,
            goal: &route.goal,
            target: &route.target,
            product: route.rating.product,
        }
    }

    /// What the worst route of a target shows.
    pub(super) fn of_worst(target: &'a TargetRisk) -> Self {
        Self {
            attacker: &target.attacker,
            goal: &target.goal,
            target: &target.target,
            product: target.rating.product,
        }
    }
}

/// Every control that is not in place and could be: at an asset that is drawn, in scope, and not
/// set aside with a reason.
pub(super) fn candidates(case: Case<'_>) -> Vec<Candidate> {
    let open = case.analysis.controls.iter().filter(|instance| {
        !instance.unplaced
            && !instance.is_in_place()
            && instance.out_of_scope.is_none()
            && instance.state != ControlState::Implemented
    });
    let as_candidate = open.filter_map(|instance| {
        let own = case.design.costs.get(&instance.control).copied();
        Some(Candidate {
            asset: instance.asset.clone()?,
            control: instance.control.clone(),
            cost: own.unwrap_or_else(|| case.catalog.cost(&instance.control)),
        })
    });
    let mut found: Vec<Candidate> = as_candidate.collect();
    found.sort();
    found.dedup();
    found
}
