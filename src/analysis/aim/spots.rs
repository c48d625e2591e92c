//! The drawing with what could still be laid: where a way is missing, which lines of the reference
//! drawing would make one, and as few of them as possible.

use std::{cmp::Reverse, collections::BinaryHeap};

use super::{ground::AimGround, guide::GuideLink};
use crate::{
    analysis::net::{AssetNo, Table, TableKey as _, table_key},
    catalog::{AssetKindId, LinkClass},
};

table_key! {
    /// An asset, drawn or still to be drawn.
    SpotNo
}

table_key! {
    /// A line of the reference drawing that is not laid.
    OfferNo
}

/// What stands at a spot.
#[derive(Clone, Copy, Debug)]
pub(super) enum Spot<'a> {
    /// A drawn asset.
    Drawn(AssetNo),
    /// One of a kind, which is still to be drawn.
    Missing(&'a AssetKindId),
}

/// A line of the reference drawing that is not laid.
#[derive(Clone, Debug)]
pub(super) struct LineOffer<'a> {
    pub(super) line: GuideLink<'a>,
    pub(super) ends: [SpotNo; 2],
}

/// What a way costs: what is still to be drawn for it, then hops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct SpotCost {
    missing: usize,
    hops: usize,
}

/// A way, as far as something is still to be drawn for it.
#[derive(Clone, Debug, Default)]
pub(super) struct SpotWay {
    offers: Vec<OfferNo>,
    spots: Vec<SpotNo>,
}

/// What ways may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpotWays {
    /// Whatever passes lines on.
    All,
    /// The same but what belongs on a boundary.
    ByNoGate,
}

/// How a search came to a spot.
#[derive(Clone, Copy, Debug)]
struct SpotStep {
    before: SpotNo,
    offer: Option<OfferNo>,
}

/// The drawing with what could still be laid.
pub(super) struct Spots<'g, 'a> {
    ground: &'g AimGround<'a>,
    all: Table<SpotNo, Spot<'a>>,
    /// By spot: where lines lead that are drawn or planned.
    lines: Table<SpotNo, Vec<SpotNo>>,
    /// By spot: the offers that end there.
    offers_at: Table<SpotNo, Vec<OfferNo>>,
    pub(super) offers: Table<OfferNo, LineOffer<'a>>,
    /// Whether an asset that is missing is to be drawn in any case.
    wanted: Table<SpotNo, bool>,
    /// The offers that are taken, in the order in which they were.
    pub(super) taken: Vec<OfferNo>,
}

impl<'g, 'a> Spots<'g, 'a> {
    pub(super) fn new(ground: &'g AimGround<'a>) -> Self {
        let net = ground.net;
        let mut all: Table<SpotNo, Spot<'a>> = net.places.keys().map(Spot::Drawn).collect();
        for kind in ground.guide.kinds() {
            if ground.standing_for(kind).is_none() {
                all.push(Spot::Missing(kind));
            }
        }
        let n = all.len();
        let mut spots = Self {
            ground,
            all,
            lines: Table::filled(n, Vec::new()),
            offers_at: Table::filled(n, Vec::new()),
            offers: Table::default(),
            wanted: Table::filled(n, false),
            taken: Vec::new(),
        };
        spots.join_drawn();
        spots.offer_lines();
        spots
    }

    /// The lines that stay: those that the pattern must not have are as good as gone.
    fn join_drawn(&mut self) {
        let net = self.ground.net;
        let gone = self.ground.gone_lines();
        for drawn in &net.drawn {
            let is_line = drawn.kind.is_some_and(|kind| kind.class == LinkClass::Line);
            let ends = drawn.ends.filter(|_| is_line && !gone.contains(drawn.id));
            if let Some((from, to)) = ends {
                self.join([from, to].map(|node| SpotNo::new(node.place())));
            }
        }
    }

    fn offer_lines(&mut self) {
        for line in self.ground.guide.lines() {
            let [Some(from), Some(to)] = line.ends.map(|kind| self.of_kind(kind)) else {
                continue;
            };
            let number = self.offers.push(LineOffer {
                line,
                ends: [from, to],
            });
            for end in [from, to] {
                self.offers_at[end].push(number);
            }
        }
    }

    fn join(&mut self, ends: [SpotNo; 2]) {
        let [one, other] = ends;
        self.lines[one].push(other);
        self.lines[other].push(one);
    }

    /// What stands, or is to stand, for a kind.
    pub(super) fn of_kind(&self, kind: &AssetKindId) -> Option<SpotNo> {
        if let Some(node) = self.ground.standing_for(kind) {
            return Some(SpotNo::new(node.place()));
        }
        let is_it = |spot: &Spot<'_>| matches!(spot, Spot::Missing(is) if *is == kind);
        let mut missing = self.all.entries();
        missing
            .find(|(_, spot)| is_it(spot))
            .map(|(number, _)| number)
    }

