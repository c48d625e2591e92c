//! Which targets a missing control could better: those whose worst route it weakens.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    candidate::Candidate,
    ground::{TargetProduct, WorthGround},
};
use crate::{
    analysis::{
        Analysis, AttackRoute, CountedControl, TargetRisk,
        controls::{CarriedControls, level_of},
    },
    catalog::{AssetId, ControlId},
};

/// Targets of which the worst route is looked for beyond those that are listed.
const LOOKED_AT: usize = 600;

/// A control at an asset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PlacedControl<'a> {
    asset: &'a AssetId,
    control: &'a ControlId,
}

impl<'a> PlacedControl<'a> {
    pub(super) fn of_candidate(candidate: &'a Candidate) -> Self {
        Self {
            asset: &candidate.asset,
            control: &candidate.control,
        }
    }

    fn of_counted(counted: &'a CountedControl) -> Self {
        Self {
            asset: &counted.asset,
            control: &counted.control,
        }
    }

    /// The product of a route as it runs, with this control more.
    pub(super) fn product_with(self, route: &AttackRoute) -> u8 {
        let level = route.steps.iter().map(|step| {
            let more = step
                .circles
                .missing
                .iter()
                .any(|counted| PlacedControl::of_counted(counted) == self);
            level_of(step.circles.counted.len() + usize::from(more))
        });
        route.rating.threat_level * (4 - level.max().unwrap_or(1))
    }
}

/// A target whose worst route a control would weaken.
#[derive(Clone, Copy)]
pub(super) struct WeakenedTarget<'a> {
    pub(super) target: &'a TargetRisk,
    /// The product of that route with the control. The target's own cannot become lower.
    pub(super) product: u8,
}

/// The targets whose worst route a control would weaken: only those can get better by it, for
/// any other control leaves this route as bad as it is.
pub(super) struct StoppableTargets<'a> {
    pub(super) by_control: BTreeMap<PlacedControl<'a>, Vec<WeakenedTarget<'a>>>,
    /// Whether the worst route of every target was looked at.
    pub(super) is_complete: bool,
}

impl<'a> StoppableTargets<'a> {
    pub(super) fn new(
        ground: &WorthGround<'_>,
        carried: &CarriedControls<'_>,
        analysis: &'a Analysis,
    ) -> Self {
        let shown: BTreeSet<TargetProduct<'_>> = analysis
            .routes
            .iter()
            .map(TargetProduct::of_route)
            .collect();
        let is_listed = |t: &TargetRisk| shown.contains(&TargetProduct::of_worst(t));
        let safe = ground.net.catalog.risk.safe_product;
        let more = if analysis.targets.iter().all(is_listed) {
            Vec::new()
        } else if analysis.targets.len() <= LOOKED_AT {
            ground.targets_and_routes(carried, |_| true, LOOKED_AT).1
        } else {
            let is_unsafe = |target: &TargetRisk| target.rating.product > safe;
            ground.targets_and_routes(carried, is_unsafe, LOOKED_AT).1
        };
        let mut routes: BTreeMap<TargetProduct<'_>, &AttackRoute> = BTreeMap::new();
        for route in analysis.routes.iter().chain(&more) {
            routes
                .entry(TargetProduct::of_route(route))
                .or_insert(route);
        }
        let mut is_complete = true;
        let mut by_control: BTreeMap<_, Vec<WeakenedTarget<'_>>> = BTreeMap::new();
        for target in &analysis.targets {
            let Some(route) = routes.get(&TargetProduct::of_worst(target)) else {
                is_complete = false;
                continue;
            };
            for control in intern(analysis, route) {
                let product = control.product_with(route);
                // As long as this route stays as bad, so does the target: it is its worst.
                if product < target.rating.product {
                    let weakened = WeakenedTarget { target, product };
                    by_control.entry(control).or_default().push(weakened);
                }
            }
        }
        Self {
            by_control,
            is_complete,
        }
    }
}

/// The missing controls of a route in the words of the analysis, which lives longer.
fn intern<'a>(analysis: &'a Analysis, route: &AttackRoute) -> BTreeSet<PlacedControl<'a>> {
    let missing = route.steps.iter().flat_map(|step| &step.circles.missing);
    let missing: BTreeSet<_> = missing.map(PlacedControl::of_counted).collect();
    let instances = analysis.controls.iter().filter_map(|instance| {
        Some(PlacedControl {
            asset: instance.asset.as_ref()?,
            control: &instance.control,
        })
    });
    instances.filter(|key| missing.contains(key)).collect()
}
