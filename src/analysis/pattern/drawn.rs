//! What facts are read from: what a drawing shows, whichever flow is asked about.

use std::collections::BTreeMap;

use crate::{
    analysis::net::{AssetNo, DrawnLink, Flow, Net},
    catalog::{AssetId, LinkKindId, Tag, ZoneId, ZoneKindId},
    design::{Subject, Zone},
};

/// Whether a flow carries a route: screen transfer from a terminal to a My Number platform.
pub(in crate::analysis) fn is_route(net: &Net<'_>, flow: &Flow<'_>) -> bool {
    let route = &net.catalog.patterns.route;
    let has_tag = |node, tag| net.kind(node).is_some_and(|kind| kind.tags.contains(tag));
    flow.link.kind == route.flow && has_tag(flow.from, &route.from) && has_tag(flow.to, &route.to)
}

/// The zone an asset stands in.
pub(in crate::analysis) fn zone_of<'a>(
    net: &Net<'a>,
    node: AssetNo,
) -> Option<(&'a ZoneId, &'a Zone)> {
    net.places[node].zone
}

/// Lines of a kind that leave a kind of zone, with the assets at their ends inside it. A line with
/// both ends inside leaves nothing.
pub(in crate::analysis) fn lines_from(
    net: &Net<'_>,
    line: &LinkKindId,
    zone: &ZoneKindId,
    to: &[ZoneKindId],
) -> Vec<Subject> {
    let kind_around = |id: &AssetId| {
        let node = net.node(id);
        node.and_then(|node| zone_of(net, node))
            .map(|(_, is)| &is.kind)
    };
    let is_inside = |id: &AssetId| kind_around(id) == Some(zone);
    // What stands in no zone may be meant to stand outside: it is not taken for an inner end.
    let leads_out = |id: &AssetId| {
        let kind = kind_around(id);
        is_inside(id) || to.is_empty() || kind.is_none_or(|kind| to.contains(kind))
    };
    let mut found = Vec::new();
    for (id, link) in net
        .design
        .links
        .iter()
        .filter(|(_, link)| link.kind == *line)
        .filter(|(_, link)| is_inside(&link.from) != is_inside(&link.to))
        .filter(|(_, link)| leads_out(&link.from) && leads_out(&link.to))
    {
        for end in [&link.from, &link.to]
            .into_iter()
            .filter(|end| is_inside(end))
        {
            let end = Subject::Asset(end.clone());
            if !found.contains(&end) {
                found.push(end);
            }
            let line = Subject::Link(id.clone());
            if !found.contains(&line) {
                found.push(line);
            }
        }
    }
    found
}

/// The source of a route and what lines of some kinds join to it, such as the terminal on which a
/// browser runs.
pub(in crate::analysis) fn source_and_along(
    net: &Net<'_>,
    source: AssetNo,
    along: &[LinkKindId],
) -> Vec<AssetNo> {
    let mut joined = joined_along(net, along).remove(&source).unwrap_or_default();
    joined.insert(0, source);
    joined
}

/// What lines of some kinds join to each asset; lines that cannot join what they do join nothing.
pub(super) fn joined_along(net: &Net<'_>, along: &[LinkKindId]) -> BTreeMap<AssetNo, Vec<AssetNo>> {
    let mut joined: BTreeMap<AssetNo, Vec<AssetNo>> = BTreeMap::new();
    let lines = net.drawn.iter().filter(|it| along.contains(&it.link.kind));
    for drawn in lines.filter(|drawn| !is_misjoined(net, drawn)) {
        let Some((from, to)) = drawn.ends else {
            continue;
        };
        for (here, there) in [(from, to), (to, from)] {
            let known = joined.entry(here).or_default();
            if !known.contains(&there) {
                known.push(there);
            }
        }
    }
    for nodes in joined.values_mut() {
        nodes.sort_unstable();
    }
    joined
}

/// Whether a link joins what its kind cannot: other ends than the catalog names, or ends in
/// different zones.
pub(in crate::analysis) fn is_misjoined(net: &Net<'_>, drawn: &DrawnLink<'_>) -> bool {
    let Some((kind, (from, to))) = drawn.kind.zip(drawn.ends) else {
        return false;
    };
    let has = |node, tag| net.kind(node).is_some_and(|kind| kind.tags.contains(tag));
    let fits = kind
        .joins
        .iter()
        .any(|(one, other)| has(from, one) && has(to, other));
    let zones = zone_of(net, from).zip(zone_of(net, to));
    let is_split = zones.is_some_and(|((one, _), (other, _))| one != other);
    kind.within && (!fits || is_split)
}

/// Assets with a tag in zones of a kind.
pub(in crate::analysis) fn assets_in(net: &Net<'_>, tag: &Tag, zone: &ZoneKindId) -> Vec<AssetId> {
    net.places
        .keys()
        .filter(|node| net.kind(*node).is_some_and(|kind| kind.tags.contains(tag)))
        .filter(|node| zone_of(net, *node).is_some_and(|(_, is)| is.kind == *zone))
        .map(|node| net.id(node).clone())
        .collect()
}
