//! Rows of the menu “Edit”.

use eframe::egui::Key;

use super::{
    row::{
        ActionMenu::Edit, ActionRow, CTRL, CTRL_SHIFT, PLAIN, any_selected, boxes_selected,
        drawing, outside_training,
    },
    window::WindowAct,
};
use crate::{
    design::Subject,
    desk::{
        Drawing,
        hand::select::{connected, fold, lay_anew, same_kind},
    },
    gui::{Action, FinderMode, TableTab},
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::drawing(Edit, Action::Undo, "action-undo", Drawing::undo)
        .icon("undo").keys(CTRL, Key::Z)
        .may(|desk| drawing(desk) && desk.history.undo_label().is_some())
        .step(|desk| desk.history.undo_label()),
    ActionRow::drawing(Edit, Action::Redo, "action-redo", Drawing::redo)
        .icon("redo").keys(CTRL_SHIFT, Key::Z).or_keys(CTRL, Key::Y)
        .may(|desk| drawing(desk) && desk.history.redo_label().is_some())
        .step(|desk| desk.history.redo_label()),
    ActionRow::window(Edit, Action::ShowHistory, "action-show-history", WindowAct::List(TableTab::History))
        .icon("history"),
    ActionRow::window(Edit, Action::Cut, "action-cut", WindowAct::Take(Drawing::cut_shown))
        .keys(CTRL, Key::X).parted().may(|desk| boxes_selected(desk, 1)),
    ActionRow::window(Edit, Action::Copy, "action-copy", WindowAct::Take(Drawing::copy_shown))
        .keys(CTRL, Key::C).may(|desk| boxes_selected(desk, 1)),
    ActionRow::window(Edit, Action::Paste, "action-paste", WindowAct::Paste)
        .keys(CTRL, Key::V),
    ActionRow::drawing(Edit, Action::Duplicate, "action-duplicate", Drawing::duplicate)
        .keys(CTRL, Key::D).may(|desk| boxes_selected(desk, 1)),
    ActionRow::bench(Edit, Action::Rename, "action-rename", |bench| { bench.rename(); })
        .icon("rename").keys(PLAIN, Key::F2).parted()
        .may(|desk| drawing(desk) && desk.view.single().is_some()),
    ActionRow::drawing(Edit, Action::NumberAlike, "action-number-alike", Drawing::number_alike)
        .may(|desk| drawing(desk) && desk.design.assets.len() > 1),
    ActionRow::window(Edit, Action::MoveInto, "action-move-into", WindowAct::Find(FinderMode::Into))
        .icon("zone").keys(CTRL_SHIFT, Key::M)
        .may(|desk| {
            let stands = |it: &Subject| matches!(it, Subject::Zone(_) | Subject::Asset(_));
            drawing(desk) && desk.view.selection.iter().any(stands)
        }),
    ActionRow::drawing(Edit, Action::Delete, "action-delete", Drawing::delete)
        .icon("trash").keys(PLAIN, Key::Delete).may(any_selected),
    ActionRow::window(Edit, Action::Find, "action-find", WindowAct::Find(FinderMode::Things))
        .icon("search").keys(CTRL, Key::F).parted(),
    ActionRow::window(Edit, Action::Commands, "action-commands", WindowAct::Find(FinderMode::Commands))
        .keys(CTRL, Key::K).or_keys(CTRL_SHIFT, Key::P).may(outside_training),
    ActionRow::drawing(Edit, Action::SelectAll, "action-select-all", |drawing, _| drawing.select_all())
        .keys(CTRL, Key::A).parted(),
    ActionRow::drawing(Edit, Action::SelectKind, "action-select-kind", |drawing, _| drawing.select_more(same_kind))
        .may(any_selected),
    ActionRow::drawing(Edit, Action::SelectConnected, "action-select-connected", |drawing, _| drawing.select_more(connected))
        .may(any_selected),
    ActionRow::drawing(Edit, Action::Fold, "action-fold", |drawing, shell| drawing.edit_selection(shell, fold))
        .parted().may(|desk| drawing(desk) && fold(desk.design, &desk.view.selection).is_some()),
    ActionRow::drawing(Edit, Action::LayAnew, "action-lay-anew", |drawing, shell| drawing.edit_selection(shell, lay_anew))
        .may(|desk| drawing(desk) && lay_anew(desk.design, &desk.view.selection).is_some()),
    ActionRow::bench(Edit, Action::Escape, "action-escape", |bench| {
        bench.escape();
    })
        .keys(PLAIN, Key::Escape),
];
