//! What every question about the worth of controls starts from.

use std::collections::BTreeMap;

use super::Candidate;
use crate::{
    analysis::{
        Analysis, AssetRisk, AttackRoute, FlowRoute, TargetRisk,
        asset_risk::rows_of,
        attack::{Hops, Sweeps, list_routes, target_risks, witness},
        circles::Carried,
        net::{Net, Node},
        overrides::with_damage,
    },
    catalog::{AttackerId, Catalog, LinkId},
    design::{ControlState, Design},
};

/// A drawing with its controls, of which some can be tried otherwise.
pub(super) struct Ground<'a> {
    pub(super) net: &'a Net<'a>,
    flows: &'a BTreeMap<LinkId, FlowRoute>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(net: &'a Net<'a>, analysis: &'a Analysis) -> Self {
        Self {
            net,
            flows: &analysis.flows,
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
        let hops = Hops::new(self.net, carried, self.flows);
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
    /// which `wanted` is true.
    pub(super) fn targets_and_routes(
        &self,
        carried: &Carried<'_>,
        wanted: impl Fn(&TargetRisk) -> bool,
    ) -> (Vec<TargetRisk>, Vec<AttackRoute>) {
        let hops = Hops::new(self.net, carried, self.flows);
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
        let (mut routes, _) = list_routes(&hops, carried, &sweeps);
        let unseen = targets
            .iter()
            .filter(|target| wanted(target) && !routes.iter().any(|route| shows(route, target)));
        let more: Vec<AttackRoute> = unseen
            .filter_map(|target| witness(&hops, carried, &sweeps, target))
            .collect();
        routes.extend(more);
        (targets, routes)
    }
}

/// Whether a route has the worst product of a target.
pub(super) fn shows(route: &AttackRoute, target: &TargetRisk) -> bool {
    (&route.attacker, &route.goal, &route.target)
        == (&target.attacker, &target.goal, &target.target)
        && route.rating.product == target.rating.product
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
