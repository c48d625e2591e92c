//! Which patterns a drawing is and why, and why a flow is none.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use super::{
    drawn::is_route,
    facts::Facts,
    near::{add_fixes, keep_nearest_once, n_different, near_misses, value},
    no_route::{self, touches_side},
};
use crate::{
    analysis::{
        FactReading, NearMiss, PatternMatch, UnmatchedFlow,
        net::{Flow, Net, Table, TableKey as _, table_key},
    },
    catalog::{Catalog, FactId, FactValue, LinkId, NotRoute, Pattern, PatternId},
    design::Subject,
};

table_key! {
    /// A pattern of the catalog.
    PatternNo
}

table_key! {
    /// A sort of flows: those with the same facts.
    FlowSortNo
}

/// What recognition finds.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Recognition {
    pub(in crate::analysis) patterns: Vec<PatternMatch>,
    pub(in crate::analysis) unmatched: Vec<UnmatchedFlow>,
    pub(in crate::analysis) near: Vec<NearMiss>,
}

/// Recognises every screen-transfer flow to a My Number platform, and says of every other one on
/// that side why it is none.
pub(in crate::analysis) fn recognise(net: &Net<'_>) -> Recognition {
    let mut found = Recognition::default();
    let mut matches: BTreeMap<PatternNo, MatchDraft> = BTreeMap::new();
    let facts = Facts::new(net);
    let mut known = FlowSorts::default();
    for flow in net.flows.values() {
        if !is_route(net, flow) {
            if touches_side(net, flow) {
                let reason = no_route::reason(net, flow, false);
                found.unmatched.push(without_route(net, flow, reason));
            }
            continue;
        }
        let values = facts.values(flow);
        let sort = known.sort_of(net, values);
        let barred = sort.fitting.and_then(|_| no_route::reason(net, flow, true));
        if barred.is_some() {
            let facts = facts.read(flow);
            let flow = without_route(net, flow, barred);
            found.unmatched.push(UnmatchedFlow { facts, ..flow });
            continue;
        }
        if !std::mem::replace(&mut sort.is_compared, true) {
            let near = near_misses(net, flow, &sort.values, sort.fitting.is_some());
            found.near.extend(near);
        }
        match sort.fitting {
            Some(pattern) => matches.entry(pattern).or_default().join(&facts, flow),
            None => found.unmatched.push(unmatched(net, flow, facts.read(flow))),
        }
    }
    let patterns: Table<PatternNo, &Pattern> = net.catalog.patterns.patterns.iter().collect();
    found.patterns = matches
        .into_iter()
        .map(|(number, found)| found.finish(&patterns[number].id))
        .collect();
    drop_recognised(&mut found);
    keep_nearest_once(&mut found.near);
    add_fixes(net, &mut found.near);
    found
}

/// Flows with the same facts fit the same pattern and nearly fit the same others: of a near miss
/// only the first flow is named, so only the first of each sort is compared.
#[derive(Default)]
struct FlowSorts(Table<FlowSortNo, FlowSort>);

/// Flows with the same facts.
struct FlowSort {
    values: Vec<FactReading>,
    fitting: Option<PatternNo>,
    is_compared: bool,
}

impl FlowSorts {
    fn sort_of(&mut self, net: &Net<'_>, values: Vec<FactReading>) -> &mut FlowSort {
        let known = self.0.values().position(|sort| sort.values == values);
        let number = match known {
            Some(place) => FlowSortNo::new(place),
            None => self.0.push(FlowSort {
                fitting: fitting(net.catalog, &values),
                values,
                is_compared: false,
            }),
        };
        &mut self.0[number]
    }
}

/// The pattern that fits facts.
fn fitting(catalog: &Catalog, facts: &[FactReading]) -> Option<PatternNo> {
    let place = catalog
        .patterns
        .patterns
        .iter()
        .position(|pattern| n_different(pattern, facts) == 0);
    place.map(PatternNo::new)
}

/// A match being gathered.
#[derive(Default)]
struct MatchDraft {
    flows: Vec<LinkId>,
    facts: Vec<FactReading>,
    /// The evidence gathered so far, by fact.
    seen: BTreeMap<FactId, IndexSet<Subject>>,
}

impl MatchDraft {
    /// Adds a flow and the evidence of its facts.
    fn join(&mut self, facts: &Facts<'_>, flow: &Flow<'_>) {
        self.flows.push(flow.id.clone());
        let n_seen = |fact: &FactId| self.seen.get(fact).map_or(0, IndexSet::len);
        let read = facts.read_where(flow, |fact, n_shown| n_seen(fact) < n_shown);
        for FactReading {
            fact,
            value,
            evidence,
            parts,
        } in read
        {
            let index = self.facts.iter().position(|known| known.fact == fact);
            let index = index.unwrap_or_else(|| {
                let (fact, evidence) = (fact.clone(), Vec::new());
                self.facts.push(FactReading {
                    fact,
                    value: value.clone(),
                    evidence,
                    parts: Vec::new(),
                });
                self.facts.len() - 1
            });
            let Some(known) = self.facts.get_mut(index) else {
                continue;
            };
            if known.value != value {
                continue;
            }
            let is_new = |part: &(Subject, FactValue)| !known.parts.contains(part);
            let parts: Vec<_> = parts.into_iter().filter(is_new).collect();
            known.parts.extend(parts);
            let seen = self.seen.entry(fact).or_default();
            known
                .evidence
                .extend(evidence.into_iter().filter(|it| seen.insert(it.clone())));
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

/// A flow whose facts fit no pattern: what the document leaves out, or why it is no route.
fn unmatched(net: &Net<'_>, flow: &Flow<'_>, facts: Vec<FactReading>) -> UnmatchedFlow {
    let outside = net.catalog.patterns.outside.iter().find(|outside| {
        outside
            .facts
            .iter()
            .all(|(fact, is)| value(&facts, fact) == Some(is))
    });
    let Some(outside) = outside else {
        let reason = no_route::reason(net, flow, false);
        let flow = without_route(net, flow, reason);
        return UnmatchedFlow { facts, ..flow };
    };
    UnmatchedFlow {
        flow: flow.id.clone(),
        facts,
        reason: None,
        evidence: Vec::new(),
        message: Some(outside.message.clone().into()),
        pages: outside.source.pages().to_vec(),
    }
}

/// A flow that is no route for a reason of the catalog's.
fn without_route(net: &Net<'_>, flow: &Flow<'_>, reason: Option<&NotRoute>) -> UnmatchedFlow {
    let message = reason.map(|reason| no_route::message(net, flow, reason));
    let evidence = reason.map(|reason| no_route::evidence(net, flow, reason));
    UnmatchedFlow {
        flow: flow.id.clone(),
        facts: Vec::new(),
        reason: reason.map(|reason| reason.id.clone()),
        evidence: evidence.unwrap_or_default(),
        message,
        pages: reason
            .map(|reason| reason.source.pages().to_vec())
            .unwrap_or_default(),
    }
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
