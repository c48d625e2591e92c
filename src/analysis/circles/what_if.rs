//! The same controls with some of them put in place or taken away.

use std::rc::Rc;

use super::Carried;
use crate::{analysis::net::Node, catalog::ControlId};

impl Carried<'_> {
    /// The controls as they would be with some set to in place or not. A control that nothing
    /// demands of the asset and that is not in place cannot be set.
    pub(in crate::analysis) fn with(&self, changes: &[(Node, &ControlId, bool)]) -> Self {
        let mut held = self.held.clone();
        for (node, id, is_done) in changes {
            for held in held.get_mut(self.range(*node)).into_iter().flatten() {
                let control = self.controls.get(held.control as usize);
                if control.is_some_and(|control| control.id == **id) {
                    held.is_done = *is_done;
                }
            }
        }
        Self {
            net: self.net,
            controls: self.controls,
            acts: Rc::clone(&self.acts),
            held,
            starts: self.starts.clone(),
        }
    }

    /// The controls in place at an asset, by their places in the catalog.
    pub(in crate::analysis) fn in_place_at(&self, node: Node) -> impl Iterator<Item = u32> {
        let held = self.of(node).iter().filter(|held| held.is_done);
        held.map(|held| held.control)
    }

    /// The controls in place at an asset that can count on something.
    pub(in crate::analysis) fn in_place(&self, node: Node) -> impl Iterator<Item = &ControlId> {
        let counting = &self.net.catalog.risk.counting_columns;
        self.of(node)
            .iter()
            .filter(|held| held.is_done)
            .filter_map(|held| self.controls.get(held.control as usize))
            .filter(move |control| control.effects.iter().any(|e| counting.contains(&e.column)))
            .map(|control| &control.id)
    }
}
