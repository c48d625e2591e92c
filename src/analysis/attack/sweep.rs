//! What an attacker reaches with at least a threat level and at most a countermeasure level in
//! every step: nine pairs, of which one walk a threat level answers three.

use std::{cell::OnceCell, rc::Rc};

use super::{
    hops::Hops,
    movement::Movement,
    walk::{Reached, Turn, UNREACHED, Walk, Walker},
};
use crate::{
    analysis::{TargetRisk, net::Node, rating::rating},
    catalog::{Attacker, GoalId, Scale},
};

/// Pairs of (least threat level, highest countermeasure level), highest product first.
///
/// A route found by a pair and by none before it has exactly these levels.
pub(super) const PAIRS: [(u8, u8); 9] = [
    (3, 1),
    (3, 2),
    (2, 1),
    (2, 2),
    (3, 3),
    (1, 1),
    (2, 3),
    (1, 2),
    (1, 3),
];

/// What an attacker reaches by some of the movements.
#[derive(Debug)]
struct Sweep {
    /// Per movement: when it may be made, if it may.
    open: Vec<Option<Turn>>,
    /// By asset: the least countermeasure level at which it is entered.
    levels: Vec<u8>,
    /// By highest countermeasure level: how each host is reached, as far as it was asked for.
    ways: [OnceCell<Reached>; 3],
}

/// The sweeps of an attacker by least threat level.
type ByThreat = [Option<Rc<Sweep>>; 3];

/// All sweeps of an attacker, and the first pair that reaches each target.
#[derive(Debug)]
pub(in crate::analysis) struct Sweeps<'a> {
    pub(super) attacker: &'a Attacker,
    /// Levels with the same movements share one; without an entry there is none.
    by_threat: ByThreat,
    /// `[position in attacker.goals][node]`: index into [`PAIRS`].
    pub(super) best: Vec<Vec<Option<u8>>>,
    /// Goals by their index in the catalog.
    pub(super) goals: Vec<usize>,
    /// Where the attacker stands from the beginning.
    pub(super) entries: Vec<Node>,
    is_entry: Vec<bool>,
}

impl<'a> Sweeps<'a> {
    pub(in crate::analysis) fn new(hops: &Hops<'a>, attacker: &'a Attacker) -> Self {
        let goals = hops.net.catalog.attacks.goals.iter();
        let number = |id: &GoalId| goals.clone().position(|goal| goal.id == *id);
        let goals: Vec<usize> = attacker.goals.iter().filter_map(number).collect();
        let is_entry = hops.ends.fitting(&attacker.entry, hops.net);
        let entries: Vec<Node> = (0..hops.n_nodes())
            .filter(|node| is_entry.get(*node) == Some(&true))
            .collect();
        let mut sweeps = Self {
            attacker,
            by_threat: [const { None }; 3],
            best: vec![vec![None; hops.n_nodes()]; goals.len()],
            goals,
            entries,
            is_entry,
        };
        if !sweeps.entries.is_empty() {
            sweeps.sweep(hops);
        }
        sweeps
    }

    fn sweep(&mut self, hops: &Hops<'a>) {
        let mut last: Option<(Rc<Sweep>, Vec<Vec<u8>>)> = None;
        for threat in (1..=3_u8).rev() {
            let open = self.opened(hops, threat);
            let known = last.take().filter(|(sweep, _)| sweep.open == open);
            let (sweep, least) = known.unwrap_or_else(|| {
                let walker = self.walker(&open);
                let (levels, least) = Walk::levels(hops, walker, &self.goals);
                let sweep = Sweep {
                    open,
                    levels,
                    ways: [const { OnceCell::new() }; 3],
                };
                (Rc::new(sweep), least)
            });
            note_best(&mut self.best, &least, threat);
            if let Some(of_threat) = self.by_threat.get_mut(usize::from(threat) - 1) {
                *of_threat = Some(Rc::clone(&sweep));
            }
            last = Some((sweep, least));
        }
    }

    /// Which movements may be made, when, if only those of at least a threat level may.
    fn opened(&self, hops: &Hops<'a>, threat: u8) -> Vec<Option<Turn>> {
        let turn = |(movement, it): (usize, &Movement<'_>)| {
            let entry = it.entry;
            let in_turn = if entry.entry_of.is_empty() {
                Some(Turn::Later)
            } else {
                let is_own = entry.entry_of.contains(&self.attacker.id);
                is_own.then_some(Turn::First)
            };
            in_turn.filter(|_| hops.level(movement) >= threat)
        };
        hops.movements().iter().enumerate().map(turn).collect()
    }

    fn walker<'w>(&'w self, open: &'w [Option<Turn>]) -> Walker<'w> {
        Walker {
            open,
            entries: &self.entries,
            is_entry: &self.is_entry,
            spreads: self.attacker.spreads,
        }
    }

