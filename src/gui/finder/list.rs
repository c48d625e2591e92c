//! The list of what was found.

use eframe::egui::{Id, ScrollArea, Ui, accesskit};

use super::entries::FinderEntry;
use crate::gui::{
    Desk,
    kit::{Ink, ListRow, RowLead, RowText, tokens::NARROW_EDGE},
};

const ROW: f32 = 28.0;
/// How many rows are shown at once where there is room for them, and at least.
const SHOWN: f32 = 11.0;
const LEAST: f32 = 3.0;

/// What was found, as it is shown below the field.
pub(super) struct FinderList<'a> {
    /// The entries, best first.
    pub(super) found: &'a [&'a FinderEntry],
    /// What is said where there are none.
    pub(super) empty: &'a str,
    /// The field that keeps the focus.
    pub(super) field: Id,
    /// The marked entry, from 0.
    pub(super) marked: usize,
    /// Whether another one was marked before: then it is brought into view.
    pub(super) is_moved: bool,
}

/// Draws the list; returns which entry was clicked.
pub(super) fn list_ui(ui: &mut Ui, desk: &Desk<'_>, list: &FinderList<'_>) -> Option<usize> {
    let hues = desk.hues();
    let FinderList {
        found,
        empty,
        field,
        marked,
        is_moved,
    } = *list;
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
            if entry_ui(ui, desk, entry, field, at == marked) {
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

fn entry_ui(ui: &mut Ui, desk: &Desk<'_>, entry: &FinderEntry, field: Id, on: bool) -> bool {
    let hues = desk.hues();
    let color = if entry.is_enabled {
        hues.text
    } else {
        hues.muted
    };
    let ink = if on {
        Ink::strong(color)
    } else {
        Ink::body(color)
    };
    let disabled = desk.tr_with("finder-disabled", &[("action", entry.words.clone())]);
    let mut row = ListRow::new(RowText::new(&entry.words, ink))
        .lead(RowLead::Icon {
            name: &entry.icon,
            color,
        })
        .trail(RowText::new(&entry.remark, Ink::body(hues.muted)))
        .height(ROW)
        .edge(NARROW_EDGE)
        .chosen(on)
        .unlined();
    if !entry.is_enabled {
        row = row.named(&disabled);
    }
    let response = row.ui(ui, hues).response;
    let ctx = ui.ctx();
    ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::ListBoxOption);
        node.set_selected(on);
        if !entry.is_enabled {
            node.set_disabled();
        }
    });
    if on {
        // The focus stays in the field; this is what it is about to choose.
        ctx.accesskit_node_builder(field, |node| {
            node.set_active_descendant(response.id.accesskit_id());
        });
    }
    response.clicked()
}
