//! The player by keyboard, and by a clicker: its keys are page up and page down.

use eframe::egui::{Event, EventFilter, Id, Key, Modifiers, Popup, Ui};

use super::{
    answers::answers,
    bar::dot_focus,
    show::{PlayerWish, Show},
};
use crate::{gui::kit::NUMBER_KEYS, training::StageCover};

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
    if covered(ui, show) {
        return;
    }
    steps(ui, show);
    for (key, wish) in [
        (Key::ArrowRight, PlayerWish::Forward),
        (Key::PageDown, PlayerWish::Forward),
        (Key::ArrowLeft, PlayerWish::Back),
        (Key::PageUp, PlayerWish::Back),
        (Key::Home, PlayerWish::GoTo(0)),
        (Key::End, PlayerWish::End),
        (Key::N, PlayerWish::Notes),
        (Key::B, PlayerWish::Blank),
        (Key::Period, PlayerWish::Blank),
        // The start button of a clicker.
        (Key::F5, PlayerWish::FullScreen),
        (Key::Escape, PlayerWish::Leave),
    ] {
        if pressed(key) {
            show.wish(wish);
        }
    }
    // A button with the focus has these for itself; a hop gives them to an answer that waits.
    let dot: Option<Id> = ui.data(|data| data.get_temp(dot_focus()));
    let is_free = focused.is_none();
    let on_hop = focused.is_some() && focused == dot && show.playing.choice.is_some();
    if is_free && pressed(Key::Space) {
        show.wish(PlayerWish::Toggle);
    }
    if (is_free || on_hop) && pressed(Key::Enter) {
        show.wish(PlayerWish::Check);
    }
    choose(show, pressed);
}

/// The keys while something stands before the play. Whether something does.
fn covered(ui: &Ui, show: &mut Show<'_>) -> bool {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match show.playing.cover {
        StageCover::Nothing => return false,
        // The next key, whichever it is, shows everything again.
        StageCover::Blank => {
            if ui.input(|input| input.events.iter().any(is_press)) {
                for key in [Key::Escape, Key::B, Key::Period, Key::PageDown, Key::PageUp] {
                    pressed(key);
                }
                show.wish(PlayerWish::Blank);
            }
        }
        StageCover::Leaving => {
            if pressed(Key::Escape) {
                show.wish(PlayerWish::Stay);
            }
        }
    }
    true
}

/// A whole step on or back.
fn steps(ui: &Ui, show: &mut Show<'_>) {
    for (key, wish) in [
        (Key::ArrowRight, PlayerWish::NextStep),
        (Key::ArrowLeft, PlayerWish::PreviousStep),
        (Key::PageDown, PlayerWish::NextStep),
        (Key::PageUp, PlayerWish::PreviousStep),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) {
            show.wish(wish);
        }
    }
}

/// Whether a key goes down.
const fn is_press(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. }
    )
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
