//! The second step: what is done with each row.

use eframe::egui::{Ui, vec2};

use super::{
    ImportDialog,
    dialog::list_id,
    row::{REVIEW_ROW, RowWish, row_ui},
    steps::{IMPORT_FOOT, ImportStep},
};
use crate::{
    gui::{
        Desk,
        kit::{Chip, IconButton, RowList, Tone, at_right, landing, tokens::GAP},
    },
    import::{ImportReview, ReviewShown, RowDecision},
};

/// The filters, each with the key of its words and its icon.
const FILTERS: [(ReviewShown, &str, &str); 5] = [
    (ReviewShown::All, "import-filter-all", ""),
    (
        ReviewShown::Only(RowDecision::Undecided),
        "import-filter-asked",
        "warning",
    ),
    (
        ReviewShown::Only(RowDecision::Accepted),
        "import-filter-accepted",
        "tick",
    ),
    (
        ReviewShown::Only(RowDecision::Changed),
        "import-filter-changed",
        "rename",
    ),
    (
        ReviewShown::Only(RowDecision::LeftOut),
        "import-filter-left",
        "close",
    ),
];

/// Draws the rows that are shown.
pub(super) fn rows_ui(ui: &mut Ui, desk: &Desk<'_>, dialog: &mut ImportDialog) {
    filters_ui(ui, desk, dialog);
    let size = vec2(ui.available_width(), ui.available_height() - IMPORT_FOOT);
    let (shown, asking_first) = (dialog.shown, dialog.asking_first);
    let design = std::sync::Arc::clone(dialog.design());
    let Some(review) = &mut dialog.review else {
        return;
    };
    let numbers = review.shown(shown, asking_first);
    let mut wish = None;
    ui.allocate_ui(size, |ui| {
        ui.set_min_size(size);
        landing(ui, list_id(ImportStep::Rows), None, |ui| {
            let list = RowList {
                name: "import_rows",
                height: REVIEW_ROW,
                count: numbers.len(),
                tail: 0,
                scrolled: None,
            };
            list.show(ui, |ui, stop| {
                let Some(number) = numbers.get(stop.index) else {
                    return;
                };
                if let Some(row) = review.rows().get(*number)
                    && let Some(asked) = row_ui(ui, desk, &design, review, row, stop)
                {
                    wish = Some((*number, asked));
                }
            });
        });
    });
    if let Some((number, wish)) = wish {
        match wish {
            RowWish::Accept => drop(review.accept(number)),
            RowWish::LeaveOut => review.leave_out(number),
            RowWish::AskAgain => review.ask_again(number),
            RowWish::Kind(kind) => review.set_kind(desk.catalog, &design, number, kind),
            RowWish::Place(place) => review.set_place(desk.catalog, &design, number, place),
        }
        ui.ctx().request_repaint();
    }
}

/// Which rows are shown, in which order, and what is done with all of them.
fn filters_ui(ui: &mut Ui, desk: &Desk<'_>, dialog: &mut ImportDialog) {
    let hues = desk.hues();
    let Some(review) = &mut dialog.review else {
        return;
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (shown, key, icon) in FILTERS {
            let words = desk.tr_with(key, &[("n", count(review, shown).to_string())]);
            let chip = Chip::one_of(&words, dialog.shown == shown);
            if chip.icon(icon).ui(ui, hues).clicked() {
                dialog.shown = shown;
                ui.ctx().request_repaint();
            }
        }
        let all_ui = |ui: &mut Ui| {
            let shown = review.shown(dialog.shown, false);
            let words = desk.tr("import-accept-all");
            let all = IconButton::new("tick", &words, Tone::Quiet);
            if all.ui(ui, hues).clicked() {
                review.accept_all(&shown);
            }
            let words = desk.tr("import-leave-all");
            let all = IconButton::new("close", &words, Tone::Quiet);
            if all.ui(ui, hues).clicked() {
                review.leave_all_out(&shown);
            }
            let first = desk.tr("import-asking-first");
            let first = Chip::filter(&first, dialog.asking_first);
            if first.ui(ui, hues).clicked() {
                dialog.asking_first = !dialog.asking_first;
            }
        };
        at_right(ui, "all", all_ui);
    });
}

fn count(review: &ImportReview, shown: ReviewShown) -> usize {
    match shown {
        ReviewShown::All => review.rows().len(),
        ReviewShown::Only(decision) => review.count(decision),
    }
}
