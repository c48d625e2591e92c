//! Ids that stand twice in a file: reading would silently keep the last one.
//!
//! The text is gone through once more, as it is written. It has been read as a design before, so
//! it is known to be well formed; here only keys and their places count.

use std::collections::BTreeMap;

/// A key that stands twice in one map, or the id of a phase that two phases have.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Twice {
    /// The key.
    pub(super) id: String,
    /// Where it stands first, as a byte offset.
    pub(super) first: usize,
    /// Where it stands again.
    pub(super) again: usize,
}

/// The field that is unique among phases.
const PHASE_ID: &str = "id";

/// The first key that stands twice in a map of a design's text, or the id of a second phase.
pub(super) fn twice_named(text: &str) -> Option<Twice> {
    let mut reader = Reader {
        text,
        at: 0,
        open: Vec::new(),
        phases: BTreeMap::new(),
        field: "",
    };
    while let Some(token) = reader.next() {
        if let Some(twice) = reader.take(&token) {
            return Some(twice);
        }
    }
    None
}

/// A part of the text that matters here.
#[derive(Debug, PartialEq, Eq)]
enum Token<'t> {
    Opens(char),
    Closes,
    Comma,
    Colon,
    Word(&'t str),
    Text { at: usize, value: String },
}

/// Something that is open: a map with its keys, or anything else.
#[derive(Debug)]
enum Open {
    Map {
        keys: BTreeMap<String, usize>,
        is_key: bool,
    },
    Other,
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    open: Vec<Open>,
    /// The ids of the phases so far.
    phases: BTreeMap<String, usize>,
    /// The word read last: before a colon it names a field.
    field: &'t str,
}

impl<'t> Reader<'t> {
    /// Notes a token; returns the key that stands twice by it.
    fn take(&mut self, token: &Token<'t>) -> Option<Twice> {
        match token {
            Token::Opens('{') => self.open.push(Open::Map {
                keys: BTreeMap::new(),
                is_key: true,
            }),
            Token::Opens(_) => self.open.push(Open::Other),
            Token::Closes => drop(self.open.pop()),
            Token::Colon | Token::Comma => {
                if let Some(Open::Map { is_key, .. }) = self.open.last_mut() {
                    *is_key = *token == Token::Comma;
                }
                if *token == Token::Comma {
                    self.field = "";
                }
            }
            Token::Word(word) => self.field = word,
            Token::Text { at, value } => return self.take_text(*at, value),
        }
        None
    }

    fn take_text(&mut self, at: usize, value: &str) -> Option<Twice> {
        // The file, its phases, and the phase itself are open around the id of a phase.
        let of_phase = self.field == PHASE_ID && self.open.len() == 3;
        let keys = match self.open.last_mut()? {
            Open::Map { keys, is_key: true } => keys,
            Open::Other if of_phase => &mut self.phases,
            Open::Map { .. } | Open::Other => return None,
        };
        let first = keys.insert(value.to_owned(), at)?;
        Some(Twice {
            id: value.to_owned(),
            first,
            again: at,
        })
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next token, comments and blanks passed over.
    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let rest = self.rest();
            let letter = rest.chars().next()?;
            if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += block_comment(rest);
            } else if let Some((value, length)) = text_token(rest) {
                let at = self.at;
                self.at += length;
                return Some(Token::Text { at, value });
            } else if let Some(word) = word(rest) {
                self.at += word.len();
                return Some(Token::Word(word));
            } else {
                self.at += letter_length(rest, letter);
                if let Some(token) = sign(letter) {
                    return Some(token);
                }
            }
        }
    }
}

fn sign<'t>(letter: char) -> Option<Token<'t>> {
    match letter {
        '(' | '[' | '{' => Some(Token::Opens(letter)),
        ')' | ']' | '}' => Some(Token::Closes),
        ',' => Some(Token::Comma),
        ':' => Some(Token::Colon),
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

/// A name at the start of the text.
fn word(rest: &str) -> Option<&str> {
    let is_in = |c: char| c.is_alphanumeric() || c == '_';
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

/// The text at the start, as it is meant, with the length of how it is written.
fn text_token(rest: &str) -> Option<(String, usize)> {
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw.get(hashes..)?.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        let length = inner.find(&end)?;
        let value = inner.get(..length)?.to_owned();
        return Some((value, 1 + hashes + 1 + length + end.len()));
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
    let value = if written.contains('\\') {
        ron::from_str(written).ok()?
    } else {
        inner.get(..end)?.to_owned()
    };
    Some((value, written.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, usize, usize)> {
        twice_named(text).map(|it| (it.id, it.first, it.again))
    }

    #[test]
    fn a_key_that_stands_twice_in_one_map_is_found_with_both_places() {
        assert_eq!(
            found(r#"(zones: {"a": (), "b": (), "a": ()})"#),
            Some(("a".to_owned(), 9, 27))
        );
        // The same key in two maps, as a value, in a comment or in another text is none.
        for text in [
            r#"(zones: {"a": ()}, assets: {"a": (kind: "a")})"#,
            r#"({"a": "b", "b": "a"})"#,
            r#"({"a": 1, /* "a": 1, /* */ */ "b": 2, // "b": 3
            })"#,
            r##"({"a": r#"", "a": "#, "b": "\", \"a\": "})"##,
            r#"({"a": {"a": {"a": 1}}, "b": {"a": 2}})"#,
            r#"({"a": '"', "b": '\'', "c": 1})"#,
            r#"(format: 1, phases: [(id: "1", costs: {"x": (id: "1")})])"#,
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn keys_are_compared_as_they_are_meant() {
        let text = r##"({"é\n": 1, r#"x"#: 2, "\u{e9}\u{a}": 3, "x": 4})"##;
        let first = found(text).unwrap();
        assert_eq!(first.0, "é\n");
        assert!(found(r##"({r#"x"#: 2, "x": 4})"##).is_some());
    }

    #[test]
    fn phases_are_told_apart_by_their_ids() {
        let text = r#"(format: 1, phases: [(id: "a", zones: {}), (id: "a")])"#;
        assert_eq!(found(text), Some(("a".to_owned(), 26, 48)));
    }

    #[test]
    fn what_is_no_design_at_all_ends_somewhere() {
        for text in [
            "", "\"", "'", "/*", "r#\"", "{\"a", "}}}]", "\\", "{{{{", "'\\",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
