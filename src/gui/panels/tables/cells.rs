//! The cell of a product, which both tables have.

use eframe::egui::{Rect, Ui};

use crate::gui::{
    Desk,
    kit::{Ink, ProductStanding, WordLine},
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
    let product = WordLine::default().words(product, Ink::body(hues.text));
    product.paint(ui, desk.theme, cell);
    let standing = WordLine::default().standing(hues, standing, &desk.tr(standing.key()));
    let place = cell.with_min_x((cell.left() + STANDING).min(cell.right()));
    standing.paint(ui, desk.theme, place);
}
