//! A value with its word at the left or above.

use eframe::egui::{Align2, Ui, vec2};

use super::{
    Ink,
    tokens::{FIELD_HEAD, HEAD_ROW},
};
use crate::gui::style::Hues;

/// A value or a field with its word at the left. The field bears the word as its name; painted,
/// it is not read out a second time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelledValue<'a> {
    /// The word.
    pub(crate) word: &'a str,
    /// The room of the word, points; without any it is only said.
    pub(crate) width: f32,
    /// Between the word and the value, and between parts of the value, points.
    pub(crate) gap: f32,
}

impl LabelledValue<'_> {
    /// Draws the word, and the value in what is left of the row.
    pub(crate) fn ui<R>(self, ui: &mut Ui, hues: &Hues, value: impl FnOnce(&mut Ui) -> R) -> R {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = self.gap;
            let (_, room) = ui.allocate_space(vec2(self.width, HEAD_ROW));
            if self.width > 0.0 {
                let ink = Ink::body(hues.muted);
                ink.write_in(ui.painter(), room, Align2::LEFT_CENTER, self.word);
            }
            value(ui)
        })
        .inner
    }
}

/// The word over a field. The field bears it as its name; painted, it is not read out a second
/// time.
pub(crate) fn field_head(ui: &mut Ui, hues: &Hues, word: &str) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), FIELD_HEAD));
    let ink = Ink::body(hues.muted);
    ink.write_in(ui.painter(), rect, Align2::LEFT_CENTER, word);
}
