//! What can be changed of a note on the canvas.

use crate::design::{Bounds, CommandScope, Note};

/// A change of one note on the canvas. No analysis reads notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteEdit {
    /// Add it, under a free id, at a place.
    Add {
        /// The note.
        note: Note,
        /// Where.
        rect: Bounds,
    },
    /// Write what it says.
    Text(String),
    /// Lay it before or behind all other notes.
    Order(NoteOrder),
}

/// Where a note is laid among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteOrder {
    /// Before all others.
    Front,
    /// Behind all others.
    Back,
}

impl NoteEdit {
    pub(in crate::design) const fn touches(&self) -> CommandScope {
        match self {
            Self::Add { .. } | Self::Text(_) | Self::Order(_) => CommandScope::Layout,
        }
    }
}
