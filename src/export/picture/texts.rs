//! A line of text on a sheet as writers need it: where it begins, its base line, its letters as
//! outlines.

use emath::{Pos2, pos2, vec2};
use ttf_parser::OutlineBuilder;

use super::{
    glyphs::{face, set},
    outline::OutlinePiece,
};
use crate::scene::{
    Anchor,
    metrics::{BASE_BELOW_MIDDLE, Weight, width},
};

/// A line of text on a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct SheetLine<'t> {
    /// Where it stands.
    pub(super) pos: Pos2,
    /// Which point of it that is.
    pub(super) anchor: Anchor,
    /// Its letters.
    pub(super) text: &'t str,
    /// The size of the font.
    pub(super) size: f32,
    /// Its weight.
    pub(super) weight: Weight,
}

impl SheetLine<'_> {
    /// How wide it is with what stands for letters that are not there.
    pub(super) fn width(&self) -> f32 {
        let glyphs = set(self.text, self.weight);
        glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * self.size
    }

    /// How wide the drawing took it to be.
    pub(super) fn measured(&self) -> f32 {
        width(self.text, self.weight, self.size)
    }

    /// The left end of its base line.
    pub(super) fn start(&self) -> Pos2 {
        let back = match self.anchor {
            Anchor::Left => 0.0,
            Anchor::Center => self.width() / 2.0,
            Anchor::Right => self.width(),
        };
        pos2(
            self.pos.x - back,
            self.pos.y + BASE_BELOW_MIDDLE * self.size,
        )
    }

    /// Its letters as outlines.
    pub(super) fn outlines(&self) -> Vec<OutlinePiece> {
        let Some(face) = face(self.weight) else {
            return Vec::new();
        };
        let scale = self.size / f32::from(face.units_per_em());
        let mut at = self.start();
        let mut pieces = Vec::new();
        for glyph in set(self.text, self.weight) {
            let mut drawn = GlyphPieces::default();
            face.outline_glyph(glyph.glyph, &mut drawn);
            let placed = drawn.0.into_iter();
            pieces.extend(placed.map(|piece| piece.placed(scale, at.to_vec2())));
            at += vec2(glyph.advance * self.size, 0.0);
        }
        pieces
    }
}

/// The outline of a letter, y down.
#[derive(Default)]
struct GlyphPieces(Vec<OutlinePiece>);

impl OutlineBuilder for GlyphPieces {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(OutlinePiece::Move(pos2(x, -y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(OutlinePiece::Line(pos2(x, -y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.push(OutlinePiece::Quad(pos2(x1, -y1), pos2(x, -y)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b) = (pos2(x1, -y1), pos2(x2, -y2));
        self.0.push(OutlinePiece::Cubic(a, b, pos2(x, -y)));
    }

    fn close(&mut self) {
        self.0.push(OutlinePiece::Close);
    }
}
