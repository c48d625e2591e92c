//! What a proof card is about.

use crate::{
    analysis::AttackRoute,
    catalog::{AssetId, AttackerId, GoalId, ThreatId},
};

/// What a proof card proves. It goes on to prove the same when the numbers change meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofOf {
    /// A row of the asset-based analysis.
    Row(AssetId, ThreatId),
    /// An attack route: the worst of an attacker, an entry, a final attack, a target and a foothold.
    Route {
        /// Who attacks.
        attacker: AttackerId,
        /// Where the attack enters.
        entry: AssetId,
        /// The final attack.
        goal: GoalId,
        /// The target.
        target: AssetId,
        /// Where the last hop starts.
        foothold: Option<AssetId>,
    },
}

impl ProofOf {
    /// The proof of a route.
    pub fn route(route: &AttackRoute) -> Self {
        Self::Route {
            attacker: route.attacker.clone(),
            entry: route.entry.clone(),
            goal: route.goal.clone(),
            target: route.target.clone(),
            foothold: route.foothold.clone(),
        }
    }

    /// Whether it is the proof of a route.
    pub fn is_of(&self, route: &AttackRoute) -> bool {
        *self == Self::route(route)
    }
}
