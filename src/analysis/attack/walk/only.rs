//! Sweeps that lead to some targets only: for listing routes between chosen ends.

use super::sweep::Sweeps;
use crate::{
    analysis::{
        attack::{ground::LevelPair, hops::Hops},
        net::AssetNo,
    },
    catalog::{AssetId, GoalId},
};

impl<'a> Sweeps<'a> {
    /// The same sweeps with only those targets that are asked for.
    #[must_use]
    pub(in crate::analysis) fn only(
        mut self,
        hops: &Hops<'a>,
        keep: impl Fn(&GoalId, &AssetId) -> bool,
    ) -> Self {
        for aim in self.aims.values_mut() {
            let goal = hops.ground.goal(aim.goal);
            for node in aim.worst.keys() {
                if !keep(&goal.id, hops.net().id(node)) {
                    aim.worst[node] = None;
                }
            }
        }
        self
    }

    /// Every host the attacker enters, whatever stands against it, and every target.
    pub(in crate::analysis) fn reached(&self) -> impl Iterator<Item = AssetNo> + '_ {
        self.nodes().filter(move |node| {
            let mut aims = self.aims.values();
            self.is_entered(*node, LevelPair::WIDEST)
                || self.is_entry(*node)
                || aims.any(|aim| aim.worst[*node].is_some())
        })
    }
}
