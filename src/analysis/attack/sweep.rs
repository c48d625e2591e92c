//! Nine sweeps an attacker: what can be reached with at least a threat level and at most a
//! countermeasure level in every step.

use std::collections::BTreeMap;

use super::{
    hops::{FlowHop, Hops},
    seen::{Circle, Seen},
};
use crate::{
    analysis::{TargetRisk, circles::level_of, net::Node, rating::rating},
    catalog::{Attacker, Move, Part, Via},
};

/// Pairs of (least threat level, highest countermeasure level), highest product first.
///
/// A route found by a pair and by none before it has exactly these levels.
pub(super) const PAIRS: [(u8, u8); 9] = [
    (3, 1),
    (3, 2),
    (2, 1),
    (2, 2),
    (3, 3),
    (1, 1),
    (2, 3),
    (1, 2),
    (1, 3),
];

/// How a host was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// The source of the hop.
    pub(super) from: u32,
    /// The movement it ended with.
    pub(super) movement: u32,
}

/// What one sweep reaches.
#[derive(Clone, Debug)]
pub(super) struct Sweep {
    pub(super) pair: (u8, u8),
    /// Per asset: how it was entered, if it was.
    pub(super) reached: Vec<Option<Reached>>,
}

/// All sweeps of an attacker, and the first pair that reaches each target.
#[derive(Debug)]
pub(in crate::analysis) struct Sweeps<'a> {
    pub(super) attacker: &'a Attacker,
    pub(super) by_pair: Vec<Sweep>,
    /// `[position in attacker.goals][node]`: index into [`PAIRS`].
    pub(super) best: Vec<Vec<Option<u8>>>,
    /// Goals by their index in the catalog.
    pub(super) goals: Vec<usize>,
    /// Where the attacker stands from the beginning.
    pub(super) entries: Vec<Node>,
}

impl<'a> Sweeps<'a> {
    pub(in crate::analysis) fn new(hops: &Hops<'a>, attacker: &'a Attacker) -> Self {
        let catalog = hops.net.catalog;
        let n_nodes = hops.net.places.len();
        let is_entry = |node: &Node| {
            hops.net
                .kind(*node)
                .is_some_and(|kind| kind.is_in(&attacker.entry))
        };
        let goals: Vec<usize> = attacker
            .goals
            .iter()
            .filter_map(|id| catalog.attacks.goals.iter().position(|goal| goal.id == *id))
            .collect();
        let mut sweeps = Self {
            attacker,
            by_pair: Vec::new(),
            best: vec![vec![None; n_nodes]; goals.len()],
            goals,
            entries: (0..n_nodes).filter(is_entry).collect(),
        };
        if sweeps.entries.is_empty() {
            return sweeps;
        }
        for (index, pair) in PAIRS.into_iter().enumerate() {
            let mut walk = Walk::new(hops, &mut sweeps, pair, index as u8);
            walk.run();
            let reached = walk.reached;
            sweeps.by_pair.push(Sweep { pair, reached });
        }
        sweeps
    }
}

/// The worst of every target under an attacker.
pub(in crate::analysis) fn target_risks(hops: &Hops<'_>, sweeps: &Sweeps<'_>) -> Vec<TargetRisk> {
    let catalog = hops.net.catalog;
    let mut rows = Vec::new();
    for (best, goal) in sweeps.best.iter().zip(&sweeps.goals) {
        let Some(goal) = catalog.attacks.goals.get(*goal) else {
            continue;
        };
        for (node, index) in best.iter().enumerate() {
            let pair = index.and_then(|index| PAIRS.get(usize::from(index)));
            let (Some((threat, level)), Some(place)) = (pair, hops.net.places.get(node)) else {
                continue;
            };
            let damage = place.kind.map_or(3, |kind| kind.damage);
            rows.push(TargetRisk {
                attacker: sweeps.attacker.id.clone(),
                goal: goal.id.clone(),
                target: place.id.clone(),
                rating: rating(&catalog.risk, *threat, *level, damage),
            });
        }
    }
    rows
}

