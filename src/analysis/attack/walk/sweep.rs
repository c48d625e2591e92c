//! What an attacker reaches with at least a threat level and at most a countermeasure level in
//! every step: nine pairs, of which one walk a threat level answers three.

use std::{cell::OnceCell, rc::Rc};

use super::{
    spread::{GoalLevels, HopSources, Turn, UNREACHED, Walk, WalkRules},
    way_walk::ways,
};
use crate::{
    analysis::{
        TargetRisk,
        attack::{
            ground::{GoalNo, LevelPair, Movement, MovementNo, PerLevel},
            hops::Hops,
        },
        net::{AssetNo, Table, table_key},
        risk::{RiskLevels, rating},
    },
    catalog::{Attacker, Goal, Scale},
};

table_key! {
    /// A final attack of those an attacker makes.
    AimNo
}

/// What an attacker reaches by some of the movements.
#[derive(Debug)]
struct Sweep {
    /// By movement: when it may be made, if it may.
    open: Table<MovementNo, Option<Turn>>,
    /// By asset: the least countermeasure level at which it is entered.
    levels: Table<AssetNo, u8>,
    /// By highest countermeasure level: how each host is reached, as far as it was asked for.
    ways: PerLevel<OnceCell<HopSources>>,
}

/// The targets of a final attack.
#[derive(Debug)]
pub(super) struct AimedTargets {
    pub(super) goal: GoalNo,
    /// By asset: the first pair that reaches it.
    pub(super) worst: Table<AssetNo, Option<LevelPair>>,
}

/// All sweeps of an attacker, and the first pair that reaches each target.
#[derive(Debug)]
pub(in crate::analysis) struct Sweeps<'a> {
    pub(in crate::analysis) attacker: &'a Attacker,
    /// By least threat level; levels with the same movements share one, without an entry there is
    /// none.
    by_threat: PerLevel<Option<Rc<Sweep>>>,
    /// The final attacks of the attacker, in their order.
    pub(super) aims: Table<AimNo, AimedTargets>,
    /// Where the attacker stands from the beginning.
    entries: Vec<AssetNo>,
    is_entry: Table<AssetNo, bool>,
}

impl<'a> Sweeps<'a> {
    pub(in crate::analysis) fn new(hops: &Hops<'a>, attacker: &'a Attacker) -> Self {
        let ground = &hops.ground;
        let is_entry = ground.ends.fitting(&attacker.entry, ground.net);
        let entries = is_entry.entries().filter(|(_, is_entry)| **is_entry);
        let goals = attacker.goals.iter().filter_map(|id| {
            let is_it = |(_, goal): &(GoalNo, &&Goal)| goal.id == *id;
            ground.goals().entries().find(is_it)
        });
        let aims = goals.map(|(goal, _)| AimedTargets {
            goal,
            worst: Table::filled(ground.n_nodes(), None),
        });
        let mut sweeps = Self {
            attacker,
            by_threat: PerLevel::default(),
            aims: aims.collect(),
            entries: entries.map(|(node, _)| node).collect(),
            is_entry,
        };
        if !sweeps.entries.is_empty() {
            sweeps.sweep(hops);
        }
        sweeps
    }

    fn sweep(&mut self, hops: &Hops<'a>) {
        let goals: Vec<GoalNo> = self.aims.values().map(|aim| aim.goal).collect();
        let mut last: Option<(Rc<Sweep>, Vec<GoalLevels>)> = None;
        // From the gravest threats on: each level adds movements to those of the one above, and
        // where it adds none, all it reaches is known.
        for threat in (1..=3_u8).rev() {
            let open = self.opened(hops, threat);
            let known = last.take().filter(|(sweep, _)| sweep.open == open);
            let (sweep, found) = known.unwrap_or_else(|| {
                let walk = Walk::levels(hops, self.rules(&open), &goals);
                let sweep = Sweep {
                    open,
                    levels: walk.entered,
                    ways: PerLevel::default(),
                };
                (Rc::new(sweep), walk.goals)
            });
            for (aim, goal) in self.aims.values_mut().zip(&found) {
                note_worst(&mut aim.worst, &goal.least, threat);
            }
            *self.by_threat.of_mut(threat) = Some(Rc::clone(&sweep));
            last = Some((sweep, found));
        }
    }

    /// Which movements may be made, when, if only those of at least a threat level may.
    fn opened(&self, hops: &Hops<'a>, threat: u8) -> Table<MovementNo, Option<Turn>> {
        let turn = |(movement, it): (MovementNo, &Movement<'_>)| {
            let entry = it.entry;
            let in_turn = if entry.entry_of.is_empty() {
                Some(Turn::Later)
            } else {
                let is_own = entry.entry_of.contains(&self.attacker.id);
                is_own.then_some(Turn::First)
            };
            in_turn.filter(|_| hops.ground.level(movement) >= threat)
        };
        hops.ground.movements().entries().map(turn).collect()
    }

