//! By which column the table is sorted: a menu, for those who do not click heads.

use eframe::egui::Ui;

use super::bar::{choices_menu, tool};
use crate::{
    desk::{Register, RegisterKey, RegisterSort, RegisterWish},
    gui::{Desk, Wish, kit::in_sight},
};

/// Draws the button and, while it is open, its menu.
pub(super) fn sorting_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register, is_bare: bool) {
    let sort = desk.view.register.sort.clone();
    let words = words(desk, register, sort.as_ref());
    let button = tool("sort", &words, is_bare);
    let response = button.lit(sort.is_some()).ui(ui, desk.hues());
    choices_menu(&response, |ui| {
        choices_ui(ui, desk, register, sort.as_ref());
    });
}

fn words(desk: &Desk<'_>, register: &Register, sort: Option<&RegisterSort>) -> String {
    let column = sort.and_then(|sort| {
        let mut columns = register.columns.iter();
        columns.find(|column| column.key == sort.by)
    });
    let (Some(column), Some(sort)) = (column, sort) else {
        return desk.tr("register-sort");
    };
    let key = if sort.is_descending {
        "register-sort-down"
    } else {
        "register-sort-up"
    };
    desk.tr_with(key, &[("column", desk.text(&column.name).to_owned())])
}

fn choices_ui(ui: &mut Ui, desk: &mut Desk<'_>, register: &Register, sort: Option<&RegisterSort>) {
    let choice = |ui: &mut Ui, desk: &mut Desk<'_>, is_on: bool, word: &str, to| {
        if in_sight(ui.selectable_label(is_on, word)).clicked() {
            desk.push(Wish::Register(RegisterWish::Sort(to)));
        }
    };
    let none = desk.tr("register-sort-none");
    choice(ui, desk, sort.is_none(), &none, None);
    for column in &register.columns {
        let word = desk.text(&column.name).to_owned();
        let is_by = sort.is_some_and(|sort| sort.by == column.key);
        let to = so(&column.key, sort.is_some_and(|sort| sort.is_descending));
        choice(ui, desk, is_by, &word, Some(to));
    }
    let Some(sort) = sort else {
        return;
    };
    ui.separator();
    for (is_descending, word) in [(false, "register-upwards"), (true, "register-downwards")] {
        let word = desk.tr(word);
        let is_on = sort.is_descending == is_descending;
        choice(ui, desk, is_on, &word, Some(so(&sort.by, is_descending)));
    }
}

fn so(by: &RegisterKey, is_descending: bool) -> RegisterSort {
    RegisterSort {
        by: by.clone(),
        is_descending,
    }
}
