//! An entry of the palette: chosen by a click, or dragged onto the drawing.

use eframe::egui::{
    Align2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2, vec2,
};

use super::groups::{PaletteEntry, PalettePicture};
use crate::gui::{
    Desk, Tool, Wish,
    icons::paint_icon,
    kit::{AccessName, Hint as _, Ink, named, paint_stroke, row_ground},
    style::Hues,
};

pub(super) fn entry_ui(ui: &mut Ui, desk: &mut Desk<'_>, entry: &PaletteEntry<'_>) {
    let hues = desk.hues();
    let on = desk.view.tool == entry.tool;
    let size = vec2(ui.available_width(), 22.0);
    let (_, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let says = AccessName {
        kind: WidgetType::Button,
        label: entry.name,
        selected: on,
    };
    let response = named(ui, response, says);
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
    row_ground(ui, hues, response, on, 4.0);
    let icon = Rect::from_center_size(pos2(rect.left() + 12.0, rect.center().y), Vec2::splat(18.0));
    let mut left = rect.left() + 28.0;
    match &entry.picture {
        PalettePicture::Zone { icon: name, hue } => {
            let (strong, tint) = desk
                .theme
                .zones
                .get(*hue)
                .map_or((hues.muted, hues.sunken), |hue| (hue.strong, hue.tint));
            let stroke = Stroke::new(1.0, strong);
            ui.painter()
                .rect(icon, 4.0, tint, stroke, StrokeKind::Inside);
            paint_icon(ui, name, icon.shrink(3.0), strong);
        }
        PalettePicture::Asset(name) => paint_icon(ui, name, icon.shrink(1.0), hues.text),
        PalettePicture::Link(kind) => {
            paint_stroke(
                ui,
                desk,
                kind,
                pos2(rect.left() + 4.0, rect.center().y),
                32.0,
            );
            left = rect.left() + 46.0;
        }
    }
    let room = rect.with_min_x(left);
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
    let size = vec2(ink.width(&painter, name) + 20.0, 26.0);
    let rect = Rect::from_min_size(at + vec2(12.0, 8.0), size);
    painter.rect_filled(rect, 6.0, hues.accent);
    ink.write_in(&painter, rect, Align2::CENTER_CENTER, name);
}
