//! Laying out what a file gives no place: written by hand or by another program, merged, or without
//! any layout at all.

use std::collections::BTreeSet;

use super::{
    apply,
    room::{beside, inside},
};
use crate::{
    analysis::Analysis,
    catalog::{Catalog, Message, Text, ZoneId},
    design::{
        Bounds, Command, Design, Footprint, PlaceEdit, Subject, TILE_SIZE, ZONE_SIZE,
        membership::{MARGIN, TITLE, around},
    },
    tidy::{Tidy, tidy},
};

/// So many things are given a good place among others; more are put in rows below everything, as
/// looking for room would take too long.
const SOUGHT: usize = 300;
/// How many things stand in such a row.
const ROW: i32 = 16;
/// Size of a note, world units.
const NOTE: (i32, i32) = (200, 80);

/// The drawing with a place for everything that had none, and how many things that were; `None`
/// where all have their places.
///
/// Where nothing has a place the whole is tidied. Otherwise what has a place stays there: only a
/// zone that has no room for what comes into it grows.
pub fn placed(catalog: &Catalog, design: &Design, analysis: &Analysis) -> Option<(Design, usize)> {
    let without = unplaced(design);
    if without.is_empty() {
        return None;
    }
    let count = without.len();
    let has_places = !design.layout.zones.is_empty() || !design.layout.assets.is_empty();
    let mut drawing = design.clone();
    if has_places {
        drawing = around_members(drawing);
    }
    if has_places && count > SOUGHT {
        return Some((in_rows(drawing), count));
    }
    let stays: BTreeSet<Subject> = subjects(&drawing)
        .filter(|subject| drawing.rect_of(subject).is_some())
        .collect();
    let what = if has_places {
        Tidy::AroundSelected
    } else {
        Tidy::All
    };
    if let Some(command) = tidy(catalog, &drawing, analysis, &stays, what) {
        drawing = apply(&drawing, &command).unwrap_or(drawing);
    }
    Some((rest_placed(drawing), count))
}

/// Zones, assets and notes, in the order in which they are placed.
fn subjects(design: &Design) -> impl Iterator<Item = Subject> {
    let is_link = |subject: &Subject| matches!(subject, Subject::Link(_));
    design.subjects().filter(move |subject| !is_link(subject))
}

fn unplaced(design: &Design) -> Vec<Subject> {
    subjects(design)
        .filter(|subject| design.rect_of(subject).is_none())
        .collect()
}

/// Zones without a place are drawn round what stands in them, the inner ones first.
fn around_members(mut design: Design) -> Design {
    // Bounded: a file may hold zones that nest in a circle.
    for _ in 0..design.zones.len() {
        let missing = design
            .zones
            .keys()
            .filter(|id| !design.layout.zones.contains_key(*id));
        let places: Vec<Command> = missing
            .filter_map(|id| {
                let area = around(members(&design, id))?;
                let rect = Bounds::new(
                    area.x - MARGIN,
                    area.y - TITLE,
                    area.w + 2 * MARGIN,
                    area.h + TITLE + MARGIN,
                );
                Some(Command::Place(PlaceEdit::Resize(
                    Subject::Zone(id.clone()),
                    rect,
                )))
            })
            .collect();
        if places.is_empty() {
            break;
        }
        design = carried_out(design, places);
    }
    design
}

/// Where the assets and zones stand that are in a zone.
fn members<'a>(design: &'a Design, zone: &'a ZoneId) -> impl Iterator<Item = Bounds> + 'a {
    let layout = &design.layout;
    let assets = design
        .assets
        .iter()
        .filter(move |(_, asset)| asset.zone.as_ref() == Some(zone));
    let zones = design
        .zones
        .iter()
        .filter(move |(_, inner)| inner.parent.as_ref() == Some(zone));
    let assets = assets.filter_map(|(id, _)| layout.assets.get(id));
    let zones = zones.filter_map(|(id, _)| layout.zones.get(id));
    assets.chain(zones).copied()
}

/// What nothing else has found a place for: to the right of all zones, or in its zone.
fn rest_placed(mut design: Design) -> Design {
    for subject in unplaced(&design) {
        let rect = match &subject {
            Subject::Zone(_) => beside(&design, ZONE_SIZE.0, ZONE_SIZE.1),
            Subject::Note(_) => below(&design),
            Subject::Asset(id) => {
                let zone = design.assets.get(id).and_then(|asset| asset.zone.clone());
                let room = Footprint {
                    size: TILE_SIZE,
                    on_edge: false,
                };
                match zone {
                    Some(zone) => inside(&design, &zone, room, None),
                    None => below(&design),
                }
            }
            Subject::Link(_) => continue,
        };
        design = carried_out(
            design,
            vec![Command::Place(PlaceEdit::Resize(subject, rect))],
        );
    }
    design
}

/// Everything without a place in rows below the drawing.
fn in_rows(design: Design) -> Design {
    let start = below(&design);
    let places = (0_i32..).zip(unplaced(&design));
    let places = places.map(|(index, subject)| {
        let (w, h) = match subject {
            Subject::Zone(_) => ZONE_SIZE,
            Subject::Note(_) => NOTE,
            Subject::Asset(_) | Subject::Link(_) => TILE_SIZE,
        };
        let (column, row) = (index % ROW, index / ROW);
        let x = start.x + column * (ZONE_SIZE.0 + MARGIN);
        let y = start.y + row * (ZONE_SIZE.1 + MARGIN);
        Command::Place(PlaceEdit::Resize(subject, Bounds::new(x, y, w, h)))
    });
    let places = places.collect();
    carried_out(design, places)
}

/// A place below everything, for what belongs to no zone.
fn below(design: &Design) -> Bounds {
    let layout = &design.layout;
    let all = layout.zones.values().chain(layout.assets.values());
    let all = around(all.chain(layout.notes.values()).copied());
    let (x, y) = all.map_or((0, 0), |all| (all.x, all.bottom() + TITLE));
    Bounds::new(x, y, NOTE.0, NOTE.1)
}

/// The drawing with the places taken; as it was where one of them lies outside of the world.
fn carried_out(design: Design, commands: Vec<Command>) -> Design {
    // No step of the history: nobody reads it.
    let label = Message::from(Text::default());
    let command = Command::Many { label, commands };
    apply(&design, &command).unwrap_or(design)
}
