//! Sweeps that lead to some targets only: for listing routes between chosen ends.

use super::{hops::Hops, sweep::Sweeps};
use crate::catalog::{AssetId, GoalId};

impl<'a> Sweeps<'a> {
    /// The same sweeps with only those targets that are asked for.
    pub(in crate::analysis) fn only(
        &self,
        hops: &Hops<'a>,
        keep: impl Fn(&GoalId, &AssetId) -> bool,
    ) -> Self {
        let catalog = hops.net.catalog;
        let mut best = self.best.clone();
        for (of_goal, goal) in best.iter_mut().zip(&self.goals) {
            let goal = catalog.attacks.goals.get(*goal);
            for (node, pair) in of_goal.iter_mut().enumerate() {
                let is_kept = goal
                    .zip(hops.net.id(node))
                    .is_some_and(|(goal, target)| keep(&goal.id, target));
                if !is_kept {
                    *pair = None;
                }
            }
        }
        Self {
            attacker: self.attacker,
            by_pair: self.by_pair.clone(),
            best,
            goals: self.goals.clone(),
            entries: self.entries.clone(),
        }
    }

    /// Every host the attacker enters, whatever stands against it, and every target.
    pub(in crate::analysis) fn reached(&self) -> impl Iterator<Item = usize> + '_ {
        let widest = self.by_pair.last().map_or(&[][..], |sweep| &sweep.reached);
        let n_nodes = widest.len();
        (0..n_nodes).filter(move |node| {
            let is_entered = widest.get(*node).is_some_and(Option::is_some);
            let mut goals = self.best.iter();
            is_entered
                || self.entries.contains(node)
                || goals.any(|best| best.get(*node).is_some_and(Option::is_some))
        })
    }
}
