//! The strip under a drawing: legend, attack route, title block.

use emath::{Rect, pos2, vec2};

use super::{drawing::DrawnScene, facts::BlockLines, hops::HopList, legend::Legend, pen::SheetPen};
use crate::{export::PictureOrder, scene::Hues};

/// Widths of the title block and of the list of hops, in points of captions.
const FACTS: f32 = 236.0;
const HOPS: f32 = 236.0;
/// From this width on all stand beside each other.
const WIDE: f32 = 700.0;

/// The strip under a drawing, measured.
pub(super) struct FootStrip<'a> {
    legend: Legend<'a>,
    hops: HopList<'a>,
    facts: BlockLines,
    unit: f32,
    /// Whether the legend has a row of its own above the others.
    is_stacked: bool,
    /// Width of the list of hops and of the title block.
    sides: [f32; 2],
    width: f32,
}

impl<'a> FootStrip<'a> {
    pub(super) fn new(
        order: &'a PictureOrder<'a>,
        drawing: &DrawnScene<'_>,
        unit: f32,
        width: f32,
        hues: &Hues,
    ) -> Self {
        let hops = HopList::new(order, drawing);
        let facts = BlockLines::new(order);
        let is_stacked = width / unit < WIDE && !(hops.is_empty() && facts.is_empty());
        let wide = |is_empty: bool, wide: f32| if is_empty { 0.0 } else { wide * unit };
        let mut sides = [wide(hops.is_empty(), HOPS), wide(facts.is_empty(), FACTS)];
        if is_stacked {
            let free = width - sides.iter().sum::<f32>();
            let shown = sides.iter().filter(|side| **side > 0.0).count().max(1);
            for side in sides.iter_mut().filter(|side| **side > 0.0) {
                *side += free / shown as f32;
            }
        }
        let mut strip = Self {
            legend: Legend::new(order, hues),
            hops,
            facts,
            unit,
            is_stacked,
            sides,
            width,
        };
        let [hops, facts] = strip.sides;
        strip.facts.break_into(facts, unit);
        strip.hops.break_into(hops, unit);
        let legend = strip.legend_width();
        strip.legend.break_into(legend, unit);
        strip
    }

    fn legend_width(&self) -> f32 {
        let sides: f32 = self.sides.iter().sum();
        if self.is_stacked {
            self.width
        } else {
            self.width - sides
        }
    }

    /// Height of the row of hops and title block.
    fn lower(&self) -> f32 {
        self.hops.height().max(self.facts.height())
    }

    /// Its height; 0 where it shows nothing.
    pub(super) fn height(&self) -> f32 {
        let legend = self.legend.height();
        if self.is_stacked {
            legend + self.lower()
        } else {
            legend.max(self.lower())
        }
    }

    /// Draws it at the foot of a frame.
    pub(super) fn draw(&self, pen: &mut SheetPen<'_>, frame: &Rect) {
        let high = self.height();
        if high <= 0.0 {
            return;
        }
        let top = frame.bottom() - high;
        pen.rule(pos2(frame.left(), top), pos2(frame.right(), top), 1.0);
        let split = if self.is_stacked {
            top + self.legend.height()
        } else {
            top
        };
        let bottom = if self.is_stacked {
            split
        } else {
            frame.bottom()
        };
        let legend = Rect::from_min_max(
            pos2(frame.left(), top),
            pos2(frame.left() + self.legend_width(), bottom),
        );
        self.legend.draw(pen, &legend);
        if self.is_stacked && self.legend.height() > 0.0 {
            pen.rule(pos2(frame.left(), split), pos2(frame.right(), split), 0.8);
        }
        let [hops, facts] = self.sides;
        let lower = frame.bottom() - split;
        let left = frame.right() - facts - hops;
        let area = |left: f32, wide: f32| Rect::from_min_size(pos2(left, split), vec2(wide, lower));
        self.side(pen, &area(left, hops), frame, |pen, area| {
            self.hops.draw(pen, area);
        });
        self.side(
            pen,
            &area(frame.right() - facts, facts),
            frame,
            |pen, area| {
                self.facts.draw(pen, area);
            },
        );
    }

    /// Draws one of the blocks on the right with the rule on its left.
    fn side(
        &self,
        pen: &mut SheetPen<'_>,
        area: &Rect,
        frame: &Rect,
        draw: impl FnOnce(&mut SheetPen<'_>, &Rect),
    ) {
        if area.width() <= 0.0 {
            return;
        }
        if area.left() > frame.left() + self.unit {
            pen.rule(area.left_top(), area.left_bottom(), 0.8);
        }
        draw(pen, area);
    }
}
