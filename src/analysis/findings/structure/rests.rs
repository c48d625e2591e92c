//! Flows on which the recognised patterns rest.

use super::drawing::any_of;
use crate::{
    analysis::{
        Finding, Own, PatternMatch, Rule, Severity,
        findings::say::say_as,
        net::{AssetNo, Flow, Net},
    },
    catalog::{AssetKindId, AssetSelection, Message, MessageValue, PatternFlow},
};

/// Whether a flow is one on which a recognised pattern rests.
pub(super) fn rests_on(net: &Net<'_>, patterns: &[PatternMatch], flow: &Flow<'_>) -> bool {
    let mut entries = net
        .catalog
        .patterns
        .rests_on
        .iter()
        .filter(|entry| holds(entry, patterns).is_some());
    entries.any(|entry| is_of(net, entry, flow))
}

/// Flows that a recognised pattern needs and that are not drawn, where both ends are.
pub(super) fn implied_flows(net: &Net<'_>, patterns: &[PatternMatch], findings: &mut Vec<Finding>) {
    for entry in net.catalog.patterns.rests_on.iter().filter(|it| it.needed) {
        let Some(pattern) = holds(entry, patterns) else {
            continue;
        };
        let is_drawn = net.flows.values().any(|flow| is_of(net, entry, flow));
        let ends = [&entry.from, &entry.to].map(|end| names(net, end));
        let [Some(from), Some(to)] = ends else {
            continue;
        };
        if is_drawn {
            continue;
        }
        let name = net.catalog.pattern(&pattern.pattern);
        let own = format!("{}:{}:{}", entry.flow, from.id, to.id);
        let values = [
            (
                "pattern",
                name.map(|it| it.name.clone()).unwrap_or_default().into(),
            ),
            ("flow", net.link_kind_name(&entry.flow).into()),
            ("from", from.names),
            ("to", to.names),
        ];
        let (rule, own) = (Rule::ImpliedFlowMissing, Own::More(own.into()));
        findings.push(Finding {
            pages: entry.source.pages().into(),
            ..say_as(rule, own, Severity::Warning, None, &values)
        });
    }
}

/// The first recognised pattern that an entry is about.
fn holds<'p>(entry: &PatternFlow, patterns: &'p [PatternMatch]) -> Option<&'p PatternMatch> {
    patterns
        .iter()
        .find(|it| entry.patterns.is_empty() || entry.patterns.contains(&it.pattern))
}

fn is_of(net: &Net<'_>, entry: &PatternFlow, flow: &Flow<'_>) -> bool {
    let is_in =
        |node: AssetNo, select: &AssetSelection| net.kind(node).is_some_and(|it| it.is_in(select));
    flow.link.kind == entry.flow && is_in(flow.from, &entry.from) && is_in(flow.to, &entry.to)
}

/// What is drawn of a selection.
struct FlowEndNames {
    names: MessageValue,
    /// The same in ids of findings, which must not change with the language or the words.
    id: String,
}

/// The names of what is drawn of a selection; nothing where none of it is.
fn names(net: &Net<'_>, select: &AssetSelection) -> Option<FlowEndNames> {
    if *select == AssetSelection::Any {
        return Some(FlowEndNames {
            names: Message::new("finding-what-it-manages").into(),
            id: "what it manages".to_owned(),
        });
    }
    let is_drawn = |id: &AssetKindId| {
        let mut places = net.places.values().filter(|it| it.asset.kind == *id);
        places.any(|place| place.kind.is_some_and(|kind| kind.is_in(select)))
    };
    let kinds = net.catalog.assets.iter();
    let kinds: Vec<_> = kinds.filter(|kind| is_drawn(&kind.id)).collect();
    let id: Vec<&str> = kinds.iter().map(|kind| &*kind.name.en).collect();
    (!kinds.is_empty()).then(|| FlowEndNames {
        id: id.join(" or "),
        names: any_of(kinds.into_iter()),
    })
}
