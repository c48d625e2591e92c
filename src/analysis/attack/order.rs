//! An order of assets that does not come from their ids.
//!
//! Which routes are listed first, by which of several equal ways, and how scenarios are numbered
//! must not depend on what things happen to be called: ids follow the order of drawing. So assets
//! are ordered by what they are: their kind and their zone's in the catalog's order, how many
//! lines and flows they have, then by a mark of how they are joined to what, and last by the
//! controls in place: a control changes the order only of assets that nothing else tells apart. Only assets that nothing of this tells apart, such as equal
//! terminals at one switch, are ordered by id: there a list with the one is a list with the other.

use std::cmp::Ordering;

use super::{hops::Hops, last::Last};
use crate::{
    analysis::{
        circles::Carried,
        net::{Flow, Net, Node, Place},
    },
    catalog::{ZoneKind, ZoneKindId},
};

/// How often marks are refined at most: so many hops away a difference is seen.
const MOST_ROUNDS: usize = 32;

/// What tells an asset apart: by the drawing alone, and with the controls in place.
type Mark = [u64; 2];

/// Kind, its zone's kind, numbers of lines and flows, marks, and at last the number by id.
type Key = ([u32; 4], Mark, Node);

/// Assets in their order.
#[derive(Debug)]
pub(super) struct Order {
    nodes: Vec<Node>,
    /// By asset: its place in that list.
    places: Vec<u32>,
}

impl Order {
    pub(super) fn new(net: &Net<'_>, carried: &Carried<'_>) -> Self {
        let firsts: Vec<[u32; 4]> = firsts(net);
        let marks = marks(net, own_marks(carried, &firsts));
        let keys = firsts.into_iter().zip(marks).enumerate();
        let mut keys: Vec<Key> = keys
            .map(|(node, (first, mark))| (first, mark, node))
            .collect();
        keys.sort_unstable();
        let mut places = vec![0; keys.len()];
        for ((_, _, node), number) in keys.iter().zip(0_u32..) {
            if let Some(place) = places.get_mut(*node) {
                *place = number;
            }
        }
        Self {
            nodes: keys.into_iter().map(|(_, _, node)| node).collect(),
            places,
        }
    }

    /// All assets in their order.
    pub(super) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The place of an asset.
    pub(super) fn place(&self, node: Node) -> u32 {
        self.places.get(node).copied().unwrap_or(u32::MAX)
    }
}

/// Kind and its zone's kind by the catalog's order, numbers of neighbours and of flows.
fn firsts(net: &Net<'_>) -> Vec<[u32; 4]> {
    let catalog = net.catalog;
    let number_of_zone = |id: &ZoneKindId| {
        let is_it = |kind: &ZoneKind| kind.id == *id;
        catalog.zones.iter().position(is_it)
    };
    let first = |(node, place): (Node, &Place<'_>)| {
        let kind = place
            .kind
            .and_then(|kind| catalog.assets.element_offset(kind));
        let zone = place.zone.and_then(|(_, zone)| number_of_zone(&zone.kind));
        [
            kind.unwrap_or(catalog.assets.len()) as u32,
            zone.unwrap_or(catalog.zones.len()) as u32,
            net.lines_of(node).len() as u32,
            net.flows_at(node).count() as u32,
        ]
    };
    net.places.iter().enumerate().map(first).collect()
}

/// What each asset is by itself.
fn own_marks(carried: &Carried<'_>, firsts: &[[u32; 4]]) -> Vec<Mark> {
    let own = |(node, first): (Node, &[u32; 4])| {
        let drawn = first
            .iter()
            .fold(1, |sum, part| mixed(sum, u64::from(*part)));
        let done = carried.in_place_at(node);
        [
            drawn,
            done.fold(drawn, |sum, control| mixed(sum, control.into())),
        ]
    };
    firsts.iter().enumerate().map(own).collect()
}

