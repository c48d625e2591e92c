//! What is still to be drawn, all in all: assets first, then what the flows need to find their way,
//! then what else would hang loose.

use super::{
    flows::{FlowNeed, flow_needs},
    ground::AimGround,
    spots::{OfferNo, SpotNo, SpotWays, Spots},
};
use crate::{
    analysis::net::AssetNo,
    catalog::{AssetKindId, ImpliedAssets, Reading, ZoneKindId},
};

/// An asset that is demanded and not there.
#[derive(Clone, Debug)]
pub(super) struct AssetNeed<'a> {
    /// Any one of these will do.
    pub(super) kinds: &'a [AssetKindId],
    /// The one that would be drawn.
    pub(super) kind: &'a AssetKindId,
    /// It is drawn, but stands where it does not belong.
    pub(super) misplaced: Option<AssetNo>,
}

/// What is still to be drawn.
pub(super) struct AimPlan<'g, 'a> {
    pub(super) ground: &'g AimGround<'a>,
    pub(super) spots: Spots<'g, 'a>,
    /// Assets that the pattern demands, and after them those that ways need.
    pub(super) assets: Vec<AssetNeed<'a>>,
    pub(super) flows: Vec<FlowNeed<'a>>,
    /// Flows for which nothing tells how to lay a way.
    pub(super) wayless: Vec<FlowNeed<'a>>,
}

impl<'g, 'a> AimPlan<'g, 'a> {
    pub(super) fn new(ground: &'g AimGround<'a>) -> Self {
        // What one way makes one draw may shorten another that was planned before: all is planned
        // anew with it, so that drawing it does not turn the rest over.
        let mut wanted: Vec<&AssetKindId> = Vec::new();
        loop {
            let plan = Self::wanting(ground, &wanted);
            let missing = plan.spots.missing();
            if missing.iter().all(|kind| wanted.contains(kind)) {
                return plan;
            }
            wanted = missing;
        }
    }

