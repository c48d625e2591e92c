//! Rows of the menu “Arrange”.

use eframe::egui::Key;

use super::row::{ALT, ActionMenu, ActionRow, CTRL_SHIFT, boxes_selected, drawing};
use crate::{
    desk::{Action, Drawing, Shell},
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
