//! Why a design file could not be read or written: one clear line, with its place.
//!
//! The sorts of fault are data; what is said of them stands in one place.

mod error;
mod message;
mod placed;

pub use error::{FileError, FileFault, ReferenceSort};
pub use placed::PlacedFault;
