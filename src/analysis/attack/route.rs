//! Writing out a route: its hops, steps and circles.

use super::{
    hops::Hops,
    seen::Seen,
    sweep::{PAIRS, Reached, Sweeps},
    weights::{goal_questions, questions_of},
};
use crate::{
    analysis::{
        AttackRoute, Circles, Step,
        circles::{Carried, level_of},
        net::Node,
        rating::rating,
        way::Ways,
    },
    catalog::{Goal, Part, Via},
};

/// A part of a hop between two assets that are a host, a relay or the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leg {
    pub(super) movement: usize,
    /// The flow it runs over; `None` for lines and straight steps.
    pub(super) flow: Option<usize>,
    pub(super) from: Node,
    pub(super) to: Node,
}

/// A hop into a target: more than one leg where relays are passed.
#[derive(Clone, Debug)]
pub(super) struct Last {
    /// Whether it begins the route.
    pub(super) is_entry: bool,
    /// Circles of what is passed.
    pub(super) passed: Seen,
    /// Never empty.
    pub(super) legs: Vec<Leg>,
}

impl Last {
    pub(super) fn source(&self) -> Node {
        self.legs.first().map_or(Node::MAX, |leg| leg.from)
    }

    /// The movement that arrives.
    pub(super) fn movement(&self) -> Option<usize> {
        self.legs.last().map(|leg| leg.movement)
    }

    /// Circles of the source, by the movement that leaves it, and of what is passed.
    pub(super) fn seen(&self, hops: &Hops<'_>) -> Seen {
        let first = self
            .legs
            .first()
            .map(|leg| hops.weights.source_question(leg.movement));
        let guards = first.map_or(Seen::Nothing, |question| hops.seen(question, self.source()));
        guards.and(self.passed)
    }

    /// Whether the hop runs over one flow straight from its source.
    pub(super) fn is_over_flow(&self) -> bool {
        matches!(*self.legs.as_slice(), [Leg { flow: Some(_), .. }])
    }
}

