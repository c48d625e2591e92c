//! The outline: zones › assets › links and the notes as a tree that edits the same drawing, in step with the
//! canvas both ways, complete for keyboard and screen reader.

mod keys;
mod menu;
mod paint;
mod rows;

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, accesskit::Role};

pub(crate) use rows::coverage;
use rows::{Row, What, rows};

use crate::{
    design::Subject,
    edit::Revision,
    gui::{Change, Frame, style::Hues, widgets::section_head},
};

/// Height of a row.
const ROW: f32 = 22.0;

/// What the outline remembers between frames.
#[derive(Clone, Debug, Default)]
struct State {
    /// Rows that are not as they are at first: zones closed, assets opened.
    turned: BTreeSet<String>,
    /// The row the keyboard acts on.
    cursor: Option<String>,
    /// The one thing that was selected when last drawn.
    seen: Option<Subject>,
    /// How far it was scrolled, and how much of it is seen.
    scrolled: (f32, f32),
    kept: Option<Kept>,
}

/// Rows as last listed: a drawing may hold thousands of things, and most frames change none.
#[derive(Clone, Debug)]
struct Kept {
    revision: Revision,
    turned: BTreeSet<String>,
    rows: Arc<Vec<Row>>,
}

impl State {
    fn is_at(&self, row: &Row) -> bool {
        self.cursor.as_ref() == Some(&row.key)
    }

    /// The rows of what the frame shows.
    fn rows(&mut self, frame: &Frame<'_>) -> Arc<Vec<Row>> {
        if let Some(kept) = &self.kept
            && kept.revision == frame.revision
            && kept.turned == self.turned
        {
            return Arc::clone(&kept.rows);
        }
        let rows = Arc::new(rows(frame, &self.turned));
        self.kept = Some(Kept {
            revision: frame.revision,
            turned: self.turned.clone(),
            rows: Arc::clone(&rows),
        });
        rows
    }
}

/// Draws the outline.
pub(crate) fn outline_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hues = Hues::of(frame.theme);
    let title = frame.tr("outline-title");
    section_head(ui, &hues, &title);
    let id = Id::new(("outline_state", frame.file_name));
    let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut goes = follow(frame, &mut state);
    let mut list = state.rows(frame);
    if list.is_empty() {
        ui.weak(frame.tr("outline-empty"));
        // Else the panel would shrink to these words, for drawings with a tree, too.
        ui.take_available_space();
        return;
    }
    let focused = state.cursor.as_deref().map(row_id);
    if focused.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)))
        && keys::handle(ui, frame, &list, &mut state)
    {
        goes = true;
        list = state.rows(frame);
    }
    if !list.iter().any(|row| state.is_at(row)) {
        state.cursor = list.first().map(|row| row.key.clone());
    }
    tree_ui(ui, frame, &hues, (&list, &title, goes), &mut state);
    ui.data_mut(|data| data.insert_temp(id, state));
}

/// A row is the same widget wherever it is scrolled to.
fn row_id(key: &str) -> Id {
    Id::new(("outline_row", key))
}

/// Takes the cursor to what was selected elsewhere and opens the way to it; whether it did.
fn follow(frame: &Frame<'_>, state: &mut State) -> bool {
    let single = frame.view.single();
    if single == state.seen.as_ref() {
        return false;
    }
    state.seen = single.cloned();
    let Some(subject) = single else { return false };
    let key = rows::key_of(frame.design, subject);
    // The same link stands under both its ends: where the cursor is, is good enough.
    if state
        .cursor
        .as_deref()
        .is_some_and(|at| rows::is_about(at, subject))
    {
        return true;
    }
    for parent in rows::parents(frame.design, subject) {
        match parent {
            What::Zone(_) | What::Notes => drop(state.turned.remove(&parent.key())),
            _ => drop(state.turned.insert(parent.key())),
        }
    }
    state.cursor = Some(key);
    true
}

fn tree_ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    hues: &Hues,
    (list, title, goes): (&[Row], &str, bool),
    state: &mut State,
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
            row_ui(ui, frame, hues, row, state);
        }
        range
    });
    let cursor = list.iter().enumerate();
    let cursor = cursor.filter(|(_, row)| state.is_at(row));
    for (_, row) in cursor.filter(|(at, _)| !shown.inner.contains(at)) {
        let edge = Rect::from_min_size(room.min, eframe::egui::Vec2::new(room.width(), 0.0));
        paint::unseen_row_ui(&child, frame, row, edge);
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(room.min, room.max));
    state.scrolled = (shown.state.offset.y, shown.inner_rect.height());
}

/// How far to scroll so that the cursor's row is seen; `None` where it is.
fn offset_to(list: &[Row], state: &State) -> Option<f32> {
    let at = list.iter().position(|row| state.is_at(row))?;
    let (offset, height) = state.scrolled;
    let (top, bottom) = (at as f32 * ROW, (at + 1) as f32 * ROW);
    if top < offset {
        Some(top)
    } else if bottom > offset + height {
        Some((bottom - height).max(0.0))
    } else {
        None
    }
}

fn row_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, row: &Row, state: &mut State) {
    let is_cursor = state.is_at(row);
    let (response, arrow) = paint::row_ui(ui, frame, hues, (row, is_cursor));
    menu::menu_ui(frame, &response, row);
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
    select(frame, state, subject, many);
}

/// Opens a row, or closes it.
fn turn(state: &mut State, key: String) {
    if !state.turned.remove(&key) {
        state.turned.insert(key);
    }
}

/// Selects a thing and brings it into view on the canvas.
fn select(frame: &mut Frame<'_>, state: &mut State, subject: Subject, many: bool) {
    if many {
        frame.push(Change::ToggleSelect(subject));
        return;
    }
    state.seen = Some(subject.clone());
    frame.push(Change::Select(vec![subject.clone()]));
    frame.push(Change::Reveal(vec![subject]));
}
