//! Layers: the layered column of regions, with the places kept free for lines that pass.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::costs::{COSTS, SPACES};
use super::parts::{DockSide, GridBand, TidyPlan};

/// A layer of the whole drawing. In order from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Layer {
    pub(super) band: GridBand,
    /// The layer within the band: checkpoints on upper edges are 0, on lower edges the last, and
    /// what stands in a region lies between.
    pub(super) depth: usize,
}

/// The depth of checkpoints on lower edges.
pub(super) const LAST: usize = usize::MAX;

/// Something with a place in a layer.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The block; `None` keeps a place for a line that passes.
    pub(super) block: Option<NodeIndex>,
    pub(super) width: i32,
    /// The region it is in; `None` where a line passes by a region.
    pub(super) region: Option<usize>,
    pub(super) layer: Layer,
    /// Neighbours in the layers beside, with a weight and the width of the line.
    pub(super) near: Vec<(usize, f64, i32)>,
    /// Pull to the columns left (negative) and right.
    pub(super) pull: i32,
    /// Where it stood.
    pub(super) before: i32,
}

/// A column of the grid in layers.
#[derive(Clone, Debug, Default)]
pub(super) struct LayeredColumn {
    pub(super) nodes: Vec<Node>,
    pub(super) layers: BTreeMap<Layer, Vec<usize>>,
}

/// The layer of a block; `None` for a checkpoint on the left or right.
pub(super) fn layer_of(
    plan: &TidyPlan,
    node: NodeIndex,
    depths: &BTreeMap<NodeIndex, usize>,
) -> Option<Layer> {
    let block = plan.block(node)?;
    let band = plan.regions.get(block.region)?.band;
    let depth = match block.side {
        Some(DockSide::Top) => 0,
        Some(DockSide::Bottom) => LAST,
        Some(DockSide::Left | DockSide::Right) => return None,
        None => depths.get(&node).copied().unwrap_or(1),
    };
    Some(Layer { band, depth })
}

/// All layers of the drawing in order, also those that a column has nothing in.
pub(super) fn all_layers(plan: &TidyPlan, depths: &BTreeMap<NodeIndex, usize>) -> Vec<Layer> {
    let of = plan
        .graph
        .node_indices()
        .filter_map(|node| layer_of(plan, node, depths));
    let layers: BTreeSet<Layer> = of.collect();
    layers.into_iter().collect()
}

/// The layered column of the regions with this number.
pub(super) fn column(
    plan: &TidyPlan,
    number: usize,
    depths: &BTreeMap<NodeIndex, usize>,
    layers: &[Layer],
) -> LayeredColumn {
    let mut column = LayeredColumn::default();
    let mut index: BTreeMap<NodeIndex, usize> = BTreeMap::new();
    for (region, of) in plan.regions.iter().enumerate() {
        for node in of.blocks.iter().filter(|_| of.column == number) {
            let (Some(layer), Some(block)) = (layer_of(plan, *node, depths), plan.block(*node))
            else {
                continue;
            };
            let pull = plan.graph.neighbors(*node).filter_map(|other| {
                let other = plan.block(other)?;
                Some(match other.side.filter(|_| other.region == region) {
                    Some(DockSide::Left) => -1,
                    Some(DockSide::Right) => 1,
                    _ => plan.regions.get(other.region)?.column.cmp(&number) as i32,
                })
            });
            index.insert(*node, column.nodes.len());
            column.add(Node {
                block: Some(*node),
                width: block.w,
                region: Some(region),
                layer,
                near: Vec::new(),
                pull: pull.sum(),
                before: block.before.0 + block.w / 2,
            });
        }
    }
    for edge in plan.graph.edge_indices() {
        let Some((a, b)) = plan.graph.edge_endpoints(edge) else {
            continue;
        };
        let width = plan.graph.edge_weight(edge).copied().unwrap_or(0);
        if let (Some(&a), Some(&b)) = (index.get(&a), index.get(&b)) {
            column.join(a, b, width, layers);
        }
    }
    column
}

impl LayeredColumn {
    /// Keeps room for a region with nothing in it.
    pub(super) fn hold(&mut self, region: usize, layer: Layer, width: i32) {
        self.add(Node {
            block: None,
            width,
            region: Some(region),
            layer,
            near: Vec::new(),
            pull: 0,
            before: 0,
        });
    }

    fn add(&mut self, node: Node) -> usize {
        let index = self.nodes.len();
        self.layers.entry(node.layer).or_default().push(index);
        self.nodes.push(node);
        index
    }

    /// Joins two nodes through the layers between them.
    fn join(&mut self, a: usize, b: usize, width: i32, layers: &[Layer]) {
        let (Some(one), Some(two)) = (self.nodes.get(a), self.nodes.get(b)) else {
            return;
        };
        let ((upper, top), (lower, bottom)) = if one.layer <= two.layer {
            ((a, one.clone()), (b, two.clone()))
        } else {
            ((b, two.clone()), (a, one.clone()))
        };
        if top.layer.band == bottom.layer.band && top.region != bottom.region {
            // Regions side by side: the line runs across.
            return;
        }
        let between = layers
            .iter()
            .filter(|layer| **layer > top.layer && **layer < bottom.layer);
        let mut last = upper;
        for layer in between {
            let region = if layer.band == top.layer.band {
                top.region
            } else if layer.band == bottom.layer.band {
                bottom.region
            } else {
                None
            };
            let node = self.add(Node {
                block: None,
                width,
                region,
                layer: *layer,
                near: Vec::new(),
                pull: 0,
                before: i32::midpoint(top.before, bottom.before),
            });
            self.tie(last, node, width, true);
            last = node;
        }
        self.tie(last, lower, width, last != upper);
    }

    /// Makes two nodes neighbours. A line that passes follows a narrow block more than a wide one:
    /// it finds room under the wide one anywhere.
    fn tie(&mut self, a: usize, b: usize, width: i32, passes: bool) {
        let narrowness = |index: usize| {
            let block = self.nodes.get(index).filter(|node| node.block.is_some());
            block.map_or(1.0, |node| {
                (SPACES.narrow / f64::from(node.width.max(1)))
                    .powi(2)
                    .clamp(COSTS.least_narrowness, COSTS.most_narrowness)
            })
        };
        let weights = if passes {
            [COSTS.passing * narrowness(b), COSTS.passing * narrowness(a)]
        } else {
            [1.0, 1.0]
        };
        for ((from, to), weight) in [(a, b), (b, a)].into_iter().zip(weights) {
            if let Some(node) = self.nodes.get_mut(from) {
                node.near.push((to, weight, width));
            }
        }
    }
}
