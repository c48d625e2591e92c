//! Paths of a miniature: joined, smoothed and stretched.

use crate::scene::{Area, Pos, geom};

/// Whether a piece runs up or down.
pub(super) fn is_upright(a: Pos, b: Pos) -> bool {
    (a.x - b.x).abs() < (a.y - b.y).abs()
}

/// Moves the last piece of a path so that it leads to the middle of a tile.
pub(super) fn align_end(points: &mut [Pos], target: Pos) {
    if let [.., a, b] = points {
        if is_upright(*a, *b) {
            (a.x, b.x) = (target.x, target.x);
        } else {
            (a.y, b.y) = (target.y, target.y);
        }
    }
}

/// Corners that lead from the end of a way through a tile to the start of the next cable.
pub(super) fn elbow(way: &[Pos], through: Pos, leaves_upright: bool, first: Pos) -> Vec<Pos> {
    let Some(&last) = way.last() else {
        return Vec::new();
    };
    let arrives_upright = match way {
        [.., before, last] => is_upright(*before, *last),
        _ => leaves_upright,
    };
    match (arrives_upright, leaves_upright) {
        (true, true) => vec![Pos::new(last.x, through.y), Pos::new(first.x, through.y)],
        (true, false) => vec![Pos::new(last.x, first.y)],
        (false, true) => vec![Pos::new(first.x, last.y)],
        (false, false) => vec![Pos::new(through.x, last.y), Pos::new(through.x, first.y)],
    }
}

/// The path without points on straight pieces and without short steps aside.
pub(super) fn smoothed(points: Vec<Pos>) -> Vec<Pos> {
    const STEP: f32 = 7.0;
    let mut path = straightened(points);
    while let Some(index) = path.windows(4).position(|four| match four {
        [a, b, c, d] => {
            let ((ux, uy), (vx, vy)) = (geom::direction(*a, *b), geom::direction(*c, *d));
            b.distance(*c) < STEP && ux * vx + uy * vy > 0.9
        }
        _ => false,
    }) {
        let (Some(&b), Some(&c)) = (path.get(index + 1), path.get(index + 2)) else {
            break;
        };
        if let Some(a) = path.get_mut(index) {
            *a = a.moved(c.x - b.x, c.y - b.y);
        }
        path.drain(index + 1..index + 3);
        path = straightened(path);
    }
    path
}

/// Lengthens the last piece of a path so that an arrow fits before the icon at its end, as far as
/// there is room.
pub(super) fn stretch(path: &mut [Pos], least: f32, room: &Area) {
    let [.., a, b] = path else { return };
    let span = a.distance(*b);
    if span < least {
        let (dx, dy) = geom::direction(*a, *b);
        let more = least - span;
        let end = b.moved(dx * more, dy * more);
        b.x = if dx == 0.0 {
            b.x
        } else {
            end.x.clamp(room.x, room.right().max(room.x))
        };
        b.y = if dy == 0.0 {
            b.y
        } else {
            end.y.clamp(room.y, room.bottom().max(room.y))
        };
    }
}

/// The path without points that lie on a straight piece.
pub(super) fn straightened(points: Vec<Pos>) -> Vec<Pos> {
    let mut out: Vec<Pos> = Vec::with_capacity(points.len());
    for p in points {
        if out.last().is_some_and(|last| last.distance(p) < 0.05) {
            continue;
        }
        if let [.., a, b] = out.as_slice() {
            let ((ux, uy), (vx, vy)) = (geom::direction(*a, *b), geom::direction(*b, p));
            if (ux * vy - uy * vx).abs() < 0.01 {
                out.pop();
            }
        }
        out.push(p);
    }
    out
}

/// The path without its ends as far as they lie near its first and last position.
pub(super) fn trimmed(points: &[Pos], by: f32) -> Vec<Pos> {
    let mut path = geom::shortened(points, by);
    path.reverse();
    let mut path = geom::shortened(&path, by);
    path.reverse();
    path
}
