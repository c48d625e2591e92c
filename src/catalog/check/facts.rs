//! Facts: how they are read, their values, and the edits that change them.

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{AssetSelection, CapCondition, Fact, FactFix, FactValue, Message, Reading};

impl<'a> CatalogChecker<'a> {
    /// References of facts; every value that is named is one of the fact's.
    pub(super) fn check_facts(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        let file = self.file("patterns.ron");
        self.check_route(index);
        for (i, fact) in catalog.patterns.facts.iter().enumerate() {
            let spot = file.field("facts").item(i);
            self.values_twice(spot, &fact.id, &fact.values);
            self.check_reading(spot, index, fact);
            for (j, fix) in fact.fixes.iter().enumerate() {
                self.check_fix(spot.field("fixes").item(j), index, fact, fix);
            }
        }
        self.check_rests_on(index);
        self.check_values(index);
        self.check_beside();
        self.check_usual(index);
        self.check_notices(index);
    }

    /// Facts and values that patterns, and what the document leaves out, are told by.
    fn check_values(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        let file = self.file("patterns.ron");
        let rows = catalog
            .patterns
            .patterns
            .iter()
            .map(|pattern| &pattern.facts)
            .enumerate();
        let rows = rows.map(|(i, facts)| (file.field("patterns").item(i), facts));
        let outside = catalog
            .patterns
            .outside
            .iter()
            .map(|outside| &outside.facts)
            .enumerate();
        let outside = outside.map(|(i, facts)| (file.field("outside").item(i), facts));
        for (spot, facts) in rows.chain(outside).collect::<Vec<_>>() {
            let spot = spot.field("facts");
            for (id, value) in facts {
                self.refer(spot, &index.facts, [id]);
                if let Some(fact) = catalog.fact(id) {
                    self.values(spot.field(id.as_str()), fact, [value]);
                }
            }
        }
    }

    /// Usual links join the kind they are of.
    fn check_usual(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        for (i, usual) in catalog.patterns.usual.iter().enumerate() {
            let spot = self.file("patterns.ron").field("usual").item(i);
            self.refer(spot.field("kind"), &index.assets, [&usual.kind]);
            let mut earlier = catalog.patterns.usual.iter().take(i);
            if earlier.any(|it| it.kind == usual.kind) {
                let message = Message::new("catalog-usual-twice");
                self.fault(
                    spot.field("kind"),
                    message.with("kind", usual.kind.as_str()),
                );
            }
            for (j, link) in usual.links.iter().enumerate() {
                let spot = spot.field("links").item(j);
                self.refer(spot.field("kind"), &index.links, [&link.kind]);
                self.refer(spot.field("from"), &index.assets, &link.from);
                self.refer(spot.field("to"), &index.assets, &link.to);
                if link.from.contains(&usual.kind) == link.to.contains(&usual.kind) {
                    let message = Message::new("catalog-usual-end");
                    self.fault(spot, message.with("kind", usual.kind.as_str()));
                }
            }
            for (j, link) in usual.passed_by.iter().enumerate() {
                let spot = spot.field("passed_by").item(j);
                self.refer(spot.field("kind"), &index.flows, [&link.kind]);
                self.refer(spot.field("from"), &index.assets, &link.from);
                self.refer(spot.field("to"), &index.assets, &link.to);
            }
        }
    }

    /// Values of facts that demands beside a pattern name.
    fn check_beside(&mut self) {
        for (i, pattern) in self.catalog.patterns.patterns.iter().enumerate() {
            let spot = self.file("patterns.ron").field("patterns").item(i);
            for (j, beside) in pattern.beside.iter().enumerate() {
                if let Some(fact) = self.catalog.fact(&beside.fact) {
                    let spot = spot.field("beside").item(j).field("value");
                    self.values(spot, fact, [&beside.value]);
                }
            }
        }
    }

    fn check_notices(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        for (i, notice) in catalog.notices.iter().enumerate() {
            let spot = self.file("notices.ron").item(i).field("when");
            match &notice.when {
                CapCondition::AnyPattern => {}
                CapCondition::Doing(threat) => self.refer(spot, &index.threats, [threat]),
                CapCondition::Patterns(patterns) => self.refer(spot, &index.patterns, patterns),
                CapCondition::Model(model) => self.refer(spot, &index.models, [model]),
                CapCondition::Fact(id, value) => match catalog.fact(id) {
                    Some(fact) => self.values(spot, fact, [value]),
                    None => self.refer(spot, &index.facts, [id]),
                },
            }
        }
    }

    /// Reports each value that the fact does not have.
    fn values<'v>(
        &mut self,
        spot: FileSpot<'a>,
        fact: &Fact,
        values: impl IntoIterator<Item = &'v FactValue>,
    ) {
        self.values_of(spot, &fact.id, &fact.values, values);
    }

    /// References of the flows on which patterns rest.
    fn check_rests_on(&mut self, index: &CatalogIndex) {
        let file = self.file("patterns.ron").field("rests_on");
        for (i, entry) in self.catalog.patterns.rests_on.iter().enumerate() {
            let spot = file.item(i);
            self.refer(spot.field("patterns"), &index.patterns, &entry.patterns);
            self.refer(spot.field("flow"), &index.flows, [&entry.flow]);
            for (name, select) in [("from", &entry.from), ("to", &entry.to)] {
                match select {
                    AssetSelection::Any => {}
                    AssetSelection::Kinds(kinds) => {
                        self.refer(spot.field(name), &index.assets, kinds);
                    }
                    AssetSelection::Tags(tags) => self.refer(spot.field(name), &index.tags, tags),
                }
            }
        }
    }

    fn check_reading(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, fact: &Fact) {
        let reading = spot.field("reading");
        match &fact.reading {
            Reading::SourceZone(values) => {
                self.refer(reading, &index.zones, values.keys());
                self.values(reading, fact, values.values());
            }
            Reading::TargetKind(values) => {
                self.refer(reading, &index.assets, values.keys());
                self.values(reading, fact, values.values());
            }
            Reading::SameProvider {
                zone,
                along,
                same,
                different,
                unknown,
                none,
            } => {
                self.refer(reading.field("zone"), &index.zones, [zone]);
                self.refer(reading.field("along"), &index.flows, along);
                self.values(reading, fact, [same, different, unknown, none]);
                if self
                    .catalog
                    .zone_kind(zone)
                    .is_some_and(|kind| !kind.provider)
                {
                    let message = Message::new("catalog-no-provider");
                    self.fault(reading.field("zone"), message.with("zone", zone.as_str()));
                }
            }
            Reading::LineFrom {
                line,
                zone,
                to,
                present,
                absent,
            } => {
                self.refer(reading.field("line"), &index.lines, [line]);
                self.refer(reading.field("zone"), &index.zones, [zone]);
                self.refer(reading.field("to"), &index.zones, to);
                self.values(reading, fact, [present, absent]);
            }
            Reading::AssetIn {
                tag,
                zone,
                along,
                present,
                absent,
            } => {
                self.refer(reading.field("along"), &index.lines, along);
                self.refer(reading.field("tag"), &index.tags, [tag]);
                self.refer(reading.field("zone"), &index.zones, [zone]);
                self.values(reading, fact, [present, absent]);
            }
        }
    }

    fn check_fix(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, fact: &Fact, fix: &FactFix) {
        self.values(spot.field("value"), fact, [&fix.value]);
        let compares = matches!(fact.reading, Reading::SameProvider { .. });
        self.check_steps(spot, index, &fact.id, compares, fix);
    }
}
