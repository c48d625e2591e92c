//! What a way costs, and what is laid already.

use std::sync::Arc;

use emath::{Pos2, Rect};

use super::{Cable, CableGround, Way, ports::TileSide};
use crate::scene::ways::costs::{COSTS, SPACES};
use crate::scene::ways::limits::LIMITS;
use crate::scene::{PlaceIndex, RectExt as _, geom};

/// A straight piece of a cable.
#[derive(Clone, Copy, Debug)]
struct CablePiece {
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

impl CablePiece {
    fn new(cable: usize, a: Pos2, b: Pos2, half: f32) -> Self {
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

    fn is_near(&self, around: &Rect) -> bool {
        let (low, high, start, end) = if self.upright {
            (around.left(), around.right(), around.top(), around.bottom())
        } else {
            (around.top(), around.bottom(), around.left(), around.right())
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
            let needed = self.half + other.half + SPACES.cable;
            if shared > -SPACES.cable && distance + SPACES.rounding < needed {
                return COSTS.touching + shared.max(0.0) * COSTS.touching_per_unit;
            }
            return 0.0;
        }
        let crosses = self.at > other.from - other.half
            && self.at < other.to + other.half
            && other.at > self.from - self.half
            && other.at < self.to + self.half;
        if crosses {
            COSTS.crossing + (self.half + other.half) * COSTS.crossing_per_width
        } else {
            0.0
        }
    }
}

/// What is near a cable to be laid: all that its ways can meet.
#[derive(Debug)]
pub(super) struct CableNeighbours {
    tiles: Vec<(usize, Rect)>,
    titles: Vec<Rect>,
    /// Zones, and whether they hold an end of the cable.
    zones: Vec<(Rect, bool)>,
    pieces: Vec<CablePiece>,
}

impl CableNeighbours {
    pub(super) fn new(
        ground: &CableGround,
        cable: &Cable,
        laid: &LaidCables,
        around: &Rect,
    ) -> Self {
        let ends: Vec<&Rect> = [cable.from, cable.to]
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
pub(in crate::scene) struct LaidCables {
    pieces: Vec<CablePiece>,
    /// Where the pieces lie; only for drawings too large to look at each piece.
    places: Option<Arc<PlaceIndex>>,
    /// How many pieces are looked up by place; those after them are looked at each.
    by_place: usize,
}

impl LaidCables {
    /// Nothing laid yet; `is_large` for drawings in which pieces are looked up by place.
    pub(in crate::scene) fn new(is_large: bool) -> Self {
        Self {
            pieces: Vec::new(),
            places: is_large.then(|| Arc::new(PlaceIndex::new(LIMITS.piece_cell))),
            by_place: 0,
        }
    }

    /// What a straight piece costs among those laid nearby.
    pub(super) fn meeting(&self, a: Pos2, b: Pos2, half: f32) -> f32 {
        let piece = CablePiece::new(usize::MAX, a, b, half);
        let around = Rect::from_points(&[a, b]).expand(half + LIMITS.widest);
        let cost = |other: &CablePiece| {
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

impl LaidCables {
    pub(in crate::scene) fn add(&mut self, cable: usize, way: &Way) {
        for pair in way.points.windows(2) {
            if let [a, b] = pair {
                let number = self.pieces.len();
                // A shared index, that of a copy, is left alone.
                if number == self.by_place
                    && let Some(places) = self.places.as_mut().and_then(Arc::get_mut)
                {
                    places.add(number, &Rect::from_points(pair).expand(way.half));
                    self.by_place += 1;
                }
                self.pieces.push(CablePiece::new(cable, *a, *b, way.half));
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
                let distance = piece.half + half + SPACES.cable;
                [piece.at - distance, piece.at + distance]
            })
    }

    /// Coordinates just beside the pieces that end on a side of a tile.
    pub(super) fn beside_ports(
        &self,
        side: TileSide,
        tile: &Rect,
        half: f32,
    ) -> impl Iterator<Item = f32> + '_ {
        let edge = side.edge(tile);
        let (low, high) = side.span(tile);
        self.pieces
            .iter()
            .filter(move |piece| {
                piece.upright != side.is_upright()
                    && ((piece.from - edge).abs() < SPACES.rounding
                        || (piece.to - edge).abs() < SPACES.rounding)
                    && piece.at >= low
                    && piece.at <= high
            })
            .flat_map(move |piece| {
                let distance = piece.half + half + SPACES.cable;
                [piece.at - distance, piece.at + distance]
            })
    }
}

/// The cost of length and bends alone.
pub(super) fn base(points: &[Pos2]) -> f32 {
    geom::length(points) + COSTS.bend * points.len().saturating_sub(2) as f32
}

/// The cost of a way beyond its length and bends; `None` where it runs through a tile.
/// Gives up with `None` once the cost passes `limit`.
pub(super) fn extra(
    near: &CableNeighbours,
    cable: &Cable,
    points: &[Pos2],
    limit: f32,
) -> Option<f32> {
    let mut cost = 0.0;
    let last = points.len().saturating_sub(2);
    for (index, pair) in points.windows(2).enumerate() {
        let &[a, b] = pair else { continue };
        // A way must leave and enter its own tiles, but only by its first and last piece: any
        // other would lead through them.
        let reach = Rect::from_points(&[a, b]).expand(cable.half + SPACES.tile);
        for (number, tile) in &near.tiles {
            let own = *number == cable.from && index == 0 || *number == cable.to && index == last;
            if !own && reach.overlaps(tile) {
                return None;
            }
        }
        let piece = CablePiece::new(usize::MAX, a, b, cable.half);
        cost += near
            .pieces
            .iter()
            .map(|other| piece.meets(other))
            .sum::<f32>();
        let body = Rect::from_points(&[a, b]).expand(cable.half + SPACES.stroke);
        cost += COSTS.title
            * near
                .titles
                .iter()
                .filter(|title| body.overlaps(title))
                .count() as f32;
        cost += zones(near.zones.iter().copied(), &piece, &body);
        // Costs only grow: what passes the best so far cannot win any more.
        if cost > limit {
            return None;
        }
    }
    Some(cost)
}

/// The cost of a way that is free of tiles beyond its length and bends, each piece looked up by
/// place; `None` where it is more than `limit`.
pub(super) fn extra_by_place(
    ground: &CableGround,
    cable: &Cable,
    laid: &LaidCables,
    points: &[Pos2],
    limit: f32,
) -> Option<f32> {
    let ends: Vec<&Rect> = [cable.from, cable.to]
        .into_iter()
        .filter_map(|end| ground.tiles.get(end))
        .collect();
    let is_own = |zone: &Rect| ends.iter().any(|end| zone.overlaps(end));
    let mut cost = 0.0;
    for pair in points.windows(2) {
        let &[a, b] = pair else { continue };
        let piece = CablePiece::new(usize::MAX, a, b, cable.half);
        let body = Rect::from_points(&[a, b]).expand(cable.half + SPACES.stroke);
        let titles = ground.titles.iter().filter(|title| body.overlaps(title));
        cost += COSTS.title * titles.count() as f32;
        let margin = cable.half + SPACES.border;
        let around = ground.zones.iter();
        let around = around.filter(|zone| zone.expand(margin).overlaps(&body));
        cost += zones(around.map(|zone| (*zone, is_own(zone))), &piece, &body);
        cost += laid.meeting(a, b, cable.half);
        if cost > limit {
            return None;
        }
    }
    Some(cost)
}

/// Cost of running through foreign zones and along the borders of any.
fn zones(zones: impl Iterator<Item = (Rect, bool)>, piece: &CablePiece, body: &Rect) -> f32 {
    let margin = piece.half + SPACES.border;
    let mut cost = 0.0;
    for (zone, is_own) in zones {
        if !zone.expand(margin).overlaps(body) {
            continue;
        }
        let (low, high, start, end) = if piece.upright {
            (zone.left(), zone.right(), zone.top(), zone.bottom())
        } else {
            (zone.top(), zone.bottom(), zone.left(), zone.right())
        };
        let shared = (piece.to.min(end) - piece.from.max(start)).max(0.0);
        if shared > COSTS.border_from
            && ((piece.at - low).abs() < margin || (piece.at - high).abs() < margin)
        {
            cost += COSTS.border + shared * COSTS.border_per_unit;
        }
        // An own zone must be left anyhow: only its border counts.
        if !is_own && piece.at > low && piece.at < high {
            cost += shared * COSTS.foreign_per_unit;
        }
    }
    cost
}
