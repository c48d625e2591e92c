//! A walk for one way to each host, with the fewest hops.

use super::spread::{HopSources, Walk, WalkAim, WalkRules};
use crate::analysis::{
    attack::hops::Hops,
    net::{AssetNo, Table},
};

/// How each host is reached with no step above a level; without an asset that is not entered, nor
/// left where the attacker stands there, if one is given.
///
/// Hosts are left hop by hop: of those with as many hops from the entry in their order, so that
/// each is entered from the first it can be.
pub(super) fn ways<'h>(
    hops: &'h Hops<'_>,
    rules: WalkRules<'h>,
    limit: u8,
    without: Option<AssetNo>,
) -> HopSources {
    let sources = Table::filled(hops.ground.n_nodes(), None);
    let mut walk = Walk::new(hops, rules, WalkAim::Ways(sources), limit, &[]);
    walk.without = without;
    let entries = rules.entries.iter().copied();
    let mut here: Vec<AssetNo> = entries.filter(|entry| without != Some(*entry)).collect();
    let mut is_entry = true;
    while !here.is_empty() {
        here.sort_unstable_by_key(|node| hops.order().place(*node));
        for node in here {
            walk.leave(node, is_entry);
        }
        is_entry = false;
        // Whoever is entered within the limit waits at the lowest level, whatever it took.
        here = std::mem::take(walk.queues.of_mut(1));
    }
    match walk.aim {
        WalkAim::Ways(sources) => sources,
        WalkAim::Levels => Table::filled(hops.ground.n_nodes(), None),
    }
}
