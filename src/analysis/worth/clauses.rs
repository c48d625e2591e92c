//! What a set of controls has to bring about, as clauses over candidates.

use std::collections::{BTreeMap, BTreeSet};

use super::Candidate;
use crate::analysis::{
    AssetRisk, AttackRoute, Circles, CountedControl,
    net::{Table, table_key},
};

table_key! {
    /// A control that could be put in place.
    CandidateNo
}

table_key! {
    /// A clause that is known to be needed.
    ClauseNo
}

/// At least so many of these candidates, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CircleNeed<N = CandidateNo> {
    pub(super) count: usize,
    pub(super) of: Vec<N>,
}

/// One of these needs must be met. A row has one; a route one for each step that could stop it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clause<N = CandidateNo> {
    pub(super) any: Vec<CircleNeed<N>>,
}

impl Clause {
    /// All candidates it names.
    pub(super) fn candidates(&self) -> impl Iterator<Item = CandidateNo> {
        self.any.iter().flat_map(|need| need.of.iter().copied())
    }

    /// The same with other numbers for its candidates.
    pub(super) fn renumbered<N: Copy>(&self, numbers: &BTreeMap<CandidateNo, N>) -> Clause<N> {
        let needs = self.any.iter().map(|need| CircleNeed {
            count: need.count,
            of: need
                .of
                .iter()
                .filter_map(|it| numbers.get(it).copied())
                .collect(),
        });
        Clause {
            any: needs.collect(),
        }
    }
}

/// Candidates by their numbers.
pub(super) struct CandidateIndex<'a> {
    by_key: BTreeMap<(&'a str, &'a str), CandidateNo>,
}

impl<'a> CandidateIndex<'a> {
    pub(super) fn new(candidates: &'a Table<CandidateNo, Candidate>) -> Self {
        let keys = candidates.entries();
        Self {
            by_key: keys
                .map(|(number, it)| ((it.asset.as_str(), it.control.as_str()), number))
                .collect(),
        }
    }

    fn of<'c>(&'c self, circles: &'c [CountedControl]) -> impl Iterator<Item = CandidateNo> + 'c {
        let number = |c: &CountedControl| {
            let key = (c.asset.as_str(), c.control.as_str());
            self.by_key.get(&key).copied()
        };
        circles.iter().filter_map(number)
    }

    /// What lifts these circles to a countermeasure level, whichever candidates are on trial now:
    /// `None` when nothing does.
    fn need(&self, circles: &Circles, level: u8) -> Option<CircleNeed> {
        let on_trial = self.of(&circles.counted).count();
        let fixed = circles.counted.len() - on_trial;
        let of: BTreeSet<CandidateNo> = self
            .of(&circles.counted)
            .chain(self.of(&circles.missing))
            .collect();
        // Level 2 takes one circle, level 3 two (p.108); those that are no candidates stay.
        let count = usize::from(level.saturating_sub(1)).saturating_sub(fixed);
        (of.len() >= count).then(|| CircleNeed {
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
    ///
    /// A route's countermeasure level is the highest of its steps (p.108), so one step that holds
    /// is enough, whichever it is.
    pub(super) fn route(&self, route: &AttackRoute, limit: u8) -> Option<Clause> {
        let level = least_level(route.rating.threat_level, limit)?;
        let needs = route
            .steps
            .iter()
            .filter_map(|step| self.need(&step.circles, level));
        let mut any: Vec<CircleNeed> = needs.collect();
        any.sort();
        any.dedup();
        (!any.is_empty()).then_some(Clause { any })
    }
}

/// The least countermeasure level with which a threat's product stays within a limit.
fn least_level(threat: u8, limit: u8) -> Option<u8> {
    (1..=3_u8).find(|level| threat * (4 - level) <= limit)
}
