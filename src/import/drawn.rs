//! Where the assets of a list are drawn: in rows, in the free room of their zones and below it.

use std::collections::BTreeMap;

use crate::{
    catalog::{AssetKindId, Catalog, ZoneKind, ZoneKindId},
    design::{
        Bounds, Design, TILE_SIZE, ZONE_SIZE,
        membership::{MARGIN, TITLE, is_gate},
    },
};

/// Between two assets side by side, and between two rows, world units.
const BETWEEN: i32 = 24;
/// Between two zones that are added, world units.
pub(super) const BESIDE: i32 = 64;
/// So many times as wide as high a zone is where it can be chosen.
const WIDTH_TO_HEIGHT: f32 = 1.5;
/// Room for the title on the upper edge of a zone, world units.
const TITLE_WIDTH: i32 = 160;

/// The least size of a segment within a place, world units.
const LEAST_NESTED: (i32, i32) = (240, 120);

/// Rectangles for assets, in their order, world units.
pub(super) type AssetPlaces = Vec<Bounds>;

/// The sizes of assets of these kinds, and whether they stand on the edge of a zone.
fn sizes(catalog: &Catalog, kinds: &[&AssetKindId]) -> Vec<PlacedSize> {
    let size = |kind: &&AssetKindId| PlacedSize {
        size: catalog.asset_kind(kind).map_or(TILE_SIZE, |it| it.size),
        is_gate: is_gate(catalog, kind),
    };
    kinds.iter().map(size).collect()
}

#[derive(Clone, Copy, Debug)]
struct PlacedSize {
    size: (i32, i32),
    is_gate: bool,
}

/// The cells of a grid in which assets stand, world units.
#[derive(Clone, Copy, Debug)]
struct CellSize {
    width: i32,
    height: i32,
}

impl CellSize {
    fn of(sizes: &[PlacedSize]) -> Self {
        let widths = sizes.iter().map(|it| it.size.0);
        let heights = sizes.iter().map(|it| it.size.1);
        Self {
            width: widths.max().unwrap_or(TILE_SIZE.0) + BETWEEN,
            height: heights.max().unwrap_or(TILE_SIZE.1) + BETWEEN,
        }
    }

    /// How many stand side by side in a width.
    const fn fitting(self, width: i32) -> i32 {
        let fitting = (width - 2 * MARGIN + BETWEEN) / self.width;
        if fitting < 1 { 1 } else { fitting }
    }
}

/// The size of a new zone that is to hold assets of these kinds, world units.
pub(super) fn zone_size(
    catalog: &Catalog,
    zone: &ZoneKindId,
    kinds: &[&AssetKindId],
) -> (i32, i32) {
    size_from(catalog, Some(zone), kinds)
}

/// The size of a segment within a place: as large as what comes into it, and no larger.
/// World units.
pub(super) fn nested_size(catalog: &Catalog, kinds: &[&AssetKindId]) -> (i32, i32) {
    size_from(catalog, None, kinds)
}

/// The size of a zone of a kind, of a segment within a place where there is none.
fn size_from(catalog: &Catalog, zone: Option<&ZoneKindId>, kinds: &[&AssetKindId]) -> (i32, i32) {
    let least = zone.map_or(LEAST_NESTED, |zone| {
        let kind = catalog.zone_kind(zone);
        kind.map_or(ZONE_SIZE, |kind| kind.size)
    });
    let sizes = sizes(catalog, kinds);
    let cell = CellSize::of(&sizes);
    let count = i32::try_from(sizes.len()).unwrap_or(i32::MAX);
    let shape = count as f32 * cell.height as f32 * WIDTH_TO_HEIGHT / cell.width as f32;
    let columns = cell.fitting(least.0).max(shape.sqrt().ceil() as i32);
    let rows = count.saturating_add(columns - 1) / columns;
    let width = 2 * MARGIN + columns * cell.width - BETWEEN;
    let height = TITLE + 2 * MARGIN + rows.saturating_mul(cell.height) - BETWEEN;
    (least.0.max(width), least.1.max(height))
}

/// A zone to be added beside the drawing.
#[derive(Clone, Debug)]
pub(super) struct WantedZone {
    pub(super) kind: ZoneKindId,
    /// Width and height, world units.
    pub(super) size: (i32, i32),
}

