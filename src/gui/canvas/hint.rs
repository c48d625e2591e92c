//! What an empty drawing says in its middle: the first steps.

use std::sync::Arc;

use eframe::egui::{DragAndDrop, Galley, Rect, Ui, Vec2, pos2, vec2};

use super::CanvasCx;
use crate::{
    desk::{Desk, Tool},
    gui::kit::{
        Ink, said_at,
        tokens::{EDGE, FIRST_STEPS, PART_GAP, WIDE_GAP},
    },
};

/// The first steps, keys of the program's words.
const STEPS: [&str; 4] = [
    "canvas-empty-zone",
    "canvas-empty-asset",
    "canvas-empty-link",
    "canvas-empty-else",
];

/// Says where to begin, as long as nothing is drawn and nothing is about to be put down.
pub(super) fn hint_ui(ui: &mut Ui, cx: &CanvasCx<'_, '_>) {
    let is_dragged = DragAndDrop::has_any_payload(ui.ctx());
    if !is_blank(cx.desk) || cx.state.board.hand.is_busy() || is_dragged {
        return;
    }
    let hues = cx.desk.hues();
    let room = cx.lens.rect.shrink(EDGE);
    let width = FIRST_STEPS.min(room.width());
    let mut lines = vec![(cx.desk.tr("canvas-empty"), Ink::head(hues.text))];
    let steps = STEPS.iter().map(|key| cx.desk.tr(key));
    lines.extend(steps.map(|words| (words, Ink::body(hues.muted))));
    let laid: Vec<(String, Arc<Galley>)> = lines
        .into_iter()
        .map(|(words, ink)| {
            let galley = ink.lay(ui.painter(), &words, width, usize::MAX);
            (words, galley)
        })
        .collect();
    let high: f32 = laid
        .iter()
        .map(|(_, galley)| galley.size().y + PART_GAP)
        .sum();
    if high + WIDE_GAP > room.height() {
        return;
    }
    let whole = Rect::from_center_size(room.center(), vec2(width, high));
    let mut top = whole.top();
    for (words, galley) in laid {
        let size = Vec2::new(width, galley.size().y);
        let rect = Rect::from_min_size(pos2(whole.left(), top), size);
        drop(said_at(ui, rect, &words));
        top = rect.bottom() + PART_GAP;
        ui.painter().galley(rect.min, galley, hues.text);
    }
}

/// Whether nothing is drawn, and the hand is free.
fn is_blank(desk: &Desk<'_>) -> bool {
    let design = desk.design;
    let is_empty = design.zones.is_empty() && design.assets.is_empty() && design.notes.is_empty();
    is_empty && desk.view.tool == Tool::Select
}
