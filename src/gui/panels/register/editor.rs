//! The field over a cell that is typed into.

use eframe::egui::{
    Color32, Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Rect, Response, Stroke,
    StrokeKind, TextEdit, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
    vec2,
};

use super::{
    field_keys::FieldKeys,
    offered::{OfferedWords, offered},
    panel::{cell_id, spot_id},
};
use crate::{
    catalog::FieldRole,
    desk::{AfterCell, CellDraft, ColumnContent, Register, RegisterColumn, RegisterWish},
    gui::{
        Desk, Wish,
        kit::{
            GridOutcome, Length, is_composing,
            tokens::{EDITOR_FIELD, MARK_GAP, ROW_PAD},
        },
    },
};

/// Whether a cell was typed into in the frame before.
const TYPING: &str = "register_typing";

/// Draws the field while a cell is typed into; gives the focus back to the cell when it ends.
pub(super) fn editor_ui(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    register: &Register,
    outcome: &GridOutcome,
) {
    let before: Option<Id> = ui.data(|data| data.get_temp(Id::new(TYPING)));
    let Some(draft) = desk.view.register.draft.clone() else {
        if let Some(field) = before {
            ui.data_mut(|data| data.remove::<Id>(Id::new(TYPING)));
            give_back(ui, desk, register, field);
        }
        return;
    };
    let column = register.column_at(&draft.place.column);
    let column = column.and_then(|at| register.columns.get(at));
    let (Some(column), Some(cell), Some(body)) = (column, outcome.cursor, outcome.body) else {
        desk.push(Wish::Register(RegisterWish::GiveUp));
        return;
    };
    let id = cell_id(&draft.place.asset, &draft.place.column).with("field");
    let editor = CellEditor {
        offered: offered(desk, column, &draft),
        is_first: before != Some(id),
        place: place(cell, body),
        column,
        draft,
        id,
    };
    ui.data_mut(|data| data.insert_temp(Id::new(TYPING), id));
    if let Some(wish) = editor.ui(ui, desk) {
        // Before what the pointer has done elsewhere.
        desk.out.insert(0, Wish::Register(wish));
    }
}

/// The cell gets the focus that its field had, unless something else has it.
fn give_back(ui: &Ui, desk: &Desk<'_>, register: &Register, field: Id) {
    let cursor = register.cursor(&desk.view.register);
    let cell = cursor.and_then(|spot| spot_id(register, spot));
    let is_free = ui.memory(|memory| memory.focused().is_none_or(|id| id == field));
    if let Some(cell) = cell.filter(|_| is_free) {
        ui.memory_mut(|memory| memory.request_focus(cell));
        ui.ctx().request_repaint();
    }
}

/// Over the cell, wide enough to type in, and within the table.
fn place(cell: Rect, body: Rect) -> Rect {
    let wide = cell.width().max(EDITOR_FIELD).min(body.width());
    let rect = Rect::from_min_size(cell.min, vec2(wide, cell.height()));
    let shift = vec2(
        (body.left() - rect.left()).max(0.0) - (rect.right() - body.right()).max(0.0),
        (body.top() - rect.top()).max(0.0) - (rect.bottom() - body.bottom()).max(0.0),
    );
    rect.translate(shift)
}

struct CellEditor<'a> {
    column: &'a RegisterColumn,
    draft: CellDraft,
    id: Id,
    place: Rect,
    offered: Vec<String>,
    /// Whether it is drawn for the first time.
    is_first: bool,
}

