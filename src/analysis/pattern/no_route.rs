//! Why screen transfer on the My Number side is no route: the catalog's reasons, read off the
//! drawing.

use super::drawn::zone_of;
use crate::{
    analysis::{
        Fix,
        net::{AssetNo, Flow, Net},
    },
    catalog::{EndPlace, FlowEnd, Message, NotRoute, Text},
    design::{Command, LinkEdit, Subject},
};

/// Whether a flow is screen transfer that begins or ends on the side that routes lead to.
pub(in crate::analysis) fn touches_side(net: &Net<'_>, flow: &Flow<'_>) -> bool {
    let route = &net.catalog.patterns.route;
    let on_side = |node| net.kind(node).is_some_and(|kind| route.side.fits(kind));
    flow.link.kind == route.flow && (on_side(flow.from) || on_side(flow.to))
}

/// The first reason why a flow is no route; only one that holds whatever its facts are, if its
/// facts fit a pattern.
pub(in crate::analysis) fn reason<'n>(
    net: &Net<'n>,
    flow: &Flow<'_>,
    fits_a_pattern: bool,
) -> Option<&'n NotRoute> {
    net.catalog.patterns.route.not_routes.iter().find(|reason| {
        (reason.bars || !fits_a_pattern)
            && fits(net, flow.from, &reason.from)
            && fits(net, flow.to, &reason.to)
    })
}

fn fits(net: &Net<'_>, node: AssetNo, end: &FlowEnd) -> bool {
    // Of what the edition does not know, nothing can be said.
    let Some(kind) = net.kind(node) else {
        return end.is_open();
    };
    end.fits(kind)
        && stands(net, node, &end.stands)
        && (!end.entered || !before(net, node).is_empty())
}

fn stands(net: &Net<'_>, node: AssetNo, stands: &EndPlace) -> bool {
    let zone = zone_of(net, node).map(|(_, zone)| &zone.kind);
    match stands {
        EndPlace::Anywhere => true,
        EndPlace::Nowhere => zone.is_none(),
        EndPlace::Outside(zones) => zone.is_some_and(|zone| !zones.contains(zone)),
        EndPlace::Misplaced => {
            let kind = net.kind(node);
            zone.is_some_and(|zone| kind.is_some_and(|kind| !kind.zones.contains(zone)))
        }
    }
}

/// Screen transfer that ends at an asset, so that what starts there is its second step. What a
/// platform of a route sends there is drawn the wrong way round and no such step.
fn before<'n, 'a>(net: &'n Net<'a>, node: AssetNo) -> Vec<&'n Flow<'a>> {
    let route = &net.catalog.patterns.route;
    let is_platform = |node| {
        net.kind(node)
            .is_some_and(|kind| kind.tags.contains(&route.to))
    };
    net.flows_at(node)
        .filter(|flow| flow.to == node && flow.link.kind == route.flow)
        .filter(|flow| !is_platform(flow.from))
        .collect()
}

/// The words of a reason for a flow.
pub(in crate::analysis) fn message(net: &Net<'_>, flow: &Flow<'_>, reason: &NotRoute) -> Message {
    let values = [
        ("from", net.name_of(flow.from)),
        ("to", net.name_of(flow.to)),
        ("from_zone", zone_name_of(net, flow.from)),
        ("to_zone", zone_name_of(net, flow.to)),
    ];
    let message = Message::from(reason.message.fill(&values));
    let before = before(net, flow.from);
    let Some(more) = reason.before.as_ref().filter(|_| !before.is_empty()) else {
        return message;
    };
    let names = before.iter().map(|flow| net.name_of(flow.from));
    let before = joined(&names.collect::<Vec<_>>());
    let more = more.fill(&[("before", before), ("from", net.name_of(flow.from))]);
    Message::new("finding-one-and-more")
        .with("one", message)
        .with("more", more)
}

/// Names in a row, as the catalog's own sentences take them.
fn joined(names: &[Text]) -> Text {
    let ja: Vec<&str> = names.iter().map(|name| &*name.ja).collect();
    let en: Vec<&str> = names.iter().map(|name| &*name.en).collect();
    Text::new(ja.join("・"), en.join(", "))
}

/// The name of the zone an asset stands in, as the window shows it.
fn zone_name_of(net: &Net<'_>, node: AssetNo) -> Text {
    let zone = zone_of(net, node);
    zone.map(|(_, zone)| net.zone_name(zone))
        .unwrap_or_default()
}

/// What a reason was read from: the ends it speaks of, with their zones where it is about these,
/// and the transfer that goes before.
pub(in crate::analysis) fn evidence(
    net: &Net<'_>,
    flow: &Flow<'_>,
    reason: &NotRoute,
) -> Vec<Subject> {
    let mut found = Vec::new();
    for (node, end) in [(flow.from, &reason.from), (flow.to, &reason.to)] {
        if !end.is_open() {
            found.push(Subject::Asset(net.id(node).clone()));
        }
        if end.stands != EndPlace::Anywhere {
            found.extend(zone_of(net, node).map(|(id, _)| Subject::Zone(id.clone())));
        }
    }
    if reason.before.is_some() {
        let before = before(net, flow.from);
        found.extend(before.iter().map(|flow| Subject::Link(flow.id.clone())));
    }
    found
}

/// Turns a flow round, where the reason offers it and the flow is a route's then.
pub(in crate::analysis) fn turned(
    net: &Net<'_>,
    flow: &Flow<'_>,
    reason: &NotRoute,
) -> Option<Fix> {
    let label = Message::from(reason.turn.clone()?);
    let route = &net.catalog.patterns.route;
    let has = |node, tag| net.kind(node).is_some_and(|kind| kind.tags.contains(tag));
    if !has(flow.to, &route.from) || !has(flow.from, &route.to) {
        return None;
    }
    let mut commands = vec![Command::Link(
        flow.id.clone(),
        LinkEdit::Ends {
            from: flow.link.to.clone(),
            to: flow.link.from.clone(),
        },
    )];
    if flow.link.via.len() > 1 {
        let via = flow.link.via.iter().rev().cloned().collect();
        commands.push(Command::Link(flow.id.clone(), LinkEdit::Via(via)));
    }
    let command = Command::Many {
        label: label.clone(),
        commands,
    };
    Some(Fix { label, command })
}
