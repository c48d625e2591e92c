//! What is wrong with the arguments, in Japanese; clap says it in English.

use std::{error::Error as _, fmt};

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::{
    catalog::{Lang, Message, MessageValue},
    words,
};

/// What is wrong with the value of an argument, found where the value is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ArgumentFault(pub(super) Message);

/// In English, as everything that clap says.
impl fmt::Display for ArgumentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&words::say(&self.0, Lang::En))
    }
}

impl std::error::Error for ArgumentFault {}

/// A refusal in Japanese, with what might have been meant and how the command is used.
pub(super) fn japanese(error: &Error) -> String {
    let what = said(&Message::new("refusal-error").with("what", what(error)));
    let mut parts = vec![format!("{what}\n")];
    let hints = [
        (ContextKind::SuggestedArg, "refusal-sort-argument"),
        (ContextKind::SuggestedSubcommand, "refusal-sort-command"),
        (ContextKind::SuggestedValue, "refusal-sort-value"),
    ];
    for (kind, sort) in hints {
        if let Some(meant) = word(error, kind) {
            let hint = Message::new("refusal-hint").with("sort", Message::new(sort));
            parts.push(format!("\n  {}\n", said(&hint.with("meant", meant))));
        }
    }
    if let Some(usage) = word(error, ContextKind::Usage) {
        let usage = usage.trim_start_matches("Usage:").trim();
        let usage = said(&Message::new("refusal-usage").with("usage", usage));
        parts.push(format!("\n{usage}\n"));
    }
    parts.push(format!("\n{}\n", said(&Message::new("refusal-more"))));
    parts.concat()
}

fn said(message: &Message) -> String {
    words::say(message, Lang::Ja)
}

fn what(error: &Error) -> MessageValue {
    let Some(key) = key(error) else {
        return own(error).into();
    };
    let valid = word(error, ContextKind::ValidValue)
        .map(|valid| Message::new("refusal-valid").with("valid", valid));
    let why = error.source().and_then(|source| source.downcast_ref());
    let why = why.map(|ArgumentFault(why)| Message::new("refusal-why").with("why", why.clone()));
    let told = |kind| word(error, kind).unwrap_or_default();
    Message::new(key)
        .with("argument", told(ContextKind::InvalidArg))
        .with("command", told(ContextKind::InvalidSubcommand))
        .with("value", told(ContextKind::InvalidValue))
        .with("prior", told(ContextKind::PriorArg))
        .with("valid", or_nothing(valid))
        .with("why", or_nothing(why))
        .into()
}

fn or_nothing(message: Option<Message>) -> MessageValue {
    message.map_or_else(MessageValue::default, Into::into)
}

/// What is said of a sort of error; nothing where clap's own words have to do.
fn key(error: &Error) -> Option<&'static str> {
    Some(match error.kind() {
        ErrorKind::UnknownArgument => "refusal-unknown-argument",
        ErrorKind::InvalidSubcommand => "refusal-unknown-command",
        ErrorKind::MissingRequiredArgument => "refusal-argument-missing",
        ErrorKind::MissingSubcommand => "refusal-command-missing",
        ErrorKind::InvalidValue => match word(error, ContextKind::InvalidValue) {
            Some(value) if !value.is_empty() => "refusal-value-unknown",
            Some(_) | None => "refusal-value-missing",
        },
        ErrorKind::ValueValidation => "refusal-value-wrong",
        ErrorKind::NoEquals => "refusal-no-equals",
        ErrorKind::TooManyValues => "refusal-too-many",
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "refusal-number-wrong",
        ErrorKind::ArgumentConflict => return conflict(error),
        ErrorKind::InvalidUtf8 => "refusal-no-text",
        _ => return None,
    })
}

fn conflict(error: &Error) -> Option<&'static str> {
    let argument = word(error, ContextKind::InvalidArg)?;
    Some(match word(error, ContextKind::PriorArg) {
        _ if argument.is_empty() => return None,
        Some(prior) if prior != argument => "refusal-conflict",
        Some(_) | None => "refusal-twice",
    })
}

/// The error's own words: the first line, without what is put before it.
fn own(error: &Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.trim_start_matches("error:").trim().to_owned()
}

/// Something that clap tells of the error.
fn word(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(words::row(Lang::Ja, "common-comma", texts)),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
