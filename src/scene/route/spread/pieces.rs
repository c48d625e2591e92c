//! The straight pieces of ways, and how far each may be moved aside.

use super::{Ground, Strand};
use crate::scene::{
    Area, Pos,
    route::{PORT_MARGIN, TILE_MARGIN, Way},
};

/// How far a piece is moved aside at most.
pub(super) const FURTHEST: f32 = 90.0;
/// The least length of a piece from a tile to the first bend, beyond half the cable's width.
const STUB: f32 = 8.0;

/// A straight piece that may be moved aside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strip {
    /// The number of its strand; none has that of one that stays.
    pub(super) strand: usize,
    /// Its number in its way.
    pub(super) piece: usize,
    /// The coordinate it keeps.
    pub(super) at: f32,
    /// From where to where it runs.
    pub(super) from: f32,
    pub(super) to: f32,
    pub(super) half: f32,
    /// How far it may go to either side.
    pub(super) low: f32,
    pub(super) high: f32,
    /// Among pieces on one another: those whose way leads to the left or up come first.
    rank: (f32, f32),
}

/// The coordinate across pieces of one direction.
fn across(p: Pos, upright: bool) -> f32 {
    if upright { p.x } else { p.y }
}

/// The coordinate along them.
fn along(p: Pos, upright: bool) -> f32 {
    if upright { p.y } else { p.x }
}

