//! The player by keyboard, and by a clicker: its keys are page up and page down.

use eframe::egui::{EventFilter, Key, Modifiers, Popup, Ui};

use super::{
    answers::answers,
    show::{PlayerWish, Show},
};
use crate::gui::kit::NUMBER_KEYS;

/// Takes the keys that mean the player.
pub(super) fn keys(ui: &Ui, show: &mut Show<'_>, was_typing: bool) {
    if was_typing || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let focused = ui.memory(eframe::egui::Memory::focused);
    if let Some(id) = focused {
        // Arrows mean the player wherever the focus is.
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (key, wish) in [
        (Key::ArrowRight, PlayerWish::Forward),
        (Key::PageDown, PlayerWish::Forward),
        (Key::ArrowLeft, PlayerWish::Back),
        (Key::PageUp, PlayerWish::Back),
        (Key::Home, PlayerWish::GoTo(0)),
        (Key::End, PlayerWish::End),
        (Key::N, PlayerWish::Notes),
        (Key::Escape, PlayerWish::Leave),
    ] {
        if pressed(key) {
            show.wish(wish);
        }
    }
    // A button with the focus has these for itself.
    if focused.is_none() {
        if pressed(Key::Space) {
            show.wish(PlayerWish::Toggle);
        }
        if pressed(Key::Enter) {
            show.wish(PlayerWish::Check);
        }
    }
    choose(show, pressed);
}

/// Answers by number, or one after the other.
fn choose(show: &mut Show<'_>, pressed: impl Fn(Key) -> bool) {
    let offered = answers(show);
    let at = offered.iter().position(|answer| answer.is_chosen);
    let mut chosen = NUMBER_KEYS.iter().position(|key| pressed(*key));
    if pressed(Key::ArrowDown) {
        chosen = Some(at.map_or(0, |at| at + 1));
    }
    if pressed(Key::ArrowUp) {
        chosen = Some(at.map_or(0, |at| at.saturating_sub(1)));
    }
    if let Some(answer) = chosen.and_then(|at| offered.get(at)) {
        show.wish(answer.wish.clone());
    }
}
