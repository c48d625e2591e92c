//! Steps of routes, written out. Attackers share most of their hops, so each is written once.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    hops::Hops,
    last::{Last, Leg},
    seen::{Circle, Seen},
    weights::{goal_questions, questions_of},
};
use crate::{
    analysis::{
        Circles, Step,
        circles::{Carried, level_of},
        net::Node,
        way::Ways,
    },
    catalog::{Part, Via},
};

/// Which ways are looked for: the question that weighs, the circle that weighs nothing, and
/// whether only devices may be passed.
type WaysKey = (usize, Option<Circle>, bool);

/// A final attack: the goal, the target, and the source and movement that count in it.
type GoalKey = (usize, Node, Option<(Node, usize)>);

/// Writes out steps.
pub(super) struct Steps<'x, 'a> {
    hops: &'x Hops<'a>,
    carried: &'x Carried<'a>,
    /// By hop, with and without the circles of its end.
    of_hops: BTreeMap<(Last, bool), Option<Rc<Step>>>,
    of_goals: BTreeMap<GoalKey, Option<Rc<Step>>>,
    ways: BTreeMap<WaysKey, Ways<'a>>,
}

impl<'x, 'a> Steps<'x, 'a> {
    pub(super) fn new(hops: &'x Hops<'a>, carried: &'x Carried<'a>) -> Self {
        Self {
            hops,
            carried,
            of_hops: BTreeMap::new(),
            of_goals: BTreeMap::new(),
            ways: BTreeMap::new(),
        }
    }

    /// The step of a hop, with the circles of its end where others follow it.
    pub(super) fn of_hop(&mut self, hop: &Last, counts_target: bool) -> Option<Rc<Step>> {
        let key = (hop.clone(), counts_target);
        if let Some(known) = self.of_hops.get(&key) {
            return known.clone();
        }
        let step = self.write_hop(hop, counts_target).map(Rc::new);
        self.of_hops.insert(key, step.clone());
        step
    }

    /// The final attack after a last hop.
    pub(super) fn of_goal(&mut self, goal: usize, last: &Last) -> Option<Rc<Step>> {
        let key = (goal, last.target(), last.straight());
        if let Some(known) = self.of_goals.get(&key) {
            return known.clone();
        }
        let step = self.write_goal(goal, last).map(Rc::new);
        self.of_goals.insert(key, step.clone());
        step
    }

    fn write_hop(&mut self, hop: &Last, counts_target: bool) -> Option<Step> {
        let (hops, carried) = (self.hops, self.carried);
        let movement = hops.movement(hop.movement())?;
        let mut circles = Circles::default();
        let mut assets: Vec<Node> = vec![hop.source()];
        let mut flows = Vec::new();
        let mut before = None;
        for leg in hop.legs() {
            let [of_source, of_passed, _] = questions_of(hops.movement(leg.movement())?);
            // A relay adds what acts on those that arrive at it.
            let of_start = before.replace(of_passed).unwrap_or(of_source);
            carried.collect(leg.from(), &of_start, &mut circles);
            let way = self.way(leg, hop.passed)?;
            let inner = way.get(1..way.len().saturating_sub(1)).unwrap_or_default();
            for node in inner {
                carried.collect(*node, &of_passed, &mut circles);
            }
            assets.extend(way.iter().skip(1));
            flows.extend(
                leg.flow()
                    .and_then(|flow| hops.net.flows.get(flow))
                    .map(|f| f.id.clone()),
            );
        }
        if counts_target {
            let [_, _, of_target] = questions_of(movement);
            carried.collect(*assets.last()?, &of_target, &mut circles);
        }
        Some(Step {
            movement: Some(movement.entry.id.clone()),
            threat: movement.entry.threat.clone(),
            assets: hops.net.ids(&assets),
            flows,
            countermeasure_level: level_of(circles.counted.len()),
            circles,
        })
    }

    /// The way of a leg with the fewest circles, ends included. The one circle that all legs of
    /// a hop have in common weighs nothing.
    fn way(&mut self, leg: &Leg, passed: Seen) -> Option<Vec<Node>> {
        let hops = self.hops;
        let flow = leg.flow().and_then(|flow| hops.net.flows.get(flow));
        match (flow, &hops.movement(leg.movement())?.entry.via) {
            (Some(flow), via) => {
                let ways = self.ways(leg.movement(), passed, false);
                let mut way = ways.way(flow.from, &flow.via, flow.to)?;
                if matches!(via, Via::Backward(_)) {
                    way.reverse();
                }
                Some(way)
            }
            (None, Via::Lines) => {
                self.ways(leg.movement(), passed, true)
                    .way(leg.from(), &[], leg.to())
            }
            (None, _) => Some(vec![leg.from(), leg.to()]),
        }
    }

    fn ways(&mut self, movement: usize, passed: Seen, only_devices: bool) -> &mut Ways<'a> {
        let hops = self.hops;
        let question = hops.weights.transit_question(movement);
        let free = match passed {
            Seen::One(circle) => circle.filter(|it| hops.seen(question, it.node()) == passed),
            Seen::Nothing | Seen::Enough => None,
        };
        let key = (question, free, only_devices);
        self.ways.entry(key).or_insert_with(|| {
            let mut weights = hops.weights.transit_weights(question);
            if let Some(weight) = free.and_then(|circle| weights.get_mut(circle.node())) {
                *weight = 0;
            }
            let ways = if only_devices {
                Ways::through(hops.net, |node| hops.part(node) == Part::Device)
            } else {
                Ways::shortest(hops.net)
            };
            ways.lightest(weights)
        })
    }

    fn write_goal(&self, goal: usize, last: &Last) -> Option<Step> {
        let (hops, carried) = (self.hops, self.carried);
        let goal = hops.net.catalog.attacks.goals.get(goal)?;
        let target = last.target();
        let [own, of_source] = goal_questions(goal, hops.movement(last.movement())?);
        let mut circles = Circles::default();
        if let Some(question) = own {
            carried.collect(target, &question, &mut circles);
        }
        if let Some(question) = of_source.filter(|_| last.straight().is_some()) {
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
}