/// The hops of a route that ends with `last`, from the entry on.
fn chain_to(
    hops: &Hops<'_>,
    (sweeps, pair): (&Sweeps<'_>, usize),
    last: &Last,
) -> Option<Vec<Last>> {
    let mut chain = vec![last.clone()];
    while let Some(first) = chain.last().filter(|first| !first.is_entry) {
        let source = first.source();
        let sweep = sweeps.by_pair.get(pair)?;
        let reached = sweep.reached.get(source).copied().flatten()?;
        chain.push(hop_by_which(hops, sweeps, reached, source, pair)?);
        if chain.len() > hops.parts.len() {
            return None;
        }
    }
    chain.reverse();
    Some(chain)
}

/// The final attack after a last hop.
fn final_step(hops: &Hops<'_>, carried: &Carried<'_>, goal: &Goal, last: &Last) -> Option<Step> {
    let target = last.legs.last()?.to;
    let [own, of_source] = goal_questions(goal, hops.moves.get(last.movement()?)?);
    let mut circles = Circles::default();
    if let Some(question) = own {
        carried.collect(target, &question, &mut circles);
    }
    if let Some(question) = of_source.filter(|_| last.is_over_flow()) {
        carried.collect(last.source(), &question, &mut circles);
    }
    Some(Step {
        movement: None,
        threat: goal.threat.clone(),
        assets: hops.net.ids(&[target]),
        flows: Vec::new(),
        countermeasure_level: level_of(circles.counted.len()),
        circles,
    })
}

/// Writes out the route that ends with `last`, reached within the given pair.
pub(super) fn build_route(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    (sweeps, pair): (&Sweeps<'_>, usize),
    goal_index: usize,
    last: &Last,
) -> Option<AttackRoute> {
    let catalog = hops.net.catalog;
    let goal = catalog.attacks.goals.get(goal_index)?;
    let target = last.legs.last()?.to;
    let chain = chain_to(hops, (sweeps, pair), last)?;
    let entry = chain.first()?.source();
    let n_hops = chain.len();
    let mut steps: Vec<Step> = Vec::new();
    for (index, hop) in chain.iter().enumerate() {
        steps.push(step_of(hops, carried, hop, index + 1 < n_hops)?);
    }
    let threat = chain
        .iter()
        .filter_map(Last::movement)
        .map(|m| hops.level(m))
        .min()?;
    steps.push(final_step(hops, carried, goal, last)?);
    let level = steps.iter().map(|step| step.countermeasure_level).max()?;
    let damage = hops.net.kind(target).map_or(3, |kind| kind.damage);
    let foothold = Some(last.source()).filter(|node| hops.part(*node) != Part::Outside);
    debug_assert!(
        PAIRS
            .get(pair)
            .is_some_and(|(t, l)| threat >= *t && level <= *l)
    );
    let mut on_the_way = Vec::new();
    for asset in steps.iter().flat_map(|step| &step.assets) {
        if on_the_way.last() != Some(asset) {
            on_the_way.push(asset.clone());
        }
    }
    Some(AttackRoute {
        number: 0,
        scenario: (goal.scenario, 0),
        attacker: sweeps.attacker.id.clone(),
        goal: goal.id.clone(),
        entry: hops.net.id(entry)?.clone(),
        foothold: foothold.and_then(|node| hops.net.id(node).cloned()),
        target: hops.net.id(target)?.clone(),
        hops: on_the_way,
        steps,
        rating: rating(&catalog.risk, threat, level, damage),
    })
}

/// The hop by which a host was reached, with the fewest circles that way has.
fn hop_by_which(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    reached: Reached,
    node: Node,
    pair: usize,
) -> Option<Last> {
    let from = reached.from as usize;
    let movement = reached.movement as usize;
    let (_, limit) = *PAIRS.get(pair)?;
    let is_entry = sweeps.entries.contains(&from);
    super::listing::hops_into(hops, sweeps, node)
        .into_iter()
        .filter(|last| last.source() == from && last.movement() == Some(movement))
        .filter(|last| last.is_entry == is_entry)
        .find(|last| {
            let own = hops.seen(hops.weights.target_question(movement), node);
            level_of(last.seen(hops).and(own).count().into()) <= limit
        })
}

fn step_of(
    hops: &Hops<'_>,
    carried: &Carried<'_>,
    hop: &Last,
    counts_target: bool,
) -> Option<Step> {
    let movement = hops.moves.get(hop.movement()?)?;
    let mut circles = Circles::default();
    let mut assets: Vec<Node> = vec![hop.source()];
    let mut flows = Vec::new();
    for (index, leg) in hop.legs.iter().enumerate() {
        let [of_source, of_passed, _] = questions_of(hops.moves.get(leg.movement)?);
        if index == 0 {
            carried.collect(leg.from, &of_source, &mut circles);
        } else {
            let before = hops.moves.get(hop.legs.get(index - 1)?.movement)?;
            carried.collect(leg.from, &questions_of(before)[1], &mut circles);
        }
        let way = way_of(hops, leg, hop.passed)?;
        let inner = way.get(1..way.len().saturating_sub(1)).unwrap_or_default();
        for node in inner {
            carried.collect(*node, &of_passed, &mut circles);
        }
        assets.extend(way.iter().skip(1));
        flows.extend(
            leg.flow
                .and_then(|flow| hops.net.flows.get(flow))
                .map(|f| f.id.clone()),
        );
    }
    if counts_target {
        let [_, _, of_target] = questions_of(movement);
        carried.collect(*assets.last()?, &of_target, &mut circles);
    }
    Some(Step {
        movement: Some(movement.id.clone()),
        threat: movement.threat.clone(),
        assets: hops.net.ids(&assets),
        flows,
        countermeasure_level: level_of(circles.counted.len()),
        circles,
    })
}

/// The way of a leg with the fewest circles, ends included. The one circle that all legs of a
/// hop have in common weighs nothing.
fn way_of(hops: &Hops<'_>, leg: &Leg, passed: Seen) -> Option<Vec<Node>> {
    let question = hops.weights.transit_question(leg.movement);
    let mut weights = hops.weights.transit_weights(question);
    if let Seen::One(Some(circle)) = passed
        && hops.seen(question, circle.node) == passed
    {
        weights
            .get_mut(circle.node)
            .into_iter()
            .for_each(|weight| *weight = 0);
    }
    match (
        leg.flow.and_then(|flow| hops.net.flows.get(flow)),
        &hops.moves.get(leg.movement)?.via,
    ) {
        (Some(flow), via) => {
            let mut ways = Ways::shortest(hops.net).lightest(weights);
            let mut way = ways.way(flow.from, &flow.via, flow.to)?;
            if matches!(via, Via::Backward(_)) {
                way.reverse();
            }
            Some(way)
        }
        (None, Via::Lines) => {
            let is_device = |node| hops.part(node) == Part::Device;
            Ways::through(hops.net, is_device)
                .lightest(weights)
                .way(leg.from, &[], leg.to)
        }
        (None, _) => Some(vec![leg.from, leg.to]),
    }
}
