//! Where there is room for what is added.

use crate::{
    catalog::{AssetId, ZoneId},
    design::{Design, Rect, Room},
};

/// Free space kept round what is added, in world units.
const GAP: i32 = 16;
/// Height of a zone's title row, in world units.
const TITLE: i32 = 32;
/// Distance of the places that are tried, in world units.
const STEP: usize = 8;

/// A place for a zone to the right of all others, world units.
pub(super) fn beside(design: &Design, (w, h): (i32, i32)) -> Rect {
    let zones = design.layout.zones.values();
    let right = zones.map(Rect::right).max().unwrap_or(0);
    Rect::new(right + 4 * GAP, 0, w, h)
}

/// A place in a zone where nothing but `mover` stands, on its upper edge if that is asked for;
/// below its lower left corner if it is full. World units.
pub(super) fn inside(design: &Design, zone: &ZoneId, room: Room, mover: Option<&AssetId>) -> Rect {
    let area = design.layout.zones.get(zone).copied().unwrap_or_default();
    let (w, h) = room.size;
    let others: Vec<&Rect> = design
        .layout
        .assets
        .iter()
        .filter(|(id, rect)| Some(*id) != mover && rect.overlaps(&grown(&area, h + GAP)))
        .map(|(_, rect)| rect)
        .collect();
    let is_free = |spot: &Rect| {
        let roomy = grown(spot, GAP / 2);
        !others.iter().any(|rect| rect.overlaps(&roomy))
    };
    let columns = (area.x + GAP..=area.right() - w - GAP).step_by(STEP);
    let rows = (area.y + TITLE..=area.bottom() - h - GAP).step_by(STEP);
    let edge = room.on_edge.then(|| area.y - h / 2);
    let rows = edge.into_iter().chain(rows);
    let mut spots = rows.flat_map(|y| columns.clone().map(move |x| Rect::new(x, y, w, h)));
    spots
        .find(is_free)
        .unwrap_or_else(|| Rect::new(area.x + GAP, area.bottom() + GAP, w, h))
}

fn grown(rect: &Rect, by: i32) -> Rect {
    Rect::new(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)
}
