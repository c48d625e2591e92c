//! Rows of the menu “File”.

use eframe::egui::Key;

use super::{
    row::{ActionMenu::File, ActionRow, CTRL, CTRL_SHIFT, always, drawing, outside_training},
    window::WindowAct,
};
use crate::{
    desk::{Action, Desk},
    keep::FileState,
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(File, Action::New, "action-new", WindowAct::New)
        .icon("plus").keys(CTRL, Key::N).may(outside_training),
    ActionRow::window(File, Action::Open, "action-open", WindowAct::Open)
        .icon("folder").keys(CTRL, Key::O).may(outside_training),
    ActionRow::window(File, Action::ImportList, "action-import-list", WindowAct::ImportList)
        .icon("file").may(outside_training),
    ActionRow::window(File, Action::Save, "action-save", WindowAct::Save)
        .icon("save").keys(CTRL, Key::S).parted(),
    ActionRow::window(File, Action::SaveAs, "action-save-as", WindowAct::SaveAs)
        .keys(CTRL_SHIFT, Key::S),
    ActionRow::window(File, Action::Reload, "action-reload", WindowAct::Reload)
        .may(has_file),
    ActionRow::window(File, Action::ShowDifferences, "action-show-differences", WindowAct::ShowDifferences)
        .may(has_file),
    ActionRow::window(File, Action::KeepMine, "action-keep-mine", WindowAct::KeepMine)
        .may(|desk| drawing(desk) && desk.file == FileState::Changed),
    ActionRow::window(File, Action::Close, "action-close", WindowAct::Close)
        .icon("close").keys(CTRL, Key::W),
    ActionRow::window(File, Action::Reopen, "action-reopen", WindowAct::Reopen)
        .icon("history").keys(CTRL_SHIFT, Key::T).may(outside_training),
    ActionRow::window(File, Action::NextDrawing, "action-next-drawing", WindowAct::NextDrawing)
        .keys(CTRL, Key::Tab).parted(),
    ActionRow::window(File, Action::PreviousDrawing, "action-previous-drawing", WindowAct::PreviousDrawing)
        .keys(CTRL_SHIFT, Key::Tab),
    ActionRow::window(File, Action::Start, "action-start", WindowAct::Start)
        .icon("home").parted(),
    ActionRow::window(File, Action::Quit, "action-quit", WindowAct::Quit)
        .keys(CTRL, Key::Q).parted().may(always),
];

/// While one draws what has a file that is there.
fn has_file(desk: &Desk<'_>) -> bool {
    drawing(desk) && desk.file_name.is_some() && desk.file != FileState::Gone
}
