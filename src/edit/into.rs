//! Moving things into another zone without a pointer: where they may stand, and the command.

use super::{apply, room::inside};
use crate::{
    catalog::{Catalog, Message, ZoneId},
    design::{
        AssetEdit, Bounds, Command, Design, Footprint, PlaceEdit, Subject, TILE_SIZE, ZoneEdit,
        membership::{is_gate, may_nest, may_stand},
    },
};

/// Space kept round a zone within another, world units.
const GAP: i32 = 16;

/// Whether the catalog lets a thing stand in a zone in which it does not stand yet. What the
/// catalog does not know may stand anywhere; what is held in place goes nowhere.
pub fn may_move_into(catalog: &Catalog, design: &Design, thing: &Subject, zone: &ZoneId) -> bool {
    if !design.zones.contains_key(zone) || design.is_locked(thing) {
        return false;
    }
    match thing {
        Subject::Asset(id) => design.assets.get(id).is_some_and(|asset| {
            asset.zone.as_ref() != Some(zone) && may_stand(catalog, design, &asset.kind, zone)
        }),
        Subject::Zone(id) => design.zones.get(id).is_some_and(|moved| {
            moved.parent.as_ref() != Some(zone)
                && !is_within(design, zone, id)
                && may_nest(catalog, design, &moved.kind, zone)
        }),
        Subject::Link(_) | Subject::Note(_) => false,
    }
}

/// The command that moves things to where there is room in a zone, one undo step; `None` when one
/// of them may not stand there. Members of a zone that is moved go along with it.
pub fn move_into(
    catalog: &Catalog,
    design: &Design,
    things: &[Subject],
    zone: &ZoneId,
) -> Option<Command> {
    let goes_along = |thing: &Subject| {
        let outer = match thing {
            Subject::Asset(_) | Subject::Zone(_) => design.zone_around(thing),
            Subject::Link(_) | Subject::Note(_) => return true,
        };
        let zones = things.iter().filter_map(|other| match other {
            Subject::Zone(id) => Some(id),
            Subject::Asset(_) | Subject::Link(_) | Subject::Note(_) => None,
        });
        let mut zones = zones.filter(|id| Subject::Zone((*id).clone()) != *thing);
        outer.is_some_and(|outer| zones.any(|id| is_within(design, outer, id)))
    };
    let mut now = design.clone();
    let mut commands = Vec::new();
    for thing in things.iter().filter(|thing| !goes_along(thing)) {
        if !may_move_into(catalog, design, thing, zone) {
            return None;
        }
        // One after the other: each takes the room it finds.
        for command in one(catalog, &now, thing, zone)? {
            now = apply(&now, &command).ok()?;
            commands.push(command);
        }
    }
    let label = Message::new("label-into-zone");
    (!commands.is_empty()).then_some(Command::Many { label, commands })
}

fn one(catalog: &Catalog, design: &Design, thing: &Subject, zone: &ZoneId) -> Option<Vec<Command>> {
    match thing {
        Subject::Asset(id) => {
            let kind = &design.assets.get(id)?.kind;
            let size = catalog.asset_kind(kind).map_or(TILE_SIZE, |kind| kind.size);
            let room = Footprint {
                size,
                on_edge: is_gate(catalog, kind),
            };
            let (asset, zone) = (id.clone(), zone.clone());
            Some(vec![Command::Asset(
                asset,
                AssetEdit::MoveInside { zone, room },
            )])
        }
        Subject::Zone(id) => Some(nest(design, id, zone)),
        Subject::Link(_) | Subject::Note(_) => None,
    }
}

/// Puts a zone into another, which grows where it is too small.
fn nest(design: &Design, id: &ZoneId, zone: &ZoneId) -> Vec<Command> {
    let rect = design.layout.zones.get(id).copied().unwrap_or_default();
    let area = design.layout.zones.get(zone).copied().unwrap_or_default();
    let room = Footprint {
        size: (rect.w, rect.h),
        on_edge: false,
    };
    let place = inside(design, zone, room, None);
    let mut commands = vec![Command::Place(PlaceEdit::Move {
        subjects: vec![Subject::Zone(id.clone())],
        dx: place.x.saturating_sub(rect.x),
        dy: place.y.saturating_sub(rect.y),
        into: std::collections::BTreeMap::new(),
    })];
    let right = area.right().max(place.right().saturating_add(GAP));
    let bottom = area.bottom().max(place.bottom().saturating_add(GAP));
    let grown = Bounds::new(area.x, area.y, right - area.x, bottom - area.y);
    if grown != area {
        commands.push(Command::Place(PlaceEdit::Resize(
            Subject::Zone(zone.clone()),
            grown,
        )));
    }
    commands.push(Command::Zone(
        id.clone(),
        ZoneEdit::Parent(Some(zone.clone())),
    ));
    commands
}

/// Whether a zone is another or stands in it, however deep.
fn is_within(design: &Design, zone: &ZoneId, outer: &ZoneId) -> bool {
    design.around(zone).any(|id| id == outer)
}
