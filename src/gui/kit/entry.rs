//! A line of text that Enter hands over.

use eframe::egui::{Id, Key, Margin, Modifiers, Response, TextEdit, Ui};

use super::{Length, is_composing};

/// A field for a line of text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineField<'a> {
    /// Its id.
    pub(crate) id: Id,
    /// Its name, also shown while it is empty.
    pub(crate) name: &'a str,
    /// Whether it gets the focus now.
    pub(crate) takes_focus: bool,
}

impl LineField<'_> {
    /// Draws it; whether its text was handed over with Enter.
    pub(crate) fn ui(self, ui: &mut Ui, text: &mut String) -> bool {
        let Self {
            id,
            name,
            takes_focus,
        } = self;
        let composing = is_composing(ui, id);
        let before = text.chars().count();
        let field = TextEdit::singleline(text)
            .id(id)
            .char_limit(Length::Line.most())
            .hint_text(name)
            .margin(Margin::symmetric(8, 5))
            .desired_width(f32::INFINITY);
        let response = ui.add(field);
        Length::Line.note_cut(ui, &response, before, text);
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label(name));
        if takes_focus {
            response.request_focus();
        }
        left_by_enter(ui, &response) && !composing
    }
}

/// Whether a text field was left with Enter in this frame. The key is then the field's alone:
/// nobody who looks later in the frame sees it.
pub(crate) fn left_by_enter(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}
