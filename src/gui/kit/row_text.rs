//! Words of a row.

use std::{borrow::Cow, sync::Arc};

use eframe::egui::{Galley, Ui};

use super::{Ink, TextPiece, lay_pieces};

/// Words of a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowText<'a> {
    words: InkedWords<'a>,
    /// On how many lines at most.
    lines: usize,
}

/// Words of one ink, or of several.
#[derive(Clone, Copy, Debug)]
enum InkedWords<'a> {
    Plain(TextPiece<'a>),
    Pieces(&'a [TextPiece<'a>]),
}

impl<'a> RowText<'a> {
    /// Words on one line.
    pub(crate) const fn new(words: &'a str, ink: Ink) -> Self {
        Self {
            words: InkedWords::Plain(TextPiece::new(words, ink)),
            lines: 1,
        }
    }

    /// Words of several inks on one line; what parts them belongs to them.
    pub(crate) const fn pieces(pieces: &'a [TextPiece<'a>]) -> Self {
        Self {
            words: InkedWords::Pieces(pieces),
            lines: 1,
        }
    }

    /// On several lines where one is not enough.
    pub(crate) const fn lines(self, lines: usize) -> Self {
        Self { lines, ..self }
    }

    /// On as many lines as it takes: nothing of it is ever left out.
    pub(crate) const fn whole(self) -> Self {
        self.lines(usize::MAX)
    }

    /// What a screen reader says.
    pub(super) fn says(&self) -> Cow<'a, str> {
        match self.words {
            InkedWords::Plain(piece) => Cow::Borrowed(piece.words),
            InkedWords::Pieces(pieces) => {
                let all: String = pieces.iter().map(|piece| piece.words).collect();
                let words: Vec<_> = all.split_whitespace().collect();
                Cow::Owned(words.join(" "))
            }
        }
    }

    pub(super) fn lay(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        match &self.words {
            InkedWords::Plain(piece) => {
                lay_pieces(ui.painter(), std::slice::from_ref(piece), width, self.lines)
            }
            InkedWords::Pieces(pieces) => lay_pieces(ui.painter(), pieces, width, self.lines),
        }
    }
}
