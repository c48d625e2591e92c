//! What went wrong, in the language of the window: a sort of error has a message of its own.

use std::io::ErrorKind;

use super::Texts;
use crate::{
    catalog::Lang,
    design::{FileError, FileFault, Referred, Rejected, SyntaxFault},
};

/// A file's error as one line: the file, the place where there is one, and what is wrong.
pub(crate) fn file_error(texts: &Texts, lang: Lang, error: &FileError) -> String {
    let place = error
        .place
        .map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
    format!(
        "{}{place}: {}",
        error.file,
        fault(texts, lang, &error.fault)
    )
}

fn fault(texts: &Texts, lang: Lang, fault: &FileFault) -> String {
    let say = |key: &str, values: &[(&str, String)]| texts.format(lang, key, values);
    match fault {
        FileFault::System { kind, words } => system(*kind).map_or_else(
            || say("file-fault-system", &[("words", words.clone())]),
            |key| say(key, &[]),
        ),
        FileFault::NoFile => say("file-fault-no-file", &[]),
        FileFault::LinkToNothing => say("file-fault-link", &[]),
        FileFault::TooLarge(bytes) => say(
            "file-fault-too-large",
            &[("megabytes", (bytes >> 20).to_string())],
        ),
        FileFault::NoText => say("file-fault-no-text", &[]),
        FileFault::NoPiece => say("file-fault-no-piece", &[]),
        FileFault::ReadOnly => say("file-fault-read-only", &[]),
        FileFault::Newer { format, known } => {
            let values = [("format", format.to_string()), ("known", known.to_string())];
            say("file-fault-newer", &values)
        }
        FileFault::UnknownFormat { format, known } => {
            let values = [("format", format.to_string()), ("known", known.to_string())];
            say("file-fault-unknown-format", &values)
        }
        FileFault::Syntax { kind, .. } => syntax(texts, lang, kind),
        FileFault::Dangling { owner, sort, id } => {
            let key = match sort {
                Referred::Zone => "file-fault-no-zone",
                Referred::Asset => "file-fault-no-asset",
            };
            say(key, &[("owner", owner.clone()), ("id", id.clone())])
        }
        FileFault::Level { owner, level } => {
            let values = [("owner", owner.clone()), ("level", level.to_string())];
            say("file-fault-level", &values)
        }
        FileFault::Other(words) => words.clone(),
        FileFault::Loop(id) => say("file-fault-loop", &[("id", id.clone())]),
        FileFault::OutOfRange(id) => say("file-fault-outside", &[("id", id.clone())]),
        FileFault::NoPhase => say("file-fault-no-phase", &[]),
    }
}

/// The message of a system error, for those a person can do something about.
fn system(kind: ErrorKind) -> Option<&'static str> {
    Some(match kind {
        ErrorKind::NotFound => "file-fault-not-found",
        ErrorKind::PermissionDenied => "file-fault-denied",
        ErrorKind::ReadOnlyFilesystem => "file-fault-read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "file-fault-full"
        }
        ErrorKind::InvalidFilename => "file-fault-name",
        _ => return None,
    })
}

fn syntax(texts: &Texts, lang: Lang, kind: &SyntaxFault) -> String {
    let named = |key: &str, name: &String| texts.format(lang, key, &[("name", name.clone())]);
    match kind {
        SyntaxFault::End => texts.get(lang, "file-fault-end"),
        SyntaxFault::UnknownField(name) => named("file-fault-unknown-field", name),
        SyntaxFault::MissingField(name) => named("file-fault-missing-field", name),
        SyntaxFault::TwiceField(name) => named("file-fault-twice-field", name),
        SyntaxFault::UnknownWord(name) => named("file-fault-unknown-word", name),
        SyntaxFault::Number => texts.get(lang, "file-fault-number"),
        SyntaxFault::Other => texts.get(lang, "file-fault-syntax"),
    }
}

/// Why a change was not carried out.
pub(crate) fn rejection(texts: &Texts, lang: Lang, rejected: &Rejected) -> String {
    match rejected {
        Rejected::Unknown(id) => texts.format(lang, "rejected-unknown", &[("id", id.clone())]),
        Rejected::Taken(id) => texts.format(lang, "rejected-taken", &[("id", id.clone())]),
        Rejected::Loop => texts.get(lang, "rejected-loop"),
        Rejected::NoReason => texts.get(lang, "rejected-no-reason"),
        Rejected::NoLevel(level) => {
            texts.format(lang, "rejected-no-level", &[("level", level.to_string())])
        }
        Rejected::Nested => texts.get(lang, "rejected-nested"),
        Rejected::OutOfRange => texts.get(lang, "rejected-outside"),
    }
}
