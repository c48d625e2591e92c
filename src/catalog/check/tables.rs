//! Controls, and the tables that list them: sets, models, patterns, exceptions.

use std::collections::BTreeSet;

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{
    ControlId, EffectPath, Exception, MOST_SPANS, Message, ModelUse, Pattern, Section, Source,
};

impl<'a> CatalogChecker<'a> {
    /// References of controls and tables; exceptions mean a row that is there.
    pub(super) fn check_tables(&mut self, index: &CatalogIndex) {
        self.check_controls(index);
        let catalog = self.catalog;
        let file = self.file("models.ron");
        self.sections(file.field("common"), index, &catalog.models.common);
        for (i, model) in catalog.models.models.iter().enumerate() {
            let spot = file.field("models").item(i).field("sections");
            self.sections(spot, index, &model.sections);
        }
        let always = self.file("patterns.ron").field("always");
        for (i, implied) in catalog.patterns.always.iter().enumerate() {
            let kinds = always.item(i).field("kinds");
            self.refer(kinds, &index.assets, &implied.kinds);
        }
        for (i, pattern) in catalog.patterns.patterns.iter().enumerate() {
            let spot = self.file("patterns.ron").field("patterns").item(i);
            self.sections(spot.field("sections"), index, &pattern.sections);
            for (j, implied) in pattern.implies.iter().enumerate() {
                let kinds = spot.field("implies").item(j).field("kinds");
                self.refer(kinds, &index.assets, &implied.kinds);
            }
            for (j, beside) in pattern.beside.iter().enumerate() {
                let spot = spot.field("beside").item(j);
                self.sections(spot.field("sections"), index, &beside.sections);
                self.refer(spot.field("fact"), &index.facts, [&beside.fact]);
                let is_own = pattern.facts.get(&beside.fact) == Some(&beside.value);
                if is_own || matches!(beside.source, Source::Document(_)) {
                    self.fault(spot, Message::new("catalog-beside"));
                }
            }
            for (j, used) in pattern.models.iter().enumerate() {
                self.model_use(spot.field("models").item(j), index, used);
            }
            self.numbers(spot.field("placements"), index, pattern);
            self.chapter(spot.field("chapter"), &pattern.chapter);
        }
    }

    fn check_controls(&mut self, index: &CatalogIndex) {
        let catalog = self.catalog;
        let file = self.file("controls.ron");
        for (i, control) in catalog.controls.controls.iter().enumerate() {
            let spot = file.field("controls").item(i);
            self.refer(spot.field("law"), &index.laws, &control.law);
            for (j, effect) in control.effects.iter().enumerate() {
                let spot = spot.field("effects").item(j);
                self.refer(spot.field("threat"), &index.threats, [&effect.threat]);
                if let EffectPath::Flows(flows) = &effect.over {
                    self.refer(spot.field("over"), &index.flows, flows);
                }
                for (name, end) in [("from", &effect.from), ("to", &effect.to)] {
                    self.refer(spot.field(name), &index.zones, &end.zones);
                    self.refer(spot.field(name), &index.assets, &end.kinds);
                }
                self.refer(spot.field("kinds"), &index.assets, &effect.kinds);
            }
        }
        let effects = catalog.controls.controls.iter().flat_map(|it| &it.effects);
        let spans: BTreeSet<_> = effects.map(|effect| (&effect.from, &effect.to)).collect();
        let narrow = spans
            .into_iter()
            .filter(|(from, to)| !from.is_anywhere() || !to.is_anywhere());
        if narrow.count() > MOST_SPANS {
            let message = Message::new("catalog-spans").with("most", MOST_SPANS);
            self.fault(file.field("controls"), message);
        }
        for (i, set) in catalog.controls.sets.iter().enumerate() {
            let rows = file.field("sets").item(i).field("rows");
            let mut seen = BTreeSet::new();
            for (j, row) in set.rows.iter().enumerate() {
                let spot = rows.item(j);
                self.refer(spot.field("control"), &index.controls, [&row.control]);
                self.refer(
                    spot.field("kinds"),
                    &index.assets,
                    row.kinds.iter().flatten(),
                );
                self.kinds_source(spot, row.kinds.as_ref(), row.kinds_source.as_ref());
                if !seen.insert(&row.control) {
                    let message = Message::new("catalog-set-twice")
                        .with("set", set.id.as_str())
                        .with("control", row.control.as_str());
                    self.fault(spot.field("control"), message);
                }
            }
        }
    }

    /// Kinds that a row names say where from, and nothing else does.
    fn kinds_source<K>(&mut self, spot: FileSpot<'a>, kinds: Option<&K>, source: Option<&Source>) {
        if kinds.is_some() && source.is_none() {
            let message = Message::new("catalog-kinds-unsourced");
            self.fault(spot.field("kinds"), message);
        } else if source.is_some() && kinds.is_none() {
            let message = Message::new("catalog-kinds-missing");
            self.fault(spot.field("kinds_source"), message);
        }
    }

