//! Paths of a miniature: joined, smoothed and stretched.

use emath::{Pos2, Rect, pos2};

use crate::scene::geom;

/// Whether a piece runs up or down.
pub(super) fn is_upright(a: Pos2, b: Pos2) -> bool {
    (a.x - b.x).abs() < (a.y - b.y).abs()
}

/// Moves the last piece of a path so that it leads to the middle of a tile.
pub(super) fn align_end(points: &mut [Pos2], target: Pos2) {
    if let [.., a, b] = points {
        if is_upright(*a, *b) {
            (a.x, b.x) = (target.x, target.x);
        } else {
            (a.y, b.y) = (target.y, target.y);
        }
    }
}

/// Corners that lead from the end of a way through a tile to the start of the next cable.
pub(super) fn elbow(way: &[Pos2], through: Pos2, leaves_upright: bool, first: Pos2) -> Vec<Pos2> {
    let Some(&last) = way.last() else {
        return Vec::new();
    };
    let arrives_upright = match way {
        [.., before, last] => is_upright(*before, *last),
        _ => leaves_upright,
    };
    match (arrives_upright, leaves_upright) {
        (true, true) => vec![pos2(last.x, through.y), pos2(first.x, through.y)],
        (true, false) => vec![pos2(last.x, first.y)],
        (false, true) => vec![pos2(first.x, last.y)],
        (false, false) => vec![pos2(through.x, last.y), pos2(through.x, first.y)],
    }
}

/// The path without points on straight pieces and without short steps aside.
pub(super) fn smoothed(points: Vec<Pos2>) -> Vec<Pos2> {
    const STEP: f32 = 7.0;
    let mut path = straightened(points);
    while let Some(index) = path.windows(4).position(|four| match four {
        [a, b, c, d] => {
            let (before, after) = (geom::direction(*a, *b), geom::direction(*c, *d));
            b.distance(*c) < STEP && before.dot(after) > 0.9
        }
        _ => false,
    }) {
        let (Some(&b), Some(&c)) = (path.get(index + 1), path.get(index + 2)) else {
            break;
        };
        if let Some(a) = path.get_mut(index) {
            *a += c - b;
        }
        path.drain(index + 1..index + 3);
        path = straightened(path);
    }
    path
}

/// Lengthens the last piece of a path so that an arrow fits before the icon at its end, as far as
/// there is room.
pub(super) fn stretch(path: &mut [Pos2], least: f32, room: &Rect) {
    let [.., a, b] = path else { return };
    let span = a.distance(*b);
    if span < least {
        let ahead = geom::direction(*a, *b);
        let end = *b + ahead * (least - span);
        b.x = if ahead.x == 0.0 {
            b.x
        } else {
            end.x.clamp(room.left(), room.right().max(room.left()))
        };
        b.y = if ahead.y == 0.0 {
            b.y
        } else {
            end.y.clamp(room.top(), room.bottom().max(room.top()))
        };
    }
}

/// The path without points that lie on a straight piece.
pub(super) fn straightened(points: Vec<Pos2>) -> Vec<Pos2> {
    let mut out: Vec<Pos2> = Vec::with_capacity(points.len());
    for p in points {
        if out.last().is_some_and(|last| last.distance(p) < 0.05) {
            continue;
        }
        if let [.., a, b] = out.as_slice() {
            let (before, after) = (geom::direction(*a, *b), geom::direction(*b, p));
            if geom::turn(before, after).abs() < 0.01 {
                out.pop();
            }
        }
        out.push(p);
    }
    out
}

/// The path without its ends as far as they lie near its first and last position.
pub(super) fn trimmed(points: &[Pos2], by: f32) -> Vec<Pos2> {
    let mut path = geom::shortened(points, by);
    path.reverse();
    let mut path = geom::shortened(&path, by);
    path.reverse();
    path
}
