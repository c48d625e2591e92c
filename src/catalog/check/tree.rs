//! Where values stand in a RON text: a rough tree of it, with places.
//!
//! Deserialised data keeps no places, so faults of its content look theirs up here. The text has
//! been read as RON before; of any other text the tree is incomplete but never a panic.

/// A value with its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Node<'t> {
    /// Byte offset.
    pub(super) start: usize,
    /// The field or key it stands under, if any.
    pub(super) name: &'t str,
    /// Byte offset of that name.
    pub(super) name_start: usize,
    /// The inside of a string, a number, or the name of a variant.
    pub(super) text: &'t str,
    pub(super) is_string: bool,
    pub(super) children: Vec<Self>,
}

impl<'t> Node<'t> {
    /// The tree of a text.
    pub(super) fn parse(text: &'t str) -> Self {
        Reader { text, at: 0 }.value()
    }
}

/// Deepest nesting that is followed; the deserialiser stops at the same depth.
const DEEPEST: usize = 128;

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes over white space, comments and `#![…]` lines.
    fn skip(&mut self) {
        loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            let rest = self.rest();
            let (end, closer) = match rest {
                _ if rest.starts_with("//") || rest.starts_with("#!") => ('\n', "\n"),
                _ if rest.starts_with("/*") => ('/', "*/"),
                _ => return,
            };
            self.at += rest
                .find(closer)
                .map_or(rest.len(), |at| at + closer.len() - 1);
            self.at += usize::from(self.rest().starts_with(end));
        }
    }

    fn value(&mut self) -> Node<'t> {
        self.value_at(0)
    }

    fn value_at(&mut self, depth: usize) -> Node<'t> {
        self.skip();
        let mut node = Node {
            start: self.at,
            ..Node::default()
        };
        let rest = self.rest();
        if let Some((inside, length)) = string(rest) {
            node.text = inside;
            node.is_string = true;
            self.at += length;
            return node;
        }
        let word = rest.find(|c: char| !c.is_alphanumeric() && !"_-+.#".contains(c));
        node.text = rest.get(..word.unwrap_or(rest.len())).unwrap_or_default();
        self.at += node.text.len();
        if !node.text.is_empty() {
            self.skip();
        }
        let closer = match (self.rest().chars().next(), node.text.is_empty()) {
            (Some('('), _) => ')',
            (Some('['), true) => ']',
            (Some('{'), true) => '}',
            _ => return node,
        };
        self.at += 1;
        if depth < DEEPEST {
            node.children = self.children(closer, depth + 1);
        }
        if node.text == "Some" && node.children.len() == 1 {
            return node.children.remove(0);
        }
        node
    }

    fn children(&mut self, closer: char, depth: usize) -> Vec<Node<'t>> {
        let mut children = Vec::new();
        loop {
            self.skip();
            let before = self.at;
            match self.rest().chars().next() {
                None => return children,
                Some(next) if next == closer => {
                    self.at += 1;
                    return children;
                }
                Some(',') => {
                    self.at += 1;
                    continue;
                }
                Some(_) => {}
            }
            let mut child = self.value_at(depth);
            self.skip();
            if self.rest().starts_with(':') {
                self.at += 1;
                let name = child;
                child = self.value_at(depth);
                (child.name, child.name_start) = (name.text, name.start);
            }
            if self.at == before {
                self.at += self.rest().chars().next().map_or(1, char::len_utf8);
            } else {
                children.push(child);
            }
        }
    }
}

/// The string a text begins with: its inside, and its length with quotes.
fn string(text: &str) -> Option<(&str, usize)> {
    if let Some(raw) = text.strip_prefix('r') {
        let n_marks = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw.get(n_marks..)?.strip_prefix('"')?;
        let closer = format!("\"{}", "#".repeat(n_marks));
        let end = inside.find(&closer).unwrap_or(inside.len());
        return Some((inside.get(..end)?, text.len().min(2 * n_marks + 3 + end)));
    }
    let inside = text.strip_prefix('"')?;
    let mut is_escaped = false;
    let end = inside.find(|c| {
        let is_end = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        is_end
    });
    let end = end.unwrap_or(inside.len());
    Some((inside.get(..end)?, text.len().min(end + 2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_text_has_them() {
        let text = "// a (\n[(id: \"x\", /* ) */ source: Document([1, 2])), r#\"a\"b\"#]";
        let tree = Node::parse(text);
        let entry = &tree.children[0];
        assert_eq!(entry.children[0].text, "x");
        assert_eq!(entry.children[0].name_start, text.find("id").unwrap());
        let source = &entry.children[1];
        assert_eq!((source.name, source.text), ("source", "Document"));
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
            Node::parse(text);
        }
        Node::parse(&"(".repeat(100_000));
    }
}
