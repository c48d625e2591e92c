//! The menu bar by keyboard: F10, or Alt pressed and released alone, leads there; then letters
//! open its menus. Alt with a letter arranges things, so letters alone are what is left.

use eframe::egui::{Context, Event, Id, InputState, Key, Modifiers};

use crate::gui::kit::{MenuTitle, show_letters};

/// What is remembered of the way into the menu bar.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MenuBarKeys {
    /// While Alt is held: whether nothing else has been pressed since.
    alt: Option<bool>,
    /// Whether the menu bar has the keyboard, and from where.
    way: BarWay,
}

/// From where the menu bar got the keyboard.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum BarWay {
    /// It has it not, or was clicked.
    #[default]
    None,
    /// From what had the focus, if anything had.
    From(Option<Id>),
}

/// What a key of this frame asks of the menu bar.
#[derive(Clone, Copy, Debug)]
pub(super) enum BarGoal {
    /// Into the menu bar.
    Enter(Id),
    /// Out of it again, to what had the focus before.
    Leave(Option<Id>),
    /// To a menu, which opens.
    Open(MenuTitle),
}

impl MenuBarKeys {
    /// What the keys of this frame ask for while no menu is open; `last` is what had the focus at
    /// the end of the last frame.
    pub(super) fn goal(
        &mut self,
        ctx: &Context,
        titles: &[MenuTitle],
        last: Option<Id>,
    ) -> Option<BarGoal> {
        let asked = self.is_alt_tapped(ctx) | is_f10(ctx);
        let Some(at) = titles.iter().find(|title| Some(title.title) == last) else {
            self.way = BarWay::None;
            show_letters(ctx, false);
            let first = titles.first().filter(|_| asked)?;
            self.way = BarWay::From(last);
            show_letters(ctx, true);
            return Some(BarGoal::Enter(first.title));
        };
        let escapes = ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if asked || escapes {
            let before = match std::mem::take(&mut self.way) {
                BarWay::From(before) => before,
                BarWay::None => None,
            };
            return Some(BarGoal::Leave(before));
        }
        let pressed = |key: Key| ctx.input_mut(|input| plain(input, key));
        let letter = titles.iter().find(|title| pressed(title.key));
        let below = pressed(Key::ArrowDown).then_some(at);
        letter.or(below).copied().map(BarGoal::Open)
    }

    /// From where the menu bar got the keyboard.
    pub(super) const fn way(&self) -> BarWay {
        self.way
    }

    /// Whether Alt has been pressed and released with nothing between.
    fn is_alt_tapped(&mut self, ctx: &Context) -> bool {
        if cfg!(target_os = "macos") {
            return false;
        }
        let (held, is_other) = ctx.input(|input| {
            let is_other = input.events.iter().any(is_more_than_alt);
            (input.modifiers, is_other || input.pointer.any_down())
        });
        if held.alt && !held.shift && !held.ctrl && !held.command {
            self.alt = Some(self.alt.unwrap_or(true) && !is_other);
            return false;
        }
        self.alt.take() == Some(true) && !is_other && !held.any()
    }
}

/// Whether something happens for which Alt is held.
fn is_more_than_alt(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::PointerButton { .. }
            | Event::MouseWheel { .. }
            | Event::WindowFocused(_)
    )
}

/// Whether F10 was pressed alone: with Shift it opens the menu of what has the focus.
fn is_f10(ctx: &Context) -> bool {
    ctx.input_mut(|input| plain(input, Key::F10))
}

/// Whether a key was pressed without others; it is nobody else's then.
pub(super) fn plain(input: &mut InputState, key: Key) -> bool {
    let is_it = |event: &Event| {
        matches!(event, Event::Key { key: pressed, pressed: true, modifiers, .. }
            if *pressed == key && modifiers.is_none())
    };
    let count = input.events.len();
    input.events.retain(|event| !is_it(event));
    count != input.events.len()
}
