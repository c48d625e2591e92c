//! The tree of rows on screen.

use eframe::egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, accesskit::Role};

use super::{
    keys, menu, paint,
    rows::OutlineRow,
    state::{OutlineState, follow, offset_to, turn},
};
use crate::{
    design::Subject,
    gui::{
        Desk, Wish,
        kit::{Ink, section_head},
    },
};

/// Height of a row.
pub(super) const ROW: f32 = 22.0;

/// Draws the outline.
pub(crate) fn outline_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let title = desk.tr("outline-title");
    section_head(ui, hues, &title);
    let id = Id::new(("outline_state", desk.file_name));
    let mut state: OutlineState = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let was = state.age();
    let mut goes = follow(desk, &mut state);
    let mut list = state.rows(desk);
    if list.is_empty() {
        Ink::body(hues.muted).paragraph(ui, desk.tr("outline-empty"));
        // Else the panel would shrink to these words, for drawings with a tree, too.
        ui.take_available_space();
        return;
    }
    let focused = state.cursor.as_deref().map(row_id);
    if focused.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)))
        && keys::handle(ui, desk, &list, &mut state)
    {
        goes = true;
        list = state.rows(desk);
    }
    if !list.iter().any(|row| state.is_at(row)) {
        state.cursor = list.first().map(|row| row.key.clone());
    }
    goes |= state.has_moved(desk, &list, was);
    tree_ui(ui, desk, &list, &title, goes, &mut state);
    ui.data_mut(|data| data.insert_temp(id, state));
}

/// A row is the same widget wherever it is scrolled to.
pub(super) fn row_id(key: &str) -> Id {
    Id::new(("outline_row", key))
}

fn tree_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    list: &[OutlineRow],
    title: &str,
    goes: bool,
    state: &mut OutlineState,
) {
    let tree = Id::new("outline_tree");
    let room = ui.available_rect_before_wrap();
    drop(ui.interact(room, tree, Sense::hover()));
    ui.ctx().accesskit_node_builder(tree, |node| {
        node.set_role(Role::Tree);
        node.set_label(title);
    });
    let mut area = ScrollArea::vertical()
        .id_salt("outline")
        .auto_shrink([false, false]);
    if goes && let Some(offset) = offset_to(list, state) {
        area = area.vertical_scroll_offset(offset);
    }
    let builder = UiBuilder::new().max_rect(room).accessibility_parent(tree);
    let mut child = ui.new_child(builder);
    child.spacing_mut().item_spacing.y = 0.0;
    let shown = area.show_rows(&mut child, ROW, list.len(), |ui, range| {
        for row in list.get(range.clone()).unwrap_or_default() {
            row_ui(ui, desk, row, state);
        }
        range
    });
    let cursor = list.iter().enumerate();
    let cursor = cursor.filter(|(_, row)| state.is_at(row));
    for (_, row) in cursor.filter(|(at, _)| !shown.inner.contains(at)) {
        let edge = Rect::from_min_size(room.min, eframe::egui::Vec2::new(room.width(), 0.0));
        paint::unseen_row_ui(&child, desk, row, edge);
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, room.max));
    state.scrolled = (shown.state.offset.y, shown.inner_rect.height());
}

fn row_ui(ui: &mut Ui, desk: &mut Desk<'_>, row: &OutlineRow, state: &mut OutlineState) {
    let is_cursor = state.is_at(row);
    let (response, arrow) = paint::row_ui(ui, desk, row, is_cursor);
    menu::menu_ui(desk, &response, row);
    if !response.clicked() {
        return;
    }
    let on_arrow = response
        .interact_pointer_pos()
        .is_some_and(|at| arrow.contains(at));
    state.cursor = Some(row.key.clone());
    response.request_focus();
    ui.ctx().request_repaint();
    let Some(subject) = row.what.subject().filter(|_| !on_arrow) else {
        turn(state, row.key.clone());
        return;
    };
    let many = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    select(desk, state, subject, many);
}

/// Selects a thing and brings it into view on the canvas.
pub(super) fn select(desk: &mut Desk<'_>, state: &mut OutlineState, subject: Subject, many: bool) {
    if many {
        desk.push(Wish::ToggleSelect(subject));
        return;
    }
    state.seen = Some(subject.clone());
    desk.push(Wish::Select(vec![subject.clone()]));
    desk.push(Wish::Reveal(vec![subject]));
}
