//! The rows of facts: every drawing belongs to exactly one of them.

use std::collections::BTreeMap;

use super::{CatalogChecker, CatalogIndex, FileSpot, unknown};
use crate::catalog::{CatalogFault, FactId, FactValue, Message, MessageValue};

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
                let message = Message::new("catalog-no-template");
                self.fault(spot.item(i), message.with("id", pattern.id.as_str()));
            }
        }
        for id in catalog.templates.keys().map(ToString::to_string) {
            if !index.patterns.ids.contains(&id) {
                let message = unknown(&id, &index.patterns);
                let file = format!("templates/{id}.ron");
                self.faults.push(CatalogFault::whole(file, message));
            }
        }
    }

    fn check_rows(&mut self) {
        let file = self.file("patterns.ron");
        let Some(combinations) = self.combinations() else {
            let message = Message::new("catalog-combinations").with("most", MOST);
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
                    let message = Message::new("catalog-gap").with("facts", facts);
                    self.fault(file.field("patterns"), message);
                }
                continue;
            };
            let Some(second) = fitting.next() else {
                continue;
            };
            n_overlaps += 1;
            if n_overlaps <= SHOWN {
                let message = Message::new("catalog-overlap")
                    .with("one", first.name.clone())
                    .with("other", second.name.clone())
                    .with("facts", facts);
                self.fault(second.spot.field("facts"), message);
            }
        }
        let more = [
            (n_gaps, "catalog-more-gaps"),
            (n_overlaps, "catalog-more-overlaps"),
        ];
        for (n_found, key) in more {
            if n_found > SHOWN {
                let message = Message::new(key).with("n", n_found - SHOWN);
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
                name: Message::new("catalog-row").with("id", pattern.id.as_str()),
                facts: &pattern.facts,
                spot: file.field("patterns").item(i),
            });
        let outside = patterns
            .outside
            .iter()
            .enumerate()
            .map(|(i, outside)| NamedRow {
                name: Message::new("catalog-row-outside").with("n", i + 1),
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
    name: Message,
    facts: &'a FactValues,
    spot: FileSpot<'a>,
}

fn fits(row: &FactValues, combination: &FactValues) -> bool {
    row.iter()
        .all(|(fact, value)| combination.get(fact).is_none_or(|is| is == value))
}

fn in_words(row: &FactValues) -> MessageValue {
    let facts = row.iter().map(|(fact, value)| format!("{fact} {value}"));
    MessageValue::list("common-comma", facts)
}
