//! Integer geometry in world coordinates: x to the right, y down, 1 unit = 1 px at 100 % zoom.

use serde::{Deserialize, Serialize};

/// The usual width and height of an asset's box, world units.
pub const TILE_SIZE: (i32, i32) = (172, 66);

/// The usual width and height of a zone, world units.
pub const ZONE_SIZE: (i32, i32) = (320, 240);

/// A point in world coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Down.
    pub y: i32,
}

impl Point {
    /// A point from its coordinates.
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }

    /// The point at a distance from this one, staying within the coordinate range.
    #[must_use]
    pub const fn shifted(self, by: Offset) -> Self {
        Self {
            x: self.x.saturating_add(by.dx),
            y: self.y.saturating_add(by.dy),
        }
    }
}

/// A distance in world units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offset {
    /// To the right.
    pub dx: i32,
    /// Down.
    pub dy: i32,
}

impl Offset {
    /// So much further to the right and down.
    #[must_use]
    pub const fn further(self, both: i32) -> Self {
        Self {
            dx: self.dx.saturating_add(both),
            dy: self.dy.saturating_add(both),
        }
    }
}

/// A rectangle in world coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width, never negative.
    pub w: i32,
    /// Height, never negative.
    pub h: i32,
}

impl Bounds {
    /// A rectangle from its upper left corner and size.
    pub const fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    pub const fn right(&self) -> i32 {
        self.x.saturating_add(self.w)
    }

    /// The lower edge.
    pub const fn bottom(&self) -> i32 {
        self.y.saturating_add(self.h)
    }

    /// The middle.
    pub const fn center(&self) -> Point {
        Point {
            x: self.x.saturating_add(self.w / 2),
            y: self.y.saturating_add(self.h / 2),
        }
    }

    /// Whether the point lies inside or on the edge.
    pub const fn contains(&self, point: Point) -> bool {
        point.x >= self.x
            && point.x <= self.right()
            && point.y >= self.y
            && point.y <= self.bottom()
    }

    /// Whether another one lies wholly within this one, edges included.
    pub const fn encloses(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && self.right() >= other.right()
            && self.bottom() >= other.bottom()
    }

    /// Whether the rectangles share an area.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The rectangle at a distance from this one, staying within the coordinate range.
    #[must_use]
    pub const fn shifted(&self, by: Offset) -> Self {
        self.moved(by.dx, by.dy)
    }

    /// The rectangle moved by a distance, staying within the coordinate range.
    #[must_use]
    pub const fn moved(&self, dx: i32, dy: i32) -> Self {
        Self {
            x: self.x.saturating_add(dx),
            y: self.y.saturating_add(dy),
            w: self.w,
            h: self.h,
        }
    }
}
