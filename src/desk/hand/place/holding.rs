//! Zones that grow for what is put down across their edge: no tile lies on the outline of its zone.

use crate::{
    catalog::{AssetId, Catalog, ZoneId},
    design::{
        AssetEdit, Bounds, Command, Design, Footprint, PlaceEdit, Subject,
        membership::{MARGIN, TITLE, is_gate},
    },
    edit::{apply, label},
};

/// A command that puts assets down, with what makes their zones hold them. Where a zone would grow
/// over something else, the asset goes to where there is room in it instead.
pub fn held_by_zones(
    catalog: &Catalog,
    design: &Design,
    command: Command,
    assets: &[AssetId],
) -> Command {
    let Ok(mut now) = apply(design, &command) else {
        return command;
    };
    let mut more = Vec::new();
    for asset in assets {
        for command in hold(catalog, &now, asset) {
            if let Ok(after) = apply(&now, &command) {
                now = after;
                more.push(command);
            }
        }
    }
    if more.is_empty() {
        return command;
    }
    let label = label(&command);
    let commands = std::iter::once(command).chain(more).collect();
    Command::Many { label, commands }
}

/// What makes the zone of an asset hold it; nothing where it does, or where the asset is a
/// checkpoint, which belongs on the edge.
fn hold(catalog: &Catalog, design: &Design, id: &AssetId) -> Vec<Command> {
    let Some(asset) = design.assets.get(id) else {
        return Vec::new();
    };
    let rect = design.layout.assets.get(id);
    let (Some(zone), Some(rect)) = (&asset.zone, rect) else {
        return Vec::new();
    };
    let Some(area) = design.layout.zones.get(zone) else {
        return Vec::new();
    };
    let is_open = design.folded_over(zone).is_none();
    if area.encloses(rect) || !is_open || is_gate(catalog, &asset.kind) {
        return Vec::new();
    }
    growth(design, zone, rect).unwrap_or_else(|| {
        let room = Footprint {
            size: (rect.w, rect.h),
            on_edge: false,
        };
        let zone = zone.clone();
        vec![Command::Asset(
            id.clone(),
            AssetEdit::MoveInside { zone, room },
        )]
    })
}

/// The commands by which a zone, and those around it, come to hold a place; `None` where one of them
/// is held in place or would come to lie on something that does not belong to it.
fn growth(design: &Design, zone: &ZoneId, rect: &Bounds) -> Option<Vec<Command>> {
    let mut commands = Vec::new();
    let mut inner = *rect;
    for zone in design.around(zone) {
        let area = design.layout.zones.get(zone)?;
        if area.encloses(&inner) {
            break;
        }
        let subject = Subject::Zone(zone.clone());
        let grown = grown(area, &inner);
        if design.is_locked(&subject) || collides(design, zone, area, &grown) {
            return None;
        }
        commands.push(Command::Place(PlaceEdit::Resize(subject, grown)));
        inner = grown;
    }
    Some(commands)
}

/// An area with the edges that a place lies across moved beyond it.
fn grown(area: &Bounds, rect: &Bounds) -> Bounds {
    let beyond = |crosses: bool, edge: i32, to: i32| if crosses { to } else { edge };
    let left = beyond(rect.x < area.x, area.x, rect.x - MARGIN);
    let top = beyond(rect.y < area.y, area.y, rect.y - TITLE);
    let right = beyond(
        rect.right() > area.right(),
        area.right(),
        rect.right() + MARGIN,
    );
    let bottom = beyond(
        rect.bottom() > area.bottom(),
        area.bottom(),
        rect.bottom() + MARGIN,
    );
    Bounds::new(left, top, right - left, bottom - top)
}

/// Whether a zone that grows comes to lie on something that does not stand in it.
fn collides(design: &Design, zone: &ZoneId, area: &Bounds, grown: &Bounds) -> bool {
    let is_met = |rect: &Bounds| rect.overlaps(grown) && !rect.overlaps(area);
    let is_within = |inner: &ZoneId| design.around(inner).any(|outer| outer == zone);
    let is_around = |outer: &ZoneId| design.around(zone).any(|id| id == outer);
    let zones = &design.layout.zones;
    let mut strange = zones
        .iter()
        .filter(|(id, _)| !is_within(id) && !is_around(id));
    let mut assets = design.layout.assets.iter().filter(|(id, _)| {
        let own = design.assets.get(*id).and_then(|asset| asset.zone.as_ref());
        !own.is_some_and(is_within)
    });
    strange.any(|(_, rect)| is_met(rect)) || assets.any(|(_, rect)| is_met(rect))
}
