//! Letters that the typeface has not: they are listed, and shown as 〓.

use std::{collections::BTreeMap, sync::LazyLock};

use ttf_parser::{Face, GlyphId};

use super::Sheet;
use crate::scene::{
    fonts,
    metrics::{Weight, width},
};

/// What stands for a letter that the typeface has not: the sign of Japanese printers.
pub(super) const STAND_IN: char = '〓';

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(fonts::REGULAR, 0).ok());
static BOLD: LazyLock<Option<Face<'static>>> = LazyLock::new(|| Face::parse(fonts::BOLD, 0).ok());

/// The face of a weight.
pub(super) fn face(weight: Weight) -> Option<&'static Face<'static>> {
    match weight {
        Weight::Regular => REGULAR.as_ref(),
        Weight::Bold => BOLD.as_ref(),
    }
}

/// A text with letters that the typeface has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingGlyphs {
    /// The text.
    pub text: String,
    /// The letters, each once.
    pub letters: Vec<char>,
}

/// A letter of a line as it is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SetGlyph {
    /// Where it begins and ends in the text, in bytes.
    pub(super) bytes: (usize, usize),
    /// Its glyph.
    pub(super) glyph: GlyphId,
    /// Its width at size 1.
    pub(super) advance: f32,
    /// Whether it stands for a letter that the typeface has not.
    pub(super) stands_in: bool,
}

/// Whether a letter only chooses a form of the one before.
const fn is_variant(letter: char) -> bool {
    matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{200d}')
}

/// The glyphs of a line from left to right, as wide as the drawing measures them; a form that was
/// chosen for a letter is taken where the typeface has it.
pub(super) fn set(text: &str, weight: Weight) -> Vec<SetGlyph> {
    let Some(face) = face(weight) else {
        return Vec::new();
    };
    let stand_in = face.glyph_index(STAND_IN).unwrap_or_default();
    let mut glyphs: Vec<SetGlyph> = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if is_variant(letter) {
            if let (Some(last), Some(base)) = (glyphs.last_mut(), before) {
                last.bytes.1 = end;
                let chosen = face.glyph_variation_index(base, letter);
                last.glyph = chosen.unwrap_or(last.glyph);
            }
            continue;
        }
        before = Some(letter);
        let found = face.glyph_index(letter);
        let shown = if found.is_some() { letter } else { STAND_IN };
        let mut bytes = [0; 4];
        glyphs.push(SetGlyph {
            bytes: (at, end),
            glyph: found.unwrap_or(stand_in),
            advance: width(shown.encode_utf8(&mut bytes), weight, 1.0),
            stands_in: found.is_none(),
        });
    }
    glyphs
}

/// The texts of a picture with letters that the typeface has not, in order, each once.
pub fn missing_glyphs(sheet: &Sheet) -> Vec<MissingGlyphs> {
    let Some(face) = face(Weight::Regular) else {
        return Vec::new();
    };
    let mut found: BTreeMap<&str, Vec<char>> = BTreeMap::new();
    for text in sheet.texts() {
        for letter in text.chars() {
            if !is_variant(letter) && face.glyph_index(letter).is_none() {
                let letters = found.entry(text).or_default();
                if !letters.contains(&letter) {
                    letters.push(letter);
                }
            }
        }
    }
    let found = found.into_iter();
    found
        .map(|(text, letters)| MissingGlyphs {
            text: text.to_owned(),
            letters,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_is_not_there_has_a_stand_in_as_wide_as_a_letter() {
        let glyphs = set("𠮷野", Weight::Regular);
        assert_eq!(glyphs.len(), 2);
        assert!(glyphs[0].stands_in && !glyphs[1].stands_in);
        assert_eq!(glyphs[0].bytes, (0, 4));
        assert!(glyphs[0].advance > 0.5);
        assert_ne!(glyphs[0].glyph, GlyphId(0));
    }

    #[test]
    fn a_chosen_form_belongs_to_its_letter() {
        let glyphs = set("葛\u{e0100}城", Weight::Regular);
        assert_eq!(glyphs.len(), 2);
        assert_eq!(glyphs[0].bytes, (0, 7));
        assert!(!glyphs[0].stands_in);
    }
}
