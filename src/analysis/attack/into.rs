//! Hops that may end at an asset: over flows, relays, lines or straight.

use super::{
    hops::Hops,
    last::{Last, Leg},
    seen::Seen,
    sweep::Sweeps,
    walk::Turn,
};
use crate::{
    analysis::{circles::level_of, net::Node},
    catalog::{Part, Via},
};

/// Looks for the hops an attacker can make into an asset within a pair of levels.
#[derive(Clone, Copy)]
pub(super) struct Into<'x, 'a> {
    pub(super) hops: &'x Hops<'a>,
    pub(super) sweeps: &'x Sweeps<'a>,
    /// Least threat level of the movements, highest countermeasure level of what is passed.
    pub(super) pair: (u8, u8),
    /// The only source that is looked for, if not all are.
    pub(super) source: Option<Node>,
}

/// A movement, and whether it begins a route.
type Start = (bool, usize);

impl Into<'_, '_> {
    /// Every hop that may end at a target.
    pub(super) fn target(&self, target: Node) -> Vec<Last> {
        let mut found = Vec::new();
        for start in self.usable() {
            self.arriving(start, &[target], &mut found);
        }
        found
    }

    /// Adds hops by a movement into the first of `ahead`, which all lie ahead of them.
    fn arriving(&self, start: Start, ahead: &[Node], found: &mut Vec<Last>) {
        let Some(to) = ahead.first().copied() else {
            return;
        };
        self.direct(start, to, ahead, found);
        let (is_entry, movement) = start;
        let hops = self.hops;
        for hop in hops.ending_at(to, movement) {
            let from = hop.from();
            let leg = Leg::new(movement, Some(hop.flow), from, to);
            if hops.part(from) == Part::Relay {
                let before = self.over_relay(start, from, ahead);
                for passed in hops.passed_by(hop) {
                    let lasts = before.iter().map(|last| last.clone().and(*passed, leg));
                    found.extend(lasts.filter(|last| self.is_within(last.passed)));
                }
            } else if self.is_wanted(from, ahead) && self.stands(is_entry, from) {
                let passed = hops.passed_by(hop).iter();
                let within = passed.filter(|passed| self.is_within(**passed));
                found.extend(within.map(|passed| Last::new(is_entry, *passed, leg)));
            }
        }
    }

    /// Whether hops from an asset are looked for: none starts at what lies ahead of it.
    fn is_wanted(&self, source: Node, ahead: &[Node]) -> bool {
        self.source.is_none_or(|wanted| wanted == source) && !ahead.contains(&source)
    }

    fn is_within(&self, seen: Seen) -> bool {
        level_of(seen.count().into()) <= self.pair.1
    }

    /// Movements the attacker can make, with whether they begin a route.
    fn usable(&self) -> impl Iterator<Item = Start> {
        let spreads = self.sweeps.attacker.spreads;
        let open = self.sweeps.open(self.pair.0).iter().enumerate();
        open.filter_map(move |(movement, turn)| match turn {
            Some(Turn::First) => Some((true, movement)),
            Some(Turn::Later) if spreads => Some((false, movement)),
            Some(Turn::Later) | None => None,
        })
    }

    /// Whether the attacker can be at an asset: from the beginning, or within the pair.
    fn stands(&self, is_entry: bool, node: Node) -> bool {
        let stands_there = self.sweeps.is_entry(node);
        if is_entry || stands_there {
            return is_entry && stands_there;
        }
        self.sweeps.is_entered(node, self.pair)
    }

    /// Adds hops over lines or straight.
    fn direct(&self, start: Start, target: Node, ahead: &[Node], found: &mut Vec<Last>) {
        let (is_entry, movement) = start;
        let (hops, sweeps) = (self.hops, self.sweeps);
        let Some(entry) = hops.movement(movement) else {
            return;
        };
        if !hops.ends.is_to(movement, target) {
            return;
        }
        let fits = |from: &Node| {
            self.is_wanted(*from, ahead)
                && self.stands(is_entry, *from)
                && hops.is_between(movement, *from, target)
        };
        let last = |from: Node, passed: Seen| {
            Last::new(is_entry, passed, Leg::new(movement, None, from, target))
        };
        match entry.entry.via {
            Via::Direct => {
                let sources = sweeps.entries.iter().copied().filter(fits);
                found.extend(sources.map(|from| last(from, Seen::Nothing)));
            }
            Via::Lines => self.over_lines(start, target, |from, passed| {
                if fits(&from) && self.is_within(passed) {
                    found.push(last(from, passed));
                }
            }),
            Via::Forward(_) | Via::Backward(_) => {}
        }
    }

    /// Hosts from which lines through devices lead to an asset, with the fewest circles passed;
    /// and, where a later leg may meet a circle again, also those who need to pass only that one.
    fn over_lines(
        &self,
        (is_entry, movement): Start,
        target: Node,
        mut add: impl FnMut(Node, Seen),
    ) {
        let hops = self.hops;
        let least = hops.fewest_to(target, movement, None);
        self.each_source(is_entry, |from| {
            if let Some(circles) = least.from(from) {
                add(from, Seen::some(circles));
            }
        });
        if hops.part(target) != Part::Relay {
            return;
        }
        for circle in hops.recurring_on_lines(movement) {
            let others = hops.fewest_to(target, movement, Some(circle));
            self.each_source(is_entry, |from| {
                if others.from(from) == Some(0) {
                    add(from, Seen::One(Some(circle)));
                }
            });
        }
    }

    /// Goes through everything a hop may start from, by number.
    fn each_source(&self, is_entry: bool, mut then: impl FnMut(Node)) {
        if let Some(source) = self.source {
            then(source);
        } else if is_entry {
            self.sweeps.entries.iter().for_each(|entry| then(*entry));
        } else {
            let nodes = 0..self.hops.n_nodes();
            let entered = nodes.filter(|node| self.sweeps.is_entered(*node, self.pair));
            entered.for_each(then);
        }
    }

    /// Hops that end at a relay and may go on from it by a movement; what lies ahead is not
    /// passed.
    fn over_relay(&self, (is_entry, onward): Start, relay: Node, ahead: &[Node]) -> Vec<Last> {
        let mut found = Vec::new();
        if ahead.contains(&relay) {
            return found;
        }
        let ahead = [&[relay], ahead].concat();
        for (begins, movement) in self.usable() {
            if begins != is_entry || !self.hops.is_same_threat(movement, onward) {
                continue;
            }
            let question = self.hops.weights.transit_question(movement);
            let own = self.hops.seen(question, relay);
            let first = found.len();
            self.arriving((is_entry, movement), &ahead, &mut found);
            for last in found.get_mut(first..).unwrap_or_default() {
                last.passed = last.passed.and(own);
            }
        }
        found
    }
}