/// Places for zones to be added, in their order, right of all that is drawn: those of a column of
/// the catalog's grid below each other, columns side by side. World units.
pub(super) fn zone_places(
    catalog: &Catalog,
    design: &Design,
    wanted: &[WantedZone],
) -> BTreeMap<usize, Bounds> {
    let spot = |kind: &ZoneKindId| {
        let spots = catalog.zone_kind(kind).map(|ZoneKind { spots, .. }| spots);
        spots.and_then(|spots| spots.first().copied())
    };
    let mut zones: Vec<_> = wanted.iter().enumerate().collect();
    // What has no place on the grid comes last.
    zones.sort_by_key(|(_, zone)| (spot(&zone.kind).is_none(), spot(&zone.kind)));
    let right = design.layout.zones.values().map(Bounds::right).max();
    let mut next = right.map_or(0, |right| right + BESIDE);
    let mut places = BTreeMap::new();
    let mut above: Option<(Option<u8>, Bounds)> = None;
    for (number, zone) in zones {
        let column = spot(&zone.kind).map(|spot| spot.column);
        let (w, h) = zone.size;
        let rect = match above {
            Some((same, above)) if same == column => {
                Bounds::new(above.x, above.bottom() + BESIDE, w, h)
            }
            _ => Bounds::new(next, 0, w, h),
        };
        next = next.max(rect.right() + BESIDE);
        above = Some((column, rect));
        places.insert(number, rect);
    }
    places
}

/// Places in a zone for assets of these kinds, world units.
#[derive(Clone, Debug, Default)]
pub(super) struct ZoneFilling {
    /// The places.
    pub(super) places: AssetPlaces,
    /// How much higher the zone has to be for them.
    pub(super) lacks: i32,
}

/// Finds room in a zone of this rectangle around what stands there, and below it where there is
/// none left.
pub(super) fn filled(
    catalog: &Catalog,
    area: &Bounds,
    taken: &[Bounds],
    kinds: &[&AssetKindId],
) -> ZoneFilling {
    let sizes = sizes(catalog, kinds);
    let cell = CellSize::of(&sizes);
    let is_free = |spot: &Bounds| !taken.iter().any(|rect| rect.overlaps(spot));
    let columns = cell.fitting(area.w);
    let rows = (area.h - TITLE - MARGIN + BETWEEN) / cell.height;
    let corner = |row: i32, top: i32, column: i32| {
        let x = area.x + MARGIN + column * cell.width;
        (x, top + row.saturating_mul(cell.height))
    };
    let top = area.y + TITLE + MARGIN / 2;
    let whole = |(x, y): (i32, i32)| Bounds::new(x, y, cell.width - BETWEEN, cell.height - BETWEEN);
    let inside = (0..rows.max(0)).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let inside = inside.map(|(row, column)| corner(row, top, column));
    let mut inside = inside.filter(|at| is_free(&whole(*at)));
    let mut edge = edge_spots(area, &sizes).filter(|spot| is_free(spot));
    let mut below = 0;
    let mut filling = ZoneFilling::default();
    for it in &sizes {
        let on_edge = it.is_gate.then(|| edge.next()).flatten();
        let rect = on_edge.unwrap_or_else(|| {
            let (x, y) = inside.next().unwrap_or_else(|| {
                let at = corner(below / columns, area.bottom(), below % columns);
                below += 1;
                at
            });
            Bounds::new(x, y, it.size.0, it.size.1)
        });
        filling.places.push(rect);
    }
    if below > 0 {
        let rows = (below + columns - 1) / columns;
        filling.lacks = rows.saturating_mul(cell.height) + MARGIN - BETWEEN;
    }
    filling
}

/// Places on the upper edge of a zone for its checkpoints, from the right to its title.
fn edge_spots(area: &Bounds, sizes: &[PlacedSize]) -> impl Iterator<Item = Bounds> {
    let gates = sizes.iter().filter(|it| it.is_gate).map(|it| it.size);
    let (w, h) = gates
        .reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
        .unwrap_or(TILE_SIZE);
    let (left, right) = (area.x + TITLE_WIDTH, area.right() - MARGIN - w);
    let y = area.y - h / 2;
    let step = usize::try_from(w + BETWEEN).unwrap_or(1);
    let spots = (0..=right.saturating_sub(left).max(-1)).step_by(step);
    spots.map(move |back| Bounds::new(right - back, y, w, h))
}
