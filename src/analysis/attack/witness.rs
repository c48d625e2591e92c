//! A route that shows the worst of a target.

use super::{hops::Hops, listing::list_routes, sweep::Sweeps};
use crate::analysis::{AttackRoute, TargetRisk, circles::Carried};

/// The worst route of an attacker to a target by a final attack: one that has the target's worst
/// product.
pub(in crate::analysis) fn witness<'a>(
    hops: &Hops<'a>,
    carried: &Carried<'a>,
    sweeps: &[Sweeps<'a>],
    target: &TargetRisk,
) -> Option<AttackRoute> {
    let catalog = hops.net.catalog;
    let node = hops.net.node(&target.target)?;
    let of_attacker = sweeps.iter().find(|s| s.attacker.id == target.attacker)?;
    let is_goal = |index: &usize| {
        let goal = catalog.attacks.goals.get(*index);
        goal.is_some_and(|goal| goal.id == target.goal)
    };
    let mut best = of_attacker.best.clone();
    for (of_goal, goal) in best.iter_mut().zip(&of_attacker.goals) {
        for (at, pair) in of_goal.iter_mut().enumerate() {
            if at != node || !is_goal(goal) {
                *pair = None;
            }
        }
    }
    let only = Sweeps {
        attacker: of_attacker.attacker,
        by_pair: of_attacker.by_pair.clone(),
        best,
        goals: of_attacker.goals.clone(),
        entries: of_attacker.entries.clone(),
    };
    let (routes, _) = list_routes(hops, carried, &[only]);
    routes.into_iter().next()
}
