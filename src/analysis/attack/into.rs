//! Hops that may end at an asset: over flows, relays, lines or straight.

use super::{
    hops::Hops,
    route::{Last, Leg},
    seen::{Circle, Seen},
    sweep::{Sweeps, same_threat},
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
    /// Index into [`PAIRS`](super::sweep::PAIRS).
    pub(super) number: usize,
    /// Least threat level of the movements, highest countermeasure level of what is passed.
    pub(super) pair: (u8, u8),
}

/// A movement, and whether it begins a route.
type Start = (bool, usize);

impl Into<'_, '_> {
    /// Every hop that may end at a target.
    pub(super) fn target(&self, target: Node) -> Vec<Last> {
        let mut found = Vec::new();
        for start in self.usable() {
            found.extend(self.arriving(start, &[target]));
        }
        found
    }

    /// Every hop that may end at a target by a movement that begins a route or does not.
    pub(super) fn by(&self, start: Start, target: Node) -> Vec<Last> {
        self.arriving(start, &[target])
    }

    /// Hops by a movement into the first of `ahead`, which all lie ahead of them.
    fn arriving(&self, start: Start, ahead: &[Node]) -> Vec<Last> {
        let Some(to) = ahead.first().copied() else {
            return Vec::new();
        };
        let (is_entry, movement) = start;
        let hops = self.hops;
        let mut found = self.direct(start, to);
        for hop in hops.ending_at(to).filter(|hop| hop.movement == movement) {
            let leg = Leg {
                movement,
                flow: Some(hop.flow),
                from: hop.from,
                to,
            };
            let before = if hops.part(hop.from) == Part::Relay {
                self.over_relay(start, hop.from, ahead)
            } else if self.stands(is_entry, hop.from) {
                vec![Last {
                    is_entry,
                    passed: Seen::Nothing,
                    legs: Vec::new(),
                }]
            } else {
                Vec::new()
            };
            for passed in hops.passed_by(hop) {
                found.extend(before.iter().cloned().map(|mut last| {
                    last.passed = last.passed.and(*passed);
                    last.legs.push(leg);
                    last
                }));
            }
        }
        found.retain(|last| !ahead.contains(&last.source()) && self.is_within(last.passed));
        found
    }

    fn is_within(&self, seen: Seen) -> bool {
        level_of(seen.count().into()) <= self.pair.1
    }

    /// Movements the attacker can make, with whether they begin a route.
    fn usable(&self) -> Vec<Start> {
        let attacker = self.sweeps.attacker;
        let moves = self.hops.moves.iter().enumerate();
        moves
            .filter(|(index, _)| self.hops.level(*index) >= self.pair.0)
            .filter_map(|(index, entry)| {
                let is_entry = entry.entry_of.contains(&attacker.id);
                (is_entry || entry.entry_of.is_empty() && attacker.spreads)
                    .then_some((is_entry, index))
            })
            .collect()
    }

    /// Whether the attacker can be at an asset: from the beginning, or within the pair.
    fn stands(&self, is_entry: bool, node: Node) -> bool {
        if is_entry || self.sweeps.entries.contains(&node) {
            return is_entry && self.sweeps.entries.contains(&node);
        }
        let sweep = self.sweeps.by_pair.get(self.number);
        sweep.is_some_and(|sweep| sweep.reached.get(node).is_some_and(Option::is_some))
    }

    /// Hops over lines or straight.
    fn direct(&self, (is_entry, movement): Start, target: Node) -> Vec<Last> {
        let hops = self.hops;
        let Some(entry) = hops.moves.get(movement) else {
            return Vec::new();
        };
        if !hops.ends.is_to(movement, target) {
            return Vec::new();
        }
        let sources: Vec<(Node, Seen)> = match entry.via {
            Via::Direct => {
                let entries = self.sweeps.entries.iter();
                entries.map(|node| (*node, Seen::Nothing)).collect()
            }
            Via::Lines => self.over_lines(movement, target),
            Via::Forward(_) | Via::Backward(_) => Vec::new(),
        };
        let fits = |(from, _): &(Node, Seen)| {
            *from != target
                && self.stands(is_entry, *from)
                && hops.is_between(movement, *from, target)
        };
        let as_last = |(from, passed): (Node, Seen)| {
            let leg = Leg {
                movement,
                flow: None,
                from,
                to: target,
            };
            Last {
                is_entry,
                passed,
                legs: vec![leg],
            }
        };
        sources.into_iter().filter(fits).map(as_last).collect()
    }

