//! Columns on a terminal.

use unicode_width::UnicodeWidthStr as _;

/// How many columns a text takes on a terminal: full-width letters take two.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// A text with spaces behind it up to so many columns.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}
