//! How a text is not written as it has to be.

use crate::{catalog::nearest, design::NoOverrideKey};

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
            _ => ExpectedSyntax::of(error).map_or(Self::Other, Self::Expected),
        }
    }
}

impl ExpectedSyntax {
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
