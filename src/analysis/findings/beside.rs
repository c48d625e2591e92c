//! Clouds of which one has the platform's provider and another has not, and what that asks for in
//! addition.

use super::say::say;
use crate::{
    analysis::{
        FactReading, Finding, PatternMatch, Rule, Severity,
        controls::{beside, full_name},
        net::Net,
        pattern::{provider_of, zone_of},
    },
    catalog::{
        DemandsBeside, FactValue, Message, MessageValue, Pattern, ResolvedRow, Source, Text,
        ZoneId, rows_beside,
    },
    design::Subject,
};

/// Says what is demanded beside the matched patterns, and for which clouds.
pub(in crate::analysis) fn clouds_differ(
    net: &Net<'_>,
    patterns: &[PatternMatch],
    findings: &mut Vec<Finding>,
) {
    for matched in patterns {
        let Some(pattern) = net.catalog.pattern(&matched.pattern) else {
            continue;
        };
        for beside in beside(pattern, matched) {
            let read = matched.facts.iter().find(|it| it.fact == beside.fact);
            findings.extend(read.and_then(|read| differ(net, matched, pattern, beside, read)));
        }
    }
}

fn differ(
    net: &Net<'_>,
    matched: &PatternMatch,
    pattern: &Pattern,
    beside: &DemandsBeside,
    read: &FactReading,
) -> Option<Finding> {
    let flow = net.flow(matched.flows.first()?)?;
    let (platform, zone) = zone_of(net, flow.to)?;
    let why = match &beside.source {
        Source::Derived { why, .. } => why.clone(),
        Source::Document(_)
        | Source::Overview(_)
        | Source::Guideline { .. }
        | Source::ThirdParty(_) => Text::default(),
    };
    let values = [
        ("own", net.zone_name(zone).into()),
        ("same", names(net, read, &read.value)),
        ("different", names(net, read, &beside.value)),
        ("pattern", (&pattern.name).into()),
        ("controls", controls(net, beside)),
        ("why", why.into()),
    ];
    let clouds = read.parts.iter().map(|(cloud, _)| cloud.clone());
    let subjects = [Subject::Zone(platform.clone())].into_iter().chain(clouds);
    let finding = say(Rule::CloudsDiffer, Severity::Info, subjects, &values);
    Some(Finding {
        pages: beside.source.pages().into(),
        ..finding
    })
}

/// The names of the clouds that have a value.
fn names(net: &Net<'_>, read: &FactReading, value: &FactValue) -> MessageValue {
    let clouds = read.parts.iter().filter(|(_, is)| is == value);
    let names = clouds.filter_map(|(cloud, _)| match cloud {
        Subject::Zone(id) => cloud_name(net, id),
        Subject::Asset(_) | Subject::Link(_) | Subject::Note(_) => None,
    });
    MessageValue::list("common-comma", names)
}

/// The name of a cloud with its provider: several clouds are mostly called the same.
fn cloud_name(net: &Net<'_>, id: &ZoneId) -> Option<MessageValue> {
    let name = net.zone_name(net.design.zones.get(id)?);
    let Some((_, provider)) = provider_of(net, id) else {
        return Some(name.into());
    };
    let named = Message::new("finding-cloud-with-provider").with("name", name);
    Some(named.with("provider", provider).into())
}

/// The controls that are demanded, each with what carries it.
fn controls(net: &Net<'_>, beside: &DemandsBeside) -> MessageValue {
    let name = |row: &ResolvedRow<'_>| {
        let kinds = row
            .kinds
            .iter()
            .filter_map(|kind| net.catalog.asset_kind(kind));
        let kinds = MessageValue::list("common-comma", kinds.map(|kind| &kind.name));
        Message::new("finding-control-at-kinds")
            .with("control", full_name(row.name, row.control))
            .with("kinds", kinds)
    };
    let rows = rows_beside(net.catalog, beside);
    MessageValue::list("common-comma", rows.iter().map(name))
}
