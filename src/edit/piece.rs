//! Copy, cut, paste and duplicate: a piece of a drawing with everything that belongs to it.

mod copying;
mod insertion;
mod pasting;

pub use copying::{copy, cut};
pub use insertion::Paste;
pub use pasting::{CannotPaste, duplicate, paste, paste_text};
