//! How many routes are found and shown, and the button for more.

use eframe::egui::{Frame, Ui};

use crate::gui::{
    Desk,
    kit::{Chip, ChipLook, Ink},
};

/// How many are listed of how many there are; `all` lists every one that was found.
pub(in crate::gui::panels) fn count_words(desk: &Desk<'_>, shown: usize, all: bool) -> String {
    let found = desk.found_routes().len();
    let values = [("shown", shown.to_string()), ("all", found.to_string())];
    if desk.has_more_routes() {
        desk.tr_with("enquiry-count-more", &values)
    } else if shown < found && !all {
        desk.tr_with("enquiry-count", &values)
    } else {
        desk.tr_with("enquiry-count-all", &values)
    }
}

/// Why there is nothing in the list.
pub(in crate::gui::panels) fn none_words(desk: &Desk<'_>) -> String {
    let enquiry = &desk.view.enquiry;
    let is_plain = enquiry.asks_all() && enquiry.strikes.is_empty();
    desk.tr(if is_plain {
        "attack-none"
    } else {
        "enquiry-none"
    })
}

/// Whether the list ends before everything is shown.
pub(in crate::gui::panels) fn has_more(desk: &Desk<'_>) -> bool {
    desk.has_more_routes() || desk.shown_routes().len() < desk.found_routes().len()
}

/// At the end of a list: shows all that were found, or says that there are more.
pub(in crate::gui::panels) fn more_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    if !has_more(desk) {
        return;
    }
    Frame::new().inner_margin(6).show(ui, |ui| {
        let all = desk.found_routes().len();
        if desk.shown_routes().len() < all {
            let word = desk.tr_with("enquiry-show-all", &[("n", all.to_string())]);
            if Chip::new(&word, ChipLook::Outlined).ui(ui, hues).clicked() {
                desk.enquire(|enquiry| enquiry.query.limit = all);
            }
        } else {
            Ink::body(hues.muted).paragraph(ui, desk.tr("table-more-routes"));
        }
    });
}
