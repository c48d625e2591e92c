//! The foot of the start screen: what is chosen, in words, and the button that begins.

use eframe::egui::{self, Align, Layout, Ui};

use super::screen::{StartScreen, begin};
use crate::{
    catalog::Requirement,
    edit::{StartControls, StartPoint},
    gui::{
        Desk,
        kit::{
            Chip, IconButton, Ink, RowsRoom, Tone,
            tokens::{BLOCK_GAP, GAP, HIGH_ROW, PART_GAP},
        },
    },
};

const CONTROLS: [(StartControls, &str); 3] = [
    (StartControls::None, "start-controls-none"),
    (StartControls::Required, "start-controls-required"),
    (StartControls::All, "start-controls-all"),
];

/// Which controls to begin with, what is chosen, and the button that begins.
pub(super) fn foot_ui(ui: &mut Ui, desk: &mut Desk<'_>, start: &mut StartScreen) {
    let hues = desk.hues();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = PART_GAP;
        Ink::body(hues.text).paragraph(ui, desk.tr("start-controls"));
        for (controls, key) in CONTROLS {
            let on = start.controls == controls;
            if Chip::one_of(&desk.tr(key), on).ui(ui, hues).clicked() {
                start.controls = controls;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = desk.tr("start-begin");
            let button = IconButton::new("", &word, Tone::Main);
            let width = button.width(ui) + 2.0 * BLOCK_GAP;
            if button
                .ui_sized(ui, hues, egui::vec2(width, HIGH_ROW))
                .clicked()
            {
                begin(desk, start);
            }
            let summary = summary(desk, start);
            let width = ui.available_width() - GAP;
            ui.add_space(GAP);
            Ink::body(hues.muted).rows(ui, &summary, RowsRoom { width, rows: 2 });
        });
    });
}

/// What the chosen drawing holds.
fn summary(desk: &Desk<'_>, start: &StartScreen) -> String {
    let Some(card) = start
        .cards
        .iter()
        .find(|card| start.chosen.as_ref() == Some(&card.point))
    else {
        return String::new();
    };
    let name = card.point.name(desk.catalog);
    let name = name.map_or("", |name| desk.text(name)).to_owned();
    let zones = card.design.zones.len().to_string();
    let assets = card.design.assets.len().to_string();
    if matches!(card.point, StartPoint::Today(_)) {
        let values = [("name", name), ("zones", zones), ("assets", assets)];
        return desk.tr_with("start-today-chosen", &values);
    }
    let controls = &card.analysis.controls;
    let required = controls
        .iter()
        .filter(|it| it.requirement == Requirement::Required)
        .count();
    desk.tr_with(
        "start-chosen",
        &[
            ("pattern", name),
            ("zones", zones),
            ("assets", assets),
            ("required", required.to_string()),
        ],
    )
}
