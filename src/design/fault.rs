//! Why a design file could not be read or written: one clear line, with its place.
//!
//! The sorts of fault are data, so that the window can say them in its language.

use std::{fmt, io};

/// Why a file could not be read or written: one clear line, with position where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The file as the user named it.
    pub file: String,
    /// Line and column, from 1.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub fault: FileFault,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.fault)
    }
}

impl std::error::Error for FileError {}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// The system says so.
    #[error("{words}")]
    System {
        /// Its sort.
        kind: io::ErrorKind,
        /// The system's words.
        words: String,
    },
    /// A folder or a device.
    #[error("this is no file")]
    NoFile,
    /// A link whose target is not there.
    #[error("this is a link that leads to no file")]
    LinkToNothing,
    /// Its size in bytes.
    #[error("{0} bytes are too many for a design")]
    TooLarge(u64),
    /// Not UTF-8.
    #[error("this is not UTF-8 text")]
    NoText,
    /// May be read, not written.
    #[error("the file is read-only")]
    ReadOnly,
    /// A text that is no piece of a drawing.
    #[error("this is no piece of a drawing")]
    NoPiece,
    /// A format of a later program.
    #[error("format {format} is newer than this program understands ({known})")]
    Newer {
        /// The file's.
        format: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// A format that never was.
    #[error("format {format} is unknown (known: {known})")]
    UnknownFormat {
        /// The file's.
        format: u32,
        /// The newest this program reads.
        known: u32,
    },
    /// Not written as a design is.
    #[error("{words}")]
    Syntax {
        /// Its sort.
        kind: SyntaxFault,
        /// The reader's words.
        words: String,
    },
    /// A reference leads nowhere.
    #[error("“{owner}” names the {sort} “{id}”, which is not in the file")]
    Dangling {
        /// What refers.
        owner: String,
        /// The sort of thing referred to.
        sort: Referred,
        /// The id that is not there.
        id: String,
    },
    /// An override sets a level that is none.
    #[error("the level of “{owner}” is {level}, not 1, 2 or 3")]
    Level {
        /// The override.
        owner: String,
        /// Its level.
        level: u8,
    },
    /// Not what it has to be, in words of the reader's own.
    #[error("{0}")]
    Other(String),
    /// A link joins an asset with itself.
    #[error("“{0}” joins an asset with itself")]
    Loop(String),
    /// Coordinates or sizes beyond what a drawing may have.
    #[error("the place of “{0}” lies outside the drawing")]
    OutOfRange(String),
    /// Nothing to show.
    #[error("the file holds no phase")]
    NoPhase,
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        Self::System {
            kind: error.kind(),
            words: error.to_string(),
        }
    }
}

/// How a text is not a design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// It ends too early.
    End,
    /// A field that designs do not have.
    UnknownField(String),
    /// A field that is not there.
    MissingField(String),
    /// A field that stands twice.
    TwiceField(String),
    /// A word where one of a few is expected.
    UnknownWord(String),
    /// A number beyond what may stand there.
    Number,
    /// Anything else.
    Other,
}

impl From<&ron::Error> for SyntaxFault {
    fn from(error: &ron::Error) -> Self {
        use ron::Error;
        match error {
            Error::Eof
            | Error::ExpectedStringEnd
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapEnd
            | Error::ExpectedStructLikeEnd
            | Error::UnclosedBlockComment => Self::End,
            Error::NoSuchStructField { found, .. } => Self::UnknownField(found.clone()),
            Error::MissingStructField { field, .. } => Self::MissingField((*field).to_owned()),
            Error::DuplicateStructField { field, .. } => Self::TwiceField((*field).to_owned()),
            Error::NoSuchEnumVariant { found, .. } => Self::UnknownWord(found.clone()),
            Error::IntegerOutOfBounds | Error::ExpectedInteger => Self::Number,
            _ => Self::Other,
        }
    }
}

/// A sort of thing that other things refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referred {
    /// 領域.
    Zone,
    /// 資産.
    Asset,
}

impl fmt::Display for Referred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zone => "zone",
            Self::Asset => "asset",
        })
    }
}
