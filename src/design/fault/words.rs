//! The words of what is wrong with a file, in both languages.

use std::io::ErrorKind;

use super::{Expected, FileFault, Referred, SyntaxFault};
use crate::catalog::Text;

/// The longest part of a file that is repeated in a message, in letters.
const LONGEST: usize = 80;

/// A sentence in Japanese and in English.
type Words = (&'static str, &'static str);

const NO_FILE: Words = (
    "通常のファイルではありません（フォルダーや装置など）",
    "this is no regular file",
);
const LINK_TO_NOTHING: Words = (
    "リンク先のファイルがありません",
    "this is a link that leads to no file",
);
const TOO_LARGE: Words = (
    "設計のファイルとしては大きすぎます（{megabytes} MB）",
    "{megabytes} MB are too much for a design",
);
const NO_TEXT: Words = ("UTF-8 の文字列ではありません", "this is not UTF-8 text");
const FOREIGN: Words = (
    "これは{name}です。Sekishoの設計ファイルではありません",
    "this is {name}, not a design of Sekisho",
);
const CONFLICT: Words = (
    "Gitの競合の印（<<<<<<<）が残っています。競合を解決してから開いてください",
    "Git has left the mark of a conflict here (<<<<<<<); resolve the conflict first",
);
const READ_ONLY: Words = ("読み取り専用のため保存できません", "the file is read-only");
const NO_PIECE: Words = ("設計の一部ではありません", "this is no piece of a drawing");
const NEWER: Words = (
    "形式 {format} は新しすぎて開けません（本ソフトが読めるのは {known} まで）",
    "format {format} is newer than this program understands ({known})",
);
const UNKNOWN_FORMAT: Words = (
    "形式 {format} は読めません（読めるのは {known}）",
    "format {format} is unknown (known: {known})",
);
const TWICE: Words = (
    "ID「{id}」が重複しています（最初は {first}）",
    "the id “{id}” stands twice (first at {first})",
);
const LEVEL: Words = (
    "「{owner}」の値 {level} は使えません（1～3で指定してください）",
    "the level of “{owner}” is {level}, not 1, 2 or 3",
);
const LOOP: Words = (
    "「{id}」は資産をそれ自身につないでいます",
    "“{id}” joins an asset with itself",
);
const OUT_OF_RANGE: Words = (
    "「{id}」の位置が図面の範囲を外れています",
    "the place of “{id}” lies outside the drawing",
);
const NO_PHASE: Words = ("設計の中身がありません", "the file holds no design");
const DANGLING: Words = (
    "「{owner}」が指す{sort}「{id}」がファイルにありません",
    "“{owner}” names the {sort} “{id}”, which is not in the file",
);

impl FileFault {
    /// What is wrong with `file`, in both languages, as one line.
    pub(super) fn words(&self, file: &str) -> Text {
        match self {
            Self::System(kind) => text(system(*kind)),
            Self::NoFile => text(NO_FILE),
            Self::LinkToNothing => text(LINK_TO_NOTHING),
            Self::TooLarge(bytes) => filled(TOO_LARGE, &[("megabytes", part(&(bytes >> 20)))]),
            Self::NoText => text(NO_TEXT),
            Self::Foreign(kind) => filled(FOREIGN, &[("name", kind.name())]),
            Self::Conflict => text(CONFLICT),
            Self::ReadOnly => text(READ_ONLY),
            Self::NoPiece => text(NO_PIECE),
            Self::Newer { format, known } => {
                filled(NEWER, &[("format", part(format)), ("known", part(known))])
            }
            Self::UnknownFormat { format, known } => filled(
                UNKNOWN_FORMAT,
                &[("format", part(format)), ("known", part(known))],
            ),
            Self::Syntax(fault) => fault.words(),
            Self::Twice { id, first } => {
                let (line, column) = first;
                let first = Text::same(&format!("{file}:{line}:{column}"));
                filled(TWICE, &[("id", part(id)), ("first", first)])
            }
            Self::Dangling { owner, sort, id } => filled(
                DANGLING,
                &[
                    ("owner", part(owner)),
                    ("sort", sort.name()),
                    ("id", part(id)),
                ],
            ),
            Self::Level { owner, level } => {
                filled(LEVEL, &[("owner", part(owner)), ("level", part(level))])
            }
            Self::Other(words) => words.clone(),
            Self::Loop(id) => filled(LOOP, &[("id", part(id))]),
            Self::OutOfRange(id) => filled(OUT_OF_RANGE, &[("id", part(id))]),
            Self::NoPhase => text(NO_PHASE),
        }
    }
}

impl Referred {
    fn name(self) -> Text {
        text(match self {
            Self::Zone => ("領域", "zone"),
            Self::Asset => ("資産", "asset"),
        })
    }
}

const UNKNOWN_FIELD: Words = (
    "「{name}」という項目はありません",
    "there is no field “{name}”",
);
const MISSING_FIELD: Words = (
    "項目「{name}」がありません",
    "the field “{name}” is missing",
);
const TWICE_FIELD: Words = (
    "項目「{name}」が重複しています",
    "the field “{name}” stands twice",
);
const UNKNOWN_WORD: Words = (
    "「{name}」という値はありません",
    "there is no value “{name}”",
);
const KNOWN: Words = ("{words}（使えるのは {known}）", "{words} (known: {known})");
const LIKE: Words = (
    "{words}（「{like}」ではありませんか）",
    "{words}; did you mean “{like}”?",
);

