//! An order of assets that does not come from their ids.
//!
//! Which routes are listed first, by which of several equal ways, and how scenarios are numbered
//! must not depend on what things happen to be called: ids follow the order of drawing. So assets
//! are ordered by what they are: their kind and their zone's in the catalog's order, how many
//! lines and flows they have, then by a mark of how they are joined to what, and last by the
//! controls in place: a control changes the order only of assets that nothing else tells apart.
//! Only assets that nothing of this tells apart, such as equal terminals at one switch, are ordered
//! by id: there a list with the one is a list with the other.

use crate::{
    analysis::{
        controls::CarriedControls,
        net::{AssetNo, DrawnAsset, FlowNo, Net, Table, TableKey},
    },
    catalog::{ZoneKind, ZoneKindId},
};

/// How often marks are refined at most: so many hops away a difference is seen.
const MOST_ROUNDS: usize = 32;

/// What an asset is by itself: kind and its zone's kind by the catalog's order, numbers of lines
/// and of flows.
type OwnTraits = [u32; 4];

/// What tells an asset apart, mixed into two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct AssetMark {
    /// By the drawing alone.
    drawn: u64,
    /// With the controls in place.
    all: u64,
}

/// What assets are ordered by; at last by their numbers, which follow their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct OrderKey {
    own: OwnTraits,
    mark: AssetMark,
    node: AssetNo,
}

/// Assets in their order.
#[derive(Debug)]
pub(in crate::analysis) struct AssetOrder {
    nodes: Vec<AssetNo>,
    /// By asset: its place in that list.
    places: Table<AssetNo, u32>,
}

impl AssetOrder {
    pub(super) fn new(net: &Net<'_>, carried: &CarriedControls<'_>) -> Self {
        let own: Table<AssetNo, OwnTraits> = own_traits(net);
        let marks = refined_until_told(net, own_marks(carried, &own));
        let mut keys: Vec<OrderKey> = own
            .entries()
            .map(|(node, own)| OrderKey {
                own: *own,
                mark: marks[node],
                node,
            })
            .collect();
        keys.sort_unstable();
        let mut places = Table::filled(keys.len(), 0);
        for (key, place) in keys.iter().zip(0_u32..) {
            places[key.node] = place;
        }
        Self {
            nodes: keys.into_iter().map(|key| key.node).collect(),
            places,
        }
    }

    /// All assets in their order.
    pub(in crate::analysis) fn nodes(&self) -> &[AssetNo] {
        &self.nodes
    }

    /// The place of an asset.
    pub(in crate::analysis) fn place(&self, node: AssetNo) -> u32 {
        self.places[node]
    }
}

fn own_traits(net: &Net<'_>) -> Table<AssetNo, OwnTraits> {
    let catalog = net.catalog;
    let number_of_zone = |id: &ZoneKindId| {
        let is_it = |kind: &ZoneKind| kind.id == *id;
        catalog.zones.iter().position(is_it)
    };
    let own = |(node, place): (AssetNo, &DrawnAsset<'_>)| {
        let kind = place.kind_no.map(TableKey::place);
        let zone = place.zone.and_then(|(_, zone)| number_of_zone(&zone.kind));
        [
            kind.unwrap_or(catalog.assets.len() + catalog.working.len()) as u32,
            zone.unwrap_or(catalog.zones.len()) as u32,
            net.lines_of(node).len() as u32,
            net.flows_at(node).count() as u32,
        ]
    };
    net.places.entries().map(own).collect()
}

/// What each asset is by itself, as a mark.
fn own_marks(
    carried: &CarriedControls<'_>,
    own: &Table<AssetNo, OwnTraits>,
) -> Table<AssetNo, AssetMark> {
    let mark = |(node, own): (AssetNo, &OwnTraits)| {
        let parts = own.iter().map(|part| u64::from(*part));
        let drawn = parts.fold(1, mixed);
        let done = carried.in_place_at(node);
        let done = done.map(|control| control.place() as u64);
        AssetMark {
            drawn,
            all: done.fold(drawn, mixed),
        }
    };
    own.entries().map(mark).collect()
}

/// Marks refined by those of what each asset is joined to, until no more are told apart.
fn refined_until_told(
    net: &Net<'_>,
    mut marks: Table<AssetNo, AssetMark>,
) -> Table<AssetNo, AssetMark> {
    let mut n_apart = n_distinct(&marks);
    for _ in 0..MOST_ROUNDS {
        let next = refined(net, &marks);
        let n_now = n_distinct(&next);
        if n_now <= n_apart {
            break;
        }
        (marks, n_apart) = (next, n_now);
    }
    marks
}

fn n_distinct(marks: &Table<AssetNo, AssetMark>) -> usize {
    let mut marks = marks.as_slice().to_vec();
    marks.sort_unstable();
    marks.dedup();
    marks.len()
}

/// The marks with what is one hop further away.
///
/// Lines and flows are summed up, as the order in which they are drawn must not matter; what a
/// flow leads past is chained, as that order does. Each way to be joined is mixed in with a number
/// of its own: a line, the start of a flow, its end, and the places on the way.
fn refined(net: &Net<'_>, marks: &Table<AssetNo, AssetMark>) -> Table<AssetNo, AssetMark> {
    let again = |mark: &AssetMark| AssetMark {
        drawn: mixed(mark.drawn, 2),
        all: mixed(mark.all, 2),
    };
    let mut next: Table<AssetNo, AssetMark> = marks.values().map(again).collect();
    for node in marks.keys() {
        for line in net.lines_of(node) {
            next[node].add(3, marks[line.node]);
        }
    }
    let of_flow = |number: FlowNo| {
        let kind = net.flows[number].kind_no.place() as u64;
        let start = AssetMark {
            drawn: kind,
            all: kind,
        };
        net.flows[number]
            .via
            .iter()
            .fold(start, |sum, node| sum.joined(marks[*node]))
    };
    for (number, flow) in net.flows.entries() {
        let through = of_flow(number);
        let [from, to] = [flow.from, flow.to].map(|end| marks[end]);
        next[flow.from].add(5, through.joined(to));
        next[flow.to].add(7, through.joined(from));
        for (place, node) in flow.via.iter().enumerate() {
            next[*node].add(11 + place as u64, through.joined(from.joined(to)));
        }
    }
    next
}

impl AssetMark {
    /// Adds to a sum in which the order of what is added does not matter.
    fn add(&mut self, sort: u64, more: Self) {
        self.drawn = self.drawn.wrapping_add(mixed(more.drawn, sort));
        self.all = self.all.wrapping_add(mixed(more.all, sort));
    }

    /// This and then the other.
    fn joined(self, next: Self) -> Self {
        Self {
            drawn: mixed(self.drawn, next.drawn),
            all: mixed(self.all, next.all),
        }
    }
}

/// Two numbers mixed so that others hardly ever give the same: the finalizer of `splitmix64`.
fn mixed(one: u64, other: u64) -> u64 {
    let mut sum = one.rotate_left(23).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ other;
    sum = (sum ^ (sum >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    sum = (sum ^ (sum >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    sum ^ (sum >> 31)
}
