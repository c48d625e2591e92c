//! Where a rating comes from: the cell of the matrix and its source.

use eframe::egui::Ui;

use crate::{
    analysis::Rating,
    catalog::{MatrixCell, Provenance, Scale},
    gui::{
        Desk,
        kit::{Ink, letter_word},
    },
    words::pages,
};

/// Where the letter of a rating comes from.
pub(super) fn provenance_ui(ui: &mut Ui, desk: &Desk<'_>, rating: Rating) {
    let hues = desk.hues();
    let Some(cell) = cell(desk, rating) else {
        return;
    };
    let key = match cell.provenance {
        Provenance::Document => "risk-from-document",
        Provenance::ThirdParty => "risk-from-third-party",
        Provenance::Derived => "risk-from-derived",
    };
    let mut words = desk.tr_with(
        key,
        &[
            ("letter", letter_word(cell.letter).to_owned()),
            ("pages", pages(&cell.pages)),
        ],
    );
    if cell.doubtful {
        words = format!("{words} {}", desk.tr("risk-doubtful"));
    }
    Ink::body(hues.muted).paragraph(ui, words);
}

/// The cell of the matrix that the rating of a row falls into.
fn cell<'a>(desk: &Desk<'a>, rating: Rating) -> Option<&'a MatrixCell> {
    let risk = &desk.catalog.risk;
    risk.cell(Scale::Importance, rating.severity, rating.product)
}
