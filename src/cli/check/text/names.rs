//! What things are called in a report; an id stands beside what is called like another.

use std::collections::BTreeSet;

use crate::{
    catalog::{
        AssetId, AttackerId, Catalog, FactId, FactValue, Lang, LinkId, PatternId, PlacementId,
        ThreatId, ZoneId,
    },
    design::{Design, Names},
};

/// Looks names up in one language.
#[derive(Clone, Debug)]
pub(super) struct ReportNames<'a> {
    /// Where all names stand.
    names: Names<'a>,
    /// The language.
    lang: Lang,
    /// Assets that are called like another.
    alike: BTreeSet<&'a AssetId>,
}

impl<'a> ReportNames<'a> {
    /// The names in a design.
    pub(super) fn new(catalog: &'a Catalog, design: &'a Design, lang: Lang) -> Self {
        let names = Names { design, catalog };
        let assets = design.assets.keys();
        let mut called: Vec<_> = assets.map(|id| (names.asset(id).get(lang), id)).collect();
        called.sort_unstable();
        let pairs = called.windows(2);
        let alike = pairs.filter_map(|pair| match pair {
            [(one, first), (other, second)] if one == other => Some([*first, *second]),
            _ => None,
        });
        let alike = alike.flatten().collect();
        Self { names, lang, alike }
    }

    /// Where kinds, patterns and so on are named.
    pub(super) const fn catalog(&self) -> &'a Catalog {
        self.names.catalog
    }

    /// Name, id and reading of a pattern.
    pub(super) fn pattern(&self, id: &PatternId) -> String {
        let pattern = self.names.catalog.pattern(id);
        pattern.map_or_else(
            || id.to_string(),
            |p| {
                let (name, reading) = (p.name.get(self.lang), p.reading.get(self.lang));
                format!("{name} [{id}] {reading}")
            },
        )
    }

    /// The words of a fact.
    pub(super) fn fact(&self, id: &'a FactId) -> &'a str {
        self.names.fact(id).get(self.lang)
    }

    /// The words of a fact's value.
    pub(super) fn value(&self, fact: &FactId, id: &'a FactValue) -> &'a str {
        self.names.value(fact, id).get(self.lang)
    }

    /// The words of a fact of the town hall and of its value.
    pub(super) fn hall_fact<'n>(&self, id: &'n FactId, value: &'n FactValue) -> (&'n str, &'n str)
    where
        'a: 'n,
    {
        let words = self.names.catalog.fact_words(id, value);
        words.map_or((id.as_str(), value.as_str()), |(fact, value)| {
            (fact.get(self.lang), value.get(self.lang))
        })
    }

    /// The words of a threat.
    pub(super) fn threat(&self, id: &'a ThreatId) -> &'a str {
        self.names.threat(id).get(self.lang)
    }

    /// The words of a placement.
    pub(super) fn placement(&self, id: &'a PlacementId) -> &'a str {
        self.names.placement(id).get(self.lang)
    }

    /// A zone's name.
    pub(super) fn zone(&self, id: &'a ZoneId) -> &'a str {
        self.names.zone(id).get(self.lang)
    }

    /// An attacker's name.
    pub(super) fn attacker(&self, id: &'a AttackerId) -> &'a str {
        self.names.attacker(id).get(self.lang)
    }

    /// A link by its name, or else its kind's, and its ends.
    pub(super) fn link(&self, id: &LinkId) -> String {
        let Some(link) = self.names.design.links.get(id) else {
            return id.to_string();
        };
        let name = self.names.link(id).get(self.lang);
        let (from, to) = (self.asset(&link.from), self.asset(&link.to));
        format!("{name} {from} → {to}")
    }

    /// The name of an asset, with its id where another is called the same.
    pub(super) fn asset(&self, id: &AssetId) -> String {
        let name = self.names.asset(id).get(self.lang);
        if self.alike.contains(id) {
            return format!("{name} [{id}]");
        }
        name.to_owned()
    }
}
