//! Findings about the drawing itself: ways, boundaries, places and names.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    boundaries::boundaries,
    nesting::nesting,
    rests::{implied_flows, rests_on},
};
use crate::{
    analysis::{
        Bearing, Finding, FlowWay, Own, PatternMatch, Rule, Severity,
        findings::{
            idle::idle,
            say::{say, say_as},
            separation::AssetSides,
        },
        net::{AssetNo, Flow, Net, Ways},
        pattern::{adding, moving, provider_of, zone_of},
    },
    catalog::{
        AssetKind, AssetKindId, AttackPart, ImpliedAssets, LinkId, Message, MessageValue, Text,
    },
    design::{Link, Subject},
};

/// All findings about the structure of a drawing.
pub(in crate::analysis) fn structure_findings(
    net: &Net<'_>,
    sides: &AssetSides<'_>,
    routes: &BTreeMap<LinkId, FlowWay>,
    patterns: &[PatternMatch],
) -> Vec<Finding> {
    let mut findings = Vec::new();
    flows_without_way(net, routes, patterns, &mut findings);
    boundaries(net, sides, &mut findings);
    implied_assets(net, patterns, &mut findings);
    implied_flows(net, patterns, &mut findings);
    nesting(net, &mut findings);
    providers(net, &mut findings);
    places(net, &mut findings);
    edition(net, &mut findings);
    idle(net, &mut findings);
    findings
}

fn flows_without_way(
    net: &Net<'_>,
    routes: &BTreeMap<LinkId, FlowWay>,
    patterns: &[PatternMatch],
    findings: &mut Vec<Finding>,
) {
    // Only a drawing with such a flow pays for looking further, and for all of them at once.
    let mut relayed: Option<Ways<'_>> = None;
    // Both stand in the order of ids.
    for (flow, (id, route)) in net.flows.values().zip(routes) {
        if flow.id == id && route.assets.is_empty() {
            let relayed = relayed.get_or_insert_with(|| ways_through_relays(net));
            let values: [(_, MessageValue); 4] = [
                ("flow", net.link_kind_name(&flow.link.kind).into()),
                ("from", net.name_of(flow.from).into()),
                ("to", net.name_of(flow.to).into()),
                ("but", through_relays(net, relayed, flow)),
            ];
            let subjects = [Subject::Link(flow.id.clone())];
            let mut finding = say(Rule::FlowWithoutWay, Severity::Error, subjects, &values);
            if rests_on(net, patterns, flow) {
                finding.bearing = Bearing::NotJudged;
            }
            findings.push(finding);
        }
    }
}

/// Ways that also pass what answers for others.
fn ways_through_relays<'a>(net: &'a Net<'a>) -> Ways<'a> {
    Ways::through(net, |node| {
        let kind = net.kind(node);
        kind.is_some_and(|kind| kind.transit || kind.part == AttackPart::Relay)
    })
}

/// Of a flow whose lines lead through what answers for others, such as a proxy: that it ends there
/// and goes on as another one. Nothing where there is no such way either.
fn through_relays(net: &Net<'_>, ways: &mut Ways<'_>, flow: &Flow<'_>) -> MessageValue {
    let (from, to) = (flow.from, flow.to);
    let way = ways.way(from, &[], to);
    let way = way.unwrap_or_default();
    let inner = way.iter().filter(|node| ![from, to].contains(node));
    let relays = inner.filter(|node| net.kind(**node).is_some_and(|kind| !kind.transit));
    let names: Vec<Text> = relays.map(|node| net.name_of(*node)).collect();
    if names.is_empty() {
        return MessageValue::default();
    }
    let names = MessageValue::list("common-comma", names);
    Message::new("finding-way-through-relay")
        .with("relays", names)
        .into()
}

/// The names of kinds of which one will do.
pub(super) fn any_of<'a>(kinds: impl Iterator<Item = &'a AssetKind>) -> MessageValue {
    MessageValue::list("common-or", kinds.map(|kind| &kind.name))
}

/// Assets that a recognised pattern implies and that are not drawn.
fn implied_assets(net: &Net<'_>, patterns: &[PatternMatch], findings: &mut Vec<Finding>) {
    let own = net.places.values().map(|place| &place.asset.kind);
    let worked = net.places.values().filter_map(|place| place.kind);
    let worked = worked.flat_map(|kind| &kind.works_as);
    let drawn: BTreeSet<_> = own.chain(worked).collect();
    let mut said = BTreeSet::new();
    for matched in patterns {
        let Some(pattern) = net.catalog.pattern(&matched.pattern) else {
            continue;
        };
        let always = &net.catalog.patterns.always;
        for implied in pattern.implies.iter().chain(always) {
            if implied.kinds.iter().any(|kind| drawn.contains(kind)) {
                continue;
            }
            let values = [
                ("pattern", MessageValue::from(&pattern.name)),
                ("asset", any_of(implied_kinds(net, implied))),
            ];
            let kinds: Vec<_> = implied.kinds.iter().map(AssetKindId::as_str).collect();
            let kinds = kinds.join("|");
            if !said.insert(kinds.clone()) {
                continue;
            }
            let (rule, own) = (Rule::ImpliedAssetMissing, Own::More(kinds.into()));
            let mut finding = say_as(rule, own, Severity::Error, None, &values);
            finding.pages = implied.source.pages().into();
            finding.fix = adding(net, &implied.kinds).map(Box::new);
            // A checkpoint that is not drawn can be judged: what it should hold off is not held
            // off. Where anything else is missing, the route is not whole.
            if implied_kinds(net, implied).all(|kind| kind.gate) {
                finding.bearing = Bearing::FallsShort;
            }
            findings.push(finding);
        }
    }
}

