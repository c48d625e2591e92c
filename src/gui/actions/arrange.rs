//! Rows of the menu “Arrange”.

use eframe::egui::Key;

use super::row::{ALT, ActionMenu, ActionRow, CTRL, CTRL_SHIFT, boxes_selected, drawing};
use crate::{
    desk::{
        Action, Drawing, Shell,
        hand::select::{is_all_locked, lock, to_back, to_front},
    },
    edit::Arrange,
    tidy::Tidy,
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    aligned(Arrange::Left, "action-align-left", |drawing, shell| drawing.set_in_order(shell, Arrange::Left))
        .keys(ALT, Key::A),
    aligned(Arrange::Center, "action-align-center", |drawing, shell| drawing.set_in_order(shell, Arrange::Center))
        .keys(ALT, Key::H),
    aligned(Arrange::Right, "action-align-right", |drawing, shell| drawing.set_in_order(shell, Arrange::Right))
        .keys(ALT, Key::D),
    aligned(Arrange::Top, "action-align-top", |drawing, shell| drawing.set_in_order(shell, Arrange::Top))
        .keys(ALT, Key::W).parted(),
    aligned(Arrange::Middle, "action-align-middle", |drawing, shell| drawing.set_in_order(shell, Arrange::Middle))
        .keys(ALT, Key::V),
    aligned(Arrange::Bottom, "action-align-bottom", |drawing, shell| drawing.set_in_order(shell, Arrange::Bottom))
        .keys(ALT, Key::S),
    aligned(Arrange::Across, "action-distribute-across", |drawing, shell| drawing.set_in_order(shell, Arrange::Across))
        .parted().may(|desk| boxes_selected(desk, 3)),
    aligned(Arrange::Down, "action-distribute-down", |drawing, shell| drawing.set_in_order(shell, Arrange::Down))
        .may(|desk| boxes_selected(desk, 3)),
    aligned(Arrange::SameSize, "action-same-size", |drawing, shell| drawing.set_in_order(shell, Arrange::SameSize))
        .parted(),
    ActionRow::drawing(ActionMenu::Arrange, Action::Lock, "action-lock", |drawing, shell| drawing.edit_selection(shell, lock))
        .icon("lock").keys(CTRL, Key::L).parted()
        .may(|desk| boxes_selected(desk, 1)).is_on_if(|desk| is_all_locked(desk.design, &desk.view.selection)),
    ActionRow::drawing(ActionMenu::Arrange, Action::NotesToFront, "action-note-to-front", |drawing, shell| drawing.edit_selection(shell, to_front))
        .keys(CTRL, Key::CloseBracket).parted().may(|desk| drawing(desk) && to_front(desk.design, &desk.view.selection).is_some()),
    ActionRow::drawing(ActionMenu::Arrange, Action::NotesToBack, "action-note-to-back", |drawing, shell| drawing.edit_selection(shell, to_back))
        .keys(CTRL, Key::OpenBracket).may(|desk| drawing(desk) && to_back(desk.design, &desk.view.selection).is_some()),
    tidied(Tidy::All, "action-tidy-all", |drawing, shell| drawing.tidy(shell, Tidy::All))
        .keys(CTRL_SHIFT, Key::L).parted()
        .may(|desk| drawing(desk) && !(desk.design.zones.is_empty() && desk.design.assets.is_empty())),
    tidied(Tidy::Selected, "action-tidy-selected", |drawing, shell| drawing.tidy(shell, Tidy::Selected)),
    tidied(Tidy::AroundSelected, "action-tidy-around", |drawing, shell| drawing.tidy(shell, Tidy::AroundSelected)),
];

/// A row that sets things in order along each other: it takes two.
const fn aligned(how: Arrange, text: &'static str, run: fn(&mut Drawing, &mut Shell)) -> ActionRow {
    ActionRow::drawing(ActionMenu::Arrange, Action::Arrange(how), text, run)
        .may(|desk| boxes_selected(desk, 2))
}

/// A row that lays things out anew: it takes one.
const fn tidied(what: Tidy, text: &'static str, run: fn(&mut Drawing, &mut Shell)) -> ActionRow {
    ActionRow::drawing(ActionMenu::Arrange, Action::Tidy(what), text, run)
        .may(|desk| boxes_selected(desk, 1))
}
