//! What keys do on the canvas, beyond the shortcuts of the table of actions.

use super::{
    connect,
    gesture::{Ground, Outcome},
    hit, place, snap,
};
use crate::{
    catalog::LinkClass,
    design::{Command, Subject},
    gui::Change,
    scene::{Item, Scene},
};

/// How far an arrow key moves, in world units.
const STEP: i32 = snap::GRID;

/// A key that means something on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// An arrow: -1, 0 or 1 to the right and down; whether it moves finely.
    Arrow(i32, i32, bool),
    /// Connect what is selected.
    Connect(LinkClass),
}

/// What a key leads to. `selected` is the selection in the order it was made.
pub(crate) fn outcomes(key: Key, selected: &[Subject], ground: &Ground<'_>) -> Vec<Outcome> {
    match key {
        Key::Arrow(x, y, is_fine) => {
            let step = if is_fine { 1 } else { STEP };
            nudge((x * step, y * step), selected, ground)
        }
        Key::Connect(class) => {
            let command = connect::connect_selected(ground.catalog, ground.design, selected, class);
            let Some(Command::AddLink { id, link }) = command else {
                return Vec::new();
            };
            let subject = Subject::Link(id.clone());
            vec![
                Outcome::Change(Change::Edit(Command::AddLink { id, link })),
                Outcome::Change(Change::Select(vec![subject])),
            ]
        }
    }
}

fn nudge(by: (i32, i32), selected: &[Subject], ground: &Ground<'_>) -> Vec<Outcome> {
    let drop = place::drop_of(ground.catalog, ground.design, selected, by);
    if let Some(refusal) = drop.refused {
        return vec![Outcome::Refused(refusal)];
    }
    place::move_command(selected, by, &drop)
        .map(|command| Outcome::Change(Change::Edit(command)))
        .into_iter()
        .collect()
}

/// The thing after (or before) `cursor` in the order of reading: zone by zone with what stands in
/// it, then the links. `None` beyond the ends, where the keyboard leaves the canvas.
pub(crate) fn next(order: &[Subject], cursor: Option<&Subject>, forward: bool) -> Option<Subject> {
    let at = cursor.and_then(|cursor| order.iter().position(|subject| subject == cursor));
    let next = match (at, forward) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
        (None, true) => 0,
        (None, false) => order.len().checked_sub(1)?,
    };
    order.get(next).cloned()
}

/// The thing nearest to the cursor in a direction; without a cursor the first thing.
pub(crate) fn towards(scene: &Scene, cursor: Option<&Subject>, way: (i32, i32)) -> Option<Subject> {
    let boxes = || {
        let is_link = |item: &&Item| matches!(item.subject, Subject::Link(_));
        scene.items.iter().filter(move |item| !is_link(item))
    };
    let Some(here) = cursor.and_then(|cursor| hit::item(scene, cursor)) else {
        return boxes().next().map(|item| item.subject.clone());
    };
    let from = here.area.center();
    let cost = |item: &Item| {
        let to = item.area.center();
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let ahead = dx * way.0 as f32 + dy * way.1 as f32;
        let aside = (dx * way.1 as f32).abs() + (dy * way.0 as f32).abs();
        // What lies more aside than ahead is not in this direction.
        (ahead > 1.0 && aside <= 2.0 * ahead).then_some(ahead + 2.0 * aside)
    };
    let ahead = boxes().filter(|item| item.subject != here.subject);
    let ahead = ahead.filter_map(|item| Some((cost(item)?, item)));
    ahead
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, item)| item.subject.clone())
        .or_else(|| cursor.cloned())
}

/// Things in the order of reading.
pub(crate) fn reading_order(ground: &Ground<'_>) -> Vec<Subject> {
    let (design, scene) = (ground.design, ground.scene);
    let is_shown = |subject: &Subject| scene.items.iter().any(|item| item.subject == *subject);
    let mut zones: Vec<_> = design.layout.zones.iter().collect();
    // From left to right, from top to bottom: as the drawing is read.
    zones.sort_by_key(|(_, rect)| (rect.x, rect.y));
    let mut order = Vec::new();
    let members = |zone: Option<&crate::catalog::ZoneId>| {
        let mut members: Vec<_> = design
            .assets
            .iter()
            .filter(|(_, asset)| asset.zone.as_ref() == zone)
            .map(|(id, _)| {
                (
                    design.layout.assets.get(id).map(|rect| (rect.y, rect.x)),
                    id,
                )
            })
            .collect();
        members.sort();
        members
            .into_iter()
            .map(|(_, id)| Subject::Asset(id.clone()))
            .collect::<Vec<_>>()
    };
    for (id, _) in zones {
        order.push(Subject::Zone(id.clone()));
        order.extend(members(Some(id)));
    }
    order.extend(members(None));
    order.extend(design.notes.keys().cloned().map(Subject::Note));
    order.extend(design.links.keys().cloned().map(Subject::Link));
    order.retain(is_shown);
    order
}
