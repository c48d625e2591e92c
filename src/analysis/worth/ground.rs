//! What every question about the worth of controls starts from.

use std::collections::BTreeSet;

use super::Candidate;
use crate::{
    analysis::{
        Analysis, AssetRisk, AttackRoute, TargetRisk,
        asset_risk::rows_of,
        attack::{Hops, Sweeps, list_routes, target_risks, worst_routes},
        circles::Carried,
        flow_ways::FlowWays,
        net::{Net, Node},
        overrides::with_damage,
    },
    catalog::{AssetId, AttackerId, Catalog, GoalId},
    design::{ControlState, Design},
};

/// A drawing with its controls, of which some can be tried otherwise.
pub(super) struct Ground<'a> {
    pub(super) net: &'a Net<'a>,
    ways: FlowWays<'a>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(net: &'a Net<'a>) -> Self {
        Self {
            net,
            ways: FlowWays::new(net),
        }
    }

    /// Rows of the asset-based analysis of one asset.
    pub(super) fn rows(&self, carried: &Carried<'_>, node: Node) -> Vec<AssetRisk> {
        rows_of(self.net, carried, node)
    }

    /// Worst values of all targets, of some attackers only.
    pub(super) fn targets(
        &self,
        carried: &Carried<'_>,
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
        carried: &Carried<'_>,
        wanted: impl Fn(&TargetRisk) -> bool,
        most: usize,
    ) -> (Vec<TargetRisk>, Vec<AttackRoute>) {
        let hops = Hops::new(self.net, carried, &self.ways);
        let attackers = &self.net.catalog.attacks.attackers;
        let sweeps: Vec<Sweeps<'_>> = attackers
            .iter()
            .map(|attacker| Sweeps::new(&hops, attacker))
            .collect();
        let targets: Vec<TargetRisk> = sweeps
            .iter()
            .flat_map(|sweeps| target_risks(&hops, sweeps))
            .collect();
        if !targets.iter().any(&wanted) {
            return (targets, Vec::new());
        }
        let listed = self.net.catalog.risk.listed_routes;
        let mut routes = list_routes(&hops, carried, &sweeps, listed).routes;
        let unseen: BTreeSet<_> = {
            let shown: BTreeSet<Shown<'_>> = routes.iter().map(shown_by).collect();
            let unseen = targets
                .iter()
                .filter(|target| wanted(target) && !shown.contains(&shown_as(target)));
            unseen.map(|t| (&t.attacker, &t.goal, &t.target)).collect()
        };
        let is_unseen =
            |attacker: &_, goal: &_, target: &_| unseen.contains(&(attacker, goal, target));
        let more = worst_routes(&hops, carried, &sweeps, &is_unseen, most);
        routes.extend(more);
        (targets, routes)
    }
}

/// What a route and the target of which it is the worst have in common.
pub(super) type Shown<'a> = (&'a AttackerId, &'a GoalId, &'a AssetId, u8);

/// What a route shows if it is the worst of its target.
pub(super) fn shown_by(route: &AttackRoute) -> Shown<'_> {
    let product = route.rating.product;
    (&route.attacker, &route.goal, &route.target, product)
}

/// What the worst route of a target shows.
pub(super) fn shown_as(target: &TargetRisk) -> Shown<'_> {
    let product = target.rating.product;
    (&target.attacker, &target.goal, &target.target, product)
}

/// Every control that is not in place and could be: at an asset that is drawn, in scope, and not
/// set aside with a reason.
pub(super) fn candidates(
    design: &Design,
    catalog: &Catalog,
    analysis: &Analysis,
) -> Vec<Candidate> {
    let open = analysis.controls.iter().filter(|instance| {
        !instance.unplaced
            && !instance.is_in_place()
            && instance.out_of_scope.is_none()
            && instance.state != ControlState::Implemented
    });
    let as_candidate = open.filter_map(|instance| {
        let own = design.costs.get(&instance.control).copied();
        Some(Candidate {
            asset: instance.asset.clone()?,
            control: instance.control.clone(),
            cost: own.unwrap_or_else(|| catalog.cost(&instance.control)),
        })
    });
    let mut found: Vec<Candidate> = as_candidate.collect();
    found.sort();
    found.dedup();
    found
}
