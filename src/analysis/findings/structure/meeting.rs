//! Lines that meet in a mere place, such as a closed WAN, with no segment around it.

use std::collections::BTreeSet;

use super::boundaries::JoinedEnds;
use crate::{
    analysis::{
        findings::separation::AssetSides,
        net::{AssetNo, Neighbour, Net},
        pattern::zone_of,
    },
    catalog::{LinkKindId, ZoneKindId},
};

/// Whether an asset stands in a mere place, so that the drawing does not say whose it is.
pub(super) fn is_in_place(net: &Net<'_>, node: AssetNo) -> bool {
    let zone = zone_of(net, node).and_then(|(_, zone)| net.catalog.zone_kind(&zone.kind));
    zone.is_some_and(|kind| kind.neutral)
}

/// Each two things that lines join by way of what stands in such places. Of things alike only the
/// first is taken: what holds of it holds of all.
pub(super) fn joined_in_places<'n, 'a>(
    net: &'n Net<'a>,
    sides: &'n AssetSides<'a>,
) -> impl Iterator<Item = JoinedEnds<'n>> {
    let mut seen = BTreeSet::new();
    let nodes = net.places.keys().filter(|node| is_in_place(net, *node));
    let mut joined = Vec::new();
    for node in nodes {
        if seen.insert(node) {
            pairs(&ends(net, sides, node, &mut seen), net, &mut joined);
        }
    }
    joined.into_iter()
}

/// Where a line leads that leaves a place.
struct PlaceExit<'n> {
    end: AssetNo,
    line: Neighbour<'n>,
}

/// What the lines lead to that leave the places around an asset.
fn ends<'n, 'a>(
    net: &'n Net<'a>,
    sides: &AssetSides<'a>,
    start: AssetNo,
    seen: &mut BTreeSet<AssetNo>,
) -> Vec<PlaceExit<'n>> {
    let (mut front, mut found, mut alike) = (vec![start], Vec::new(), BTreeSet::new());
    while let Some(here) = front.pop() {
        for line in net.lines_of(here) {
            let end = line.node;
            if is_in_place(net, end) {
                if seen.insert(end) {
                    front.push(end);
                }
                continue;
            }
            let zone: Option<&ZoneKindId> = zone_of(net, end).map(|(_, zone)| &zone.kind);
            let of = (zone, sides.id_of(end), net.kind_no(end), kind_of(net, line));
            if alike.insert(of) {
                found.push(PlaceExit { end, line: *line });
            }
        }
    }
    found
}

fn kind_of<'n>(net: &'n Net<'_>, line: &Neighbour<'_>) -> Option<&'n LinkKindId> {
    net.design.links.get(line.line).map(|link| &link.kind)
}

fn pairs<'n>(exits: &[PlaceExit<'n>], net: &'n Net<'_>, joined: &mut Vec<JoinedEnds<'n>>) {
    for (place, one) in exits.iter().enumerate() {
        for other in exits.iter().skip(place + 1) {
            let kinds = [one, other].map(|exit| kind_of(net, &exit.line));
            if let [Some(first), Some(second)] = kinds {
                joined.push(JoinedEnds {
                    id: one.line.line,
                    lines: [first, second],
                    ends: [one.end, other.end],
                });
            }
        }
    }
}
