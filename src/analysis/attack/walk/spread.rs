//! A walk over everything an attacker can do with movements of at least a threat level: which
//! hosts are entered, and which targets the final attacks succeed on.
//!
//! One walk finds the least countermeasure level for all assets: hosts are left in the order of
//! the level it took to enter them, so each is left once, with its least.
//!
//! What stands here is what a walk knows and how an arrival betters it; how it gets about is in
//! `leaving.rs`.

use super::marks::PassMarks;
use crate::{
    analysis::{
        attack::{
            ground::{CirclesMet, GoalNo, MovementNo, PerLevel, RelayNo, SourceHop},
            hops::{DeviceNo, Hops},
        },
        net::{AssetNo, Table},
    },
    catalog::AttackPart,
};

/// Beyond every countermeasure level: not reached.
pub(super) const UNREACHED: u8 = 4;

/// The hosts that are reached: for each the source of the hop by which it is, on a way with the
/// fewest hops. Of several such ways it is the one whose hosts come first in their order.
pub(super) type HopSources = Table<AssetNo, Option<AssetNo>>;

/// When a movement is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Turn {
    /// It begins a route of the attacker.
    First,
    /// It follows others.
    Later,
}

/// Who walks, by which movements.
#[derive(Clone, Copy)]
pub(super) struct WalkRules<'w> {
    /// By movement: when it may be made, if it may.
    pub(super) open: &'w Table<MovementNo, Option<Turn>>,
    /// Where the attacker stands from the beginning.
    pub(super) entries: &'w [AssetNo],
    /// By asset: whether it is one of them.
    pub(super) is_entry: &'w Table<AssetNo, bool>,
    /// Whether hosts that are entered are left again.
    pub(super) spreads: bool,
}

/// What is looked for.
pub(super) enum WalkAim {
    /// The least level at which each asset is entered.
    Levels,
    /// One way to each host that is entered within a level, whatever it takes below that.
    Ways(HopSources),
}

/// The least level with which final attacks succeed.
pub(super) struct GoalLevels {
    pub(super) goal: GoalNo,
    /// By asset; 0 for what is no target.
    pub(super) least: Table<AssetNo, u8>,
}

/// What a walk has found.
pub(super) struct WalkLevels {
    /// By asset: the least level at which it is entered.
    pub(super) entered: Table<AssetNo, u8>,
    /// In the order of the goals that were asked for.
    pub(super) goals: Vec<GoalLevels>,
}

/// A walk under way.
pub(super) struct Walk<'h, 'a> {
    pub(super) hops: &'h Hops<'a>,
    pub(super) rules: WalkRules<'h>,
    pub(super) aim: WalkAim,
    /// Highest countermeasure level of any step.
    pub(super) limit: u8,
    /// The asset that no way leads over, if there is one.
    pub(super) without: Option<AssetNo>,
    /// The level it took to enter the host that is left.
    now: u8,
    /// By asset: the least level it took to enter it.
    levels: Table<AssetNo, u8>,
    /// By asset: the highest level below which an arrival would still better something there.
    open_below: Table<AssetNo, u8>,
    /// Hosts to leave, by level, in the order of arrival: ways with few hops are found first.
    pub(super) queues: PerLevel<Vec<AssetNo>>,
    /// Devices passed by walks over lines.
    pub(super) passed: PassMarks<DeviceNo>,
    /// Relays passed.
    pub(super) relayed: PassMarks<RelayNo>,
    pub(super) goals: Vec<GoalLevels>,
}

impl<'h, 'a> Walk<'h, 'a> {
    pub(super) fn new(
        hops: &'h Hops<'a>,
        rules: WalkRules<'h>,
        aim: WalkAim,
        limit: u8,
        goals: &[GoalNo],
    ) -> Self {
        let ground = &hops.ground;
        let least = |node: AssetNo, goal: GoalNo| {
            if ground.ends.is_target(goal, node) {
                UNREACHED
            } else {
                0
            }
        };
        let nodes = ground.net.places.keys();
        let goals = goals.iter().map(|goal| GoalLevels {
            goal: *goal,
            least: nodes.clone().map(|node| least(node, *goal)).collect(),
        });
        let mut walk = Self {
            hops,
            rules,
            aim,
            limit,
            without: None,
            now: 1,
            levels: Table::filled(ground.n_nodes(), UNREACHED),
            open_below: Table::default(),
            queues: PerLevel::default(),
            passed: no_device_marks(hops),
            relayed: no_relay_marks(hops),
            goals: goals.collect(),
        };
        walk.open_below = nodes.map(|node| walk.betters_below(node)).collect();
        walk
    }

