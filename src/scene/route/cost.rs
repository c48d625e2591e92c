//! What a way costs, and what is laid already.

use std::sync::Arc;

use super::{CABLE_GAP, Cable, Ground, Pos, TILE_MARGIN, Way};
use crate::scene::{Area, Index};

/// Cells in which laid pieces are looked up, world units.
const CELL: f32 = 400.0;

/// Cost of a bend, in world units of length.
pub(super) const BEND: f32 = 60.0;
const CROSSING: f32 = 70.0;
const TOUCHING: f32 = 500.0;
const TITLE: f32 = 160.0;

/// A straight piece of a cable.
#[derive(Clone, Copy, Debug)]
struct Piece {
    cable: usize,
    /// Whether it runs up or down.
    upright: bool,
    /// The coordinate it keeps.
    at: f32,
    /// From where to where it runs.
    from: f32,
    to: f32,
    half: f32,
}

impl Piece {
    fn new(cable: usize, a: Pos, b: Pos, half: f32) -> Self {
        let upright = (a.x - b.x).abs() < (a.y - b.y).abs();
        let (at, p, q) = if upright {
            (a.x, a.y, b.y)
        } else {
            (a.y, a.x, b.x)
        };
        Self {
            cable,
            upright,
            at,
            from: p.min(q),
            to: p.max(q),
            half,
        }
    }

    fn is_near(&self, around: &Area) -> bool {
        let (low, high, start, end) = if self.upright {
            (around.x, around.right(), around.y, around.bottom())
        } else {
            (around.y, around.bottom(), around.x, around.right())
        };
        self.at + self.half > low
            && self.at - self.half < high
            && self.from < end
            && self.to > start
    }

    /// What two pieces cost each other.
    fn meets(&self, other: &Self) -> f32 {
        if self.upright == other.upright {
            let shared = self.to.min(other.to) - self.from.max(other.from);
            let distance = (self.at - other.at).abs();
            let needed = self.half + other.half + CABLE_GAP;
            if shared > -CABLE_GAP && distance + 0.5 < needed {
                return TOUCHING + shared.max(0.0) * 3.0;
            }
            return 0.0;
        }
        let crosses = self.at > other.from - other.half
            && self.at < other.to + other.half
            && other.at > self.from - self.half
            && other.at < self.to + self.half;
        if crosses {
            CROSSING + (self.half + other.half) * 1.5
        } else {
            0.0
        }
    }
}

/// What is near a cable to be laid: all that its ways can meet.
#[derive(Debug)]
pub(super) struct Near {
    tiles: Vec<(usize, Area)>,
    titles: Vec<Area>,
    /// Zones, and whether they hold an end of the cable.
    zones: Vec<(Area, bool)>,
    pieces: Vec<Piece>,
}

impl Near {
    pub(super) fn new(ground: &Ground, cable: &Cable, laid: &Laid, around: &Area) -> Self {
        let ends: Vec<&Area> = [cable.from, cable.to]
            .into_iter()
            .filter_map(|end| ground.tiles.get(end))
            .collect();
        let tiles = ground.tiles.iter().copied().enumerate();
        Self {
            tiles: tiles.filter(|(_, tile)| tile.overlaps(around)).collect(),
            titles: ground
                .titles
                .iter()
                .filter(|area| area.overlaps(around))
                .copied()
                .collect(),
            zones: ground
                .zones
                .iter()
                .filter(|zone| zone.overlaps(around))
                .map(|zone| (*zone, ends.iter().any(|end| zone.overlaps(end))))
                .collect(),
            pieces: laid
                .pieces
                .iter()
                .filter(|piece| piece.is_near(around))
                .copied()
                .collect(),
        }
    }
}

/// The cables laid so far.
#[derive(Clone, Debug)]
pub(in crate::scene) struct Laid {
    pieces: Vec<Piece>,
    /// Where the pieces lie; only for drawings too large to look at each piece.
    places: Option<Arc<Index>>,
    /// How many pieces are looked up by place; those after them are looked at each.
    by_place: usize,
}

impl Laid {
    /// Nothing laid yet; `is_large` for drawings in which pieces are looked up by place.
    pub(in crate::scene) fn new(is_large: bool) -> Self {
        Self {
            pieces: Vec::new(),
            places: is_large.then(|| Arc::new(Index::new(CELL))),
            by_place: 0,
        }
    }

    /// What a straight piece costs among those laid nearby.
    pub(super) fn meeting(&self, a: Pos, b: Pos, half: f32) -> f32 {
        let piece = Piece::new(usize::MAX, a, b, half);
        let around = Area::of(&[a, b]).grown(half + WIDEST);
        let cost = |other: &Piece| {
            if other.is_near(&around) {
                piece.meets(other)
            } else {
                0.0
            }
        };
        match &self.places {
            Some(places) => {
                let near = places.near(&around).into_iter();
                let near = near.filter_map(|number| self.pieces.get(number));
                let others = self.pieces.get(self.by_place..).unwrap_or_default();
                near.chain(others).map(cost).sum()
            }
            None => self.pieces.iter().map(cost).sum(),
        }
    }
}

/// Half the width of the widest cable with the gap beside it: pieces further off do not meet.
const WIDEST: f32 = 70.0;

