//! What an attacker can reach at all.

use std::collections::BTreeSet;

use super::{Strikes, query::with_ground};
use crate::{
    analysis::{Case, attack::Sweeps},
    catalog::{AssetId, AttackerId},
};

/// What attackers reach, whatever controls stand against them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttackReach {
    /// Where they start, hosts they can enter, and targets. Devices only pass them on and are not
    /// among these.
    pub assets: BTreeSet<AssetId>,
}

/// What one attacker, or any, can reach: for hiding the rest.
pub fn reach(case: Case<'_>, attacker: Option<&AttackerId>, strikes: &Strikes) -> AttackReach {
    with_ground(case, strikes, |hops, _| {
        let asked = case
            .catalog
            .attacks
            .attackers
            .iter()
            .filter(|a| attacker.is_none_or(|id| *id == a.id));
        let mut assets = BTreeSet::new();
        for attacker in asked {
            let sweeps = Sweeps::new(hops, attacker);
            let ids = sweeps.reached().map(|node| hops.net().id(node));
            assets.extend(ids.cloned());
        }
        AttackReach { assets }
    })
}
