//! Writing out a route: its hops, steps and circles.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    hops::Hops,
    into::Into,
    last::{Last, Leg},
    seen::{Circle, Seen},
    sweep::{PAIRS, Sweeps},
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

/// A hop on the way to a host, written out.
struct Before {
    hop: Last,
    step: Step,
}

/// How the hosts under an attacker were reached within a pair: attacker, pair, host.
type ReachedKey = (usize, usize, Node);

/// Which ways are looked for: the question that weighs, the circle that weighs nothing, and
/// whether only devices may be passed.
type WaysKey = (usize, Option<Circle>, bool);

/// Writes out routes. What several of them share, the way to a foothold above all, is written
/// once.
pub(super) struct Writer<'x, 'a> {
    hops: &'x Hops<'a>,
    carried: &'x Carried<'a>,
    sweeps: &'x [Sweeps<'a>],
    before: BTreeMap<ReachedKey, Option<Rc<Before>>>,
    ways: BTreeMap<WaysKey, Ways<'a>>,
}

impl<'x, 'a> Writer<'x, 'a> {
    pub(super) fn new(
        hops: &'x Hops<'a>,
        carried: &'x Carried<'a>,
        sweeps: &'x [Sweeps<'a>],
    ) -> Self {
        Self {
            hops,
            carried,
            sweeps,
            before: BTreeMap::new(),
            ways: BTreeMap::new(),
        }
    }

    /// The route of an attacker that ends with `last` and a final attack, reached within a pair
    /// of levels.
    pub(super) fn route(
        &mut self,
        (attacker, pair): (usize, usize),
        goal_index: usize,
        last: &Last,
    ) -> Option<AttackRoute> {
        let hops = self.hops;
        let sweeps = self.sweeps.get(attacker)?;
        let catalog = hops.net.catalog;
        let goal = catalog.attacks.goals.get(goal_index)?;
        let target = last.target();
        let before = self.steps_before(attacker, pair, last)?;
        let entry = before.first().map_or(last, |first| &first.hop).source();
        let mut steps: Vec<Step> = before.iter().map(|it| it.step.clone()).collect();
        steps.push(self.step(last, false)?);
        let movements = before.iter().map(|it| &it.hop).chain([last]);
        let levels = movements.map(|hop| hops.level(hop.movement()));
        let threat = levels.min()?;
        steps.push(final_step(hops, self.carried, goal, last)?);
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

    /// The hops that lead to the source of `last`, from the entry on.
    fn steps_before(
        &mut self,
        attacker: usize,
        pair: usize,
        last: &Last,
    ) -> Option<Vec<Rc<Before>>> {
        let mut chain: Vec<Rc<Before>> = Vec::new();
        let (mut is_entry, mut source) = (last.is_entry, last.source());
        while !is_entry {
            let before = self.before(attacker, pair, source)?;
            (is_entry, source) = (before.hop.is_entry, before.hop.source());
            chain.push(before);
            if chain.len() > self.hops.n_nodes() {
                return None;
            }
        }
        chain.reverse();
        Some(chain)
    }

    /// The hop by which a host was reached.
    fn before(&mut self, attacker: usize, pair: usize, node: Node) -> Option<Rc<Before>> {
        let key = (attacker, pair, node);
        if let Some(known) = self.before.get(&key) {
            return known.clone();
        }
        let levels = *PAIRS.get(pair)?;
        let hop = hop_by_which(self.hops, self.sweeps.get(attacker)?, levels, node);
        let before = hop.and_then(|hop| {
            let step = self.step(&hop, true)?;
            Some(Rc::new(Before { hop, step }))
        });
        self.before.insert(key, before.clone());
        before
    }

    fn step(&mut self, hop: &Last, counts_target: bool) -> Option<Step> {
        let (hops, carried) = (self.hops, self.carried);
        let movement = hops.moves.get(hop.movement())?;
        let mut circles = Circles::default();
        let mut assets: Vec<Node> = vec![hop.source()];
        let mut flows = Vec::new();
        let mut before = None;
        for leg in hop.legs() {
            let [of_source, of_passed, _] = questions_of(hops.moves.get(leg.movement())?);
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
            movement: Some(movement.id.clone()),
            threat: movement.threat.clone(),
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
        match (flow, &hops.moves.get(leg.movement())?.via) {
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
}

/// The final attack after a last hop.
fn final_step(hops: &Hops<'_>, carried: &Carried<'_>, goal: &Goal, last: &Last) -> Option<Step> {
    let target = last.target();
    let [own, of_source] = goal_questions(goal, hops.moves.get(last.movement())?);
    let mut circles = Circles::default();
    if let Some(question) = own {
        carried.collect(target, &question, &mut circles);
    }
    if let Some(question) = of_source.filter(|_| last.over_flow().is_some()) {
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

/// The hop by which a host was reached, with the fewest circles that way has.
fn hop_by_which(hops: &Hops<'_>, sweeps: &Sweeps<'_>, pair: (u8, u8), node: Node) -> Option<Last> {
    let reached = sweeps.ways(hops, pair).get(node).copied()??;
    let (from, movement) = (reached.from as usize, reached.movement as usize);
    let own = hops.seen(hops.weights.target_question(movement), node);
    let into = Into {
        hops,
        sweeps,
        pair,
        source: Some(from),
    };
    into.by((sweeps.is_entry(from), movement), node)
        .into_iter()
        .find(|last| level_of(last.seen(hops).and(own).count().into()) <= pair.1)
}
