//! Where values stand in a RON text: a rough tree of it, with places.
//!
//! Deserialised data keeps no places, so faults of its content look theirs up here. The text has
//! been read as RON before; of any other text the tree is incomplete but never a panic.

use std::{borrow::Cow, iter::Peekable};

use super::{RonToken, RonTokens};

/// A value with its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RonNode<'t> {
    /// Byte offset.
    pub(crate) start: usize,
    /// The field or key it stands under, if any.
    pub(crate) name: Cow<'t, str>,
    /// Byte offset of that name.
    pub(crate) name_start: usize,
    /// A text without its quotes, a number, or the name of a variant.
    pub(crate) text: Cow<'t, str>,
    /// Whether that is a text.
    pub(crate) is_quoted: bool,
    /// What stands in its brackets.
    pub(crate) children: Vec<Self>,
}

impl<'t> RonNode<'t> {
    /// The tree of a text.
    pub(crate) fn parse(text: &'t str) -> Self {
        let mut reader = Reader {
            tokens: RonTokens::new(text).peekable(),
        };
        reader.value(0)
    }

    /// The value of a field, or of a map's key.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The byte offset of the first text or key that is meant so, in the order of the text.
    pub(crate) fn offset_of(&self, text: &str) -> Option<usize> {
        if self.is_quoted && self.text == text {
            return Some(self.start);
        }
        if self.name == text {
            return Some(self.name_start);
        }
        self.children.iter().find_map(|child| child.offset_of(text))
    }
}

/// Deepest nesting that is followed; the deserialiser stops at the same depth.
const DEEPEST: usize = 128;

struct Reader<'t> {
    tokens: Peekable<RonTokens<'t>>,
}

impl<'t> Reader<'t> {
    fn value(&mut self, depth: usize) -> RonNode<'t> {
        let mut node = RonNode::default();
        match self.tokens.peek() {
            Some((at, RonToken::Quoted(meant))) => {
                node.start = *at;
                node.text.clone_from(meant);
                node.is_quoted = true;
                self.tokens.next();
                return node;
            }
            Some((at, RonToken::Word(word))) => {
                node.start = *at;
                node.text = Cow::Borrowed(word);
                self.tokens.next();
            }
            Some((at, _)) => node.start = *at,
            None => return node,
        }
        // Of what has a name only round brackets go on: `Some(…)`, `Document([…])`.
        let closer = match (self.tokens.peek(), node.text.is_empty()) {
            (Some((_, RonToken::Opens('('))), _) => ')',
            (Some((_, RonToken::Opens('['))), true) => ']',
            (Some((_, RonToken::Opens('{'))), true) => '}',
            _ => return node,
        };
        self.tokens.next();
        if depth < DEEPEST {
            node.children = self.children(closer, depth + 1);
        }
        if node.text == "Some" && node.children.len() == 1 {
            return node.children.remove(0);
        }
        node
    }

    fn children(&mut self, closer: char, depth: usize) -> Vec<RonNode<'t>> {
        let mut children = Vec::new();
        loop {
            match self.tokens.peek() {
                None => return children,
                Some((_, RonToken::Closes(found))) if *found == closer => {
                    self.tokens.next();
                    return children;
                }
                Some((_, RonToken::Comma | RonToken::Colon | RonToken::Closes(_))) => {
                    self.tokens.next();
                    continue;
                }
                Some(_) => {}
            }
            let mut child = self.value(depth);
            if let Some((_, RonToken::Colon)) = self.tokens.peek() {
                self.tokens.next();
                let name = child;
                child = self.value(depth);
                (child.name, child.name_start) = (name.text, name.start);
            }
            children.push(child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_text_has_them() {
        let text = "// a (\n[(id: \"x\", /* ) */ source: Document([1, 2])), r#\"a\"b\"#]";
        let tree = RonNode::parse(text);
        let entry = &tree.children[0];
        assert_eq!(entry.children[0].text, "x");
        assert_eq!(entry.children[0].name_start, text.find("id").unwrap());
        let source = &entry.children[1];
        assert_eq!((&*source.name, &*source.text), ("source", "Document"));
        assert_eq!(
            source.children[0].children[1].start,
            text.find("2]").unwrap()
        );
        assert_eq!(tree.children[1].text, "a\"b");
    }

    #[test]
    fn broken_texts_are_no_panic() {
        for text in [
            "",
            "(",
            "[(a:",
            "\"\\\"",
            "r#\"é",
            ")",
            "(:)",
            "日本語",
            "/*",
            "//",
            "#!",
            "(}",
        ] {
            RonNode::parse(text);
        }
        RonNode::parse(&"(".repeat(100_000));
    }
}
