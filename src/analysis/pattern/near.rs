//! The patterns a flow nearly is: which they are, what differs, and what would mend it.

use super::fixes::fix_for;
use crate::{
    analysis::{
        Difference, FactReading, NearMiss,
        net::{Flow, Net},
    },
    catalog::{Catalog, FactId, FactValue, Pattern},
};

/// At most so many near misses are named for a flow that fits no pattern.
const NEAREST: usize = 3;

pub(super) fn value<'f>(facts: &'f [FactReading], fact: &FactId) -> Option<&'f FactValue> {
    facts
        .iter()
        .find(|reading| reading.fact == *fact)
        .map(|reading| &reading.value)
}

/// How many facts keep a pattern from fitting; a fact that could not be read does.
pub(super) fn n_different(pattern: &Pattern, facts: &[FactReading]) -> usize {
    pattern
        .facts
        .iter()
        .filter(|(fact, needs)| value(facts, fact) != Some(*needs))
        .count()
}

/// The patterns nearest to a flow: those one fact away, or, if it fits none, the nearest few.
pub(super) fn near_misses(
    net: &Net<'_>,
    flow: &Flow<'_>,
    facts: &[FactReading],
    is_matched: bool,
) -> Vec<NearMiss> {
    let mut ranked: Vec<(usize, &Pattern)> = net
        .catalog
        .patterns
        .patterns
        .iter()
        .map(|pattern| (n_different(pattern, facts), pattern))
        .filter(|(n_different, _)| *n_different > 0)
        .collect();
    // Of as many differences, those that the catalog has first.
    ranked.sort_by_key(|(n_different, _)| *n_different);
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
        .map(|(_, pattern)| NearMiss {
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

/// Keeps one near miss a pattern: that with the fewest differences.
pub(super) fn keep_nearest_once(near: &mut Vec<NearMiss>) {
    near.sort_by_key(|miss| miss.differs.len());
    let mut seen = Vec::new();
    near.retain(|miss| {
        let is_new = !seen.contains(&miss.pattern);
        seen.push(miss.pattern.clone());
        is_new
    });
}

/// Writes the fixes of the near misses that are kept: a drawing of thousands of flows has a few.
pub(super) fn add_fixes(net: &Net<'_>, near: &mut [NearMiss]) {
    for miss in near {
        let Some(flow) = net.flow(&miss.flow) else {
            continue;
        };
        let pattern = net.catalog.pattern(&miss.pattern);
        let is_only = miss.differs.len() == 1;
        let implied = pattern.filter(|_| is_only).map(|pattern| &pattern.implies);
        let implied = implied.map_or(&[][..], Vec::as_slice);
        for differs in &mut miss.differs {
            let fact = net.catalog.fact(&differs.fact);
            let fix = |fact| fix_for(net, flow, fact, &differs.needs, implied);
            differs.fix = fact.and_then(fix);
        }
    }
}