impl SyntaxFault {
    fn words(&self) -> Text {
        match self {
            Self::End => text((
                "ファイルが途中で終わっています",
                "the file ends in the middle",
            )),
            Self::UnknownField { name, like } => {
                let words = filled(UNKNOWN_FIELD, &[("name", part(name))]);
                with_like(words, like.as_deref())
            }
            Self::MissingField(name) => filled(MISSING_FIELD, &[("name", part(name))]),
            Self::TwiceField(name) => filled(TWICE_FIELD, &[("name", part(name))]),
            Self::UnknownWord { name, known, like } => {
                let words = filled(UNKNOWN_WORD, &[("name", part(name))]);
                if like.is_some() || known.is_empty() {
                    return with_like(words, like.as_deref());
                }
                let known = part(&known.join(", "));
                filled(KNOWN, &[("words", words), ("known", known)])
            }
            Self::NoOverride(name) => filled(
                (
                    "「{name}」は評価値の変更のIDではありません（importance:資産、damage:資産、threat:資産:脅威）",
                    "“{name}” is no id of an override (importance:ASSET, damage:ASSET or threat:ASSET:THREAT)",
                ),
                &[("name", part(name))],
            ),
            Self::Number => text(("数値が正しくありません", "a number is not right")),
            Self::Expected(expected) => expected.words(),
            Self::Stray => text((
                "ここには書けない文字があります",
                "something stands here that does not belong",
            )),
            Self::Other => text((
                "設計のファイルとして読めません",
                "this cannot be read as a design",
            )),
        }
    }
}

/// The words with the known one that may have been meant.
fn with_like(words: Text, like: Option<&str>) -> Text {
    match like {
        Some(like) => filled(LIKE, &[("words", words), ("like", part(&like))]),
        None => words,
    }
}

impl Expected {
    fn words(self) -> Text {
        let what = text(match self {
            Self::Text => ("引用符 \" で囲んだ文字列", "a text in quotes"),
            Self::List => ("一覧 [ ]", "a list [ ]"),
            Self::Map => ("IDと内容の対応 { }", "a map { }"),
            Self::Fields => ("項目の並び ( )", "fields in brackets ( )"),
            Self::YesNo => ("true または false", "true or false"),
            Self::Comma => ("コンマか閉じ括弧", "a comma or a closing bracket"),
            Self::Colon => ("コロン", "a colon"),
            Self::Name => ("項目または値の名前", "the name of a field or value"),
        });
        filled(
            ("ここには{what}が必要です", "{what} has to stand here"),
            &[("what", what)],
        )
    }
}

/// The words for an error of the system: what a person can do something about is said plainly.
const fn system(kind: ErrorKind) -> Words {
    match kind {
        ErrorKind::NotFound => (
            "ファイルまたはフォルダーが見つかりません",
            "there is no such file or folder",
        ),
        ErrorKind::PermissionDenied => (
            "読み書きする権限がありません",
            "you are not allowed to read or write it",
        ),
        ErrorKind::ReadOnlyFilesystem => (
            "保存先が読み取り専用です",
            "nothing can be saved there: the disk is read-only",
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => (
            "保存先の空き容量が足りません",
            "there is not enough room to save it",
        ),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => {
            ("使えないファイル名です", "this is no valid file name")
        }
        ErrorKind::NotADirectory => (
            "パスの途中がフォルダーではありません",
            "a part of the path is no folder",
        ),
        ErrorKind::IsADirectory => ("これはフォルダーです", "this is a folder"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => (
            "ほかのプログラムが使用中です",
            "another program is using it",
        ),
        _ => (
            "システムのエラーで読み書きできません",
            "the system cannot read or write it",
        ),
    }
}

fn text((ja, en): Words) -> Text {
    Text::new(ja, en)
}

/// Both sentences with every value in its place.
fn filled((ja, en): Words, values: &[(&str, Text)]) -> Text {
    Text::filled(ja, en, values)
}

/// A part of the file as it is repeated in a message: one line, and no longer than can be read.
fn part(value: &impl ToString) -> Text {
    let words = value.to_string().replace(['\n', '\r'], " ");
    if words.chars().count() <= LONGEST {
        return Text::same(&words);
    }
    let start: String = words.chars().take(LONGEST).collect();
    Text::same(&format!("{start}…"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalog::Lang, design::FileError};

    #[test]
    fn an_id_that_stands_twice_is_said_with_both_places() {
        let error = FileError {
            file: "a.ron".to_owned(),
            place: Some((20, 5)),
            fault: FileFault::Twice {
                id: "term".to_owned(),
                first: (12, 3),
            },
        };
        let en = error.message(Lang::En);
        assert!(
            en.starts_with("a.ron:20:5: ") && en.contains("a.ron:12:3"),
            "{en}"
        );
        let ja = error.message(Lang::Ja);
        assert!(
            ja.starts_with("a.ron:20:5: ID「term」") && ja.contains("a.ron:12:3"),
            "{ja}"
        );
    }

    #[test]
    fn what_is_repeated_from_a_file_is_one_short_line() {
        let fault = FileFault::Loop("長い\nID".repeat(1_000));
        for lang in [Lang::Ja, Lang::En] {
            let words = fault.words("a").get(lang).to_owned();
            assert!(
                words.chars().count() < 200 && !words.contains('\n'),
                "{words}"
            );
        }
    }
}
