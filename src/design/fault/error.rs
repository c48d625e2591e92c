//! What can be wrong with a file, and where.

use std::{fmt, io};

use ron::error::SpannedError;

use super::PlacedFault;
use crate::{
    catalog::{Message, SyntaxFault, TextPlace, in_file},
    design::{Foreign, NoOverrideKey},
};

/// Why a file could not be read or written: one clear line, with position where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The file as the user named it.
    pub file: String,
    /// Where in it, if it is anywhere.
    pub place: Option<TextPlace>,
    /// What is wrong.
    pub fault: FileFault,
}

impl FileError {
    /// A fault of a file as a whole; `file` is its name.
    pub fn whole(file: impl fmt::Display, fault: FileFault) -> Self {
        Self {
            file: file.to_string(),
            place: None,
            fault,
        }
    }

    /// The file, with line and column where there is a place.
    pub fn at(&self) -> String {
        in_file(&self.file, self.place)
    }
}

/// For programmers; people are told by the program's words.
impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.at(), self.fault)
    }
}

impl std::error::Error for FileError {}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// The system says so, by this sort of error.
    System(io::ErrorKind),
    /// A folder, a device or a pipe.
    NoFile,
    /// A link whose target is not there.
    LinkToNothing,
    /// Its size in bytes.
    TooLarge(u64),
    /// Not UTF-8.
    NoText,
    /// A file of another sort.
    Foreign(Foreign),
    /// Git has left the mark of a conflict.
    Conflict,
    /// May be read, not written.
    ReadOnly,
    /// A text that is no piece of a drawing.
    NoPiece,
    /// A format of a later program.
    Newer {
        /// The file's.
        format: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// A format that never was.
    UnknownFormat {
        /// The file's.
        format: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// Not written as a design is.
    Syntax(SyntaxFault),
    /// A text that is no id of an override.
    NoOverride(String),
    /// An id stands twice where it has to be unique.
    Twice {
        /// The id.
        id: String,
        /// Where it stands first.
        first: TextPlace,
    },
    /// A reference leads nowhere.
    Dangling {
        /// What refers.
        owner: String,
        /// The sort of thing referred to.
        sort: ReferenceSort,
        /// The id that is not there.
        id: String,
    },
    /// An override sets a level that is none.
    Level {
        /// The override.
        owner: String,
        /// Its level.
        level: u8,
    },
    /// Not what it has to be, as its reader says.
    Other(Message),
    /// A link joins an asset with itself.
    Loop(String),
    /// Coordinates or sizes beyond what a drawing may have.
    OutOfRange(String),
    /// Nothing to show.
    NoPhase,
}

impl FileFault {
    /// How a text is not what it has to be, and where.
    pub(in crate::design) fn syntax(text: &str, error: &SpannedError) -> PlacedFault {
        let named = match &error.code {
            ron::Error::Message(words) => NoOverrideKey::named_in(words),
            _ => None,
        };
        let fault = named.map_or_else(
            || Self::Syntax(SyntaxFault::of(text, error)),
            |name| Self::NoOverride(name.to_owned()),
        );
        PlacedFault {
            place: error.span.start.into(),
            fault,
        }
    }
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        Self::System(error.kind())
    }
}

/// A sort of thing that other things refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceSort {
    /// 領域.
    Zone,
    /// 資産.
    Asset,
}
