//! Ways without a search: the simplest, and those laid by hand.

use emath::{Pos2, Rect, pos2};

use super::{Cable, CableGround, Way};
use crate::scene::RectExt as _;

/// The simplest way: straight, or with one corner, whatever stands there.
pub(in crate::scene) fn simple(ground: &CableGround, cable: &Cable) -> Way {
    let (Some(a), Some(b)) = (ground.tiles.get(cable.from), ground.tiles.get(cable.to)) else {
        return Way::default();
    };
    let (p, q) = (a.center(), b.center());
    let points = if a.overlaps(b) {
        vec![p, q]
    } else if p.x > b.left() && p.x < b.right() {
        straight(a.exit_towards(pos2(p.x, q.y)), b, false)
    } else if p.y > b.top() && p.y < b.bottom() {
        straight(a.exit_towards(pos2(q.x, p.y)), b, true)
    } else {
        let corner = pos2(q.x, p.y);
        vec![a.exit_towards(corner), corner, b.exit_towards(corner)]
    };
    Way {
        points,
        half: cable.half,
    }
}

fn straight(start: Pos2, end: &Rect, level: bool) -> Vec<Pos2> {
    let c = end.center();
    let stop = if level {
        pos2(
            if start.x < c.x {
                end.left()
            } else {
                end.right()
            },
            start.y,
        )
    } else {
        pos2(
            start.x,
            if start.y < c.y {
                end.top()
            } else {
                end.bottom()
            },
        )
    };
    vec![start, stop]
}

/// The way through points set by hand, from tile edge to tile edge.
pub(in crate::scene) fn by_hand(from: &Rect, to: &Rect, points: &[Pos2], half: f32) -> Way {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return Way::default();
    };
    let mut path = leave(from, first);
    path.extend_from_slice(points);
    let mut arrival = leave(to, last);
    arrival.reverse();
    path.extend(arrival);
    path.dedup();
    Way { points: path, half }
}

/// The start of a way from a tile to a point: level or upright where the point faces a side.
fn leave(tile: &Rect, target: Pos2) -> Vec<Pos2> {
    let c = tile.center();
    if target.x >= tile.left() && target.x <= tile.right() {
        vec![pos2(
            target.x,
            if target.y < c.y {
                tile.top()
            } else {
                tile.bottom()
            },
        )]
    } else if target.y >= tile.top() && target.y <= tile.bottom() {
        vec![pos2(
            if target.x < c.x {
                tile.left()
            } else {
                tile.right()
            },
            target.y,
        )]
    } else {
        let corner = pos2(target.x, c.y);
        vec![
            pos2(
                if target.x < c.x {
                    tile.left()
                } else {
                    tile.right()
                },
                c.y,
            ),
            corner,
        ]
    }
}
