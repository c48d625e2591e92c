//! What a set of controls has to bring about, as clauses over candidates.

use std::collections::{BTreeMap, BTreeSet};

use super::Candidate;
use crate::analysis::{AssetRisk, AttackRoute, Circles, Counted};

/// At least so many of these candidates, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Need {
    pub(super) count: usize,
    pub(super) of: Vec<usize>,
}

/// One of these needs must be met. A row has one; a route one for each step that could stop it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clause {
    pub(super) any: Vec<Need>,
}

/// Candidates by their numbers.
pub(super) struct Numbers<'a> {
    by_key: BTreeMap<(&'a str, &'a str), usize>,
}

impl<'a> Numbers<'a> {
    pub(super) fn new(candidates: &'a [Candidate]) -> Self {
        let keys = candidates.iter().enumerate();
        Self {
            by_key: keys
                .map(|(n, c)| ((c.asset.as_str(), c.control.as_str()), n))
                .collect(),
        }
    }

    fn of<'c>(&'c self, circles: &'c [Counted]) -> impl Iterator<Item = usize> + 'c {
        let number = |c: &Counted| {
            let key = (c.asset.as_str(), c.control.as_str());
            self.by_key.get(&key).copied()
        };
        circles.iter().filter_map(number)
    }

    /// What lifts these circles to a countermeasure level, whichever candidates are on trial now:
    /// `None` when nothing does.
    fn need(&self, circles: &Circles, level: u8) -> Option<Need> {
        let on_trial = self.of(&circles.counted).count();
        let fixed = circles.counted.len() - on_trial;
        let of: BTreeSet<usize> = self
            .of(&circles.counted)
            .chain(self.of(&circles.missing))
            .collect();
        let count = usize::from(level.saturating_sub(1)).saturating_sub(fixed);
        (of.len() >= count).then(|| Need {
            count,
            of: of.into_iter().collect(),
        })
    }

    /// What brings a row down to a product; `None` when nothing does.
    pub(super) fn row(&self, row: &AssetRisk, limit: u8) -> Option<Clause> {
        let level = least_level(row.rating.threat_level, limit)?;
        let need = self.need(&row.circles, level)?;
        Some(Clause { any: vec![need] })
    }

    /// What brings a route down to a product, as it runs; `None` when nothing does.
    pub(super) fn route(&self, route: &AttackRoute, limit: u8) -> Option<Clause> {
        let level = least_level(route.rating.threat_level, limit)?;
        let steps = route.steps.iter();
        let needs = steps.filter_map(|step| self.need(&step.circles, level));
        let mut any: Vec<Need> = needs.collect();
        any.sort();
        any.dedup();
        (!any.is_empty()).then_some(Clause { any })
    }
}

/// The least countermeasure level with which a threat's product stays within a limit.
fn least_level(threat: u8, limit: u8) -> Option<u8> {
    (1..=3_u8).find(|level| threat * (4 - level) <= limit)
}
