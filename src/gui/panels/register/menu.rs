//! The menu of a cell.

use eframe::egui::{Button, Key, KeyboardShortcut, Modifiers, Response};

use crate::{
    desk::{CellPlace, RegisterWish},
    gui::{
        Action, Desk, Wish,
        kit::{asks_for_menu, context_menu, shortcut_words},
    },
};

/// Shows the menu while it is open. It is about the selected cells: asking for it on another one
/// selects that.
pub(super) fn menu_ui(
    desk: &mut Desk<'_>,
    response: &Response,
    place: &CellPlace,
    is_selected: bool,
) {
    let at = || {
        let place = place.clone();
        let extends = false;
        Wish::Register(RegisterWish::At { place, extends })
    };
    if asks_for_menu(response) && !is_selected {
        desk.push(at());
    }
    if response.double_clicked() {
        desk.push(Wish::Register(RegisterWish::Begin(None)));
    }
    let is_pointed = response.ctx.input(|input| input.pointer.any_released());
    if response.clicked() && !is_pointed {
        // A screen reader has clicked.
        desk.push(at());
    }
    context_menu(response, |ui| {
        let entries = [
            (
                "register-do-edit",
                Modifiers::NONE,
                Key::Enter,
                Wish::Register(RegisterWish::Begin(None)),
            ),
            (
                "register-do-fill",
                Modifiers::COMMAND,
                Key::D,
                Wish::Register(RegisterWish::FillDown),
            ),
            (
                "register-do-copy",
                Modifiers::COMMAND,
                Key::C,
                Wish::Do(Action::Copy),
            ),
            (
                "register-do-paste",
                Modifiers::COMMAND,
                Key::V,
                Wish::Do(Action::Paste),
            ),
            (
                "register-do-clear",
                Modifiers::NONE,
                Key::Delete,
                Wish::Register(RegisterWish::Clear),
            ),
        ];
        for (word, modifiers, key, wish) in entries {
            let keys = shortcut_words(KeyboardShortcut::new(modifiers, key));
            let button = Button::new(desk.tr(word)).shortcut_text(keys);
            if ui.add(button).clicked() {
                desk.push(wish);
                ui.close();
            }
        }
    });
}
