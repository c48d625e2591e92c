//! What is wrong with a file, as something to be said.

use std::io::ErrorKind;

use super::{ExpectedSyntax, FileFault, ReferenceSort, SyntaxFault};
use crate::catalog::Message;

/// The longest part of a file that is repeated in a message, in letters.
const LONGEST: usize = 80;

impl FileFault {
    /// What is wrong with `file`, as one line.
    pub fn message(&self, file: &str) -> Message {
        match self {
            Self::System(kind) => Message::new(system(*kind)),
            Self::NoFile => Message::new("fault-no-file"),
            Self::LinkToNothing => Message::new("fault-link-to-nothing"),
            Self::TooLarge(bytes) => {
                Message::new("fault-too-large").with("megabytes", part(&(bytes >> 20)))
            }
            Self::NoText => Message::new("fault-no-text"),
            Self::Foreign(kind) => Message::new("fault-foreign").with("name", kind.name()),
            Self::Conflict => Message::new("fault-conflict"),
            Self::ReadOnly => Message::new("fault-read-only"),
            Self::NoPiece => Message::new("fault-no-piece"),
            Self::Newer { format, known } => Message::new("fault-newer")
                .with("format", part(format))
                .with("known", part(known)),
            Self::UnknownFormat { format, known } => Message::new("fault-unknown-format")
                .with("format", part(format))
                .with("known", part(known)),
            Self::Syntax(fault) => fault.message(),
            Self::Twice { id, first } => {
                let first = format!("{file}:{first}");
                Message::new("fault-twice")
                    .with("id", part(id))
                    .with("first", first)
            }
            Self::Dangling { owner, sort, id } => Message::new("fault-dangling")
                .with("owner", part(owner))
                .with("sort", sort.name())
                .with("id", part(id)),
            Self::Level { owner, level } => Message::new("fault-level")
                .with("owner", part(owner))
                .with("level", part(level)),
            Self::Other(message) => message.clone(),
            Self::Loop(id) => Message::new("fault-loop").with("id", part(id)),
            Self::OutOfRange(id) => Message::new("fault-out-of-range").with("id", part(id)),
            Self::NoPhase => Message::new("fault-no-phase"),
        }
    }
}

impl ReferenceSort {
    fn name(self) -> Message {
        Message::new(match self {
            Self::Zone => "fault-sort-zone",
            Self::Asset => "fault-sort-asset",
        })
    }
}

impl SyntaxFault {
    fn message(&self) -> Message {
        match self {
            Self::End => Message::new("fault-end"),
            Self::UnknownField { name, like } => {
                let words = Message::new("fault-unknown-field").with("name", part(name));
                with_like(words, like.as_deref())
            }
            Self::MissingField(name) => {
                Message::new("fault-missing-field").with("name", part(name))
            }
            Self::TwiceField(name) => Message::new("fault-twice-field").with("name", part(name)),
            Self::UnknownWord { name, known, like } => {
                let words = Message::new("fault-unknown-word").with("name", part(name));
                if like.is_some() || known.is_empty() {
                    return with_like(words, like.as_deref());
                }
                let known = part(&known.join(", "));
                Message::new("fault-known")
                    .with("words", words)
                    .with("known", known)
            }
            Self::NoOverride(name) => Message::new("fault-no-override").with("name", part(name)),
            Self::Number => Message::new("fault-number"),
            Self::Expected(expected) => expected.message(),
            Self::Stray => Message::new("fault-stray"),
            Self::Other => Message::new("fault-unreadable"),
        }
    }
}

/// The words with the known one that may have been meant.
fn with_like(words: Message, like: Option<&str>) -> Message {
    match like {
        Some(like) => Message::new("fault-like")
            .with("words", words)
            .with("like", part(&like)),
        None => words,
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
}

/// The words for an error of the system: what a person can do something about is said plainly.
const fn system(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "fault-system-not-found",
        ErrorKind::PermissionDenied => "fault-system-denied",
        ErrorKind::ReadOnlyFilesystem => "fault-system-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "fault-system-full"
        }
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "fault-system-name",
        ErrorKind::NotADirectory => "fault-system-no-folder",
        ErrorKind::IsADirectory => "fault-system-folder",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "fault-system-busy",
        _ => "fault-system-other",
    }
}

/// A part of the file as it is repeated in a message: one line, and no longer than can be read.
fn part(value: &impl ToString) -> String {
    let words = value.to_string().replace(['\n', '\r'], " ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let start: String = words.chars().take(LONGEST).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::MessageValue;

    #[test]
    fn what_is_repeated_from_a_file_is_one_short_line() {
        let message = FileFault::Loop("長い\nID".repeat(1_000)).message("a");
        let [(_, MessageValue::Text(id))] = message.values.as_slice() else {
            panic!("one value: the id");
        };
        assert!(id.ja.chars().count() <= LONGEST + 1 && !id.ja.contains('\n'));
    }
}
