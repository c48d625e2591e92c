//! Lines of text in a PDF: glyph by glyph, where the drawing has them.

use emath::Pos2;
use krilla::text::{GlyphId, KrillaGlyph};

use crate::export::picture::{
    glyphs::{STAND_IN, set},
    texts::SheetLine,
};

/// A line ready to be drawn.
#[derive(Debug)]
pub(super) struct PdfLine {
    /// The left end of its base line.
    pub(super) start: Pos2,
    /// Its letters as they are shown.
    pub(super) shown: String,
    /// Its glyphs, with their places in what is shown.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// What it says where that is not what is shown.
    pub(super) actual: Option<String>,
}

/// Letters that no archive may hold, for nobody knows what they are.
const fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

impl PdfLine {
    pub(super) fn new(line: &SheetLine<'_>) -> Self {
        let mut shown = String::with_capacity(line.text.len());
        let mut glyphs = Vec::new();
        let mut has_stand_in = false;
        for glyph in set(line.text, line.weight) {
            let (from, to) = glyph.bytes;
            let begin = shown.len();
            let letters = line.text.get(from..to).unwrap_or_default();
            if glyph.stands_in || letters.chars().any(is_private) {
                shown.push(STAND_IN);
                has_stand_in = true;
            } else {
                shown.push_str(letters);
            }
            glyphs.push(KrillaGlyph {
                glyph_id: GlyphId::new(u32::from(glyph.glyph.0)),
                text_range: begin..shown.len(),
                x_advance: glyph.advance,
                x_offset: 0.0,
                y_offset: 0.0,
                y_advance: 0.0,
                location: None,
            });
        }
        let known = || line.text.chars().filter(|letter| !is_private(*letter));
        Self {
            start: line.start(),
            shown,
            glyphs,
            actual: has_stand_in.then(|| known().collect()),
        }
    }
}
