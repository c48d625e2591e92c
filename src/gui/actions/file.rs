//! Rows of the menu “File”.

use eframe::egui::Key;

use super::row::{
    ActionMenu::File, ActionRow, CTRL, CTRL_SHIFT, always, drawing, outside_training,
};
use crate::gui::{Action, Desktop, files::Intent};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::desktop(File, Action::New, "action-new", |desktop, _| desktop.begin_new())
        .icon("plus").keys(CTRL, Key::N).may(outside_training),
    ActionRow::desktop(File, Action::Open, "action-open", Desktop::ask_open)
        .icon("folder").keys(CTRL, Key::O).may(outside_training),
    ActionRow::desktop(File, Action::Save, "action-save", |desktop, ctx| desktop.save(ctx, None))
        .icon("save").keys(CTRL, Key::S).parted(),
    ActionRow::desktop(File, Action::SaveAs, "action-save-as", |desktop, ctx| desktop.save_as(ctx, None))
        .keys(CTRL_SHIFT, Key::S),
    ActionRow::desktop(File, Action::Reload, "action-reload", |desktop, _| desktop.reload())
        .may(|desk| drawing(desk) && !desk.is_unsaved && desk.file_name.is_some()),
    ActionRow::desktop(File, Action::Close, "action-close", |desktop, ctx| desktop.intend(ctx, Intent::Close))
        .icon("close").keys(CTRL, Key::W),
    ActionRow::desktop(File, Action::Reopen, "action-reopen", Desktop::reopen_last)
        .icon("history").keys(CTRL_SHIFT, Key::T).may(outside_training),
    ActionRow::desktop(File, Action::NextDrawing, "action-next-drawing", |desktop, _| desktop.step_tab(true))
        .keys(CTRL, Key::Tab).parted(),
    ActionRow::desktop(File, Action::PreviousDrawing, "action-previous-drawing", |desktop, _| desktop.step_tab(false))
        .keys(CTRL_SHIFT, Key::Tab),
    ActionRow::desktop(File, Action::Start, "action-start", |desktop, _| desktop.show_start())
        .icon("home").parted(),
    ActionRow::desktop(File, Action::Quit, "action-quit", |desktop, ctx| desktop.intend(ctx, Intent::Quit))
        .keys(CTRL, Key::Q).parted().may(always),
];
