//! The list of all keys: those of the rows of actions, and those that parts of the window have for
//! themselves.

use eframe::egui::{Key, KeyboardShortcut, ModifierNames, Modifiers};

use super::{
    MENUS,
    row::{ALT, CTRL, PLAIN},
    rows_of,
};
use crate::{catalog::Lang, words};

const SHIFT: Modifiers = Modifiers::SHIFT;

/// A key or several of the same meaning.
#[derive(Clone, Copy, Debug)]
enum KeyPress {
    One(Modifiers, Key),
    /// The four arrows.
    Arrows(Modifiers),
    /// The arrows up and down, or left and right.
    UpDown,
    LeftRight,
    /// The digits up to one.
    Digits(u8),
    /// Alt, alone.
    Alt,
}

/// Keys of a part of the window, and the key of the words that say what they do.
struct OwnKeys {
    presses: &'static [KeyPress],
    text: &'static str,
}

use KeyPress::{Alt, Arrows, Digits, LeftRight, One, UpDown};

const fn own(presses: &'static [KeyPress], text: &'static str) -> OwnKeys {
    OwnKeys { presses, text }
}

#[rustfmt::skip]
const WINDOW: &[OwnKeys] = &[
    own(&[One(PLAIN, Key::F6), One(SHIFT, Key::F6)], "keys-regions"),
    own(&[One(PLAIN, Key::Tab), One(SHIFT, Key::Tab)], "keys-stops"),
    own(&[Arrows(PLAIN)], "keys-within"),
    own(&[One(PLAIN, Key::F10), Alt], "keys-menu-bar"),
    own(&[One(SHIFT, Key::F10)], "keys-context"),
    own(&[One(PLAIN, Key::Enter), One(PLAIN, Key::Space)], "keys-press"),
    own(&[One(PLAIN, Key::Escape)], "keys-escape"),
];

#[rustfmt::skip]
const CANVAS: &[OwnKeys] = &[
    own(&[One(PLAIN, Key::Tab), One(SHIFT, Key::Tab)], "keys-canvas-walk"),
    own(&[Arrows(CTRL)], "keys-canvas-towards"),
    own(&[One(CTRL, Key::Space), One(SHIFT, Key::Space)], "keys-canvas-toggle"),
    own(&[Arrows(PLAIN)], "keys-canvas-move"),
    own(&[Arrows(SHIFT)], "keys-canvas-move-finely"),
    own(&[One(PLAIN, Key::Enter)], "keys-canvas-rename"),
    own(&[One(PLAIN, Key::L), One(PLAIN, Key::F)], "keys-canvas-join"),
    own(&[Digits(9)], "keys-canvas-kind"),
];

#[rustfmt::skip]
const CONTROLS: &[OwnKeys] = &[
    own(&[UpDown], "keys-controls-rows"),
    own(&[LeftRight], "keys-controls-parts"),
    own(&[Digits(4)], "keys-controls-state"),
];

#[rustfmt::skip]
const REGISTER: &[OwnKeys] = &[
    own(&[Arrows(PLAIN), Arrows(CTRL)], "keys-register-go"),
    own(&[Arrows(SHIFT), One(CTRL, Key::A)], "keys-register-extend"),
    own(&[One(PLAIN, Key::Enter), One(PLAIN, Key::F2)], "keys-register-edit"),
    own(&[One(CTRL, Key::D)], "keys-register-fill"),
    own(&[One(PLAIN, Key::Delete)], "keys-register-clear"),
    own(&[One(ALT, Key::ArrowLeft), One(ALT, Key::ArrowRight)], "keys-register-width"),
];

#[rustfmt::skip]
const PLAYER: &[OwnKeys] = &[
    own(&[One(PLAIN, Key::ArrowRight), One(PLAIN, Key::PageDown)], "keys-player-on"),
    own(&[One(PLAIN, Key::ArrowLeft), One(PLAIN, Key::PageUp)], "keys-player-back"),
    own(&[One(PLAIN, Key::Home), One(PLAIN, Key::End)], "keys-player-ends"),
    own(&[One(PLAIN, Key::Space)], "keys-player-run"),
    own(&[UpDown, Digits(9)], "keys-player-answer"),
    own(&[One(PLAIN, Key::Enter)], "keys-player-check"),
    own(&[One(PLAIN, Key::N)], "keys-player-notes"),
    own(&[One(CTRL, Key::ArrowRight), One(CTRL, Key::ArrowLeft)], "keys-player-steps"),
    own(&[UpDown], "keys-player-scroll"),
    own(&[One(PLAIN, Key::B), One(PLAIN, Key::Period)], "keys-player-blank"),
    own(&[One(PLAIN, Key::P)], "keys-player-apart"),
    own(&[One(PLAIN, Key::L)], "keys-player-point"),
    own(&[Arrows(ALT)], "keys-player-pointer"),
    own(&[One(PLAIN, Key::V)], "keys-player-beside"),
    own(&[One(PLAIN, Key::Plus), One(PLAIN, Key::Minus)], "keys-player-hands"),
    own(&[One(PLAIN, Key::Escape)], "keys-player-leave"),
];

