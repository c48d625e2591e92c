//! Columns and cells the tables share.

use eframe::egui::{Align2, Color32, Rect, Ui, pos2, vec2};

use crate::gui::{
    Frame,
    style::Hues,
    widgets::{Ink, Standing, standing_word},
};

const ROW: f32 = 30.0;
/// Height of a row whose texts may take two lines, and three.
const HIGH_ROW: f32 = 38.0;
const HIGHEST_ROW: f32 = 56.0;

/// Column edges: fixed widths where given, the rest shared by weight.
pub(super) fn columns(rect: Rect, widths: &[Width]) -> Vec<Rect> {
    let fixed: f32 = widths
        .iter()
        .map(|width| if let Width::Fixed(x) = width { *x } else { 0.0 })
        .sum();
    let weight: f32 = widths
        .iter()
        .map(|width| if let Width::Share(x) = width { *x } else { 0.0 })
        .sum();
    let spare = (rect.width() - fixed).max(0.0);
    let mut x = rect.left();
    widths
        .iter()
        .map(|width| {
            let wide = match width {
                Width::Fixed(fixed) => *fixed,
                Width::Share(share) => spare * share / weight.max(f32::EPSILON),
            };
            let column = Rect::from_x_y_ranges(x..=x + wide - 6.0, rect.y_range());
            x += wide;
            column
        })
        .collect()
}

/// The width of a column.
#[derive(Clone, Copy, Debug)]
pub(super) enum Width {
    Fixed(f32),
    Share(f32),
}

pub(super) fn table_head(
    ui: &mut Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    columns_of: &[(&str, Width)],
) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 26.0));
    ui.painter().rect_filled(rect, 0.0, hues.sunken);
    let widths: Vec<_> = columns_of.iter().map(|(_, width)| *width).collect();
    for ((key, _), cell) in columns_of.iter().zip(columns(inner(rect), &widths)) {
        Ink::body(hues.muted).write_in(ui.painter(), cell, Align2::LEFT_CENTER, &frame.tr(key));
    }
}

/// Narrow tables break their words over lines rather than cutting them: how many lines at most.
pub(super) fn lines_of_rows(ui: &Ui) -> usize {
    match ui.available_width() {
        ..800.0 => 3,
        ..1000.0 => 2,
        _ => 1,
    }
}

/// Height of rows whose texts take `lines` lines, points.
pub(super) fn row_height(lines: usize) -> f32 {
    match lines {
        ..2 => ROW,
        2 => HIGH_ROW,
        _ => HIGHEST_ROW,
    }
}

/// How many lines a text takes in a cell of a width, at most `most`.
pub(super) fn lines_in(ui: &Ui, text: &str, width: f32, most: usize) -> usize {
    let ink = Ink::strong(Color32::PLACEHOLDER);
    ink.lay(ui.painter(), text, width, most).rows.len()
}

/// Writes into a cell, on as many lines as the row is high enough for.
pub(super) fn write_cell(ui: &Ui, ink: Ink, color: Color32, cell: Rect, text: &str) {
    let rows = match cell.height() {
        ..HIGH_ROW => 1,
        ..HIGHEST_ROW => 2,
        _ => 3,
    };
    let galley = ink.lay(ui.painter(), text, cell.width(), rows);
    let top = cell.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(cell.left(), top), galley, color);
}

pub(super) fn inner(rect: Rect) -> Rect {
    rect.shrink2(vec2(12.0, 0.0))
}

pub(super) fn product_cell(
    ui: &Ui,
    frame: &Frame<'_>,
    hues: &Hues,
    cell: Rect,
    (product, standing): (&str, Standing),
) {
    let at = Ink::body(hues.text).write_in(ui.painter(), cell, Align2::LEFT_CENTER, product);
    let word = frame.tr(standing.key());
    let spot = pos2(at.left().max(cell.left()) + 50.0, cell.center().y);
    standing_word(ui, hues, spot, standing, &word);
}
