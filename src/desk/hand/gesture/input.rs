//! What comes from the pointer and the keys, and what it leads to.

use emath::Pos2;

use crate::{
    design::Subject,
    desk::{Wish, hand::place::Refusal},
};

/// Modifier keys in the canvas' own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one for each modifier key")]
pub struct HandKeys {
    /// Shift: adds to the selection, keeps a move straight, keeps a tool.
    pub shift: bool,
    /// Ctrl (or Cmd): adds to the selection, switches snapping off.
    pub ctrl: bool,
    /// Alt: switches snapping off.
    pub alt: bool,
}

impl HandKeys {
    /// Whether a click adds to the selection.
    pub fn adds(self) -> bool {
        self.shift || self.ctrl
    }

    /// Whether nothing snaps.
    pub fn is_free(self) -> bool {
        self.ctrl || self.alt
    }
}

/// What happens to the pointer. Places are world points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandInput {
    /// The primary button goes down.
    Press(Pos2),
    /// A button goes down that shifts the drawing.
    Grab(Pos2),
    /// The pointer moves.
    Move(Pos2),
    /// The button goes up. The number counts clicks: 2 is a double click.
    Release(Pos2, u8),
    /// The gesture is given up.
    Abort,
}

/// What a gesture leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum HandOutcome {
    /// A wish.
    Wish(Wish),
    /// It is not allowed, for this reason.
    Refused(Refusal),
    /// Rename this in place.
    Rename(Subject),
    /// It is held in place, and so does not move.
    Held(Subject),
}
