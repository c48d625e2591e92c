//! A hop into an asset, before it is written out.

use std::{cmp::Ordering, iter};

use crate::analysis::{
    attack::{
        ground::{CirclesMet, MovementNo, SourceHop},
        hops::Hops,
    },
    net::{AssetNo, Flow, FlowNo},
};

/// A part of a hop between two assets that are a host, a relay or the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Leg {
    pub(super) movement: MovementNo,
    /// The flow it runs over; over lines or straight without one.
    pub(super) flow: Option<FlowNo>,
    pub(super) from: AssetNo,
    pub(super) to: AssetNo,
}

/// A hop into an asset: more than one leg where relays are passed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct LastHop {
    /// Whether it begins the route.
    pub(super) is_entry: bool,
    /// Circles of what is passed.
    pub(super) passed: CirclesMet,
    first: Leg,
    more: Vec<Leg>,
}

impl LastHop {
    pub(super) fn new(is_entry: bool, passed: CirclesMet, leg: Leg) -> Self {
        Self {
            is_entry,
            passed,
            first: leg,
            more: Vec::new(),
        }
    }

    /// The same hop with one more leg and what that one passes.
    pub(super) fn and(mut self, passed: CirclesMet, leg: Leg) -> Self {
        self.passed = self.passed.and(passed);
        self.more.push(leg);
        self
    }

    pub(super) fn legs(&self) -> impl Iterator<Item = &Leg> {
        iter::once(&self.first).chain(&self.more)
    }

    fn arriving(&self) -> &Leg {
        self.more.last().unwrap_or(&self.first)
    }

    pub(super) fn source(&self) -> AssetNo {
        self.first.from
    }

    pub(super) fn target(&self) -> AssetNo {
        self.arriving().to
    }

    /// The movement that arrives.
    pub(super) fn movement(&self) -> MovementNo {
        self.arriving().movement
    }

    /// Circles of the source, by the movement that leaves it, and of what is passed.
    pub(super) fn met(&self, hops: &Hops<'_>) -> CirclesMet {
        // The source guards the channel it opens; a relay, which opens another, is what is passed.
        let questions = hops.ground.weights.of_step(self.first.movement);
        hops.met(questions.source, self.source()).and(self.passed)
    }

    /// The same with the circles of its end, as it counts where others follow.
    pub(super) fn met_with_end(&self, hops: &Hops<'_>) -> CirclesMet {
        let questions = hops.ground.weights.of_step(self.movement());
        let own = hops.met(questions.target, self.target());
        self.met(hops).and(own)
    }

    /// The source and the movement, if the hop leads straight from its source: past a relay, the
    /// final attack comes from there, and what the source holds against it no longer acts.
    pub(super) fn straight(&self) -> Option<SourceHop> {
        self.more.is_empty().then(|| SourceHop {
            source: self.source(),
            movement: self.movement(),
        })
    }

    /// Which of two hops comes first: by where it starts, the movement it ends with, then the
    /// fewer and earlier legs.
    ///
    /// Places in the order of assets are compared before anything that ids decide, and what is
    /// compared last tells apart only what is alike in all of that.
    pub(super) fn compare(&self, other: &Self, hops: &Hops<'_>) -> Ordering {
        let order = hops.order();
        let first = |last: &Self| (order.place(last.source()), last.movement(), last.more.len());
        let legs = |last: &Self| -> Vec<_> {
            let via = |flow: &Flow<'_>| -> Vec<u32> {
                flow.via.iter().map(|node| order.place(*node)).collect()
            };
            let leg = last.legs().map(|leg| {
                let over = leg.flow.map(|flow| via(&hops.net().flows[flow]));
                (leg.movement, order.place(leg.from), over)
            });
            leg.collect()
        };
        first(self)
            .cmp(&first(other))
            .then_with(|| legs(self).cmp(&legs(other)))
            .then_with(|| self.cmp(other))
    }
}
