//! Keys as menus and tips show them.

use eframe::egui::{Key, KeyboardShortcut, ModifierNames};

/// A shortcut as it stands on the keyboard.
pub(crate) fn shortcut_words(keys: KeyboardShortcut) -> String {
    let names = ModifierNames::NAMES;
    let held = names.format(&keys.modifiers, cfg!(target_os = "macos"));
    let parting = if held.is_empty() { "" } else { names.concat };
    format!("{held}{parting}{}", key_words(keys.logical_key))
}

fn key_words(key: Key) -> &'static str {
    match key {
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Escape => "Esc",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        // Others have the sign that is printed on them, else their name.
        other => other.symbol_or_name(),
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    #[test]
    fn keys_are_called_what_stands_on_them() {
        let words = |modifiers, key| shortcut_words(KeyboardShortcut::new(modifiers, key));
        assert_eq!(words(Modifiers::NONE, Key::Slash), "/");
        assert_eq!(words(Modifiers::NONE, Key::Escape), "Esc");
        assert_eq!(words(Modifiers::CTRL, Key::ArrowLeft), "Ctrl+←");
        assert_eq!(words(Modifiers::CTRL, Key::Plus), "Ctrl++");
        assert_eq!(words(Modifiers::NONE, Key::F2), "F2");
        assert_eq!(words(Modifiers::CTRL, Key::CloseBracket), "Ctrl+]");
    }
}
