//! Laying cables: every line of a drawing is a cable as wide as its flow lanes, laid at right
//! angles from tile edge to tile edge around the other tiles.
//!
//! Cables are laid one after the other, the aligned and short ones first. For each, ways of at
//! most three bends are compared by a cost (length, bends, crossings, titles, foreign zones); what
//! is laid already keeps the others at a distance. In drawings of moderate size a second round lays
//! each again with all others known. Only where no such way is free, a search over the edges of all
//! tiles finds one. Beyond [`FULL_SEARCH_CABLES`] cables each takes the best of a handful of ways
//! (`quick`), what lies nearby being looked up by place.
//!
//! The result depends on nothing but its input: no clock, no hash order.

mod cost;
mod maze;
mod quick;
mod simple;
mod spread;
#[cfg(test)]
mod tests;
mod ways;

pub(super) use cost::Laid;
pub(super) use simple::by_hand;
pub(super) use simple::simple;
pub(super) use spread::{Strand, spread};

use std::{collections::BTreeSet, sync::Arc};

use super::{Area, Index, Pos, geom};

/// Up to this many cables all ways of a few bends are searched for each.
pub const FULL_SEARCH_CABLES: usize = 120;

/// Up to this many cables each is laid a second time.
const TWICE_CABLES: usize = 80;

/// Ways weighed for all cables together, and the least and most for each.
const WAYS: usize = 25_000;
const WAYS_EACH: (usize, usize) = (150, 1_500);

/// Free space kept between a cable and a tile it does not end at.
const TILE_MARGIN: f32 = 6.0;

/// Free space kept between two cables.
const CABLE_GAP: f32 = 7.0;

/// Free space between the end of a tile's side and a cable.
const PORT_MARGIN: f32 = 3.0;

/// Half the width of a cable without lanes.
const THIN: f32 = 3.0;

/// What cables are laid on.
#[derive(Clone, Debug, Default)]
pub(super) struct Ground {
    /// Tiles: no cable runs through one.
    pub(super) tiles: Vec<Area>,
    /// Zones: cables prefer to stay out of those that hold none of their ends.
    pub(super) zones: Vec<Area>,
    /// Title tabs and chips of zones: left free where possible.
    pub(super) titles: Vec<Area>,
    /// The tiles by place; without it each tile is looked at.
    pub(super) places: Option<Arc<Index>>,
}

/// Cells in which tiles are looked up, world units.
const CELL: f32 = 256.0;

impl Ground {
    /// Whether a tile other than the two lies in the way.
    pub(super) fn is_blocked(&self, area: &Area, own: [Option<usize>; 2]) -> bool {
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
    pub(super) fn by_place_but(self, moving: &BTreeSet<usize>) -> Self {
        let mut places = Index::new(CELL);
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
    pub(super) fn by_place(self) -> Self {
        let places = Some(Arc::new(Index::of(CELL, &self.tiles)));
        Self { places, ..self }
    }
}

/// A cable to lay between two tiles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cable {
    /// Index of the tile it starts at.
    pub(super) from: usize,
    /// Index of the tile it ends at.
    pub(super) to: usize,
    /// Half its width.
    pub(super) half: f32,
}

/// Where a cable lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Way {
    /// Its middle, from tile edge to tile edge.
    pub(super) points: Vec<Pos>,
    /// Half the width there was room for.
    pub(super) half: f32,
}

/// A side of a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Left,
    Right,
    Top,
    Bottom,
}

impl Side {
    const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Top, Self::Bottom];

    /// Whether cables leave this side to the left or right.
    fn is_upright(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }

    /// The sign of leaving along the axis.
    fn outward(self) -> f32 {
        if matches!(self, Self::Left | Self::Top) {
            -1.0
        } else {
            1.0
        }
    }

    /// The coordinate of this side.
    fn edge(self, tile: &Area) -> f32 {
        match self {
            Self::Left => tile.x,
            Self::Right => tile.right(),
            Self::Top => tile.y,
            Self::Bottom => tile.bottom(),
        }
    }

    /// From where to where the side runs.
    fn span(self, tile: &Area) -> (f32, f32) {
        if self.is_upright() {
            (tile.y, tile.bottom())
        } else {
            (tile.x, tile.right())
        }
    }
}

/// Lays all cables; one way per cable, in the same order.
pub(super) fn lay(ground: &Ground, cables: &[Cable]) -> Vec<Way> {
    let mut ways = vec![Way::default(); cables.len()];
    let order = in_order(ground, cables);
    let search = Search::of(cables.len());
    let mut laid = Laid::new(search == Search::Quick);
    for round in 0..if cables.len() <= TWICE_CABLES { 2 } else { 1 } {
        for &index in &order {
            let (Some(cable), Some(way)) = (cables.get(index), ways.get_mut(index)) else {
                continue;
            };
            if round > 0 {
                laid.remove(index);
            }
            *way = search.lay(ground, cable, &laid);
            laid.add(index, way);
        }
    }
    if search == Search::Quick {
        let strands = cables.iter().zip(&mut ways);
        let mut strands: Vec<Strand<'_>> = strands
            .map(|(cable, way)| Strand { cable: *cable, way })
            .collect();
        spread(ground, &mut strands, []);
    }
    ways
}

