//! Writing out a route: its hops, steps and circles.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    hops::Hops,
    into::Into,
    last::Last,
    steps::Steps,
    straight::Straight,
    sweep::{PAIRS, Sweeps},
};
use crate::{
    analysis::{
        AttackRoute, Step,
        circles::{Carried, level_of},
        net::Node,
        rating::rating,
    },
    catalog::{Part, Scale},
};

/// A hop on the way to a host, written out.
struct Before {
    hop: Last,
    step: Rc<Step>,
}

/// A hop on the way under an attacker within a pair: attacker, pair, its source and its end.
type HopKey = (usize, usize, Node, Node);

/// A route before it is written out.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Index into [`PAIRS`].
    pub(super) pair: usize,
    /// Index into the sweeps given.
    pub(super) attacker: usize,
    pub(super) goal: usize,
    pub(super) last: Last,
    /// Whether its foothold is reached without passing the target.
    pub(super) is_straight: bool,
}

/// Writes out routes. What several of them share, the way to a foothold above all, is written
/// once.
pub(super) struct Writer<'x, 'a> {
    hops: &'x Hops<'a>,
    sweeps: &'x [Sweeps<'a>],
    before: BTreeMap<HopKey, Option<Rc<Before>>>,
    /// Of the attacker, pair and target that were asked for last.
    straight: Option<((usize, usize, Node), Straight<'x, 'a>)>,
    steps: Steps<'x, 'a>,
}

impl<'x, 'a> Writer<'x, 'a> {
    pub(super) fn new(
        hops: &'x Hops<'a>,
        carried: &'x Carried<'a>,
        sweeps: &'x [Sweeps<'a>],
    ) -> Self {
        Self {
            hops,
            sweeps,
            before: BTreeMap::new(),
            straight: None,
            steps: Steps::new(hops, carried),
        }
    }

    /// A candidate written out.
    pub(super) fn route(&mut self, candidate: &Candidate) -> Option<AttackRoute> {
        let hops = self.hops;
        let (goal_index, last) = (candidate.goal, &candidate.last);
        let sweeps = self.sweeps.get(candidate.attacker)?;
        let catalog = hops.net.catalog;
        let goal = catalog.attacks.goals.get(goal_index)?;
        let target = last.target();
        let before = self.steps_before(candidate)?;
        let entry = before.first().map_or(last, |first| &first.hop).source();
        let mut steps: Vec<Step> = Vec::with_capacity(before.len() + 2);
        steps.extend(before.iter().map(|it| Step::clone(&it.step)));
        steps.push(Step::clone(&*self.steps.of_hop(last, false)?));
        let movements = before.iter().map(|it| &it.hop).chain([last]);
        let levels = movements.map(|hop| hops.level(hop.movement()));
        let threat = levels.min()?;
        steps.push(Step::clone(&*self.steps.of_goal(goal_index, last)?));
        let level = steps.iter().map(|step| step.countermeasure_level).max()?;
        let damage = hops.net.kind(target).map_or(3, |kind| kind.damage);
        let foothold = Some(last.source()).filter(|node| hops.part(*node) != Part::Outside);
        debug_assert!(
            PAIRS
                .get(candidate.pair)
                .is_some_and(|(t, l)| threat >= *t && level <= *l)
        );
        let n_assets = steps.iter().map(|step| step.assets.len()).sum();
        let mut on_the_way = Vec::with_capacity(n_assets);
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
            rating: rating((&catalog.risk, Scale::Damage), threat, level, damage),
        })
    }

    /// The hops that lead to the source of the last one, from the entry on.
    fn steps_before(&mut self, candidate: &Candidate) -> Option<Vec<Rc<Before>>> {
        if candidate.last.is_entry {
            return Some(Vec::new());
        }
        let way = self.way_back(candidate)?;
        let ends = way.iter().zip(way.iter().skip(1)).rev();
        ends.map(|(to, from)| self.before((candidate.attacker, candidate.pair, *from, *to)))
            .collect()
    }

    /// The hosts from the foothold back to the entry.
    fn way_back(&mut self, candidate: &Candidate) -> Option<Vec<Node>> {
        let Candidate { attacker, pair, .. } = *candidate;
        let (foothold, target) = (candidate.last.source(), candidate.last.target());
        let sweeps = self.sweeps.get(attacker)?;
        let levels = *PAIRS.get(pair)?;
        if !candidate.is_straight {
            let ways = sweeps.ways(self.hops, levels);
            return Some(sweeps.back(ways, foothold).collect());
        }
        let key = (attacker, pair, target);
        let known = self.straight.take().filter(|(known, _)| *known == key);
        let new = || (key, Straight::new(self.hops, sweeps, levels, target));
        let (_, straight) = self.straight.insert(known.unwrap_or_else(new));
        Some(straight.back(foothold))
    }

    /// The hop on the way from one host to another.
    fn before(&mut self, key: HopKey) -> Option<Rc<Before>> {
        if let Some(known) = self.before.get(&key) {
            return known.clone();
        }
        let (attacker, pair, from, to) = key;
        let levels = *PAIRS.get(pair)?;
        let hop = hop_between(self.hops, self.sweeps.get(attacker)?, levels, (from, to));
        let before = hop.and_then(|hop| {
            let step = self.steps.of_hop(&hop, true)?;
            Some(Rc::new(Before { hop, step }))
        });
        self.before.insert(key, before.clone());
        before
    }
}

/// The first hop from one host to another that others can follow within a pair of levels.
fn hop_between(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    pair: (u8, u8),
    (from, to): (Node, Node),
) -> Option<Last> {
    let into = Into {
        hops,
        sweeps,
        pair,
        source: Some(from),
    };
    let is_within = |last: &Last| {
        let own = hops.seen(hops.weights.target_question(last.movement()), to);
        level_of(last.seen(hops).and(own).count().into()) <= pair.1
    };
    let found = into.target(to).into_iter().filter(is_within);
    found.min_by(|one, other| hops.compare(one, other))
}
