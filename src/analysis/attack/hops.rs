//! What an attacker can do from where: hops over flows, and the ground for hops over lines.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ends::Ends,
    seen::{Circle, Seen},
    weights::{Weights, flow_of},
};
use crate::{
    analysis::{
        circles::Carried,
        flow_ways::FlowWays,
        net::{Net, Node},
        way::Ways,
    },
    catalog::{LinkKindId, Move, Part, Via},
};

/// A hop over a flow, from either end.
#[derive(Clone, Copy, Debug)]
pub(super) struct FlowHop {
    pub(super) movement: usize,
    pub(super) flow: usize,
    pub(super) from: Node,
    pub(super) to: Node,
    /// The least that is passed.
    pub(super) passed: Seen,
}

/// Everything the sweeps and the listing walk over.
#[derive(Debug)]
pub(in crate::analysis) struct Hops<'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) carried: &'a Carried<'a>,
    pub(super) weights: Weights<'a>,
    pub(super) moves: &'a [Move],
    pub(super) levels: Vec<u8>,
    pub(super) over_flows: Vec<FlowHop>,
    /// Numbers of the hops that start at each asset.
    pub(super) starting: Vec<Vec<u32>>,
    /// Numbers of the hops that end at each asset.
    pub(super) ending: Vec<Vec<u32>>,
    pub(super) parts: Vec<Part>,
    pub(super) ends: Ends,
    /// By movement and flow: each single circle that may be all that is passed, where a hop may
    /// meet it twice.
    pub(super) alternatives: BTreeMap<(usize, usize), Vec<Seen>>,
    /// All of these circles.
    pub(super) recurring: BTreeSet<Circle>,
    /// Hops that are closed, whatever the movement.
    closed: BTreeSet<(Node, Node)>,
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
        let moves = net.catalog.attacks.moves.as_slice();
        let level = |movement: &Move| net.catalog.threat(&movement.threat).map_or(0, |t| t.level);
        let part = |node| net.kind(node).map_or(Part::Beyond, |kind| kind.part);
        let n_nodes = net.places.len();
        let mut hops = Self {
            net,
            carried,
            weights: Weights::new(net, carried),
            moves,
            levels: moves.iter().map(level).collect(),
            over_flows: Vec::new(),
            starting: vec![Vec::new(); n_nodes],
            ending: vec![Vec::new(); n_nodes],
            parts: (0..n_nodes).map(part).collect(),
            ends: Ends::new(net),
            alternatives: BTreeMap::new(),
            recurring: BTreeSet::new(),
            closed,
        };
        hops.add_flow_hops(ways);
        hops.tell_apart();
        hops
    }

    fn add_flow_hops(&mut self, ways: &FlowWays<'a>) {
        let mut lightest: BTreeMap<usize, Ways<'_>> = BTreeMap::new();
        let mut over: BTreeMap<&LinkKindId, Vec<usize>> = BTreeMap::new();
        for (movement, entry) in self.moves.iter().enumerate() {
            if let Some(flow) = flow_of(entry) {
                over.entry(flow).or_default().push(movement);
            }
        }
        for (index, flow) in self.net.flows.iter().enumerate() {
            let way = ways.of(index);
            if way.is_empty() {
                continue;
            }
            for movement in over.get(&flow.link.kind).into_iter().flatten().copied() {
                let passed = self.passed_on(movement, way);
                let light = (passed > 0)
                    .then(|| {
                        let question = self.weights.transit_question(movement);
                        let weights = || self.weights.transit_weights(question);
                        let light = lightest.entry(question);
                        let light = light.or_insert_with(|| ways.shortest.lightest(weights()));
                        light.way(flow.from, &flow.via, flow.to)
                    })
                    .flatten();
                let passed = light.map_or(passed, |way| self.passed_on(movement, &way));
                self.add_flow_hop(movement, index, passed);
            }
        }
    }

    fn add_flow_hop(&mut self, movement: usize, flow: usize, circles: u8) {
        let Some(entry) = self.moves.get(movement) else {
            return;
        };
        let Some(ends) = self.net.flows.get(flow).map(|flow| (flow.from, flow.to)) else {
            return;
        };
        let (from, to) = match entry.via {
            Via::Backward(_) => (ends.1, ends.0),
            _ => ends,
        };
        if !self.is_between(movement, from, to) {
            return;
        }
        let number = self.over_flows.len() as u32;
        let passed = match circles {
            0 => Seen::Nothing,
            1 => Seen::One(None),
            _ => Seen::Enough,
        };
        self.over_flows.push(FlowHop {
            movement,
            flow,
            from,
            to,
            passed,
        });
        self.starting
            .get_mut(from)
            .into_iter()
            .for_each(|hops| hops.push(number));
        self.ending
            .get_mut(to)
            .into_iter()
            .for_each(|hops| hops.push(number));
    }

    /// Circles of what lies between the ends of a way, at most two.
    fn passed_on(&self, movement: usize, way: &[Node]) -> u8 {
        let inner = way.get(1..way.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().fold(0, |sum, node| {
            (sum + self.weights.transit(movement, *node)).min(2)
        })
    }

    /// Whether a movement may lead from one asset to the other.
    pub(super) fn is_between(&self, movement: usize, from: Node, to: Node) -> bool {
        self.ends.is_from(movement, from)
            && self.ends.is_to(movement, to)
            && !self.closed.contains(&(from, to))
    }

    /// The drawing.
    pub(in crate::analysis) fn net(&self) -> &'a Net<'a> {
        self.net
    }

    pub(super) fn part(&self, node: Node) -> Part {
        self.parts.get(node).copied().unwrap_or(Part::Beyond)
    }

    pub(super) fn level(&self, movement: usize) -> u8 {
        self.levels.get(movement).copied().unwrap_or(0)
    }

    /// The hops over flows that start at an asset.
    pub(super) fn starting_at(&self, node: Node) -> impl Iterator<Item = &FlowHop> {
        self.numbered(&self.starting, node)
    }

    /// The hops over flows that end at an asset.
    pub(super) fn ending_at(&self, node: Node) -> impl Iterator<Item = &FlowHop> {
        self.numbered(&self.ending, node)
    }

    fn numbered<'s>(
        &'s self,
        by_node: &'s [Vec<u32>],
        node: Node,
    ) -> impl Iterator<Item = &'s FlowHop> {
        let numbers = by_node.get(node).map_or(&[][..], Vec::as_slice);
        numbers
            .iter()
            .filter_map(|number| self.over_flows.get(*number as usize))
    }
}