    /// Hops that end at a relay and may go on from it by a movement; what lies ahead is not
    /// passed.
    fn over_relay(&self, (is_entry, onward): Start, relay: Node, ahead: &[Node]) -> Vec<Last> {
        if ahead.contains(&relay) {
            return Vec::new();
        }
        let ahead = [&[relay], ahead].concat();
        let mut found = Vec::new();
        for (begins, movement) in self.usable() {
            if begins != is_entry || !same_threat(self.hops, movement, onward) {
                continue;
            }
            let question = self.hops.weights.transit_question(movement);
            let own = self.hops.seen(question, relay);
            let before = self.arriving((is_entry, movement), &ahead);
            found.extend(before.into_iter().map(|mut last| {
                last.passed = last.passed.and(own);
                last
            }));
        }
        found
    }

    /// Hosts from which lines through devices lead to an asset, with the fewest circles passed;
    /// and, where a later leg may meet a circle again, also those who need to pass only that one.
    fn over_lines(&self, movement: usize, target: Node) -> Vec<(Node, Seen)> {
        let least = self.least_over_lines(movement, target, None);
        let mut found: Vec<(Node, Seen)> = least
            .into_iter()
            .map(|(node, circles)| match circles {
                0 => (node, Seen::Nothing),
                1 => (node, Seen::One(None)),
                _ => (node, Seen::Enough),
            })
            .collect();
        if self.hops.part(target) == Part::Relay {
            for circle in self.hops.recurring_on_lines(movement) {
                let alone = self.least_over_lines(movement, target, Some(circle));
                let alone = alone.into_iter().filter(|(_, others)| *others == 0);
                found.extend(alone.map(|(node, _)| (node, Seen::One(Some(circle)))));
            }
        }
        found
    }

    /// The fewest circles passed from each asset over lines, without one that is given; by the
    /// assets' numbers. Ways with more circles than the pair allows are left out.
    fn least_over_lines(
        &self,
        movement: usize,
        target: Node,
        without: Option<Circle>,
    ) -> Vec<(Node, u8)> {
        let hops = self.hops;
        let weight = |node: Node| match without {
            Some(circle) if circle.node == node => 0,
            _ => hops.weights.transit(movement, node),
        };
        let mut search = Backward::from(target, hops.parts.len());
        for circles in (0..=2_u8).filter(|circles| level_of((*circles).into()) <= self.pair.1) {
            while let Some(node) = search.next(circles) {
                for line in hops.net.lines_of(node) {
                    search.arrive(line.node, circles);
                    let may_pass = hops.part(line.node) == Part::Device;
                    search.pass(line.node, may_pass.then(|| circles + weight(line.node)));
                }
            }
        }
        search.found(target)
    }
}

/// A search over lines from a target back to where hops may start, fewest circles first.
struct Backward {
    /// Circles met on the way from behind an asset; `u8::MAX` where none was found.
    passed: Vec<u8>,
    /// Circles met from an asset on, without its own; `u8::MAX` where none was found.
    from: Vec<u8>,
    /// Assets to go on from, by circles.
    waiting: [Vec<Node>; 3],
}

impl Backward {
    fn from(target: Node, n_nodes: usize) -> Self {
        Self {
            passed: vec![u8::MAX; n_nodes],
            from: vec![u8::MAX; n_nodes],
            waiting: [vec![target], Vec::new(), Vec::new()],
        }
    }

    /// The next asset to go on from with so many circles.
    fn next(&mut self, circles: u8) -> Option<Node> {
        let waiting = self.waiting.get_mut(usize::from(circles))?;
        while let Some(node) = waiting.pop() {
            let known = self.passed.get_mut(node)?;
            if *known >= circles {
                *known = circles;
                return Some(node);
            }
        }
        None
    }

    /// A hop may start at an asset; the first to say so has the fewest circles.
    fn arrive(&mut self, node: Node, circles: u8) {
        if let Some(known) = self.from.get_mut(node).filter(|known| **known == u8::MAX) {
            *known = circles;
        }
    }

    /// The search goes on behind an asset, if it may be passed: with these circles.
    fn pass(&mut self, node: Node, circles: Option<u8>) {
        let Some(on) = circles.map(|circles| circles.min(2)) else {
            return;
        };
        let known = self.passed.get_mut(node).filter(|known| **known > on);
        if let Some(known) = known
            && let Some(waiting) = self.waiting.get_mut(usize::from(on))
        {
            *known = on;
            waiting.push(node);
        }
    }

    /// Where hops may start, by number, with the fewest circles.
    fn found(self, target: Node) -> Vec<(Node, u8)> {
        let by_number = self.from.into_iter().enumerate();
        by_number
            .filter(|(node, circles)| *circles != u8::MAX && *node != target)
            .collect()
    }
}
