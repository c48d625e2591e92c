//! What a row was before the last edit: shown for a moment in place of how it stands.

use eframe::egui::{Align2, Rect, Ui};

use crate::{
    analysis::Rating,
    gui::{
        Desk, RiskNumbers,
        kit::{Ink, letter_word, tokens::LIT_BAR},
        style::Hues,
    },
};

/// `6 B`: product and letter.
fn words(numbers: RiskNumbers) -> String {
    format!("{} {}", numbers.product, letter_word(numbers.letter))
}

/// The words of a row with what it was, if that was otherwise.
pub(super) fn was_label(
    desk: &Desk<'_>,
    label: String,
    was: Option<RiskNumbers>,
    now: Rating,
) -> String {
    let Some(was) = was else { return label };
    let values = [
        ("before", words(was)),
        ("after", words(RiskNumbers::of(now))),
    ];
    format!("{label} {}", desk.tr_with("strip-was", &values))
}

/// Shows what a row was and is in a cell, with a bar at the row's left; false when it is as it was.
pub(super) fn was_cell(
    ui: &Ui,
    hues: &Hues,
    row: Rect,
    cell: Rect,
    was: Option<RiskNumbers>,
    now: Rating,
) -> bool {
    let Some(was) = was else { return false };
    let is_worse =
        now.product > was.product || (now.product == was.product && now.letter < was.letter);
    let color = if is_worse {
        hues.missing
    } else {
        hues.implemented
    };
    let bar = row.with_max_x(row.left() + LIT_BAR);
    ui.painter().rect_filled(bar, 0.0, color);
    let text = format!("{} → {}", words(was), words(RiskNumbers::of(now)));
    Ink::strong(color).write_in(ui.painter(), cell, Align2::LEFT_CENTER, &text);
    true
}
