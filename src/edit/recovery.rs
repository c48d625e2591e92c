//! Never lose work: what is kept of unsaved changes, when, and what is offered after a crash.
//!
//! Folder and clock are handed in. A kept copy is an ordinary design file in the recovery folder
//! beside a small note of where it belongs; it never lies over the user's own file. A program
//! marks what it keeps by a lock that the system lets go of however the program ends.

mod attempt;
mod keeper;
mod shelf;
mod stamp;

pub use keeper::{Due, Keeper};
pub use shelf::{Offer, Shelf, offers, recover, remove};
pub use stamp::{FileState, Stamp};

/// Rest after a change before it is kept, milliseconds.
pub const REST: u64 = 1_500;

/// The longest that changes stay unkept while one goes on working, milliseconds. With a frame and
/// the writing it stays below two seconds.
pub const LONGEST: u64 = 1_700;
