//! Findings about the drawing itself: ways, boundaries, places and names.

mod boundaries;
mod nesting;
mod rests;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Bearing, Finding, FlowRoute, Own, PatternMatch, Rule, Severity,
    facts::zone_of,
    fixes::{adding, moving},
    net::{Net, Node},
    overrides,
    providers::provider_of,
    say::{link_kind_name, name_of, say, say_as, zone_name},
    separation::Sides,
};
use crate::{
    catalog::{AssetKind, AssetKindId, Implied, LinkId, Part, Text},
    design::{Link, Subject, given_name},
};
use boundaries::boundaries;
use nesting::nesting;
use rests::{implied_flows, rests_on};

/// All findings about the structure of a drawing.
pub(super) fn structure_findings(
    net: &Net<'_>,
    sides: &Sides<'_>,
    routes: &BTreeMap<LinkId, FlowRoute>,
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
    overrides::idle(net, &mut findings);
    findings
}

fn flows_without_way(
    net: &Net<'_>,
    routes: &BTreeMap<LinkId, FlowRoute>,
    patterns: &[PatternMatch],
    findings: &mut Vec<Finding>,
) {
    // Both stand in the order of ids.
    for (flow, (id, route)) in net.flows.iter().zip(routes) {
        if flow.id == id && route.assets.is_empty() {
            let values = [
                ("flow", link_kind_name(net, &flow.link.kind)),
                ("from", name_of(net, flow.from)),
                ("to", name_of(net, flow.to)),
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

fn join_names<'a>(kinds: impl Iterator<Item = &'a AssetKind>) -> Text {
    let names: Vec<&Text> = kinds.map(|kind| &kind.name).collect();
    let ja: Vec<&str> = names.iter().map(|name| &*name.ja).collect();
    let en: Vec<&str> = names.iter().map(|name| &*name.en).collect();
    Text::new(ja.join("または"), en.join(" or "))
}

/// Assets that a recognised pattern implies and that are not drawn.
fn implied_assets(net: &Net<'_>, patterns: &[PatternMatch], findings: &mut Vec<Finding>) {
    let drawn: BTreeSet<_> = net.places.iter().map(|place| &place.asset.kind).collect();
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
                ("pattern", pattern.name.clone()),
                ("asset", join_names(implied_kinds(net, implied))),
            ];
            let kinds: Vec<_> = implied.kinds.iter().map(AssetKindId::as_str).collect();
            let kinds = kinds.join("|");
            if !said.insert(kinds.clone()) {
                continue;
            }
            let rule = (Rule::ImpliedAssetMissing, Own::More(kinds.into()));
            let mut finding = say_as(rule, Severity::Error, None, &values);
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

fn implied_kinds<'a>(net: &Net<'a>, implied: &'a Implied) -> impl Iterator<Item = &'a AssetKind> {
    let kinds = implied.kinds.iter();
    kinds.filter_map(|kind| net.catalog.asset_kind(kind))
}

fn providers(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for (id, zone) in &net.design.zones {
        let Some(kind) = net.catalog.zone_kind(&zone.kind) else {
            let subject = Subject::Zone(id.clone());
            let name = zone_name(net, zone);
            findings.push(unknown_kind(
                "zone",
                Some(subject),
                name,
                zone.kind.as_str(),
            ));
            continue;
        };
        if kind.provider && provider_of(net, id).is_none() {
            let given = given_name(&zone.name);
            let name = given.map_or_else(|| kind.name.clone(), Text::same);
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
        |node: Node| !net.lines_of(node).is_empty() || net.flows_at(node).next().is_some();
    for (node, place) in net.places.iter().enumerate() {
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
        if !is_joined(node) && kind.part != Part::Beyond {
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
        let name = Text::new("対策", "Control");
        findings.push(unknown_kind("control", None, name, control.as_str()));
    }
}

/// A link of unknown kind, by its ends.
fn link_words(net: &Net<'_>, link: &Link) -> Text {
    let name = |id| {
        net.node(id)
            .map(|node| name_of(net, node))
            .unwrap_or_default()
    };
    let ends = [("from", name(&link.from)), ("to", name(&link.to))];
    Text::filled("接続「{from} → {to}」", "The link {from} → {to}", &ends)
}

/// The id says which sort of thing it is about: a zone and an asset may have the same id.
fn unknown_kind(sort: &str, subject: Option<Subject>, name: Text, kind: &str) -> Finding {
    let values = [("kind", Text::same(kind)), ("name", name)];
    let about = subject.as_ref().map_or(kind, Subject::as_str);
    let own = Own::Instead(format!("{sort}:{about}").into());
    say_as((Rule::UnknownKind, own), Severity::Error, subject, &values)
}

fn edition(net: &Net<'_>, findings: &mut Vec<Finding>) {
    let (is, known) = (&net.design.edition, &net.catalog.edition.id);
    if !is.is_empty() && is != known {
        let values = [("is", Text::same(is)), ("known", Text::same(known))];
        findings.push(say(Rule::OtherEdition, Severity::Warning, None, &values));
    }
}
