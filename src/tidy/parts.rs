//! What a layout is made of: blocks, the regions they stand in, and the lines between them.

use petgraph::graph::{NodeIndex, UnGraph};

use crate::{
    catalog::ZoneId,
    design::{Bounds, Subject},
};

/// An edge of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DockSide {
    Top,
    Bottom,
    Left,
    Right,
}

/// What stands in a region: an asset, or a nested zone with all that is in it.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) subject: Subject,
    pub(super) w: i32,
    pub(super) h: i32,
    /// Places of what is in a nested zone, from its upper left corner.
    pub(super) inner: Vec<(Subject, Bounds)>,
    pub(super) is_gate: bool,
    /// Whether traffic passes on through it.
    pub(super) passes: bool,
    /// The edge a checkpoint stands on.
    pub(super) side: Option<DockSide>,
    pub(super) region: usize,
    /// Where it stood: keeps the order of what is alike.
    pub(super) before: (i32, i32),
}

/// A band of regions across the drawing: they begin at one height. In order from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GridBand {
    /// Row of the grid.
    pub(super) row: usize,
    /// The row within it where many regions share a place.
    pub(super) within: usize,
}

/// A zone, or an asset that stands in none.
#[derive(Clone, Debug)]
pub(super) struct Region {
    /// The zone; `None` around an asset that stands in none.
    pub(super) zone: Option<ZoneId>,
    pub(super) column: usize,
    pub(super) band: GridBand,
    pub(super) blocks: Vec<NodeIndex>,
    /// Size of a zone with nothing in it.
    pub(super) empty: (i32, i32),
    /// Widths of the zone's title on the left and its provider on the right.
    pub(super) title: (i32, i32),
    pub(super) before: (i32, i32),
}

/// Blocks and the widths of the lines between them.
pub(super) type BlockGraph = UnGraph<Block, i32>;

/// A drawing to be laid out.
#[derive(Debug)]
pub(super) struct TidyPlan {
    pub(super) graph: BlockGraph,
    pub(super) regions: Vec<Region>,
}

impl TidyPlan {
    /// The block at an index.
    pub(super) fn block(&self, node: NodeIndex) -> Option<&Block> {
        self.graph.node_weight(node)
    }
}
