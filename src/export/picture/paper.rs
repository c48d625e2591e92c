//! The paper a picture is laid out on.

use emath::{Vec2, vec2};

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// How large a sheet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperSize {
    /// 420 × 297 mm.
    #[default]
    A3,
    /// 297 × 210 mm.
    A4,
    /// As large as the drawing needs, at its own scale.
    Free,
}

/// A sheet of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// Its size.
    pub size: PaperSize,
    /// Whether it stands upright; a free sheet is as the drawing is.
    pub portrait: bool,
}

impl Paper {
    /// Width and height in millimetres; none of a free sheet.
    pub fn millimetres(self) -> Option<Vec2> {
        let size = match self.size {
            PaperSize::A3 => vec2(420.0, 297.0),
            PaperSize::A4 => vec2(297.0, 210.0),
            PaperSize::Free => return None,
        };
        Some(if self.portrait { size.yx() } else { size })
    }

    /// Width and height in points of 1/72 inch; none of a free sheet.
    pub fn points(self) -> Option<Vec2> {
        self.millimetres().map(|size| size * POINTS)
    }

    /// What a point of a caption is on this sheet: larger on larger paper, as drawings are read
    /// from further away, and in the drawing's own units on a free sheet.
    pub const fn unit(self) -> f32 {
        match self.size {
            PaperSize::A3 => 1.25,
            PaperSize::A4 => 1.0,
            PaperSize::Free => 1.6,
        }
    }
}
