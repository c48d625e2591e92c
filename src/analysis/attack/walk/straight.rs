//! Whether a foothold is reached without passing the target first.
//!
//! A route that takes its target over, goes on to a foothold and comes back says nothing new. So a
//! foothold counts when *some* way within the levels leads to it that does not pass the target,
//! whichever way was found first.

use std::cell::OnceCell;

use super::{spread::HopSources, sweep::Sweeps};
use crate::analysis::{
    attack::{ground::LevelPair, hops::Hops},
    net::AssetNo,
};

/// Ways within a pair of levels that do not pass a target.
pub(in crate::analysis) struct StraightWays<'x, 'a> {
    hops: &'x Hops<'a>,
    sweeps: &'x Sweeps<'a>,
    pair: LevelPair,
    target: AssetNo,
    /// Walked only where the usual way to a foothold passes the target.
    without: OnceCell<Option<HopSources>>,
}

impl<'x, 'a> StraightWays<'x, 'a> {
    pub(in crate::analysis) fn new(
        hops: &'x Hops<'a>,
        sweeps: &'x Sweeps<'a>,
        pair: LevelPair,
        target: AssetNo,
    ) -> Self {
        Self {
            hops,
            sweeps,
            pair,
            target,
            without: OnceCell::new(),
        }
    }

    /// Whether such a way leads to a host.
    pub(in crate::analysis) fn lead_to(&self, host: AssetNo) -> bool {
        !self.is_passed_to(host)
            || self
                .without()
                .is_some_and(|sources| sources[host].is_some())
    }

    /// Whether the usual way to a host passes the target.
    fn is_passed_to(&self, host: AssetNo) -> bool {
        let ways = self.sweeps.ways(self.hops, self.pair);
        let mut back = self.sweeps.back(ways, host);
        back.any(|here| here == self.target)
    }

    fn without(&self) -> Option<&HopSources> {
        let walk = || (self.sweeps).ways_without(self.hops, self.pair, self.target);
        self.without.get_or_init(walk).as_ref()
    }

    /// The hosts on a way to a host, from that one back to the entry: the usual way where it
    /// does not pass the target.
    pub(in crate::analysis) fn back(&self, host: AssetNo) -> Vec<AssetNo> {
        let ways = if self.is_passed_to(host) {
            self.without()
        } else {
            self.sweeps.ways(self.hops, self.pair)
        };
        self.sweeps.back(ways, host).collect()
    }
}
