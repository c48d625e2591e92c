//! Outlines of letters and icons: pieces of lines and curves, whatever is written of them.

use emath::{Pos2, Vec2};

/// A piece of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum OutlinePiece {
    /// Begins anew here.
    Move(Pos2),
    /// A straight line to here.
    Line(Pos2),
    /// A curve with one handle.
    Quad(Pos2, Pos2),
    /// A curve with two handles.
    Cubic(Pos2, Pos2, Pos2),
    /// Back to where it began.
    Close,
}

impl OutlinePiece {
    /// The piece scaled, then moved.
    pub(super) fn placed(self, scale: f32, shift: Vec2) -> Self {
        let at = |pos: Pos2| (pos.to_vec2() * scale + shift).to_pos2();
        match self {
            Self::Move(pos) => Self::Move(at(pos)),
            Self::Line(pos) => Self::Line(at(pos)),
            Self::Quad(a, pos) => Self::Quad(at(a), at(pos)),
            Self::Cubic(a, b, pos) => Self::Cubic(at(a), at(b), at(pos)),
            Self::Close => Self::Close,
        }
    }
}
