//! What a way costs.

use emath::{Pos2, Rect};

use super::{
    Cable, CableGround, LaidCables,
    costs::{COSTS, SPACES},
    pieces::CablePiece,
};
use crate::scene::{RectExt as _, geom};

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
        let around = ground
            .zones
            .iter()
            .filter(|zone| zone.expand(margin).overlaps(&body));
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
