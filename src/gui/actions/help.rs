//! Rows of the menu “Help”.

use eframe::egui::Key;

use super::{
    row::{ActionMenu::Help, ActionRow, PLAIN, always, outside_training},
    window::WindowAct,
};
use crate::desk::{Action, Shell};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(Help, Action::KeyList, "action-key-list", WindowAct::KeyList)
        .keys(PLAIN, Key::F1).or_keys(PLAIN, Key::Questionmark).may(always),
    ActionRow::shell(Help, Action::SingleKeys, "action-single-keys", Shell::turn_single_keys)
        .may(always).is_on_if(|desk| desk.shell.settings.single_keys),
    ActionRow::window(Help, Action::About, "action-about", WindowAct::About)
        .icon("info").parted().may(outside_training),
];
