//! The parts of a RON text in the order in which they stand, with their places.
//!
//! The text has been read as RON before, or is about to be refused by it: of any other text the
//! parts are a guess but never a panic.

use std::borrow::Cow;

/// A part of a RON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RonToken<'t> {
    /// A bracket that opens something.
    Opens(char),
    /// A bracket that closes it.
    Closes(char),
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A name, a number, or a word such as `true`.
    Word(&'t str),
    /// A text in quotes, as it is meant.
    Quoted(Cow<'t, str>),
}

/// Goes through a RON text; comments and blanks are passed over.
#[derive(Clone, Debug)]
pub(crate) struct RonTokens<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> RonTokens<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

impl<'t> Iterator for RonTokens<'t> {
    /// A part, and the byte offset at which it begins.
    type Item = (usize, RonToken<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (at, rest) = (self.at, self.rest());
            let letter = rest.chars().next()?;
            if rest.starts_with("//") || rest.starts_with("#!") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += block_comment(rest);
            } else if let Some((meant, length)) = quoted(rest) {
                self.at += length;
                return Some((at, RonToken::Quoted(meant)));
            } else if let Some(word) = word(rest) {
                self.at += word.len();
                return Some((at, RonToken::Word(word)));
            } else {
                self.at += letter_length(rest, letter);
                if let Some(token) = sign(letter) {
                    return Some((at, token));
                }
            }
        }
    }
}

const fn sign<'t>(letter: char) -> Option<RonToken<'t>> {
    match letter {
        '(' | '[' | '{' => Some(RonToken::Opens(letter)),
        ')' | ']' | '}' => Some(RonToken::Closes(letter)),
        ',' => Some(RonToken::Comma),
        ':' => Some(RonToken::Colon),
        _ => None,
    }
}

/// The length of one letter, or of a quoted one such as `'"'`.
fn letter_length(rest: &str, letter: char) -> usize {
    let quoted = rest.strip_prefix('\'').map(|inner| {
        let escaped = inner.starts_with('\\');
        let from = inner.chars().take(if escaped { 2 } else { 1 });
        let from: usize = from.map(char::len_utf8).sum();
        let end = inner.get(from..).and_then(|end| end.find('\''));
        end.map_or(1, |end| from + end + 2)
    });
    quoted.unwrap_or_else(|| letter.len_utf8())
}

/// A name or number at the start of the text.
fn word(rest: &str) -> Option<&str> {
    let is_in = |c: char| c.is_alphanumeric() || "_-+.#".contains(c);
    let end = rest.find(|c| !is_in(c)).unwrap_or(rest.len());
    rest.get(..end).filter(|word| !word.is_empty())
}

/// The length of a comment that may hold others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(inner) = rest.get(at..).filter(|inner| !inner.is_empty()) {
        if inner.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if inner.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += inner.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The text in quotes at the start, as it is meant, with the length of how it is written.
fn quoted(rest: &str) -> Option<(Cow<'_, str>, usize)> {
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw.get(hashes..)?.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = inner.find(&end)?;
        let value = inner.get(..length)?;
        return Some((value.into(), 1 + hashes + 1 + length + end.len()));
    }
    let inner = rest.strip_prefix('"')?;
    let mut escaped = false;
    let end = inner.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    let written = rest.get(..end + 2)?;
    // Escapes are undone as the reader does it.
    let meant = if written.contains('\\') {
        Cow::Owned(ron::from_str(written).ok()?)
    } else {
        Cow::Borrowed(inner.get(..end)?)
    };
    Some((meant, written.len()))
}