    /// The plan with some kinds that are to be drawn in any case.
    fn wanting(ground: &'g AimGround<'a>, wanted: &[&'a AssetKindId]) -> Self {
        let mut spots = Spots::new(ground);
        let mut assets = Vec::new();
        let always = &ground.net.catalog.patterns.always;
        for implied in ground.pattern.implies.iter().chain(always) {
            let Some(need) = demanded(ground, implied) else {
                continue;
            };
            let is_known = |known: &AssetNeed<'_>| known.kind == need.kind;
            if ground.node_of(need.kind).is_none() && !assets.iter().any(is_known) {
                assets.push(need);
            }
        }
        let coming = ground.coming.iter().copied();
        let demanded = assets.iter().map(|need| need.kind);
        for kind in demanded.chain(coming).chain(wanted.iter().copied()) {
            if let Some(spot) = spots.of_kind(kind) {
                spots.want(spot);
            }
        }
        // What is moved there need not be added.
        assets.retain(|need| !need.kinds.iter().any(|kind| ground.coming.contains(&kind)));
        let mut plan = Self {
            ground,
            flows: flow_needs(ground, &spots),
            spots,
            assets,
            wayless: Vec::new(),
        };
        plan.lay_lines();
        plan.add_passed();
        plan
    }

    fn lay_lines(&mut self) {
        self.lay_facts();
        for need in self.flows.clone() {
            let is_laid = need
                .spots
                .array_windows()
                .all(|[from, to]| self.lay_way(*from, *to));
            if !is_laid {
                self.wayless.push(need);
            }
        }
        self.join_loose();
    }

    /// Lines that the pattern is told by.
    fn lay_facts(&mut self) {
        for needed in self.ground.facts() {
            let Reading::LineFrom { line, present, .. } = &needed.fact.reading else {
                continue;
            };
            if needed.needs == present && !self.ground.has_line(&needed.fact.reading) {
                self.take_where(|plan, offer| {
                    let offer = &plan.spots.offers[offer];
                    offer.line.kind == line && plan.are_there(offer.ends)
                });
            }
        }
    }

    fn take_where(&mut self, is_meant: impl Fn(&Self, OfferNo) -> bool) {
        for offer in self.spots.offers.keys() {
            if is_meant(self, offer) {
                self.spots.take(offer);
            }
        }
    }

    fn are_there(&self, ends: [SpotNo; 2]) -> bool {
        ends.into_iter().all(|end| self.spots.is_there(end))
    }

    fn lay_way(&mut self, from: SpotNo, to: SpotNo) -> bool {
        let way = self.spots.way(from, to, SpotWays::All);
        way.is_some_and(|way| {
            self.spots.take_way(way);
            true
        })
    }

    /// What is demanded is joined to what it is joined to in the reference drawing, unless lines
    /// join the two already. A checkpoint with fewer lines than there is not done yet: what leads
    /// round by another one does not stand for a line of its own.
    fn join_loose(&mut self) {
        let ground = self.ground;
        let always = &ground.net.catalog.patterns.always;
        let demanded: Vec<_> = ground
            .pattern
            .implies
            .iter()
            .chain(always)
            .filter_map(|implied| demanded(ground, implied))
            .map(|need| need.kind)
            .collect();
        self.take_where(|plan, offer| {
            let offer = &plan.spots.offers[offer];
            let [one, other] = offer.ends;
            let ways = if offer.line.ends.iter().any(|end| plan.is_bare_gate(end)) {
                SpotWays::ByNoGate
            } else {
                SpotWays::All
            };
            offer.line.ends.iter().any(|end| demanded.contains(end))
                && plan.are_there(offer.ends)
                && !plan.spots.are_joined(one, other, ways)
        });
    }

    /// Whether a kind belongs on a boundary and what stands for it has fewer lines than in the
    /// reference drawing. Of a route that is recognised, nothing is asked beyond what it needs.
    fn is_bare_gate(&self, kind: &AssetKindId) -> bool {
        let net = self.ground.net;
        let is_gate = net.catalog.asset_kind(kind).is_some_and(|kind| kind.gate);
        let node = self.ground.node_of(kind);
        let stays = |other: AssetNo| !self.ground.leaving.contains(&other);
        let lines = node.map_or(&[][..], |node| net.lines_of(node));
        let n_lines = lines.iter().filter(|line| stays(line.node)).count();
        let offers = self.spots.offers.values();
        let n_guided = offers
            .filter(|offer| offer.line.ends.contains(&kind))
            .count();
        is_gate && self.ground.matched.is_none() && n_lines < n_guided
    }

    /// Assets that nobody demands but that a way passes.
    fn add_passed(&mut self) {
        for kind in self.spots.missing() {
            let is_known = |need: &AssetNeed<'_>| need.kind == kind;
            if !self.assets.iter().any(is_known) && !self.ground.coming.contains(&kind) {
                self.assets.push(AssetNeed {
                    kinds: std::slice::from_ref(kind),
                    kind,
                    misplaced: self.ground.misplaced(kind),
                });
            }
        }
    }

    /// What nothing is joined to any more once the lines are gone that the pattern must not have.
    pub(super) fn cut_off(&self) -> Vec<AssetNo> {
        let net = self.ground.net;
        let nodes = net.places.keys();
        let is_joined = |node: &AssetNo| !net.lines_of(*node).is_empty();
        nodes
            .filter(is_joined)
            .filter(|node| self.spots.is_cut_off(*node) && !self.ground.leaving.contains(node))
            .collect()
    }

    /// Kinds of zones that are to be drawn, in the catalog's order.
    pub(super) fn zones(&self) -> Vec<&'a ZoneKindId> {
        let ground = self.ground;
        let assets = self.assets.iter();
        let mut needed: Vec<_> = assets
            .filter_map(|need| ground.zone_for(need.kind))
            .collect();
        for fact in ground.facts() {
            if let Reading::SameProvider { zone, none, .. } = &fact.fact.reading
                && fact.needs != none
            {
                needed.push(zone);
            }
            let source = fact.source().filter(|_| !ground.moving.is_empty());
            needed.extend(source.map(|source| source.zone));
        }
        let zones = ground.net.catalog.zones.iter().map(|kind| &kind.id);
        zones
            .filter(|kind| needed.contains(kind) && !ground.has_zone(kind))
            .collect()
    }
}

/// What is implied: what is drawn of it, else what would be drawn. Of several kinds that is the one
/// that stands in a zone which a fact needs anyway, else the first.
fn demanded<'a>(ground: &AimGround<'a>, implied: &'a ImpliedAssets) -> Option<AssetNeed<'a>> {
    let kinds = &implied.kinds;
    let is_drawn = |kind: &&AssetKindId| ground.node_of(kind).is_some();
    let misplaced = |kind: &&AssetKindId| ground.misplaced(kind).is_some();
    let in_needed_zone = |kind: &&AssetKindId| {
        let zone = ground.zone_for(kind);
        ground.facts().any(|it| match &it.fact.reading {
            Reading::SameProvider { zone: of, none, .. } => it.needs != none && Some(of) == zone,
            Reading::SourceZone(_)
            | Reading::TargetKind(_)
            | Reading::LineFrom { .. }
            | Reading::AssetIn { .. } => false,
        })
    };
    let all = || kinds.iter();
    let best = all().find(is_drawn).or_else(|| all().find(misplaced));
    let best = best.or_else(|| all().find(in_needed_zone));
    let kind = best.or_else(|| kinds.first())?;
    Some(AssetNeed {
        kinds,
        kind,
        misplaced: ground.misplaced(kind),
    })
}