impl Laid {
    pub(in crate::scene) fn add(&mut self, cable: usize, way: &Way) {
        for pair in way.points.windows(2) {
            if let [a, b] = pair {
                let number = self.pieces.len();
                // A shared index, that of a copy, is left alone.
                if number == self.by_place
                    && let Some(places) = self.places.as_mut().and_then(Arc::get_mut)
                {
                    places.add(number, &Area::of(pair).grown(way.half));
                    self.by_place += 1;
                }
                self.pieces.push(Piece::new(cable, *a, *b, way.half));
            }
        }
    }

    /// Takes a cable away again. Only where pieces are not looked up by place.
    pub(in crate::scene) fn remove(&mut self, cable: usize) {
        self.pieces.retain(|piece| piece.cable != cable);
    }

    /// Coordinates just beside the pieces in one direction, for a cable of this half width.
    pub(super) fn beside(&self, upright: bool, half: f32) -> impl Iterator<Item = f32> + '_ {
        self.pieces
            .iter()
            .filter(move |piece| piece.upright == upright)
            .flat_map(move |piece| {
                let distance = piece.half + half + CABLE_GAP;
                [piece.at - distance, piece.at + distance]
            })
    }

    /// Coordinates just beside the pieces that end on an edge between `low` and `high`.
    pub(super) fn beside_ports(
        &self,
        upright_side: bool,
        edge: f32,
        span: (f32, f32),
        half: f32,
    ) -> impl Iterator<Item = f32> + '_ {
        self.pieces
            .iter()
            .filter(move |piece| {
                piece.upright != upright_side
                    && ((piece.from - edge).abs() < 0.5 || (piece.to - edge).abs() < 0.5)
                    && piece.at >= span.0
                    && piece.at <= span.1
            })
            .flat_map(move |piece| {
                let distance = piece.half + half + CABLE_GAP;
                [piece.at - distance, piece.at + distance]
            })
    }
}

/// The cost of length and bends alone.
pub(super) fn base(points: &[Pos]) -> f32 {
    super::geom::length(points) + BEND * points.len().saturating_sub(2) as f32
}

/// The cost of a way beyond its length and bends; `None` where it runs through a tile.
/// Gives up with `None` once the cost passes `limit`.
pub(super) fn extra(near: &Near, cable: &Cable, points: &[Pos], limit: f32) -> Option<f32> {
    let mut cost = 0.0;
    let last = points.len().saturating_sub(2);
    for (index, pair) in points.windows(2).enumerate() {
        let &[a, b] = pair else { continue };
        let reach = Area::of(&[a, b]).grown(cable.half + TILE_MARGIN);
        for (number, tile) in &near.tiles {
            let own = *number == cable.from && index == 0 || *number == cable.to && index == last;
            if !own && reach.overlaps(tile) {
                return None;
            }
        }
        let piece = Piece::new(usize::MAX, a, b, cable.half);
        cost += near
            .pieces
            .iter()
            .map(|other| piece.meets(other))
            .sum::<f32>();
        let body = Area::of(&[a, b]).grown(cable.half + 1.0);
        cost += TITLE
            * near
                .titles
                .iter()
                .filter(|title| body.overlaps(title))
                .count() as f32;
        cost += zones(near.zones.iter().copied(), &piece, &body);
        if cost > limit {
            return None;
        }
    }
    Some(cost)
}

/// The cost of a way that is free of tiles beyond its length and bends, each piece looked up by
/// place; `None` where it is more than `limit`.
pub(super) fn extra_by_place(
    ground: &Ground,
    cable: &Cable,
    laid: &Laid,
    points: &[Pos],
    limit: f32,
) -> Option<f32> {
    let ends: Vec<&Area> = [cable.from, cable.to]
        .into_iter()
        .filter_map(|end| ground.tiles.get(end))
        .collect();
    let is_own = |zone: &Area| ends.iter().any(|end| zone.overlaps(end));
    let mut cost = 0.0;
    for pair in points.windows(2) {
        let &[a, b] = pair else { continue };
        let piece = Piece::new(usize::MAX, a, b, cable.half);
        let body = Area::of(&[a, b]).grown(cable.half + 1.0);
        let titles = ground.titles.iter().filter(|title| body.overlaps(title));
        cost += TITLE * titles.count() as f32;
        let margin = cable.half + 5.0;
        let around = ground.zones.iter();
        let around = around.filter(|zone| zone.grown(margin).overlaps(&body));
        cost += zones(around.map(|zone| (*zone, is_own(zone))), &piece, &body);
        cost += laid.meeting(a, b, cable.half);
        if cost > limit {
            return None;
        }
    }
    Some(cost)
}

/// Cost of running through foreign zones and along the borders of any.
fn zones(zones: impl Iterator<Item = (Area, bool)>, piece: &Piece, body: &Area) -> f32 {
    let margin = piece.half + 5.0;
    let mut cost = 0.0;
    for (zone, is_own) in zones {
        if !zone.grown(margin).overlaps(body) {
            continue;
        }
        let (low, high, start, end) = if piece.upright {
            (zone.x, zone.right(), zone.y, zone.bottom())
        } else {
            (zone.y, zone.bottom(), zone.x, zone.right())
        };
        let shared = (piece.to.min(end) - piece.from.max(start)).max(0.0);
        if shared > 12.0 && ((piece.at - low).abs() < margin || (piece.at - high).abs() < margin) {
            cost += 25.0 + shared * 0.8;
        }
        if !is_own && piece.at > low && piece.at < high {
            cost += shared * 0.6;
        }
    }
    cost
}
