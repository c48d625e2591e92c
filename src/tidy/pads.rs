//! Space between what stands in a region and its edges.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{
    costs::SPACES,
    layers::{LayeredColumn, Node},
    parts::{DockSide, TidyPlan},
};
use crate::design::membership::MARGIN;

/// The width of the widest line that comes to a node from a region above.
fn entering(column: &LayeredColumn, node: &Node) -> Option<i32> {
    let above = node.near.iter().filter_map(|(other, _, width)| {
        let there = column.nodes.get(*other)?;
        (there.layer.band < node.layer.band).then_some(*width)
    });
    above.max()
}

/// How far from the edge of its zone a node must begin to leave a title on the edge free.
fn beside_title(column: &LayeredColumn, node: &Node, title: i32) -> i32 {
    if title == 0 {
        return 0;
    }
    let is_gate = node.block.is_some() && node.layer.depth == 0;
    match entering(column, node) {
        _ if is_gate => title + SPACES.beside_title,
        Some(line) => title + SPACES.beside_title + line / 2 - node.width / 2,
        None => 0,
    }
}

/// A checkpoint, the layer it belongs to, and its height.
type Gate = (NodeIndex, usize, i32);

/// Checkpoints on the left and right edges, by region and side.
#[derive(Debug, Default)]
pub(super) struct Pads {
    gates: BTreeMap<(usize, DockSide), Vec<Gate>>,
    /// Widths of the title and the provider of every region.
    titles: Vec<(i32, i32)>,
}

impl Pads {
    pub(super) fn new(plan: &TidyPlan, depths: &BTreeMap<NodeIndex, usize>) -> Self {
        let mut pads = Self {
            gates: BTreeMap::new(),
            titles: plan.regions.iter().map(|region| region.title).collect(),
        };
        for node in plan.graph.node_indices() {
            let Some(block) = plan.block(node) else {
                continue;
            };
            let Some(side @ (DockSide::Left | DockSide::Right)) = block.side else {
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
    pub(super) fn gates(&self, region: usize, side: DockSide) -> &[Gate] {
        self.gates.get(&(region, side)).map_or(&[], Vec::as_slice)
    }

    /// How far checkpoints on a side stand out of their region.
    pub(super) fn out(&self, region: usize, side: DockSide) -> i32 {
        self.gates(region, side)
            .iter()
            .map(|gate| gate.2 / 2)
            .max()
            .unwrap_or(0)
    }

    /// From where to where a region must reach around these nodes.
    pub(super) fn inner(&self, column: &LayeredColumn, group: &[usize], x: &[f64]) -> (f64, f64) {
        let mut span = (f64::INFINITY, f64::NEG_INFINITY);
        for index in group {
            let (Some(node), Some(x)) = (column.nodes.get(*index), x.get(*index)) else {
                continue;
            };
            let pad = |side| {
                let of = node
                    .region
                    .map_or(&[][..], |region| self.gates(region, side));
                let beside = of.iter().filter(|gate| gate.1 == node.layer.depth);
                let room = beside.map(|gate| gate.2 / 2 + SPACES.beside_gate).max();
                let titles = node.region.and_then(|region| self.titles.get(region));
                let title = titles.map_or(0, |of| if side == DockSide::Left { of.0 } else { of.1 });
                let title = beside_title(column, node, title);
                f64::from(room.unwrap_or(0).max(title).max(MARGIN))
            };
            let half = f64::from(node.width) / 2.0;
            span.0 = span.0.min(x - half - pad(DockSide::Left));
            span.1 = span.1.max(x + half + pad(DockSide::Right));
        }
        span
    }

    /// The same with what stands out.
    pub(super) fn outer(&self, column: &LayeredColumn, group: &[usize], x: &[f64]) -> (f64, f64) {
        let (left, right) = self.inner(column, group, x);
        let region = group
            .first()
            .and_then(|index| column.nodes.get(*index))
            .and_then(|node| node.region);
        let out = |side| region.map_or(0.0, |region| f64::from(self.out(region, side)));
        (left - out(DockSide::Left), right + out(DockSide::Right))
    }
}
