//! Fields that show one value of many things, or that they differ.

use eframe::egui::{Align2, ComboBox, Id, Key, Margin, Response, TextEdit, Ui, vec2};

use crate::gui::{
    Frame,
    widgets::{Ink, Length, in_sight, is_composing, left_by_enter},
};

/// A value of several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shared<T> {
    /// They have the same.
    Same(T),
    /// They differ.
    Mixed,
}

impl<T: PartialEq> Shared<T> {
    /// Of the values of several things; `None` of none.
    pub(super) fn of(mut values: impl Iterator<Item = T>) -> Option<Self> {
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

/// A field with its word at the left. The field bears the word as its name; painted, it is not
/// read out a second time.
fn labelled<R>(ui: &mut Ui, word: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        let (_, room) = ui.allocate_space(vec2(84.0, 26.0));
        let color = ui.visuals().weak_text_color();
        Ink::body(color).write_in(ui.painter(), room, Align2::LEFT_CENTER, word);
        content(ui)
    })
    .inner
}

/// A choice among values in words; the one chosen, if it is another than the one shown.
pub(super) fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    frame: &Frame<'_>,
    word: &str,
    shared: &Shared<T>,
    (shown, offered): (String, &[(T, String)]),
) -> Option<T> {
    choice_of(ui, frame, word, shared, (shown, || offered.to_vec()))
}

/// A choice whose values are gathered only while it is open.
pub(super) fn choice_of<T: PartialEq + Clone>(
    ui: &mut Ui,
    frame: &Frame<'_>,
    word: &str,
    shared: &Shared<T>,
    (shown, offered): (String, impl FnOnce() -> Vec<(T, String)>),
) -> Option<T> {
    let shown = match shared {
        Shared::Same(_) => shown,
        Shared::Mixed => frame.tr("properties-mixed"),
    };
    let mut chosen = None;
    labelled(ui, word, |ui| {
        let combo = ComboBox::from_id_salt(("choice", word))
            .selected_text(shown.as_str())
            .truncate()
            .width(ui.available_width() - 8.0);
        let field = combo.show_ui(ui, |ui| {
            for (value, name) in offered() {
                let on = shared.same() == Some(&value);
                if in_sight(ui.selectable_label(on, name)).clicked() && !on {
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
    frame: &Frame<'_>,
    (word, salt): (&str, &str),
    shared: &Shared<String>,
    hint: &str,
) -> Option<String> {
    field(ui, frame, (word, salt, hint, Length::Line), shared)
}

/// A text field for a name, which is handed over like any other.
pub(super) fn name_field(
    ui: &mut Ui,
    frame: &Frame<'_>,
    (word, salt): (&str, &str),
    shared: &Shared<String>,
    hint: &str,
) -> Option<String> {
    field(ui, frame, (word, salt, hint, Length::Name), shared)
}

/// The remarks, in as many lines as one likes.
pub(super) fn note_field(
    ui: &mut Ui,
    frame: &Frame<'_>,
    salt: &str,
    shared: &Shared<String>,
) -> Option<String> {
    let word = frame.tr("properties-note");
    long_field(ui, frame, (&word, salt), shared)
}

/// A text in as many lines as one likes.
pub(super) fn long_field(
    ui: &mut Ui,
    frame: &Frame<'_>,
    (word, salt): (&str, &str),
    shared: &Shared<String>,
) -> Option<String> {
    field(ui, frame, (word, salt, "", Length::Long), shared)
}

fn field(
    ui: &mut Ui,
    frame: &Frame<'_>,
    (word, salt, hint, length): (&str, &str, &str, Length),
    shared: &Shared<String>,
) -> Option<String> {
    let mixed = frame.tr("properties-mixed");
    let (kept, hint) = match shared {
        Shared::Same(kept) => (kept.as_str(), hint),
        Shared::Mixed => ("", mixed.as_str()),
    };
    let id = Id::new(("properties_text", word, salt, frame.file_name));
    let typed: Option<String> = ui.data(|data| data.get_temp(id));
    let is_typed = typed.is_some();
    let mut text = typed.unwrap_or_else(|| kept.to_owned());
    let composing = is_composing(ui, id);
    let before = text.chars().count();
    let response = labelled(ui, word, |ui| {
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
    length.note_cut(ui, &response, (before, &text));
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
    let gave_up = ui.input(|input| input.key_pressed(Key::Escape));
    let is_meant = (is_typed || response.changed()) && !gave_up;
    (is_meant && differs).then_some(text)
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
        let of = |values: &[u8]| Shared::of(values.iter().copied());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[3, 3]), Some(Shared::Same(3)));
        assert_eq!(of(&[3, 4]), Some(Shared::Mixed));
    }
}
