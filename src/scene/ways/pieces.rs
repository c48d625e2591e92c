//! Straight pieces of cables, and what two of them cost each other.

use emath::{Pos2, Rect};

use super::costs::{COSTS, SPACES};

/// A straight piece of a cable.
#[derive(Clone, Copy, Debug)]
pub(super) struct CablePiece {
    pub(super) cable: usize,
    /// Whether it runs up or down.
    pub(super) upright: bool,
    /// The coordinate it keeps.
    pub(super) at: f32,
    /// From where to where it runs.
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) half: f32,
}

impl CablePiece {
    pub(super) fn new(cable: usize, a: Pos2, b: Pos2, half: f32) -> Self {
        let upright = (a.x - b.x).abs() < (a.y - b.y).abs();
        let (at, p, q) = if upright {
            (a.x, a.y, b.y)
        } else {
            (a.y, a.x, b.x)
        };
        Self {
            cable,
            upright,
            at,
            from: p.min(q),
            to: p.max(q),
            half,
        }
    }

    pub(super) fn is_near(&self, around: &Rect) -> bool {
        let (low, high, start, end) = if self.upright {
            (around.left(), around.right(), around.top(), around.bottom())
        } else {
            (around.top(), around.bottom(), around.left(), around.right())
        };
        self.at + self.half > low
            && self.at - self.half < high
            && self.from < end
            && self.to > start
    }

    /// What two pieces cost each other.
    pub(super) fn meets(&self, other: &Self) -> f32 {
        if self.upright == other.upright {
            let shared = self.to.min(other.to) - self.from.max(other.from);
            let distance = (self.at - other.at).abs();
            let needed = self.half + other.half + SPACES.cable;
            if shared > -SPACES.cable && distance + SPACES.rounding < needed {
                return COSTS.touching + shared.max(0.0) * COSTS.touching_per_unit;
            }
            return 0.0;
        }
        // At right angles: each reaches the body of the other.
        let crosses = self.at > other.from - other.half
            && self.at < other.to + other.half
            && other.at > self.from - self.half
            && other.at < self.to + self.half;
        if crosses {
            COSTS.crossing + (self.half + other.half) * COSTS.crossing_per_width
        } else {
            0.0
        }
    }
}
