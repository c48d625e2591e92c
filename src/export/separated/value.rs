//! A value between separators: quoted where it must be, and never a formula.

use std::borrow::Cow;

/// What begins a formula in one spreadsheet or another, wide letters included.
const BEGINS_FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// What stands before a value that would be taken for a formula: spreadsheets then show it as text.
const AS_TEXT: char = '\'';

/// A value as it stands in a file.
pub(super) fn value(text: &str) -> Cow<'_, str> {
    let begins = text.trim_start_matches([' ', '\u{3000}', '\n']);
    let is_formula = begins.starts_with(BEGINS_FORMULA);
    let is_quoted = text.contains([',', '"', '\n', '\r']);
    if !is_formula && !is_quoted {
        return Cow::Borrowed(text);
    }
    let mut value = String::with_capacity(text.len() + 3);
    if is_formula {
        value.push(AS_TEXT);
    }
    value.push_str(text);
    if is_quoted {
        value = format!("\"{}\"", value.replace('"', "\"\""));
    }
    Cow::Owned(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_for_a_formula() {
        assert_eq!(value("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(value("\u{3000}＠SUM(A1)"), "'\u{3000}＠SUM(A1)");
        assert_eq!(value("-1,5"), "\"'-1,5\"");
        assert_eq!(value("端末-1"), "端末-1");
        assert_eq!(value("a\"b\nc"), "\"a\"\"b\nc\"");
    }
}
