//! Fields that show one value of many things, or that they differ.

use eframe::egui::{ComboBox, Id, Key, Margin, Response, TextEdit, Ui};

use crate::gui::{
    Desk,
    kit::{LabelledValue, Length, choice_ui, is_composing, left_by_enter, pick_arrow, tokens::GAP},
};

/// A value of several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SharedValue<T> {
    /// They have the same.
    Same(T),
    /// They differ.
    Mixed,
}

impl<T: PartialEq> SharedValue<T> {
    /// Of the values of several things; `None` of none.
    pub(crate) fn of(mut values: impl Iterator<Item = T>) -> Option<Self> {
        let first = values.next()?;
        let same = values.all(|value| value == first);
        Some(if same { Self::Same(first) } else { Self::Mixed })
    }

    /// The one value, if it is one.
    pub(super) const fn same(&self) -> Option<&T> {
        match self {
            Self::Same(value) => Some(value),
            Self::Mixed => None,
        }
    }
}

/// Room of the word of a field.
const WORD: f32 = 84.0;
/// Room of the word of a field of a record: some words are longer.
pub(crate) const RECORD_WORD: f32 = 108.0;

/// A field with its word at the left.
fn labelled<R>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    width: f32,
    field: impl FnOnce(&mut Ui) -> R,
) -> R {
    LabelledValue {
        word,
        width,
        gap: GAP,
    }
    .ui(ui, desk.hues(), field)
}

/// A choice among values in words; the one chosen, if it is another than the one shown.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    shared: &SharedValue<T>,
    shown: String,
    offered: &[(T, String)],
) -> Option<T> {
    choice_of(ui, desk, word, shared, shown, || offered.to_vec())
}

/// A choice whose values are gathered only while it is open.
pub(super) fn choice_of<T: PartialEq + Clone>(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    shared: &SharedValue<T>,
    shown: String,
    offered: impl FnOnce() -> Vec<(T, String)>,
) -> Option<T> {
    let shown = match shared {
        SharedValue::Same(_) => shown,
        SharedValue::Mixed => desk.tr("properties-mixed"),
    };
    let mut chosen = None;
    labelled(ui, desk, word, WORD, |ui| {
        let combo = ComboBox::from_id_salt(("choice", word))
            .selected_text(shown.as_str())
            .truncate()
            .icon(pick_arrow)
            .width(ui.available_width());
        let field = combo.show_ui(ui, |ui| {
            for (value, name) in offered() {
                let on = shared.same() == Some(&value);
                if choice_ui(ui, on, name).clicked() && !on {
                    chosen = Some(value);
                }
            }
        });
        ui.ctx().accesskit_node_builder(field.response.id, |node| {
            node.set_label(word);
            node.set_value(shown.as_str());
        });
    });
    chosen
}

/// Where a field says that its text is not meant yet.
const TYPING: &str = "properties_typing";

/// Whether a field has handed over a text that is still being typed.
pub(super) fn take_typing(ui: &Ui) -> bool {
    let typing = ui.data_mut(|data| data.remove_temp::<bool>(Id::new(TYPING)));
    typing.unwrap_or_default()
}

/// A text field that hands its text over when it is left: one undo step, not one a key. What is
/// being typed before is handed over, too, and marked by [`take_typing`].
pub(super) fn text_field(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    salt: &str,
    shared: &SharedValue<String>,
    hint: &str,
) -> Option<String> {
    let length = Length::Line;
    TextField {
        word,
        width: WORD,
        salt,
        hint,
        length,
    }
    .ui(ui, desk, shared)
}

/// A text field for a name, which is handed over like any other.
pub(super) fn name_field(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    salt: &str,
    shared: &SharedValue<String>,
    hint: &str,
) -> Option<String> {
    let length = Length::Name;
    TextField {
        word,
        width: WORD,
        salt,
        hint,
        length,
    }
    .ui(ui, desk, shared)
}

