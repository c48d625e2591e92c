//! Steps of routes, written out. Attackers share most of their hops, so each is written once.

use std::{collections::BTreeMap, rc::Rc};

use super::last_hop::{LastHop, Leg};
use crate::{
    analysis::{
        Circles, Step,
        attack::{
            ground::{
                Circle, CirclesMet, GoalNo, MovementNo, SourceHop, own_question, questions_of,
                source_question,
            },
            hops::Hops,
        },
        controls::{CarriedControls, QuestionNo, level_of},
        net::{AssetNo, Ways},
    },
    catalog::{AttackPart, MovePath},
};

/// Which ways are looked for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct WaysKey {
    /// What weighs.
    question: QuestionNo,
    /// The circle that weighs nothing.
    free: Option<Circle>,
    only_devices: bool,
}

/// A final attack.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct GoalKey {
    goal: GoalNo,
    target: AssetNo,
    /// The hop whose source counts in it.
    straight: Option<SourceHop>,
}

/// Writes out steps.
pub(super) struct StepWriter<'x, 'a> {
    hops: &'x Hops<'a>,
    carried: &'x CarriedControls<'a>,
    /// By hop, with and without the circles of its end.
    of_hops: BTreeMap<(LastHop, bool), Option<Rc<Step>>>,
    of_goals: BTreeMap<GoalKey, Rc<Step>>,
    ways: BTreeMap<WaysKey, Ways<'a>>,
}

impl<'x, 'a> StepWriter<'x, 'a> {
    pub(super) fn new(hops: &'x Hops<'a>, carried: &'x CarriedControls<'a>) -> Self {
        Self {
            hops,
            carried,
            of_hops: BTreeMap::new(),
            of_goals: BTreeMap::new(),
            ways: BTreeMap::new(),
        }
    }

    /// The step of a hop, with the circles of its end where others follow it.
    pub(super) fn of_hop(&mut self, hop: &LastHop, counts_target: bool) -> Option<Rc<Step>> {
        let key = (hop.clone(), counts_target);
        if let Some(known) = self.of_hops.get(&key) {
            return known.clone();
        }
        let step = self.write_hop(hop, counts_target).map(Rc::new);
        self.of_hops.insert(key, step.clone());
        step
    }

    /// The final attack after a last hop.
    pub(super) fn of_goal(&mut self, goal: GoalNo, last: &LastHop) -> Rc<Step> {
        let key = GoalKey {
            goal,
            target: last.target(),
            straight: last.straight(),
        };
        if let Some(known) = self.of_goals.get(&key) {
            return Rc::clone(known);
        }
        let step = Rc::new(self.write_goal(key));
        self.of_goals.insert(key, Rc::clone(&step));
        step
    }

    fn write_hop(&mut self, hop: &LastHop, counts_target: bool) -> Option<Step> {
        let (ground, carried) = (&self.hops.ground, self.carried);
        let movement = ground.movement(hop.movement());
        let mut circles = Circles::default();
        let mut assets: Vec<AssetNo> = vec![hop.source()];
        let mut flows = Vec::new();
        let mut before = None;
        for leg in hop.legs() {
            let [of_source, of_passed, _] = questions_of(ground.movement(leg.movement));
            // A relay adds what acts on those that arrive at it.
            let of_start = before.replace(of_passed).unwrap_or(of_source);
            carried.collect(leg.from, &of_start, &mut circles);
            let way = self.way(leg, hop.passed)?;
            if let [_, inner @ .., _] = way.as_slice() {
                for node in inner {
                    carried.collect(*node, &of_passed, &mut circles);
                }
            }
            assets.extend(way.iter().skip(1));
            flows.extend(leg.flow.map(|flow| ground.net.flows[flow].id.clone()));
        }
        if counts_target {
            let [_, _, of_target] = questions_of(movement);
            carried.collect(*assets.last()?, &of_target, &mut circles);
        }
        Some(Step {
            movement: Some(movement.entry.id.clone()),
            threat: movement.entry.threat.clone(),
            assets: ground.net.ids(&assets),
            flows,
            countermeasure_level: level_of(circles.counted.len()),
            circles,
        })
    }

    /// The way of a leg with the fewest circles, ends included. The one circle that all legs of
    /// a hop have in common weighs nothing.
    fn way(&mut self, leg: &Leg, passed: CirclesMet) -> Option<Vec<AssetNo>> {
        let ground = &self.hops.ground;
        let via = &ground.movement(leg.movement).entry.via;
        if let Some(flow) = leg.flow {
            let flow = &ground.net.flows[flow];
            let ways = self.ways(leg.movement, passed, false);
            let mut way = ways.way(flow.from, &flow.via, flow.to)?;
            if matches!(via, MovePath::Backward(_)) {
                way.reverse();
            }
            return Some(way);
        }
        match via {
            MovePath::Lines => {
                let ways = self.ways(leg.movement, passed, true);
                ways.way(leg.from, &[], leg.to)
            }
            MovePath::Direct | MovePath::Forward(_) | MovePath::Backward(_) => {
                Some(vec![leg.from, leg.to])
            }
        }
    }

    fn ways(
        &mut self,
        movement: MovementNo,
        passed: CirclesMet,
        only_devices: bool,
    ) -> &mut Ways<'a> {
        let hops = self.hops;
        let question = hops.ground.weights.of_step(movement).transit;
        let free = match passed {
            CirclesMet::One(circle) => circle.filter(|it| hops.met(question, it.node) == passed),
            CirclesMet::Nothing | CirclesMet::Enough => None,
        };
        let key = WaysKey {
            question,
            free,
            only_devices,
        };
        self.ways.entry(key).or_insert_with(|| {
            let mut weights = hops.ground.weights.by_asset(question);
            if let Some(circle) = free {
                weights[circle.node] = 0;
            }
            let ways = if only_devices {
                Ways::through(hops.net(), |node| {
                    hops.ground.part(node) == AttackPart::Device
                })
            } else {
                Ways::shortest(hops.net())
            };
            ways.lightest(weights)
        })
    }

    fn write_goal(&self, key: GoalKey) -> Step {
        let ground = &self.hops.ground;
        let goal = ground.goal(key.goal);
        let mut circles = Circles::default();
        let own = own_question(goal);
        self.carried.collect(key.target, &own, &mut circles);
        if let Some(last) = key.straight
            && let Some(question) = source_question(goal, ground.movement(last.movement))
        {
            self.carried.collect(last.source, &question, &mut circles);
        }
        Step {
            movement: None,
            threat: goal.threat.clone(),
            assets: ground.net.ids(&[key.target]),
            flows: Vec::new(),
            countermeasure_level: level_of(circles.counted.len()),
            circles,
        }
    }
}
