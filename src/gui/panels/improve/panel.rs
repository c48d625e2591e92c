//! The panel of what may be improved.

use eframe::egui::Ui;

use super::{next, set, single};
use crate::gui::Desk;

/// Draws the improvements.
pub(crate) fn improve_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    next::next_ui(ui, desk);
    set::set_ui(ui, desk);
    single::single_ui(ui, desk);
}
