//! Which patterns a drawing is, why, and which it nearly is.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Difference, FactReading, NearMiss, PatternMatch, UnmatchedFlow,
    facts::{Facts, is_route},
    fixes::fix_for,
    lookup::Lookup,
    net::{Flow, Net},
};
use crate::{
    catalog::{Catalog, FactId, FactValue, LinkId, Pattern, PatternId, Text},
    design::Subject,
};

/// At most so many near misses are named for a flow that fits no pattern.
const NEAREST: usize = 3;

/// What recognition finds.
#[derive(Debug, Default)]
pub(super) struct Recognition {
    pub(super) patterns: Vec<PatternMatch>,
    pub(super) unmatched: Vec<UnmatchedFlow>,
    pub(super) near: Vec<NearMiss>,
}

/// Recognises every screen-transfer flow to a My Number platform.
pub(super) fn recognise(net: &Net<'_>) -> Recognition {
    let mut found = Recognition::default();
    let mut matches: BTreeMap<usize, Match> = BTreeMap::new();
    let facts = Facts::new(net);
    let mut known: Vec<(Vec<FactReading>, Option<usize>)> = Vec::new();
    for flow in net.flows.iter().filter(|flow| is_route(net, flow)) {
        let values = facts.values(flow);
        // Flows with the same facts fit the same pattern and nearly fit the same others: of a
        // near miss only the first flow is named, so only the first of each sort is compared.
        let before = known.iter().find(|(is, _)| *is == values);
        let fitting = if let Some((_, fitting)) = before {
            *fitting
        } else {
            let fitting = fitting(net.catalog, &values);
            let near = near_misses(net, flow, &values, fitting.is_some());
            found.near.extend(near);
            known.push((values, fitting));
            fitting
        };
        let Some(index) = fitting else {
            found
                .unmatched
                .push(unmatched(net.catalog, flow, facts.read(flow)));
            continue;
        };
        matches.entry(index).or_default().join(&facts, flow);
    }
    let patterns = &net.catalog.patterns.patterns;
    found.patterns = matches
        .into_iter()
        .filter_map(|(index, found)| Some(found.finish(&patterns.get(index)?.id)))
        .collect();
    drop_recognised(&mut found);
    keep_nearest_once(&mut found.near);
    add_fixes(net, &mut found.near);
    found
}

/// The pattern that fits facts.
fn fitting(catalog: &Catalog, facts: &[FactReading]) -> Option<usize> {
    let mut patterns = catalog.patterns.patterns.iter();
    patterns.position(|pattern| n_different(pattern, facts) == 0)
}

/// Writes the fixes of the near misses that are kept: a drawing of thousands of flows has a few.
fn add_fixes(net: &Net<'_>, near: &mut [NearMiss]) {
    for miss in near {
        let Some(flow) = net.flow(&miss.flow) else {
            continue;
        };
        for differs in &mut miss.differs {
            let fact = net.catalog.fact(&differs.fact);
            differs.fix = fact.and_then(|fact| fix_for(net, flow, fact, &differs.needs));
        }
    }
}

/// A match being gathered.
#[derive(Default)]
struct Match {
    flows: Vec<LinkId>,
    facts: Vec<FactReading>,
    /// The evidence gathered so far, by fact.
    seen: BTreeMap<FactId, Lookup<Subject, ()>>,
}

impl Match {
    /// Adds a flow and the evidence of its facts.
    fn join(&mut self, facts: &Facts<'_>, flow: &Flow<'_>) {
        self.flows.push(flow.id.clone());
        let n_seen = |fact: &FactId| self.seen.get(fact).map_or(0, Lookup::len);
        let read = facts.read_where(flow, |fact, n_shown| n_seen(fact) < n_shown);
        for FactReading {
            fact,
            value,
            evidence,
        } in read
        {
            let index = self.facts.iter().position(|known| known.fact == fact);
            let index = index.unwrap_or_else(|| {
                let (fact, evidence) = (fact.clone(), Vec::new());
                self.facts.push(FactReading {
                    fact,
                    value: value.clone(),
                    evidence,
                });
                self.facts.len() - 1
            });
            let Some(known) = self.facts.get_mut(index) else {
                continue;
            };
            if known.value != value {
                continue;
            }
            let seen = self.seen.entry(fact).or_default();
            known.evidence.extend(
                evidence
                    .into_iter()
                    .filter(|it| seen.insert(it.clone(), ()).is_none()),
            );
        }
    }

