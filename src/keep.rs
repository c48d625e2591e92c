//! Never lose work: what is kept of unsaved changes, when, and what is offered after a crash.
//!
//! Folder and clock are handed in. A kept copy is an ordinary design file in the recovery folder
//! beside a small note of where it belongs; it never lies over the user's own file. A program
//! marks what it keeps by a lock that the system lets go of however the program ends.

mod attempt;
mod keeper;
pub mod seconds;
mod settings;
mod shelf;
mod stamp;

pub use keeper::{CopyDue, Keeper, LONGEST, REST, UserFile};
pub use settings::SettingsFile;
pub use shelf::{Offer, Shelf, offers, recover, remove};
pub use stamp::{FileState, Stamp};
