//! How large everything is, and which panels are shown.

use serde::{Deserialize, Serialize};

/// Sizes of the window's text and controls, in per cent.
pub const SCALES: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];

/// The least size in projector mode: read from the back of a room.
const PROJECTED: u16 = 150;

/// Which panels stand around the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each panel is shown or not, whatever the others are"
)]
pub struct Panels {
    /// Parts and outline.
    pub left: bool,
    /// The inspector.
    pub inspector: bool,
    /// The tables at the bottom.
    pub tables: bool,
    /// The line of what the last change has moved.
    pub strip: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            left: true,
            inspector: true,
            tables: true,
            strip: true,
        }
    }
}

impl Panels {
    /// Those that the table of all assets begins with: it takes the room, and says itself what is
    /// where.
    pub const ROUND_TABLE: Self = Self {
        left: false,
        inspector: true,
        tables: false,
        strip: false,
    };
    /// Those that a narrow window begins with: the others fold to rails.
    pub const NARROW: Self = Self {
        strip: true,
        ..Self::NONE
    };
    /// None of them.
    pub const NONE: Self = Self {
        left: false,
        inspector: false,
        tables: false,
        strip: false,
    };
}

/// How large everything is and which panels are shown: the same for every drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The size of text and controls, in per cent.
    pub scale: u16,
    /// The panels.
    pub panels: Panels,
}

impl Look {
    /// The factor by which everything is larger.
    pub fn factor(self) -> f32 {
        f32::from(self.scale) / 100.0
    }

    /// The next size up or down; none beyond the last.
    pub fn next_scale(self, up: bool) -> Option<u16> {
        let mut steps = SCALES.into_iter();
        if up {
            steps.find(|step| *step > self.scale)
        } else {
            steps.rfind(|step| *step < self.scale)
        }
    }

    /// The same in projector mode: the drawing alone, large enough for the back of a room.
    #[must_use]
    pub fn projected(self) -> Self {
        Self {
            scale: self.scale.max(PROJECTED),
            panels: Panels::NONE,
        }
    }
}

/// The nearest size that can be chosen.
pub(super) fn nearest_scale(scale: u16) -> u16 {
    let nearest = SCALES.into_iter().min_by_key(|step| step.abs_diff(scale));
    nearest.unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_from_the_least_to_the_largest_and_no_further() {
        let mut look = Look {
            scale: nearest_scale(1),
            panels: Panels::default(),
        };
        let mut seen = vec![look.scale];
        while let Some(next) = look.next_scale(true) {
            look.scale = next;
            seen.push(next);
        }
        assert_eq!(seen, SCALES);
        assert_eq!(nearest_scale(104), 100);
    }
}
