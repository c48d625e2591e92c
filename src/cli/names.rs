//! What things are called in a language; an id stands for what the catalog does not know.

use crate::{
    catalog::{
        AssetId, Catalog, FactId, FactValue, Lang, PatternId, PlacementId, ThreatId, ZoneId,
    },
    design::{Design, given_name},
};

/// Looks names up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names<'a> {
    /// Where kinds, patterns and so on are named.
    pub(super) catalog: &'a Catalog,
    /// Where the user has named things.
    pub(super) design: &'a Design,
    /// The language.
    pub(super) lang: Lang,
}

impl<'a> Names<'a> {
    /// Name, id and reading of a pattern.
    pub(super) fn pattern(&self, id: &PatternId) -> String {
        self.catalog.pattern(id).map_or_else(
            || id.to_string(),
            |p| {
                format!(
                    "{} [{id}] {}",
                    p.name.get(self.lang),
                    p.reading.get(self.lang)
                )
            },
        )
    }

    /// The words of a fact.
    pub(super) fn fact(&self, id: &'a FactId) -> &'a str {
        self.catalog
            .fact(id)
            .map_or(id.as_str(), |fact| fact.name.get(self.lang))
    }

    /// The words of a fact's value.
    pub(super) fn value(&self, fact: &FactId, id: &'a FactValue) -> &'a str {
        let fact = self.catalog.fact(fact);
        let value = fact.and_then(|fact| fact.values.iter().find(|value| value.id == *id));
        value.map_or(id.as_str(), |value| value.name.get(self.lang))
    }

    /// The words of a threat.
    pub(super) fn threat(&self, id: &'a ThreatId) -> &'a str {
        self.catalog
            .threat(id)
            .map_or(id.as_str(), |threat| threat.name.get(self.lang))
    }

    /// The words of a placement.
    pub(super) fn placement(&self, id: &'a PlacementId) -> &'a str {
        self.catalog
            .placement(id)
            .map_or(id.as_str(), |p| p.name.get(self.lang))
    }

    /// A zone's name: the user's, or its kind's.
    pub(super) fn zone(&self, id: &'a ZoneId) -> &'a str {
        let Some(zone) = self.design.zones.get(id) else {
            return id.as_str();
        };
        let kind = || Some(self.catalog.zone_kind(&zone.kind)?.name.get(self.lang));
        given_name(&zone.name)
            .or_else(kind)
            .unwrap_or_else(|| id.as_str())
    }

    /// The user's name of an asset, or else its kind's.
    pub(super) fn asset(&self, id: &'a AssetId) -> &'a str {
        let Some(asset) = self.design.assets.get(id) else {
            return id.as_str();
        };
        if let Some(name) = given_name(&asset.name) {
            return name;
        }
        self.catalog
            .asset_kind(&asset.kind)
            .map_or(id.as_str(), |kind| kind.name.get(self.lang))
    }
}
