//! Checks of a catalog's content: every fault at once, each with its place.

mod levels;
mod patterns;
mod references;
mod words;

use super::{Catalog, CatalogFiles, Fault, fault};

/// Collects faults and knows where they stand.
struct Checker<'a> {
    catalog: &'a Catalog,
    files: &'a CatalogFiles,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    /// Reports a fault of the entry `owner`, pointing at `needle` if it is quoted there.
    fn fault(&mut self, file: &str, owner: &str, needle: &str, message: String) {
        let (line, column) = fault::place_of(self.files.text(file), owner, needle);
        self.faults.push(Fault { file: file.to_owned(), line, column, message });
    }
}

/// Every fault of the catalog's content.
pub(super) fn check(catalog: &Catalog, files: &CatalogFiles) -> Vec<Fault> {
    let mut checker = Checker { catalog, files, faults: Vec::new() };
    checker.check_references();
    checker.check_words();
    checker.check_levels();
    checker.check_patterns();
    checker.faults
}
