//! The hops of a walk: how everything that is reached from a host it leaves is found.
//!
//! A hop goes straight, over a flow, or over lines through devices; past a relay it goes on over
//! flows. Wherever it arrives the walk notes what that betters.

use super::spread::{Walk, no_device_marks, no_relay_marks};
use crate::{
    analysis::{
        attack::{
            ground::{CirclesMet, MovementNo, SourceHop},
            hops::OnwardHop,
        },
        net::AssetNo,
    },
    catalog::{AttackPart, MovePath},
};

/// A hop that has arrived somewhere over lines, straight or through a relay.
#[derive(Clone, Copy)]
struct HopArrival {
    from: AssetNo,
    movement: MovementNo,
    to: AssetNo,
    /// Circles so far, without those of the end.
    met: CirclesMet,
    is_entry: bool,
    /// Whether it has come past a relay.
    is_relayed: bool,
}

impl Walk<'_, '_> {
    /// Makes every hop from an asset.
    pub(super) fn leave(&mut self, node: AssetNo, is_entry: bool) {
        if !self.hops.is_closed_from(node) && !self.guards_targets(node) {
            self.leave_by_all(node, is_entry);
            return;
        }
        // Where others have passed they may go on to what is closed from here, and the other way
        // round; and what guards the targets of this one's steps does not guard those of others:
        // this one walks for itself.
        let passed = std::mem::replace(&mut self.passed, no_device_marks(self.hops));
        let relayed = std::mem::replace(&mut self.relayed, no_relay_marks(self.hops));
        self.leave_by_all(node, is_entry);
        self.passed = passed;
        self.relayed = relayed;
    }

    /// Whether an asset has circles that still act in the final attack after a step over lines.
    fn guards_targets(&self, source: AssetNo) -> bool {
        let ground = &self.hops.ground;
        let guards = |movement: MovementNo| {
            let last = SourceHop { source, movement };
            self.goals
                .iter()
                .any(|it| ground.weights.goal_source(it.goal, last) > 0)
        };
        !self.goals.is_empty() && ground.ends.leaving(source).any(guards)
    }

    fn leave_by_all(&mut self, node: AssetNo, is_entry: bool) {
        let hops = self.hops;
        for (place, hop) in hops.onward_from(node).iter().enumerate() {
            if self.is_open(hop.movement, is_entry) {
                self.go_over_flow(node, place, *hop, is_entry);
            }
        }
        for movement in hops.ground.ends.leaving(node) {
            if !self.is_open(movement, is_entry) {
                continue;
            }
            let guards = hops.met(hops.ground.weights.of_step(movement).source, node);
            let start = HopArrival {
                from: node,
                movement,
                to: node,
                met: self.add(CirclesMet::Nothing, guards),
                is_entry,
                is_relayed: false,
            };
            match hops.ground.movement(movement).entry.via {
                MovePath::Lines => self.walk_lines(start),
                MovePath::Direct => self.go_straight(start),
                // Hops over flows are known already, and none of these movements leaves here.
                MovePath::Forward(_) | MovePath::Backward(_) => {}
            }
        }
    }

    /// Goes straight to everything a movement may lead to, drawn lines or not.
    fn go_straight(&mut self, start: HopArrival) {
        let hops = self.hops;
        for to in hops.ground.ends.straight_to(start.movement).iter().copied() {
            if to != start.from && !hops.is_closed(start.from, to) {
                self.arrive(HopArrival { to, ..start });
            }
        }
    }