/// A hop that has arrived somewhere.
#[derive(Clone, Copy)]
struct Arrival {
    from: Node,
    movement: usize,
    to: Node,
    /// Circles so far, without those of the end.
    seen: Seen,
    /// Whether the last leg ran over a flow straight from the source.
    over_flow: bool,
}

/// When a movement is made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// It begins a route of the attacker.
    First,
    /// It follows others.
    Later,
}

/// A sweep under way.
struct Walk<'h, 's, 'a> {
    hops: &'h Hops<'a>,
    sweeps: &'s mut Sweeps<'a>,
    pair: (u8, u8),
    index: u8,
    /// Per movement: when it may be made, if it may.
    open: Vec<Option<Turn>>,
    reached: Vec<Option<Reached>>,
    queue: Vec<Node>,
    /// Devices passed by walks over lines.
    passed: Marks,
    /// Relays passed.
    relayed: Marks,
}

impl<'h, 's, 'a> Walk<'h, 's, 'a> {
    fn new(hops: &'h Hops<'a>, sweeps: &'s mut Sweeps<'a>, pair: (u8, u8), index: u8) -> Self {
        let n_nodes = hops.net.places.len();
        let attacker = &sweeps.attacker.id;
        let turn = |(movement, entry): (usize, &Move)| {
            let in_turn = if entry.entry_of.is_empty() {
                Some(Turn::Later)
            } else {
                entry.entry_of.contains(attacker).then_some(Turn::First)
            };
            in_turn.filter(|_| hops.level(movement) >= pair.0)
        };
        let open = hops.moves.iter().enumerate().map(turn).collect();
        Self {
            open,
            hops,
            sweeps,
            pair,
            index,
            reached: vec![None; n_nodes],
            queue: Vec::new(),
            passed: Marks::new(hops.moves.len(), n_nodes),
            relayed: Marks::new(hops.moves.len(), n_nodes),
        }
    }

    fn run(&mut self) {
        for entry in self.sweeps.entries.clone() {
            self.leave(entry, true);
        }
        // A queue in the order of arrival finds ways with few hops first.
        let mut next = 0;
        while let Some(node) = self.queue.get(next).copied() {
            next += 1;
            self.leave(node, false);
        }
    }

    /// Whether a movement may be used now: entries begin, all others follow.
    fn is_open(&self, movement: usize, is_entry: bool) -> bool {
        let turn = if is_entry { Turn::First } else { Turn::Later };
        self.open.get(movement) == Some(&Some(turn))
    }

    /// Circles met so far and one asset more. Where any level will do, they are not told apart.
    fn add(&self, seen: Seen, more: Seen) -> Seen {
        if self.pair.1 > 2 {
            Seen::Nothing
        } else {
            seen.and(more)
        }
    }

    fn is_within(&self, seen: Seen) -> bool {
        level_of(seen.count().into()) <= self.pair.1
    }

    fn leave(&mut self, node: Node, is_entry: bool) {
        let hops = self.hops;
        for hop in hops.starting_at(node) {
            if self.is_open(hop.movement, is_entry) {
                self.arrive_over_flow(hop, is_entry);
            }
        }
        for (movement, entry) in hops.moves.iter().enumerate() {
            if !self.is_open(movement, is_entry) || !hops.ends.is_from(movement, node) {
                continue;
            }
            let guards = hops.seen(hops.weights.source_question(movement), node);
            let seen = self.add(Seen::Nothing, guards);
            match entry.via {
                Via::Lines => self.walk_lines(node, movement, seen, is_entry),
                Via::Direct => self.go_direct(node, movement, seen, is_entry),
                Via::Forward(_) | Via::Backward(_) => {}
            }
        }
    }

