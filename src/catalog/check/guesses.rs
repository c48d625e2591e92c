//! The words by which lists are read: what they mean is known, and no word means two things.

use std::collections::BTreeMap;

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{Message, head_key};

impl<'a> CatalogChecker<'a> {
    /// References and words of the guesses.
    pub(super) fn check_guesses(&mut self, index: &CatalogIndex) {
        let guesses = &self.catalog.guesses;
        let file = self.file("guesses.ron");
        self.refer(file.field("kinds_in"), &index.fields, &guesses.kinds_in);
        self.refer(file.field("zones_in"), &index.fields, &guesses.zones_in);
        self.refer(file.field("sites_in"), &index.fields, &guesses.sites_in);
        let one = [&guesses.told_apart_by];
        self.refer(file.field("told_apart_by"), &index.fields, one);
        let mut words = BTreeMap::new();
        for (i, entry) in guesses.zones.iter().enumerate() {
            let spot = file.field("zones").item(i);
            self.refer(spot, &index.zones, [&entry.zone]);
            for word in entry.all() {
                self.check_word(spot, &mut words, word, i);
            }
        }
        let mut words = BTreeMap::new();
        for (i, entry) in guesses.sites.iter().enumerate() {
            let spot = file.field("sites").item(i);
            self.refer(spot, &index.zones, entry.zone.iter().chain(&entry.agrees));
            self.refer(spot.field("kinds"), &index.assets, &entry.kinds);
            for word in entry.all() {
                self.check_word(spot, &mut words, word, i);
            }
        }
        let mut words = BTreeMap::new();
        for (i, entry) in guesses.kinds.iter().enumerate() {
            let spot = file.field("kinds").item(i);
            self.refer(spot.field("kinds"), &index.assets, &entry.kinds);
            for word in entry.all() {
                self.check_word(spot, &mut words, word, i);
            }
        }
    }

    /// A word stands in one entry only, and says something when marks and blanks are left out.
    fn check_word(
        &mut self,
        spot: FileSpot<'a>,
        known: &mut BTreeMap<String, usize>,
        word: &str,
        entry: usize,
    ) {
        let key = head_key(word);
        let message = if key.is_empty() {
            Message::new("catalog-empty").with("key", word)
        } else if known.insert(key, entry).is_some() {
            Message::new("catalog-word-meant-twice").with("word", word)
        } else {
            return;
        };
        self.fault_at(spot.file, spot.offset_of(word), message);
    }
}
