//! An entry of a list of which one is chosen.

use eframe::egui::{Response, Ui, WidgetText};

use super::in_sight;

/// Adds the entry; once it is chosen, by pointer or by key, the list closes.
pub(crate) fn choice_ui(ui: &mut Ui, on: bool, words: impl Into<WidgetText>) -> Response {
    let words: WidgetText = words.into();
    let response = in_sight(ui.selectable_label(on, words));
    if response.clicked() {
        ui.close();
    }
    response
}
