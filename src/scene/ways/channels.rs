//! Where ways may leave tiles and run.

use emath::Rect;

use super::bends::BendSearch;
use crate::scene::RectExt as _;
use crate::scene::ways::costs::{COSTS, SPACES};
use crate::scene::ways::limits::LIMITS;
use crate::scene::ways::ports::{TilePort, TileSide};

impl BendSearch<'_> {
    /// Where a way to `other` may leave `tile`.
    pub(super) fn ports(&self, tile: &Rect, other: &Rect) -> Vec<TilePort> {
        let mut ports = Vec::new();
        for side in TileSide::ALL {
            let (low, high) = side.span(tile);
            let room = self.cable.half + SPACES.port;
            let (from, to) = (low + room, high - room);
            if from > to {
                continue;
            }
            let (other_low, other_high) = side.span(other);
            let middle = f32::midpoint(low, high);
            let shared = f32::midpoint(low.max(other_low), high.min(other_high));
            let mut places = vec![middle, f32::midpoint(other_low, other_high), shared];
            places.extend(self.taken(side, tile));
            for opposite in TileSide::ALL
                .into_iter()
                .filter(|s| s.is_upright() == side.is_upright())
            {
                places.extend(self.taken(opposite, other));
            }
            places.extend([from, to]);
            let mut places = distinct(places, |place| place >= from && place <= to);
            places.truncate(LIMITS.ports);
            ports.extend(places.into_iter().map(|place| TilePort {
                side,
                at: side.place(tile, place),
                cost: (place - middle).abs() * COSTS.off_middle,
            }));
        }
        ports
    }

    /// Places beside the cables that already end on a side.
    fn taken(&self, side: TileSide, tile: &Rect) -> impl Iterator<Item = f32> + '_ {
        self.laid.beside_ports(side, tile, self.cable.half)
    }

    /// Coordinates at which the middle of a way may run: beside tiles, zones and cables.
    pub(super) fn channels(&self, upright: bool, a: &Rect, b: &Rect) -> Vec<f32> {
        let around = a.union(*b).expand(SPACES.reach);
        let (low, high) = if upright {
            (around.left(), around.right())
        } else {
            (around.top(), around.bottom())
        };
        let span = |area: &Rect| {
            if upright {
                (area.left(), area.right())
            } else {
                (area.top(), area.bottom())
            }
        };
        let aside = self.cable.half + SPACES.tile + SPACES.beside_tile;
        let mut places: Vec<f32> = Vec::new();
        for area in self
            .ground
            .tiles
            .iter()
            .filter(|tile| tile.overlaps(&around))
        {
            let (from, to) = span(area);
            places.extend([from - aside, to + aside]);
        }
        let mut edges: Vec<f32> = Vec::new();
        for zone in self
            .ground
            .zones
            .iter()
            .filter(|zone| zone.overlaps(&around))
        {
            let (from, to) = span(zone);
            edges.extend([from, to]);
            let border = self.cable.half + SPACES.beside_border;
            places.extend([from - border, to + border, from + border, to - border]);
        }
        edges.sort_by(f32::total_cmp);
        places.extend(edges.windows(2).filter_map(|pair| match pair {
            [from, to] if to - from > SPACES.between_borders => Some(f32::midpoint(*from, *to)),
            _ => None,
        }));
        places.extend(self.laid.beside(upright, self.cable.half));
        places.retain(|place| *place >= low && *place <= high);
        places.sort_by(f32::total_cmp);
        places.dedup_by(|a, b| (*a - *b).abs() < SPACES.channels);
        places
    }
}

/// The places that pass, without those all but equal to an earlier one.
fn distinct(places: Vec<f32>, passes: impl Fn(f32) -> bool) -> Vec<f32> {
    let mut kept: Vec<f32> = Vec::with_capacity(places.len());
    for place in places.into_iter().filter(|place| passes(*place)) {
        if kept
            .iter()
            .all(|other| (other - place).abs() >= SPACES.ports)
        {
            kept.push(place);
        }
    }
    kept
}