    fn finish(self, pattern: &PatternId) -> PatternMatch {
        PatternMatch {
            pattern: pattern.clone(),
            flows: self.flows,
            facts: self.facts,
        }
    }
}

fn value<'f>(facts: &'f [FactReading], fact: &FactId) -> Option<&'f FactValue> {
    facts
        .iter()
        .find(|reading| reading.fact == *fact)
        .map(|reading| &reading.value)
}

/// How many facts keep a pattern from fitting; a fact that could not be read does.
fn n_different(pattern: &Pattern, facts: &[FactReading]) -> usize {
    pattern
        .facts
        .iter()
        .filter(|(fact, needs)| value(facts, fact) != Some(*needs))
        .count()
}

fn unmatched(catalog: &Catalog, flow: &Flow<'_>, facts: Vec<FactReading>) -> UnmatchedFlow {
    let outside = catalog.patterns.outside.iter().find(|outside| {
        outside
            .facts
            .iter()
            .all(|(fact, is)| value(&facts, fact) == Some(is))
    });
    let message = outside.map_or_else(
        || {
            Text::new(
                "端末または画面転送基盤の設置場所を判定できないため、通信経路を特定できません。",
                "The route cannot be told: the place of the terminal or platform is unclear.",
            )
        },
        |outside| outside.message.clone(),
    );
    let pages = outside
        .map(|outside| outside.source.pages().to_vec())
        .unwrap_or_default();
    UnmatchedFlow {
        flow: flow.id.clone(),
        facts,
        message,
        pages,
    }
}

/// The patterns nearest to a flow: those one fact away, or, if it fits none, the nearest few.
fn near_misses(
    net: &Net<'_>,
    flow: &Flow<'_>,
    facts: &[FactReading],
    is_matched: bool,
) -> Vec<NearMiss> {
    let patterns = &net.catalog.patterns.patterns;
    let mut ranked: Vec<(usize, usize)> = patterns
        .iter()
        .enumerate()
        .map(|(index, pattern)| (n_different(pattern, facts), index))
        .filter(|(n_different, _)| *n_different > 0)
        .collect();
    ranked.sort_unstable();
    let limit = if is_matched {
        1
    } else {
        ranked.first().map_or(0, |(least, _)| *least)
    };
    let kept = if is_matched { ranked.len() } else { NEAREST };
    ranked
        .into_iter()
        .filter(|(n_different, _)| *n_different <= limit)
        .take(kept)
        .filter_map(|(_, index)| patterns.get(index))
        .map(|pattern| NearMiss {
            pattern: pattern.id.clone(),
            flow: flow.id.clone(),
            differs: differences(net.catalog, facts, pattern),
        })
        .collect()
}

/// The facts that keep a pattern from fitting, their fixes still open.
fn differences(catalog: &Catalog, facts: &[FactReading], pattern: &Pattern) -> Vec<Difference> {
    let unread = || FactValue::from("");
    catalog
        .patterns
        .facts
        .iter()
        .filter_map(|fact| {
            let needs = pattern.facts.get(&fact.id)?;
            let is = value(facts, &fact.id);
            (is != Some(needs)).then(|| Difference {
                fact: fact.id.clone(),
                is: is.cloned().unwrap_or_else(unread),
                needs: needs.clone(),
                fix: None,
            })
        })
        .collect()
}

/// What another flow makes a recognised pattern is no near miss of a flow that has its own.
fn drop_recognised(found: &mut Recognition) {
    let Recognition {
        patterns,
        unmatched,
        near,
    } = found;
    let unmatched: BTreeSet<_> = unmatched.iter().map(|flow| &flow.flow).collect();
    near.retain(|miss| {
        unmatched.contains(&miss.flow)
            || !patterns.iter().any(|known| known.pattern == miss.pattern)
    });
}

/// Keeps one near miss a pattern: that with the fewest differences.
fn keep_nearest_once(near: &mut Vec<NearMiss>) {
    near.sort_by_key(|miss| miss.differs.len());
    let mut seen = Vec::new();
    near.retain(|miss| {
        let is_new = !seen.contains(&miss.pattern);
        seen.push(miss.pattern.clone());
        is_new
    });
}
