//! The hops into an asset as edges of a graph.

use super::arrivals::Arrivals;
use crate::analysis::{
    attack::{
        ground::{LevelPair, MoveNo},
        hops::Hops,
        walk::Sweeps,
    },
    net::AssetNo,
};

/// A hop an attacker can make between two assets, whatever stands against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct AttackEdge {
    pub(in crate::analysis) from: AssetNo,
    pub(in crate::analysis) to: AssetNo,
    pub(in crate::analysis) movement: MoveNo,
    /// Whether it begins a route.
    pub(in crate::analysis) is_entry: bool,
    /// Countermeasure level as a hop that others follow.
    pub(in crate::analysis) level: u8,
    /// Countermeasure level as the last hop before a final attack.
    pub(in crate::analysis) level_as_last: u8,
}

/// The hops into an asset from where the attacker can stand, one for each source and movement:
/// the one with the least against it.
pub(in crate::analysis) fn edges_into(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    to: AssetNo,
) -> Vec<AttackEdge> {
    let arrivals = Arrivals {
        hops,
        sweeps,
        pair: LevelPair::WIDEST,
        source: None,
    };
    let edges = arrivals.at(to).into_iter().map(|last| AttackEdge {
        from: last.source(),
        to,
        movement: hops.ground.movement(last.movement()).number,
        is_entry: last.is_entry,
        level: last.met_with_end(hops).level(),
        level_as_last: last.met(hops).level(),
    });
    let mut found: Vec<AttackEdge> = edges.collect();
    found.sort_unstable();
    found.dedup_by_key(|edge| (edge.from, edge.movement, edge.is_entry));
    found
}
