//! A hop into an asset, before it is written out.

use std::iter;

use super::{hops::Hops, seen::Seen};
use crate::analysis::net::Node;

/// A part of a hop between two assets that are a host, a relay or the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leg {
    movement: u32,
    flow: Option<u32>,
    from: u32,
    to: u32,
}

impl Leg {
    /// A leg over a flow; over lines or straight without one.
    pub(super) fn new(movement: usize, flow: Option<u32>, from: Node, to: Node) -> Self {
        Self {
            movement: movement as u32,
            flow,
            from: from as u32,
            to: to as u32,
        }
    }

    pub(super) fn movement(&self) -> usize {
        self.movement as usize
    }

    /// The number of the flow it runs over, if it does.
    pub(super) fn flow(&self) -> Option<usize> {
        self.flow.map(|flow| flow as usize)
    }

    pub(super) fn from(&self) -> Node {
        self.from as Node
    }

    pub(super) fn to(&self) -> Node {
        self.to as Node
    }
}

/// A hop into an asset: more than one leg where relays are passed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Last {
    /// Whether it begins the route.
    pub(super) is_entry: bool,
    /// Circles of what is passed.
    pub(super) passed: Seen,
    first: Leg,
    more: Vec<Leg>,
}

impl Last {
    pub(super) fn new(is_entry: bool, passed: Seen, leg: Leg) -> Self {
        Self {
            is_entry,
            passed,
            first: leg,
            more: Vec::new(),
        }
    }

    /// The same hop with one more leg and what that one passes.
    pub(super) fn and(mut self, passed: Seen, leg: Leg) -> Self {
        self.passed = self.passed.and(passed);
        self.more.push(leg);
        self
    }

    pub(super) fn legs(&self) -> impl Iterator<Item = &Leg> {
        iter::once(&self.first).chain(&self.more)
    }

    pub(super) fn n_legs(&self) -> usize {
        1 + self.more.len()
    }

    fn arriving(&self) -> &Leg {
        self.more.last().unwrap_or(&self.first)
    }

    pub(super) fn source(&self) -> Node {
        self.first.from()
    }

    pub(super) fn target(&self) -> Node {
        self.arriving().to()
    }

    /// The movement that arrives.
    pub(super) fn movement(&self) -> usize {
        self.arriving().movement()
    }

    /// Circles of the source, by the movement that leaves it, and of what is passed.
    pub(super) fn seen(&self, hops: &Hops<'_>) -> Seen {
        let question = hops.weights.source_question(self.first.movement());
        hops.seen(question, self.source()).and(self.passed)
    }

    /// The source and the movement, if the hop leads straight from its source, past no relay.
    pub(super) fn straight(&self) -> Option<(Node, usize)> {
        self.more
            .is_empty()
            .then(|| (self.source(), self.movement()))
    }
}
