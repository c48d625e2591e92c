//! Small geometry of scenes: areas, and paths that are moved aside, rounded and walked along.

mod paths;

#[cfg(test)]
mod tests;

pub(super) use paths::*;

use super::{Area, Pos};
use crate::design::{Point, Rect};

impl Pos {
    /// A position from its coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    /// The position moved by a distance.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
        }
    }

    /// The distance to another position.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// The position `share` (0..1) of the way to another.
    #[must_use]
    pub fn towards(self, other: Self, share: f32) -> Self {
        Self {
            x: self.x + (other.x - self.x) * share,
            y: self.y + (other.y - self.y) * share,
        }
    }
}

impl From<Point> for Pos {
    fn from(point: Point) -> Self {
        Self {
            x: point.x as f32,
            y: point.y as f32,
        }
    }
}

impl From<Rect> for Area {
    fn from(rect: Rect) -> Self {
        Self {
            x: rect.x as f32,
            y: rect.y as f32,
            w: rect.w as f32,
            h: rect.h as f32,
        }
    }
}

impl Area {
    /// An area from its upper left corner and size.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// A square or other box around a middle.
    pub fn around(center: Pos, w: f32, h: f32) -> Self {
        Self {
            x: center.x - w / 2.0,
            y: center.y - h / 2.0,
            w,
            h,
        }
    }

    /// The smallest area with all these points; empty at the origin without any.
    pub fn of(points: &[Pos]) -> Self {
        let Some(first) = points.first() else {
            return Self::default();
        };
        let fold = |start: f32, pick: fn(f32, f32) -> f32, axis: fn(&Pos) -> f32| {
            points.iter().map(axis).fold(start, pick)
        };
        let (left, top) = (
            fold(first.x, f32::min, |p| p.x),
            fold(first.y, f32::min, |p| p.y),
        );
        let right = fold(first.x, f32::max, |p| p.x);
        let bottom = fold(first.y, f32::max, |p| p.y);
        Self {
            x: left,
            y: top,
            w: right - left,
            h: bottom - top,
        }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.w
    }

    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.h
    }

    /// The middle.
    pub fn center(&self) -> Pos {
        Pos {
            x: self.x + self.w / 2.0,
            y: self.y + self.h / 2.0,
        }
    }

    /// The area with a margin on every side (negative to shrink).
    #[must_use]
    pub fn grown(&self, by: f32) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            w: self.w + 2.0 * by,
            h: self.h + 2.0 * by,
        }
    }

    /// Whether a position lies inside or on the edge.
    pub fn contains(&self, p: Pos) -> bool {
        p.x >= self.x && p.x <= self.right() && p.y >= self.y && p.y <= self.bottom()
    }

    /// Whether two areas share an inner point.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// The smallest area around both.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Self {
            x,
            y,
            w: self.right().max(other.right()) - x,
            h: self.bottom().max(other.bottom()) - y,
        }
    }

    /// Where the straight way from the middle towards `target` leaves the area.
    pub fn exit_towards(&self, target: Pos) -> Pos {
        let c = self.center();
        let (dx, dy) = (target.x - c.x, target.y - c.y);
        let share = |half: f32, delta: f32| {
            if delta == 0.0 {
                1.0
            } else {
                half / delta.abs()
            }
        };
        let t = share(self.w / 2.0, dx)
            .min(share(self.h / 2.0, dy))
            .min(1.0);
        c.moved(dx * t, dy * t)
    }
}
