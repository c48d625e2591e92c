//! Every attack route of a small design, one by one, straight from the wording of the method.
//!
//! Nothing here is shared with the program: ways are all simple ways, circles are sets of
//! (asset, control), routes are all sequences of distinct hosts.

use std::collections::{BTreeMap, BTreeSet};

use sekisho::{
    catalog::{
        AssetId, AssetKind, AssetSelection, AttackPart, Attacker, Catalog, Control, Effect,
        EffectPath, LinkClass, LinkKindId, Move, MovePath, Position, StepEnd, ThreatId, ZoneKindId,
    },
    design::{ControlState, Design},
};

/// A set of circles: a bit for each control in place at an asset.
type Circles = u128;

/// The worst product of each (attacker, goal, target), with the fewest hops it takes.
pub(crate) type Worst = BTreeMap<(String, String, String), (u8, usize)>;

/// The product of each (attacker, goal, target, source of the last hop).
pub(crate) type Footholds = BTreeMap<(String, String, String, String), u8>;

/// What all routes amount to, by numbers of attacker, goal and target.
#[derive(Default)]
struct Found {
    /// The worst product, with the fewest hops it takes.
    worst: BTreeMap<[usize; 3], (u8, usize)>,
    /// With the source of the last hop: the best product of routes whose way to it does not pass
    /// the target, if there are any, and of all.
    footholds: BTreeMap<([usize; 3], usize), (Option<u8>, u8)>,
}

/// A hop between two assets, as far as numbers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hop {
    threat_level: u8,
    /// Countermeasure level as the last hop of a route.
    level_as_last: u8,
    /// Countermeasure level as a hop that others follow.
    level_on_the_way: u8,
    /// Circles of the source that still act in the final attack, for each goal.
    in_goal: [Circles; 3],
}

/// A movement from one asset to another, as effects are limited by it.
#[derive(Clone, Copy)]
struct Run<'m> {
    movement: &'m Move,
    from: usize,
    to: usize,
}

/// A part of a hop: one movement, relays apart.
struct Leg {
    to: usize,
    /// Circles of what is passed: one entry for each way that could be taken.
    passed: BTreeSet<Circles>,
}