    fn of_threat(&self, threat: u8) -> Option<&Sweep> {
        let index = usize::from(threat).checked_sub(1)?;
        self.by_threat.get(index)?.as_deref()
    }

    /// When each movement may be made, if only those of at least a threat level may.
    pub(super) fn open(&self, threat: u8) -> &[Option<Turn>] {
        let sweep = self.of_threat(threat);
        sweep.map_or(&[], |sweep| &sweep.open)
    }

    /// All assets.
    pub(super) fn nodes(&self) -> std::ops::Range<Node> {
        0..self.is_entry.len()
    }

    /// Whether an attacker stands at an asset from the beginning.
    pub(super) fn is_entry(&self, node: Node) -> bool {
        self.is_entry.get(node).copied().unwrap_or(false)
    }

    /// Whether a host is entered within a pair of levels.
    pub(super) fn is_entered(&self, node: Node, (threat, level): (u8, u8)) -> bool {
        let sweep = self.of_threat(threat);
        sweep.is_some_and(|sweep| sweep.levels.get(node).is_some_and(|least| *least <= level))
    }

    /// How each host is reached within a pair of levels.
    pub(super) fn ways(&self, hops: &Hops<'a>, (threat, level): (u8, u8)) -> &[Option<u32>] {
        let ways = self.of_threat(threat).and_then(|sweep| {
            let ways = sweep.ways.get(usize::from(level).checked_sub(1)?)?;
            Some(ways.get_or_init(|| Walk::ways(hops, self.walker(&sweep.open), level, None)))
        });
        ways.map_or(&[], Vec::as_slice)
    }

    /// How each host is reached within a pair of levels without passing an asset.
    pub(super) fn ways_without(
        &self,
        hops: &Hops<'a>,
        (threat, level): (u8, u8),
        without: Node,
    ) -> Reached {
        let sweep = self.of_threat(threat);
        sweep.map_or_else(Vec::new, |sweep| {
            Walk::ways(hops, self.walker(&sweep.open), level, Some(without))
        })
    }

    /// The hosts on the way by which one was reached, from that one back to the entry, both
    /// included.
    pub(super) fn back<'s>(
        &'s self,
        reached: &'s [Option<u32>],
        host: Node,
    ) -> impl Iterator<Item = Node> + 's {
        std::iter::successors(Some(host), |here| {
            let is_start = self.is_entry(*here);
            let from = reached.get(*here).copied().flatten();
            from.filter(|_| !is_start).map(|from| from as Node)
        })
    }

    /// The same sweeps with other targets.
    pub(super) fn with_best(&self, best: Vec<Vec<Option<u8>>>) -> Self {
        Self {
            attacker: self.attacker,
            by_threat: self.by_threat.clone(),
            best,
            goals: self.goals.clone(),
            entries: self.entries.clone(),
            is_entry: self.is_entry.clone(),
        }
    }
}

/// Notes the first pair that reaches each target: of those with a least threat level, the one
/// with the least countermeasure level.
fn note_best(best: &mut [Vec<Option<u8>>], least: &[Vec<u8>], threat: u8) {
    let index_of = |level: u8| PAIRS.iter().position(|pair| *pair == (threat, level));
    let indices = [1, 2, 3].map(|level| index_of(level).unwrap_or(PAIRS.len()) as u8);
    for (best, least) in best.iter_mut().zip(least) {
        for (best, level) in best.iter_mut().zip(least) {
            if !(1..UNREACHED).contains(level) {
                continue;
            }
            let index = indices.get(usize::from(*level) - 1).copied();
            *best = match (*best, index) {
                (Some(known), Some(index)) => Some(known.min(index)),
                (known, index) => known.or(index),
            };
        }
    }
}

/// The worst of every target under an attacker.
pub(in crate::analysis) fn target_risks(hops: &Hops<'_>, sweeps: &Sweeps<'_>) -> Vec<TargetRisk> {
    let catalog = hops.net.catalog;
    let reached = sweeps.best.iter().flatten().flatten();
    let mut rows = Vec::with_capacity(reached.count());
    for (best, goal) in sweeps.best.iter().zip(&sweeps.goals) {
        let Some(goal) = catalog.attacks.goals.get(*goal) else {
            continue;
        };
        for (node, index) in best.iter().enumerate() {
            let pair = index.and_then(|index| PAIRS.get(usize::from(index)));
            let (Some((threat, level)), Some(place)) = (pair, hops.net.places.get(node)) else {
                continue;
            };
            let damage = place.kind.map_or(3, |kind| kind.damage);
            rows.push(TargetRisk {
                attacker: sweeps.attacker.id.clone(),
                goal: goal.id.clone(),
                target: place.id.clone(),
                rating: rating((&catalog.risk, Scale::Damage), *threat, *level, damage),
            });
        }
    }
    rows
}
