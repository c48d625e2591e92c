//! The results at the end: when, who, and the sheet to print.

use eframe::egui::{Id, Ui};

use super::{
    header,
    show::{PlayerWish, Show, line},
};
use crate::{
    gui::{kit::LineField, style::font},
    training::PlayPage,
};

/// Draws date and group, and the button that writes the sheet.
pub(super) fn results_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.add_space(show.len(6.0));
    let head = show.desk.tr("results-sheet");
    line(ui, show.ink(16.0, true, show.hues.text), &head);
    if let Some(day) = show.main.day {
        let values = [("day", day.to_string())];
        let words = show.desk.tr_with("results-day", &values);
        line(ui, show.ink(15.0, false, show.hues.text), &words);
    }
    let name = show.desk.tr("results-group-name");
    let mut group = show.main.group.clone();
    let field = LineField {
        id: Id::new("results_group"),
        name: &name,
        takes_focus: false,
    };
    ui.scope(|ui| {
        ui.style_mut().override_font_id = Some(font(show.len(15.0), false));
        field.ui(ui, &mut group);
    });
    if group != show.main.group {
        show.wish(PlayerWish::Group(group));
    }
    let print = show.desk.tr("results-print");
    if header::tool(ui, show, "table", &print).clicked() {
        show.wish(PlayerWish::Print(PlayPage::Results));
    }
}
