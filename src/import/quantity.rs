//! How many devices a row is.

use unicode_normalization::UnicodeNormalization as _;

use crate::catalog::GuessesFile;

/// What stands between the first and the last of a range, as people write it; letters of full
/// width are of the usual one by then.
const RANGES: [&str; 6] = ["...", "..", "~", "\u{301c}", "\u{2013}", "-"];
/// What stands between several names.
const BETWEEN: [char; 4] = [',', '\n', '\u{3001}', '/'];
/// Most devices that a range of names is taken for: more is a slip.
const LARGEST_RANGE: u32 = 99_999;

/// The number of devices written in a cell: digits, with commas and a counter at most. `None`
/// where it is no such number.
pub(super) fn number_of(guesses: &GuessesFile, written: &str) -> Option<u32> {
    let plain: String = written.nfkc().filter(|c| *c != ',').collect();
    let plain = plain.trim().to_lowercase();
    let mut counters = guesses.counters.iter();
    let digits = counters
        .find_map(|counter| plain.strip_suffix(counter.as_str()))
        .unwrap_or(&plain)
        .trim();
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    digits.parse().ok()
}

/// How many devices the names in a cell are: `lg-pc001…030` is thirty, `fw01, 02` two. `None`
/// where it is one name.
pub(super) fn names_in(written: &str) -> Option<u32> {
    let plain: String = written.nfkc().collect();
    let parts: Vec<&str> = plain.split(BETWEEN).map(str::trim).collect();
    if parts.iter().any(|part| part.is_empty()) {
        return None;
    }
    let counts = parts.iter().map(|part| range_of(part).unwrap_or(1));
    let count = counts.fold(0_u32, u32::saturating_add);
    (1 < count && count <= LARGEST_RANGE).then_some(count)
}

/// How many numbers lie in a range such as `pc001…030` or `pc001～pc030`.
fn range_of(part: &str) -> Option<u32> {
    let (from, to) = RANGES
        .iter()
        .find_map(|between| part.rsplit_once(between))?;
    let (from, to) = (from.trim(), to.trim());
    let first = digits_at_end(from);
    let last = digits_at_end(to);
    let stem = to.strip_suffix(last).unwrap_or_default();
    // As many digits on both sides: else it is a part of the name, such as a floor.
    let is_range = !first.is_empty() && first.len() == last.len() && first.len() > 1;
    let is_alike = stem.is_empty() || from.strip_suffix(first) == Some(stem);
    let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    let count = last.checked_sub(first)?.checked_add(1)?;
    (is_range && is_alike).then_some(count)
}

fn digits_at_end(text: &str) -> &str {
    let stem = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.get(stem.len()..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn numbers_are_read_with_commas_and_counters() {
        let catalog = Catalog::builtin().unwrap();
        let read = |text: &str| number_of(&catalog.guesses, text);
        for (text, number) in [
            ("12", Some(12)),
            ("１，３０１台", Some(1301)),
            (" 3 台 ", Some(3)),
            ("2.0", Some(2)),
            ("2式", Some(2)),
            ("約30", None),
            ("-1", None),
            ("", None),
            ("99999999999", None),
        ] {
            assert_eq!(read(text), number, "{text}");
        }
    }

    #[test]
    fn ranges_and_rows_of_names_are_counted() {
        for (text, number) in [
            ("lg-pc001…030", Some(30)),
            ("lg-pc001～lg-pc030", Some(30)),
            ("lg-mfp01-18", Some(18)),
            ("bd-fw01, 02", Some(2)),
            ("a01、a02…05", Some(5)),
            ("lg-fs01", None),
            ("lg-pc-01", None),
            ("pc3-01", None),
            ("pc09…01", None),
            ("a01…b09", None),
            ("a,,b", None),
            ("", None),
            ("x00…4294967295", None),
        ] {
            assert_eq!(names_in(text), number, "{text}");
        }
    }
}
