//! Where there is room for what is put down without pointing at a place.

use emath::Pos2;

use super::GestureGround;
use crate::{
    catalog::{AssetKindId, ZoneId, ZoneKindId},
    design::{Bounds, Footprint, Point, Subject},
    desk::{Tool, hand::place},
    edit::{room_beside, room_inside},
};

/// What stays free round an asset, world units.
const AROUND: i32 = 4;

/// Where a thing of a tool's kind is put down: at a place if it has room there, else where it has.
/// If nothing was pointed at, what is selected says in which zone.
pub fn place_with_room(
    tool: &Tool,
    at: Pos2,
    is_pointed: bool,
    ground: &GestureGround<'_>,
) -> Pos2 {
    let middle = Point::new(at.x.round() as i32, at.y.round() as i32);
    let found = match tool {
        Tool::AddAsset(kind) => asset_place(kind, middle, is_pointed, ground),
        Tool::AddZone(kind) => zone_place(kind, middle, ground),
        Tool::Connect(_) | Tool::Join(_) | Tool::Select => None,
    };
    found.map_or(at, |rect| {
        let center = rect.center();
        Pos2::new(center.x as f32, center.y as f32)
    })
}

fn asset_place(
    kind: &AssetKindId,
    at: Point,
    is_pointed: bool,
    ground: &GestureGround<'_>,
) -> Option<Bounds> {
    let GestureGround {
        catalog, design, ..
    } = ground;
    let known = catalog.asset_kind(kind);
    let there = place::rect_around(known, at);
    let zone_of = |rect: &Bounds| place::zone_for(catalog, design, kind, rect);
    let room = Footprint {
        size: (there.w, there.h),
        on_edge: known.is_some_and(|kind| kind.gate),
    };
    let inside = |zone: &ZoneId| {
        let spot = room_inside(design, zone, room, None);
        let is_in = zone_of(&spot).is_ok_and(|found| found.as_ref() == Some(zone));
        is_in.then_some(spot)
    };
    let chosen = selected_zones(ground);
    if !is_pointed && let Some(spot) = chosen.iter().find_map(inside) {
        return Some(spot);
    }
    if zone_of(&there).is_ok() && is_free_of_assets(ground, &there) {
        return Some(there);
    }
    let far = |zone: &ZoneId| {
        let middle = design.zone_rect(zone).unwrap_or_default().center();
        i64::from(middle.x.abs_diff(at.x)) + i64::from(middle.y.abs_diff(at.y))
    };
    let mut zones: Vec<&ZoneId> = design.zones.keys().collect();
    zones.sort_by_key(|zone| far(zone));
    let beside = room_beside(design, there.w, there.h);
    let outside = Some(beside).filter(|spot| zone_of(spot).is_ok());
    chosen
        .iter()
        .find_map(inside)
        .or_else(|| zones.into_iter().find_map(inside))
        .or(outside)
}

/// The zones of what is selected, the innermost first.
fn selected_zones(ground: &GestureGround<'_>) -> Vec<ZoneId> {
    let design = ground.design;
    let zone = |subject: &Subject| match subject {
        Subject::Zone(zone) => Some(zone.clone()),
        Subject::Asset(asset) => design.assets.get(asset)?.zone.clone(),
        Subject::Link(_) | Subject::Note(_) => None,
    };
    ground.selection.iter().filter_map(zone).collect()
}

fn is_free_of_assets(ground: &GestureGround<'_>, rect: &Bounds) -> bool {
    let roomy = Bounds::new(
        rect.x - AROUND,
        rect.y - AROUND,
        rect.w + 2 * AROUND,
        rect.h + 2 * AROUND,
    );
    let mut assets = ground.design.layout.assets.values();
    !assets.any(|other| other.overlaps(&roomy))
}

fn zone_place(kind: &ZoneKindId, at: Point, ground: &GestureGround<'_>) -> Option<Bounds> {
    let GestureGround {
        catalog, design, ..
    } = ground;
    let known = catalog.zone_kind(kind);
    let there = place::zone_rect_around(known, at);
    let may_be = |rect: &Bounds| place::zone_in(catalog, design, kind, rect).is_ok();
    let is_around = |outer: &Bounds| {
        outer.contains(Point::new(there.x, there.y))
            && outer.contains(Point::new(there.right() - 1, there.bottom() - 1))
    };
    let mut zones = design.layout.zones.values();
    let is_clear = zones.all(|other| !other.overlaps(&there) || is_around(other));
    if may_be(&there) && is_clear && is_free_of_assets(ground, &there) {
        return Some(there);
    }
    Some(room_beside(design, there.w, there.h)).filter(may_be)
}
