//! A place in a text, as people find it.

use std::fmt;

use ron::error::Position;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPlace {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl TextPlace {
    /// The beginning of every text.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place of a byte offset; the end where the text has no such offset.
    pub fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or(text);
        let last = before.rsplit('\n').next().unwrap_or_default();
        Self {
            line: before.matches('\n').count() + 1,
            column: last.chars().count() + 1,
        }
    }
}

impl From<Position> for TextPlace {
    fn from(at: Position) -> Self {
        Self {
            line: at.line,
            column: at.col,
        }
    }
}

/// As compilers write it: `12:3`.
impl fmt::Display for TextPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A file, with line and column where there is a place in it.
pub(crate) fn in_file(file: &str, place: Option<TextPlace>) -> String {
    place.map_or_else(|| file.to_owned(), |place| format!("{file}:{place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_from_one_in_characters() {
        let place = TextPlace::of("ab\n端末x", 3 + 6);
        assert_eq!(place, TextPlace { line: 2, column: 3 });
        assert_eq!(place.to_string(), "2:3");
        assert_eq!(TextPlace::of("", 9), TextPlace::START);
    }
}
