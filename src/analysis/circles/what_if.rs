//! The same controls with some of them put in place or taken away.

use super::Carried;
use crate::{
    analysis::net::Node,
    catalog::{Column, ControlId},
};

impl Carried<'_> {
    /// The controls as they would be with some set to in place or not. A control that nothing
    /// demands of the asset and that is not in place cannot be set.
    pub(in crate::analysis) fn with(&self, changes: &[(Node, &ControlId, bool)]) -> Self {
        let mut of_node = self.of_node.clone();
        for (node, id, is_done) in changes {
            let carried = of_node.get_mut(*node).into_iter().flatten();
            for (control, done) in carried.filter(|(control, _)| control.id == **id) {
                debug_assert_eq!(control.id, **id);
                *done = *is_done;
            }
        }
        Self {
            net: self.net,
            counting: self.counting,
            of_node,
        }
    }

    /// The controls in place at an asset that can count on something.
    pub(in crate::analysis) fn in_place(&self, node: Node) -> impl Iterator<Item = &ControlId> {
        let counts = |column: Column| self.counting.contains(&column);
        self.of(node)
            .iter()
            .filter(|(_, is_done)| *is_done)
            .filter(move |(control, _)| control.effects.iter().any(|e| counts(e.column)))
            .map(|(control, _)| &control.id)
    }
}
