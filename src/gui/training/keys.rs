//! The player by keyboard, and by a clicker: its keys are page up and page down.

use eframe::egui::{Event, EventFilter, Id, Key, Modifiers, Popup, Ui};

use super::{
    answers::answers,
    bar::dot_focus,
    show::{PlayerWish, Show},
};
use crate::{
    gui::kit::NUMBER_KEYS,
    training::{MOST_HANDS, PlayAid, PlayMove, PointerSpot, StageCover},
};

/// How far an arrow moves the pointer, world units.
const POINTER_STEP: f32 = 24.0;

/// How far an arrow scrolls what is told, points.
const SCROLL_STEP: f32 = 60.0;

/// In whose window keys are pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyPlace {
    /// The one the room sees.
    Room,
    /// The trainer's.
    Presenter,
}

/// Takes the keys that mean the player.
pub(super) fn keys(ui: &Ui, show: &mut Show<'_>, place: KeyPlace, was_typing: bool) {
    if was_typing || show.is_behind || Popup::is_any_open(ui.ctx()) {
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
    if covered(ui, show, place) {
        return;
    }
    pointer_keys(ui, show);
    scroll_keys(ui, show);
    steps(ui, show);
    if show.desk.shell.settings.single_keys {
        for (key, wish) in [
            (Key::N, PlayerWish::Aid(PlayAid::Notes)),
            (Key::B, PlayerWish::Aid(PlayAid::Blank)),
            (Key::P, PlayerWish::Aid(PlayAid::Apart)),
            (Key::L, PlayerWish::Aid(PlayAid::Point)),
            (Key::V, PlayerWish::Beside),
        ] {
            if pressed(key) {
                show.wish(wish);
            }
        }
    }
    for (key, wish) in [
        (Key::ArrowRight, PlayerWish::Go(PlayMove::Forward)),
        (Key::PageDown, PlayerWish::Go(PlayMove::Forward)),
        (Key::ArrowLeft, PlayerWish::Go(PlayMove::Back)),
        (Key::PageUp, PlayerWish::Go(PlayMove::Back)),
        (Key::Home, PlayerWish::Go(PlayMove::To(0))),
        (Key::End, PlayerWish::Go(PlayMove::End)),
        (Key::Period, PlayerWish::Aid(PlayAid::Blank)),
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
        show.wish(PlayerWish::Go(PlayMove::Toggle));
    }
    if (is_free || on_hop) && pressed(Key::Enter) {
        show.wish(PlayerWish::Check);
    }
    choose(show, pressed);
}

/// The keys while something stands before the play. Whether something does.
fn covered(ui: &Ui, show: &mut Show<'_>, place: KeyPlace) -> bool {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match show.main.cover {
        StageCover::Nothing => return false,
        // The trainer goes on while the room sees nothing.
        StageCover::Blank if place == KeyPlace::Presenter => return false,
        // The next key, whichever it is, shows everything again.
        StageCover::Blank => {
            if ui.input(|input| input.events.iter().any(is_press)) {
                for key in [Key::Escape, Key::B, Key::Period, Key::PageDown, Key::PageUp] {
                    pressed(key);
                }
                show.wish(PlayerWish::Aid(PlayAid::Blank));
            }
        }
        StageCover::Leaving | StageCover::Editing => {
            if pressed(Key::Escape) {
                show.wish(PlayerWish::Aid(PlayAid::Stay));
            }
        }
    }
    true
}

/// The pointer, while it is shown.
fn pointer_keys(ui: &Ui, show: &mut Show<'_>) {
    if !show.main.presentation.points {
        return;
    }
    for (key, x, y) in [
        (Key::ArrowLeft, -POINTER_STEP, 0.0),
        (Key::ArrowRight, POINTER_STEP, 0.0),
        (Key::ArrowUp, 0.0, -POINTER_STEP),
        (Key::ArrowDown, 0.0, POINTER_STEP),
    ] {
        if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key)) {
            show.wish(PlayerWish::Aid(PlayAid::PointerBy(PointerSpot { x, y })));
        }
    }
}

/// What is told is scrolled by the arrows where these choose no answer, and always with Shift.
fn scroll_keys(ui: &Ui, show: &mut Show<'_>) {
    let is_free = show.playing.waiting().is_none();
    for (key, by) in [(Key::ArrowDown, SCROLL_STEP), (Key::ArrowUp, -SCROLL_STEP)] {
        let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::SHIFT) || is_free && pressed(Modifiers::NONE) {
            show.wish(PlayerWish::Scroll(by));
        }
    }
}

/// A whole step on or back.
fn steps(ui: &Ui, show: &mut Show<'_>) {
    for (key, wish) in [
        (Key::ArrowRight, PlayerWish::Go(PlayMove::NextStep)),
        (Key::ArrowLeft, PlayerWish::Go(PlayMove::PreviousStep)),
        (Key::PageDown, PlayerWish::Go(PlayMove::NextStep)),
        (Key::PageUp, PlayerWish::Go(PlayMove::PreviousStep)),
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
        show.wish(PlayerWish::Choose(answer.given.clone()));
    }
    // Hands for the answer that is chosen are counted up and down.
    let more = [Key::Plus, Key::Equals].map(&pressed).contains(&true);
    let less = pressed(Key::Minus);
    let chosen = at.and_then(|at| offered.get(at)).zip(show.playing.asked);
    if let Some((answer, number)) = chosen.filter(|_| more != less) {
        let count = show.main.hands.get(number, &answer.given);
        let count = if more {
            count.saturating_add(1).min(MOST_HANDS)
        } else {
            count.saturating_sub(1)
        };
        show.wish(PlayerWish::Hands(number, answer.given.clone(), count));
    }
}
