//! Drawings to begin with: every entry has its drawing, and every drawing an entry.

use super::{CatalogChecker, CatalogIndex, twice, unknown};
use crate::catalog::{CatalogFault, Message};

impl CatalogChecker<'_> {
    /// Entries, drawings and what the pictures show.
    pub(super) fn check_starts(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        let file = self.file("starts.ron");
        let tags = catalog.starts.things.iter().map(|thing| &thing.tag);
        self.refer(file.field("things"), &index.tags, tags);
        let entries = file.field("drawings");
        for (i, start) in catalog.starts.drawings.iter().enumerate() {
            let id = start.id.as_str();
            if !catalog.start_texts.contains_key(&start.id) {
                let message = Message::new("catalog-no-start").with("id", id);
                self.fault(entries.item(i), message);
            }
            // The command line asks for both by their ids alone.
            if index.patterns.ids.contains(id) {
                self.fault(entries.item(i), twice(index.patterns.sort, id));
            }
        }
        for id in catalog.start_texts.keys().map(ToString::to_string) {
            if !index.starts.ids.contains(&id) {
                let message = unknown(&id, &index.starts);
                let file = format!("starts/{id}.ron");
                self.faults.push(CatalogFault::whole(file, message));
            }
        }
    }
}