    /// Whether neither a line that stays nor a planned one joins an asset to anything.
    pub(super) fn is_cut_off(&self, node: AssetNo) -> bool {
        self.lines[SpotNo::new(node.place())].is_empty()
    }

    /// What stands at a spot.
    pub(super) fn at(&self, spot: SpotNo) -> Spot<'a> {
        self.all[spot]
    }

    /// The asset that is drawn at a spot.
    pub(super) fn drawn(&self, spot: SpotNo) -> Option<AssetNo> {
        match self.all[spot] {
            Spot::Drawn(node) => Some(node),
            Spot::Missing(_) => None,
        }
    }

    /// Says that what is missing at a spot is to be drawn in any case.
    pub(super) fn want(&mut self, spot: SpotNo) {
        self.wanted[spot] = true;
    }

    /// Whether something is drawn at a spot or to be drawn in any case.
    pub(super) fn is_there(&self, spot: SpotNo) -> bool {
        self.wanted[spot] || self.drawn(spot).is_some()
    }

    /// The kinds that are missing and to be drawn.
    pub(super) fn missing(&self) -> Vec<&'a AssetKindId> {
        let wanted = self.all.entries().filter(|(spot, _)| self.wanted[*spot]);
        let kinds = wanted.filter_map(|(_, spot)| match spot {
            Spot::Missing(kind) => Some(*kind),
            Spot::Drawn(_) => None,
        });
        kinds.collect()
    }

    /// Takes an offer: its line is to be laid.
    pub(super) fn take(&mut self, offer: OfferNo) {
        if !self.taken.contains(&offer) {
            self.taken.push(offer);
            self.join(self.offers[offer].ends);
        }
    }

    /// Takes what a way still lacks.
    pub(super) fn take_way(&mut self, way: SpotWay) {
        for offer in way.offers {
            self.take(offer);
        }
        for spot in way.spots {
            self.want(spot);
        }
    }

    /// Whether lines that are drawn or planned join two spots.
    pub(super) fn are_joined(&self, from: SpotNo, to: SpotNo, ways: SpotWays) -> bool {
        let way = self.way(from, to, ways);
        way.is_some_and(|way| way.offers.is_empty())
    }

    /// The way for which least is still to be drawn, then the shortest.
    pub(super) fn way(&self, from: SpotNo, to: SpotNo, ways: SpotWays) -> Option<SpotWay> {
        let n = self.all.len();
        let mut known: Table<SpotNo, Option<SpotCost>> = Table::filled(n, None);
        let mut came: Table<SpotNo, Option<SpotStep>> = Table::filled(n, None);
        let nothing = SpotCost {
            missing: 0,
            hops: 0,
        };
        known[from] = Some(nothing);
        let mut queue = BinaryHeap::from([Reverse((nothing, from))]);
        while let Some(Reverse((cost, here))) = queue.pop() {
            if here == to {
                return Some(self.walked(&came, to));
            }
            if known[here] != Some(cost) || (here != from && !self.may_pass(here, ways)) {
                continue;
            }
            for (next, offer) in self.next(here) {
                let is_missing = !self.is_there(next);
                let cost = SpotCost {
                    missing: cost.missing + usize::from(offer.is_some()) + usize::from(is_missing),
                    hops: cost.hops + 1,
                };
                if known[next].is_none_or(|best| cost < best) {
                    known[next] = Some(cost);
                    came[next] = Some(SpotStep {
                        before: here,
                        offer,
                    });
                    queue.push(Reverse((cost, next)));
                }
            }
        }
        None
    }

    fn next(&self, here: SpotNo) -> impl Iterator<Item = (SpotNo, Option<OfferNo>)> {
        let lines = self.lines[here].iter().map(|next| (*next, None));
        let offers = self.offers_at[here].iter().map(move |number| {
            let [one, other] = self.offers[*number].ends;
            (if one == here { other } else { one }, Some(*number))
        });
        lines.chain(offers)
    }

    fn may_pass(&self, spot: SpotNo, ways: SpotWays) -> bool {
        let net = self.ground.net;
        let kind = match self.all[spot] {
            Spot::Drawn(node) if self.ground.leaving.contains(&node) => None,
            Spot::Drawn(node) => net.kind(node),
            Spot::Missing(kind) => net.catalog.asset_kind(kind),
        };
        kind.is_some_and(|kind| kind.transit && (ways == SpotWays::All || !kind.gate))
    }

    fn walked(&self, came: &Table<SpotNo, Option<SpotStep>>, to: SpotNo) -> SpotWay {
        let mut way = SpotWay::default();
        let mut here = to;
        while let Some(step) = came[here] {
            way.spots
                .extend(Some(here).filter(|spot| !self.is_there(*spot)));
            way.offers.extend(step.offer);
            here = step.before;
        }
        // From the start on.
        way.offers.reverse();
        way
    }
}
