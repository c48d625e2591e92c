//! An entry of the palette: chosen by a click, or dragged onto the drawing.

use eframe::egui::{Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::groups::{PaletteEntry, PalettePicture};
use crate::gui::{
    Desk, Tool, Wish,
    icons::paint_icon,
    kit::{
        AccessName, Hint as _, Ink, named, paint_stroke, row_ground,
        tokens::{BLOCK_GAP, GAP, HEAD_ROW, LINE_GAP, PART_GAP, ROW_MARK, SMALL_RADIUS, WIDE_GAP},
    },
    style::{BUTTON_RADIUS, Hues},
};

/// Size of the picture of a zone or an asset, how much smaller the icon in a zone is on each side,
/// and length of the stroke of a link, points.
const PICTURE: f32 = 18.0;
const IN_ZONE: f32 = 3.0;
const STROKE: f32 = 32.0;

pub(super) fn entry_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &PaletteEntry<'_>) {
    let hues = desk.hues();
    let on = desk.view.tool == entry.tool;
    let size = vec2(ui.available_width(), ROW_MARK);
    let (_, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let response = named(ui, response, AccessName::choice(entry.name, on));
    paint_entry(ui, desk, entry, on, &response);
    if response.drag_started() {
        response.dnd_set_drag_payload(entry.tool.clone());
    }
    if response.dragged() {
        ghost_ui(ui, hues, entry.name);
    }
    let clicked = response.clicked();
    if !response.dragged() {
        response.hint(entry.definition);
    }
    if clicked {
        desk.push(Wish::Tool(if on {
            Tool::Select
        } else {
            entry.tool.clone()
        }));
    }
}

fn paint_entry(ui: &Ui, desk: &Desk<'_>, entry: &PaletteEntry<'_>, on: bool, response: &Response) {
    let hues = desk.hues();
    let rect = response.rect;
    row_ground(ui, hues, response, on, SMALL_RADIUS);
    let inner = rect.with_min_x(rect.left() + LINE_GAP);
    let icon = Rect::from_center_size(
        inner.with_max_x(inner.left() + PICTURE).center(),
        Vec2::splat(PICTURE),
    );
    let mut wide = PICTURE;
    match &entry.picture {
        PalettePicture::Zone { icon: name, hue } => {
            let (strong, tint) = desk
                .theme
                .zones
                .get(*hue)
                .map_or((hues.muted, hues.sunken), |hue| (hue.strong, hue.tint));
            let stroke = Stroke::new(1.0, strong);
            ui.painter()
                .rect(icon, SMALL_RADIUS, tint, stroke, StrokeKind::Inside);
            paint_icon(ui, name, icon.shrink(IN_ZONE), strong);
        }
        PalettePicture::Asset(name) => paint_icon(ui, name, icon.shrink(1.0), hues.text),
        PalettePicture::Link(kind) => {
            paint_stroke(ui, desk.theme, kind, inner.left_center(), STROKE);
            wide = STROKE + LINE_GAP;
        }
    }
    let room = rect.with_min_x(inner.left() + wide + PART_GAP);
    let ink = if on {
        Ink::strong(hues.accent)
    } else {
        Ink::body(hues.text)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, entry.name);
}

/// The name at the pointer while an entry is dragged.
fn ghost_ui(ui: &Ui, hues: &Hues, name: &str) {
    let Some(at) = ui.ctx().pointer_interact_pos() else {
        return;
    };
    let painter = ui.ctx().debug_painter();
    let ink = Ink::strong(hues.on_accent);
    let size = vec2(ink.width(&painter, name) + 2.0 * BLOCK_GAP, HEAD_ROW);
    // Above the pointer: below it the drawing says why something may not stand there.
    let rect = Rect::from_min_size(at + vec2(WIDE_GAP, -size.y - GAP), size);
    painter.rect_filled(rect, BUTTON_RADIUS, hues.accent);
    ink.write_in(&painter, rect, Align2::CENTER_CENTER, name);
}
