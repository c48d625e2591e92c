//! What keys do on the canvas, beyond the shortcuts of the table of actions.

use super::{
    connect,
    gesture::{GestureGround, HandOutcome},
    hit, place, snap,
};
use crate::{
    catalog::LinkClass,
    design::{Command, LinkEdit, Point, Subject},
    desk::Wish,
    scene::{Scene, SceneItem},
};

/// How far an arrow key moves, in world units.
const STEP: i32 = snap::GRID;

/// A key that means something on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CanvasKey {
    /// An arrow: -1, 0 or 1 to the right and down; whether it moves finely.
    Arrow(i32, i32, bool),
    /// Connect what is selected.
    Connect(LinkClass),
}

/// What a key leads to. `selected` is the selection in the order it was made.
pub fn outcomes(
    key: CanvasKey,
    selected: &[Subject],
    ground: &GestureGround<'_>,
) -> Vec<HandOutcome> {
    match key {
        CanvasKey::Arrow(x, y, is_fine) => {
            let step = if is_fine { 1 } else { STEP };
            nudge(Point::new(x * step, y * step), selected, ground)
        }
        CanvasKey::Connect(class) => {
            let command = connect::connect_selected(ground.catalog, ground.design, selected, class);
            let Some(Command::Link(id, LinkEdit::Add(link))) = command else {
                return Vec::new();
            };
            let subject = Subject::Link(id.clone());
            vec![
                HandOutcome::Wish(Wish::Edit(Command::Link(id, LinkEdit::Add(link)))),
                HandOutcome::Wish(Wish::Select(vec![subject])),
            ]
        }
    }
}

fn nudge(by: Point, selected: &[Subject], ground: &GestureGround<'_>) -> Vec<HandOutcome> {
    let is_held = |subject: &&Subject| ground.design.is_locked(subject);
    let going: Vec<Subject> = selected.iter().filter(|it| !is_held(it)).cloned().collect();
    if going.is_empty() {
        let held = selected.iter().find(is_held);
        return held.cloned().map(HandOutcome::Held).into_iter().collect();
    }
    let drop = place::drop_of(ground.catalog, ground.design, &going, by);
    if let Some(refusal) = drop.refused {
        return vec![HandOutcome::Refused(refusal)];
    }
    place::move_command(&going, by, &drop)
        .map(|command| HandOutcome::Wish(Wish::Edit(command)))
        .into_iter()
        .collect()
}

/// The thing after (or before) `cursor` in the order of reading: zone by zone with what stands in
/// it, then the links. `None` beyond the ends, where the keyboard leaves the canvas.
pub fn next(order: &[Subject], cursor: Option<&Subject>, forward: bool) -> Option<Subject> {
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
pub fn towards(scene: &Scene, cursor: Option<&Subject>, x: i32, y: i32) -> Option<Subject> {
    let boxes = || {
        let is_link = |item: &&SceneItem| matches!(item.subject, Subject::Link(_));
        scene.items.iter().filter(move |item| !is_link(item))
    };
    let Some(here) = cursor.and_then(|cursor| hit::item(scene, cursor)) else {
        return boxes().next().map(|item| item.subject.clone());
    };
    let from = here.area.center();
    let cost = |item: &SceneItem| {
        let to = item.area.center();
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let ahead = dx * x as f32 + dy * y as f32;
        let aside = (dx * y as f32).abs() + (dy * x as f32).abs();
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
pub fn reading_order(ground: &GestureGround<'_>) -> Vec<Subject> {
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