    /// Goes straight to everything a movement may lead to, drawn lines or not.
    fn go_direct(&mut self, from: Node, movement: usize, seen: Seen, is_entry: bool) {
        let hops = self.hops;
        let reaches = |to: &Node| *to != from && hops.is_between(movement, from, *to);
        for to in (0..hops.parts.len()).filter(reaches) {
            let over_flow = false;
            let arrival = Arrival {
                from,
                movement,
                to,
                seen,
                over_flow,
            };
            self.arrive(arrival, is_entry);
        }
    }

    fn arrive_over_flow(&mut self, hop: &FlowHop, is_entry: bool) {
        let hops = self.hops;
        let FlowHop {
            movement, from, to, ..
        } = *hop;
        let guards = hops.seen(hops.weights.source_question(movement), from);
        for passed in hops.passed_by(hop) {
            let seen = self.add(guards, *passed);
            self.arrive(
                Arrival {
                    from,
                    movement,
                    to,
                    seen,
                    over_flow: true,
                },
                is_entry,
            );
        }
    }

    /// Walks over lines from `source` through devices to everything they reach.
    fn walk_lines(&mut self, source: Node, movement: usize, seen: Seen, is_entry: bool) {
        if !self.is_within(seen) {
            return;
        }
        let hops = self.hops;
        let question = hops.weights.transit_question(movement);
        let mut stack = vec![(source, seen)];
        while let Some((node, seen)) = stack.pop() {
            for line in hops
                .net
                .lines_of(node)
                .iter()
                .filter(|line| line.node != source)
            {
                let to = line.node;
                let arrival = Arrival {
                    from: source,
                    movement,
                    to,
                    seen,
                    over_flow: false,
                };
                if hops.is_between(movement, source, to) {
                    self.arrive(arrival, is_entry);
                }
                if hops.part(to) != Part::Device {
                    continue;
                }
                let seen = self.add(seen, hops.seen(question, to));
                if self.is_within(seen) && self.passed.add(movement, to, seen, source) {
                    stack.push((to, seen));
                }
            }
        }
    }

    fn arrive(&mut self, arrival: Arrival, is_entry: bool) {
        let hops = self.hops;
        let Arrival {
            from,
            movement,
            to,
            seen,
            ..
        } = arrival;
        if !self.is_within(seen) {
            return;
        }
        self.attack(arrival);
        match hops.part(to) {
            Part::Host => {
                let own = hops.seen(hops.weights.target_question(movement), to);
                if self.is_within(self.add(seen, own)) && self.sweeps.attacker.spreads {
                    self.enter(from, movement, to);
                }
            }
            Part::Relay => self.relay(arrival, is_entry),
            Part::Outside | Part::Device | Part::Beyond => {}
        }
    }

    fn enter(&mut self, from: Node, movement: usize, to: Node) {
        let is_entry = self.sweeps.entries.contains(&to);
        let Some(reached) = self.reached.get_mut(to).filter(|reached| reached.is_none()) else {
            return;
        };
        *reached = Some(Reached {
            from: from as u32,
            movement: movement as u32,
        });
        // Where the attacker stands from the beginning is left by its entry moves alone.
        if !is_entry {
            self.queue.push(to);
        }
    }

    /// Goes on from a relay over flows, within the same hop.
    fn relay(&mut self, arrival: Arrival, is_entry: bool) {
        let hops = self.hops;
        let Arrival {
            from,
            movement,
            to: relay,
            seen,
            ..
        } = arrival;
        let own = hops.seen(hops.weights.transit_question(movement), relay);
        let seen = self.add(seen, own);
        if !self.is_within(seen) || !self.relayed.add(movement, relay, seen, from) {
            return;
        }
        for hop in hops.starting_at(relay) {
            let goes_on = self.is_open(hop.movement, is_entry)
                && same_threat(hops, movement, hop.movement)
                && hop.to != from;
            for passed in hops.passed_by(hop).iter().filter(|_| goes_on) {
                let seen = self.add(seen, *passed);
                let (movement, to) = (hop.movement, hop.to);
                let on = Arrival {
                    from,
                    movement,
                    to,
                    seen,
                    over_flow: false,
                };
                self.arrive(on, is_entry);
            }
        }
    }

