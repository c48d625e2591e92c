//! The cables laid so far, and what a new one meets among them.

use std::sync::Arc;

use emath::{Pos2, Rect};

use super::{Way, costs::SPACES, limits::LIMITS, pieces::CablePiece, ports::TileSide};
use crate::scene::PlaceIndex;

/// The cables laid so far.
#[derive(Clone, Debug)]
pub(in crate::scene) struct LaidCables {
    pub(super) pieces: Vec<CablePiece>,
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
        // No piece is wider, so what lies further off costs nothing and need not be asked.
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
                let near = places
                    .near(&around)
                    .into_iter()
                    .filter_map(|number| self.pieces.get(number));
                let others = self.pieces.get(self.by_place..).unwrap_or_default();
                near.chain(others).map(cost).sum()
            }
            None => self.pieces.iter().map(cost).sum(),
        }
    }

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
