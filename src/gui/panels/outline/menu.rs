//! The menu of a row of the outline.

use eframe::egui::{Button, Response};

use super::OutlineRow;
use crate::gui::{
    Action, Desk, Wish,
    actions::row_of,
    kit::{asks_for_menu, context_menu, shortcut_words},
};

const ACTIONS: [Action; 8] = [
    Action::Rename,
    Action::MoveInto,
    Action::PathsTo,
    Action::PathsFrom,
    Action::SelectConnected,
    Action::ZoomSelection,
    Action::Duplicate,
    Action::Delete,
];

/// Shows the menu while it is open; it is about what is selected, and asking for it selects.
pub(super) fn menu_ui(desk: &mut Desk<'_>, response: &Response, row: &OutlineRow) {
    let Some(subject) = row.what.subject() else {
        return;
    };
    if asks_for_menu(response) && !desk.view.selection.contains(&subject) {
        desk.push(Wish::Select(vec![subject]));
    }
    context_menu(response, |ui| {
        for entry in ACTIONS.into_iter().filter_map(row_of) {
            let mut button = Button::new(entry.words(desk));
            if let Some(keys) = entry.shortcut {
                button = button.shortcut_text(shortcut_words(keys));
            }
            let enabled = entry.is_enabled(desk);
            if ui.add_enabled(enabled, button).clicked() {
                desk.push(Wish::Do(entry.action));
                ui.close();
            }
        }
    });
}
