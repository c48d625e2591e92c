//! Room for what a list adds to zones of the drawing: what stands in them, and how they grow.

use std::collections::BTreeMap;

use super::drawn::BESIDE;
use crate::{
    catalog::ZoneId,
    design::{Bounds, Command, Design, PlaceEdit, Subject},
};

/// By how much a zone grows, world units.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ZoneGrowth {
    pub(super) wider: i32,
    pub(super) higher: i32,
}

/// What stands in a zone or on its edge: assets, and zones within it. World units.
pub(super) fn standing_in(design: &Design, zone: &ZoneId, area: &Bounds) -> Vec<Bounds> {
    let about = Bounds::new(
        area.x - BESIDE,
        area.y - BESIDE,
        area.w + 2 * BESIDE,
        area.h + 2 * BESIDE,
    );
    let layout = &design.layout;
    let is_inner = |id: &ZoneId| {
        let zone_of = design.zones.get(id);
        zone_of.is_some_and(|inner| inner.parent.as_ref() == Some(zone))
    };
    let zones = layout.zones.iter().filter(|(id, _)| is_inner(id));
    let zones = zones.map(|(_, rect)| *rect);
    let assets = layout.assets.values().filter(|rect| rect.overlaps(&about));
    zones.chain(assets.copied()).collect()
}

/// The commands that make a zone larger: what lies below or right of it moves away by as much, and
/// the zones around it grow as well.
pub(super) fn grown(design: &Design, zone: &ZoneId, by: ZoneGrowth) -> Vec<Command> {
    let mut commands = Vec::new();
    for id in design.around(zone) {
        let Some(area) = design.layout.zones.get(id) else {
            continue;
        };
        let larger = Bounds::new(
            area.x,
            area.y,
            area.w.saturating_add(by.wider),
            area.h.saturating_add(by.higher),
        );
        let moved = [
            (by.higher > 0).then(|| PlaceEdit::Move {
                subjects: beyond(design, id, |rect| rect.y - area.bottom(), |rect| rect.h),
                dx: 0,
                dy: by.higher,
                into: BTreeMap::new(),
            }),
            (by.wider > 0).then(|| PlaceEdit::Move {
                subjects: beyond(design, id, |rect| rect.x - area.right(), |rect| rect.w),
                dx: by.wider,
                dy: 0,
                into: BTreeMap::new(),
            }),
        ];
        commands.extend(moved.into_iter().flatten().map(Command::Place));
        let larger = PlaceEdit::Resize(Subject::Zone(id.clone()), larger);
        commands.push(Command::Place(larger));
    }
    commands
}

/// What lies beyond an edge beside a zone in the same zone around both, or stands on that edge.
/// `past` says how far past the edge something begins, `length` how far it reaches from there.
fn beyond(
    design: &Design,
    zone: &ZoneId,
    past: impl Fn(&Bounds) -> i32,
    length: impl Fn(&Bounds) -> i32,
) -> Vec<Subject> {
    let parent = design.zones.get(zone).and_then(|zone| zone.parent.as_ref());
    let layout = &design.layout;
    let zones = layout.zones.iter().filter(|(id, rect)| {
        let beside = design.zones.get(*id).and_then(|it| it.parent.as_ref());
        *id != zone && beside == parent && past(rect) >= 0
    });
    let assets = layout.assets.iter().filter(|(id, rect)| {
        let stands_in = design.assets.get(*id).and_then(|it| it.zone.as_ref());
        let is_on_edge = stands_in == Some(zone) && past(rect) + length(rect) > 0;
        is_on_edge || stands_in == parent && past(rect) >= 0
    });
    let notes = layout
        .notes
        .iter()
        .filter(|(_, rect)| parent.is_none() && past(rect) >= 0);
    let zones = zones.map(|(id, _)| Subject::Zone(id.clone()));
    let assets = assets.map(|(id, _)| Subject::Asset(id.clone()));
    let notes = notes.map(|(id, _)| Subject::Note(id.clone()));
    zones.chain(assets).chain(notes).collect()
}
