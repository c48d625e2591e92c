//! What is wrong with the arguments, in Japanese; clap says it in English.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// A refusal in Japanese, with what might have been meant and how the command is used.
pub(super) fn japanese(error: &Error) -> String {
    let mut parts = vec![format!("エラー：{}\n", what(error))];
    let hints = [
        (ContextKind::SuggestedArg, "引数"),
        (ContextKind::SuggestedSubcommand, "コマンド"),
        (ContextKind::SuggestedValue, "値"),
    ];
    for (kind, sort) in hints {
        if let Some(meant) = word(error, kind) {
            parts.push(format!("\n  ヒント：似た{sort}があります：{meant}\n"));
        }
    }
    if let Some(usage) = word(error, ContextKind::Usage) {
        let usage = usage.trim_start_matches("Usage:").trim();
        parts.push(format!("\n使い方: {usage}\n"));
    }
    parts.push("\n詳しくは --help を付けて実行してください。\n".to_owned());
    parts.concat()
}

fn what(error: &Error) -> String {
    let argument = word(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = word(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument => format!("不明な引数です：{argument}"),
        ErrorKind::InvalidSubcommand => {
            let command = word(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            format!("不明なコマンドです：{command}")
        }
        ErrorKind::MissingRequiredArgument => format!("必要な引数がありません：{argument}"),
        ErrorKind::MissingSubcommand => "コマンドを指定してください".to_owned(),
        ErrorKind::InvalidValue => {
            let valid = word(error, ContextKind::ValidValue);
            let valid = valid.map(|valid| format!("（使える値：{valid}）"));
            let valid = valid.unwrap_or_default();
            if value.is_empty() {
                format!("{argument} には値が必要です{valid}")
            } else {
                format!("{argument} に「{value}」は使えません{valid}")
            }
        }
        ErrorKind::ValueValidation => format!("{argument} の値「{value}」が正しくありません"),
        ErrorKind::NoEquals => format!("{argument} には = で値を付けてください"),
        ErrorKind::TooManyValues => format!("{argument} に値「{value}」は余分です"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} の値の数が正しくありません")
        }
        ErrorKind::ArgumentConflict => conflict(error, &argument),
        ErrorKind::InvalidUtf8 => "引数に UTF-8 でない文字があります".to_owned(),
        _ => own(error),
    }
}

fn conflict(error: &Error, argument: &str) -> String {
    match word(error, ContextKind::PriorArg) {
        _ if argument.is_empty() => own(error),
        Some(prior) if prior != argument => {
            format!("{argument} は {prior} と同時に指定できません")
        }
        Some(_) | None => format!("{argument} は一度だけ指定できます"),
    }
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
        ContextValue::Strings(texts) => Some(texts.join("、")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
