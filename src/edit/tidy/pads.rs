//! Space between what stands in a region and its edges.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{
    layers::{Column, Node},
    plan::{Plan, Side},
};
use crate::edit::standing::MARGIN;

/// Free space between a checkpoint on a side edge and what stands beside it.
const BESIDE_GATE: i32 = 44;

/// Space on the left of what lines enter from above, so that they pass beside the zone's title.
const TITLE_WIDE: i32 = 44;

/// Whether a line comes to a block from a region above.
fn enters(column: &Column, node: &Node) -> bool {
    let above = |other: &usize| {
        let there = column.nodes.get(*other);
        there.is_some_and(|there| there.layer.0 < node.layer.0)
    };
    node.block.is_some() && node.near.iter().any(|(other, _, _)| above(other))
}

/// A checkpoint, the layer it belongs to, and its height.
type Gate = (NodeIndex, usize, i32);

/// Checkpoints on the left and right edges, by region and side.
#[derive(Debug, Default)]
pub(super) struct Pads {
    gates: BTreeMap<(usize, Side), Vec<Gate>>,
}

impl Pads {
    pub(super) fn new(plan: &Plan, depths: &BTreeMap<NodeIndex, usize>) -> Self {
        let mut pads = Self::default();
        for node in plan.graph.node_indices() {
            let Some(block) = plan.block(node) else {
                continue;
            };
            let Some(side @ (Side::Left | Side::Right)) = block.side else {
                continue;
            };
            let inside = plan.graph.neighbors(node).filter(|other| {
                depths.contains_key(other)
                    && plan.block(*other).is_some_and(|b| b.region == block.region)
            });
            let layer = inside.filter_map(|other| depths.get(&other)).min();
            let row = (node, layer.copied().unwrap_or(1), block.w);
            pads.gates
                .entry((block.region, side))
                .or_default()
                .push(row);
        }
        pads
    }

    /// The checkpoints on a side with the layers they stand at.
    pub(super) fn gates(&self, region: usize, side: Side) -> &[Gate] {
        self.gates.get(&(region, side)).map_or(&[], Vec::as_slice)
    }

    /// How far checkpoints on a side stand out of their region.
    pub(super) fn out(&self, region: usize, side: Side) -> i32 {
        self.gates(region, side)
            .iter()
            .map(|gate| gate.2 / 2)
            .max()
            .unwrap_or(0)
    }

    /// From where to where a region must reach around these nodes.
    pub(super) fn inner(&self, column: &Column, group: &[usize], x: &[f64]) -> (f64, f64) {
        let mut span = (f64::INFINITY, f64::NEG_INFINITY);
        for index in group {
            let (Some(node), Some(x)) = (column.nodes.get(*index), x.get(*index)) else {
                continue;
            };
            let pad = |side| {
                let of = node
                    .region
                    .map_or(&[][..], |region| self.gates(region, side));
                let beside = of.iter().filter(|gate| gate.1 == node.layer.1);
                let room = beside.map(|gate| gate.2 / 2 + BESIDE_GATE).max();
                let title = if side == Side::Left && enters(column, node) {
                    TITLE_WIDE
                } else {
                    MARGIN
                };
                f64::from(room.unwrap_or(0).max(title))
            };
            let half = f64::from(node.width) / 2.0;
            span.0 = span.0.min(x - half - pad(Side::Left));
            span.1 = span.1.max(x + half + pad(Side::Right));
        }
        span
    }

    /// The same with what stands out.
    pub(super) fn outer(&self, column: &Column, group: &[usize], x: &[f64]) -> (f64, f64) {
        let (left, right) = self.inner(column, group, x);
        let region = group
            .first()
            .and_then(|index| column.nodes.get(*index))
            .and_then(|node| node.region);
        let out = |side| region.map_or(0.0, |region| f64::from(self.out(region, side)));
        (left - out(Side::Left), right + out(Side::Right))
    }
}
