//! The rows of facts: every drawing belongs to exactly one of them.

use std::collections::BTreeMap;

use super::{CatalogChecker, CatalogIndex, FileSpot};
use crate::catalog::{FactId, FactValue, files::whole_file};

type FactValues = BTreeMap<FactId, FactValue>;

/// At most so many combinations are shown of each sort of fault.
const SHOWN: usize = 5;

/// At most so many combinations of fact values are gone through.
const MOST: usize = 100_000;

impl<'a> CatalogChecker<'a> {
    /// No two rows overlap, no combination of facts is left out, each pattern has a template.
    pub(super) fn check_patterns(&mut self, index: &CatalogIndex) {
        self.check_rows();
        let catalog = self.catalog;
        let spot = self.file("patterns.ron").field("patterns");
        for (i, pattern) in catalog.patterns.patterns.iter().enumerate() {
            if !catalog.templates.contains_key(&pattern.id) {
                let message = format!("pattern “{0}” has no templates/{0}.ron", pattern.id);
                self.fault(spot.item(i), message);
            }
        }
        for id in catalog.templates.keys().map(ToString::to_string) {
            if !index.patterns.ids.contains(&id) {
                let known = index.patterns.ids.iter().map(String::as_str);
                let hint = crate::catalog::fault::did_you_mean(&id, known);
                let message = format!("there is no pattern “{id}”{hint}");
                self.faults
                    .push(whole_file(&format!("templates/{id}.ron"), &message));
            }
        }
    }

    fn check_rows(&mut self) {
        let file = self.file("patterns.ron");
        let Some(combinations) = self.combinations() else {
            let message = format!("the facts have more than {MOST} combinations of values");
            self.fault(file.field("facts"), message);
            return;
        };
        let rows = self.rows(file);
        let (mut n_overlaps, mut n_gaps) = (0, 0);
        for combination in combinations {
            let mut fitting = rows.iter().filter(|row| fits(row.facts, &combination));
            let facts = in_words(&combination);
            let Some(first) = fitting.next() else {
                n_gaps += 1;
                if n_gaps <= SHOWN {
                    self.fault(file.field("patterns"), format!("no row fits: {facts}"));
                }
                continue;
            };
            let Some(second) = fitting.next() else {
                continue;
            };
            n_overlaps += 1;
            if n_overlaps <= SHOWN {
                let message = format!("rows {} and {} overlap: {facts}", first.name, second.name);
                self.fault(second.spot.field("facts"), message);
            }
        }
        for (n_found, what) in [(n_gaps, "gaps"), (n_overlaps, "overlaps")] {
            if n_found > SHOWN {
                let message = format!("and {} {what} of rows more", n_found - SHOWN);
                self.fault(file.field("patterns"), message);
            }
        }
    }

    fn rows(&self, file: FileSpot<'a>) -> Vec<NamedRow<'a>> {
        let patterns = &self.catalog.patterns;
        let own = patterns
            .patterns
            .iter()
            .enumerate()
            .map(|(i, pattern)| NamedRow {
                name: format!("“{}”", pattern.id),
                facts: &pattern.facts,
                spot: file.field("patterns").item(i),
            });
        let outside = patterns
            .outside
            .iter()
            .enumerate()
            .map(|(i, outside)| NamedRow {
                name: format!("{} of what is left out", i + 1),
                facts: &outside.facts,
                spot: file.field("outside").item(i),
            });
        own.chain(outside).collect()
    }

    fn combinations(&self) -> Option<Vec<FactValues>> {
        let facts = &self.catalog.patterns.facts;
        let n_values = facts.iter().map(|fact| fact.values.len());
        n_values
            .reduce(usize::saturating_mul)
            .filter(|n| *n <= MOST)?;
        let mut combinations = vec![FactValues::new()];
        for fact in facts {
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
        Some(combinations)
    }
}

struct NamedRow<'a> {
    name: String,
    facts: &'a FactValues,
    spot: FileSpot<'a>,
}

fn fits(row: &FactValues, combination: &FactValues) -> bool {
    row.iter()
        .all(|(fact, value)| combination.get(fact).is_none_or(|is| is == value))
}

fn in_words(row: &FactValues) -> String {
    row.iter()
        .map(|(fact, value)| format!("{fact} {value}"))
        .collect::<Vec<_>>()
        .join(", ")
}
