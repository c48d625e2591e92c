//! What is read off the drawing before anything is said to be missing.

use std::collections::{BTreeMap, BTreeSet};

use super::guide::AimGuide;
use crate::{
    analysis::{
        FactReading, PatternMatch, UnmatchedFlow,
        net::{AssetNo, Flow, Net},
        pattern::{Facts, is_route, lines_from, recognise, zone_of},
    },
    catalog::{AssetKindId, Fact, FactValue, LinkId, Pattern, Reading, ZoneKindId},
    design::Subject,
};

/// The drawing as seen from the pattern that is aimed at.
pub(super) struct AimGround<'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) pattern: &'a Pattern,
    pub(super) guide: &'a AimGuide<'a>,
    /// The pattern where it is recognised.
    pub(super) matched: Option<PatternMatch>,
    /// Screen transfer that is no route, with the reason.
    pub(super) unmatched: Vec<UnmatchedFlow>,
    /// The drawn route that comes nearest, if one is drawn.
    pub(super) main: Option<NearestRoute<'a>>,
    /// What the route starts at while that stands in the wrong segment, with what goes along.
    pub(super) moving: Vec<AssetNo>,
    /// The kinds that these will be.
    pub(super) coming: Vec<&'a AssetKindId>,
    /// What the terminal of the route uses for screen transfer and the pattern has no use for.
    pub(super) leaving: Vec<AssetNo>,
    /// Of each kind that was asked for, what stands for it.
    found: BTreeMap<&'a AssetKindId, AssetNo>,
}

/// The drawn route that comes nearest to the pattern.
#[derive(Clone, Debug)]
pub(super) struct NearestRoute<'a> {
    pub(super) flow: &'a Flow<'a>,
    pub(super) facts: Vec<FactReading>,
    /// Whether it is of the pattern's method of screen transfer: else it must lead elsewhere.
    pub(super) leads_right: bool,
}

/// A fact that the pattern needs, with its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct NeededFact<'a> {
    pub(super) fact: &'a Fact,
    pub(super) needs: &'a FactValue,
}

impl<'a> AimGround<'a> {
    pub(super) fn new(net: &'a Net<'a>, pattern: &'a Pattern, guide: &'a AimGuide<'a>) -> Self {
        let recognition = recognise(net);
        let mut recognised = recognition.patterns.into_iter();
        let mut ground = Self {
            net,
            pattern,
            guide,
            matched: recognised.find(|matched| matched.pattern == pattern.id),
            unmatched: recognition.unmatched,
            main: nearest_route(net, pattern),
            moving: Vec::new(),
            coming: Vec::new(),
            leaving: Vec::new(),
            found: BTreeMap::new(),
        };
        ground.see_what_moves();
        ground.see_what_leaves();
        ground.find_all();
        ground
    }

    /// The facts that the pattern needs, in the catalog's order.
    pub(super) fn facts(&self) -> impl Iterator<Item = NeededFact<'a>> + use<'a> {
        needed_facts(self.net, self.pattern)
    }

    /// The value of a fact of the nearest route, where that leads to a platform of the method.
    pub(super) fn value(&self, fact: &Fact) -> Option<&FactValue> {
        let main = self.main.as_ref().filter(|main| main.leads_right)?;
        value_of(&main.facts, fact)
    }

    /// Whether an asset counts for a kind: it is one or does its work, stands where that may, and
    /// is not about to be moved away.
    fn counts(&self, node: AssetNo, kind: &AssetKindId) -> bool {
        let entry = self.net.catalog.asset_kind(kind);
        let stands = |zone: &ZoneKindId| entry.is_some_and(|entry| entry.zones.contains(zone));
        self.is_of(node, kind)
            && zone_of(self.net, node).is_some_and(|(_, zone)| stands(&zone.kind))
            && !self.moving.contains(&node)
    }

    /// Whether an asset is of a kind or does its work, wherever it stands.
    fn is_of(&self, node: AssetNo, kind: &AssetKindId) -> bool {
        self.net.kind(node).is_some_and(|own| own.is(kind))
    }

    /// What stands for a kind: an end of the nearest route, else the first that is joined to
    /// something, else the first.
    pub(super) fn node_of(&self, kind: &AssetKindId) -> Option<AssetNo> {
        if let Some(known) = self.found.get(kind) {
            return Some(*known);
        }
        let ends = self
            .main
            .iter()
            .flat_map(|main| [main.flow.to, main.flow.from]);
        let mut ends = ends.filter(|node| self.counts(*node, kind));
        ends.next().or_else(|| {
            let all = self.net.places.keys();
            let all = all.filter(|node| self.counts(*node, kind));
            all.min_by_key(|node| self.net.lines_of(*node).is_empty())
        })
    }

