//! Distances to paths, and places along them.

use emath::{Pos2, Rect};

/// How far from a link a press still hits it, in points on screen.
pub const LINK_REACH: f32 = 8.0;

/// The point at a share (0..1) of a path's length.
pub fn along(path: &[Pos2], share: f32) -> Option<Pos2> {
    let total: f32 = segments(path).map(|(a, b)| a.distance(b)).sum();
    let mut left = total * share;
    for (a, b) in segments(path) {
        let length = a.distance(b);
        if left <= length && length > 0.0 {
            return Some(a.lerp(b, left / length));
        }
        left -= length;
    }
    path.last().copied()
}

/// The stretches of a path.
pub fn segments(path: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> {
    path.iter().copied().zip(path.iter().copied().skip(1))
}

pub(super) fn distance_to_path(path: &[Pos2], at: Pos2) -> f32 {
    segments(path)
        .map(|(a, b)| distance_to_segment(a, b, at))
        .fold(f32::INFINITY, f32::min)
}

/// The distance of a place to a stretch. Screens are not wide enough for what `hypot` takes care
/// of, and it is slow.
pub fn distance_to_segment(a: Pos2, b: Pos2, at: Pos2) -> f32 {
    let way = b - a;
    let square = way.length_sq();
    if square <= 0.0 {
        return a.distance_sq(at).sqrt();
    }
    let share = ((at - a).dot(way) / square).clamp(0.0, 1.0);
    (a + way * share).distance_sq(at).sqrt()
}

/// Whether the stretch from `a` to `b` meets the area (clipping after Liang and Barsky).
pub(super) fn crosses(area: Rect, a: Pos2, b: Pos2) -> bool {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let sides = [
        (-dx, a.x - area.left()),
        (dx, area.right() - a.x),
        (-dy, a.y - area.top()),
        (dy, area.bottom() - a.y),
    ];
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (slope, room) in sides {
        if slope == 0.0 {
            if room < 0.0 {
                return false;
            }
        } else if slope < 0.0 {
            enter = enter.max(room / slope);
        } else {
            leave = leave.min(room / slope);
        }
    }
    enter <= leave
}
