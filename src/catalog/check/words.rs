//! Every text in both languages, every statement with a source, no list with something twice.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Map, Value};

use super::{CatalogChecker, FileSpot};
use crate::catalog::{Message, ron_text::short_part};

impl<'a> CatalogChecker<'a> {
    /// Walks over every file's data: empty languages, empty sources, pages beyond the document.
    pub(super) fn check_words(&mut self) {
        let catalog = self.catalog;
        self.walk_file("edition.ron", &catalog.edition);
        self.walk_file("reasons.ron", &catalog.reasons);
        self.walk_file("zones.ron", &catalog.zones);
        self.walk_file("assets.ron", &catalog.assets);
        self.walk_file("links.ron", &catalog.links);
        self.walk_file("placements.ron", &catalog.placements);
        self.walk_file("boundaries.ron", &catalog.boundaries);
        self.walk_file("separation.ron", &catalog.separation);
        self.walk_file("controls.ron", &catalog.controls);
        self.walk_file("models.ron", &catalog.models);
        self.walk_file("hall_models.ron", &catalog.hall);
        self.walk_file("patterns.ron", &catalog.patterns);
        self.walk_file("threats.ron", &catalog.threats);
        self.walk_file("attacks.ron", &catalog.attacks);
        self.walk_file("risk.ron", &catalog.risk);
        self.walk_file("notices.ron", &catalog.notices);
        self.walk_file("costs.ron", &catalog.costs);
        self.walk_file("inventory.ron", &catalog.inventory);
        self.walk_file("starts.ron", &catalog.starts);
        self.walk_file("guesses.ron", &catalog.guesses);
    }

    fn walk_file(&mut self, file: &'static str, data: &impl Serialize) {
        let spot = self.file(file);
        match serde_json::to_value(data) {
            Ok(value) => self.walk(spot, "", &value),
            // What has been read from a file can be written again.
            Err(_) => self.fault(spot, Message::new("fault-unreadable")),
        }
    }

    fn walk(&mut self, spot: FileSpot<'a>, key: &str, value: &Value) {
        match value {
            Value::String(text) if text.trim().is_empty() => {
                let message = match key {
                    "ja" | "en" => "catalog-text-missing",
                    _ => "catalog-empty",
                };
                self.fault(spot, Message::new(message).with("key", key));
            }
            Value::Array(items) => {
                self.check_twice(spot, key, items);
                let walk = |(i, item)| self.walk(spot.item(i), key, item);
                items.iter().enumerate().for_each(walk);
            }
            Value::Object(fields) => {
                self.check_pages(spot, fields);
                fields
                    .iter()
                    .for_each(|(key, field)| self.walk(spot.field(key), key, field));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// Lists of words and of pages name nothing twice. Sizes, joins and ranges are pairs and may.
    fn check_twice(&mut self, spot: FileSpot<'a>, key: &str, items: &[Value]) {
        if matches!(key, "size" | "joins" | "chapter")
            || !items.iter().all(|item| item.is_string() || item.is_u64())
        {
            return;
        }
        let mut seen = BTreeSet::new();
        for (i, item) in items.iter().enumerate() {
            if !seen.insert(item.to_string()) {
                let word = item
                    .as_str()
                    .map_or_else(|| item.to_string(), ToOwned::to_owned);
                let message = Message::new("catalog-word-twice")
                    .with("word", short_part(&word))
                    .with("key", key);
                self.fault(spot.item(i), message);
            }
        }
    }

    fn check_pages(&mut self, spot: FileSpot<'a>, fields: &Map<String, Value>) {
        for key in ["Document", "pages"] {
            let Some(Value::Array(pages)) = fields.get(key) else {
                continue;
            };
            let spot = spot.field(key);
            if key == "Document" && pages.is_empty() {
                self.fault(spot, Message::new("catalog-no-page"));
            }
            for (i, page) in pages.iter().enumerate() {
                match page {
                    // The pages of a model: one list a section.
                    Value::Array(pages) => {
                        let pages = pages.iter().enumerate();
                        pages.for_each(|(j, page)| self.page(spot.item(i).item(j), page));
                    }
                    page => self.page(spot.item(i), page),
                }
            }
        }
    }

    fn page(&mut self, spot: FileSpot<'a>, page: &Value) {
        let last = u64::from(self.catalog.edition.pages);
        if let Some(page) = page.as_u64().filter(|page| *page == 0 || *page > last) {
            let message = Message::new("catalog-page-beyond")
                .with("page", page.to_string())
                .with("last", last.to_string());
            self.fault(spot, message);
        }
    }
}