/// The remarks, in as many lines as one likes.
pub(super) fn note_field(
    ui: &mut Ui,
    desk: &Desk<'_>,
    salt: &str,
    shared: &SharedValue<String>,
) -> Option<String> {
    let word = desk.tr("properties-note");
    long_field(ui, desk, &word, salt, shared)
}

/// A text in as many lines as one likes.
pub(super) fn long_field(
    ui: &mut Ui,
    desk: &Desk<'_>,
    word: &str,
    salt: &str,
    shared: &SharedValue<String>,
) -> Option<String> {
    TextField {
        word,
        width: WORD,
        salt,
        hint: "",
        length: Length::Long,
    }
    .ui(ui, desk, shared)
}

/// A field for a text, with its word at the left.
pub(crate) struct TextField<'a> {
    /// The word, by which screen readers call it too.
    pub(crate) word: &'a str,
    /// Room of the word, points.
    pub(crate) width: f32,
    /// Tells it from fields of the same word.
    pub(crate) salt: &'a str,
    /// What stands in it while it is empty.
    pub(crate) hint: &'a str,
    /// How much it takes.
    pub(crate) length: Length,
}

impl TextField<'_> {
    /// Draws it; gives back what was typed, see [`take_typing`].
    pub(crate) fn ui(
        self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        shared: &SharedValue<String>,
    ) -> Option<String> {
        let Self {
            word,
            width,
            salt,
            hint,
            length,
        } = self;
        let mixed = desk.tr("properties-mixed");
        let (kept, hint) = match shared {
            SharedValue::Same(kept) => (kept.as_str(), hint),
            SharedValue::Mixed => ("", mixed.as_str()),
        };
        let id = Id::new(("properties_text", word, salt, desk.file_name));
        let typed: Option<String> = ui.data(|data| data.get_temp(id));
        let is_typed = typed.is_some();
        let mut text = typed.unwrap_or_else(|| kept.to_owned());
        let composing = is_composing(ui, id);
        let before = text.chars().count();
        let response = labelled(ui, desk, word, width, |ui| {
            let field = match length {
                Length::Long => TextEdit::multiline(&mut text).desired_rows(2),
                Length::Name | Length::Line => TextEdit::singleline(&mut text),
            };
            let field = field.char_limit(length.most());
            let field = field.id(id).hint_text(hint).margin(Margin::symmetric(8, 4));
            ui.add(field.desired_width(f32::INFINITY))
        });
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label(word));
        length.note_cut(ui, &response, before, &text);
        if response.changed() {
            ui.data_mut(|data| data.insert_temp(id, text.clone()));
        }
        let differs = shared.same().is_none_or(|kept| *kept != text);
        if composing || !is_left(ui, &response) {
            let is_typed = (is_typed || response.changed()) && differs;
            if is_typed {
                ui.data_mut(|data| data.insert_temp(Id::new(TYPING), true));
            }
            return is_typed.then_some(text);
        }
        ui.data_mut(|data| data.remove_temp::<String>(id));
        // The key that ended the field must end nothing else.
        left_by_enter(ui, &response);
        // Esc leaves a line as it was; a long text keeps what was written.
        let is_line = !matches!(length, Length::Long);
        let gave_up = is_line && ui.input(|input| input.key_pressed(Key::Escape));
        let is_meant = (is_typed || response.changed()) && !gave_up;
        (is_meant && differs).then_some(text)
    }
}

/// Whether the field is left: by keyboard, or with a press elsewhere that may select other things.
fn is_left(ui: &Ui, response: &Response) -> bool {
    let pressed_elsewhere = ui.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.any_pressed() && at.is_some_and(|at| !response.rect.contains(at))
    });
    response.lost_focus() || response.has_focus() && pressed_elsewhere
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_or_mixed() {
        let of = |values: &[u8]| SharedValue::of(values.iter().copied());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[3, 3]), Some(SharedValue::Same(3)));
        assert_eq!(of(&[3, 4]), Some(SharedValue::Mixed));
    }
}
