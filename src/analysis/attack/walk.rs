//! A walk over everything an attacker can do with movements of at least a threat level: which
//! hosts are entered, and which targets the final attacks succeed on.
//!
//! One walk finds the least countermeasure level for all assets: hosts are left in the order of
//! the level it took to enter them, so each is left once, with its least.

use super::{flow_hops::Onward, hops::Hops, marks::Marks, seen::Seen, weights::goal_level};
use crate::{
    analysis::{circles::level_of, net::Node},
    catalog::{Part, Via},
};

/// Beyond every countermeasure level: not reached.
pub(super) const UNREACHED: u8 = 4;

/// The hosts that are reached: for each the source of the hop by which it is, on a way with the
/// fewest hops. Of several such ways it is the one whose hosts come first in their order.
pub(super) type Reached = Vec<Option<u32>>;

/// When a movement is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It begins a route of the attacker.
    First,
    /// It follows others.
    Later,
}

/// Who walks, by which movements.
pub(super) struct Walker<'w> {
    /// Per movement: when it may be made, if it may.
    pub(super) open: &'w [Option<Turn>],
    /// Where the attacker stands from the beginning.
    pub(super) entries: &'w [Node],
    /// By asset: whether it is one of them.
    pub(super) is_entry: &'w [bool],
    /// Whether hosts that are entered are left again.
    pub(super) spreads: bool,
}

/// What is looked for.
enum Aim {
    /// The least level at which each asset is entered.
    Levels,
    /// One way to each host that is entered within a level, whatever it takes below that.
    Ways(Reached),
}

/// A hop that has arrived somewhere over lines, straight or through a relay.
#[derive(Clone, Copy)]
struct Arrival {
    from: Node,
    movement: usize,
    to: Node,
    /// Circles so far, without those of the end.
    seen: Seen,
    is_entry: bool,
    /// Whether it has come past a relay.
    is_relayed: bool,
}

/// A walk under way.
pub(super) struct Walk<'h, 'a> {
    hops: &'h Hops<'a>,
    walker: Walker<'h>,
    aim: Aim,
    /// Highest countermeasure level of any step.
    limit: u8,
    /// The asset that no way leads over, if there is one.
    without: Option<Node>,
    /// The level it took to enter the host that is left.
    now: u8,
    /// By asset: the least level it took to enter it.
    levels: Vec<u8>,
    /// By asset: the highest level below which an arrival would still better something there.
    open_below: Vec<u8>,
    /// Hosts to leave, by level, in the order of arrival: ways with few hops are found first.
    queues: [Vec<u32>; 3],
    /// Devices passed by walks over lines.
    passed: Marks,
    /// Relays passed.
    relayed: Marks,
    relays: &'h [Node],
    goals: &'h [usize],
    /// By goal and asset: the least level with which the final attack succeeds; 0 for what is no
    /// target of it.
    least: Vec<Vec<u8>>,
}

impl<'h, 'a> Walk<'h, 'a> {
    fn new(hops: &'h Hops<'a>, walker: Walker<'h>, aim: Aim, limit: u8) -> Self {
        let mut walk = Self {
            hops,
            walker,
            aim,
            limit,
            without: None,
            now: 1,
            levels: vec![UNREACHED; hops.n_nodes()],
            open_below: Vec::new(),
            queues: [const { Vec::new() }; 3],
            passed: Marks::default(),
            relayed: Marks::default(),
            relays: hops.ends.relays(),
            goals: &[],
            least: Vec::new(),
        };
        (walk.passed, walk.relayed) = walk.no_marks();
        walk
    }

    fn no_marks(&self) -> (Marks, Marks) {
        let n_moves = self.hops.movements().len();
        let n_devices = self.hops.over_lines.n_devices();
        (
            Marks::new(n_moves, n_devices),
            Marks::new(n_moves, self.relays.len()),
        )
    }

