//! How high a row must be for its words: programs that open a workbook do not find it out for
//! joined cells.

use unicode_width::UnicodeWidthChar as _;

/// Height of a line in points.
const LINE: f64 = 13.5;
/// What a cell has above and below its words, in points.
const ROOM: f64 = 4.0;
/// The highest row there can be, in points.
const HIGHEST: f64 = 409.0;
/// How wide letters are in letters of Latin script as columns count them: Japanese ones, others.
const WIDE: f64 = 1.9;
const NARROW: f64 = 1.35;

/// How many lines words take in a width of letters.
pub(super) fn lines(text: &str, width: f64) -> usize {
    let wide = |letter: char| match letter.width() {
        Some(0) | None => 0.0,
        Some(1) => NARROW,
        Some(_) => WIDE,
    };
    let of = |line: &str| {
        let long: f64 = line.chars().map(wide).sum();
        ((long / width.max(1.0)).ceil() as usize).max(1)
    };
    text.split('\n').map(of).sum()
}

/// How high so many lines are, in points.
pub(super) fn height(lines: usize) -> f64 {
    (lines.max(1) as f64).mul_add(LINE, ROOM).min(HIGHEST)
}

/// Adds to heights of rows, evenly, until they are as high together as they must be.
pub(super) fn stretch(heights: &mut [f64], together: f64) {
    let are: f64 = heights.iter().sum();
    let missing = together - are;
    if missing <= 0.0 {
        return;
    }
    let each = missing / heights.len().max(1) as f64;
    for height in heights {
        *height = (*height + each).min(HIGHEST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_take_two_places() {
        assert_eq!(lines("ab\ncd", 10.0), 2);
        assert_eq!(lines(&"漢".repeat(10), 10.0), 2);
        assert_eq!(lines("", 10.0), 1);
    }

    #[test]
    fn rows_are_stretched_as_far_as_needed() {
        let mut rows = [10.0, 20.0];
        stretch(&mut rows, 50.0);
        assert_eq!(rows, [20.0, 30.0]);
        stretch(&mut rows, 40.0);
        assert_eq!(rows, [20.0, 30.0]);
    }
}
