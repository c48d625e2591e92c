//! The rows of all menus together.

use eframe::egui::Key;

use super::{ActionMenu, ActionRow, analysis, arrange, edit, file, help, insert, training, view};
use crate::desk::{Action, Workbench};

/// Menus in order, with the key of their words and the letter that opens them once the menu bar
/// has the keyboard.
pub(crate) const MENUS: [(ActionMenu, &str, Key); 8] = [
    (ActionMenu::File, "menu-file", Key::F),
    (ActionMenu::Edit, "menu-edit", Key::E),
    (ActionMenu::Arrange, "menu-arrange", Key::A),
    (ActionMenu::View, "menu-view", Key::V),
    (ActionMenu::Insert, "menu-insert", Key::I),
    (ActionMenu::Analysis, "menu-analysis", Key::N),
    (ActionMenu::Training, "menu-training", Key::T),
    (ActionMenu::Help, "menu-help", Key::H),
];

const TABLE: [&[ActionRow]; 8] = [
    file::ROWS,
    edit::ROWS,
    arrange::ROWS,
    view::ROWS,
    insert::ROWS,
    analysis::ROWS,
    training::ROWS,
    help::ROWS,
];

/// Every row, menu by menu.
pub(crate) fn rows() -> impl Iterator<Item = &'static ActionRow> {
    TABLE.into_iter().flatten()
}

/// Rows of a menu in order.
pub(crate) fn rows_of(menu: ActionMenu) -> impl Iterator<Item = &'static ActionRow> {
    rows().filter(move |row| row.menu == menu)
}

/// The row of an action. Every action has one: a test reads the sources for it.
pub(crate) fn row_of(action: Action) -> Option<&'static ActionRow> {
    rows().find(|row| row.action == action)
}

/// Does what an action means to a drawing; false where it needs the window.
pub fn act(bench: &mut Workbench<'_>, action: Action) -> bool {
    row_of(action).is_some_and(|row| row.run(bench).is_none())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn an_action_has_one_row_and_a_shortcut_means_one_action() {
        let actions: BTreeSet<Action> = rows().map(|row| row.action).collect();
        assert_eq!(actions.len(), rows().count());
        let shortcuts: Vec<_> = rows()
            .flat_map(|row| [row.shortcut, row.second])
            .flatten()
            .collect();
        for (at, keys) in shortcuts.iter().enumerate() {
            let twice = shortcuts.iter().skip(at + 1).any(|other| other == keys);
            assert!(!twice, "{keys:?}");
        }
    }
}
