//! Every text in both languages, every statement with a source.

use serde::Serialize;
use serde_json::Value;

use super::Checker;

impl Checker<'_> {
    /// Walks over every file's data: empty languages, empty sources, pages beyond the document.
    pub(super) fn check_words(&mut self) {
        let catalog = self.catalog;
        self.walk_file("edition.ron", &catalog.edition);
        self.walk_file("zones.ron", &catalog.zones);
        self.walk_file("assets.ron", &catalog.assets);
        self.walk_file("links.ron", &catalog.links);
        self.walk_file("placements.ron", &catalog.placements);
        self.walk_file("boundaries.ron", &catalog.boundaries);
        self.walk_file("controls.ron", &catalog.controls);
        self.walk_file("models.ron", &catalog.models);
        self.walk_file("patterns.ron", &catalog.patterns);
        self.walk_file("threats.ron", &catalog.threats);
        self.walk_file("attacks.ron", &catalog.attacks);
        self.walk_file("risk.ron", &catalog.risk);
        self.walk_file("notices.ron", &catalog.notices);
    }

    fn walk_file(&mut self, file: &str, data: &impl Serialize) {
        match serde_json::to_value(data) {
            Ok(value) => self.walk(file, "", &value),
            Err(error) => self.fault(file, "", "", error.to_string()),
        }
    }

    fn walk(&mut self, file: &str, owner: &str, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(file, owner, item)),
            Value::Object(fields) => {
                let owner = fields.get("id").and_then(Value::as_str).unwrap_or(owner);
                self.check_text(file, owner, fields);
                self.check_pages(file, owner, fields);
                fields.values().for_each(|field| self.walk(file, owner, field));
            }
            _ => {}
        }
    }

    fn check_text(&mut self, file: &str, owner: &str, fields: &serde_json::Map<String, Value>) {
        for (lang, other) in [("ja", "en"), ("en", "ja")] {
            let is_empty = |lang| fields.get(lang).and_then(Value::as_str).map(|t| t.trim() == "");
            if let (Some(true), Some(_)) = (is_empty(lang), is_empty(other)) {
                self.fault(file, owner, "", format!("“{owner}” lacks a text in “{lang}”"));
            }
        }
    }

    fn check_pages(&mut self, file: &str, owner: &str, fields: &serde_json::Map<String, Value>) {
        let last = u64::from(self.catalog.edition.pages);
        for key in ["Document", "pages"] {
            let Some(Value::Array(pages)) = fields.get(key) else { continue };
            if key == "Document" && pages.is_empty() {
                self.fault(file, owner, "", format!("“{owner}” names the document but no page"));
            }
            for page in pages.iter().filter_map(Value::as_u64) {
                if page == 0 || page > last {
                    let message = format!("“{owner}”: there is no page {page}, the last is {last}");
                    self.fault(file, owner, "", message);
                }
            }
        }
    }
}
