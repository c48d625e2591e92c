//! What a row was before the last edit: shown for a moment in place of how it stands.

use eframe::egui::{Align2, Rect, Ui};

use crate::{
    analysis::Rating,
    gui::{
        Frame, Numbers,
        style::Hues,
        widgets::{Ink, letter_word},
    },
};

/// `6 B`: product and letter.
fn words((product, letter): Numbers) -> String {
    format!("{product} {}", letter_word(letter))
}

/// The words of a row with what it was, if that was otherwise.
pub(super) fn was_label(
    frame: &Frame<'_>,
    label: String,
    was: Option<Numbers>,
    now: Rating,
) -> String {
    let Some(was) = was else { return label };
    let values = [
        ("before", words(was)),
        ("after", words((now.product, now.letter))),
    ];
    format!("{label} {}", frame.tr_with("strip-was", &values))
}

/// Shows what a row was and is in a cell, with a bar at the row's left; false when it is as it was.
pub(super) fn was_cell(
    ui: &Ui,
    hues: &Hues,
    (row, cell): (Rect, Rect),
    was: Option<Numbers>,
    now: Rating,
) -> bool {
    let Some(was) = was else { return false };
    let is_worse = now.product > was.0 || (now.product == was.0 && now.letter < was.1);
    let color = if is_worse {
        hues.missing
    } else {
        hues.implemented
    };
    let bar = row.with_max_x(row.left() + 3.0);
    ui.painter().rect_filled(bar, 0.0, color);
    let text = format!("{} → {}", words(was), words((now.product, now.letter)));
    Ink::strong(color).write_in(ui.painter(), cell, Align2::LEFT_CENTER, &text);
    true
}
