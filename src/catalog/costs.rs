//! What controls cost, roughly: for choosing between them, never for a risk.

use serde::{Deserialize, Serialize};

use super::{ControlId, Source};

/// A rough cost of putting a control in place at one asset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Settings and rules of what is there.
    Low,
    /// Work or a service of its own.
    #[default]
    Middle,
    /// New equipment, or a lasting change of how people work.
    High,
}

/// What a cost weighs in a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostWeights {
    /// Of a low cost.
    pub low: u32,
    /// Of a middle cost.
    pub middle: u32,
    /// Of a high cost.
    pub high: u32,
}

/// Controls of the same cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostGroup {
    /// The cost.
    pub cost: Cost,
    /// Why: the document names no cost.
    pub source: Source,
    /// The controls.
    pub controls: Vec<ControlId>,
}

/// `costs.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostsFile {
    /// What the three costs weigh in a sum.
    pub weights: CostWeights,
    /// Why these weights.
    pub weights_source: Source,
    /// The cost of a control that no group names.
    pub default: Cost,
    /// Groups; a control stands in one at most.
    pub groups: Vec<CostGroup>,
}

impl CostWeights {
    /// What a cost weighs.
    pub fn of(self, cost: Cost) -> u32 {
        match cost {
            Cost::Low => self.low,
            Cost::Middle => self.middle,
            Cost::High => self.high,
        }
    }
}

impl CostsFile {
    /// The cost of a control.
    pub fn of(&self, control: &ControlId) -> Cost {
        let group = self
            .groups
            .iter()
            .find(|group| group.controls.contains(control));
        group.map_or(self.default, |group| group.cost)
    }
}
