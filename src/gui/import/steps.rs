//! What stands above and below the lists of the dialog: its steps, and how it goes on.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::{ImportDialog, ImportEnd};
use crate::{
    catalog::Message,
    gui::{
        Desk,
        kit::{
            IconButton, Ink, Tone, WordLine,
            tokens::{BLOCK_GAP, HEAD_ROW, SMALL_ICON, WIDE_GAP},
        },
    },
    import::RowDecision,
};

/// Height of what stands below the lists, points.
pub(super) const IMPORT_FOOT: f32 = 40.0;

/// A step of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::gui) enum ImportStep {
    /// What the columns mean.
    Columns,
    /// What is done with the rows.
    Rows,
}

/// Title, steps, and what the list is.
pub(super) fn head_ui(ui: &mut Ui, desk: &Desk<'_>, dialog: &ImportDialog) -> Option<ImportEnd> {
    let hues = desk.hues();
    let closed = ui.horizontal(|ui| {
        Ink::head(hues.text).paragraph(ui, desk.tr("import-title"));
        let right = Layout::right_to_left(Align::Center);
        let close = ui.with_layout(right, |ui| {
            IconButton::bare("close", &desk.tr("dialog-cancel")).ui(ui, hues)
        });
        close.inner.clicked()
    });
    ui.horizontal(|ui| {
        let steps = [
            (ImportStep::Columns, "import-step-columns"),
            (ImportStep::Rows, "import-step-rows"),
        ];
        let mut line = WordLine::default();
        for (step, key) in steps {
            let ink = if step == dialog.step {
                Ink::strong(hues.accent)
            } else {
                Ink::body(hues.muted)
            };
            line = line.words(desk.tr(key), ink).room(WIDE_GAP);
        }
        line.words(desk.tr("import-step-end"), Ink::body(hues.muted))
            .label(ui, desk.theme, HEAD_ROW);
        let right = Layout::right_to_left(Align::Center);
        ui.with_layout(right, |ui| {
            let name = std::path::Path::new(&dialog.table.name).file_name();
            let name = name.unwrap_or_default().to_string_lossy().into_owned();
            let message = Message::new("import-report-list").with("file", name);
            let message = message.with("form", dialog.table.form.told());
            let said = desk.say(&message.with("n", dialog.table.rows.len()));
            let line = WordLine::default().words(said, Ink::body(hues.muted));
            line.label(ui, desk.theme, HEAD_ROW);
        });
    });
    closed.inner.then_some(ImportEnd::Without)
}

/// What is not taken over, and the buttons.
pub(super) fn foot_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    dialog: &mut ImportDialog,
) -> Option<ImportEnd> {
    let hues = desk.hues();
    let taken = dialog
        .review()
        .map_or(0, crate::import::ImportReview::taken);
    let size = vec2(ui.available_width(), IMPORT_FOOT);
    let layout = Layout::right_to_left(Align::Center);
    let shown = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing.x = BLOCK_GAP;
        let mut end = None;
        let button = |ui: &mut Ui, words: &str, tone| {
            IconButton::new("", words, tone).ui(ui, hues).clicked()
        };
        match dialog.step {
            ImportStep::Columns => {
                if button(ui, &desk.tr("import-next"), Tone::Main) {
                    dialog.go_to(ui.ctx(), desk.catalog, ImportStep::Rows);
                }
            }
            ImportStep::Rows => {
                let words = desk.tr_with("import-draw", &[("n", taken.to_string())]);
                let draws = ui.add_enabled_ui(taken > 0, |ui| button(ui, &words, Tone::Main));
                end = draws.inner.then_some(ImportEnd::Draw);
            }
        }
        if button(ui, &desk.tr("dialog-cancel"), Tone::Plain) {
            end = Some(ImportEnd::Without);
        }
        if dialog.step == ImportStep::Rows && button(ui, &desk.tr("import-back"), Tone::Plain) {
            dialog.go_to(ui.ctx(), desk.catalog, ImportStep::Columns);
        }
        let layout = Layout::left_to_right(Align::Center);
        ui.with_layout(layout, |ui| said_ui(ui, desk, dialog));
        end
    });
    shown.inner
}

/// What is to be said of the step.
fn said_ui(ui: &mut Ui, desk: &Desk<'_>, dialog: &ImportDialog) {
    let hues = desk.hues();
    let asked = dialog
        .review()
        .map(|review| review.count(RowDecision::Undecided));
    let line = match (dialog.step, asked) {
        (ImportStep::Rows, Some(asked @ 1..)) => {
            let words = desk.tr_with("import-asked", &[("n", asked.to_string())]);
            WordLine::default()
                .icon("warning", hues.planned, SMALL_ICON)
                .words(words, Ink::strong(hues.text))
                .room(WIDE_GAP)
                .words(desk.tr("import-one-step"), Ink::body(hues.muted))
        }
        (ImportStep::Rows, _) => {
            WordLine::default().words(desk.tr("import-one-step"), Ink::body(hues.muted))
        }
        (ImportStep::Columns, _) => {
            let remarks = dialog.table.remarks();
            let remarks = remarks.iter().map(|remark| desk.say(remark));
            let words = desk.row("common-slash", remarks);
            WordLine::default().words(words, Ink::body(hues.muted))
        }
    };
    line.label(ui, desk.theme, HEAD_ROW);
}
