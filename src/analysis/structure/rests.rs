//! Flows on which the recognised patterns rest.

use super::{
    super::{
        Finding, Own, PatternMatch, Rule, Severity,
        net::{Flow, Net, Node},
        say::{link_kind_name, say_as},
    },
    join_names,
};
use crate::catalog::{AssetKindId, RestsOn, Select, Text};

/// Whether a flow is one on which a recognised pattern rests.
pub(super) fn rests_on(net: &Net<'_>, patterns: &[PatternMatch], flow: &Flow<'_>) -> bool {
    let entries = net.catalog.patterns.rests_on.iter();
    let mut entries = entries.filter(|entry| holds(entry, patterns).is_some());
    entries.any(|entry| is_of(net, entry, flow))
}

/// Flows that a recognised pattern needs and that are not drawn, where both ends are.
pub(super) fn implied_flows(net: &Net<'_>, patterns: &[PatternMatch], findings: &mut Vec<Finding>) {
    for entry in net.catalog.patterns.rests_on.iter().filter(|it| it.needed) {
        let Some(pattern) = holds(entry, patterns) else {
            continue;
        };
        let is_drawn = net.flows.iter().any(|flow| is_of(net, entry, flow));
        let ends = [&entry.from, &entry.to].map(|end| names(net, end));
        let [Some(from), Some(to)] = ends else {
            continue;
        };
        if is_drawn {
            continue;
        }
        let name = net.catalog.pattern(&pattern.pattern);
        let own = format!("{}:{}:{}", entry.flow, from.en, to.en);
        let values = [
            (
                "pattern",
                name.map(|it| it.name.clone()).unwrap_or_default(),
            ),
            ("flow", link_kind_name(net, &entry.flow)),
            ("from", from),
            ("to", to),
        ];
        let rule = (Rule::ImpliedFlowMissing, Own::More(own.into()));
        findings.push(Finding {
            pages: entry.source.pages().into(),
            ..say_as(rule, Severity::Warning, None, &values)
        });
    }
}

/// The first recognised pattern that an entry is about.
fn holds<'p>(entry: &RestsOn, patterns: &'p [PatternMatch]) -> Option<&'p PatternMatch> {
    let mut patterns = patterns.iter();
    patterns.find(|it| entry.patterns.is_empty() || entry.patterns.contains(&it.pattern))
}

fn is_of(net: &Net<'_>, entry: &RestsOn, flow: &Flow<'_>) -> bool {
    let is_in = |node: Node, select: &Select| net.kind(node).is_some_and(|it| it.is_in(select));
    flow.link.kind == entry.flow && is_in(flow.from, &entry.from) && is_in(flow.to, &entry.to)
}

/// The names of what is drawn of a selection; nothing where none of it is.
fn names(net: &Net<'_>, select: &Select) -> Option<Text> {
    if *select == Select::Any {
        return Some(Text::new("管理する機器", "what it manages"));
    }
    let drawn = |id: &AssetKindId| net.places.iter().any(|place| place.asset.kind == *id);
    let kinds = net.catalog.assets.iter();
    let kinds = kinds.filter(|kind| kind.is_in(select) && drawn(&kind.id));
    let kinds: Vec<_> = kinds.collect();
    (!kinds.is_empty()).then(|| join_names(kinds.into_iter()))
}
