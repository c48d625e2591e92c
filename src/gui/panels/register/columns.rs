//! Which columns the table shows, and columns of one's own.

use eframe::egui::Ui;

use super::bar::{choices_menu, tool};
use crate::{
    catalog::ThingSort,
    desk::{Register, RegisterWish},
    gui::{
        Desk, Wish,
        kit::{Hint as _, in_sight, section_head},
        panels::properties::{listening, own_columns_ui},
    },
};

/// Draws the button and, while it is open, its menu.
pub(super) fn columns_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register, is_bare: bool) {
    let values = [
        ("shown", register.columns.len().to_string()),
        ("all", register.offered.len().to_string()),
    ];
    let words = desk.tr_with("register-columns", &values);
    let button = tool("table", &words, is_bare);
    let response = button.ui(ui, desk.hues());
    let response = response.hint(desk.tr("register-columns-hint"));
    choices_menu(&response, |ui| choices_ui(ui, desk, register));
}

fn choices_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register) {
    for column in &register.offered {
        if column.is_name() {
            continue;
        }
        let mut is_shown = column.is_shown;
        let word = desk.text(&column.name).to_owned();
        if in_sight(ui.checkbox(&mut is_shown, word)).changed() {
            let key = column.key.clone();
            desk.push(Wish::Register(RegisterWish::Column(key)));
        }
    }
    ui.separator();
    section_head(ui, desk.hues(), &desk.tr("record-own-columns"));
    listening(ui, desk, |ui, desk| {
        own_columns_ui(ui, desk, ThingSort::Asset, "register");
    });
}
