//! Writing out a route: its hops, steps and circles.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    arrivals::Arrivals, candidate::RouteCandidate, last_hop::LastHop, step_writer::StepWriter,
};
use crate::{
    analysis::{
        AttackRoute, Step,
        attack::{
            ground::LevelPair,
            hops::Hops,
            walk::{AttackerNo, StraightWays, Sweeps},
        },
        controls::CarriedControls,
        net::{AssetNo, Table},
        risk::{RiskLevels, rating},
    },
    catalog::{AssetId, AttackPart, Scale},
};

/// A hop on the way to a host, written out.
struct WrittenHop {
    hop: LastHop,
    step: Rc<Step>,
}

/// A hop on the way of an attacker within a pair of levels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct HopKey {
    attacker: AttackerNo,
    pair: LevelPair,
    from: AssetNo,
    to: AssetNo,
}

/// What straight ways were asked for last.
#[derive(Clone, Copy, PartialEq, Eq)]
struct StraightKey {
    attacker: AttackerNo,
    pair: LevelPair,
    target: AssetNo,
}

/// Writes out routes. What several of them share, the way to a foothold above all, is written
/// once.
pub(super) struct RouteWriter<'x, 'a> {
    hops: &'x Hops<'a>,
    sweeps: &'x Table<AttackerNo, Sweeps<'a>>,
    before: BTreeMap<HopKey, Option<Rc<WrittenHop>>>,
    straight: Option<(StraightKey, StraightWays<'x, 'a>)>,
    steps: StepWriter<'x, 'a>,
}

impl<'x, 'a> RouteWriter<'x, 'a> {
    pub(super) fn new(
        hops: &'x Hops<'a>,
        carried: &'x CarriedControls<'a>,
        sweeps: &'x Table<AttackerNo, Sweeps<'a>>,
    ) -> Self {
        Self {
            hops,
            sweeps,
            before: BTreeMap::new(),
            straight: None,
            steps: StepWriter::new(hops, carried),
        }
    }

    /// A candidate written out.
    pub(super) fn route(&mut self, candidate: &RouteCandidate) -> Option<AttackRoute> {
        let (ground, last) = (&self.hops.ground, &candidate.last);
        let goal = ground.goal(candidate.goal);
        let target = last.target();
        let before = self.steps_before(candidate)?;
        let entry = before.first().map_or(last, |first| &first.hop).source();
        let mut steps: Vec<Step> = Vec::with_capacity(before.len() + 2);
        steps.extend(before.iter().map(|it| Step::clone(&it.step)));
        steps.push(Step::clone(&*self.steps.of_hop(last, false)?));
        steps.push(Step::clone(&*self.steps.of_goal(candidate.goal, last)));
        let hops = before.iter().map(|it| &it.hop).chain([last]);
        let threat = hops.map(|hop| ground.level(hop.movement())).min()?;
        let level = steps.iter().map(|step| step.countermeasure_level).max()?;
        let damage = ground.net.kind(target).map_or(3, |kind| kind.damage);
        let foothold = Some(last.source()).filter(|node| ground.part(*node) != AttackPart::Outside);
        debug_assert!(threat >= candidate.pair.threat && level <= candidate.pair.countermeasure);
        let levels = RiskLevels {
            threat,
            severity: damage,
        };
        Some(AttackRoute {
            number: 0,
            scenario: (goal.scenario, 0),
            attacker: self.sweeps[candidate.attacker].attacker.id.clone(),
            goal: goal.id.clone(),
            entry: ground.net.id(entry).clone(),
            foothold: foothold.map(|node| ground.net.id(node).clone()),
            target: ground.net.id(target).clone(),
            hops: on_the_way(&steps),
            steps,
            rating: rating(&ground.net.catalog.risk, Scale::Damage, levels, level),
        })
    }

    /// The hops that lead to the source of the last one, from the entry on.
    fn steps_before(&mut self, candidate: &RouteCandidate) -> Option<Vec<Rc<WrittenHop>>> {
        if candidate.last.is_entry {
            return Some(Vec::new());
        }
        let RouteCandidate { attacker, pair, .. } = *candidate;
        let way = self.way_back(candidate);
        let ends = way.array_windows().rev();
        ends.map(|[to, from]| {
            self.before(HopKey {
                attacker,
                pair,
                from: *from,
                to: *to,
            })
        })
        .collect()
    }

    /// The hosts from the foothold back to the entry.
    fn way_back(&mut self, candidate: &RouteCandidate) -> Vec<AssetNo> {
        let RouteCandidate { attacker, pair, .. } = *candidate;
        let (foothold, target) = (candidate.last.source(), candidate.last.target());
        let sweeps = &self.sweeps[attacker];
        if !candidate.is_straight {
            return sweeps.way_back(self.hops, pair, foothold);
        }
        let key = StraightKey {
            attacker,
            pair,
            target,
        };
        let known = self.straight.take().filter(|(known, _)| *known == key);
        let new = || (key, StraightWays::new(self.hops, sweeps, pair, target));
        let (_, straight) = self.straight.insert(known.unwrap_or_else(new));
        straight.back(foothold)
    }

    /// The hop on the way from one host to another.
    fn before(&mut self, key: HopKey) -> Option<Rc<WrittenHop>> {
        if let Some(known) = self.before.get(&key) {
            return known.clone();
        }
        let hop = hop_between(self.hops, &self.sweeps[key.attacker], key);
        let before = hop.and_then(|hop| {
            let step = self.steps.of_hop(&hop, true)?;
            Some(Rc::new(WrittenHop { hop, step }))
        });
        self.before.insert(key, before.clone());
        before
    }
}

/// The assets of all steps, where one step goes on from the last of the other named once.
fn on_the_way(steps: &[Step]) -> Vec<AssetId> {
    let n_assets = steps.iter().map(|step| step.assets.len()).sum();
    let mut assets = Vec::with_capacity(n_assets);
    for asset in steps.iter().flat_map(|step| &step.assets) {
        if assets.last() != Some(asset) {
            assets.push(asset.clone());
        }
    }
    assets
}

/// The first hop from one host to another that others can follow within a pair of levels.
fn hop_between(hops: &Hops<'_>, sweeps: &Sweeps<'_>, key: HopKey) -> Option<LastHop> {
    let arrivals = Arrivals {
        hops,
        sweeps,
        pair: key.pair,
        source: Some(key.from),
    };
    let is_within = |last: &LastHop| last.met_with_end(hops).level() <= key.pair.countermeasure;
    let found = arrivals.at(key.to).into_iter().filter(is_within);
    found.min_by(|one, other| one.compare(other, hops))
}
