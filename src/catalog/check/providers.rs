//! Providers: no written name means two of them.

use std::collections::BTreeMap;

use super::CatalogChecker;
use crate::catalog::ProviderName;

impl CatalogChecker<'_> {
    /// Each id stands once, each name means one provider and no word that none is known yet.
    pub(super) fn check_providers(&mut self) {
        let edition = &self.catalog.edition;
        let mut meant: BTreeMap<String, &str> = BTreeMap::new();
        for word in &edition.undecided {
            meant.insert(ProviderName::new(word).key(), "no provider");
        }
        for (i, provider) in edition.providers.iter().enumerate() {
            let spot = self.file("edition.ron").field("providers").item(i);
            if edition
                .providers
                .iter()
                .take(i)
                .any(|it| it.id == provider.id)
            {
                let message = format!("the provider “{}” stands twice", provider.id);
                self.fault(spot.field("id"), message);
            }
            for name in provider.names() {
                let key = ProviderName::new(name).key();
                if key.is_empty() {
                    let message = format!("“{name}” has no letters to compare");
                    self.fault_at(spot.file, spot.offset_of(name), message);
                }
                let other = *meant.entry(key).or_insert(&provider.id);
                if other != provider.id {
                    let message = format!("“{name}” means “{other}” already");
                    self.fault_at(spot.file, spot.offset_of(name), message);
                }
            }
        }
    }
}
