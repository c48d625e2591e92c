//! Going through a catalog, and noting what is wrong with it.

use std::{collections::BTreeMap, fmt::Display};

use super::{CatalogIndex, FileSpot, KnownIds};
use crate::catalog::{
    Catalog, CatalogFault, CatalogFiles, Message, nearest,
    ron_text::{RonNode, TextPlace, short_part},
    with_like,
};

type FileTrees<'a> = BTreeMap<&'static str, RonNode<'a>>;

/// The files that hold entries; templates are drawings.
const FILES: [&str; 20] = [
    "edition.ron",
    "reasons.ron",
    "zones.ron",
    "assets.ron",
    "links.ron",
    "placements.ron",
    "boundaries.ron",
    "separation.ron",
    "controls.ron",
    "models.ron",
    "hall_models.ron",
    "patterns.ron",
    "threats.ron",
    "attacks.ron",
    "risk.ron",
    "notices.ron",
    "costs.ron",
    "inventory.ron",
    "starts.ron",
    "guesses.ron",
];

/// Every fault of the catalog's content.
pub(in crate::catalog) fn check(catalog: &Catalog, files: &CatalogFiles) -> Vec<CatalogFault> {
    // Places are looked up only when there is a fault: a good catalog is not read twice.
    if run(catalog, files, &FileTrees::new()).is_empty() {
        return Vec::new();
    }
    let trees = FILES
        .map(|file| (file, RonNode::parse(files.text(file))))
        .into();
    run(catalog, files, &trees)
}

fn run(catalog: &Catalog, files: &CatalogFiles, trees: &FileTrees<'_>) -> Vec<CatalogFault> {
    let mut checker = CatalogChecker {
        catalog,
        files,
        trees,
        faults: Vec::new(),
    };
    let index = CatalogIndex::new(&mut checker);
    checker.check_words();
    checker.check_providers();
    checker.check_kinds(&index);
    checker.check_separation(&index);
    checker.check_tables(&index);
    checker.check_facts(&index);
    checker.check_attacks(&index);
    checker.check_levels();
    checker.check_costs(&index);
    checker.check_inventory();
    checker.check_guesses(&index);
    checker.check_patterns(&index);
    checker.check_hall(&index);
    checker.check_starts(&index);
    checker.faults
}

/// Collects faults and knows where they stand.
pub(super) struct CatalogChecker<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) files: &'a CatalogFiles,
    pub(super) trees: &'a FileTrees<'a>,
    pub(super) faults: Vec<CatalogFault>,
}

impl<'a> CatalogChecker<'a> {
    pub(super) fn file(&self, file: &'static str) -> FileSpot<'a> {
        FileSpot::new(file, self.trees.get(file))
    }

    /// Reports a fault of a value.
    pub(super) fn fault(&mut self, spot: FileSpot<'a>, message: Message) {
        self.fault_at(spot.file, spot.offset(), message);
    }

    pub(super) fn fault_at(&mut self, file: &str, offset: usize, message: Message) {
        self.faults.push(CatalogFault {
            file: file.to_owned(),
            place: Some(TextPlace::of(self.files.text(file), offset)),
            message,
        });
    }

    /// Reports each of `ids` that is not known, at its place in the value.
    pub(super) fn refer<'i, T: Display + 'i>(
        &mut self,
        spot: FileSpot<'a>,
        known: &KnownIds,
        ids: impl IntoIterator<Item = &'i T>,
    ) {
        for id in ids.into_iter().map(ToString::to_string) {
            if !known.ids.contains(&id) {
                self.fault_at(spot.file, spot.offset_of(&id), unknown(&id, known));
            }
        }
    }
}

/// That there is no such id, with the known one that may have been meant.
pub(super) fn unknown(id: &str, known: &KnownIds) -> Message {
    let message = Message::new("catalog-unknown")
        .with("sort", Message::new(known.sort))
        .with("id", short_part(id));
    with_like(message, nearest(id, known.ids.iter().map(String::as_str)))
}
