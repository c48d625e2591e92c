//! Costs: every control is known and stands in one group, and a higher cost weighs more.

use std::collections::BTreeSet;

use super::{CatalogChecker, CatalogIndex};
use crate::catalog::Message;

impl CatalogChecker<'_> {
    /// References and order of the costs.
    pub(super) fn check_costs(&mut self, index: &CatalogIndex) {
        let costs = &self.catalog.costs;
        let file = self.file("costs.ron");
        let mut seen = BTreeSet::new();
        for (i, group) in costs.groups.iter().enumerate() {
            let spot = file.field("groups").item(i).field("controls");
            self.refer(spot, &index.controls, &group.controls);
            for (j, control) in group.controls.iter().enumerate() {
                let is_in_another = group.controls.iter().take(j).all(|other| other != control);
                if !seen.insert(control) && is_in_another {
                    let message = Message::new("catalog-cost-twice");
                    self.fault(spot.item(j), message.with("control", control.as_str()));
                }
            }
        }
        let weights = costs.weights;
        if !(0 < weights.low && weights.low < weights.middle && weights.middle < weights.high) {
            self.fault(file.field("weights"), Message::new("catalog-cost-weights"));
        }
    }
}
