//! Sweeps that lead to some targets only: for listing routes between chosen ends.

use super::{hops::Hops, into::Into, sweep::Sweeps};
use crate::{
    analysis::{circles::level_of, net::Node},
    catalog::{AssetId, GoalId},
};

/// The pair of levels within which everything stands that can be reached.
const WIDEST: (u8, u8) = (1, 3);

/// A hop an attacker can make between two assets, whatever stands against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct Edge {
    pub(in crate::analysis) from: Node,
    pub(in crate::analysis) to: Node,
    /// The movement's place in the catalog.
    pub(in crate::analysis) movement: usize,
    /// Whether it begins a route.
    pub(in crate::analysis) is_entry: bool,
    /// Countermeasure level as a hop that others follow.
    pub(in crate::analysis) level: u8,
    /// Countermeasure level as the last hop before a final attack.
    pub(in crate::analysis) level_as_last: u8,
}

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
        self.with_best(best)
    }

    /// Where the attacker stands from the beginning.
    pub(in crate::analysis) fn entry_nodes(&self) -> &[Node] {
        &self.entries
    }

    /// Every host the attacker enters, whatever stands against it, and every target.
    pub(in crate::analysis) fn reached(&self) -> impl Iterator<Item = usize> + '_ {
        self.nodes().filter(move |node| {
            let mut goals = self.best.iter();
            self.is_entered(*node, WIDEST)
                || self.is_entry(*node)
                || goals.any(|best| best.get(*node).is_some_and(Option::is_some))
        })
    }

    /// The hops into an asset from where the attacker can stand, one for each source and
    /// movement: the one with the least against it.
    pub(in crate::analysis) fn edges_into(&self, hops: &Hops<'a>, to: Node) -> Vec<Edge> {
        let into = Into {
            hops,
            sweeps: self,
            pair: WIDEST,
            source: None,
        };
        let mut found: Vec<Edge> = Vec::new();
        for last in into.target(to) {
            let seen = last.seen(hops);
            let own = hops.seen(hops.weights.target_question(last.movement()), to);
            let movement = hops.movement(last.movement()).map(|it| it.number);
            let Some(movement) = movement else { continue };
            found.push(Edge {
                from: last.source(),
                to,
                movement,
                is_entry: last.is_entry,
                level: level_of(seen.and(own).count().into()),
                level_as_last: level_of(seen.count().into()),
            });
        }
        found.sort_unstable();
        found.dedup_by_key(|edge| (edge.from, edge.movement, edge.is_entry));
        found
    }
}
