//! Keys that mean something to the field over a cell and not to its text.

use eframe::egui::{Event, Key, Ui};

use crate::desk::AfterCell;

/// What keys mean to the field and not to its text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FieldKeys {
    /// How typing ends.
    pub(super) after: Option<AfterCell>,
    /// How far the mark goes among the offered words.
    pub(super) by: isize,
}

impl FieldKeys {
    /// Takes them out of this frame. In remarks the arrows go from line to line, and Enter with
    /// Shift begins one.
    pub(super) fn take(ui: &Ui, is_note: bool) -> Self {
        let mut found = Self::default();
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } = event
                else {
                    return true;
                };
                match key {
                    Key::Enter if modifiers.is_none() => {
                        found.after = Some(AfterCell::Down);
                    }
                    Key::Tab if modifiers.shift_only() => {
                        found.after = Some(AfterCell::Before);
                    }
                    Key::Tab if modifiers.is_none() => found.after = Some(AfterCell::Next),
                    Key::ArrowDown if !is_note && modifiers.is_none() => found.by += 1,
                    Key::ArrowUp if !is_note && modifiers.is_none() => found.by -= 1,
                    _ => return true,
                }
                false
            });
        });
        found
    }
}
