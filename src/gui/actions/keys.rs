//! Shortcuts that were pressed, and whom they belong to.

use eframe::egui::{Context, Event, Key, KeyboardShortcut, Popup};

use super::rows;
use crate::gui::{Action, Desk, Screen, Wish};

/// Whose the keys of a frame are, by what has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyOwner {
    /// The drawing's and the window's.
    Drawing,
    /// A panel beside the drawing: a letter typed there by mistake draws nothing.
    Panel,
    /// A text field.
    Text,
}

/// Actions whose shortcut was pressed. Plain keys belong to a text field that has the focus.
pub(crate) fn pressed(ctx: &Context, desk: &Desk<'_>, owner: KeyOwner) -> Vec<Action> {
    let typing = owner == KeyOwner::Text || ctx.text_edit_focused() || desk.view.renaming.is_some();
    // A menu that is open is what Esc closes.
    let in_menu = Popup::is_any_open(ctx);
    let mut shortcuts: Vec<_> = rows()
        .flat_map(|row| [row.shortcut, row.second].map(|keys| Some((keys?, row))))
        .flatten()
        .collect();
    // Longer shortcuts first: egui lets Ctrl+Z match while Shift is held, too.
    shortcuts.sort_by_key(|(keys, _)| !is_longer(*keys));
    shortcuts
        .into_iter()
        .filter(|(keys, _)| desk.shell.settings.single_keys || !is_single(*keys))
        .filter(|(keys, row)| {
            let belongs_to_text = typing && !belongs_to_window(*keys);
            let belongs_to_panel = owner == KeyOwner::Panel && is_letter(*keys);
            let belongs_to_menu = in_menu && row.action == Action::Escape;
            // A key that means something else where its action cannot be done stays with that;
            // a longer one is taken all the same, lest a shorter one hear of it.
            let is_taken = row.is_enabled(desk) || is_longer(*keys);
            is_taken
                && !belongs_to_text
                && !belongs_to_panel
                && !belongs_to_menu
                && ctx.input_mut(|input| input.consume_shortcut(keys))
        })
        .filter(|(_, row)| row.is_enabled(desk))
        .map(|(_, row)| row.action)
        .collect()
}

/// Whether it is a letter or sign alone.
fn is_single(keys: KeyboardShortcut) -> bool {
    keys.modifiers.is_none() && keys.logical_key.symbol_or_name().chars().count() == 1
}

/// Whether it is a letter alone; signs open lists, which ask before anything is drawn.
fn is_letter(keys: KeyboardShortcut) -> bool {
    let mut name = keys.logical_key.symbol_or_name().chars();
    is_single(keys) && name.all(char::is_alphabetic)
}

/// What the system's clipboard keys ask for. They come as events of their own, and belong to a
/// text field that has the focus.
pub(crate) fn clipboard(ctx: &Context, desk: &Desk<'_>, was_typing: bool) -> Vec<Wish> {
    let typing = was_typing || ctx.text_edit_focused() || desk.view.renaming.is_some();
    if desk.shell.screen != Screen::Editor || typing {
        return Vec::new();
    }
    let asked = |event: &Event| match event {
        Event::Copy => Some(Wish::Do(Action::Copy)),
        Event::Cut => Some(Wish::Do(Action::Cut)),
        Event::Paste(text) => Some(Wish::Paste(text.clone())),
        _ => None,
    };
    ctx.input(|input| input.events.iter().filter_map(asked).collect())
}

/// Whether a shortcut has more modifiers than egui asks for in a shorter one.
const fn is_longer(keys: KeyboardShortcut) -> bool {
    keys.modifiers.shift || keys.modifiers.alt
}

/// Whether a shortcut means the window even while a text field has the focus.
fn belongs_to_window(keys: KeyboardShortcut) -> bool {
    let editing = [
        Key::A,
        Key::C,
        Key::D,
        Key::V,
        Key::X,
        Key::Y,
        Key::Z,
        Key::Num0,
        Key::Num1,
    ];
    keys.modifiers.command && !editing.contains(&keys.logical_key)
}
