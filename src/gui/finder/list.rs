//! The list of what was found.

use eframe::egui::{
    Align, Align2, Id, KeyboardShortcut, ModifierNames, Rect, ScrollArea, Ui, Vec2, accesskit, pos2,
};

use super::entries::Entry;
use crate::gui::{
    Frame,
    icons::paint_icon,
    style::Hues,
    widgets::{Ink, Says, row},
};

const ROW: f32 = 28.0;
/// How many rows are shown at once where there is room for them, and at least.
const SHOWN: f32 = 11.0;
const LEAST: f32 = 3.0;

/// A shortcut in words.
pub(super) fn shortcut(keys: KeyboardShortcut) -> String {
    keys.format(&ModifierNames::NAMES, cfg!(target_os = "macos"))
}

/// Draws the list; returns which entry was clicked. The marked one is kept in view when it moved.
pub(super) fn list_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    (found, empty): (&[&Entry], &str),
    (field, marked, is_moved): (Id, usize, bool),
) -> Option<usize> {
    if found.is_empty() {
        Ink::body(hues.muted).paragraph(ui, empty);
        return None;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let shown = rows_shown(ui);
    // A popup remembers how high it was: what a narrow search has left of it must not bind the next.
    let mut area = ScrollArea::vertical()
        .id_salt("finder_list")
        .max_height(ROW * shown)
        .min_scrolled_height(ROW * shown)
        .auto_shrink([false, true]);
    if is_moved {
        area = area.vertical_scroll_offset(offset(marked, shown));
    }
    let mut clicked = None;
    area.show_rows(ui, ROW, found.len(), |ui, range| {
        for (at, entry) in found.iter().enumerate().take(range.end).skip(range.start) {
            if entry_ui(ui, frame, hues, (entry, field), at == marked) {
                clicked = Some(at);
            }
        }
    });
    clicked
}

/// How many rows there is room for above the lower edge of the window.
fn rows_shown(ui: &Ui) -> f32 {
    const BELOW: f32 = 16.0;
    let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - BELOW;
    (room / ROW).floor().clamp(LEAST, SHOWN)
}

/// How far the list is scrolled to have the marked row in the middle of the rows shown.
fn offset(marked: usize, shown: f32) -> f32 {
    (marked as f32 * ROW - ROW * (shown - 1.0) / 2.0).max(0.0)
}

fn entry_ui(
    ui: &mut Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    (entry, field): (&Entry, Id),
    on: bool,
) -> bool {
    let mut label = format!("{} {}", entry.words, entry.remark);
    if !entry.is_enabled {
        label = frame.tr_with("finder-disabled", &[("action", entry.words.clone())]);
    }
    let (rect, response) = row(ui, hues, ROW, Says::entry(label.trim(), on));
    let ctx = ui.ctx();
    ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::ListBoxOption);
        node.set_selected(on);
    });
    if on {
        // The focus stays in the field; this is what it is about to choose.
        ctx.accesskit_node_builder(field, |node| {
            node.set_active_descendant(response.id.accesskit_id());
        });
    }
    let color = if entry.is_enabled {
        hues.text
    } else {
        hues.muted
    };
    let icon = Rect::from_center_size(pos2(rect.left() + 16.0, rect.center().y), Vec2::splat(16.0));
    paint_icon(ui, &entry.icon, icon, color);
    let room = rect.with_max_x(rect.right() - 10.0);
    let least = rect.width() * 0.4;
    let remark = Ink::body(hues.muted).lay(ui.painter(), &entry.remark, least, 1);
    let at = Align2([Align::Max, Align::Center]).align_size_within_rect(remark.size(), room);
    ui.painter().galley(at.min, remark, hues.muted);
    let room = Rect::from_min_max(
        pos2(rect.left() + 32.0, rect.top()),
        pos2(at.left() - 10.0, rect.bottom()),
    );
    let ink = if on {
        Ink::strong(color)
    } else {
        Ink::body(color)
    };
    ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, &entry.words);
    response.clicked()
}