    /// Notes the targets that the final attack succeeds on.
    fn attack(&mut self, arrival: Arrival) {
        let Arrival {
            from,
            movement,
            to,
            over_flow,
            ..
        } = arrival;
        let hops = self.hops;
        for (best, goal_index) in self.sweeps.best.iter_mut().zip(&self.sweeps.goals) {
            let Some(best) = best.get_mut(to).filter(|best| best.is_none()) else {
                continue;
            };
            if !hops.ends.is_target(*goal_index, to) {
                continue;
            }
            let over_flow = over_flow.then_some((from, movement));
            if goal_level(hops, *goal_index, over_flow, to) <= self.pair.1 {
                *best = Some(self.index);
            }
        }
    }
}

/// Whether two movements are the same threat: only these join at a relay.
pub(super) fn same_threat(hops: &Hops<'_>, one: usize, other: usize) -> bool {
    let threat = |movement: usize| hops.moves.get(movement).map(|movement| &movement.threat);
    threat(one) == threat(other)
}

/// Countermeasure level of the final attack on a target; a last hop over a flow, by its source and
/// movement, adds the circles of that source that still act.
pub(super) fn goal_level(
    hops: &Hops<'_>,
    goal: usize,
    over_flow: Option<(Node, usize)>,
    target: Node,
) -> u8 {
    let of_source = over_flow.map_or(0, |(from, movement)| {
        hops.weights.goal_source(goal, movement, from)
    });
    level_of((hops.weights.goal_own(goal, target) + of_source).into())
}

/// Up to two sources.
type Mark = [Option<u32>; 2];

/// Where walks have passed, so that none is walked twice.
///
/// Fewer circles are never worse for the attacker, so a mark with fewer covers those with more.
/// Two sources are kept a mark: a walk does not arrive at its own source, so a single one would
/// hide that source from all others.
#[derive(Debug)]
struct Marks {
    /// `[movement][3 × node + circles]`; of single circles those that no later leg meets again.
    plain: Vec<Vec<Mark>>,
    /// By movement, node and the single circle that a later leg may meet again.
    singles: BTreeMap<(usize, Node, Circle), Mark>,
    n_nodes: usize,
}

impl Marks {
    fn new(n_moves: usize, n_nodes: usize) -> Self {
        Self {
            plain: vec![Vec::new(); n_moves],
            singles: BTreeMap::new(),
            n_nodes,
        }
    }

    /// Marks that `source` passes a node with these circles; false if that adds nothing.
    fn add(&mut self, movement: usize, node: Node, seen: Seen, source: Node) -> bool {
        let Some(of_move) = self.plain.get_mut(movement) else {
            return false;
        };
        if of_move.is_empty() {
            of_move.resize(3 * self.n_nodes, [None; 2]);
        }
        let first = 3 * node;
        let source = source as u32;
        if let Seen::One(Some(circle)) = seen {
            let without = of_move.get(first).copied().unwrap_or_default();
            let mark = self.singles.entry((movement, node, circle)).or_default();
            return !is_covered(&[without, *mark], source) && put(mark, source);
        }
        let last = first + usize::from(seen.count());
        let Some(marks) = of_move.get_mut(first..=last) else {
            return false;
        };
        !is_covered(marks, source) && marks.last_mut().is_some_and(|mark| put(mark, source))
    }
}

/// Whether the same source has passed already, or two others.
fn is_covered(marks: &[Mark], source: u32) -> bool {
    let mut known = None;
    for mark in marks.iter().flatten().flatten() {
        if *mark == source || known.is_some_and(|known| known != *mark) {
            return true;
        }
        known = Some(*mark);
    }
    false
}

fn put(mark: &mut Mark, source: u32) -> bool {
    let free = mark.iter_mut().find(|it| it.is_none());
    free.is_some_and(|free| {
        *free = Some(source);
        true
    })
}
