//! Hops over flows, from either end.

use std::collections::{BTreeMap, BTreeSet};

use super::{all_hops::ClosedHops, singles};
use crate::{
    analysis::{
        attack::ground::{AttackGround, Circle, CirclesMet, MovementNo},
        controls::{ControlNo, QuestionNo, StepGround},
        net::{
            AssetNo, Flow, FlowNo, FlowWays, Groups, LinkKindNo, Table, TableKey as _, Ways,
            table_key,
        },
    },
    catalog::{LinkKind, MovePath},
};

table_key! {
    /// A hop over a flow.
    FlowHopNo
}

table_key! {
    /// Single circles of which a hop over a flow meets one.
    SinglesNo
}

/// A hop over a flow.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct FlowHop {
    pub(in crate::analysis) movement: MovementNo,
    pub(in crate::analysis) flow: FlowNo,
    pub(in crate::analysis) from: AssetNo,
    pub(in crate::analysis) to: AssetNo,
    /// The least that is passed.
    pub(super) passed: CirclesMet,
    /// Where several circles may each be all that is passed.
    several: Option<SinglesNo>,
}

/// A hop over a flow as the sweeps need it.
#[derive(Clone, Copy, Debug)]
pub(in crate::analysis) struct OnwardHop {
    pub(in crate::analysis) to: AssetNo,
    pub(in crate::analysis) movement: MovementNo,
    /// Countermeasure level as the last hop before a final attack.
    pub(in crate::analysis) level_as_last: u8,
    /// Countermeasure level as a hop that others follow.
    pub(in crate::analysis) level: u8,
}

/// All hops over flows.
#[derive(Debug)]
pub(super) struct FlowHops {
    all: Table<FlowHopNo, FlowHop>,
    /// Those that start at each asset.
    starting: Groups<AssetNo, FlowHopNo>,
    /// The same as the sweeps need them.
    onward: Groups<AssetNo, OnwardHop>,
    /// Those that end at each asset, by movement.
    ending: Groups<AssetNo, FlowHopNo>,
    /// Each single circle that may be all that is passed, where a hop may meet it twice.
    singles: Table<SinglesNo, Vec<CirclesMet>>,
    /// All of these circles.
    recurring: BTreeSet<Circle>,
}

impl FlowHops {
    /// Finds all hops over flows, with what they pass.
    pub(super) fn new(ground: &AttackGround<'_>, ways: &FlowWays<'_>, closed: &ClosedHops) -> Self {
        let mut hops = Self {
            all: FlowHopSearch::new(ground, ways).all(closed),
            starting: Groups::empty(0),
            onward: Groups::empty(0),
            ending: Groups::empty(0),
            singles: Table::default(),
            recurring: BTreeSet::new(),
        };
        hops.tell_apart(ground);
        hops.join(ground);
        hops
    }

    /// Finds out which single circles lie on hops that may meet them twice.
    fn tell_apart(&mut self, ground: &AttackGround<'_>) {
        for hop in self.all.values_mut() {
            if !singles::may_recur(ground, hop) {
                continue;
            }
            let singles = singles::of_flow(ground, hop.movement, hop.flow);
            self.recurring.extend(&singles);
            let singles: Vec<CirclesMet> = singles
                .into_iter()
                .map(|circle| CirclesMet::One(Some(circle)))
                .collect();
            hop.passed = singles.first().copied().unwrap_or(CirclesMet::Enough);
            if !singles.is_empty() {
                hop.several = Some(self.singles.push(singles));
            }
        }
    }

    /// Joins the hops to their ends, and sums up what each meets.
    fn join(&mut self, ground: &AttackGround<'_>) {
        let n_nodes = ground.n_nodes();
        let from = self.all.entries().map(|(number, hop)| (hop.from, number));
        self.starting = Groups::new(n_nodes, from);
        let by_movement = self.all.entries();
        let by_movement = by_movement.map(|(number, hop)| (hop.movement, number));
        let by_movement = Groups::new(ground.movements().len(), by_movement);
        let to = by_movement.all().iter();
        let to = to.map(|number| (self.all[*number].to, *number));
        self.ending = Groups::new(n_nodes, to);
        self.onward = self
            .starting
            .map(|number| self.onward(ground, &self.all[*number]));
    }

    fn onward(&self, ground: &AttackGround<'_>, hop: &FlowHop) -> OnwardHop {
        let questions = ground.weights.of_step(hop.movement);
        let guards = self.met(ground, questions.source, hop.from);
        let own = self.met(ground, questions.target, hop.to);
        let least = |and: CirclesMet| {
            let ways = self.passed_by(hop).iter();
            let levels = ways.map(|passed| guards.and(*passed).and(and).level());
            levels.min().unwrap_or(3)
        };
        OnwardHop {
            to: hop.to,
            movement: hop.movement,
            level_as_last: least(CirclesMet::Nothing),
            level: least(own),
        }
    }

    /// What an asset adds to a hop, for one of the questions. Which circle it is is told only
    /// where a hop may meet it again.
    pub(super) fn met(
        &self,
        ground: &AttackGround<'_>,
        question: QuestionNo,
        node: AssetNo,
    ) -> CirclesMet {
        match ground.weights.count_of(question, node) {
            0 => CirclesMet::Nothing,
            1 if self.has_recurring(node) => {
                let circle = singles::circle(ground, question, node);
                CirclesMet::One(circle.filter(|circle| self.recurring.contains(circle)))
            }
            1 => CirclesMet::One(None),
            _ => CirclesMet::Enough,
        }
    }

