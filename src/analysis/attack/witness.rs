//! A route that shows the worst of a target.

use super::{hops::Hops, listing::list_up_to, sweep::Sweeps};
use crate::analysis::{AttackRoute, TargetRisk, circles::Carried};

/// The worst route of an attacker to a target by a final attack: one that has the target's worst
/// product.
pub(in crate::analysis) fn witness<'a>(
    hops: &Hops<'a>,
    carried: &Carried<'a>,
    sweeps: &[Sweeps<'a>],
    target: &TargetRisk,
) -> Option<AttackRoute> {
    let of_attacker = sweeps.iter().find(|s| s.attacker.id == target.attacker)?;
    let only = of_attacker.only(hops, |goal, asset| {
        *goal == target.goal && *asset == target.target
    });
    let (routes, _) = list_up_to(hops, carried, &[only], 1);
    routes.into_iter().next()
}
