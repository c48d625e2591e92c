//! Checks of a catalog's content: every fault at once, each with its place.

mod attacks;
mod costs;
mod facts;
mod index;
mod kinds;
mod levels;
mod not_routes;
mod patterns;
mod providers;
mod separation;
mod spot;
mod tables;
mod tree;
mod words;

use std::{collections::BTreeMap, fmt::Display};

use super::{Catalog, CatalogFiles, Fault, fault::did_you_mean, line_and_column};
use index::{Index, Known};
use spot::Spot;
use tree::Node;

type Trees<'a> = BTreeMap<&'static str, Node<'a>>;

/// The files that hold entries; templates are drawings.
const FILES: [&str; 15] = [
    "edition.ron",
    "zones.ron",
    "assets.ron",
    "links.ron",
    "placements.ron",
    "boundaries.ron",
    "separation.ron",
    "controls.ron",
    "models.ron",
    "patterns.ron",
    "threats.ron",
    "attacks.ron",
    "risk.ron",
    "notices.ron",
    "costs.ron",
];

/// Every fault of the catalog's content.
pub(super) fn check(catalog: &Catalog, files: &CatalogFiles) -> Vec<Fault> {
    // Places are looked up only when there is a fault: a good catalog is not read twice.
    if run(catalog, files, &Trees::new()).is_empty() {
        return Vec::new();
    }
    let trees = FILES
        .map(|file| (file, Node::parse(files.text(file))))
        .into();
    run(catalog, files, &trees)
}

fn run(catalog: &Catalog, files: &CatalogFiles, trees: &Trees<'_>) -> Vec<Fault> {
    let mut checker = Checker {
        catalog,
        files,
        trees,
        faults: Vec::new(),
    };
    let index = Index::new(&mut checker);
    checker.check_words();
    checker.check_providers();
    checker.check_kinds(&index);
    checker.check_separation(&index);
    checker.check_tables(&index);
    checker.check_facts(&index);
    checker.check_attacks(&index);
    checker.check_levels();
    checker.check_costs(&index);
    checker.check_patterns(&index);
    checker.faults
}

/// Collects faults and knows where they stand.
struct Checker<'a> {
    catalog: &'a Catalog,
    files: &'a CatalogFiles,
    trees: &'a Trees<'a>,
    faults: Vec<Fault>,
}

impl<'a> Checker<'a> {
    fn file(&self, file: &'static str) -> Spot<'a> {
        Spot::new(file, self.trees.get(file))
    }

    /// Reports a fault of a value.
    fn fault(&mut self, spot: Spot<'a>, message: String) {
        self.fault_at(spot.file, spot.offset(), message);
    }

    fn fault_at(&mut self, file: &str, offset: usize, message: String) {
        let (line, column) = line_and_column(self.files.text(file), offset);
        self.faults.push(Fault {
            file: file.to_owned(),
            line,
            column,
            message,
        });
    }

    /// Reports each of `ids` that is not known, at its place in the value.
    fn refer<'i, T: Display + 'i>(
        &mut self,
        spot: Spot<'a>,
        known: &Known,
        ids: impl IntoIterator<Item = &'i T>,
    ) {
        for id in ids.into_iter().map(ToString::to_string) {
            if !known.ids.contains(&id) {
                let hint = did_you_mean(&id, known.ids.iter().map(String::as_str));
                let message = format!("there is no {} “{id}”{hint}", known.what);
                self.fault_at(spot.file, spot.offset_of(&id), message);
            }
        }
    }
}
