//! The straight pieces of ways, and how far each may be moved aside.

use emath::{Pos2, Rect};

use super::{CableGround, Strand};
use crate::scene::RectExt as _;
use crate::scene::ways::Way;
use crate::scene::ways::costs::{SPACES, SPREAD};

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
fn across(p: Pos2, upright: bool) -> f32 {
    if upright { p.x } else { p.y }
}

/// The coordinate along them.
fn along(p: Pos2, upright: bool) -> f32 {
    if upright { p.y } else { p.x }
}

/// All pieces of one direction, in order across; how far they may go is not known yet.
pub(super) fn strips(strands: &[Strand<'_>], resting: &[&Way], upright: bool) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (number, strand) in strands.iter().enumerate() {
        let pieces = 0..strand.way.points.len();
        strips.extend(pieces.filter_map(|piece| strip(strand.way, number, piece, upright)));
    }
    for way in resting {
        let pieces = 0..way.points.len();
        strips.extend(pieces.filter_map(|piece| strip(way, usize::MAX, piece, upright)));
    }
    strips.sort_by(|a, b| {
        let near = ((a.at / SPACES.rounding).round(), a.rank.0, a.rank.1);
        let other = ((b.at / SPACES.rounding).round(), b.rank.0, b.rank.1);
        near.0
            .total_cmp(&other.0)
            .then(near.1.total_cmp(&other.1))
            .then(near.2.total_cmp(&other.2))
            .then((a.strand, a.piece).cmp(&(b.strand, b.piece)))
    });
    strips
}

/// A piece of a way, if there is one of this number and it runs in the direction.
fn strip(way: &Way, strand: usize, piece: usize, upright: bool) -> Option<Strip> {
    let (&a, &b) = (way.points.get(piece)?, way.points.get(piece + 1)?);
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
fn rank(points: &[Pos2], piece: usize, upright: bool) -> (f32, f32) {
    let (Some(a), Some(b)) = (points.get(piece), points.get(piece + 1)) else {
        return (0.0, 0.0);
    };
    let side = |from: &Pos2, to: Option<&Pos2>| {
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

/// From where to where a piece may be moved, across its direction.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct StripRoom {
    pub(super) low: f32,
    pub(super) high: f32,
}

/// How far a piece may be moved to either side.
pub(super) fn room(
    ground: &CableGround,
    strand: &Strand<'_>,
    piece: usize,
    upright: bool,
) -> StripRoom {
    let (points, half) = (&strand.way.points, strand.way.half);
    let (Some(&a), Some(&b)) = (points.get(piece), points.get(piece + 1)) else {
        return StripRoom::default();
    };
    let at = across(a, upright);
    let mut room = StripRoom {
        low: at - SPREAD.furthest,
        high: at + SPREAD.furthest,
    };
    let last = points.len().saturating_sub(2);
    for (is_end, number) in [
        (piece == 0, strand.cable.from),
        (piece == last, strand.cable.to),
    ] {
        if let Some(tile) = ground.tiles.get(number).filter(|_| is_end) {
            let (low, high) = span(tile, upright);
            room.low = room.low.max(low + half + SPACES.port);
            room.high = room.high.min(high - half - SPACES.port);
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
        let least = if is_end { half + SPREAD.stub } else { half };
        let least = least.min((at - far).abs());
        if at > far {
            room.low = room.low.max(far + least);
        } else {
            room.high = room.high.min(far - least);
        }
    }
    let own = [
        (piece == 0).then_some(strand.cable.from),
        (piece == last).then_some(strand.cable.to),
    ];
    let body = StripBody {
        area: Rect::from_points(&[a, b]),
        half,
        at,
        upright,
    };
    beside_tiles(ground, own, &body, room)
}

/// Where a piece lies before it is moved.
struct StripBody {
    /// Its middle.
    area: Rect,
    half: f32,
    /// The coordinate it keeps.
    at: f32,
    upright: bool,
}

/// The room that tiles beside a piece leave.
fn beside_tiles(
    ground: &CableGround,
    own: [Option<usize>; 2],
    body: &StripBody,
    mut room: StripRoom,
) -> StripRoom {
    let at = body.at;
    let margin = body.half + SPACES.tile;
    let swept = body.area.expand(margin);
    let wide = if body.upright {
        swept
            .with_min_x(room.low - margin)
            .with_max_x(room.high.max(room.low) + margin)
    } else {
        swept
            .with_min_y(room.low - margin)
            .with_max_y(room.high.max(room.low) + margin)
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
        let (low, high) = span(tile, body.upright);
        if high + margin <= at + SPACES.rounding {
            room.low = room.low.max(high + margin);
        } else if low - margin >= at - SPACES.rounding {
            room.high = room.high.min(low - margin);
        } else {
            return StripRoom { low: at, high: at };
        }
    }
    room
}

fn span(area: &Rect, upright: bool) -> (f32, f32) {
    if upright {
        (area.left(), area.right())
    } else {
        (area.top(), area.bottom())
    }
}

/// A way with some of its pieces moved aside.
pub(super) fn moved(points: &[Pos2], shifts: &[(usize, f32)], upright: bool) -> Vec<Pos2> {
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
pub(super) fn is_sound(before: &[Pos2], after: &[Pos2]) -> bool {
    before.windows(2).zip(after.windows(2)).all(|pairs| {
        let (&[a, b], &[c, d]) = pairs else {
            return false;
        };
        (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y) > 0.0
    })
}
