//! Ways out of the town hall past the Internet segment, and the services they lead to.

use std::collections::BTreeSet;

use super::town_hall::HallGround;
use crate::{
    analysis::{
        net::{AssetNo, Net},
        pattern::{provider_of, zone_of},
    },
    catalog::{AssetId, AttackPart, FactId, HallReading, LinkClass, LinkKind, Tag, ZoneKindId},
    design::{AssetEdit, Command, Subject},
};

/// The breakout that a fact reads, as it is drawn.
pub(super) struct BreakoutGround<'a> {
    pub(super) fact: &'a FactId,
    /// What lets it out.
    over: &'a Tag,
    /// The firewalls that let something out.
    pub(super) gates: BTreeSet<AssetNo>,
    /// The lines that lead out at once.
    lines: Vec<Subject>,
    /// The flows that run out through one.
    flows: Vec<Subject>,
    /// Where lines and flows end, network devices aside.
    ends: BTreeSet<AssetNo>,
    /// Those of them of which one can tell what service they are.
    pub(super) named: BTreeSet<AssetNo>,
}

impl<'a> BreakoutGround<'a> {
    /// The breakouts of all facts that read one.
    pub(super) fn all(ground: HallGround<'_, 'a>) -> Vec<Self> {
        let facts = ground.net.catalog.hall.facts.iter();
        let breakouts = facts.filter_map(|fact| match &fact.reading {
            HallReading::Breakout { over, to, .. } => Some(Self::new(ground, &fact.id, over, to)),
            HallReading::Most { .. } | HallReading::First { .. } => None,
        });
        breakouts.collect()
    }

    fn new(ground: HallGround<'_, 'a>, fact: &'a FactId, over: &'a Tag, to: &[ZoneKindId]) -> Self {
        let net = ground.net;
        let is_gate = |node: AssetNo| has_tag(net, node, over);
        let is_out =
            |node: AssetNo| zone_of(net, node).is_some_and(|(_, is)| to.contains(&is.kind));
        let mut found = Self {
            fact,
            over,
            gates: BTreeSet::new(),
            lines: Vec::new(),
            flows: Vec::new(),
            ends: BTreeSet::new(),
            named: BTreeSet::new(),
        };
        let lines = net.drawn.iter().filter(|drawn| is_line(drawn.kind));
        for drawn in lines {
            let Some((from, to)) = drawn.ends else {
                continue;
            };
            let mut ways = [(from, to), (to, from)].into_iter();
            if let Some((gate, end)) = ways.find(|(one, other)| is_gate(*one) && is_out(*other)) {
                found.gates.insert(gate);
                found.lines.push(Subject::Link(drawn.id.clone()));
                found.ends.insert(end);
            }
        }
        for (number, flow) in net.flows.entries() {
            // What begins and ends outside comes from there, and leads nowhere from the town hall.
            let end = match (is_out(flow.from), is_out(flow.to)) {
                (false, true) => Some(flow.to),
                (true, false) => Some(flow.from),
                (true, true) | (false, false) => None,
            };
            let mut way = ground.ways.of(number).iter();
            let Some((end, gate)) = end.zip(way.find(|node| is_gate(**node))) else {
                continue;
            };
            found.gates.insert(*gate);
            found.flows.push(Subject::Link(flow.id.clone()));
            found.ends.insert(end);
        }
        found.ends.retain(|end| !is_device(net, *end));
        let ends = found.ends.iter().copied();
        found.named = ends.filter(|end| is_named(net, *end)).collect();
        found
    }

    /// Whether anything leads out.
    pub(super) fn is_drawn(&self) -> bool {
        !self.gates.is_empty()
    }

    /// Everything it was read from: firewalls, services, lines; flows only where no line says it.
    pub(super) fn evidence(&self, net: &Net<'_>) -> Vec<Subject> {
        let assets = self.gates.iter().chain(&self.ends);
        let assets = assets.map(|node| Subject::Asset(net.id(*node).clone()));
        let links = if self.lines.is_empty() {
            &self.flows
        } else {
            &self.lines
        };
        assets.chain(links.iter().cloned()).collect()
    }

    /// Whether an edit takes every line away that leads out at once.
    pub(super) fn is_closed_by(&self, commands: &[Command]) -> bool {
        let mut lines = self.lines.iter();
        !self.lines.is_empty()
            && lines.all(|line| {
                let mut commands = commands.iter();
                commands.any(|it| matches!(it, Command::Remove(gone) if gone.contains(line)))
            })
    }

    /// Whether an edit leads a line out to a service that one can tell.
    pub(super) fn is_opened_by(&self, net: &Net<'_>, commands: &[Command]) -> bool {
        let is_service = |id: &AssetId| {
            let node = net.node(id);
            node.is_some_and(|node| !is_device(net, node) && is_named(net, node))
        };
        let is_gate = |id: &AssetId| {
            let is_drawn = net
                .node(id)
                .is_some_and(|node| has_tag(net, node, self.over));
            is_drawn || is_added(net, commands, id, self.over)
        };
        let mut links = commands.iter().filter_map(Command::added_link);
        links.any(|(_, link)| {
            let mut ends = [(&link.from, &link.to), (&link.to, &link.from)].into_iter();
            is_line(net.catalog.link_kind(&link.kind))
                && ends.any(|(gate, service)| is_gate(gate) && is_service(service))
        })
    }
}

fn has_tag(net: &Net<'_>, node: AssetNo, tag: &Tag) -> bool {
    net.kind(node).is_some_and(|kind| kind.tags.contains(tag))
}

fn is_line(kind: Option<&LinkKind>) -> bool {
    kind.is_some_and(|kind| kind.class == LinkClass::Line)
}

/// Whether an asset only hands traffic on.
fn is_device(net: &Net<'_>, node: AssetNo) -> bool {
    let part = net.kind(node).map(|kind| kind.part);
    part == Some(AttackPart::Device)
}

/// Whether one can tell which service an asset is: by its own name, or by the provider of its cloud.
fn is_named(net: &Net<'_>, node: AssetNo) -> bool {
    let has_name = !net.places[node].asset.name.trim().is_empty();
    let has_provider = || {
        let zone = zone_of(net, node);
        zone.is_some_and(|(zone, _)| provider_of(net, zone).is_some())
    };
    has_name || has_provider()
}

/// Whether an edit adds an asset with a tag under this id.
fn is_added(net: &Net<'_>, commands: &[Command], id: &AssetId, tag: &Tag) -> bool {
    let mut commands = commands.iter();
    commands.any(|command| {
        let Command::Asset(added, AssetEdit::AddInside { asset, .. }) = command else {
            return false;
        };
        let kind = net.catalog.asset_kind(&asset.kind);
        added == id && kind.is_some_and(|kind| kind.tags.contains(tag))
    })
}