/// How thoroughly ways are searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Search {
    /// All ways of a few bends; at most so many are weighed for a cable.
    Full(u32),
    /// A handful of ways.
    Quick,
}

impl Search {
    /// The search for a drawing of so many cables.
    pub(super) fn of(cables: usize) -> Self {
        if cables > FULL_SEARCH_CABLES {
            return Self::Quick;
        }
        Self::Full((WAYS / cables.max(1)).clamp(WAYS_EACH.0, WAYS_EACH.1) as u32)
    }

    /// Lays one cable among those laid.
    pub(super) fn lay(self, ground: &Ground, cable: &Cable, laid: &Laid) -> Way {
        match self {
            Self::Full(budget) => lay_one(ground, cable, laid, budget),
            Self::Quick => lay_quickly(ground, cable, laid),
        }
    }
}

/// The best of a handful of ways; thinner, and in the end by the maze, where none is free.
fn lay_quickly(ground: &Ground, cable: &Cable, laid: &Laid) -> Way {
    let thin = Cable {
        half: THIN,
        ..*cable
    };
    for cable in [cable, &thin] {
        if let Some(points) = quick::find(ground, cable, laid) {
            return Way {
                points,
                half: cable.half,
            };
        }
    }
    last_resort(ground, cable, &thin)
}

/// The order in which cables are laid: aligned ones first, then by distance.
pub(super) fn in_order(ground: &Ground, cables: &[Cable]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..cables.len()).collect();
    let urgency = |index: &usize| cables.get(*index).map_or(0, |cable| urgency(ground, cable));
    order.sort_by_cached_key(|index| (urgency(index), *index));
    order
}

/// Aligned cables first, then by distance.
fn urgency(ground: &Ground, cable: &Cable) -> i64 {
    let (Some(a), Some(b)) = (ground.tiles.get(cable.from), ground.tiles.get(cable.to)) else {
        return i64::MAX;
    };
    let gap = |low: f32, high: f32, other_low: f32, other_high: f32| {
        (other_low - high).max(low - other_high).max(0.0)
    };
    let dx = gap(a.x, a.right(), b.x, b.right());
    let dy = gap(a.y, a.bottom(), b.y, b.bottom());
    let bent = if dx > 0.0 && dy > 0.0 { 10_000.0 } else { 0.0 };
    (dx + dy + bent) as i64
}

/// How narrow a cable may become, as a share of its width, and what that costs.
const NARROWER: [(f32, f32); 4] = [(1.0, 0.0), (0.85, 40.0), (0.7, 90.0), (0.45, 200.0)];

/// The best way for one cable among those laid; narrower where that spares a detour.
fn lay_one(ground: &Ground, cable: &Cable, laid: &Laid, budget: u32) -> Way {
    let mut best: Option<(f32, Way)> = None;
    let mut last = cable.half;
    for (share, penalty) in NARROWER {
        if best
            .as_ref()
            .is_some_and(|(cost, _)| *cost <= penalty + ways::least(ground, cable))
        {
            break;
        }
        let half = (cable.half * share).max(THIN);
        if share < 1.0 && half >= last {
            break;
        }
        last = half;
        let cable = Cable { half, ..*cable };
        if let Some((cost, points)) = ways::best(ground, &cable, laid, budget)
            && best
                .as_ref()
                .is_none_or(|(least, _)| cost + penalty < *least)
        {
            best = Some((
                cost + penalty,
                Way {
                    points,
                    half: cable.half,
                },
            ));
        }
    }
    if let Some((_, way)) = best {
        return way;
    }
    let thin = Cable {
        half: THIN,
        ..*cable
    };
    last_resort(ground, cable, &thin)
}

/// A way of any number of bends around the tiles; the simplest one where there is none.
fn last_resort(ground: &Ground, cable: &Cable, thin: &Cable) -> Way {
    maze::find(ground, thin).map_or_else(
        || simple(ground, cable),
        |points| Way {
            points,
            half: thin.half,
        },
    )
}

/// Whether the straight piece between two positions runs through an area.
pub(super) fn runs_through(a: Pos, b: Pos, area: &Area) -> bool {
    let piece = Area::of(&[a, b]);
    if piece.w == 0.0 || piece.h == 0.0 {
        return piece.overlaps(area);
    }
    // A slanted piece of a way laid by hand: sampled.
    let steps = (geom::length(&[a, b]) / 4.0).ceil().max(1.0) as u16;
    (0..=steps).any(|step| {
        let p = a.towards(b, f32::from(step) / f32::from(steps));
        p.x > area.x && p.x < area.right() && p.y > area.y && p.y < area.bottom()
    })
}
