//! Rows of the menu “Help”.

use super::{
    row::{ActionMenu::Help, ActionRow, outside_training},
    window::WindowAct,
};
use crate::desk::Action;

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(Help, Action::About, "action-about", WindowAct::About)
        .icon("info").may(outside_training),
];
