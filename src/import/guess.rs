//! What rows of a list are and where they stand, guessed from their words.

mod choice;
mod guesser;
mod kinds;
mod made;
mod places;

pub(super) use guesser::{RowGuesser, may_stand_at};
pub use made::{ImportGuess, ImportPlace};