/// Marks refined by those of what each asset is joined to, until no more are told apart.
fn marks(net: &Net<'_>, mut marks: Vec<Mark>) -> Vec<Mark> {
    let kinds = &net.catalog.links;
    let kind_of = |flow: &Flow<'_>| kinds.element_offset(flow.kind).unwrap_or(kinds.len()) as u64;
    let flows: Vec<u64> = net.flows.iter().map(kind_of).collect();
    let mut n_apart = n_distinct(&marks);
    for _ in 0..MOST_ROUNDS {
        let next = refined(net, &flows, &marks);
        let n_now = n_distinct(&next);
        if n_now <= n_apart {
            break;
        }
        (marks, n_apart) = (next, n_now);
    }
    marks
}

fn n_distinct(marks: &[Mark]) -> usize {
    let mut marks = marks.to_vec();
    marks.sort_unstable();
    marks.dedup();
    marks.len()
}

/// The marks with what is one hop further away.
fn refined(net: &Net<'_>, kinds: &[u64], marks: &[Mark]) -> Vec<Mark> {
    let mut next: Vec<Mark> = marks
        .iter()
        .map(|mark| mark.map(|it| mixed(it, 2)))
        .collect();
    for (node, next) in next.iter_mut().enumerate() {
        for line in net.lines_of(node) {
            add(next, 3, mark_of(marks, line.node));
        }
    }
    for (flow, kind) in net.flows.iter().zip(kinds) {
        let through = flow
            .via
            .iter()
            .fold([*kind; 2], |sum, node| joined(sum, mark_of(marks, *node)));
        let [from, to] = [flow.from, flow.to].map(|end| mark_of(marks, end));
        if let Some(next) = next.get_mut(flow.from) {
            add(next, 5, joined(through, to));
        }
        if let Some(next) = next.get_mut(flow.to) {
            add(next, 7, joined(through, from));
        }
        for (place, node) in flow.via.iter().enumerate() {
            if let Some(next) = next.get_mut(*node) {
                add(next, 11 + place as u64, joined(through, joined(from, to)));
            }
        }
    }
    next
}

fn mark_of(marks: &[Mark], node: Node) -> Mark {
    marks.get(node).copied().unwrap_or_default()
}

/// Adds to a sum in which the order of what is added does not matter.
fn add(sum: &mut Mark, sort: u64, [drawn, all]: Mark) {
    let [sum_drawn, sum_all] = sum;
    *sum_drawn = sum_drawn.wrapping_add(mixed(drawn, sort));
    *sum_all = sum_all.wrapping_add(mixed(all, sort));
}

fn joined([drawn, all]: Mark, [more_drawn, more_all]: Mark) -> Mark {
    [mixed(drawn, more_drawn), mixed(all, more_all)]
}

/// Two numbers mixed so that others hardly ever give the same.
fn mixed(one: u64, other: u64) -> u64 {
    let mut sum = one.rotate_left(23).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ other;
    sum = (sum ^ (sum >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    sum = (sum ^ (sum >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    sum ^ (sum >> 31)
}

impl Hops<'_> {
    /// The order of assets that does not come from their ids.
    pub(super) fn order(&self) -> &Order {
        self.order
            .get_or_init(|| Order::new(self.net, self.carried))
    }

    /// Which of two hops comes first: by where it starts, the movement it ends with, then the
    /// fewer and earlier legs.
    pub(super) fn compare(&self, one: &Last, other: &Last) -> Ordering {
        let order = self.order();
        let first = |last: &Last| (order.place(last.source()), last.movement(), last.n_legs());
        let legs = |last: &Last| -> Vec<_> {
            let flow = |number| self.net.flows.get(number);
            let via = |flow: &Flow<'_>| -> Vec<u32> {
                flow.via.iter().map(|node| order.place(*node)).collect()
            };
            let leg = last.legs().map(|leg| {
                let over = leg.flow().and_then(flow).map(via);
                (leg.movement(), order.place(leg.from()), over)
            });
            leg.collect()
        };
        first(one)
            .cmp(&first(other))
            .then_with(|| legs(one).cmp(&legs(other)))
            .then_with(|| one.cmp(other))
    }
}
