//! Unique ids and references that lead somewhere.

use std::{collections::BTreeSet, fmt::Display};

use super::Checker;
use crate::catalog::{
    Exception, FixStep, ModelUse, Reading, Section, Select, Via, When, fault::did_you_mean,
};

/// The known ids of one sort, with the sort's name for messages.
struct Known {
    what: &'static str,
    ids: BTreeSet<String>,
}

/// All known ids.
struct Index {
    zones: Known,
    assets: Known,
    links: Known,
    placements: Known,
    laws: Known,
    controls: Known,
    sets: Known,
    models: Known,
    patterns: Known,
    facts: Known,
    threats: Known,
    attackers: Known,
    goals: Known,
    tags: Known,
}

impl Checker<'_> {
    /// Ids are unique and every reference leads somewhere.
    pub(super) fn check_references(&mut self) {
        let index = self.index();
        self.check_kinds(&index);
        self.check_controls(&index);
        self.check_tables(&index);
        self.check_facts(&index);
        self.check_attacks(&index);
        self.check_notices(&index);
    }

    fn index(&mut self) -> Index {
        let catalog = self.catalog;
        let tags = catalog.assets.iter().flat_map(|kind| &kind.tags).map(ToString::to_string);
        Index {
            zones: self.ids("zones.ron", "kind of zone", catalog.zones.iter().map(|e| &e.id)),
            assets: self.ids("assets.ron", "kind of asset", catalog.assets.iter().map(|e| &e.id)),
            links: self.ids("links.ron", "kind of link", catalog.links.iter().map(|e| &e.id)),
            placements: self.ids(
                "placements.ron",
                "placement",
                catalog.placements.iter().map(|e| &e.id),
            ),
            laws: self.ids("controls.ron", "clause", catalog.controls.laws.iter().map(|e| &e.id)),
            controls: self.ids(
                "controls.ron",
                "control",
                catalog.controls.controls.iter().map(|e| &e.id),
            ),
            sets: self.ids("controls.ron", "set", catalog.controls.sets.iter().map(|e| &e.id)),
            models: self.ids("models.ron", "model", catalog.models.models.iter().map(|e| &e.id)),
            patterns: self.ids(
                "patterns.ron",
                "pattern",
                catalog.patterns.patterns.iter().map(|e| &e.id),
            ),
            facts: self.ids("patterns.ron", "fact", catalog.patterns.facts.iter().map(|e| &e.id)),
            threats: self.ids("threats.ron", "threat", catalog.threats.iter().map(|e| &e.id)),
            attackers: self.ids(
                "attacks.ron",
                "attacker",
                catalog.attacks.attackers.iter().map(|e| &e.id),
            ),
            goals: self.ids(
                "attacks.ron",
                "final attack",
                catalog.attacks.goals.iter().map(|e| &e.id),
            ),
            tags: Known { what: "tag", ids: tags.collect() },
        }
    }

    /// Collects ids; an id that stands twice is a fault.
    fn ids<'a, T: Display + 'a>(
        &mut self,
        file: &str,
        what: &'static str,
        entries: impl Iterator<Item = &'a T>,
    ) -> Known {
        let mut ids = BTreeSet::new();
        for id in entries.map(ToString::to_string) {
            if id.is_empty() || !ids.insert(id.clone()) {
                self.fault(file, &id, "", format!("{what} “{id}” stands twice or has no name"));
            }
        }
        Known { what, ids }
    }

    fn refer<'a, T: Display + 'a>(
        &mut self,
        (file, owner): (&str, &str),
        known: &Known,
        ids: impl IntoIterator<Item = &'a T>,
    ) {
        for id in ids.into_iter().map(ToString::to_string) {
            if !known.ids.contains(&id) {
                let hint = did_you_mean(&id, known.ids.iter().map(String::as_str));
                let what = known.what;
                self.fault(file, owner, &id, format!("there is no {what} “{id}”{hint}"));
            }
        }
    }

    fn select(&mut self, place: (&str, &str), index: &Index, select: &Select) {
        match select {
            Select::Any => {}
            Select::Kinds(kinds) => self.refer(place, &index.assets, kinds),
            Select::Tags(tags) => self.refer(place, &index.tags, tags),
        }
    }

    fn check_kinds(&mut self, index: &Index) {
        let catalog = self.catalog;
        for kind in &catalog.assets {
            let place = ("assets.ron", kind.id.as_str());
            self.refer(place, &index.zones, &kind.zones);
            self.refer(place, &index.threats, &kind.threats);
            self.refer(place, &index.controls, &kind.inherent);
        }
        for kind in &catalog.links {
            let place = ("links.ron", kind.id.as_str());
            for (from, to) in &kind.joins {
                self.refer(place, &index.tags, [from, to]);
            }
        }
        for placement in &catalog.placements {
            self.refer(("placements.ron", placement.id.as_str()), &index.assets, &placement.kinds);
        }
        for boundary in &catalog.boundaries {
            let place = ("boundaries.ron", "");
            self.refer(place, &index.zones, [&boundary.between.0, &boundary.between.1]);
            self.refer(place, &index.links, &boundary.lines);
            self.refer(place, &index.assets, &boundary.gates);
        }
    }

    fn check_controls(&mut self, index: &Index) {
        let catalog = self.catalog;
        for control in &catalog.controls.controls {
            let place = ("controls.ron", control.id.as_str());
            self.refer(place, &index.laws, &control.law);
            for effect in &control.effects {
                self.refer(place, &index.threats, [&effect.threat]);
                self.refer(place, &index.links, &effect.via);
                self.refer(place, &index.assets, &effect.kinds);
            }
        }
        for set in &catalog.controls.sets {
            let place = ("controls.ron", set.id.as_str());
            for row in &set.rows {
                self.refer(place, &index.controls, [&row.control]);
                self.refer(place, &index.assets, row.kinds.iter().flatten());
            }
        }
    }

    fn check_tables(&mut self, index: &Index) {
        let catalog = self.catalog;
        self.sections(("models.ron", ""), index, &catalog.models.common);
        for model in &catalog.models.models {
            self.sections(("models.ron", model.id.as_str()), index, &model.sections);
        }
        for pattern in &catalog.patterns.patterns {
            let place = ("patterns.ron", pattern.id.as_str());
            self.sections(place, index, &pattern.sections);
            self.refer(place, &index.facts, pattern.facts.keys());
            for implied in &pattern.implies {
                self.refer(place, &index.assets, &implied.kinds);
            }
            for numbered in &pattern.placements {
                self.refer(place, &index.placements, &numbered.placements);
            }
            for used in &pattern.models {
                self.refer(place, &index.models, [&used.model]);
                self.exceptions(place, index, &used.exceptions);
                self.check_model_pages(place, used);
            }
        }
    }

    fn check_model_pages(&mut self, (file, owner): (&str, &str), used: &ModelUse) {
        let Some(model) = self.catalog.model(&used.model) else { return };
        let (is, needs) = (used.pages.len(), model.sections.len());
        if is != needs {
            let message = format!("model “{}” has {needs} sections, pages for {is}", used.model);
            self.fault(file, owner, used.model.as_str(), message);
        }
    }

    fn sections(&mut self, place: (&str, &str), index: &Index, sections: &[Section]) {
        for section in sections {
            self.refer(place, &index.placements, [&section.placement]);
            self.refer(place, &index.sets, [&section.set]);
            self.exceptions(place, index, &section.exceptions);
            let Some(set) = self.catalog.set(&section.set) else { continue };
            for exception in &section.exceptions {
                if !set.rows.iter().any(|row| row.control == exception.control) {
                    let control = &exception.control;
                    let message =
                        format!("set “{}” has no row “{control}” to except", section.set);
                    self.fault(place.0, place.1, control.as_str(), message);
                }
            }
        }
    }

    fn exceptions(&mut self, place: (&str, &str), index: &Index, exceptions: &[Exception]) {
        for exception in exceptions {
            self.refer(place, &index.controls, [&exception.control]);
            self.refer(place, &index.controls, &exception.instead);
            self.refer(place, &index.laws, exception.law.iter().flatten());
            self.refer(place, &index.assets, exception.kinds.iter().flatten());
        }
    }

    fn check_facts(&mut self, index: &Index) {
        let catalog = self.catalog;
        let route = &catalog.patterns.route;
        let place = ("patterns.ron", "");
        self.refer(place, &index.links, [&route.flow]);
        self.refer(place, &index.tags, [&route.from, &route.to]);
        for fact in &catalog.patterns.facts {
            let place = ("patterns.ron", fact.id.as_str());
            self.check_reading(place, index, &fact.reading);
            for fix in &fact.fixes {
                fix.steps.iter().for_each(|step| self.check_fix(place, index, step));
            }
        }
        let rows = catalog.patterns.patterns.iter().map(|p| (p.id.as_str(), &p.facts));
        let outside = catalog.patterns.outside.iter().map(|o| ("", &o.facts));
        for (owner, facts) in rows.chain(outside) {
            for (id, value) in facts {
                let Some(fact) = catalog.fact(id) else {
                    self.refer(("patterns.ron", owner), &index.facts, [id]);
                    continue;
                };
                if !fact.values.iter().any(|named| named.id == *value) {
                    let message = format!("fact “{id}” has no value “{value}”");
                    self.fault("patterns.ron", owner, value.as_str(), message);
                }
            }
        }
    }

    fn check_reading(&mut self, place: (&str, &str), index: &Index, reading: &Reading) {
        match reading {
            Reading::SourceZone(values) => self.refer(place, &index.zones, values.keys()),
            Reading::TargetKind(values) => self.refer(place, &index.assets, values.keys()),
            Reading::SameProvider { zone, .. } => self.refer(place, &index.zones, [zone]),
            Reading::LineFrom { line, zone, .. } => {
                self.refer(place, &index.links, [line]);
                self.refer(place, &index.zones, [zone]);
            }
            Reading::AssetIn { tag, zone, .. } => {
                self.refer(place, &index.tags, [tag]);
                self.refer(place, &index.zones, [zone]);
            }
        }
    }

    fn check_fix(&mut self, place: (&str, &str), index: &Index, step: &FixStep) {
        match step {
            FixStep::CopyProvider | FixStep::OtherProvider => {}
            FixStep::MoveSource(zone) => self.refer(place, &index.zones, [zone]),
            FixStep::AddAsset { kind, zone } => {
                self.refer(place, &index.assets, [kind]);
                self.refer(place, &index.zones, [zone]);
            }
            FixStep::AddLink { kind, from, to } => {
                self.refer(place, &index.links, [kind]);
                self.refer(place, &index.assets, from.iter().chain(to));
            }
            FixStep::RemoveAssets { tag, zone } => {
                self.refer(place, &index.tags, [tag]);
                self.refer(place, &index.zones, [zone]);
            }
            FixStep::RemoveLines { line, zone } => {
                self.refer(place, &index.links, [line]);
                self.refer(place, &index.zones, [zone]);
            }
        }
    }

    fn check_attacks(&mut self, index: &Index) {
        let catalog = self.catalog;
        for attacker in &catalog.attacks.attackers {
            let place = ("attacks.ron", attacker.id.as_str());
            self.refer(place, &index.goals, &attacker.goals);
            self.select(place, index, &attacker.entry);
        }
        for movement in &catalog.attacks.moves {
            let place = ("attacks.ron", movement.id.as_str());
            self.refer(place, &index.threats, [&movement.threat]);
            self.refer(place, &index.attackers, &movement.entry_of);
            self.select(place, index, &movement.from);
            self.select(place, index, &movement.to);
            if let Via::Forward(flow) | Via::Backward(flow) = &movement.via {
                self.refer(place, &index.links, [flow]);
            }
        }
        for goal in &catalog.attacks.goals {
            let place = ("attacks.ron", goal.id.as_str());
            self.refer(place, &index.threats, [&goal.threat]);
            self.select(place, index, &goal.targets);
        }
        for cap in &catalog.risk.caps {
            self.refer(("risk.ron", ""), &index.threats, [&cap.threat]);
            self.refer(("risk.ron", ""), &index.links, &cap.flows);
            self.select(("risk.ron", ""), index, &cap.assets);
            self.select(("risk.ron", ""), index, &cap.peers);
        }
    }

    fn check_notices(&mut self, index: &Index) {
        let catalog = self.catalog;
        for notice in &catalog.notices {
            let place = ("notices.ron", notice.id.as_str());
            match &notice.when {
                When::AnyPattern => {}
                When::Patterns(patterns) => self.refer(place, &index.patterns, patterns),
                When::Model(model) => self.refer(place, &index.models, [model]),
                When::Fact(fact, _) => self.refer(place, &index.facts, [fact]),
            }
        }
    }
}
