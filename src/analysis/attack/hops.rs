//! What an attacker can do from where: the ground the sweeps and the listing walk over.

use std::{cell::OnceCell, collections::BTreeSet};

use super::{
    ends::Ends,
    flow_hops::{FlowHop, Onward},
    movement::Movement,
    order::Order,
    over_lines::OverLines,
    seen::{Circle, Seen},
    weights::Weights,
};
use crate::{
    analysis::{
        circles::Carried,
        flow_ways::FlowWays,
        groups::Groups,
        net::{Net, Node},
    },
    catalog::Part,
};

/// Everything the sweeps and the listing walk over.
#[derive(Debug)]
pub(in crate::analysis) struct Hops<'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) carried: &'a Carried<'a>,
    pub(super) weights: Weights<'a>,
    levels: Vec<u8>,
    /// By movement: a number for its threat.
    threats: Vec<usize>,
    pub(super) over_flows: Vec<FlowHop>,
    /// The hops over flows that start at each asset.
    pub(super) starting: Groups,
    /// The same hops as the sweeps need them.
    pub(super) onward: Vec<Onward>,
    /// The hops over flows that end at each asset, by movement.
    pub(super) ending: Groups,
    pub(super) over_lines: OverLines,
    pub(super) ends: Ends<'a>,
    /// Each single circle that may be all that is passed, where a hop over a flow may meet it
    /// twice.
    pub(super) alternatives: Vec<Vec<Seen>>,
    /// All of these circles.
    pub(super) recurring: BTreeSet<Circle>,
    /// Hops that are closed, whatever the movement.
    closed: BTreeSet<(Node, Node)>,
    /// Worked out when routes are listed.
    pub(super) order: OnceCell<Order>,
}

impl<'a> Hops<'a> {
    pub(in crate::analysis) fn new(
        net: &'a Net<'a>,
        carried: &'a Carried<'a>,
        ways: &FlowWays<'a>,
    ) -> Self {
        Self::without(net, carried, ways, BTreeSet::new())
    }

    /// The same without hops that are closed, from one asset straight to another.
    pub(in crate::analysis) fn without(
        net: &'a Net<'a>,
        carried: &'a Carried<'a>,
        ways: &FlowWays<'a>,
        closed: BTreeSet<(Node, Node)>,
    ) -> Self {
        let ends = Ends::new(net);
        let moves = ends.movements.all.as_slice();
        let level = |movement: &Movement<'_>| {
            let threat = net.catalog.threat(&movement.entry.threat);
            threat.map_or(0, |threat| threat.level)
        };
        let threat = |movement: &Movement<'_>| {
            let mut all = moves.iter().map(|it| &it.entry.threat);
            all.position(|it| *it == movement.entry.threat)
                .unwrap_or_default()
        };
        let mut hops = Self {
            net,
            carried,
            weights: Weights::new(net, carried, moves),
            levels: moves.iter().map(level).collect(),
            threats: moves.iter().map(threat).collect(),
            over_flows: Vec::new(),
            starting: Groups::default(),
            onward: Vec::new(),
            ending: Groups::default(),
            over_lines: OverLines::new(net, &ends),
            ends,
            alternatives: Vec::new(),
            recurring: BTreeSet::new(),
            closed,
            order: OnceCell::new(),
        };
        hops.add_flow_hops(ways);
        hops.tell_apart();
        hops.join_flow_hops();
        hops
    }

    /// Whether a movement may lead from one asset to the other.
    pub(super) fn is_between(&self, movement: usize, from: Node, to: Node) -> bool {
        self.ends.is_from(movement, from)
            && self.ends.is_to(movement, to)
            && !self.is_closed(from, to)
    }

    /// Whether the hop from one asset straight to another is closed.
    pub(super) fn is_closed(&self, from: Node, to: Node) -> bool {
        !self.closed.is_empty() && self.closed.contains(&(from, to))
    }

    /// Whether any hop straight from an asset is closed.
    pub(super) fn is_closed_from(&self, from: Node) -> bool {
        let mut closed = self.closed.range((from, 0)..=(from, Node::MAX));
        closed.next().is_some()
    }

    /// The drawing.
    pub(in crate::analysis) fn net(&self) -> &'a Net<'a> {
        self.net
    }

    /// All movements.
    pub(super) fn movements(&self) -> &[Movement<'a>] {
        &self.ends.movements.all
    }

    pub(super) fn movement(&self, movement: usize) -> Option<&Movement<'a>> {
        self.movements().get(movement)
    }

    pub(super) fn part(&self, node: Node) -> Part {
        self.ends.part(node)
    }

    pub(super) fn n_nodes(&self) -> usize {
        self.net.places.len()
    }

    pub(super) fn level(&self, movement: usize) -> u8 {
        self.levels.get(movement).copied().unwrap_or(0)
    }

    /// Whether two movements are the same threat: only these join at a relay.
    pub(super) fn is_same_threat(&self, one: usize, other: usize) -> bool {
        self.threats.get(one) == self.threats.get(other)
    }
}
