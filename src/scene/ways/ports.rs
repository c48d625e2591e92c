//! Ports: where ways leave and enter tiles.

use emath::{Pos2, Rect, pos2, vec2};

use super::cost;

/// A side of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TileSide {
    Left,
    Right,
    Top,
    Bottom,
}

impl TileSide {
    pub(super) const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Top, Self::Bottom];

    /// Whether cables leave this side to the left or right.
    pub(super) fn is_upright(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }

    /// The sign of leaving along the axis.
    fn outward(self) -> f32 {
        if matches!(self, Self::Left | Self::Top) {
            -1.0
        } else {
            1.0
        }
    }

    /// The coordinate of this side.
    pub(super) fn edge(self, tile: &Rect) -> f32 {
        match self {
            Self::Left => tile.left(),
            Self::Right => tile.right(),
            Self::Top => tile.top(),
            Self::Bottom => tile.bottom(),
        }
    }

    /// From where to where the side runs.
    pub(super) fn span(self, tile: &Rect) -> (f32, f32) {
        if self.is_upright() {
            (tile.top(), tile.bottom())
        } else {
            (tile.left(), tile.right())
        }
    }

    /// The position on this side of a tile at a coordinate along it.
    pub(super) fn place(self, tile: &Rect, along: f32) -> Pos2 {
        if self.is_upright() {
            pos2(self.edge(tile), along)
        } else {
            pos2(along, self.edge(tile))
        }
    }
}

/// Where a way leaves or enters a tile.
#[derive(Clone, Copy, Debug)]
pub(super) struct TilePort {
    pub(super) side: TileSide,
    pub(super) at: Pos2,
    /// Cost of not being in the middle of the side.
    pub(super) cost: f32,
}

impl TilePort {
    /// The position this far out of the tile.
    pub(super) fn out(&self, by: f32) -> Pos2 {
        let by = by * self.side.outward();
        if self.side.is_upright() {
            self.at + vec2(by, 0.0)
        } else {
            self.at + vec2(0.0, by)
        }
    }

    /// How far a position lies out of the port's side; negative behind it.
    pub(super) fn reach(&self, target: Pos2) -> f32 {
        let out = if self.side.is_upright() {
            target.x - self.at.x
        } else {
            target.y - self.at.y
        };
        out * self.side.outward()
    }
}

/// The two ports of a way.
#[derive(Clone, Copy, Debug)]
pub(super) struct PortPair<'a> {
    pub(super) start: &'a TilePort,
    pub(super) end: &'a TilePort,
}

impl PortPair<'_> {
    /// Whether a way leaves its first tile to the left or right.
    pub(super) fn is_upright(&self) -> bool {
        self.start.side.is_upright()
    }

    /// The bend of a way with one; `None` where both sides look along the same axis.
    pub(super) fn corner(&self) -> Option<Pos2> {
        let (p, q) = (self.start.at, self.end.at);
        let upright = self.is_upright();
        (upright != self.end.side.is_upright()).then(|| {
            if upright {
                pos2(q.x, p.y)
            } else {
                pos2(p.x, q.y)
            }
        })
    }

    /// Whether two ports that look along the same axis lie on one line.
    pub(super) fn is_aligned(&self) -> bool {
        let (p, q) = (self.start.at, self.end.at);
        let off = if self.is_upright() {
            p.y - q.y
        } else {
            p.x - q.x
        };
        off.abs() < 0.1
    }

    /// The coordinate half way between two ports that look along the same axis.
    pub(super) fn half_way(&self) -> f32 {
        let (p, q) = (self.start.at, self.end.at);
        if self.is_upright() {
            f32::midpoint(p.x, q.x)
        } else {
            f32::midpoint(p.y, q.y)
        }
    }

    /// The two bends of a way that crosses over in a channel at this coordinate.
    pub(super) fn bends(&self, channel: f32) -> [Pos2; 2] {
        [self.start.at, self.end.at].map(|at| {
            if self.is_upright() {
                pos2(channel, at.y)
            } else {
                pos2(at.x, channel)
            }
        })
    }

    /// The cost of a way between them, by its length, its bends and the ports alone.
    pub(super) fn cost(&self, points: &[Pos2]) -> f32 {
        cost::base(points) + self.start.cost + self.end.cost
    }
}
