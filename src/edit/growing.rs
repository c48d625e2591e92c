//! Growing a full zone, and moving what lies below it out of the way.

use crate::{
    catalog::ZoneId,
    design::{Bounds, Design, Point},
};

/// Free space kept below what was put into a zone, in world units.
const GAP: i32 = 16;

/// Makes a zone hold a place that lies below it for want of room: its lower edge moves down, and
/// all that lies below it moves down by as much. Does nothing where the zone holds the place.
/// World units.
pub(super) fn grow_for(design: &mut Design, zone: &ZoneId, spot: &Bounds) {
    let Some(area) = design.layout.zones.get(zone).copied() else {
        return;
    };
    let lacks = spot.bottom() + GAP - area.bottom();
    if spot.y < area.bottom() || lacks <= 0 {
        return;
    }
    let edge = area.bottom();
    let grown = Bounds::new(area.x, area.y, area.w, area.h + lacks);
    let is_in_way = design
        .layout
        .zones
        .values()
        .any(|other| !other.overlaps(&area) && other.overlaps(&grown));
    if is_in_way {
        push_down(design, edge, lacks);
    }
    if let Some(area) = design.layout.zones.get_mut(zone) {
        *area = grown;
    }
}

/// Moves down all that stands below an edge.
fn push_down(design: &mut Design, edge: i32, by: i32) {
    let zones = design.layout.zones.values_mut();
    for rect in zones.filter(|rect| rect.y >= edge) {
        rect.y += by;
    }
    // A checkpoint stands across the rim of its zone and goes with it.
    let assets = design.layout.assets.values_mut();
    for rect in assets.filter(|rect| rect.y + rect.h / 2 >= edge) {
        rect.y += by;
    }
    let notes = design.layout.notes.values_mut();
    for rect in notes.filter(|rect| rect.y >= edge) {
        rect.y += by;
    }
    for Point { y, .. } in design.layout.links.values_mut().flatten() {
        if *y >= edge {
            *y += by;
        }
    }
}
