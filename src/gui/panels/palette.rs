//! The palette: what can be put on the canvas, by click or by drag.

mod groups;

use eframe::egui::{
    Align2, Id, Rect, Response, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2,
    WidgetType, pos2, vec2,
};

use groups::{Entry, Picture, fits, groups};

use crate::gui::{
    Change, Frame, Tool,
    icons::paint_icon,
    style::{Hues, color32},
    widgets::{
        Hint as _, Ink, Length, Says, left_by_enter, named, paint_stroke, row_ground, section_head,
    },
};

/// Draws the palette.
pub(crate) fn palette_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    let sought = search_ui(ui, frame, &hues);
    ui.add_space(4.0);
    let groups = groups(frame);
    ScrollArea::vertical()
        .id_salt("palette")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut any = false;
            for group in &groups {
                let found: Vec<_> = group
                    .entries
                    .iter()
                    .filter(|entry| fits(entry, &sought))
                    .collect();
                if found.is_empty() {
                    continue;
                }
                any = true;
                section_head(ui, &hues, &group.name);
                for entry in found {
                    entry_ui(ui, frame, &hues, entry);
                }
                ui.add_space(4.0);
            }
            if !any {
                ui.label(frame.tr("palette-nothing"));
            }
        });
}

fn search_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues) -> String {
    let id = Id::new("palette_search_text");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = frame.tr("palette-search");
    let field = TextEdit::singleline(&mut text)
        .char_limit(Length::Line.most())
        .hint_text(&hint)
        .margin(eframe::egui::Margin {
            left: 26,
            right: 8,
            top: 5,
            bottom: 5,
        })
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(hint.as_str()));
    let at = pos2(response.rect.left() + 13.0, response.rect.center().y);
    paint_icon(
        ui,
        "search",
        Rect::from_center_size(at, Vec2::splat(14.0)),
        hues.muted,
    );
    left_by_enter(ui, &response);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
    }
    text
}

fn entry_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, entry: &Entry<'_>) {
    let on = frame.view.tool == entry.tool;
    let size = vec2(ui.available_width(), 22.0);
    let (_, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let says = Says {
        kind: WidgetType::Button,
        label: entry.name,
        selected: on,
    };
    let response = named(ui, response, says);
    paint_entry(ui, frame, hues, (entry, on), &response);
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
        frame.push(Change::Tool(if on {
            Tool::Select
        } else {
            entry.tool.clone()
        }));
    }
}

fn paint_entry(
    ui: &Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    (entry, on): (&Entry<'_>, bool),
    response: &Response,
) {
    let rect = response.rect;
    row_ground(ui, hues, response, (on, 4.0));
    let icon = Rect::from_center_size(pos2(rect.left() + 12.0, rect.center().y), Vec2::splat(18.0));
    let mut left = rect.left() + 28.0;
    match &entry.picture {
        Picture::Zone { icon: name, hue } => {
            let (strong, tint) = frame
                .theme
                .zones
                .get(*hue)
                .map_or((hues.muted, hues.sunken), |hue| {
                    (color32(hue.strong), color32(hue.tint))
                });
            let stroke = Stroke::new(1.0, strong);
            ui.painter()
                .rect(icon, 4.0, tint, stroke, StrokeKind::Inside);
            paint_icon(ui, name, icon.shrink(3.0), strong);
        }
        Picture::Asset(name) => paint_icon(ui, name, icon.shrink(1.0), hues.text),
        Picture::Link(kind) => {
            paint_stroke(
                ui,
                frame,
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
