//! Hops over flows, from either end.

use std::collections::BTreeMap;

use super::{hops::Hops, seen::Seen};
use crate::{
    analysis::{
        circles::{Ground, level_of},
        flow_ways::FlowWays,
        groups::Groups,
        net::Node,
        way::Ways,
    },
    catalog::{LinkKind, Via},
};

/// A hop over a flow.
#[derive(Clone, Copy, Debug)]
pub(super) struct FlowHop {
    movement: u32,
    pub(super) flow: u32,
    pub(super) from: u32,
    pub(super) to: u32,
    /// The least that is passed.
    pub(super) passed: Seen,
    /// Where several circles may each be all that is passed.
    pub(super) several: Option<u32>,
}

impl FlowHop {
    pub(super) fn movement(&self) -> usize {
        self.movement as usize
    }

    pub(super) fn from(&self) -> Node {
        self.from as Node
    }

    pub(super) fn to(&self) -> Node {
        self.to as Node
    }
}

/// A hop over a flow as the sweeps need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Onward {
    pub(super) to: u32,
    pub(super) movement: u16,
    /// Countermeasure level as the last hop before a final attack.
    pub(super) level_as_last: u8,
    /// Countermeasure level as a hop that others follow.
    pub(super) level: u8,
}

impl Hops<'_> {
    /// Finds all hops over flows, with what they pass.
    pub(super) fn add_flow_hops(&mut self, ways: &FlowWays<'_>) {
        let kinds = &self.net.catalog.links;
        let over = |kind: &LinkKind| -> Vec<usize> {
            let moves = self.movements().iter().enumerate();
            let moves = moves.filter(|(_, it)| it.course.ground == Ground::Flow(&kind.id));
            moves.map(|(movement, _)| movement).collect()
        };
        let over: Vec<Vec<usize>> = kinds.iter().map(over).collect();
        self.over_flows.reserve(2 * self.net.flows.len());
        let mut lightest = BTreeMap::new();
        let numbers = 0..self.net.flows.len();
        for number in numbers.filter(|number| !ways.of(*number).is_empty()) {
            let kind = self.net.flows.get(number).map(|flow| flow.kind);
            let kind = kind.and_then(|kind| kinds.element_offset(kind));
            let movements = kind.and_then(|kind| over.get(kind)).into_iter().flatten();
            // Both ways over a flow mostly meet the same.
            let mut known = None;
            for movement in movements.copied() {
                let Some((from, to)) = self.ends_of(movement, number) else {
                    continue;
                };
                let question = self.weights.transit_question(movement);
                let same = known.filter(|(other, _)| *other == question);
                let passed = same.map_or_else(
                    || self.least_passed(number, question, ways, &mut lightest),
                    |(_, passed)| passed,
                );
                known = Some((question, passed));
                self.over_flows.push(FlowHop {
                    movement: movement as u32,
                    flow: number as u32,
                    from: from as u32,
                    to: to as u32,
                    passed: Seen::some(passed),
                    several: None,
                });
            }
        }
    }

    /// The fewest circles on any way of a flow, at most two.
    fn least_passed<'a>(
        &self,
        number: usize,
        question: usize,
        ways: &FlowWays<'a>,
        lightest: &mut BTreeMap<usize, Ways<'a>>,
    ) -> u8 {
        let passed = self.passed_on(question, ways.of(number));
        if passed == 0 {
            return passed;
        }
        let lightest = lightest.entry(question).or_insert_with(|| {
            let weights = self.weights.transit_weights(question);
            ways.shortest.lightest(weights)
        });
        let Some(flow) = self.net.flows.get(number) else {
            return passed;
        };
        if flow.via.is_empty() {
            let least = lightest.circles(flow.from, flow.to);
            return least.map_or(passed, |circles| circles.min(2) as u8);
        }
        let way = lightest.way(flow.from, &flow.via, flow.to);
        way.map_or(passed, |way| self.passed_on(question, &way))
    }

    /// From where to where a movement leads over a flow, if it may.
    fn ends_of(&self, movement: usize, flow: usize) -> Option<(Node, Node)> {
        let flow = self.net.flows.get(flow)?;
        let (from, to) = match self.movement(movement)?.entry.via {
            Via::Backward(_) => (flow.to, flow.from),
            _ => (flow.from, flow.to),
        };
        self.is_between(movement, from, to).then_some((from, to))
    }

    /// Circles of what lies between the ends of a way, at most two.
    fn passed_on(&self, question: usize, way: &[Node]) -> u8 {
        if !self.weights.is_met(question) {
            return 0;
        }
        let inner = way.get(1..way.len().saturating_sub(1)).unwrap_or_default();
        inner.iter().fold(0, |sum, node| {
            (sum + self.weights.count_of(question, *node)).min(2)
        })
    }

    /// Joins the hops to their ends, and sums up what each meets.
    pub(super) fn join_flow_hops(&mut self) {
        let numbered = || self.over_flows.iter().zip(0_u32..);
        let n_nodes = self.n_nodes();
        let starting = Groups::new(
            n_nodes,
            numbered().map(|(hop, number)| (hop.from(), number)),
        );
        let by_movement = numbered().map(|(hop, number)| (hop.movement(), number));
        let by_movement = Groups::new(self.movements().len(), by_movement);
        let ends = by_movement.all().iter().filter_map(|number| {
            let hop = self.over_flows.get(*number as usize)?;
            Some((hop.to(), *number))
        });
        let ending = Groups::new(n_nodes, ends);
        let hops = starting.all().iter().filter_map(|number| self.hop(*number));
        self.onward = hops.map(|hop| self.onward(hop)).collect();
        self.starting = starting;
        self.ending = ending;
    }

    fn onward(&self, hop: &FlowHop) -> Onward {
        let (weights, movement) = (&self.weights, hop.movement());
        let guards = self.seen(weights.source_question(movement), hop.from());
        let own = self.seen(weights.target_question(movement), hop.to());
        let least = |and: Seen| {
            let ways = self.passed_by(hop).iter().map(|passed| {
                let seen = guards.and(*passed).and(and);
                level_of(seen.count().into())
            });
            ways.min().unwrap_or(3)
        };
        Onward {
            to: hop.to,
            movement: hop.movement as u16,
            level_as_last: least(Seen::Nothing),
            level: least(own),
        }
    }

    fn hop(&self, number: u32) -> Option<&FlowHop> {
        self.over_flows.get(number as usize)
    }

    /// The hops over flows that start at an asset.
    pub(super) fn starting_at(&self, node: Node) -> impl Iterator<Item = &FlowHop> {
        let numbers = self.starting.of(node).iter();
        numbers.filter_map(|number| self.hop(*number))
    }

    /// The same, as the sweeps need them.
    pub(super) fn onward_from(&self, node: Node) -> &[Onward] {
        let range = self.starting.range(node);
        self.onward.get(range).unwrap_or_default()
    }

    /// The hops over flows by which a movement may end at an asset.
    pub(super) fn ending_at(&self, node: Node, movement: usize) -> impl Iterator<Item = &FlowHop> {
        let numbers = self.ending.of(node);
        let movement_of = |number: &u32| self.hop(*number).map(FlowHop::movement);
        let first = numbers.partition_point(|it| movement_of(it) < Some(movement));
        let numbers = numbers.get(first..).unwrap_or_default().iter();
        numbers
            .filter_map(|number| self.hop(*number))
            .take_while(move |hop| hop.movement() == movement)
    }
}
