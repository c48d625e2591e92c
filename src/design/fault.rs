//! Why a design file could not be read or written: one clear line, with its place.
//!
//! The sorts of fault are data; their words in both languages stand in one place.

mod words;

use std::{fmt, io};

use ron::error::SpannedError;

use super::{Foreign, NoOverrideKey};
use crate::catalog::{Lang, Text, line_and_column, nearest};

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

impl FileError {
    /// Why a text cannot be read as what it has to be; `file` is its name.
    pub fn syntax(file: &str, text: &str, error: &SpannedError) -> Self {
        let (place, fault) = FileFault::syntax(text, error);
        Self {
            file: file.to_owned(),
            place: Some(place),
            fault,
        }
    }

    /// The error as one line: the file, the place where there is one, and what is wrong.
    pub fn message(&self, lang: Lang) -> String {
        let place = self
            .place
            .map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
        let words = self.fault.words(&self.file);
        format!("{}{place}: {}", self.file, words.get(lang))
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
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
    /// An id stands twice where it has to be unique.
    Twice {
        /// The id.
        id: String,
        /// Line and column of where it stands first, from 1.
        first: (usize, usize),
    },
    /// A reference leads nowhere.
    Dangling {
        /// What refers.
        owner: String,
        /// The sort of thing referred to.
        sort: Referred,
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
    /// Not what it has to be, in words of the reader's own.
    Other(Text),
    /// A link joins an asset with itself.
    Loop(String),
    /// Coordinates or sizes beyond what a drawing may have.
    OutOfRange(String),
    /// Nothing to show.
    NoPhase,
}

impl FileFault {
    /// How a text is not what it has to be, with line and column.
    pub(super) fn syntax(text: &str, error: &SpannedError) -> ((usize, usize), Self) {
        let place = (error.span.start.line, error.span.start.col);
        let fault = SyntaxFault::from(&error.code);
        // Whatever was expected there: the text is at its end.
        let reached = (error.span.end.line, error.span.end.col);
        let is_at_end = reached >= line_and_column(text, text.trim_end().len());
        let is_of_form = matches!(
            fault,
            SyntaxFault::Number
                | SyntaxFault::Expected(_)
                | SyntaxFault::Stray
                | SyntaxFault::Other
        );
        let fault = if is_at_end && is_of_form {
            SyntaxFault::End
        } else {
            fault
        };
        (place, Self::Syntax(fault))
    }
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        Self::System(error.kind())
    }
}

/// How a text is not a design.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// It ends too early.
    End,
    /// A field that designs do not have.
    UnknownField {
        /// The field.
        name: String,
        /// A known one that looks much like it.
        like: Option<String>,
    },
    /// A field that is not there.
    MissingField(String),
    /// A field that stands twice.
    TwiceField(String),
    /// A word where one of a few is expected.
    UnknownWord {
        /// The word.
        name: String,
        /// Those that may stand there.
        known: Vec<String>,
        /// The one of them that looks much like it.
        like: Option<String>,
    },
    /// A text that is no id of an override.
    NoOverride(String),
    /// A number beyond what may stand there.
    Number,
    /// Something else is to stand there.
    Expected(Expected),
    /// Something stands there that does not belong: a letter, or more behind the end.
    Stray,
    /// Anything else.
    Other,
}

/// What was to stand where something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A list in square brackets.
    List,
    /// A map in curly brackets.
    Map,
    /// Fields in round brackets.
    Fields,
    /// `true` or `false`.
    YesNo,
    /// A comma, or the bracket that closes.
    Comma,
    /// A colon.
    Colon,
    /// The name of a field or value.
    Name,
}

impl From<&ron::Error> for SyntaxFault {
    fn from(error: &ron::Error) -> Self {
        use ron::Error;
        let like =
            |name: &str, known: &[&str]| nearest(name, known.iter().copied()).map(str::to_owned);
        match error {
            Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => Self::End,
            Error::NoSuchStructField {
                found, expected, ..
            } => Self::UnknownField {
                name: found.clone(),
                like: like(found, expected),
            },
            Error::MissingStructField { field, .. } => Self::MissingField((*field).to_owned()),
            Error::DuplicateStructField { field, .. } => Self::TwiceField((*field).to_owned()),
            Error::NoSuchEnumVariant {
                found, expected, ..
            } => Self::UnknownWord {
                name: found.clone(),
                known: expected.iter().map(|&word| word.to_owned()).collect(),
                like: like(found, expected),
            },
            Error::IntegerOutOfBounds
            | Error::ExpectedInteger
            | Error::ExpectedFloat
            | Error::FloatUnderscore
            | Error::UnderscoreAtBeginning
            | Error::InvalidIntegerDigit { .. } => Self::Number,
            Error::UnexpectedChar(_) | Error::TrailingCharacters => Self::Stray,
            Error::Message(words) => NoOverrideKey::named_in(words)
                .map_or(Self::Other, |name| Self::NoOverride(name.to_owned())),
            _ => Expected::of(error).map_or(Self::Other, Self::Expected),
        }
    }
}

impl Expected {
    fn of(error: &ron::Error) -> Option<Self> {
        use ron::Error;
        Some(match error {
            Error::ExpectedString | Error::ExpectedChar => Self::Text,
            Error::ExpectedArray => Self::List,
            Error::ExpectedMap => Self::Map,
            Error::ExpectedStructLike
            | Error::ExpectedNamedStructLike(_)
            | Error::ExpectedDifferentStructName { .. }
            | Error::ExpectedUnit => Self::Fields,
            Error::ExpectedBoolean => Self::YesNo,
            Error::ExpectedComma
            | Error::ExpectedArrayEnd
            | Error::ExpectedMapEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedOptionEnd => Self::Comma,
            Error::ExpectedMapColon => Self::Colon,
            Error::ExpectedIdentifier | Error::InvalidIdentifier(_) => Self::Name,
            _ => return None,
        })
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
