//! A box to tick with words beside it that may take several rows.

use eframe::egui::{Response, Ui, WidgetInfo, WidgetType};

use super::Ink;

/// Adds the box; its words break as texts do everywhere.
pub(crate) fn tick_ui(ui: &mut Ui, on: &mut bool, words: &str, ink: Ink) -> Response {
    let spacing = ui.spacing();
    let beside = spacing.icon_width + spacing.icon_spacing + 2.0 * spacing.button_padding.x;
    let width = ui.available_width() - beside;
    let galley = ink.lay(ui.painter(), words, width, usize::MAX);
    let response = ui.checkbox(on, galley);
    // Its rows are no part of what it says.
    let info = WidgetInfo::selected(WidgetType::Checkbox, ui.is_enabled(), *on, words);
    response.widget_info(|| info.clone());
    response
}
