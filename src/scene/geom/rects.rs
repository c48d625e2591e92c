//! Rectangles: from the integers of a design, meeting each other, left towards something.

use emath::{Pos2, Rect, pos2, vec2};

use crate::design;

impl From<design::Point> for Pos2 {
    fn from(point: design::Point) -> Self {
        pos2(point.x as f32, point.y as f32)
    }
}

impl From<design::Bounds> for Rect {
    fn from(rect: design::Bounds) -> Self {
        Self::from_min_size(
            pos2(rect.x as f32, rect.y as f32),
            vec2(rect.w as f32, rect.h as f32),
        )
    }
}

/// What scenes ask of a rectangle beyond [`Rect`]'s own.
pub trait RectExt {
    /// Whether two rectangles share an inner point. Those that only touch do not, unlike with
    /// [`Rect::intersects`]: tiles side by side are not in each other's way.
    fn overlaps(&self, other: &Self) -> bool;

    /// Where the straight way from the middle towards `target` leaves the rectangle; `target`
    /// itself where it lies inside.
    fn exit_towards(&self, target: Pos2) -> Pos2;
}

impl RectExt for Rect {
    fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    fn exit_towards(&self, target: Pos2) -> Pos2 {
        let way = target - self.center();
        let share = |half: f32, delta: f32| {
            if delta == 0.0 {
                1.0
            } else {
                half / delta.abs()
            }
        };
        let half = self.size() / 2.0;
        let share = share(half.x, way.x).min(share(half.y, way.y)).min(1.0);
        self.center() + way * share
    }
}