    /// Something of a kind that stands where it does not belong.
    pub(super) fn misplaced(&self, kind: &AssetKindId) -> Option<AssetNo> {
        let mut all = self.net.places.keys();
        all.find(|node| self.is_of(*node, kind) && !self.moving.contains(node))
            .filter(|node| !self.counts(*node, kind))
    }

    /// What stands for a kind, or will once it is moved to where it belongs.
    pub(super) fn standing_for(&self, kind: &AssetKindId) -> Option<AssetNo> {
        self.node_of(kind).or_else(|| self.misplaced(kind))
    }

    /// The kind of zone in which something of a kind is to stand: as in the reference drawing.
    pub(super) fn zone_for(&self, kind: &AssetKindId) -> Option<&'a ZoneKindId> {
        let guided = self.guide.zone_of(kind);
        guided.or_else(|| self.net.catalog.asset_kind(kind)?.zones.first())
    }

    /// Whether a zone of a kind is drawn.
    pub(super) fn has_zone(&self, kind: &ZoneKindId) -> bool {
        self.net
            .design
            .zones
            .values()
            .any(|zone| zone.kind == *kind)
    }

    /// Whether a line is drawn that such a fact is read from.
    pub(super) fn has_line(&self, reading: &Reading) -> bool {
        match reading {
            Reading::LineFrom { line, zone, to, .. } => {
                !lines_from(self.net, line, zone, to).is_empty()
            }
            Reading::SourceZone(_)
            | Reading::TargetKind(_)
            | Reading::SameProvider { .. }
            | Reading::AssetIn { .. } => false,
        }
    }

    fn find_all(&mut self) {
        let kinds: BTreeSet<&AssetKindId> = self.guide.kinds().collect();
        for kind in kinds {
            if let Some(node) = self.node_of(kind) {
                self.found.insert(kind, node);
            }
        }
    }

    /// Lines that the pattern must not have.
    pub(super) fn gone_lines(&self) -> Vec<LinkId> {
        let mut gone = Vec::new();
        for needed in self.facts() {
            if let Reading::LineFrom {
                line, zone, absent, ..
            } = &needed.fact.reading
                && needed.needs == absent
            {
                let found = lines_from(self.net, line, zone, &[]).into_iter();
                gone.extend(found.filter_map(|subject| match subject {
                    Subject::Link(id) => Some(id),
                    Subject::Zone(_) | Subject::Asset(_) | Subject::Note(_) => None,
                }));
            }
        }
        gone
    }
}

fn needed_facts<'a>(
    net: &Net<'a>,
    pattern: &'a Pattern,
) -> impl Iterator<Item = NeededFact<'a>> + Clone + use<'a> {
    let facts = net.catalog.patterns.facts.iter();
    facts.filter_map(|fact| {
        let needs = pattern.facts.get(&fact.id)?;
        Some(NeededFact { fact, needs })
    })
}

pub(super) fn value_of<'f>(facts: &'f [FactReading], fact: &Fact) -> Option<&'f FactValue> {
    let mut facts = facts.iter();
    let read = facts.find(|read| read.fact == fact.id);
    read.map(|read| &read.value)
}

/// The route with the fewest facts that differ; one of another method comes after all others.
fn nearest_route<'a>(net: &'a Net<'a>, pattern: &'a Pattern) -> Option<NearestRoute<'a>> {
    let facts = Facts::new(net);
    let routes = net.flows.values().filter(|flow| is_route(net, flow));
    let routes = routes.map(|flow| {
        let read = facts.values(flow);
        let differs = |it: &NeededFact<'_>| value_of(&read, it.fact) != Some(it.needs);
        let is_method = |it: &NeededFact<'_>| matches!(it.fact.reading, Reading::TargetKind(_));
        let differing = needed_facts(net, pattern).filter(differs);
        let leads_right = !differing.clone().any(|it| is_method(&it));
        let n_different = differing.count();
        let route = NearestRoute {
            flow,
            facts: read,
            leads_right,
        };
        ((!leads_right, n_different), route)
    });
    let nearest = routes.min_by_key(|(rank, _)| *rank);
    nearest.map(|(_, route)| route)
}
