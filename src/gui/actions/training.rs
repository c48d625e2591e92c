//! Rows of the menu “Training”.

use eframe::egui::Key;

use super::row::{ActionMenu::Training, ActionRow, CTRL, PLAIN, always, drawing, outside_training};
use crate::gui::{Action, Desk, Desktop};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::desktop(Training, Action::PlayRoute, "action-play-route", Desktop::play_lit)
        .icon("play").keys(CTRL, Key::F5).may(has_routes),
    ActionRow::desktop(Training, Action::WriteScenario, "action-write-scenario", |desktop, _| desktop.write_lit())
        .icon("rename").may(has_routes),
    ActionRow::desktop(Training, Action::OpenScenario, "action-open-scenario", Desktop::ask_open_scenario)
        .icon("folder").may(outside_training),
    ActionRow::desktop(Training, Action::FullScreen, "action-full-screen", Desktop::turn_full_screen)
        .icon("full_screen").keys(PLAIN, Key::F11).parted().may(always),
    ActionRow::shell(Training, Action::PlayFullScreen, "action-play-full-screen", |shell| shell.turn_play(|play| &mut play.full_screen))
        .may(always).is_on_if(|desk| desk.shell.settings.play.full_screen),
    ActionRow::shell(Training, Action::ReducedMotion, "action-reduced-motion", |shell| shell.turn_play(|play| &mut play.reduced_motion))
        .may(always).is_on_if(|desk| desk.shell.settings.play.reduced_motion),
];

/// While one draws and there is a route to play.
fn has_routes(desk: &Desk<'_>) -> bool {
    drawing(desk) && !desk.analysis.routes.is_empty()
}
