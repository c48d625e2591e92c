//! From layers and orders to rectangles.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::{
    costs::SPACES,
    depths::depths,
    layers::{Layer, LayeredColumn, Node, all_layers, column},
    order,
    pads::Pads,
    parts::{DockSide, TidyPlan},
    rows::{Rows, stacks},
};
use crate::design::{Bounds, Subject, membership::MARGIN};

/// Places for everything of a plan, from the corner of the drawing at (0, 0).
pub(super) fn lay(plan: &TidyPlan) -> Vec<(Subject, Bounds)> {
    let depths = depths(plan);
    let layers = all_layers(plan, &depths);
    let pads = Pads::new(plan, &depths);
    let rows = Rows::new(plan, &depths, &pads);
    let mut out = ColumnPlacer {
        plan,
        pads: &pads,
        rows: &rows,
        places: Vec::new(),
    };
    let mut numbers: Vec<usize> = plan.regions.iter().map(|region| region.column).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut left: Option<RightEdges> = None;
    for number in numbers {
        let mut column = column(plan, number, &depths, &layers);
        add_empty(plan, number, &mut column);
        let x = order::places(&column, &pads);
        left = Some(out.column(&column, number, &x, left));
    }
    out.places
}

/// Regions with nothing in them take their room, too.
fn add_empty(plan: &TidyPlan, number: usize, column: &mut LayeredColumn) {
    for (index, region) in plan.regions.iter().enumerate() {
        let inside = column.nodes.iter().any(|node| node.region == Some(index));
        if region.column == number && !inside {
            let layer = Layer {
                band: region.band,
                depth: 1,
            };
            column.hold(index, layer, region.empty.0 - 2 * MARGIN);
        }
    }
}

/// How far to the right a column reaches.
#[derive(Clone, Copy)]
struct RightEdges {
    /// The right edge of its regions.
    zones: i32,
    /// The right edge of all that stands out of them.
    gates: i32,
}

struct ColumnPlacer<'a> {
    plan: &'a TidyPlan,
    pads: &'a Pads,
    rows: &'a Rows,
    places: Vec<(Subject, Bounds)>,
}

impl ColumnPlacer<'_> {
    /// Puts a column to the right of the one before, which reaches to `after`. Returns how far
    /// this one does.
    fn column(
        &mut self,
        column: &LayeredColumn,
        number: usize,
        x: &[f64],
        after: Option<RightEdges>,
    ) -> RightEdges {
        let all: Vec<usize> = (0..column.nodes.len()).collect();
        let mut spans = Vec::new();
        for (index, region) in self.plan.regions.iter().enumerate() {
            if region.column != number {
                continue;
            }
            let is_own = |i: &usize| {
                column
                    .nodes
                    .get(*i)
                    .is_some_and(|n| n.region == Some(index))
            };
            let group: Vec<usize> = all.iter().copied().filter(is_own).collect();
            let (left, right) = self.pads.inner(column, &group, x);
            spans.push((index, left.floor() as i32, right.ceil() as i32));
        }
        self.widen(column, &mut spans);
        let left = spans.iter().map(|span| span.1).min().unwrap_or(0);
        let out = |side, span: &(usize, i32, i32)| self.pads.out(span.0, side);
        let outer = spans
            .iter()
            .map(|span| span.1 - out(DockSide::Left, span))
            .min();
        let outer = outer.unwrap_or(left);
        let shift = after.map_or(-outer, |after| {
            (after.zones + SPACES.columns - left).max(after.gates + SPACES.gates - outer)
        });
        let shift =
            shift + (SPACES.raster - (left + shift).rem_euclid(SPACES.raster)) % SPACES.raster;
        let right = spans.iter().map(|span| span.2 + shift).max().unwrap_or(0);
        let reach = spans
            .iter()
            .map(|span| span.2 + shift + out(DockSide::Right, span))
            .max();
        for (index, node) in column.nodes.iter().enumerate() {
            if let (Some(block), Some(x)) = (node.block, x.get(index)) {
                let middle = (x + f64::from(shift)).round() as i32;
                self.block(block, middle, self.rows.middle(node.region, node.layer));
            }
        }
        for (index, left, right) in spans {
            self.region(index, left + shift, right + shift);
        }
        RightEdges {
            zones: right,
            gates: reach.unwrap_or(right),
        }
    }

    /// A region that has its band of the column to itself is as wide as the column.
    fn widen(&self, column: &LayeredColumn, spans: &mut [(usize, i32, i32)]) {
        let all = (
            spans.iter().map(|span| span.1).min().unwrap_or(0),
            spans.iter().map(|span| span.2).max().unwrap_or(0),
        );
        for span in spans {
            let Some(band) = self.plan.regions.get(span.0).map(|region| region.band) else {
                continue;
            };
            let others = |node: &&Node| node.layer.band == band && node.region != Some(span.0);
            if column.nodes.iter().filter(others).count() == 0 {
                (span.1, span.2) = all;
            }
        }
    }

    fn block(&mut self, node: NodeIndex, x: i32, y: i32) {
        let Some(block) = self.plan.block(node) else {
            return;
        };
        let rect = Bounds::new(x - block.w / 2, y - block.h / 2, block.w, block.h);
        for (subject, inner) in &block.inner {
            self.places
                .push((subject.clone(), inner.moved(rect.x, rect.y)));
        }
        if block.inner.is_empty() {
            self.places.push((block.subject.clone(), rect));
        }
    }

    /// The zone of a region, and its checkpoints on the left and right.
    fn region(&mut self, index: usize, left: i32, right: i32) {
        let Some(region) = self.plan.regions.get(index) else {
            return;
        };
        let (top, bottom) = self.rows.region(index);
        if let Some(zone) = &region.zone {
            let rect = Bounds::new(left, top, right - left, bottom - top);
            self.places.push((Subject::Zone(zone.clone()), rect));
        }
        for (side, x) in [(DockSide::Left, left), (DockSide::Right, right)] {
            let gates = self.pads.gates(index, side).to_vec();
            let mut next: BTreeMap<usize, i32> = stacks(self.plan, &gates)
                .into_iter()
                .map(|(depth, high)| {
                    let band = region.band;
                    let middle = self.rows.middle(None, Layer { band, depth });
                    (depth, middle - high / 2)
                })
                .collect();
            for (node, layer, _) in gates {
                let h = self.plan.block(node).map_or(0, |block| block.h);
                let y = next.entry(layer).or_default();
                let middle = *y + h / 2;
                *y += h + MARGIN;
                self.block(node, x, middle);
            }
        }
    }
}
