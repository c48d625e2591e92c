//! Everything that is known before a hop is looked for.

use super::{
    ends::{GoalNo, MovementEnds},
    movement::{Movement, MovementNo},
    weights::Weights,
};
use crate::{
    analysis::{
        controls::CarriedControls,
        net::{AssetNo, Net, Table},
    },
    catalog::{AttackPart, Goal},
};

/// The drawing as an attacker meets it.
#[derive(Debug)]
pub(in crate::analysis) struct AttackGround<'a> {
    pub(in crate::analysis) net: &'a Net<'a>,
    pub(in crate::analysis) carried: &'a CarriedControls<'a>,
    pub(in crate::analysis) ends: MovementEnds<'a>,
    pub(in crate::analysis) weights: Weights<'a>,
    levels: Table<MovementNo, u8>,
    /// By movement: the first that is the same threat.
    threats: Table<MovementNo, MovementNo>,
    goals: Table<GoalNo, &'a Goal>,
}

impl<'a> AttackGround<'a> {
    pub(in crate::analysis) fn new(net: &'a Net<'a>, carried: &'a CarriedControls<'a>) -> Self {
        let ends = MovementEnds::new(net);
        let movements = &ends.movements.all;
        let level = |movement: &Movement<'_>| {
            // Loading has checked that every threat is there; one that is not would be the gravest.
            let threat = net.catalog.threat(&movement.entry.threat);
            threat.map_or(3, |threat| threat.level)
        };
        let threats = movements.entries().map(|(number, movement)| {
            let mut all = movements.entries();
            let first = all.find(|(_, it)| it.entry.threat == movement.entry.threat);
            first.map_or(number, |(first, _)| first)
        });
        Self {
            net,
            carried,
            weights: Weights::new(net, carried, movements),
            levels: movements.values().map(level).collect(),
            threats: threats.collect(),
            goals: net.catalog.attacks.goals.iter().collect(),
            ends,
        }
    }

    /// All movements.
    pub(in crate::analysis) fn movements(&self) -> &Table<MovementNo, Movement<'a>> {
        &self.ends.movements.all
    }

    pub(in crate::analysis) fn movement(&self, movement: MovementNo) -> &Movement<'a> {
        &self.ends.movements.all[movement]
    }

    /// All final attacks of the catalog.
    pub(in crate::analysis) fn goals(&self) -> &Table<GoalNo, &'a Goal> {
        &self.goals
    }

    pub(in crate::analysis) fn goal(&self, goal: GoalNo) -> &'a Goal {
        self.goals[goal]
    }

    pub(in crate::analysis) fn part(&self, node: AssetNo) -> AttackPart {
        self.ends.part(node)
    }

    pub(in crate::analysis) fn n_nodes(&self) -> usize {
        self.net.places.len()
    }

    /// The threat level of a movement.
    pub(in crate::analysis) fn level(&self, movement: MovementNo) -> u8 {
        self.levels[movement]
    }

    /// Whether a movement may lead from one asset to the other.
    pub(in crate::analysis) fn is_between(
        &self,
        movement: MovementNo,
        from: AssetNo,
        to: AssetNo,
    ) -> bool {
        self.ends.is_from(movement, from) && self.ends.is_to(movement, to)
    }

    /// Whether two movements are the same threat: only these join at a relay.
    pub(in crate::analysis) fn is_same_threat(&self, one: MovementNo, other: MovementNo) -> bool {
        self.threats[one] == self.threats[other]
    }
}
