//! The controls that a question offers: one that is right, and what could be taken for it.

use super::{AssetControls, Stage};
use crate::catalog::{AssetId, Catalog, Column, ControlId};

/// How many controls are offered, the right one included.
const MOST_CONTROLS: usize = 4;

/// How many of them are missing on the route, the right one included: the rest is in place.
const MOST_MISSING: usize = 3;

/// The controls offered where any of `right` is right: one of those, then what is missing
/// elsewhere on the route, then what is in place and does not stop this step. They stand in the
/// catalog's order, so that their places give nothing away.
pub fn offered_controls(
    stage: &Stage,
    catalog: &Catalog,
    right: &[AssetControls],
) -> Vec<(AssetId, ControlId)> {
    let pair = |asset: &AssetId, control: &ControlId| (asset.clone(), control.clone());
    let all_right: Vec<_> = right
        .iter()
        .flat_map(|at| at.controls.iter().map(|control| pair(&at.asset, control)))
        .collect();
    let mut found: Vec<(AssetId, ControlId)> = all_right.first().cloned().into_iter().collect();
    let mut offer = |decoy: (AssetId, ControlId), most: usize| {
        if found.len() < most && !found.contains(&decoy) && !all_right.contains(&decoy) {
            found.push(decoy);
        }
    };
    let steps = &stage.route.steps;
    let missing = steps.iter().flat_map(|step| &step.circles.missing);
    for circle in missing.filter(|circle| circle.column != Column::Continuity) {
        offer(pair(&circle.asset, &circle.control), MOST_MISSING);
    }
    let assets = right.iter().map(|at| &at.asset);
    for asset in assets.chain(stage.route.hops.iter().rev()) {
        let at_asset = stage.analysis.controls.iter();
        let at_asset = at_asset.filter(|it| it.asset.as_ref() == Some(asset));
        for instance in at_asset.filter(|it| !it.is_not_applicable()) {
            offer(pair(asset, &instance.control), MOST_CONTROLS);
        }
    }
    let order = &catalog.controls.controls;
    found.sort_by_key(|(_, id)| order.iter().position(|control| control.id == *id));
    found
}