#[derive(Debug)]
pub(crate) struct Enumeration<'a> {
    catalog: &'a Catalog,
    ids: Vec<&'a AssetId>,
    /// Kinds of the zones each asset stands in, from the innermost out.
    zones: Vec<Vec<&'a ZoneKindId>>,
    kinds: Vec<Option<&'a AssetKind>>,
    lines: Vec<BTreeSet<usize>>,
    /// Kind, start, assets to pass, end.
    flows: Vec<(&'a LinkKindId, Vec<usize>)>,
    /// Controls in place.
    in_place: Vec<(usize, &'a Control)>,
    /// Legs that count as closed.
    closed: BTreeSet<(usize, usize)>,
}

impl<'a> Enumeration<'a> {
    pub(crate) fn new(catalog: &'a Catalog, design: &'a Design) -> Self {
        let ids: Vec<&AssetId> = design.assets.keys().collect();
        let number = |id: &AssetId| ids.iter().position(|known| *known == id).unwrap();
        let mut lines = vec![BTreeSet::new(); ids.len()];
        let mut flows = Vec::new();
        for link in design.links.values() {
            let (from, to) = (number(&link.from), number(&link.to));
            match catalog.link_kind(&link.kind).unwrap().class {
                LinkClass::Line => {
                    lines[from].insert(to);
                    lines[to].insert(from);
                }
                LinkClass::Flow => {
                    let stops = std::iter::once(from).chain(link.via.iter().map(number));
                    let mut stops: Vec<usize> = stops.chain([to]).collect();
                    stops.dedup();
                    flows.push((&link.kind, stops));
                }
            }
        }
        let done = design
            .states
            .iter()
            .filter(|(_, state)| **state == ControlState::Implemented);
        let in_place: Vec<_> = done
            .filter_map(|(key, _)| {
                Some((number(key.asset.as_ref()?), catalog.control(&key.control)?))
            })
            .collect();
        assert!(
            in_place.len() <= 128,
            "too many controls for the enumeration"
        );
        let kinds = design
            .assets
            .values()
            .map(|asset| catalog.asset_kind(&asset.kind))
            .collect();
        let zones = design.assets.values().map(|asset| {
            let mut around = Vec::new();
            let mut next = asset.zone.as_ref();
            while let Some(zone) = next.and_then(|id| design.zones.get(id)) {
                around.push(&zone.kind);
                next = zone.parent.as_ref();
            }
            around
        });
        Self {
            zones: zones.collect(),
            catalog,
            ids,
            kinds,
            lines,
            flows,
            in_place,
            closed: BTreeSet::new(),
        }
    }

    /// The same with legs from one asset to another closed.
    pub(crate) fn without(mut self, closed: &BTreeSet<(AssetId, AssetId)>) -> Self {
        let number = |id: &AssetId| self.ids.iter().position(|known| *known == id).unwrap();
        let closed = closed.iter().map(|(from, to)| (number(from), number(to)));
        self.closed = closed.collect();
        self
    }

    /// The worst of every target of every attacker.
    pub(crate) fn worst(&self) -> Worst {
        let worst = self.found().worst.into_iter();
        worst.map(|(key, row)| (self.names(key), row)).collect()
    }

    /// The product of each foothold that counts: of those with a way that does not pass the
    /// target the best on such ways; and where the worst of a target is only had by coming back
    /// to it, that for all with which it is.
    pub(crate) fn listed(&self) -> Footholds {
        let Found { worst, footholds } = self.found();
        let mut straight: BTreeMap<[usize; 3], u8> = BTreeMap::new();
        for ((target, _), (product, _)) in &footholds {
            let best = straight.entry(*target).or_default();
            *best = product.unwrap_or(0).max(*best);
        }
        let counts = footholds
            .into_iter()
            .filter_map(|((target, from), (product, any))| {
                let of_target = worst[&target].0;
                let returns = straight[&target] < of_target && any == of_target;
                let product = if returns { Some(any) } else { product };
                let (attacker, goal, target) = self.names(target);
                Some((
                    (attacker, goal, target, self.ids[from].to_string()),
                    product?,
                ))
            });
        counts.collect()
    }

    fn names(&self, [attacker, goal, target]: [usize; 3]) -> (String, String, String) {
        let attacks = &self.catalog.attacks;
        (
            attacks.attackers[attacker].id.to_string(),
            attacks.goals[goal].id.to_string(),
            self.ids[target].to_string(),
        )
    }

    fn found(&self) -> Found {
        let mut found = Found::default();
        for attacker in 0..self.catalog.attacks.attackers.len() {
            self.attack(attacker, &mut found);
        }
        found
    }

    /// What a step over one leg counts, as (asset, control).
    pub(crate) fn circles_of_step(
        &self,
        movement: &Move,
        assets: &[AssetId],
        is_last: bool,
    ) -> BTreeSet<(String, String)> {
        let nodes = assets
            .iter()
            .map(|id| self.ids.iter().position(|known| *known == id).unwrap());
        let nodes: Vec<usize> = nodes.collect();
        let (start, end) = (nodes[0], nodes[nodes.len() - 1]);
        let run = Run {
            movement,
            from: start,
            to: end,
        };
        let ask = |node, at| self.circles(node, &movement.threat, at, Some(run));
        let inner = nodes[1..nodes.len() - 1]
            .iter()
            .fold(0, |s, n| s | self.passed(*n, run));
        let of_end = if is_last {
            0
        } else {
            ask(end, Position::Target)
        };
        let circles = ask(start, Position::Source) | inner | of_end;
        let bits = self
            .in_place
            .iter()
            .enumerate()
            .filter(|(bit, _)| circles & 1 << bit != 0);
        bits.map(|(_, (node, control))| (self.ids[*node].to_string(), control.id.to_string()))
            .collect()
    }

    fn is_in(&self, node: usize, select: &AssetSelection) -> bool {
        self.kinds[node].is_some_and(|kind| match select {
            AssetSelection::Any => true,
            AssetSelection::Kinds(kinds) => kinds.contains(&kind.id),
            AssetSelection::Tags(tags) => kind.tags.iter().any(|tag| tags.contains(tag)),
        })
    }

    fn part(&self, node: usize) -> AttackPart {
        self.kinds[node].map_or(AttackPart::Beyond, |kind| kind.part)
    }

    /// The circles an asset has on a threat at a position of a step.
    fn circles(
        &self,
        node: usize,
        threat: &ThreatId,
        at: Position,
        run: Option<Run<'_>>,
    ) -> Circles {
        let columns = &self.catalog.risk.counting_columns;
        let mut circles = 0;
        for (bit, (asset, control)) in self.in_place.iter().enumerate() {
            let acts = control.effects.iter().any(|effect| {
                effect.threat == *threat
                    && effect.at == at
                    && columns.contains(&effect.column)
                    && self.is_run(effect, run)
                    && (effect.kinds.is_empty()
                        || self.kinds[node].is_some_and(|kind| effect.kinds.contains(&kind.id)))
            });
            if *asset == node && acts {
                circles |= 1 << bit;
            }
        }
        circles
    }

    /// Whether an effect is about such a step.
    fn is_run(&self, effect: &Effect, run: Option<Run<'_>>) -> bool {
        let is_over = match (&effect.over, run) {
            (EffectPath::Any, _) => true,
            (EffectPath::Lines, Some(run)) => run.movement.via == MovePath::Lines,
            (EffectPath::Flows(flows), Some(run)) => {
                flow_of(run.movement).is_some_and(|flow| flows.contains(flow))
            }
            (EffectPath::Lines | EffectPath::Flows(_), None) => false,
        };
        let is_at = |end: &StepEnd, node: Option<usize>| {
            let anywhere = end.zones.is_empty() && end.kinds.is_empty();
            anywhere
                || node.is_some_and(|node| {
                    self.kinds[node].is_some_and(|kind| end.kinds.contains(&kind.id))
                        || self.zones[node].iter().any(|zone| end.zones.contains(zone))
                })
        };
        is_over
            && is_at(&effect.from, run.map(|run| run.from))
            && is_at(&effect.to, run.map(|run| run.to))
    }

    fn passed(&self, node: usize, run: Run<'_>) -> Circles {
        self.circles(node, &run.movement.threat, Position::Transit, Some(run))
    }

    /// What lies between two assets, for every simple way over lines.
    fn simple_ways(
        &self,
        from: usize,
        to: usize,
        may_pass: &dyn Fn(usize) -> bool,
    ) -> BTreeSet<Vec<usize>> {
        let mut found = BTreeSet::new();
        let mut open = vec![vec![from]];
        while let Some(way) = open.pop() {
            for next in &self.lines[way[way.len() - 1]] {
                if *next == to {
                    found.insert(way[1..].to_vec());
                } else if !way.contains(next) && may_pass(*next) {
                    let mut on = way.clone();
                    on.push(*next);
                    open.push(on);
                }
            }
        }
        found
    }

    /// The circles passed on each way between two assets.
    fn circles_between(
        &self,
        run: Run<'_>,
        (from, to): (usize, usize),
        may_pass: &dyn Fn(usize) -> bool,
    ) -> BTreeSet<Circles> {
        let ways = self.simple_ways(from, to, may_pass);
        let sum = |way: &Vec<usize>| way.iter().fold(0, |sum, n| sum | self.passed(*n, run));
        ways.iter().map(sum).collect()
    }

    /// The circles passed on each way of a flow over lines, its stops included.
    fn circles_of_flow(&self, run: Run<'_>, stops: &[usize]) -> BTreeSet<Circles> {
        let passes = |node: usize| {
            self.kinds[node].is_some_and(|kind| kind.transit) && self.lines[node].len() > 1
        };
        let inner = &stops[1..stops.len() - 1];
        let mut all = BTreeSet::from([inner.iter().fold(0, |s, n| s | self.passed(*n, run))]);
        for pair in stops.windows(2) {
            let more = self.circles_between(run, (pair[0], pair[1]), &passes);
            all = all
                .iter()
                .flat_map(|one| more.iter().map(move |other| one | other))
                .collect();
        }
        all
    }

    /// Where a movement leads from an asset.
    fn legs(&self, movement: &Move, from: usize) -> Vec<Leg> {
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
    fn hops(
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

    /// Circles of the source of a last hop that still act in the final attack.
    fn in_goal(&self, run: Run<'_>) -> [Circles; 3] {
        let mut sets = [0; 3];
        for (set, goal) in sets.iter_mut().zip(&self.catalog.attacks.goals) {
            if run.movement.via != MovePath::Direct {
                *set = self.circles(run.from, &goal.threat, Position::Source, Some(run));
            }
        }
        sets
    }

    fn add_hop(
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
    fn go_on(
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

    fn attack(&self, number: usize, found: &mut Found) {
        let attacker = &self.catalog.attacks.attackers[number];
        let nodes = 0..self.ids.len();
        let entries: Vec<usize> = nodes
            .clone()
            .filter(|node| self.is_in(*node, &attacker.entry))
            .collect();
        let later: Vec<_> = nodes.map(|node| self.hops(attacker, node, false)).collect();
        for entry in &entries {
            let first = self.hops(attacker, *entry, true);
            let mut walk = Walk {
                all: self,
                attacker,
                number,
                entries: &entries,
                later: &later,
                entry: *entry,
                hosts: vec![],
                found: &mut *found,
            };
            walk.go(&first, 3, 1);
        }
    }
}

/// Routes under way: all sequences of distinct hosts.
struct Walk<'w, 'a> {
    all: &'w Enumeration<'a>,
    attacker: &'w Attacker,
    /// Its place in the catalog.
    number: usize,
    entries: &'w [usize],
    later: &'w [BTreeMap<usize, BTreeSet<Hop>>],
    entry: usize,
    hosts: Vec<usize>,
    found: &'w mut Found,
}

impl Walk<'_, '_> {
    fn go(&mut self, hops: &BTreeMap<usize, BTreeSet<Hop>>, threat: u8, level: u8) {
        for (to, hops) in hops {
            for hop in hops {
                self.end(*to, hop, (threat, level));
            }
            let goes_on = self.attacker.spreads
                && self.all.part(*to) == AttackPart::Host
                && !self.entries.contains(to)
                && !self.hosts.contains(to);
            if !goes_on {
                continue;
            }
            let on: BTreeSet<(u8, u8)> = hops
                .iter()
                .map(|hop| {
                    (
                        threat.min(hop.threat_level),
                        level.max(hop.level_on_the_way),
                    )
                })
                .collect();
            self.hosts.push(*to);
            for (threat, level) in on {
                let later = self.later;
                self.go(&later[*to], threat, level);
            }
            self.hosts.pop();
        }
    }

    /// The final attack after a last hop.
    fn end(&mut self, target: usize, hop: &Hop, (threat, so_far): (u8, u8)) {
        for (index, goal) in self.all.catalog.attacks.goals.iter().enumerate() {
            if !self.attacker.goals.contains(&goal.id) || !self.all.is_in(target, &goal.targets) {
                continue;
            }
            let own = self
                .all
                .circles(target, &goal.threat, Position::Target, None);
            let in_goal = level(own | hop.in_goal[index]);
            let of_tree = so_far.max(hop.level_as_last).max(in_goal);
            let product = threat.min(hop.threat_level) * (4 - of_tree);
            let key = [self.number, index, target];
            let n_hops = self.hosts.len() + 1;
            let from = self.hosts.last().copied().unwrap_or(self.entry);
            let known = self.found.footholds.entry((key, from)).or_default();
            known.1 = product.max(known.1);
            if target != self.entry && !self.hosts.contains(&target) {
                known.0 = known.0.max(Some(product));
            }
            let known = self.found.worst.entry(key).or_insert((product, n_hops));
            if product > known.0 || product == known.0 && n_hops < known.1 {
                *known = (product, n_hops);
            }
        }
    }
}

fn level(circles: Circles) -> u8 {
    1 + circles.count_ones().min(2) as u8
}

fn usable(attacker: &Attacker, is_entry: bool, movement: &Move) -> bool {
    if is_entry {
        movement.entry_of.contains(&attacker.id)
    } else {
        movement.entry_of.is_empty()
    }
}

fn flow_of(movement: &Move) -> Option<&LinkKindId> {
    match &movement.via {
        MovePath::Forward(flow) | MovePath::Backward(flow) => Some(flow),
        MovePath::Lines | MovePath::Direct => None,
    }
}
