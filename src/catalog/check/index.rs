//! The known ids of each sort; each stands once.

use std::{collections::BTreeSet, fmt::Display};

use super::{Checker, Spot};
use crate::catalog::{LinkClass, Threat};

/// The known ids of one sort, with the sort's name for messages.
pub(super) struct Known {
    pub(super) what: &'static str,
    pub(super) ids: BTreeSet<String>,
}

/// All known ids.
pub(super) struct Index {
    pub(super) zones: Known,
    pub(super) assets: Known,
    pub(super) links: Known,
    pub(super) lines: Known,
    pub(super) flows: Known,
    pub(super) placements: Known,
    pub(super) laws: Known,
    pub(super) controls: Known,
    pub(super) sets: Known,
    pub(super) models: Known,
    pub(super) patterns: Known,
    pub(super) facts: Known,
    /// Threats inside the analysis.
    pub(super) threats: Known,
    pub(super) attackers: Known,
    pub(super) goals: Known,
    pub(super) tags: Known,
    pub(super) sides: Known,
}

impl Index {
    #[expect(
        clippy::too_many_lines,
        reason = "one entry a sort of id, nothing else"
    )]
    pub(super) fn new(checker: &mut Checker<'_>) -> Self {
        let catalog = checker.catalog;
        let file = |file| checker.file(file);
        let (controls, models) = (file("controls.ron"), file("models.ron"));
        let (patterns, attacks) = (file("patterns.ron"), file("attacks.ron"));
        let (zones, assets) = (file("zones.ron"), file("assets.ron"));
        let (links, placements) = (file("links.ron"), file("placements.ron"));
        let (threats, notices) = (file("threats.ron"), file("notices.ron"));
        let separation = file("separation.ron").field("sides");
        let mut ids = Ids(checker);
        ids.of("notice", notices, catalog.notices.iter().map(|e| &e.id));
        ids.of(
            "movement",
            attacks.field("moves"),
            catalog.attacks.moves.iter().map(|e| &e.id),
        );
        ids.of("threat", threats, catalog.threats.iter().map(|e| &e.id));
        let of_class = |class| catalog.links.iter().filter(move |link| link.class == class);
        let tags = catalog.assets.iter().flat_map(|kind| &kind.tags);
        let in_scope = |threat: &&Threat| threat.out_of_scope.is_none();
        let (a, c, p) = (&catalog.attacks, &catalog.controls, &catalog.patterns);
        Self {
            zones: ids.of("kind of zone", zones, catalog.zones.iter().map(|e| &e.id)),
            assets: ids.of(
                "kind of asset",
                assets,
                catalog.assets.iter().map(|e| &e.id),
            ),
            links: ids.of("kind of link", links, catalog.links.iter().map(|e| &e.id)),
            lines: known("kind of line", of_class(LinkClass::Line).map(|e| &e.id)),
            flows: known("kind of flow", of_class(LinkClass::Flow).map(|e| &e.id)),
            placements: ids.of(
                "placement",
                placements,
                catalog.placements.iter().map(|e| &e.id),
            ),
            laws: ids.of(
                "clause",
                controls.field("laws"),
                c.laws.iter().map(|e| &e.id),
            ),
            controls: ids.of(
                "control",
                controls.field("controls"),
                c.controls.iter().map(|e| &e.id),
            ),
            sets: ids.of("set", controls.field("sets"), c.sets.iter().map(|e| &e.id)),
            models: ids.of(
                "model",
                models.field("models"),
                catalog.models.models.iter().map(|e| &e.id),
            ),
            patterns: ids.of(
                "pattern",
                patterns.field("patterns"),
                p.patterns.iter().map(|e| &e.id),
            ),
            facts: ids.of(
                "fact",
                patterns.field("facts"),
                p.facts.iter().map(|e| &e.id),
            ),
            threats: known(
                "threat in scope",
                catalog.threats.iter().filter(in_scope).map(|e| &e.id),
            ),
            attackers: ids.of(
                "attacker",
                attacks.field("attackers"),
                a.attackers.iter().map(|e| &e.id),
            ),
            goals: ids.of(
                "final attack",
                attacks.field("goals"),
                a.goals.iter().map(|e| &e.id),
            ),
            tags: known("tag", tags),
            sides: ids.of(
                "side",
                separation,
                catalog.separation.sides.iter().map(|e| &e.id),
            ),
        }
    }
}

fn known<'i, T: Display + 'i>(what: &'static str, ids: impl Iterator<Item = &'i T>) -> Known {
    Known {
        what,
        ids: ids.map(ToString::to_string).collect(),
    }
}

struct Ids<'c, 'a>(&'c mut Checker<'a>);

impl<'a> Ids<'_, 'a> {
    /// Collects ids; an id that stands twice is a fault, at its second place.
    fn of<'i, T: Display + 'i>(
        &mut self,
        what: &'static str,
        spot: Spot<'a>,
        entries: impl Iterator<Item = &'i T>,
    ) -> Known {
        let mut ids = BTreeSet::new();
        for (index, id) in entries.map(ToString::to_string).enumerate() {
            if !ids.insert(id.clone()) {
                self.0
                    .fault(spot.item(index), format!("the {what} “{id}” stands twice"));
            }
        }
        Known { what, ids }
    }
}