    /// A chapter's ranges lie in the document and run forward.
    fn chapter(&mut self, spot: FileSpot<'a>, chapter: &[(u16, u16)]) {
        let last_page = self.catalog.edition.pages;
        if chapter.is_empty() {
            self.fault(spot, Message::new("catalog-no-chapter"));
        }
        for (i, &(first, last)) in chapter.iter().enumerate() {
            if first == 0 || last < first || last > last_page {
                let message = Message::new("catalog-chapter-pages")
                    .with("first", first)
                    .with("last", last);
                self.fault(spot.item(i), message);
            }
        }
    }

    fn sections(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, sections: &[Section]) {
        for (i, section) in sections.iter().enumerate() {
            let spot = spot.item(i);
            self.refer(
                spot.field("placement"),
                &index.placements,
                [&section.placement],
            );
            self.refer(spot.field("set"), &index.sets, [&section.set]);
            let rows = self.rows_of([section]);
            let whose = Message::new("catalog-whose-set").with("id", section.set.as_str());
            self.exceptions(spot, index, &section.exceptions, rows.as_deref(), &whose);
        }
    }

    fn model_use(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, used: &ModelUse) {
        self.refer(spot.field("model"), &index.models, [&used.model]);
        let Some(model) = self.catalog.model(&used.model) else {
            return;
        };
        let (is, needs) = (used.pages.len(), model.sections.len());
        if is != needs {
            let message = Message::new("catalog-model-pages")
                .with("model", used.model.as_str())
                .with("needs", needs)
                .with("is", is);
            self.fault(spot.field("pages"), message);
        }
        let rows = self.rows_of(&model.sections);
        let whose = Message::new("catalog-whose-model").with("id", used.model.as_str());
        self.exceptions(spot, index, &used.exceptions, rows.as_deref(), &whose);
    }

    /// The controls that tables list; `None` when one of the sets is unknown.
    fn rows_of<'s>(
        &self,
        sections: impl IntoIterator<Item = &'s Section>,
    ) -> Option<Vec<&'a ControlId>> {
        let mut rows = Vec::new();
        for section in sections {
            let set = self.catalog.set(&section.set)?;
            rows.extend(set.rows.iter().map(|row| &row.control));
        }
        Some(rows)
    }

    fn exceptions(
        &mut self,
        spot: FileSpot<'a>,
        index: &CatalogIndex,
        exceptions: &[Exception],
        rows: Option<&[&ControlId]>,
        whose: &Message,
    ) {
        let mut seen = BTreeSet::new();
        for (i, exception) in exceptions.iter().enumerate() {
            let spot = spot.field("exceptions").item(i);
            let control = &exception.control;
            self.refer(spot.field("control"), &index.controls, [control]);
            self.refer(spot.field("instead"), &index.controls, &exception.instead);
            self.refer(
                spot.field("law"),
                &index.laws,
                exception.law.iter().flatten(),
            );
            self.refer(
                spot.field("kinds"),
                &index.assets,
                exception.kinds.iter().flatten(),
            );
            let (kinds, source) = (&exception.kinds, &exception.kinds_source);
            self.kinds_source(spot, kinds.as_ref(), source.as_ref());
            let is_known = index.controls.ids.contains(control.as_str());
            if is_known && rows.is_some_and(|rows| !rows.contains(&control)) {
                let message = Message::new("catalog-no-row")
                    .with("whose", whose.clone())
                    .with("control", control.as_str());
                self.fault(spot.field("control"), message);
            }
            if !seen.insert(control) {
                let message = Message::new("catalog-excepted-twice");
                self.fault(
                    spot.field("control"),
                    message.with("control", control.as_str()),
                );
            }
        }
    }

    /// Placements are numbered 1, 2, 3 … and each has a table.
    fn numbers(&mut self, spot: FileSpot<'a>, index: &CatalogIndex, pattern: &Pattern) {
        let catalog = self.catalog;
        let of_models = pattern
            .models
            .iter()
            .filter_map(|used| catalog.model(&used.model));
        let sections = of_models.flat_map(|model| &model.sections);
        let sections = sections
            .chain(&pattern.sections)
            .chain(&catalog.models.common);
        let with_table: BTreeSet<_> = sections.map(|section| &section.placement).collect();
        for (i, numbered) in pattern.placements.iter().enumerate() {
            let spot = spot.item(i);
            let placements = spot.field("placements");
            self.refer(placements, &index.placements, &numbered.placements);
            if usize::from(numbered.number) != i + 1 {
                let message = Message::new("catalog-placement-number")
                    .with("number", numbered.number)
                    .with("position", i + 1);
                self.fault(spot.field("number"), message);
            }
            for placement in &numbered.placements {
                let is_known = index.placements.ids.contains(placement.as_str());
                if is_known && !with_table.contains(placement) {
                    let message = Message::new("catalog-no-table")
                        .with("pattern", pattern.id.as_str())
                        .with("placement", placement.as_str());
                    self.fault_at(spot.file, placements.offset_of(placement.as_str()), message);
                }
            }
        }
    }
}
