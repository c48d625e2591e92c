//! Ways without a search: the simplest, and those laid by hand.

use super::{Cable, Ground, Pos, Way};
use crate::scene::Area;

/// The simplest way: straight, or with one corner, whatever stands there.
pub(in crate::scene) fn simple(ground: &Ground, cable: &Cable) -> Way {
    let (Some(a), Some(b)) = (ground.tiles.get(cable.from), ground.tiles.get(cable.to)) else {
        return Way::default();
    };
    let (p, q) = (a.center(), b.center());
    let points = if a.overlaps(b) {
        vec![p, q]
    } else if p.x > b.x && p.x < b.right() {
        straight(a.exit_towards(Pos::new(p.x, q.y)), b, false)
    } else if p.y > b.y && p.y < b.bottom() {
        straight(a.exit_towards(Pos::new(q.x, p.y)), b, true)
    } else {
        let corner = Pos::new(q.x, p.y);
        vec![a.exit_towards(corner), corner, b.exit_towards(corner)]
    };
    Way {
        points,
        half: cable.half,
    }
}

fn straight(start: Pos, end: &Area, level: bool) -> Vec<Pos> {
    let c = end.center();
    let stop = if level {
        Pos::new(if start.x < c.x { end.x } else { end.right() }, start.y)
    } else {
        Pos::new(start.x, if start.y < c.y { end.y } else { end.bottom() })
    };
    vec![start, stop]
}

/// The way through points set by hand, from tile edge to tile edge.
pub(in crate::scene) fn by_hand(from: &Area, to: &Area, points: &[Pos], half: f32) -> Way {
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
fn leave(tile: &Area, target: Pos) -> Vec<Pos> {
    let c = tile.center();
    if target.x >= tile.x && target.x <= tile.right() {
        vec![Pos::new(
            target.x,
            if target.y < c.y {
                tile.y
            } else {
                tile.bottom()
            },
        )]
    } else if target.y >= tile.y && target.y <= tile.bottom() {
        vec![Pos::new(
            if target.x < c.x { tile.x } else { tile.right() },
            target.y,
        )]
    } else {
        let corner = Pos::new(target.x, c.y);
        vec![
            Pos::new(if target.x < c.x { tile.x } else { tile.right() }, c.y),
            corner,
        ]
    }
}