impl CellEditor<'_> {
    /// Draws the field; what it comes to.
    fn ui(&self, ui: &mut Ui, desk: &Desk<'_>) -> Option<RegisterWish> {
        let composing = is_composing(ui, self.id);
        let keys = if composing {
            FieldKeys::default()
        } else {
            FieldKeys::take(ui, self.is_note())
        };
        let marked = self.step(keys.by);
        let mut text = self.draft.text.clone();
        if self.is_first {
            // Before it is drawn: what is typed in this frame is its own already.
            ui.memory_mut(|memory| memory.request_focus(self.id));
            self.set_cursor(ui, &text);
        }
        let response = self.field_ui(ui, desk, &mut text);
        let is_changed = response.changed();
        let words = OfferedWords {
            field: self.id,
            place: self.place,
            words: &self.offered,
            marked: if is_changed { None } else { marked },
        };
        let clicked = words.ui(ui, desk);
        if let Some(word) = clicked {
            return Some(RegisterWish::Draft(word, None)).inspect(|_| {
                ui.data_mut(|data| data.insert_temp(self.id.with("chosen"), true));
            });
        }
        self.end(ui, &response, keys, marked).or_else(|| {
            (is_changed || marked != self.draft.marked).then_some(RegisterWish::Draft(
                text,
                if is_changed { None } else { marked },
            ))
        })
    }

    /// How typing ends, if it does.
    fn end(
        &self,
        ui: &Ui,
        response: &Response,
        keys: FieldKeys,
        marked: Option<usize>,
    ) -> Option<RegisterWish> {
        let chosen = self.id.with("chosen");
        let is_chosen = ui
            .data_mut(|data| data.remove_temp::<bool>(chosen))
            .is_some();
        if is_chosen {
            return Some(RegisterWish::Write(AfterCell::Down));
        }
        if let Some(after) = keys.after {
            let word = marked.and_then(|at| self.offered.get(at));
            if let Some(word) = word.filter(|word| **word != self.draft.text) {
                // What is marked is taken first, and written in the next frame.
                ui.data_mut(|data| data.insert_temp(chosen, true));
                return Some(RegisterWish::Draft(word.clone(), None));
            }
            return Some(RegisterWish::Write(after));
        }
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if response.lost_focus() && escaped {
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            return Some(RegisterWish::GiveUp);
        }
        (response.lost_focus() && !self.is_first).then_some(RegisterWish::Write(AfterCell::Stay))
    }

    fn is_note(&self) -> bool {
        self.column.content == ColumnContent::Role(FieldRole::Note)
    }

    /// Where the arrows take the mark among the offered words.
    fn step(&self, by: isize) -> Option<usize> {
        let last = self.offered.len().checked_sub(1)?;
        match (self.draft.marked, by) {
            (marked, 0) => marked,
            (None, 1..) => Some(0),
            (None, _) => Some(last),
            (Some(at), by) => Some(at.saturating_add_signed(by).min(last)),
        }
    }

    fn field_ui(&self, ui: &mut Ui, desk: &Desk<'_>, text: &mut String) -> Response {
        let hues = desk.hues();
        let line = Stroke::new(2.0, hues.focus);
        ui.painter()
            .rect(self.place, 0.0, hues.raised, line, StrokeKind::Outside);
        let length = match self.column.content {
            ColumnContent::Role(FieldRole::Name) => Length::Name,
            ColumnContent::Role(FieldRole::Note) => Length::Long,
            ColumnContent::Role(_)
            | ColumnContent::Written(_)
            | ColumnContent::Controls
            | ColumnContent::Letter => Length::Line,
        };
        let before = text.chars().count();
        let field = if self.is_note() {
            let keys = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
            TextEdit::multiline(text).desired_rows(1).return_key(keys)
        } else {
            TextEdit::singleline(text)
        };
        let field = field
            .id(self.id)
            .char_limit(length.most())
            .frame(Frame::new().inner_margin(Margin::symmetric(MARK_GAP as i8, ROW_PAD as i8)))
            .background_color(Color32::TRANSPARENT)
            .lock_focus(true)
            .desired_width(self.place.width());
        let response = ui.put(self.place, field);
        length.note_cut(ui, &response, before, text);
        let name = desk.text(&self.column.name).to_owned();
        let label = desk.tr_with("register-edit", &[("column", name)]);
        ui.ctx()
            .accesskit_node_builder(self.id, |node| node.set_label(label));
        response
    }

    /// All is selected; the cursor stands behind what was typed already.
    fn set_cursor(&self, ui: &Ui, text: &str) {
        let end = CCursor::new(text.chars().count());
        let start = if self.draft.is_typed {
            end
        } else {
            CCursor::default()
        };
        let mut state = TextEditState::load(ui.ctx(), self.id).unwrap_or_default();
        state
            .cursor
            .set_char_range(Some(CCursorRange::two(start, end)));
        state.store(ui.ctx(), self.id);
    }
}
