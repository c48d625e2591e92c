//! Hops that may end at an asset: over flows, relays, lines or straight.

use super::last_hop::{LastHop, Leg};
use crate::{
    analysis::{
        attack::{
            ground::{CirclesMet, LevelPair, MovementNo},
            hops::Hops,
            walk::{Sweeps, Turn},
        },
        net::AssetNo,
    },
    catalog::{AttackPart, MovePath},
};

/// Looks for the hops an attacker can make into an asset within a pair of levels.
#[derive(Clone, Copy)]
pub(super) struct Arrivals<'x, 'a> {
    pub(super) hops: &'x Hops<'a>,
    pub(super) sweeps: &'x Sweeps<'a>,
    /// Least threat level of the movements, highest countermeasure level of what is passed.
    pub(super) pair: LevelPair,
    /// The only source that is looked for, if not all are.
    pub(super) source: Option<AssetNo>,
}

/// A movement, and whether it begins a route.
#[derive(Clone, Copy)]
struct UsableMovement {
    is_entry: bool,
    movement: MovementNo,
}

impl Arrivals<'_, '_> {
    /// Every hop that may end at a target.
    pub(super) fn at(&self, target: AssetNo) -> Vec<LastHop> {
        let mut found = Vec::new();
        for usable in self.usable() {
            self.arriving(usable, &[target], &mut found);
        }
        found
    }

    /// Adds hops by a movement into the first of `ahead`, which all lie ahead of them.
    ///
    /// The search runs backwards: a hop that arrives from a relay is one that arrives there, with
    /// one leg more. Relays stand in `ahead` as they are passed, so that none is passed twice and
    /// the search ends.
    fn arriving(&self, usable: UsableMovement, ahead: &[AssetNo], found: &mut Vec<LastHop>) {
        let Some(to) = ahead.first().copied() else {
            return;
        };
        self.direct(usable, to, ahead, found);
        let UsableMovement { is_entry, movement } = usable;
        let hops = self.hops;
        for hop in hops.ending_at(to, movement) {
            let from = hop.from;
            let leg = Leg {
                movement,
                flow: Some(hop.flow),
                from,
                to,
            };
            if hops.ground.part(from) == AttackPart::Relay {
                let before = self.over_relay(usable, from, ahead);
                for passed in hops.passed_by(hop) {
                    let lasts = before.iter().map(|last| last.clone().and(*passed, leg));
                    found.extend(lasts.filter(|last| self.is_within(last.passed)));
                }
            } else if self.is_wanted(from, ahead) && self.stands(is_entry, from) {
                let passed = hops.passed_by(hop).iter();
                let within = passed.filter(|passed| self.is_within(**passed));
                found.extend(within.map(|passed| LastHop::new(is_entry, *passed, leg)));
            }
        }
    }

    /// Whether hops from an asset are looked for: none starts at what lies ahead of it.
    fn is_wanted(&self, source: AssetNo, ahead: &[AssetNo]) -> bool {
        self.source.is_none_or(|wanted| wanted == source) && !ahead.contains(&source)
    }

    fn is_within(&self, met: CirclesMet) -> bool {
        met.level() <= self.pair.countermeasure
    }

    /// Movements the attacker can make, with whether they begin a route.
    fn usable(&self) -> impl Iterator<Item = UsableMovement> {
        let spreads = self.sweeps.attacker.spreads;
        let open = self.sweeps.open(self.pair.threat);
        open.filter_map(move |(movement, turn)| match turn {
            Turn::First => Some(UsableMovement {
                is_entry: true,
                movement,
            }),
            Turn::Later => spreads.then_some(UsableMovement {
                is_entry: false,
                movement,
            }),
        })
    }

    /// Whether the attacker can be at an asset: from the beginning, or within the pair.
    fn stands(&self, is_entry: bool, node: AssetNo) -> bool {
        // As in the walks: where the attacker stands from the beginning it makes entry moves alone,
        // and nobody else makes any.
        let stands_there = self.sweeps.is_entry(node);
        if is_entry || stands_there {
            return is_entry && stands_there;
        }
        self.sweeps.is_entered(node, self.pair)
    }

