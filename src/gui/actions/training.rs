//! Rows of the menu “Training”.

use eframe::egui::Key;

use super::{
    row::{ActionMenu::Training, ActionRow, CTRL, PLAIN, always, drawing, outside_training},
    window::WindowAct,
};
use crate::desk::{Action, Desk};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(Training, Action::PlayRoute, "action-play-route", WindowAct::PlayRoute)
        .icon("play").keys(CTRL, Key::F5).may(has_routes),
    ActionRow::window(Training, Action::WriteScenario, "action-write-scenario", WindowAct::WriteScenario)
        .icon("rename").may(has_routes),
    ActionRow::window(Training, Action::OpenScenario, "action-open-scenario", WindowAct::OpenScenario)
        .icon("folder").may(outside_training),
    ActionRow::window(Training, Action::FullScreen, "action-full-screen", WindowAct::FullScreen)
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
