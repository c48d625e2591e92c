//! The same controls with some of them put in place or taken away.

use std::rc::Rc;

use super::carried::{CarriedControls, ControlNo};
use crate::{analysis::net::AssetNo, catalog::ControlId};

/// That a control of an asset is put in place or taken away.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct ControlChange<'a> {
    pub(in crate::analysis) node: AssetNo,
    pub(in crate::analysis) control: &'a ControlId,
    /// Whether it is in place then.
    pub(in crate::analysis) is_done: bool,
}

impl CarriedControls<'_> {
    /// The controls as they would be with some set to in place or not. A control that nothing
    /// demands of the asset and that is not in place cannot be set.
    pub(in crate::analysis) fn with(&self, changes: &[ControlChange<'_>]) -> Self {
        let mut held = self.held.clone();
        for change in changes {
            for held in held.of_mut(change.node) {
                if self.acts.control(held.control).id == *change.control {
                    held.is_done = change.is_done;
                }
            }
        }
        Self {
            net: self.net,
            acts: Rc::clone(&self.acts),
            held,
        }
    }

    /// The controls in place at an asset, by their numbers.
    pub(in crate::analysis) fn in_place_at(
        &self,
        node: AssetNo,
    ) -> impl Iterator<Item = ControlNo> {
        let held = self.of(node).iter().filter(|held| held.is_done);
        held.map(|held| held.control)
    }

    /// The controls in place at an asset that can count on something.
    pub(in crate::analysis) fn in_place(&self, node: AssetNo) -> impl Iterator<Item = &ControlId> {
        let counting = &self.net.catalog.risk.counting_columns;
        self.in_place_at(node)
            .map(|control| self.acts.control(control))
            .filter(move |control| control.effects.iter().any(|e| counting.contains(&e.column)))
            .map(|control| &control.id)
    }
}
