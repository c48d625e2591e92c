//! Whether a foothold is reached without passing the target first.
//!
//! A route that takes its target over, goes on to a foothold and comes back says nothing new. So a
//! foothold counts when *some* way within the levels leads to it that does not pass the target,
//! whichever way was found first.

use std::cell::OnceCell;

use super::{hops::Hops, last::Last, sweep::Sweeps, walk::Reached};
use crate::analysis::net::Node;

/// Ways within a pair of levels that do not pass a target.
pub(super) struct Straight<'x, 'a> {
    hops: &'x Hops<'a>,
    sweeps: &'x Sweeps<'a>,
    pair: (u8, u8),
    target: Node,
    /// Walked only where the usual way to a foothold passes the target.
    without: OnceCell<Reached>,
}

impl<'x, 'a> Straight<'x, 'a> {
    pub(super) fn new(
        hops: &'x Hops<'a>,
        sweeps: &'x Sweeps<'a>,
        pair: (u8, u8),
        target: Node,
    ) -> Self {
        Self {
            hops,
            sweeps,
            pair,
            target,
            without: OnceCell::new(),
        }
    }

    /// Whether such a way leads to the source of a last hop.
    pub(super) fn leads_to(&self, last: &Last) -> bool {
        last.is_entry || !self.is_passed_to(last.source()) || self.is_reached(last.source())
    }

    /// Whether the usual way to a host passes the target.
    fn is_passed_to(&self, host: Node) -> bool {
        let ways = self.sweeps.ways(self.hops, self.pair);
        let mut back = self.sweeps.back(ways, host);
        back.any(|here| here == self.target)
    }

    fn is_reached(&self, host: Node) -> bool {
        let without = self.without();
        without.get(host).is_some_and(Option::is_some)
    }

    fn without(&self) -> &[Option<u32>] {
        let walk = || (self.sweeps).ways_without(self.hops, self.pair, self.target);
        self.without.get_or_init(walk)
    }

    /// The hosts on a way to a host, from that one back to the entry: the usual way where it
    /// does not pass the target.
    pub(super) fn back(&self, host: Node) -> Vec<Node> {
        let ways = if self.is_passed_to(host) {
            self.without()
        } else {
            self.sweeps.ways(self.hops, self.pair)
        };
        self.sweeps.back(ways, host).collect()
    }
}