    /// The least level at which each asset is entered, and at which each final attack succeeds
    /// on each asset.
    pub(super) fn levels(
        hops: &'h Hops<'a>,
        walker: Walker<'h>,
        goals: &'h [usize],
    ) -> (Vec<u8>, Vec<Vec<u8>>) {
        let mut walk = Self::new(hops, walker, Aim::Levels, 3);
        walk.goals = goals;
        let least = |goal: &usize| {
            let nodes = 0..hops.n_nodes();
            let is_target = |node| hops.ends.is_target(*goal, node);
            nodes
                .map(|node| if is_target(node) { UNREACHED } else { 0 })
                .collect()
        };
        walk.least = goals.iter().map(least).collect();
        walk.run();
        (walk.levels, walk.least)
    }

    /// How each host is reached with no step above a level; without an asset that is not
    /// entered, nor left where the attacker stands there, if one is given.
    pub(super) fn ways(
        hops: &'h Hops<'a>,
        walker: Walker<'h>,
        limit: u8,
        without: Option<Node>,
    ) -> Reached {
        let aim = Aim::Ways(vec![None; hops.n_nodes()]);
        let mut walk = Self::new(hops, walker, aim, limit);
        walk.without = without;
        walk.run_by_hops();
        match walk.aim {
            Aim::Ways(reached) => reached,
            Aim::Levels => Vec::new(),
        }
    }

    fn run(&mut self) {
        let nodes = 0..self.hops.n_nodes();
        self.open_below = nodes.map(|node| self.betters_below(node)).collect();
        for entry in self.walker.entries {
            self.leave(*entry, true);
        }
        for level in 1..=3 {
            self.now = level;
            let mut next = 0;
            while let Some(node) = self.queued(level, next) {
                next += 1;
                if self.levels.get(node) == Some(&level) {
                    self.leave(node, false);
                }
            }
        }
    }

    /// Leaves hosts hop by hop: of those with as many hops from the entry in their order, so that
    /// each is entered from the first it can be.
    fn run_by_hops(&mut self) {
        let hops = self.hops;
        let in_order = |nodes: &mut [u32]| {
            nodes.sort_unstable_by_key(|node| hops.order().place(*node as Node));
        };
        let nodes = 0..hops.n_nodes();
        self.open_below = nodes.map(|node| self.betters_below(node)).collect();
        let mut here: Vec<u32> = self.walker.entries.iter().map(|it| *it as u32).collect();
        here.retain(|entry| self.without != Some(*entry as Node));
        let mut is_entry = true;
        while !here.is_empty() {
            in_order(&mut here);
            for node in here {
                self.leave(node as Node, is_entry);
            }
            is_entry = false;
            here = std::mem::take(&mut self.queues[0]);
        }
    }

    /// The level below which an arrival would better something at an asset.
    fn betters_below(&self, node: Node) -> u8 {
        let own = match self.hops.part(node) {
            // What goes on from a relay is not known here.
            Part::Relay => UNREACHED,
            Part::Host if self.walker.spreads => self.levels.get(node).copied().unwrap_or(0),
            Part::Host | Part::Outside | Part::Device | Part::Beyond => 0,
        };
        let least = self.least.iter().filter_map(|least| least.get(node));
        least.fold(own, |known, least| known.max(*least))
    }

    /// Whether an arrival by a step of a level may better something at an asset.
    fn may_better(&self, node: Node, step: u8) -> bool {
        let open_below = self.open_below.get(node);
        open_below.is_some_and(|below| *below > self.level_with(step))
    }

    fn note_bettered(&mut self, node: Node) {
        let below = self.betters_below(node);
        if let Some(open_below) = self.open_below.get_mut(node) {
            *open_below = below;
        }
    }

    fn queued(&self, level: u8, place: usize) -> Option<Node> {
        let queue = self.queues.get(usize::from(level) - 1)?;
        queue.get(place).map(|node| *node as Node)
    }

    /// The level of a route that goes on with a step of a level.
    fn level_with(&self, step: u8) -> u8 {
        match self.aim {
            Aim::Levels => self.now.max(step),
            Aim::Ways(_) => 1,
        }
    }

    /// Whether a movement may be used now: entries begin, all others follow.
    fn is_open(&self, movement: usize, is_entry: bool) -> bool {
        let turn = if is_entry { Turn::First } else { Turn::Later };
        self.walker.open.get(movement) == Some(&Some(turn))
    }