    /// The least level at which each asset is entered, and at which each final attack succeeds
    /// on each asset.
    pub(super) fn levels(hops: &'h Hops<'a>, rules: WalkRules<'h>, goals: &[GoalNo]) -> WalkLevels {
        let mut walk = Self::new(hops, rules, WalkAim::Levels, 3, goals);
        for entry in rules.entries {
            walk.leave(*entry, true);
        }
        // A route takes the highest level of its steps, so what is entered from a host takes at
        // least the level of that host: nothing that is left later makes a lower one better. That
        // is why each host need be left only once, from the queue of the level it ended up with
        // (as in Dial's variant of Dijkstra's search); in lower ones it stands no more.
        for level in 1..=3 {
            walk.now = level;
            let mut next = 0;
            while let Some(node) = walk.queues.of(level).get(next).copied() {
                next += 1;
                if walk.levels[node] == level {
                    walk.leave(node, false);
                }
            }
        }
        WalkLevels {
            entered: walk.levels,
            goals: walk.goals,
        }
    }

    /// The level below which an arrival would better something at an asset.
    fn betters_below(&self, node: AssetNo) -> u8 {
        let own = match self.hops.ground.part(node) {
            // What goes on from a relay is not known here.
            AttackPart::Relay => UNREACHED,
            AttackPart::Host if self.rules.spreads => self.levels[node],
            AttackPart::Host | AttackPart::Outside | AttackPart::Device | AttackPart::Beyond => 0,
        };
        let least = self.goals.iter().map(|goal| goal.least[node]);
        least.fold(own, u8::max)
    }

    /// Whether an arrival by a step of a level may better something at an asset.
    pub(super) fn may_better(&self, node: AssetNo, step: u8) -> bool {
        self.open_below[node] > self.level_with(step)
    }

    /// The level of a route that goes on with a step of a level.
    fn level_with(&self, step: u8) -> u8 {
        match self.aim {
            WalkAim::Levels => self.now.max(step),
            // Within the limit all levels are as good: the first arrival counts.
            WalkAim::Ways(_) => 1,
        }
    }

    /// Whether a movement may be used now: entries begin, all others follow.
    pub(super) fn is_open(&self, movement: MovementNo, is_entry: bool) -> bool {
        let turn = if is_entry { Turn::First } else { Turn::Later };
        self.rules.open[movement] == Some(turn)
    }

    /// Circles met so far and one asset more. Where any level will do, they are not told apart.
    pub(super) fn add(&self, met: CirclesMet, more: CirclesMet) -> CirclesMet {
        match self.aim {
            WalkAim::Ways(_) if self.limit > 2 => CirclesMet::Nothing,
            WalkAim::Ways(_) | WalkAim::Levels => met.and(more),
        }
    }

    pub(super) fn is_within(&self, met: CirclesMet) -> bool {
        met.level() <= self.limit
    }

    /// Enters a host by a step of a level.
    pub(super) fn enter(&mut self, to: AssetNo, step: u8, from: AssetNo) {
        if step > self.limit || !self.rules.spreads || self.without == Some(to) {
            return;
        }
        let level = self.level_with(step);
        if self.levels[to] <= level {
            return;
        }
        self.levels[to] = level;
        if let WalkAim::Ways(sources) = &mut self.aim {
            sources[to] = Some(from);
        }
        // Where the attacker stands from the beginning is left by its entry moves alone.
        if !self.rules.is_entry[to] {
            self.queues.of_mut(level).push(to);
        }
        self.open_below[to] = self.betters_below(to);
    }

    /// Notes with which level the final attacks succeed on a target after a step of a level; a
    /// step straight from its source is given.
    pub(super) fn attack(&mut self, to: AssetNo, step: u8, straight: Option<SourceHop>) {
        let level = self.level_with(step);
        let weights = &self.hops.ground.weights;
        let mut is_bettered = false;
        for it in &mut self.goals {
            let least = &mut it.least[to];
            // The final attack is a step, too: the route takes the higher of both levels.
            if *least > level {
                let with_last = level.max(weights.goal_level(it.goal, straight, to));
                is_bettered |= with_last < *least;
                *least = with_last.min(*least);
            }
        }
        if is_bettered {
            self.open_below[to] = self.betters_below(to);
        }
    }
}

pub(super) fn no_device_marks(hops: &Hops<'_>) -> PassMarks<DeviceNo> {
    PassMarks::new(hops.ground.movements().len(), hops.devices.len())
}

pub(super) fn no_relay_marks(hops: &Hops<'_>) -> PassMarks<RelayNo> {
    PassMarks::new(hops.ground.movements().len(), hops.ground.ends.n_relays())
}
