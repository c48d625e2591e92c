//! The ground on which cables are laid.

use std::{collections::BTreeSet, sync::Arc};

use emath::Rect;

use super::limits::LIMITS;
use crate::scene::{PlaceIndex, RectExt as _};

/// What cables are laid on.
#[derive(Clone, Debug, Default)]
pub(in crate::scene) struct CableGround {
    /// Tiles: no cable runs through one.
    pub(in crate::scene) tiles: Vec<Rect>,
    /// Zones: cables prefer to stay out of those that hold none of their ends.
    pub(in crate::scene) zones: Vec<Rect>,
    /// Title tabs and chips of zones: left free where possible.
    pub(in crate::scene) titles: Vec<Rect>,
    /// The tiles by place; without it each tile is looked at.
    pub(in crate::scene) places: Option<Arc<PlaceIndex>>,
}

impl CableGround {
    /// Whether a tile other than the two lies in the way.
    pub(in crate::scene) fn is_blocked(&self, area: &Rect, own: [Option<usize>; 2]) -> bool {
        let blocks = |number: usize| {
            !own.contains(&Some(number))
                && self
                    .tiles
                    .get(number)
                    .is_some_and(|tile| tile.overlaps(area))
        };
        match &self.places {
            Some(places) => places.any_near(area, blocks),
            None => (0..self.tiles.len()).any(blocks),
        }
    }

    /// The same with the tiles looked up by place, except some that will move.
    #[must_use]
    pub(in crate::scene) fn by_place_but(self, moving: &BTreeSet<usize>) -> Self {
        let mut places = PlaceIndex::new(LIMITS.tile_cell);
        for (number, tile) in self.tiles.iter().enumerate() {
            if moving.contains(&number) {
                places.add_everywhere(number);
            } else {
                places.add(number, tile);
            }
        }
        let places = Some(Arc::new(places));
        Self { places, ..self }
    }

    /// The same with the tiles looked up by place.
    #[must_use]
    pub(in crate::scene) fn by_place(self) -> Self {
        let places = Some(Arc::new(PlaceIndex::of(LIMITS.tile_cell, &self.tiles)));
        Self { places, ..self }
    }
}
