//! Rows of the menu “Help”.

use super::row::{ActionMenu::Help, ActionRow, outside_training};
use crate::gui::Action;

pub(super) const ROWS: &[ActionRow] =
    &[
        ActionRow::desktop(Help, Action::About, "action-about", |desktop, _| {
            desktop.jobs.about = true;
        })
        .icon("info")
        .may(outside_training),
    ];