    /// Circles met so far and one asset more. Where any level will do, they are not told apart.
    fn add(&self, seen: Seen, more: Seen) -> Seen {
        match self.aim {
            Aim::Ways(_) if self.limit > 2 => Seen::Nothing,
            _ => seen.and(more),
        }
    }

    fn is_within(&self, seen: Seen) -> bool {
        level_of(seen.count().into()) <= self.limit
    }

    fn leave(&mut self, node: Node, is_entry: bool) {
        if !self.hops.is_closed_from(node) && !self.guards_targets(node) {
            self.leave_by_all(node, is_entry);
            return;
        }
        // Where others have passed they may go on to what is closed from here, and the other way
        // round; and what guards the targets of this one's steps does not guard those of others:
        // this one walks for itself.
        let (passed, relayed) = self.no_marks();
        let passed = std::mem::replace(&mut self.passed, passed);
        let relayed = std::mem::replace(&mut self.relayed, relayed);
        self.leave_by_all(node, is_entry);
        self.passed = passed;
        self.relayed = relayed;
    }

    /// Whether an asset has circles that still act in the final attack after a step over lines.
    fn guards_targets(&self, node: Node) -> bool {
        let hops = self.hops;
        let guards = |movement: usize| {
            let mut goals = self.goals.iter();
            goals.any(|goal| hops.weights.goal_source(*goal, movement, node) > 0)
        };
        !self.goals.is_empty() && hops.ends.leaving(node).any(guards)
    }

    fn leave_by_all(&mut self, node: Node, is_entry: bool) {
        let hops = self.hops;
        for (place, hop) in hops.onward_from(node).iter().enumerate() {
            if self.is_open(hop.movement.into(), is_entry) {
                self.go_over_flow(node, (place, *hop), is_entry);
            }
        }
        for movement in hops.ends.leaving(node) {
            if !self.is_open(movement, is_entry) {
                continue;
            }
            let guards = hops.seen(hops.weights.source_question(movement), node);
            let start = Arrival {
                from: node,
                movement,
                to: node,
                seen: self.add(Seen::Nothing, guards),
                is_entry,
                is_relayed: false,
            };
            match hops.movement(movement).map(|it| &it.entry.via) {
                Some(Via::Lines) => self.walk_lines(start),
                Some(Via::Direct) => self.go_straight(start),
                Some(Via::Forward(_) | Via::Backward(_)) | None => {}
            }
        }
    }

    /// Goes straight to everything a movement may lead to, drawn lines or not.
    fn go_straight(&mut self, start: Arrival) {
        let hops = self.hops;
        for to in hops.ends.straight_to(start.movement).iter().copied() {
            if to != start.from && !hops.is_closed(start.from, to) {
                self.arrive(Arrival { to, ..start });
            }
        }
    }

    fn go_over_flow(&mut self, from: Node, (place, hop): (usize, Onward), is_entry: bool) {
        let (to, movement) = (hop.to as Node, usize::from(hop.movement));
        if hop.level_as_last > self.limit || !self.may_better(to, hop.level_as_last) {
            return;
        }
        let hops = self.hops;
        self.attack(to, hop.level_as_last, Some((from, movement)));
        match hops.part(to) {
            Part::Host => self.enter(to, hop.level, from),
            Part::Relay => {
                let Some(hop) = hops.starting_at(from).nth(place) else {
                    return;
                };
                let guards = hops.seen(hops.weights.source_question(movement), from);
                for passed in hops.passed_by(hop) {
                    self.relay(Arrival {
                        from,
                        movement,
                        to,
                        seen: self.add(guards, *passed),
                        is_entry,
                        is_relayed: false,
                    });
                }
            }
            Part::Outside | Part::Device | Part::Beyond => {}
        }
    }

