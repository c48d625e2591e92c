//! The list of the palette under its search.

use eframe::egui::{Id, Rect, ScrollArea, TextEdit, Ui, Vec2, pos2};

use super::{
    entry::entry_ui,
    groups::{PaletteGroup, fits, groups},
};
use crate::gui::{
    Desk,
    icons::paint_icon,
    kit::{
        Ink, Length, left_by_enter, one_stop, section_head,
        tokens::{LINE_GAP, SMALL_ICON},
    },
};

/// Room of the icon before what is typed, points.
const BEFORE: f32 = 26.0;

/// Draws the palette.
pub(crate) fn palette_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let sought = search_ui(ui, desk);
    ui.add_space(LINE_GAP);
    let groups = groups(desk);
    ScrollArea::vertical()
        .id_salt("palette")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            one_stop(ui, "palette", |ui| {
                entries_ui(ui, desk, &groups, &sought);
                None
            });
        });
}

fn entries_ui(ui: &mut Ui, desk: &mut Desk<'_>, groups: &[PaletteGroup<'_>], sought: &str) {
    let hues = desk.hues();
    let mut any = false;
    for group in groups {
        let found: Vec<_> = group
            .entries
            .iter()
            .filter(|entry| fits(entry, sought))
            .collect();
        if found.is_empty() {
            continue;
        }
        any = true;
        section_head(ui, hues, &group.name);
        for entry in found {
            entry_ui(ui, desk, entry);
        }
        ui.add_space(LINE_GAP);
    }
    if !any {
        Ink::body(hues.text).paragraph(ui, desk.tr("palette-nothing"));
    }
}

fn search_ui(ui: &mut Ui, desk: &Desk<'_>) -> String {
    let hues = desk.hues();
    let id = Id::new("palette_search_text");
    let mut text: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = desk.tr("palette-search");
    let field = TextEdit::singleline(&mut text)
        .char_limit(Length::Line.most())
        .hint_text(&hint)
        .margin(eframe::egui::Margin {
            left: BEFORE as i8,
            right: 8,
            top: 5,
            bottom: 5,
        })
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(hint.as_str()));
    let at = pos2(
        response.rect.left() + BEFORE / 2.0,
        response.rect.center().y,
    );
    paint_icon(
        ui,
        "search",
        Rect::from_center_size(at, Vec2::splat(SMALL_ICON)),
        hues.muted,
    );
    left_by_enter(ui, &response);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
    }
    text
}
