//! Clouds of which one has the platform's provider and another has not, and what that asks for in
//! addition.

use super::{
    FactReading, Finding, PatternMatch, Rule, Severity,
    controls::{beside, full_name},
    facts::zone_of,
    net::Net,
    providers::provider_of,
    say::{say, zone_name},
};
use crate::{
    catalog::{Beside, FactValue, Pattern, ResolvedRow, Source, Text, ZoneId, rows_beside},
    design::Subject,
};

/// Says what is demanded beside the matched patterns, and for which clouds.
pub(super) fn clouds_differ(net: &Net<'_>, patterns: &[PatternMatch], findings: &mut Vec<Finding>) {
    for matched in patterns {
        let Some(pattern) = net.catalog.pattern(&matched.pattern) else {
            continue;
        };
        for beside in beside(pattern, matched) {
            let read = matched.facts.iter().find(|it| it.fact == beside.fact);
            findings.extend(read.and_then(|read| differ(net, matched, (pattern, beside), read)));
        }
    }
}

fn differ(
    net: &Net<'_>,
    matched: &PatternMatch,
    (pattern, beside): (&Pattern, &Beside),
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
        ("own", zone_name(net, zone)),
        ("same", names(net, read, &read.value)),
        ("different", names(net, read, &beside.value)),
        ("pattern", pattern.name.clone()),
        ("controls", controls(net, beside)),
        ("why", why),
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
fn names(net: &Net<'_>, read: &FactReading, value: &FactValue) -> Text {
    let clouds = read.parts.iter().filter(|(_, is)| is == value);
    let names = clouds.filter_map(|(cloud, _)| match cloud {
        Subject::Zone(id) => cloud_name(net, id),
        Subject::Asset(_) | Subject::Link(_) | Subject::Note(_) => None,
    });
    list(&names.collect::<Vec<_>>())
}

/// The name of a cloud with its provider: several clouds are mostly called the same.
fn cloud_name(net: &Net<'_>, id: &ZoneId) -> Option<Text> {
    let name = zone_name(net, net.design.zones.get(id)?);
    let Some((_, provider)) = provider_of(net, id) else {
        return Some(name);
    };
    let values = [("name", name), ("provider", Text::same(provider))];
    Some(Text::filled(
        "{name}（{provider}）",
        "{name} ({provider})",
        &values,
    ))
}

/// The controls that are demanded, each with what carries it.
fn controls(net: &Net<'_>, beside: &Beside) -> Text {
    let name = |row: &ResolvedRow<'_>| {
        let kinds = row
            .kinds
            .iter()
            .filter_map(|kind| net.catalog.asset_kind(kind));
        let values = [
            ("control", full_name(row.name, row.control)),
            (
                "kinds",
                list(&kinds.map(|kind| kind.name.clone()).collect::<Vec<_>>()),
            ),
        ];
        Text::filled(
            "{kinds}の「{control}」",
            "“{control}” at the {kinds}",
            &values,
        )
    };
    list(
        &rows_beside(net.catalog, beside)
            .iter()
            .map(name)
            .collect::<Vec<_>>(),
    )
}

fn list(names: &[Text]) -> Text {
    let ja: Vec<&str> = names.iter().map(|name| &*name.ja).collect();
    let en: Vec<&str> = names.iter().map(|name| &*name.en).collect();
    Text::new(ja.join("、"), en.join(", "))
}
