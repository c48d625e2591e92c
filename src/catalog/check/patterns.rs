//! The rows of facts: every drawing belongs to exactly one of them.

use std::collections::BTreeMap;

use super::Checker;
use crate::catalog::{FactId, FactValue};

type Row = BTreeMap<FactId, FactValue>;

/// At most so many combinations are shown of each sort of fault.
const SHOWN: usize = 5;

impl Checker<'_> {
    /// No two rows overlap, no combination of facts is left out, each pattern has a template.
    pub(super) fn check_patterns(&mut self) {
        let catalog = self.catalog;
        let rows: Vec<(&str, &Row)> = catalog
            .patterns
            .patterns
            .iter()
            .map(|pattern| (pattern.id.as_str(), &pattern.facts))
            .chain(catalog.patterns.outside.iter().map(|outside| ("outside", &outside.facts)))
            .collect();
        let mut n_gaps = 0;
        for combination in self.combinations() {
            let fitting: Vec<&str> =
                rows.iter().filter(|(_, row)| fits(row, &combination)).map(|(id, _)| *id).collect();
            if let [first, second, ..] = *fitting {
                let facts = in_words(&combination);
                let message = format!("rows “{first}” and “{second}” overlap: {facts}");
                if self.faults.iter().filter(|f| f.message.starts_with("rows")).count() < SHOWN {
                    self.fault("patterns.ron", first, "", message);
                }
            } else if fitting.is_empty() {
                n_gaps += 1;
                if n_gaps <= SHOWN {
                    let facts = in_words(&combination);
                    self.fault("patterns.ron", "", "", format!("no row fits: {facts}"));
                }
            }
        }
        for pattern in &catalog.patterns.patterns {
            if !catalog.templates.contains_key(&pattern.id) {
                let message = format!("pattern “{0}” has no templates/{0}.ron", pattern.id);
                self.fault("patterns.ron", pattern.id.as_str(), "", message);
            }
        }
    }

    fn combinations(&self) -> Vec<Row> {
        let mut combinations = vec![Row::new()];
        for fact in &self.catalog.patterns.facts {
            combinations = combinations
                .iter()
                .flat_map(|row| {
                    fact.values.iter().map(|value| {
                        let mut row = row.clone();
                        row.insert(fact.id.clone(), value.id.clone());
                        row
                    })
                })
                .collect();
        }
        combinations
    }
}

fn fits(row: &Row, combination: &Row) -> bool {
    row.iter().all(|(fact, value)| combination.get(fact).is_none_or(|is| is == value))
}

fn in_words(row: &Row) -> String {
    row.iter().map(|(fact, value)| format!("{fact} {value}")).collect::<Vec<_>>().join(", ")
}
