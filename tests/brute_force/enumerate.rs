//! Every attack route of a small design, one by one, straight from the wording of the method.
//!
//! Nothing here is shared with the program: ways are all simple ways, circles are sets of
//! (asset, control), routes are all sequences of distinct hosts.

use sekisho::{
    catalog::{
        AssetId, AssetKind, AssetKindId, AssetSelection, AttackPart, Attacker, Boundary, Catalog,
        Control, LinkClass, LinkKindId, Move, MovePath, Position, ZoneKindId,
    },
    design::{Asset, ControlState, Design},
};
use std::collections::{BTreeMap, BTreeSet};

/// A set of circles: a bit for each control in place at an asset.
pub(super) type Circles = u128;

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
pub(super) struct Hop {
    pub(super) threat_level: u8,
    /// Countermeasure level as the last hop of a route.
    pub(super) level_as_last: u8,
    /// Countermeasure level as a hop that others follow.
    pub(super) level_on_the_way: u8,
    /// Circles of the source that still act in the final attack, for each goal.
    pub(super) in_goal: [Circles; 3],
}

/// A movement from one asset to another, as effects are limited by it.
#[derive(Clone, Copy)]
pub(super) struct Run<'m> {
    pub(super) movement: &'m Move,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A part of a hop: one movement, relays apart.
pub(super) struct Leg {
    pub(super) to: usize,
    /// Circles of what is passed: one entry for each way that could be taken.
    pub(super) passed: BTreeSet<Circles>,
}

/// The kind of an asset with that of the kinds whose work it does: those that belong on a boundary
/// where a line of it lies across one of theirs, the others where they may stand.
pub(crate) fn worked(
    catalog: &Catalog,
    design: &Design,
    id: &AssetId,
    asset: &Asset,
) -> Option<AssetKind> {
    let kind = catalog.asset_kind(&asset.kind)?;
    let zone = |id: &AssetId| Some(&design.zone_of(design.assets.get(id)?)?.kind);
    let Some(here) = zone(id) else {
        return Some(kind.clone());
    };
    let crosses = |boundary: &Boundary| {
        design.links.values().any(|link| {
            let ends = [(&link.from, &link.to), (&link.to, &link.from)];
            let other = ends.into_iter().find(|(end, _)| *end == id);
            let other = other.and_then(|(_, other)| zone(other));
            let is_line = catalog.link_kind(&link.kind).unwrap().class == LinkClass::Line;
            let fits = boundary.lines.is_empty() || boundary.lines.contains(&link.kind);
            let (one, two) = (&boundary.between.0, &boundary.between.1);
            let is_across = |there| (here, there) == (one, two) || (there, here) == (one, two);
            is_line && fits && other.is_some_and(is_across)
        })
    };
    let does = |other: &&AssetKind| {
        let gates = || {
            catalog
                .boundaries
                .iter()
                .filter(|it| it.gates.contains(&other.id))
        };
        if gates().next().is_some() {
            gates().any(crosses)
        } else {
            other.zones.contains(here)
        }
    };
    let others = kind
        .counts_as
        .iter()
        .map(|id| catalog.asset_kind(id).unwrap());
    let others: Vec<_> = others.filter(does).collect();
    Some(kind.working_as(&others))
}

#[derive(Debug)]
pub(crate) struct Enumeration<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) ids: Vec<&'a AssetId>,
    /// Kinds of the zones each asset stands in, from the innermost out.
    pub(super) zones: Vec<Vec<&'a ZoneKindId>>,
    pub(super) kinds: Vec<Option<AssetKind>>,
    pub(super) lines: Vec<BTreeSet<usize>>,
    /// Kind, start, assets to pass, end.
    pub(super) flows: Vec<(&'a LinkKindId, Vec<usize>)>,
    /// Controls in place.
    pub(super) in_place: Vec<(usize, &'a Control)>,
    /// Legs that count as closed.
    pub(super) closed: BTreeSet<(usize, usize)>,
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
        let kinds = design.assets.iter();
        let kinds = kinds.map(|(id, asset)| worked(catalog, design, id, asset));
        let kinds = kinds.collect();
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

    pub(super) fn is_in(&self, node: usize, select: &AssetSelection) -> bool {
        self.kinds[node].as_ref().is_some_and(|kind| match select {
            AssetSelection::Any => true,
            AssetSelection::Kinds(kinds) => kinds.iter().any(|id| kind.is(id)),
            AssetSelection::Tags(tags) => kind.tags.iter().any(|tag| tags.contains(tag)),
        })
    }

    pub(super) fn is_one(&self, node: usize, kinds: &[AssetKindId]) -> bool {
        let kind = self.kinds[node].as_ref();
        kind.is_some_and(|kind| kinds.iter().any(|id| kind.is(id)))
    }

    pub(super) fn part(&self, node: usize) -> AttackPart {
        self.kinds[node]
            .as_ref()
            .map_or(AttackPart::Beyond, |kind| kind.part)
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

pub(super) fn level(circles: Circles) -> u8 {
    1 + circles.count_ones().min(2) as u8
}

pub(super) fn usable(attacker: &Attacker, is_entry: bool, movement: &Move) -> bool {
    if is_entry {
        movement.entry_of.contains(&attacker.id)
    } else {
        movement.entry_of.is_empty()
    }
}

pub(super) fn flow_of(movement: &Move) -> Option<&LinkKindId> {
    match &movement.via {
        MovePath::Forward(flow) | MovePath::Backward(flow) => Some(flow),
        MovePath::Lines | MovePath::Direct => None,
    }
}
