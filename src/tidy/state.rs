//! A column while its order and places are sought.

use std::collections::BTreeMap;

use super::{
    costs::SPACES,
    layers::{Layer, LayeredColumn, Node},
    pads::Pads,
};

/// A column, the order of its layers and the places of its nodes.
#[derive(Clone)]
pub(super) struct ColumnState<'a> {
    pub(super) column: &'a LayeredColumn,
    pub(super) pads: &'a Pads,
    /// Middles of the nodes across.
    pub(super) x: Vec<f64>,
    pub(super) layers: BTreeMap<Layer, Vec<usize>>,
    /// Middles of the regions, as of the last sweep.
    pub(super) middles: BTreeMap<Option<usize>, f64>,
}

impl ColumnState<'_> {
    /// The middle of a node across.
    pub(super) fn at(&self, index: usize) -> f64 {
        self.x.get(index).copied().unwrap_or(0.0)
    }

    /// How far the middles of two neighbours must be apart.
    pub(super) fn apart(&self, a: usize, b: usize) -> f64 {
        let (Some(a), Some(b)) = (self.column.nodes.get(a), self.column.nodes.get(b)) else {
            return 0.0;
        };
        let space = match (a.block.is_some(), b.block.is_some()) {
            (true, true) => f64::from(SPACES.blocks),
            (false, false) => SPACES.lines,
            _ => SPACES.beside_line,
        };
        f64::from(a.width + b.width) / 2.0 + space
    }
}

/// How far apart the middles of two neighbours may be for a line between them to run straight.
pub(super) fn reach(node: &Node, there: &Node, width: i32) -> f64 {
    let (a, b) = (f64::from(node.width), f64::from(there.width));
    let reach = match (node.block.is_some(), there.block.is_some()) {
        (true, true) => f64::midpoint(a, b) - f64::from(width) - SPACES.port,
        (false, false) => 0.0,
        _ => (a - b).abs() / 2.0 - SPACES.port / 2.0,
    };
    reach.max(0.0)
}
