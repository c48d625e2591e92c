//! A drawing as the oracle reads it: things with their place and side, lines, flows, ways.

use std::collections::{BTreeMap, BTreeSet};

use sekisho::{
    catalog::{AssetId, LinkId, ZoneId},
    design::{Design, Link},
};

use crate::kinds::{FLOWS, Kind, LINES, Place, Role, Side, kind_of, place_of, side_of};

/// An asset of a known kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thing<'d> {
    pub(crate) id: &'d AssetId,
    pub(crate) kind: &'static Kind,
    pub(crate) name: &'d str,
    pub(crate) zone: Option<&'d ZoneId>,
    pub(crate) place: Place,
    pub(crate) side: Side,
}

impl Thing<'_> {
    pub(crate) fn is(&self, kind: &str) -> bool {
        self.kind.id == kind
    }

    pub(crate) fn role(&self) -> Role {
        self.kind.role
    }

    pub(crate) fn stands_right(&self) -> bool {
        self.kind.places.contains(&self.place)
    }

    pub(crate) fn is_used_by_people(&self) -> bool {
        matches!(self.role(), Role::Terminal | Role::Browser)
    }

    pub(crate) fn is_platform(&self) -> bool {
        matches!(self.role(), Role::Platform(_))
    }
}

/// A line or a flow between two known things.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie<'d> {
    pub(crate) id: &'d LinkId,
    pub(crate) link: &'d Link,
    pub(crate) from: Thing<'d>,
    pub(crate) to: Thing<'d>,
}

impl Tie<'_> {
    pub(crate) fn is(&self, kind: &str) -> bool {
        self.link.kind.as_str() == kind
    }

    /// It with its ends, for people.
    pub(crate) fn told(&self) -> String {
        let (kind, id) = (&self.link.kind, self.id);
        let [from, to] =
            [self.from, self.to].map(|end| format!("{} {} ({:?})", end.kind.id, end.id, end.place));
        format!("{kind} {id}: {from} → {to}")
    }
}

/// The drawing.
#[derive(Debug)]
pub(crate) struct Drawing<'d> {
    pub(crate) design: &'d Design,
    pub(crate) things: BTreeMap<&'d AssetId, Thing<'d>>,
    pub(crate) lines: Vec<Tie<'d>>,
    pub(crate) flows: Vec<Tie<'d>>,
    /// What could not be read, for people.
    pub(crate) unread: Vec<String>,
}

impl<'d> Drawing<'d> {
    pub(crate) fn new(design: &'d Design) -> Self {
        let mut drawing = Self {
            design,
            things: BTreeMap::new(),
            lines: Vec::new(),
            flows: Vec::new(),
            unread: Vec::new(),
        };
        drawing.read_things();
        drawing.read_links();
        drawing
    }

    fn read_things(&mut self) {
        for (id, asset) in &self.design.assets {
            let zone = asset.zone.as_ref();
            let kind_here = zone.and_then(|zone| self.design.zones.get(zone));
            let place = kind_here.map_or(Place::Nowhere, |zone| place_of(zone.kind.as_str()));
            let Some(kind) = kind_of(asset.kind.as_str()) else {
                self.unread
                    .push(format!("{id} is of unknown kind {}", asset.kind));
                continue;
            };
            let side = kind.side.unwrap_or_else(|| side_of(place));
            let name = asset.name.trim();
            let thing = Thing {
                id,
                kind,
                name,
                zone,
                place,
                side,
            };
            self.things.insert(id, thing);
        }
    }

    fn read_links(&mut self) {
        for (id, link) in &self.design.links {
            let ends = [&link.from, &link.to].map(|end| self.things.get(end).copied());
            let [Some(from), Some(to)] = ends else {
                let what = format!("{id} joins something that is unknown or not drawn");
                self.unread.push(what);
                continue;
            };
            let tie = Tie { id, link, from, to };
            let kind = link.kind.as_str();
            if LINES.contains(&kind) {
                self.lines.push(tie);
            } else if FLOWS.contains(&kind) {
                self.flows.push(tie);
            } else {
                self.unread.push(format!("{id} is of unknown kind {kind}"));
            }
        }
    }

    /// Lines of the shortest way of a flow past what it must pass; `None` when there is none.
    /// Things of the kind `shut` let nothing through.
    pub(crate) fn length(&self, flow: &Tie<'_>, shut: Option<&str>) -> Option<usize> {
        let stops = std::iter::once(&flow.link.from)
            .chain(&flow.link.via)
            .chain([&flow.link.to]);
        let stops: Vec<_> = stops.collect();
        let legs = stops.windows(2);
        legs.map(|leg| self.leg(leg[0], leg[1], shut)).sum()
    }

    fn leg(&self, from: &AssetId, to: &AssetId, shut: Option<&str>) -> Option<usize> {
        let (mut seen, mut front) = (BTreeSet::from([from]), BTreeSet::from([from]));
        for n_lines in 0..=self.things.len() {
            if front.contains(to) {
                return Some(n_lines);
            }
            let lets_on = |id: &&AssetId| {
                let is_open = |thing: &Thing<'_>| {
                    thing.kind.is_passed && shut.is_none_or(|shut| !thing.is(shut))
                };
                *id == from || self.things.get(*id).is_some_and(is_open)
            };
            let next = front.iter().copied().filter(lets_on);
            let next: BTreeSet<_> = next.flat_map(|id| self.neighbours(id)).collect();
            front = next.difference(&seen).copied().collect();
            seen.extend(&front);
        }
        None
    }

    fn neighbours(&self, id: &AssetId) -> Vec<&AssetId> {
        let other_end = |line: &Tie<'d>| {
            if line.from.id == id {
                Some(line.to.id)
            } else {
                (line.to.id == id).then_some(line.from.id)
            }
        };
        self.lines.iter().filter_map(other_end).collect()
    }

    /// Whether a flow cannot but run through something of a kind, by its shortest ways.
    pub(crate) fn runs_through(&self, flow: &Tie<'_>, kind: &str) -> bool {
        let without = self.length(flow, Some(kind));
        self.length(flow, None)
            .is_some_and(|length| without.is_none_or(|without| without > length))
    }

    /// Things of a kind that stand where it may stand.
    pub(crate) fn has(&self, kind: &str) -> bool {
        let is_it = |thing: &&Thing<'_>| thing.is(kind) && thing.stands_right();
        self.things.values().any(|thing| is_it(&thing))
    }
}

/// Whether a flow is marked as specified communication (slide 11), where a link can say it.
pub(crate) fn is_specified(link: &Link) -> bool {
    let value = serde_json::to_value(link).unwrap();
    value["specified"] == true
}