fn implied_kinds<'a>(
    net: &Net<'a>,
    implied: &'a ImpliedAssets,
) -> impl Iterator<Item = &'a AssetKind> {
    implied
        .kinds
        .iter()
        .filter_map(|kind| net.catalog.asset_kind(kind))
}

fn providers(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for (id, zone) in &net.design.zones {
        let Some(kind) = net.catalog.zone_kind(&zone.kind) else {
            let subject = Subject::Zone(id.clone());
            let name = net.zone_name(zone);
            findings.push(unknown_kind(
                "zone",
                Some(subject),
                name,
                zone.kind.as_str(),
            ));
            continue;
        };
        if kind.provider && provider_of(net, id).is_none() {
            let name = net.zone_name(zone);
            let subjects = [Subject::Zone(id.clone())];
            let values = [("zone", name)];
            findings.push(say(
                Rule::ProviderMissing,
                Severity::Warning,
                subjects,
                &values,
            ));
        }
    }
}

fn places(net: &Net<'_>, findings: &mut Vec<Finding>) {
    let is_joined =
        |node: AssetNo| !net.lines_of(node).is_empty() || net.flows_at(node).next().is_some();
    for (node, place) in net.places.entries() {
        let subjects = || [Subject::Asset(place.id.clone())];
        let values = || [("asset", place.name.clone())];
        let Some(kind) = place.kind else {
            let subject = Subject::Asset(place.id.clone());
            findings.push(unknown_kind(
                "asset",
                Some(subject),
                place.name.clone(),
                place.asset.kind.as_str(),
            ));
            continue;
        };
        let is_placed = zone_of(net, node).is_some_and(|(_, zone)| kind.zones.contains(&zone.kind));
        if !is_placed {
            let mut finding = say(Rule::AssetMisplaced, Severity::Error, subjects(), &values());
            finding.fix = moving(net, node).map(Box::new);
            findings.push(finding);
        }
        if !is_joined(node) && kind.part != AttackPart::Beyond {
            findings.push(say(
                Rule::AssetUnconnected,
                Severity::Info,
                subjects(),
                &values(),
            ));
        }
    }
    for drawn in net.drawn.iter().filter(|drawn| drawn.kind.is_none()) {
        let subject = Subject::Link(drawn.id.clone());
        findings.push(unknown_kind(
            "link",
            Some(subject),
            link_words(net, drawn.link),
            drawn.link.kind.as_str(),
        ));
    }
    let unknown = net
        .design
        .states
        .keys()
        .filter(|k| net.catalog.control(&k.control).is_none());
    let unknown: BTreeSet<_> = unknown.map(|key| &key.control).collect();
    for control in unknown {
        let name = Message::new("finding-control-of-unknown-kind");
        findings.push(unknown_kind("control", None, name, control.as_str()));
    }
}

/// A link of unknown kind, by its ends.
fn link_words(net: &Net<'_>, link: &Link) -> Message {
    let name = |id| {
        net.node(id)
            .map(|node| net.name_of(node))
            .unwrap_or_default()
    };
    Message::new("finding-link-of-unknown-kind")
        .with("from", name(&link.from))
        .with("to", name(&link.to))
}

/// The id says which sort of thing it is about: a zone and an asset may have the same id.
fn unknown_kind(
    sort: &str,
    subject: Option<Subject>,
    name: impl Into<MessageValue>,
    kind: &str,
) -> Finding {
    let values = [("kind", kind.into()), ("name", name.into())];
    let about = subject.as_ref().map_or(kind, Subject::as_str);
    let own = Own::Instead(format!("{sort}:{about}").into());
    say_as(Rule::UnknownKind, own, Severity::Error, subject, &values)
}

fn edition(net: &Net<'_>, findings: &mut Vec<Finding>) {
    let (is, known) = (&net.design.edition, &net.catalog.edition.id);
    if !is.is_empty() && is != known {
        let values = [("is", Text::same(is)), ("known", Text::same(known))];
        findings.push(say(Rule::OtherEdition, Severity::Warning, None, &values));
    }
}
