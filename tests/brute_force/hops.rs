//! The hops an enumeration finds: leg by leg, past relays.

use sekisho::catalog::{AttackPart, Attacker, Move, MovePath, Position};
use std::collections::{BTreeMap, BTreeSet};

use super::enumerate::{Circles, Enumeration, Hop, Leg, Run, flow_of, level, usable};

impl Enumeration<'_> {
    /// Where a movement leads from an asset.
    pub(super) fn legs(&self, movement: &Move, from: usize) -> Vec<Leg> {
        let mut legs = Vec::new();
        if !self.is_in(from, &movement.from) {
            return legs;
        }
        match &movement.via {
            MovePath::Forward(flow) | MovePath::Backward(flow) => {
                let is_back = matches!(movement.via, MovePath::Backward(_));
                for (_, stops) in self.flows.iter().filter(|(kind, _)| *kind == flow) {
                    let ends = (stops[0], stops[stops.len() - 1]);
                    let (start, to) = if is_back { (ends.1, ends.0) } else { ends };
                    if start == from {
                        let run = Run { movement, from, to };
                        let passed = self.circles_of_flow(run, stops);
                        legs.push(Leg { to, passed });
                    }
                }
            }
            MovePath::Lines => {
                let passes = |node: usize| self.part(node) == AttackPart::Device;
                for to in (0..self.ids.len()).filter(|to| *to != from) {
                    let run = Run { movement, from, to };
                    let passed = self.circles_between(run, (from, to), &passes);
                    legs.push(Leg { to, passed });
                }
            }
            MovePath::Direct => {
                let others = (0..self.ids.len()).filter(|to| *to != from);
                let leg = |to| Leg {
                    to,
                    passed: BTreeSet::from([0]),
                };
                legs.extend(others.map(leg));
            }
        }
        legs.retain(|leg| self.is_in(leg.to, &movement.to) && !leg.passed.is_empty());
        legs.retain(|leg| !self.closed.contains(&(from, leg.to)));
        legs
    }

    /// All hops an attacker can make from an asset, by where they end.
    pub(super) fn hops(
        &self,
        attacker: &Attacker,
        from: usize,
        is_entry: bool,
    ) -> BTreeMap<usize, BTreeSet<Hop>> {
        let mut hops = BTreeMap::new();
        for movement in self
            .catalog
            .attacks
            .moves
            .iter()
            .filter(|m| usable(attacker, is_entry, m))
        {
            for leg in self.legs(movement, from) {
                let run = Run {
                    movement,
                    from,
                    to: leg.to,
                };
                let own = self.circles(from, &movement.threat, Position::Source, Some(run));
                let circles: Vec<Circles> = leg.passed.iter().map(|set| set | own).collect();
                let in_goal = self.in_goal(run);
                for set in &circles {
                    self.add_hop(&mut hops, run, *set, in_goal);
                }
                let mut relayed = vec![leg.to];
                self.go_on(
                    (attacker, is_entry, from),
                    (run, &circles),
                    &mut relayed,
                    &mut hops,
                );
            }
        }
        hops
    }

    pub(super) fn add_hop(
        &self,
        hops: &mut BTreeMap<usize, BTreeSet<Hop>>,
        run: Run<'_>,
        circles: Circles,
        in_goal: [Circles; 3],
    ) {
        let Run { movement, to, .. } = run;
        let of_end = self.circles(to, &movement.threat, Position::Target, Some(run));
        let hop = Hop {
            threat_level: self.catalog.threat(&movement.threat).unwrap().level,
            level_as_last: level(circles),
            level_on_the_way: level(circles | of_end),
            in_goal,
        };
        hops.entry(to).or_default().insert(hop);
    }

    /// Passes on from a relay over flows by movements of the same threat.
    pub(super) fn go_on(
        &self,
        (attacker, is_entry, from): (&Attacker, bool, usize),
        (arrived_by, circles): (Run<'_>, &[Circles]),
        relayed: &mut Vec<usize>,
        hops: &mut BTreeMap<usize, BTreeSet<Hop>>,
    ) {
        let relay = relayed[relayed.len() - 1];
        if self.part(relay) != AttackPart::Relay {
            return;
        }
        let onward = self.catalog.attacks.moves.iter().filter(|movement| {
            usable(attacker, is_entry, movement)
                && movement.threat == arrived_by.movement.threat
                && flow_of(movement).is_some()
        });
        for movement in onward {
            for leg in self.legs(movement, relay) {
                if leg.to == from || relayed.contains(&leg.to) {
                    continue;
                }
                let run = Run {
                    movement,
                    from: relay,
                    to: leg.to,
                };
                let own = self.passed(relay, arrived_by);
                let sums = circles
                    .iter()
                    .flat_map(|one| leg.passed.iter().map(move |p| one | p | own));
                let sums: BTreeSet<Circles> = sums.collect();
                for set in &sums {
                    self.add_hop(hops, run, *set, [0; 3]);
                }
                relayed.push(leg.to);
                let sums: Vec<Circles> = sums.into_iter().collect();
                self.go_on((attacker, is_entry, from), (run, &sums), relayed, hops);
                relayed.pop();
            }
        }
    }
}
