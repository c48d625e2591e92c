//! Where ways may leave tiles and run.

use super::{MOST_PORTS, Port, REACH, Search};
use crate::scene::{
    Area, Pos,
    route::{PORT_MARGIN, Side, TILE_MARGIN},
};

impl Search<'_> {
    /// Where a way to `other` may leave `tile`.
    pub(super) fn ports(&self, tile: &Area, other: &Area) -> Vec<Port> {
        let mut ports = Vec::new();
        for side in Side::ALL {
            let (low, high) = side.span(tile);
            let room = self.cable.half + PORT_MARGIN;
            let (from, to) = (low + room, high - room);
            if from > to {
                continue;
            }
            let edge = side.edge(tile);
            let (other_low, other_high) = side.span(other);
            let middle = f32::midpoint(low, high);
            let shared = f32::midpoint(low.max(other_low), high.min(other_high));
            let mut places = vec![middle, f32::midpoint(other_low, other_high), shared];
            places.extend(self.taken(side, tile));
            for opposite in Side::ALL
                .into_iter()
                .filter(|s| s.is_upright() == side.is_upright())
            {
                places.extend(self.taken(opposite, other));
            }
            places.extend([from, to]);
            let mut places = distinct(places, |place| place >= from && place <= to);
            places.truncate(MOST_PORTS);
            ports.extend(places.into_iter().map(|place| Port {
                side,
                at: if side.is_upright() {
                    Pos::new(edge, place)
                } else {
                    Pos::new(place, edge)
                },
                cost: (place - middle).abs() * 0.12,
            }));
        }
        ports
    }

    /// Places beside the cables that already end on a side.
    fn taken(&self, side: Side, tile: &Area) -> impl Iterator<Item = f32> + '_ {
        let (edge, span) = (side.edge(tile), side.span(tile));
        self.laid
            .beside_ports(side.is_upright(), edge, span, self.cable.half)
    }

    /// Coordinates at which the middle of a way may run: beside tiles, zones and cables.
    pub(super) fn channels(&self, upright: bool, a: &Area, b: &Area) -> Vec<f32> {
        let around = a.union(b).grown(REACH);
        let (low, high) = if upright {
            (around.x, around.right())
        } else {
            (around.y, around.bottom())
        };
        let span = |area: &Area| {
            if upright {
                (area.x, area.right())
            } else {
                (area.y, area.bottom())
            }
        };
        let aside = self.cable.half + TILE_MARGIN + 1.0;
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
            let border = self.cable.half + 6.0;
            places.extend([from - border, to + border, from + border, to - border]);
        }
        edges.sort_by(f32::total_cmp);
        places.extend(edges.windows(2).filter_map(|pair| match pair {
            [from, to] if to - from > 12.0 => Some(f32::midpoint(*from, *to)),
            _ => None,
        }));
        places.extend(self.laid.beside(upright, self.cable.half));
        places.retain(|place| *place >= low && *place <= high);
        places.sort_by(f32::total_cmp);
        places.dedup_by(|a, b| (*a - *b).abs() < 3.0);
        places
    }
}

/// The places that pass, without those all but equal to an earlier one.
fn distinct(places: Vec<f32>, passes: impl Fn(f32) -> bool) -> Vec<f32> {
    let mut kept: Vec<f32> = Vec::with_capacity(places.len());
    for place in places.into_iter().filter(|place| passes(*place)) {
        if kept.iter().all(|other| (other - place).abs() >= 1.0) {
            kept.push(place);
        }
    }
    kept
}
