//! Single points: an asset or a control whose loss alone makes a target unsafe.

use super::ground::WorthGround;
use crate::{
    analysis::{
        Case, TargetRisk,
        controls::{CarriedControls, ControlChange},
        net::Net,
    },
    catalog::{AssetId, AttackerId, ControlId, GoalId},
};

/// What is lost.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WeakPoint {
    /// All controls of an asset at once: it is taken over, or switched off and bypassed.
    Asset(AssetId),
    /// One control of an asset.
    Control(AssetId, ControlId),
}

impl WeakPoint {
    /// The asset it is about.
    pub fn asset(&self) -> &AssetId {
        match self {
            Self::Asset(asset) | Self::Control(asset, _) => asset,
        }
    }
}

/// A target that a loss makes unsafe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedTarget {
    /// Who attacks.
    pub attacker: AttackerId,
    /// The final attack.
    pub goal: GoalId,
    /// The target.
    pub target: AssetId,
    /// Its product before, safe.
    pub from: u8,
    /// Its product after the loss.
    pub to: u8,
}

/// An asset or control whose loss alone makes a target unsafe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SinglePoint {
    /// What is lost.
    pub weak: WeakPoint,
    /// Targets it makes unsafe, never empty.
    pub raised: Vec<RaisedTarget>,
}

/// Every single point of a design: assets and controls by the order of assets. Targets that are
/// unsafe already count for nothing. Where the loss of one control of an asset suffices, the
/// asset stands there too.
pub fn single_points(case: Case<'_>) -> Vec<SinglePoint> {
    single_points_while(case, &|| true).unwrap_or_default()
}

/// The single points, as [`single_points`] has them; `None` when `goes_on` has become false before
/// they were all found. It is asked once an asset.
pub fn single_points_while(case: Case<'_>, goes_on: &dyn Fn() -> bool) -> Option<Vec<SinglePoint>> {
    let Case {
        design,
        catalog,
        analysis,
    } = case;
    let safe = catalog.risk.safe_product;
    if !analysis.targets.iter().any(|t| t.rating.product <= safe) {
        return Some(Vec::new());
    }
    let net = Net::new(design, catalog);
    let carried = CarriedControls::new(&net, &analysis.controls);
    let ground = WorthGround::new(&net);
    let mut found = Vec::new();
    for node in net.places.keys() {
        if !goes_on() {
            return None;
        }
        let asset = net.id(node);
        let controls: Vec<&ControlId> = carried.in_place(node).collect();
        if controls.is_empty() {
            continue;
        }
        let mut add = |weak: WeakPoint, lost: &[&ControlId]| {
            let changes: Vec<_> = lost
                .iter()
                .map(|control| ControlChange {
                    node,
                    control,
                    is_done: false,
                })
                .collect();
            let after = ground.targets(&carried.with(&changes), |_| true);
            let raised = raised(&analysis.targets, &after, safe);
            let is_any = !raised.is_empty();
            if is_any {
                found.push(SinglePoint { weak, raised });
            }
            is_any
        };
        // Fewer controls are never worse for an attacker: what the loss of all does not bring
        // about, the loss of one does not.
        if !add(WeakPoint::Asset(asset.clone()), &controls) {
            continue;
        }
        for control in &controls {
            let weak = WeakPoint::Control(asset.clone(), (*control).clone());
            add(weak, std::slice::from_ref(control));
        }
    }
    Some(found)
}

fn raised(before: &[TargetRisk], after: &[TargetRisk], safe: u8) -> Vec<RaisedTarget> {
    let pairs = before.iter().zip(after);
    let worse = pairs.filter(|(old, new)| {
        debug_assert_eq!(
            (&old.attacker, &old.goal, &old.target),
            (&new.attacker, &new.goal, &new.target)
        );
        old.rating.product <= safe && new.rating.product > safe
    });
    worse
        .map(|(old, new)| RaisedTarget {
            attacker: new.attacker.clone(),
            goal: new.goal.clone(),
            target: new.target.clone(),
            from: old.rating.product,
            to: new.rating.product,
        })
        .collect()
}