const PARTS: [(&str, &[OwnKeys]); 5] = [
    ("keys-head-window", WINDOW),
    ("keys-head-canvas", CANVAS),
    ("keys-head-controls", CONTROLS),
    ("keys-head-register", REGISTER),
    ("keys-head-player", PLAYER),
];

/// Keys, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyLine {
    pub(crate) keys: String,
    pub(crate) words: String,
}

/// Keys under a head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyPart {
    pub(crate) head: String,
    pub(crate) lines: Vec<KeyLine>,
}

/// All keys, part by part.
pub(crate) fn key_parts(lang: Lang, is_mac: bool) -> Vec<KeyPart> {
    let say = |keys: Vec<String>, text: &str| KeyLine {
        keys: keys.join(" / "),
        words: words::get(lang, text),
    };
    let own = PARTS.into_iter().map(|(head, keys)| KeyPart {
        head: words::get(lang, head),
        lines: keys
            .iter()
            .map(|own| {
                let presses = own.presses.iter();
                say(
                    presses.map(|press| press.words(lang, is_mac)).collect(),
                    own.text,
                )
            })
            .collect(),
    });
    let menus = MENUS.into_iter().map(|(menu, head, _)| KeyPart {
        head: words::get(lang, head),
        lines: rows_of(menu)
            .map(|row| (row.text, [row.shortcut, row.second]))
            .filter(|(_, keys)| keys.iter().any(Option::is_some))
            .map(|(text, keys)| {
                let keys = keys.into_iter().flatten();
                say(keys.map(|keys| shortcut(keys, is_mac)).collect(), text)
            })
            .collect(),
    });
    own.chain(menus)
        .filter(|part| !part.lines.is_empty())
        .collect()
}

impl KeyPress {
    fn words(self, lang: Lang, is_mac: bool) -> String {
        let held = |modifiers: Modifiers| {
            let held = ModifierNames::NAMES.format(&modifiers, is_mac);
            if held.is_empty() { held } else { held + "+" }
        };
        match self {
            One(modifiers, key) => shortcut(KeyboardShortcut::new(modifiers, key), is_mac),
            Arrows(modifiers) => held(modifiers) + &words::get(lang, "keys-arrows"),
            UpDown => "↑ ↓".to_owned(),
            LeftRight => "← →".to_owned(),
            Digits(last) => format!("1–{last}"),
            Alt => ModifierNames::NAMES.format(&ALT, is_mac),
        }
    }
}

/// A shortcut as people write it: signs for what is a sign on the keyboard.
fn shortcut(keys: KeyboardShortcut, is_mac: bool) -> String {
    let key = keys.logical_key;
    let sign = match key {
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::Slash | Key::Plus | Key::Minus | Key::Questionmark => key.symbol_or_name(),
        _ => key.name(),
    };
    let held = ModifierNames::NAMES.format(&keys.modifiers, is_mac);
    if held.is_empty() {
        sign.to_owned()
    } else {
        format!("{held}+{sign}")
    }
}

#[cfg(test)]
mod tests {
    use std::{fmt::Write as _, fs, path::Path};

    use super::*;

    /// The table of keys as the documentation has it.
    fn printed(lang: Lang) -> String {
        let mut text = String::new();
        for part in key_parts(lang, false) {
            let (keys, does) = (
                words::get(lang, "keys-column"),
                words::get(lang, "keys-does"),
            );
            write!(
                text,
                "\n## {}\n\n| {keys} | {does} |\n|---|---|\n",
                part.head
            )
            .unwrap();
            for line in part.lines {
                writeln!(text, "| {} | {} |", line.keys, line.words).unwrap();
            }
        }
        text
    }

    #[test]
    fn the_documentation_has_every_key() {
        const BEGIN: &str = "<!-- from here on as the program lists them -->\n";
        for (lang, file) in [(Lang::Ja, "docs/keys.ja.md"), (Lang::En, "docs/keys.md")] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            let kept = fs::read_to_string(&path).unwrap();
            let (before, after) = kept.split_once(BEGIN).unwrap();
            let now = printed(lang);
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                fs::write(&path, format!("{before}{BEGIN}{now}")).unwrap();
            } else {
                assert_eq!(after, now, "{file}");
            }
        }
    }

    #[test]
    fn every_shortcut_is_listed_once() {
        let parts = key_parts(Lang::En, false);
        let lines: Vec<_> = parts.iter().flat_map(|part| &part.lines).collect();
        let said = |keys: &str| {
            let is_it = |line: &&&KeyLine| line.keys.split(" / ").any(|it| it == keys);
            lines.iter().filter(is_it).count()
        };
        for keys in ["F1", "?", "/", "Ctrl+S", "Alt+A", "F6", "Shift+F10"] {
            assert_eq!(said(keys), 1, "{keys}");
        }
    }
}