    fn has_recurring(&self, node: AssetNo) -> bool {
        let first = Circle {
            node,
            control: ControlNo::new(0),
        };
        let next = self.recurring.range(first..).next();
        next.is_some_and(|circle| circle.node == node)
    }

    /// All circles that a hop may meet twice.
    pub(super) fn recurring(&self) -> impl Iterator<Item = Circle> {
        self.recurring.iter().copied()
    }

    /// What a hop over a flow passes: the least there is, or each single circle it may be.
    pub(super) fn passed_by<'s>(&'s self, hop: &'s FlowHop) -> &'s [CirclesMet] {
        match hop.several {
            Some(singles) => &self.singles[singles],
            None => std::slice::from_ref(&hop.passed),
        }
    }

    /// The hops that start at an asset.
    pub(super) fn starting_at(&self, node: AssetNo) -> impl Iterator<Item = &FlowHop> {
        let numbers = self.starting.of(node).iter();
        numbers.map(|number| &self.all[*number])
    }

    /// The same, in the same order, as the sweeps need them.
    pub(super) fn onward_from(&self, node: AssetNo) -> &[OnwardHop] {
        self.onward.of(node)
    }

    /// The hops by which a movement may end at an asset.
    pub(super) fn ending_at(
        &self,
        node: AssetNo,
        movement: MovementNo,
    ) -> impl Iterator<Item = &FlowHop> {
        let numbers = self.ending.of(node);
        let first = numbers.partition_point(|number| self.all[*number].movement < movement);
        let hops = numbers.iter().skip(first).map(|number| &self.all[*number]);
        hops.take_while(move |hop| hop.movement == movement)
    }
}

/// Looks for hops over flows.
struct FlowHopSearch<'x, 'a> {
    ground: &'x AttackGround<'a>,
    ways: &'x FlowWays<'a>,
    /// By question: ways with the fewest circles.
    lightest: BTreeMap<QuestionNo, Ways<'a>>,
}

impl<'x, 'a> FlowHopSearch<'x, 'a> {
    fn new(ground: &'x AttackGround<'a>, ways: &'x FlowWays<'a>) -> Self {
        Self {
            ground,
            ways,
            lightest: BTreeMap::new(),
        }
    }

    /// All hops that are not closed.
    fn all(mut self, closed: &ClosedHops) -> Table<FlowHopNo, FlowHop> {
        let ground = self.ground;
        let over = |kind: &LinkKind| -> Vec<MovementNo> {
            let movements = ground.movements().entries();
            let over = movements.filter(|(_, it)| it.course.ground == StepGround::Flow(&kind.id));
            over.map(|(number, _)| number).collect()
        };
        let kinds = ground.net.catalog.links.iter();
        let over: Table<LinkKindNo, Vec<MovementNo>> = kinds.map(over).collect();
        let mut hops = Vec::with_capacity(2 * ground.net.flows.len());
        for (number, flow) in ground.net.flows.entries() {
            if self.ways.of(number).is_empty() {
                continue;
            }
            // Both ways over a flow mostly meet the same.
            let mut known = None;
            for movement in over[flow.kind_no].iter().copied() {
                let (from, to) = ends_of(ground, movement, flow);
                if !ground.is_between(movement, from, to) || closed.holds(from, to) {
                    continue;
                }
                let question = ground.weights.of_step(movement).transit;
                let same = known.filter(|(other, _)| *other == question);
                let passed =
                    same.map_or_else(|| self.least_passed(number, question), |(_, passed)| passed);
                known = Some((question, passed));
                hops.push(FlowHop {
                    movement,
                    flow: number,
                    from,
                    to,
                    passed: CirclesMet::some(passed),
                    several: None,
                });
            }
        }
        Table::from(hops)
    }

    /// The fewest circles on any way of a flow, at most two.
    fn least_passed(&mut self, number: FlowNo, question: QuestionNo) -> u8 {
        let passed = self.passed_on(question, self.ways.of(number));
        // Nothing is less than nothing: most flows need no search of their own.
        if passed == 0 {
            return passed;
        }
        let (ground, ways) = (self.ground, self.ways);
        let lightest = self.lightest.entry(question).or_insert_with(|| {
            let weights = ground.weights.by_asset(question);
            ways.shortest.lightest(weights)
        });
        let flow = &ground.net.flows[number];
        if flow.via.is_empty() {
            let least = lightest.circles(flow.from, flow.to);
            return least.map_or(passed, |circles| circles.min(2) as u8);
        }
        let way = lightest.way(flow.from, &flow.via, flow.to);
        way.map_or(passed, |way| self.passed_on(question, &way))
    }

    /// Circles of what lies between the ends of a way, at most two.
    fn passed_on(&self, question: QuestionNo, way: &[AssetNo]) -> u8 {
        let weights = &self.ground.weights;
        let [_, inner @ .., _] = way else { return 0 };
        if !weights.is_met(question) {
            return 0;
        }
        inner.iter().fold(0, |sum, node| {
            (sum + weights.count_of(question, *node)).min(2)
        })
    }
}

/// From where to where a movement leads over a flow.
fn ends_of(ground: &AttackGround<'_>, movement: MovementNo, flow: &Flow<'_>) -> (AssetNo, AssetNo) {
    match ground.movement(movement).entry.via {
        MovePath::Backward(_) => (flow.to, flow.from),
        MovePath::Forward(_) | MovePath::Lines | MovePath::Direct => (flow.from, flow.to),
    }
}
