//! The cell of a product, which both tables have.

use eframe::egui::{Align2, Rect, Ui, pos2};

use crate::gui::{
    Desk,
    kit::{Ink, ProductStanding, standing_word},
};

/// Between the left edges of a product and of its standing.
const STANDING: f32 = 50.0;

/// A product, and how it stands.
pub(super) fn product_cell(
    ui: &Ui,
    desk: &Desk<'_>,
    cell: Rect,
    product: &str,
    standing: ProductStanding,
) {
    let hues = desk.hues();
    let at = Ink::body(hues.text).write_in(ui.painter(), cell, Align2::LEFT_CENTER, product);
    let word = desk.tr(standing.key());
    let left = at.left().max(cell.left());
    let spot = pos2(left + STANDING, cell.center().y);
    standing_word(ui, hues, spot, standing, &word);
}
