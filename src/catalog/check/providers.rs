//! Providers: no written name means two of them.

use std::collections::BTreeMap;

use super::{CatalogChecker, twice};
use crate::catalog::{Message, ProviderName};

impl CatalogChecker<'_> {
    /// Each id stands once, each name means one provider and no word that none is known yet.
    pub(super) fn check_providers(&mut self) {
        let edition = &self.catalog.edition;
        let mut meant: BTreeMap<String, Option<&str>> = BTreeMap::new();
        for word in &edition.undecided {
            meant.insert(ProviderName::new(word).key(), None);
        }
        for (i, provider) in edition.providers.iter().enumerate() {
            let spot = self.file("edition.ron").field("providers").item(i);
            if edition
                .providers
                .iter()
                .take(i)
                .any(|it| it.id == provider.id)
            {
                self.fault(
                    spot.field("id"),
                    twice("catalog-sort-provider", &provider.id),
                );
            }
            for name in provider.names() {
                let key = ProviderName::new(name).key();
                if key.is_empty() {
                    let message = Message::new("catalog-name-empty").with("name", name);
                    self.fault_at(spot.file, spot.offset_of(name), message);
                }
                let own = Some(provider.id.as_str());
                let other = *meant.entry(key).or_insert(own);
                if other != own {
                    let message = match other {
                        Some(other) => Message::new("catalog-name-taken").with("other", other),
                        None => Message::new("catalog-name-undecided"),
                    };
                    let message = message.with("name", name);
                    self.fault_at(spot.file, spot.offset_of(name), message);
                }
            }
        }
    }
}
