//! Below the table: what is selected, and the keys.

use eframe::egui::{Ui, vec2};

use super::panel::cursor_name;
use crate::{
    desk::Register,
    gui::{
        Desk,
        kit::{
            Ink, WordLine,
            tokens::{EDGE, LINE, WIDE_GAP},
        },
    },
};

/// Draws the line.
pub(super) fn status_ui(ui: &mut Ui, desk: &Desk<'_>, register: &Register) {
    let hues = desk.hues();
    ui.painter().rect_filled(ui.max_rect(), 0.0, hues.sunken);
    let inner = ui.max_rect().shrink2(vec2(EDGE, 0.0));
    let builder = eframe::egui::UiBuilder::new().max_rect(inner);
    ui.new_child(builder).horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = WIDE_GAP;
        let muted = Ink::body(hues.muted);
        if let Some(selected) = selected_words(desk, register) {
            let line = WordLine::default().words(selected, Ink::body(hues.text));
            line.label(ui, desk.theme, LINE);
        }
        let keys = if desk.view.register.draft.is_some() {
            "register-keys-editing"
        } else {
            "register-keys"
        };
        let line = WordLine::default().words(desk.tr(keys), muted);
        line.label(ui, desk.theme, LINE);
    });
}

fn selected_words(desk: &Desk<'_>, register: &Register) -> Option<String> {
    desk.view.register.cells.as_ref()?;
    let span = register.selected(&desk.view.register)?;
    if span.height() * span.width() > 1 {
        let values = [
            ("rows", span.height().to_string()),
            ("columns", span.width().to_string()),
        ];
        return Some(desk.tr_with("register-selected-cells", &values));
    }
    let name = cursor_name(desk, register)?;
    Some(desk.tr_with("register-selected", &[("name", name)]))
}
