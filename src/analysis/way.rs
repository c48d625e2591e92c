//! Ways over lines: how flows are routed, and which way an attacker finds the fewest controls on.
//!
//! A way passes on only through assets whose kind may transit. Among ways of equal cost the one
//! with the fewest hops wins, then the one with the smallest ids. Searches run from the target
//! and are kept, so that all flows to the same target share one.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use super::net::{Net, Node};

/// Cost of a way: circles passed, then hops.
type Cost = (u32, u32);

/// Finds ways in a net, with a weight for each asset that is passed.
#[derive(Debug)]
pub(super) struct Ways<'a> {
    net: &'a Net<'a>,
    /// Whether an asset may be passed and leads anywhere.
    passes: Vec<bool>,
    /// Cost from each asset that may be passed to a target, for each target asked for.
    searches: BTreeMap<Node, BTreeMap<Node, Cost>>,
    /// The best next asset from an asset to a target, as far as it was asked for.
    next: BTreeMap<(Node, Node), Option<Node>>,
    weights: Option<Vec<u8>>,
}

impl<'a> Ways<'a> {
    /// Ways with the fewest hops.
    pub(super) fn shortest(net: &'a Net<'a>) -> Self {
        Self::through(net, |node| net.kind(node).is_some_and(|kind| kind.transit))
    }

    /// Ways with the fewest hops, passing only what may be passed.
    pub(super) fn through(net: &'a Net<'a>, may_pass: impl Fn(Node) -> bool) -> Self {
        // What has a single line leads nowhere: leaving it out keeps searches small.
        let leads_on = |node| net.lines_of(node).len() > 1;
        let passes = (0..net.places.len())
            .map(|node| may_pass(node) && leads_on(node))
            .collect();
        Self {
            net,
            passes,
            searches: BTreeMap::new(),
            next: BTreeMap::new(),
            weights: None,
        }
    }

    /// Ways with the least sum of `weights` of the assets passed, then the fewest hops.
    pub(super) fn lightest(&self, weights: Vec<u8>) -> Self {
        Self {
            net: self.net,
            passes: self.passes.clone(),
            searches: BTreeMap::new(),
            next: BTreeMap::new(),
            weights: Some(weights),
        }
    }

    fn weight(&self, node: Node) -> u32 {
        self.weights
            .as_ref()
            .and_then(|w| w.get(node))
            .map_or(0, |weight| u32::from(*weight))
    }

    /// The way from `from` over `via` to `to`, ends included.
    pub(super) fn way(&mut self, from: Node, via: &[Node], to: Node) -> Option<Vec<Node>> {
        let mut way = vec![from];
        let mut here = from;
        for next in via.iter().copied().chain([to]) {
            if next == here {
                continue;
            }
            way.extend(self.leg(here, next)?);
            here = next;
        }
        Some(way)
    }

    /// The way from `from` to `to` without its start.
    fn leg(&mut self, from: Node, to: Node) -> Option<Vec<Node>> {
        if !self.searches.contains_key(&to) {
            let search = self.search(to);
            self.searches.insert(to, search);
        }
        let mut leg = Vec::new();
        let mut here = from;
        while here != to {
            let best = self.next(here, to);
            // A way never comes back to its start: then the best of the others is taken.
            here = if best == Some(from) {
                self.best(here, to, from)?
            } else {
                best?
            };
            if leg.contains(&here) {
                return None;
            }
            leg.push(here);
        }
        Some(leg)
    }

    /// The best next asset on the way to `to`; thousands of flows pass the same switches.
    fn next(&mut self, here: Node, to: Node) -> Option<Node> {
        if let Some(known) = self.next.get(&(to, here)) {
            return *known;
        }
        let best = self.best(here, to, here);
        self.next.insert((to, here), best);
        best
    }

    /// The best next asset on the way to `to` that is not `from`.
    fn best(&self, here: Node, to: Node, from: Node) -> Option<Node> {
        let costs = self.searches.get(&to)?;
        let lines = self
            .net
            .lines_of(here)
            .iter()
            .filter(|line| line.node != from);
        let ranked = lines.filter_map(|line| {
            let (circles, hops) = *costs.get(&line.node)?;
            Some(((circles + self.passing(line.node, to), hops), line.node))
        });
        ranked.min().map(|(_, node)| node)
    }

    fn passing(&self, node: Node, to: Node) -> u32 {
        if node == to { 0 } else { self.weight(node) }
    }

    /// Costs to `to` from itself and from every asset that may be passed; an asset's own weight
    /// is not in its cost.
    fn search(&self, to: Node) -> BTreeMap<Node, Cost> {
        let mut costs: BTreeMap<Node, Cost> = BTreeMap::new();
        let mut queue = BinaryHeap::from([Reverse(((0, 0), to))]);
        while let Some(Reverse(((circles, hops), node))) = queue.pop() {
            if costs.contains_key(&node) {
                continue;
            }
            costs.insert(node, (circles, hops));
            let next = (circles + self.passing(node, to), hops + 1);
            for line in self.net.lines_of(node) {
                let passes = self.passes.get(line.node).copied().unwrap_or(false);
                if passes && !costs.contains_key(&line.node) {
                    queue.push(Reverse((next, line.node)));
                }
            }
        }
        costs
    }
}
