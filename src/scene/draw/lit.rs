//! Draws a lit attack route over the lines and lanes of the drawing.

use super::{canvas::SceneCanvas, lit_way, marks, pen::solid};
use crate::{catalog::LinkId, scene::PatchOf};

/// Width of a lit lane, and of the halo under it.
const WIDTH: f32 = 4.5;
const HALO: f32 = 15.0;
const HALO_OPACITY: f32 = 0.17;

impl SceneCanvas<'_> {
    /// Whether a lane is part of the lit route and so drawn by it.
    pub(in crate::scene) fn is_lane_lit(&self, line: &LinkId, lane: usize) -> bool {
        self.ways
            .iter()
            .any(|way| way.line == *line && way.lane == Some(lane))
    }

    /// Draws the lit lanes: halos first, so that they do not cover one another.
    pub(in crate::scene) fn lit_ways(&mut self) {
        let color = self.input.theme.hues.route;
        let ways = std::mem::take(&mut self.ways);
        for way in &ways {
            let start = self.pen.shapes.len();
            self.pen.path(
                way.points.clone(),
                solid(HALO, color.gamma_multiply(HALO_OPACITY)),
            );
            self.patch(PatchOf::Along(way.line.clone()), start);
        }
        for way in &ways {
            let start = self.pen.shapes.len();
            self.pen.path(way.points.clone(), solid(WIDTH, color));
            self.patch(PatchOf::Along(way.line.clone()), start);
        }
        for way in &ways {
            let start = self.pen.shapes.len();
            let cable = self.plan.cables.get(&way.line);
            if let (Some(cable), Some(lane)) = (cable, way.lane) {
                for points in lit_way::arrow(self.input, &way.line, cable, lane) {
                    self.pen.arrow(&points, 11.0, color);
                }
            }
            self.patch(PatchOf::Along(way.line.clone()), start);
        }
        self.ways = ways;
    }

    /// Draws the numbers of the hops, each in the gap before the tile it enters.
    pub(in crate::scene) fn hops(&mut self) {
        let ways = std::mem::take(&mut self.ways);
        let laid: Vec<_> = ways.iter().map(|way| (&way.line, &way.points)).collect();
        for (way, center) in ways.iter().zip(lit_way::badges(&laid)) {
            if let Some(center) = center {
                let badge = marks::hop_badge(way.number, center, self.input.theme);
                let start = self.pen.shapes.len();
                self.pen.shapes.extend(badge);
                self.patch(PatchOf::Along(way.line.clone()), start);
            }
        }
        self.ways = ways;
    }
}
