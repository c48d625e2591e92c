//! Faults of a catalog, with their place.

use std::fmt;

/// A fault in a file of a catalog.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CatalogFault {
    /// The file, relative to the catalog's folder.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong, in one line.
    pub message: String,
}

impl fmt::Display for CatalogFault {
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
pub struct CatalogFaults {
    /// At least one fault.
    pub faults: Vec<CatalogFault>,
}

impl fmt::Display for CatalogFaults {
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

impl std::error::Error for CatalogFaults {}

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
    fn hints_name_only_what_looks_alike() {
        assert_eq!(
            did_you_mean("lgwam", ["lgwan", "vpn"].into_iter()),
            ", did you mean “lgwan”?"
        );
        assert_eq!(did_you_mean("zebra", ["lgwan", "vpn"].into_iter()), "");
    }
}
