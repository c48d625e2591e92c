//! Places of the catalog's data, found by walking a file's tree as one walks the data.

use crate::catalog::ron_text::RonNode;

/// A value of a file. What cannot be found stays at the value around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct FileSpot<'a> {
    pub(super) file: &'static str,
    /// `None` while nobody wants to know places.
    node: Option<&'a RonNode<'a>>,
}

impl<'a> FileSpot<'a> {
    pub(super) const fn new(file: &'static str, node: Option<&'a RonNode<'a>>) -> Self {
        Self { file, node }
    }

    /// The value of a field, of a map's key, or the inside of a variant.
    pub(super) fn field(self, name: &str) -> Self {
        let Some(node) = self.node else { return self };
        let found = node.child(name).or_else(|| {
            let [only] = node.children.as_slice() else {
                return None;
            };
            (node.text == name && only.name.is_empty()).then_some(only)
        });
        Self {
            node: found.or(self.node),
            ..self
        }
    }

    /// The value at an index.
    pub(super) fn item(self, index: usize) -> Self {
        let found = self.node.and_then(|node| node.children.get(index));
        Self {
            node: found.or(self.node),
            ..self
        }
    }

    /// Where the value begins; of an entry with an id, where that stands.
    pub(super) fn offset(self) -> usize {
        let Some(node) = self.node else { return 0 };
        node.child("id").map_or(node.start, |id| id.name_start)
    }

    /// Where a string or key stands inside the value; the value's own place if it does not.
    pub(super) fn offset_of(self, text: &str) -> usize {
        self.node
            .and_then(|node| node.offset_of(text))
            .unwrap_or_else(|| self.offset())
    }
}
