//! What things are called in a language; an id stands for what the catalog does not know.

use std::collections::BTreeSet;

use crate::{
    catalog::{
        AssetId, AttackerId, Catalog, FactId, FactValue, Lang, LinkId, PatternId, PlacementId,
        ThreatId, ZoneId,
    },
    design::{Design, Names},
};

/// Looks names up.
#[derive(Clone, Debug)]
pub(super) struct ReportNames<'a> {
    /// Where kinds, patterns and so on are named.
    pub(super) catalog: &'a Catalog,
    /// Where the user has named things.
    pub(super) design: &'a Design,
    /// The language.
    pub(super) lang: Lang,
    /// Assets that are called like another.
    alike: BTreeSet<&'a AssetId>,
}

impl<'a> ReportNames<'a> {
    /// The names in a design.
    pub(super) fn new(catalog: &'a Catalog, design: &'a Design, lang: Lang) -> Self {
        let mut names = Self {
            catalog,
            design,
            lang,
            alike: BTreeSet::new(),
        };
        let mut called: Vec<_> = design
            .assets
            .keys()
            .map(|id| (names.plain_asset(id), id))
            .collect();
        called.sort_unstable();
        let pairs = called.windows(2);
        let alike = pairs.filter_map(|pair| match pair {
            [(one, first), (other, second)] if one == other => Some([*first, *second]),
            _ => None,
        });
        names.alike = alike.flatten().collect();
        names
    }

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

    /// A zone's name.
    pub(super) fn zone(&self, id: &'a ZoneId) -> &'a str {
        self.given().zone(id).get(self.lang)
    }

    /// An attacker's name.
    pub(super) fn attacker(&self, id: &'a AttackerId) -> &'a str {
        let attacker = self.catalog.attacker(id);
        attacker.map_or(id.as_str(), |attacker| attacker.name.get(self.lang))
    }

    /// A link by its name, or else its kind's, and its ends.
    pub(super) fn link(&self, id: &LinkId) -> String {
        let Some(link) = self.design.links.get(id) else {
            return id.to_string();
        };
        let name = link.called(self.catalog).get(self.lang);
        let (from, to) = (self.asset(&link.from), self.asset(&link.to));
        format!("{name} {from} → {to}")
    }

    /// The name of an asset, with its id where another is called the same.
    pub(super) fn asset(&self, id: &AssetId) -> String {
        let name = self.plain_asset(id);
        if self.alike.contains(id) {
            return format!("{name} [{id}]");
        }
        name.to_owned()
    }

    fn plain_asset<'n>(&'n self, id: &'n AssetId) -> &'n str {
        self.given().asset(id).get(self.lang)
    }

    const fn given(&self) -> Names<'a> {
        Names {
            design: self.design,
            catalog: self.catalog,
        }
    }
}