    /// Walks over lines from a source through devices to everything they reach.
    fn walk_lines(&mut self, start: Arrival) {
        if !self.is_within(start.seen) {
            return;
        }
        let hops = self.hops;
        let Arrival { from, movement, .. } = start;
        let question = hops.weights.transit_question(movement);
        let mut stack = vec![(from, start.seen)];
        while let Some((node, seen)) = stack.pop() {
            for line in hops.net.lines_of(node).iter().filter(|it| it.node != from) {
                let to = line.node;
                if hops.ends.is_to(movement, to) && !hops.is_closed(from, to) {
                    self.arrive(Arrival { to, seen, ..start });
                }
                let Some(device) = hops.over_lines.device(to) else {
                    continue;
                };
                let seen = self.add(seen, hops.seen(question, to));
                if self.is_within(seen) && self.passed.add(movement, device, seen, from) {
                    stack.push((to, seen));
                }
            }
        }
    }

    fn arrive(&mut self, arrival: Arrival) {
        let hops = self.hops;
        let Arrival {
            from,
            movement,
            to,
            seen,
            ..
        } = arrival;
        let step = level_of(seen.count().into());
        if step > self.limit || !self.may_better(to, step) {
            return;
        }
        let straight = (!arrival.is_relayed).then_some((from, movement));
        self.attack(to, step, straight);
        match hops.part(to) {
            Part::Host => {
                let own = hops.seen(hops.weights.target_question(movement), to);
                let seen = self.add(seen, own);
                self.enter(to, level_of(seen.count().into()), from);
            }
            Part::Relay => self.relay(arrival),
            Part::Outside | Part::Device | Part::Beyond => {}
        }
    }

    /// Enters a host by a step of a level.
    fn enter(&mut self, to: Node, step: u8, from: Node) {
        if step > self.limit || !self.walker.spreads || self.without == Some(to) {
            return;
        }
        let level = self.level_with(step);
        let Some(known) = self.levels.get_mut(to).filter(|known| **known > level) else {
            return;
        };
        *known = level;
        if let Aim::Ways(reached) = &mut self.aim
            && let Some(reached) = reached.get_mut(to)
        {
            *reached = Some(from as u32);
        }
        // Where the attacker stands from the beginning is left by its entry moves alone.
        let is_entry = self.walker.is_entry.get(to).copied().unwrap_or(false);
        let queue = self.queues.get_mut(usize::from(level) - 1);
        if let Some(queue) = queue.filter(|_| !is_entry) {
            queue.push(to as u32);
        }
        self.note_bettered(to);
    }

    /// Goes on from a relay over flows, within the same hop.
    fn relay(&mut self, arrival: Arrival) {
        let hops = self.hops;
        let Arrival {
            from,
            movement,
            to: relay,
            seen,
            is_entry,
            is_relayed: _,
        } = arrival;
        let own = hops.seen(hops.weights.transit_question(movement), relay);
        let seen = self.add(seen, own);
        let Ok(place) = self.relays.binary_search(&relay) else {
            return;
        };
        if !self.is_within(seen) || !self.relayed.add(movement, place, seen, from) {
            return;
        }
        for hop in hops.starting_at(relay) {
            let goes_on = self.is_open(hop.movement(), is_entry)
                && hops.is_same_threat(movement, hop.movement())
                && hop.to() != from;
            for passed in hops.passed_by(hop).iter().filter(|_| goes_on) {
                self.arrive(Arrival {
                    from,
                    movement: hop.movement(),
                    to: hop.to(),
                    seen: self.add(seen, *passed),
                    is_entry,
                    is_relayed: true,
                });
            }
        }
    }

    /// Notes with which level the final attacks succeed on a target after a step of a level; a
    /// step straight from its source is given with source and movement.
    fn attack(&mut self, to: Node, step: u8, straight: Option<(Node, usize)>) {
        let level = self.level_with(step);
        let mut is_bettered = false;
        for (least, goal) in self.least.iter_mut().zip(self.goals) {
            if let Some(least) = least.get_mut(to).filter(|least| **least > level) {
                let last = goal_level(self.hops, *goal, straight, to);
                is_bettered |= level.max(last) < *least;
                *least = (*least).min(level.max(last));
            }
        }
        if is_bettered {
            self.note_bettered(to);
        }
    }
}
