//! What is wrong within a text, before it is known what the text is called.

use super::{FileError, FileFault};
use crate::catalog::TextPlace;

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedFault {
    /// Where in the text.
    pub place: TextPlace,
    /// What is wrong there.
    pub fault: FileFault,
}

impl PlacedFault {
    /// A fault at a byte offset.
    pub(in crate::design) fn at(text: &str, offset: usize, fault: FileFault) -> Self {
        Self {
            place: TextPlace::of(text, offset),
            fault,
        }
    }

    /// The fault of a file of this name.
    pub fn of_file(self, name: &str) -> FileError {
        FileError {
            file: name.to_owned(),
            place: Some(self.place),
            fault: self.fault,
        }
    }
}
