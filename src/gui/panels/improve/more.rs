//! How much of a list is shown, and the button for more.

use eframe::egui::{Frame, Ui};

use crate::gui::{
    Desk,
    kit::{IconButton, Tone},
};

/// Rows of a list that are shown before one asks for more, and then.
const FEW: usize = 6;

const MANY: usize = 200;

/// How many rows of a list are shown.
pub(super) fn shown(ui: &Ui, list: &str, all: usize) -> usize {
    let id = eframe::egui::Id::new(("improve-list", list));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    if open { all.min(MANY) } else { all.min(FEW) }
}

/// The button that shows more rows of a list, or fewer again.
pub(super) fn more_ui(ui: &mut Ui, desk: &Desk<'_>, list: &str, all: usize) {
    let hues = desk.hues();
    if all <= FEW {
        return;
    }
    let id = eframe::egui::Id::new(("improve-list", list));
    let open: bool = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let words = if open {
        desk.tr("worth-fewer")
    } else {
        let rest = all.min(MANY) - FEW;
        desk.tr_with("worth-more", &[("n", rest.to_string())])
    };
    Frame::new().inner_margin(6).show(ui, |ui| {
        if IconButton::new("", &words, Tone::Quiet)
            .ui(ui, hues)
            .clicked()
        {
            ui.data_mut(|data| data.insert_temp(id, !open));
        }
    });
}
