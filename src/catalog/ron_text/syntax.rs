//! How a text is not written as it has to be.

use ron::error::SpannedError;

use super::{TextPlace, short_part};
use crate::catalog::{Message, nearest, with_like};

/// How a text is not the data it has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// It ends too early.
    End,
    /// A field that such data does not have.
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
    /// A number beyond what may stand there.
    Number,
    /// Something else is to stand there.
    Expected(ExpectedSyntax),
    /// Something stands there that does not belong: a letter, or more behind the end.
    Stray,
    /// Anything else.
    Other,
}

/// What was to stand where something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedSyntax {
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

impl SyntaxFault {
    /// How `text` is not what its reader expected, as it says in `error`.
    pub(crate) fn of(text: &str, error: &SpannedError) -> Self {
        let fault = Self::from(&error.code);
        // Whatever was expected there: the text is at its end.
        let reached = TextPlace::from(error.span.end);
        let is_at_end = reached >= TextPlace::of(text, text.trim_end().len());
        let is_of_form = matches!(
            fault,
            Self::Number | Self::Expected(_) | Self::Stray | Self::Other
        );
        if is_at_end && is_of_form {
            Self::End
        } else {
            fault
        }
    }

    /// What is wrong, as one line.
    pub(crate) fn message(&self) -> Message {
        match self {
            Self::End => Message::new("fault-end"),
            Self::UnknownField { name, like } => {
                let words = Message::new("fault-unknown-field").with("name", short_part(name));
                with_like(words, like.as_deref())
            }
            Self::MissingField(name) => {
                Message::new("fault-missing-field").with("name", short_part(name))
            }
            Self::TwiceField(name) => {
                Message::new("fault-twice-field").with("name", short_part(name))
            }
            Self::UnknownWord { name, known, like } => {
                let words = Message::new("fault-unknown-word").with("name", short_part(name));
                if like.is_some() || known.is_empty() {
                    return with_like(words, like.as_deref());
                }
                let known = short_part(&known.join(", "));
                Message::new("fault-known")
                    .with("words", words)
                    .with("known", known)
            }
            Self::Number => Message::new("fault-number"),
            Self::Expected(expected) => expected.message(),
            Self::Stray => Message::new("fault-stray"),
            Self::Other => Message::new("fault-unreadable"),
        }
    }
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
            _ => ExpectedSyntax::of(error).map_or(Self::Other, Self::Expected),
        }
    }
}

impl ExpectedSyntax {
    fn message(self) -> Message {
        let what = Message::new(match self {
            Self::Text => "fault-expected-text",
            Self::List => "fault-expected-list",
            Self::Map => "fault-expected-map",
            Self::Fields => "fault-expected-fields",
            Self::YesNo => "fault-expected-yes-no",
            Self::Comma => "fault-expected-comma",
            Self::Colon => "fault-expected-colon",
            Self::Name => "fault-expected-name",
        });
        Message::new("fault-expected").with("what", what)
    }

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
