//! The known ids of each sort; each stands once.

use std::{collections::BTreeSet, fmt::Display};

use super::{CatalogChecker, FileSpot};
use crate::catalog::{LinkClass, Message, Threat, ron_text::short_part};

/// The known ids of one sort.
pub(super) struct KnownIds {
    /// What such a thing is called, a key of the program's words.
    pub(super) sort: &'static str,
    pub(super) ids: BTreeSet<String>,
}

/// All known ids.
pub(super) struct CatalogIndex {
    pub(super) zones: KnownIds,
    pub(super) assets: KnownIds,
    pub(super) links: KnownIds,
    pub(super) lines: KnownIds,
    pub(super) flows: KnownIds,
    pub(super) placements: KnownIds,
    pub(super) laws: KnownIds,
    pub(super) controls: KnownIds,
    pub(super) sets: KnownIds,
    pub(super) models: KnownIds,
    pub(super) patterns: KnownIds,
    pub(super) starts: KnownIds,
    pub(super) facts: KnownIds,
    /// Threats inside the analysis.
    pub(super) threats: KnownIds,
    pub(super) attackers: KnownIds,
    pub(super) goals: KnownIds,
    pub(super) tags: KnownIds,
    pub(super) sides: KnownIds,
    pub(super) fields: KnownIds,
}

impl CatalogIndex {
    #[expect(
        clippy::too_many_lines,
        reason = "one entry a sort of id, nothing else"
    )]
    pub(super) fn new(checker: &mut CatalogChecker<'_>) -> Self {
        let catalog = checker.catalog;
        let file = |file| checker.file(file);
        let (controls, models) = (file("controls.ron"), file("models.ron"));
        let (patterns, attacks) = (file("patterns.ron"), file("attacks.ron"));
        let (zones, assets) = (file("zones.ron"), file("assets.ron"));
        let (links, placements) = (file("links.ron"), file("placements.ron"));
        let (threats, notices) = (file("threats.ron"), file("notices.ron"));
        let separation = file("separation.ron").field("sides");
        let inventory = file("inventory.ron").field("fields");
        let starts = file("starts.ron").field("drawings");
        let reasons = file("reasons.ron");
        let mut ids = IdCollector(checker);
        ids.of(
            "catalog-sort-named-reason",
            reasons,
            catalog.reasons.iter().map(|e| &e.id),
        );
        ids.of(
            "catalog-sort-notice",
            notices,
            catalog.notices.iter().map(|e| &e.id),
        );
        ids.of(
            "catalog-sort-movement",
            attacks.field("moves"),
            catalog.attacks.moves.iter().map(|e| &e.id),
        );
        ids.of(
            "catalog-sort-threat",
            threats,
            catalog.threats.iter().map(|e| &e.id),
        );
        let of_class = |class| catalog.links.iter().filter(move |link| link.class == class);
        let tags = catalog.assets.iter().flat_map(|kind| &kind.tags);
        let in_scope = |threat: &&Threat| threat.out_of_scope.is_none();
        let (a, c, p) = (&catalog.attacks, &catalog.controls, &catalog.patterns);
        Self {
            zones: ids.of(
                "catalog-sort-zone",
                zones,
                catalog.zones.iter().map(|e| &e.id),
            ),
            assets: ids.of(
                "catalog-sort-asset",
                assets,
                catalog.assets.iter().map(|e| &e.id),
            ),
            links: ids.of(
                "catalog-sort-link",
                links,
                catalog.links.iter().map(|e| &e.id),
            ),
            lines: known(
                "catalog-sort-line",
                of_class(LinkClass::Line).map(|e| &e.id),
            ),
            flows: known(
                "catalog-sort-flow",
                of_class(LinkClass::Flow).map(|e| &e.id),
            ),
            placements: ids.of(
                "catalog-sort-placement",
                placements,
                catalog.placements.iter().map(|e| &e.id),
            ),
            laws: ids.of(
                "catalog-sort-clause",
                controls.field("laws"),
                c.laws.iter().map(|e| &e.id),
            ),
            controls: ids.of(
                "catalog-sort-control",
                controls.field("controls"),
                c.controls.iter().map(|e| &e.id),
            ),
            sets: ids.of(
                "catalog-sort-set",
                controls.field("sets"),
                c.sets.iter().map(|e| &e.id),
            ),
            models: ids.of(
                "catalog-sort-model",
                models.field("models"),
                catalog.models.models.iter().map(|e| &e.id),
            ),
            patterns: ids.of(
                "catalog-sort-pattern",
                patterns.field("patterns"),
                p.patterns.iter().map(|e| &e.id),
            ),
            starts: ids.of(
                "catalog-sort-start",
                starts,
                catalog.starts.drawings.iter().map(|e| &e.id),
            ),
            facts: ids.of(
                "catalog-sort-fact",
                patterns.field("facts"),
                p.facts.iter().map(|e| &e.id),
            ),
            threats: known(
                "catalog-sort-threat-in-scope",
                catalog.threats.iter().filter(in_scope).map(|e| &e.id),
            ),
            attackers: ids.of(
                "catalog-sort-attacker",
                attacks.field("attackers"),
                a.attackers.iter().map(|e| &e.id),
            ),
            goals: ids.of(
                "catalog-sort-goal",
                attacks.field("goals"),
                a.goals.iter().map(|e| &e.id),
            ),
            tags: known("catalog-sort-tag", tags),
            sides: ids.of(
                "catalog-sort-side",
                separation,
                catalog.separation.sides.iter().map(|e| &e.id),
            ),
            fields: ids.of(
                "catalog-sort-field",
                inventory,
                catalog.inventory.fields.iter().map(|e| &e.id),
            ),
        }
    }
}

fn known<'i, T: Display + 'i>(sort: &'static str, ids: impl Iterator<Item = &'i T>) -> KnownIds {
    KnownIds {
        sort,
        ids: ids.map(ToString::to_string).collect(),
    }
}

struct IdCollector<'c, 'a>(&'c mut CatalogChecker<'a>);

impl<'a> IdCollector<'_, 'a> {
    /// Collects ids; an id that stands twice is a fault, at its second place.
    fn of<'i, T: Display + 'i>(
        &mut self,
        sort: &'static str,
        spot: FileSpot<'a>,
        entries: impl Iterator<Item = &'i T>,
    ) -> KnownIds {
        let mut ids = BTreeSet::new();
        for (index, id) in entries.map(ToString::to_string).enumerate() {
            if !ids.insert(id.clone()) {
                self.0.fault(spot.item(index), twice(sort, &id));
            }
        }
        KnownIds { sort, ids }
    }
}

/// That something of a sort stands twice.
pub(super) fn twice(sort: &'static str, id: &str) -> Message {
    Message::new("catalog-twice")
        .with("sort", Message::new(sort))
        .with("id", short_part(id))
}
