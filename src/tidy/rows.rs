//! Heights: how everything is stacked.
//!
//! The zones of a band begin at one height and share their layers, so that lines between columns
//! run level. How far down the next band begins is asked of each column by itself: what is tall in
//! one column does not push apart what stands in another.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{
    costs::SPACES,
    layers::{LAST, Layer},
    pads::Pads,
    parts::{DockSide, GridBand, TidyPlan},
};
use crate::design::membership::{MARGIN, TITLE};

/// Heights of everything that lies across the drawing.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// Upper and lower edge of the zone of a region.
    regions: Vec<(i32, i32)>,
    /// Upper edge and height of a layer within zones.
    layers: BTreeMap<Layer, (i32, i32)>,
}

/// What a region needs from top to bottom.
#[derive(Clone, Copy, Default)]
struct RegionNeed {
    band: GridBand,
    column: usize,
    /// Heights of checkpoints on the upper and lower edge.
    top: i32,
    bottom: i32,
    /// The last layer with something in it.
    last: usize,
}

impl Rows {
    /// Stacks the regions of a plan.
    pub(super) fn new(plan: &TidyPlan, depths: &BTreeMap<NodeIndex, usize>, pads: &Pads) -> Self {
        let mut high: BTreeMap<Layer, i32> = BTreeMap::new();
        let mut needs = Vec::new();
        for (index, region) in plan.regions.iter().enumerate() {
            let mut need = RegionNeed {
                band: region.band,
                column: region.column,
                ..RegionNeed::default()
            };
            let mut take = |depth: usize, h: i32| {
                let band = region.band;
                let known = high.entry(Layer { band, depth }).or_default();
                *known = h.max(*known);
                need.last = need.last.max(depth);
            };
            for node in &region.blocks {
                let Some(block) = plan.block(*node) else {
                    continue;
                };
                match block.side {
                    Some(DockSide::Top) => need.top = need.top.max(block.h),
                    Some(DockSide::Bottom) => need.bottom = need.bottom.max(block.h),
                    Some(DockSide::Left | DockSide::Right) => {}
                    None => take(depths.get(node).copied().unwrap_or(1), block.h),
                }
            }
            for side in [DockSide::Left, DockSide::Right] {
                for (layer, h) in stacks(plan, pads.gates(index, side)) {
                    take(layer, h - SPACES.beside_row);
                }
            }
            if region.blocks.is_empty() {
                take(1, region.empty.1 - TITLE - MARGIN);
            }
            needs.push(need);
        }
        Self::stacked(&needs, &high)
    }

    fn stacked(needs: &[RegionNeed], high: &BTreeMap<Layer, i32>) -> Self {
        let mut rows = Self {
            regions: vec![(0, 0); needs.len()],
            layers: BTreeMap::new(),
        };
        let mut bands: Vec<GridBand> = needs.iter().map(|need| need.band).collect();
        bands.sort_unstable();
        bands.dedup();
        // How far down each column is taken, and where the last band began.
        let mut taken: BTreeMap<usize, i32> = BTreeMap::new();
        let mut last_top = None;
        for band in bands {
            let own = || needs.iter().enumerate().filter(|(_, n)| n.band == band);
            let free = |need: &RegionNeed| {
                let above = taken.get(&need.column).map_or(0, |y| y + SPACES.bands);
                above + need.top / 2
            };
            let top = own().map(|(_, need)| free(need)).max().unwrap_or(0);
            let top = last_top.map_or(top, |last| top.max(last));
            last_top = Some(top);
            let head = own().map(|(_, need)| head(need)).max().unwrap_or(TITLE);
            rows.band(band, top + head, high);
            for (index, need) in own() {
                let bottom = top.max(rows.bottom(need, top + head));
                if let Some(region) = rows.regions.get_mut(index) {
                    *region = (top, bottom);
                }
                let reach = taken.entry(need.column).or_default();
                *reach = (*reach).max(bottom + need.bottom / 2);
            }
        }
        rows.even(needs);
        rows
    }

    /// Puts the layers of a band below each other.
    fn band(&mut self, band: GridBand, top: i32, high: &BTreeMap<Layer, i32>) {
        let mut y = top;
        for (layer, h) in high.range(Layer { band, depth: 1 }..Layer { band, depth: LAST }) {
            self.layers.insert(*layer, (y, *h));
            y += h + SPACES.layers;
        }
    }

    /// The lower edge that a region needs.
    fn bottom(&self, need: &RegionNeed, top: i32) -> i32 {
        let content = self.layers.get(&Layer {
            band: need.band,
            depth: need.last,
        });
        let content = content.map_or(top, |(y, h)| y + h);
        content
            + if need.bottom > 0 {
                need.bottom / 2 + SPACES.above_gate
            } else {
                MARGIN
            }
    }

    /// Zones of a band end at one height where that pushes nothing down.
    fn even(&mut self, needs: &[RegionNeed]) {
        let ends = self.regions.clone();
        for (index, need) in needs.iter().enumerate() {
            let beside = needs.iter().zip(&ends).filter(|(n, _)| n.band == need.band);
            let wanted = beside.map(|(_, end)| end.1).max().unwrap_or(0);
            let below = needs.iter().zip(&ends);
            let mut below = below.filter(|(n, _)| n.column == need.column && n.band > need.band);
            let has_room =
                below.all(|(n, end)| end.0 - n.top / 2 >= wanted + need.bottom / 2 + SPACES.bands);
            if let Some(region) = self.regions.get_mut(index).filter(|_| has_room) {
                region.1 = region.1.max(wanted);
            }
        }
    }

    /// Upper and lower edge of the zone of a region.
    pub(super) fn region(&self, index: usize) -> (i32, i32) {
        self.regions.get(index).copied().unwrap_or((0, 0))
    }

    /// The middle of what stands in a layer of a region.
    pub(super) fn middle(&self, region: Option<usize>, layer: Layer) -> i32 {
        let edges = region.map(|index| self.region(index));
        match (edges, layer.depth) {
            (Some((top, _)), 0) => top,
            (Some((_, bottom)), LAST) => bottom,
            _ => self.layers.get(&layer).map_or(0, |(y, h)| y + h / 2),
        }
    }
}

/// Space between the upper edge of a zone and its first layer.
fn head(need: &RegionNeed) -> i32 {
    TITLE.max(if need.top > 0 {
        need.top / 2 + SPACES.below_gate
    } else {
        0
    })
}

/// Heights of checkpoints that stand above each other, by layer.
pub(super) fn stacks(plan: &TidyPlan, gates: &[(NodeIndex, usize, i32)]) -> BTreeMap<usize, i32> {
    let mut stacks: BTreeMap<usize, i32> = BTreeMap::new();
    for (node, layer, _) in gates {
        let h = plan.block(*node).map_or(0, |block| block.h);
        stacks
            .entry(*layer)
            .and_modify(|all| *all += h + MARGIN)
            .or_insert(h);
    }
    stacks
}