    fn rules<'w>(&'w self, open: &'w Table<MovementNo, Option<Turn>>) -> WalkRules<'w> {
        WalkRules {
            open,
            entries: &self.entries,
            is_entry: &self.is_entry,
            spreads: self.attacker.spreads,
        }
    }

    fn of_threat(&self, threat: u8) -> Option<&Sweep> {
        self.by_threat.of(threat).as_deref()
    }

    /// The movements that may be made, and when, if only those of at least a threat level may.
    pub(in crate::analysis) fn open(&self, threat: u8) -> impl Iterator<Item = (MovementNo, Turn)> {
        let sweep = self.of_threat(threat).into_iter();
        let open = sweep.flat_map(|sweep| sweep.open.entries());
        open.filter_map(|(movement, turn)| Some((movement, (*turn)?)))
    }

    /// All assets.
    pub(in crate::analysis) fn nodes(&self) -> impl Iterator<Item = AssetNo> + use<> {
        self.is_entry.keys()
    }

    /// Where the attacker stands from the beginning.
    pub(in crate::analysis) fn entries(&self) -> &[AssetNo] {
        &self.entries
    }

    /// Whether an attacker stands at an asset from the beginning.
    pub(in crate::analysis) fn is_entry(&self, node: AssetNo) -> bool {
        self.is_entry[node]
    }

    /// Whether a host is entered within a pair of levels.
    pub(in crate::analysis) fn is_entered(&self, node: AssetNo, pair: LevelPair) -> bool {
        let sweep = self.of_threat(pair.threat);
        sweep.is_some_and(|sweep| sweep.levels[node] <= pair.countermeasure)
    }

    /// How each host is reached within a pair of levels; `None` where the attacker has no entry.
    pub(super) fn ways(&self, hops: &Hops<'a>, pair: LevelPair) -> Option<&HopSources> {
        let sweep = self.of_threat(pair.threat)?;
        let known = sweep.ways.of(pair.countermeasure);
        let walk = || ways(hops, self.rules(&sweep.open), pair.countermeasure, None);
        Some(known.get_or_init(walk))
    }

    /// The same without passing an asset.
    pub(super) fn ways_without(
        &self,
        hops: &Hops<'a>,
        pair: LevelPair,
        without: AssetNo,
    ) -> Option<HopSources> {
        let sweep = self.of_threat(pair.threat)?;
        let rules = self.rules(&sweep.open);
        Some(ways(hops, rules, pair.countermeasure, Some(without)))
    }

    /// The hosts on the way by which one was reached, from that one back to the entry, both
    /// included.
    pub(super) fn back<'s>(
        &'s self,
        sources: Option<&'s HopSources>,
        host: AssetNo,
    ) -> impl Iterator<Item = AssetNo> + 's {
        std::iter::successors(Some(host), move |here| {
            let from = sources.and_then(|sources| sources[*here]);
            from.filter(|_| !self.is_entry(*here))
        })
    }

    /// The hosts on the usual way to one within a pair of levels, from that one back to the entry.
    pub(in crate::analysis) fn way_back(
        &self,
        hops: &Hops<'a>,
        pair: LevelPair,
        host: AssetNo,
    ) -> Vec<AssetNo> {
        self.back(self.ways(hops, pair), host).collect()
    }
}

/// Notes the first pair that reaches each target.
///
/// Of those with this least threat level it is the one with the least countermeasure level that
/// suffices. What was noted under graver threats stays where it ranks higher: a lower threat with
/// a lower countermeasure level may still make the higher product.
fn note_worst(
    worst: &mut Table<AssetNo, Option<LevelPair>>,
    least: &Table<AssetNo, u8>,
    threat: u8,
) {
    for (worst, level) in worst.values_mut().zip(least.values()) {
        // 0 is no target, and what is unreached has no route.
        if (1..UNREACHED).contains(level) {
            let pair = LevelPair::new(threat, *level);
            *worst = Some(worst.map_or(pair, |known| known.min(pair)));
        }
    }
}

/// The worst of every target under an attacker.
pub(in crate::analysis) fn target_risks(hops: &Hops<'_>, sweeps: &Sweeps<'_>) -> Vec<TargetRisk> {
    let ground = &hops.ground;
    let catalog = ground.net.catalog;
    let aims = || sweeps.aims.values();
    let reached = aims().flat_map(|aim| aim.worst.values()).flatten();
    let mut rows = Vec::with_capacity(reached.count());
    for aim in aims() {
        let goal = ground.goal(aim.goal);
        for (node, pair) in aim.worst.entries() {
            let Some(pair) = pair else { continue };
            let place = &ground.net.places[node];
            let damage = place.kind.map_or(3, |kind| kind.damage);
            let levels = RiskLevels {
                threat: pair.threat,
                severity: damage,
            };
            let countermeasure = pair.countermeasure;
            rows.push(TargetRisk {
                attacker: sweeps.attacker.id.clone(),
                goal: goal.id.clone(),
                target: place.id.clone(),
                rating: rating(&catalog.risk, Scale::Damage, levels, countermeasure),
            });
        }
    }
    rows
}
