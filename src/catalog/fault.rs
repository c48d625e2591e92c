//! Faults of a catalog, with their place.

use std::fmt;

/// A fault in a file of a catalog.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, relative to the catalog's folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, in one line.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}: {}",
            self.file, self.line, self.column, self.message
        )
    }
}

/// Every fault of a catalog, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogErrors {
    /// At least one fault.
    pub faults: Vec<Fault>,
}

impl fmt::Display for CatalogErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for CatalogErrors {}

/// Line and column, from 1, of a byte offset in a text.
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |rest| rest.chars().count())
        + 1;
    (line, column)
}

/// A hint at the known id that looks most like `wrong`, or nothing.
pub(super) fn did_you_mean<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(wrong, known).map_or_else(String::new, |id| format!(", did you mean “{id}”?"))
}

/// The longest word that is compared with others, in letters.
const LONGEST_WORD: usize = 64;

/// The known word that looks most like `wrong`, or none when nothing looks alike.
pub fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.chars().count() > LONGEST_WORD {
        return None;
    }
    known
        .map(|word| (strsim::damerau_levenshtein(wrong, word), word))
        .filter(|(distance, word)| *distance <= 2.max(word.chars().count() / 3))
        .min()
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_from_one_in_characters() {
        assert_eq!(line_and_column("ab\n端末x", 3 + 6), (2, 3));
    }

    #[test]
    fn hints_name_only_what_looks_alike() {
        assert_eq!(
            did_you_mean("lgwam", ["lgwan", "vpn"].into_iter()),
            ", did you mean “lgwan”?"
        );
        assert_eq!(did_you_mean("zebra", ["lgwan", "vpn"].into_iter()), "");
    }
}