    /// Makes a hop over a flow, the one at a place among those that start at `from`.
    fn go_over_flow(&mut self, from: AssetNo, place: usize, hop: OnwardHop, is_entry: bool) {
        let OnwardHop { to, movement, .. } = hop;
        // The level as a last hop leaves out what the end holds against it, so it is never the
        // higher one: what it cannot better, nothing at the end is bettered by.
        if hop.level_as_last > self.limit || !self.may_better(to, hop.level_as_last) {
            return;
        }
        let hops = self.hops;
        let source = from;
        let straight = Some(SourceHop { source, movement });
        self.attack(to, hop.level_as_last, straight);
        match hops.ground.part(to) {
            AttackPart::Host => self.enter(to, hop.level, from),
            AttackPart::Relay => {
                let Some(hop) = hops.starting_at(from).nth(place) else {
                    return;
                };
                let guards = hops.met(hops.ground.weights.of_step(movement).source, from);
                for passed in hops.passed_by(hop) {
                    self.relay(HopArrival {
                        from,
                        movement,
                        to,
                        met: self.add(guards, *passed),
                        is_entry,
                        is_relayed: false,
                    });
                }
            }
            AttackPart::Outside | AttackPart::Device | AttackPart::Beyond => {}
        }
    }

    /// Walks over lines from a source through devices to everything they reach.
    fn walk_lines(&mut self, start: HopArrival) {
        if !self.is_within(start.met) {
            return;
        }
        let hops = self.hops;
        let HopArrival { from, movement, .. } = start;
        let question = hops.ground.weights.of_step(movement).transit;
        // The order of the stack does not matter: what is passed with fewer circles after all is
        // passed on again, so that every device ends up with the fewest.
        let mut stack = vec![(from, start.met)];
        while let Some((node, met)) = stack.pop() {
            let lines = hops.net().lines_of(node).iter();
            for to in lines.map(|line| line.node).filter(|to| *to != from) {
                if hops.ground.ends.is_to(movement, to) && !hops.is_closed(from, to) {
                    self.arrive(HopArrival { to, met, ..start });
                }
                let Some(device) = hops.devices.device(to) else {
                    continue;
                };
                // Only devices pass on, each as often as it is passed with fewer circles or by
                // another source: the marks know what adds nothing.
                let met = self.add(met, hops.met(question, to));
                if self.is_within(met) && self.passed.add(movement, device, met, from) {
                    stack.push((to, met));
                }
            }
        }
    }

    fn arrive(&mut self, arrival: HopArrival) {
        let hops = self.hops;
        let HopArrival {
            from,
            movement,
            to,
            met,
            ..
        } = arrival;
        let step = met.level();
        if step > self.limit || !self.may_better(to, step) {
            return;
        }
        let straight = SourceHop {
            source: from,
            movement,
        };
        // As the last step before a final attack it leaves out what its end holds against it, for
        // that stands against the attack; to enter a host it is counted.
        self.attack(to, step, (!arrival.is_relayed).then_some(straight));
        match hops.ground.part(to) {
            AttackPart::Host => {
                let own = hops.met(hops.ground.weights.of_step(movement).target, to);
                self.enter(to, self.add(met, own).level(), from);
            }
            AttackPart::Relay => self.relay(arrival),
            AttackPart::Outside | AttackPart::Device | AttackPart::Beyond => {}
        }
    }

    /// Goes on from a relay over flows, within the same hop.
    fn relay(&mut self, arrival: HopArrival) {
        let hops = self.hops;
        let HopArrival {
            from,
            movement,
            to: relay,
            is_entry,
            ..
        } = arrival;
        let Some(place) = hops.ground.ends.relay(relay) else {
            return;
        };
        let own = hops.met(hops.ground.weights.of_step(movement).transit, relay);
        let met = self.add(arrival.met, own);
        if !self.is_within(met) || !self.relayed.add(movement, place, met, from) {
            return;
        }
        for hop in hops.starting_at(relay) {
            // Both legs are one hop of one movement, so they are the same threat in the same turn.
            let goes_on = self.is_open(hop.movement, is_entry)
                && hops.ground.is_same_threat(movement, hop.movement)
                && hop.to != from;
            if !goes_on {
                continue;
            }
            for passed in hops.passed_by(hop) {
                self.arrive(HopArrival {
                    from,
                    movement: hop.movement,
                    to: hop.to,
                    met: self.add(met, *passed),
                    is_entry,
                    is_relayed: true,
                });
            }
        }
    }
}
