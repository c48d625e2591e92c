//! The right-click menu of a row of the outline.

use eframe::egui::{Button, Response};

use super::Row;
use crate::gui::{
    Action, Change, Enquire, Frame,
    actions::{entry_of, is_enabled, words_of},
};

const ACTIONS: [Action; 8] = [
    Action::Rename,
    Action::MoveInto,
    Action::Enquire(Enquire::PathsTo),
    Action::Enquire(Enquire::PathsFrom),
    Action::SelectConnected,
    Action::ZoomSelection,
    Action::Duplicate,
    Action::Delete,
];

/// Shows the menu while it is open; it is about what is selected, and asking for it selects.
pub(super) fn menu_ui(frame: &mut Frame<'_>, response: &Response, row: &Row) {
    let Some(subject) = row.what.subject() else {
        return;
    };
    if response.secondary_clicked() && !frame.view.selection.contains(&subject) {
        frame.push(Change::Select(vec![subject]));
    }
    let shown = response.context_menu(|ui| {
        for entry in ACTIONS.into_iter().filter_map(entry_of) {
            let mut button = Button::new(words_of(frame, entry));
            if let Some(keys) = entry.shortcut {
                button = button.shortcut_text(ui.ctx().format_shortcut(&keys));
            }
            let enabled = is_enabled(frame, entry.action);
            if ui.add_enabled(enabled, button).clicked() {
                frame.push(Change::Do(entry.action));
                ui.close();
            }
        }
    });
    drop(shown);
}
