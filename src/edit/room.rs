//! Where there is room for what is added.

use crate::{
    catalog::{AssetId, ZoneId},
    design::{Bounds, Design, Footprint},
};

/// Free space kept round what is added, in world units.
const GAP: i32 = 16;
/// Height of a zone's title row, in world units.
const TITLE: i32 = 32;
/// Distance of the places that are tried, in world units.
const STEP: usize = 8;

/// A place to the right of all zones and assets, world units: what stands in no zone is no member
/// of one that is put down there, and must not look so.
pub fn beside(design: &Design, w: i32, h: i32) -> Bounds {
    let (zones, assets) = (&design.layout.zones, &design.layout.assets);
    let all = zones.values().chain(assets.values());
    let right = all.map(Bounds::right).max().unwrap_or(0);
    Bounds::new(right + 4 * GAP, 0, w, h)
}

/// A place in a zone where nothing but `mover` stands, on its upper edge if that is asked for;
/// below its lower left corner if it is full. World units.
pub fn inside(design: &Design, zone: &ZoneId, room: Footprint, mover: Option<&AssetId>) -> Bounds {
    let area = design.layout.zones.get(zone).copied().unwrap_or_default();
    let (w, h) = room.size;
    let others = others_at(design, &area, room, mover);
    let columns = (area.x + GAP..=area.right() - w - GAP).step_by(STEP);
    let rows = (area.y + TITLE..=area.bottom() - h - GAP / 2).step_by(STEP);
    let edge = room.on_edge.then(|| area.y - h / 2);
    let rows = edge.into_iter().chain(rows);
    let mut spots = rows.flat_map(|y| columns.clone().map(move |x| Bounds::new(x, y, w, h)));
    spots
        .find(|spot| is_free(&others, spot))
        .unwrap_or_else(|| Bounds::new(area.x + GAP, area.bottom() + GAP, w, h))
}

/// A place for what belongs near other things: a checkpoint stands on the edge of its zone that is
/// nearest to them, on no title and, if it can be, on no other zone. World units.
pub(super) fn joined(design: &Design, zone: &ZoneId, room: Footprint, near: &[AssetId]) -> Bounds {
    let near = near.iter().filter_map(|id| design.layout.assets.get(id));
    let near: Vec<(i32, i32)> = near.map(middle).collect();
    if !room.on_edge || near.is_empty() {
        return inside(design, zone, room, None);
    }
    let area = design.layout.zones.get(zone).copied().unwrap_or_default();
    let others = others_at(design, &area, room, None);
    let titles: Vec<Bounds> = design.layout.zones.values().map(title).collect();
    let is_clear =
        |spot: &Bounds| is_free(&others, spot) && !titles.iter().any(|title| title.overlaps(spot));
    let strays = |spot: &Bounds| {
        let zones = design.layout.zones.values();
        let apart = zones.filter(|other| !other.overlaps(&area));
        apart.filter(|other| other.overlaps(spot)).count()
    };
    let far = |spot: &Bounds| {
        let (x, y) = middle(spot);
        let ways = near
            .iter()
            .map(|(to_x, to_y)| i64::from(x.abs_diff(*to_x)) + i64::from(y.abs_diff(*to_y)));
        ways.sum::<i64>()
    };
    let spots = on_edges(&area, room.size.0, room.size.1).filter(is_clear);
    spots
        .min_by_key(|spot| (strays(spot), far(spot)))
        .unwrap_or_else(|| inside(design, zone, room, None))
}

/// Places on the edges of a zone, half within it.
fn on_edges(area: &Bounds, w: i32, h: i32) -> impl Iterator<Item = Bounds> {
    let area = *area;
    let columns = (area.x + GAP..=area.right() - w - GAP).step_by(STEP);
    let rows = (area.y + TITLE + GAP..=area.bottom() - h - GAP).step_by(STEP);
    let along = [area.bottom() - h / 2, area.y - h / 2];
    let level = columns.flat_map(move |x| along.map(|y| Bounds::new(x, y, w, h)));
    let across = [area.x - w / 2, area.right() - w / 2];
    let upright = rows.flat_map(move |y| across.map(|x| Bounds::new(x, y, w, h)));
    level.chain(upright)
}

/// The row in which a zone's name and provider stand.
fn title(zone: &Bounds) -> Bounds {
    Bounds::new(zone.x, zone.y, zone.w, TITLE)
}

/// What stands in or about a zone, but for `mover`.
fn others_at<'d>(
    design: &'d Design,
    area: &Bounds,
    room: Footprint,
    mover: Option<&AssetId>,
) -> Vec<&'d Bounds> {
    let (w, h) = room.size;
    let about = grown(area, w.max(h) + GAP);
    let assets = design.layout.assets.iter();
    assets
        .filter(|(id, rect)| Some(*id) != mover && rect.overlaps(&about))
        .map(|(_, rect)| rect)
        .collect()
}

fn is_free(others: &[&Bounds], spot: &Bounds) -> bool {
    let roomy = grown(spot, GAP / 2);
    !others.iter().any(|rect| rect.overlaps(&roomy))
}

fn middle(rect: &Bounds) -> (i32, i32) {
    (rect.x + rect.w / 2, rect.y + rect.h / 2)
}

fn grown(rect: &Bounds, by: i32) -> Bounds {
    Bounds::new(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)
}