/// All pieces of one direction, in order across; how far they may go is not known yet.
pub(super) fn strips((strands, resting): (&[Strand<'_>], &[&Way]), upright: bool) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (number, strand) in strands.iter().enumerate() {
        for (piece, pair) in strand.way.points.windows(2).enumerate() {
            strips.extend(strip(strand.way, (number, piece, pair), upright));
        }
    }
    for way in resting {
        let pairs = way.points.windows(2).enumerate();
        let stays = usize::MAX;
        strips.extend(pairs.filter_map(|(n, pair)| strip(way, (stays, n, pair), upright)));
    }
    strips.sort_by(|a, b| {
        let near = ((a.at * 2.0).round(), a.rank.0, a.rank.1);
        let other = ((b.at * 2.0).round(), b.rank.0, b.rank.1);
        near.0
            .total_cmp(&other.0)
            .then(near.1.total_cmp(&other.1))
            .then(near.2.total_cmp(&other.2))
            .then((a.strand, a.piece).cmp(&(b.strand, b.piece)))
    });
    strips
}

/// A piece that runs in a direction.
fn strip(way: &Way, (strand, piece, pair): (usize, usize, &[Pos]), upright: bool) -> Option<Strip> {
    let &[a, b] = pair else { return None };
    if (across(a, upright) - across(b, upright)).abs() >= 0.01 || a == b {
        return None;
    }
    let (p, q) = (along(a, upright), along(b, upright));
    let at = across(a, upright);
    Some(Strip {
        strand,
        piece,
        at,
        from: p.min(q),
        to: p.max(q),
        half: way.half,
        low: at,
        high: at,
        rank: rank(&way.points, piece, upright),
    })
}

/// To which side the way leads at both ends of a piece, and how far it runs before.
fn rank(points: &[Pos], piece: usize, upright: bool) -> (f32, f32) {
    let (Some(a), Some(b)) = (points.get(piece), points.get(piece + 1)) else {
        return (0.0, 0.0);
    };
    let side = |from: &Pos, to: Option<&Pos>| {
        let to = to.map_or(0.0, |to| across(*to, upright) - across(*from, upright));
        if to == 0.0 { 0.0 } else { to.signum() }
    };
    let before = side(a, piece.checked_sub(1).and_then(|n| points.get(n)));
    let after = side(b, points.get(piece + 2));
    let (start, end) = (along(*a, upright), along(*b, upright));
    let (low, high) = if start < end {
        ((before, start), (after, end))
    } else {
        ((after, end), (before, start))
    };
    (low.0 + high.0, low.0 * low.1 - high.0 * high.1)
}

/// How far a piece may be moved to either side.
pub(super) fn room(
    ground: &Ground,
    strand: &Strand<'_>,
    (piece, upright): (usize, bool),
) -> (f32, f32) {
    let (points, half) = (&strand.way.points, strand.way.half);
    let (Some(&a), Some(&b)) = (points.get(piece), points.get(piece + 1)) else {
        return (0.0, 0.0);
    };
    let at = across(a, upright);
    let mut room = (at - FURTHEST, at + FURTHEST);
    let last = points.len().saturating_sub(2);
    for (is_end, number) in [
        (piece == 0, strand.cable.from),
        (piece == last, strand.cable.to),
    ] {
        if let Some(tile) = ground.tiles.get(number).filter(|_| is_end) {
            let (low, high) = span(tile, upright);
            room.0 = room.0.max(low + half + PORT_MARGIN);
            room.1 = room.1.min(high - half - PORT_MARGIN);
        }
    }
    // A bend stays a bend to the same side.
    let before = piece.checked_sub(1).and_then(|n| points.get(n));
    let ends = [
        (before, piece == 1),
        (points.get(piece + 2), piece + 1 == last),
    ];
    for (far, is_end) in ends {
        let Some(far) = far.map(|far| across(*far, upright)) else {
            continue;
        };
        let least = if is_end { half + STUB } else { half };
        let least = least.min((at - far).abs());
        if at > far {
            room.0 = room.0.max(far + least);
        } else {
            room.1 = room.1.min(far - least);
        }
    }
    let own = [
        (piece == 0).then_some(strand.cable.from),
        (piece == last).then_some(strand.cable.to),
    ];
    beside_tiles(ground, own, (Area::of(&[a, b]), half), (at, upright), room)
}

/// The room that tiles beside a piece leave.
fn beside_tiles(
    ground: &Ground,
    own: [Option<usize>; 2],
    (body, half): (Area, f32),
    (at, upright): (f32, bool),
    mut room: (f32, f32),
) -> (f32, f32) {
    let margin = half + TILE_MARGIN;
    let swept = body.grown(margin);
    let wide = if upright {
        Area {
            x: room.0 - margin,
            w: (room.1 - room.0).max(0.0) + 2.0 * margin,
            ..swept
        }
    } else {
        Area {
            y: room.0 - margin,
            h: (room.1 - room.0).max(0.0) + 2.0 * margin,
            ..swept
        }
    };
    let numbers = match &ground.places {
        Some(places) => places.near(&wide),
        None => (0..ground.tiles.len()).collect(),
    };
    for number in numbers {
        let Some(tile) = ground
            .tiles
            .get(number)
            .filter(|tile| !own.contains(&Some(number)) && tile.overlaps(&wide))
        else {
            continue;
        };
        let (low, high) = span(tile, upright);
        if high + margin <= at + 0.5 {
            room.0 = room.0.max(high + margin);
        } else if low - margin >= at - 0.5 {
            room.1 = room.1.min(low - margin);
        } else {
            return (at, at);
        }
    }
    room
}

fn span(area: &Area, upright: bool) -> (f32, f32) {
    if upright {
        (area.x, area.right())
    } else {
        (area.y, area.bottom())
    }
}

/// A way with some of its pieces moved aside.
pub(super) fn moved(points: &[Pos], shifts: &[(usize, f32)], upright: bool) -> Vec<Pos> {
    let mut points = points.to_vec();
    for (piece, place) in shifts {
        for end in [*piece, *piece + 1] {
            if let Some(point) = points.get_mut(end) {
                if upright {
                    point.x = *place;
                } else {
                    point.y = *place;
                }
            }
        }
    }
    points
}

/// Whether every piece still runs the way it ran.
pub(super) fn is_sound(before: &[Pos], after: &[Pos]) -> bool {
    before.windows(2).zip(after.windows(2)).all(|pairs| {
        let (&[a, b], &[c, d]) = pairs else {
            return false;
        };
        (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y) > 0.0
    })
}