    /// Adds hops over lines or straight.
    fn direct(
        &self,
        usable: UsableMovement,
        target: AssetNo,
        ahead: &[AssetNo],
        found: &mut Vec<LastHop>,
    ) {
        let UsableMovement { is_entry, movement } = usable;
        let ground = &self.hops.ground;
        if !ground.ends.is_to(movement, target) {
            return;
        }
        let fits = |from: &AssetNo| {
            self.is_wanted(*from, ahead)
                && self.stands(is_entry, *from)
                && self.hops.is_between(movement, *from, target)
        };
        let last = |from: AssetNo, passed: CirclesMet| {
            let leg = Leg {
                movement,
                flow: None,
                from,
                to: target,
            };
            LastHop::new(is_entry, passed, leg)
        };
        match ground.movement(movement).entry.via {
            MovePath::Direct => {
                let sources = self.sweeps.entries().iter().copied().filter(fits);
                found.extend(sources.map(|from| last(from, CirclesMet::Nothing)));
            }
            MovePath::Lines => self.over_lines(usable, target, |from, passed| {
                if fits(&from) && self.is_within(passed) {
                    found.push(last(from, passed));
                }
            }),
            // These are known as hops over flows.
            MovePath::Forward(_) | MovePath::Backward(_) => {}
        }
    }

    /// Hosts from which lines through devices lead to an asset, with the fewest circles passed;
    /// and, where a later leg may meet a circle again, also those who need to pass only that one.
    ///
    /// The fewest are enough but for that: fewer circles are never worse for an attacker, and a
    /// circle that the next leg meets anyway is as good as none.
    fn over_lines(
        &self,
        usable: UsableMovement,
        target: AssetNo,
        mut add: impl FnMut(AssetNo, CirclesMet),
    ) {
        let UsableMovement { is_entry, movement } = usable;
        let hops = self.hops;
        let least = hops.fewest_to(target, movement, None);
        self.each_source(is_entry, |from| {
            if let Some(circles) = least.from(from) {
                add(from, CirclesMet::some(circles));
            }
        });
        if hops.ground.part(target) != AttackPart::Relay {
            return;
        }
        for circle in hops.recurring_on_lines(movement) {
            let others = hops.fewest_to(target, movement, Some(circle));
            self.each_source(is_entry, |from| {
                if others.from(from) == Some(0) {
                    add(from, CirclesMet::One(Some(circle)));
                }
            });
        }
    }

    /// Goes through everything a hop may start from, by number.
    fn each_source(&self, is_entry: bool, mut then: impl FnMut(AssetNo)) {
        if let Some(source) = self.source {
            then(source);
        } else if is_entry {
            self.sweeps.entries().iter().for_each(|entry| then(*entry));
        } else {
            let nodes = self.sweeps.nodes();
            let entered = nodes.filter(|node| self.sweeps.is_entered(*node, self.pair));
            entered.for_each(then);
        }
    }

    /// Hops that end at a relay and may go on from it by a movement; what lies ahead is not
    /// passed.
    fn over_relay(
        &self,
        onward: UsableMovement,
        relay: AssetNo,
        ahead: &[AssetNo],
    ) -> Vec<LastHop> {
        let mut found = Vec::new();
        if ahead.contains(&relay) {
            return found;
        }
        let ground = &self.hops.ground;
        let ahead = [&[relay], ahead].concat();
        for usable in self.usable() {
            // What arrives at a relay goes on as the same threat, and in the same turn: both legs
            // are one hop.
            if usable.is_entry != onward.is_entry
                || !ground.is_same_threat(usable.movement, onward.movement)
            {
                continue;
            }
            let question = ground.weights.of_step(usable.movement).transit;
            let own = self.hops.met(question, relay);
            let first = found.len();
            self.arriving(usable, &ahead, &mut found);
            for last in found.iter_mut().skip(first) {
                last.passed = last.passed.and(own);
            }
        }
        found
    }
}
