//! Ids that stand twice in a file: reading would silently keep the last one.
//!
//! The text is gone through once more, as it is written. It has been read as a design before, so
//! it is known to be well formed; here only keys and their places count.

use std::collections::BTreeMap;

use crate::catalog::{RonToken, RonTokens};

/// A key that stands twice in one map, or the id of a phase that two phases have.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TwiceKey {
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
pub(super) fn twice_named(text: &str) -> Option<TwiceKey> {
    let mut keys = KeyReader::default();
    RonTokens::new(text).find_map(|(at, token)| keys.take(at, &token))
}

/// Something that is open: a map with its keys, or anything else.
#[derive(Debug)]
enum OpenBracket {
    Map {
        keys: BTreeMap<String, usize>,
        is_key: bool,
    },
    Other,
}

/// The keys read so far.
#[derive(Debug, Default)]
struct KeyReader<'t> {
    open: Vec<OpenBracket>,
    /// The ids of the phases so far.
    phases: BTreeMap<String, usize>,
    /// The word read last: before a colon it names a field.
    field: &'t str,
}

impl<'t> KeyReader<'t> {
    /// Notes a part of the text; returns the key that stands twice by it.
    fn take(&mut self, at: usize, token: &RonToken<'t>) -> Option<TwiceKey> {
        match token {
            RonToken::Opens('{') => self.open.push(OpenBracket::Map {
                keys: BTreeMap::new(),
                is_key: true,
            }),
            RonToken::Opens(_) => self.open.push(OpenBracket::Other),
            RonToken::Closes(_) => {
                self.open.pop();
            }
            RonToken::Colon | RonToken::Comma => {
                if let Some(OpenBracket::Map { is_key, .. }) = self.open.last_mut() {
                    *is_key = *token == RonToken::Comma;
                }
                if *token == RonToken::Comma {
                    self.field = "";
                }
            }
            RonToken::Word(word) => self.field = word,
            RonToken::Quoted(meant) => return self.take_text(at, meant),
        }
        None
    }

    fn take_text(&mut self, at: usize, value: &str) -> Option<TwiceKey> {
        // The file, its phases, and the phase itself are open around the id of a phase.
        let of_phase = self.field == PHASE_ID && self.open.len() == 3;
        let keys = match self.open.last_mut()? {
            OpenBracket::Map { keys, is_key: true } => keys,
            OpenBracket::Other if of_phase => &mut self.phases,
            OpenBracket::Map { .. } | OpenBracket::Other => return None,
        };
        let first = keys.insert(value.to_owned(), at)?;
        Some(TwiceKey {
            id: value.to_owned(),
            first,
            again: at,
        })
    }
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
