//! What rows of a list are and where they stand, guessed from their words.

mod choice;
mod guesser;
mod kinds;
mod made;
mod places;
mod sites;
mod siting;

pub(super) use guesser::RowGuesser;
pub use made::{FreshSite, ImportGuess, ImportPlace, ImportSite, NestedPlace};
