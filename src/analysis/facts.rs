//! Facts read off the drawing, with what each was read from.

use super::{
    FactReading,
    net::{Flow, Net, Node},
};
use crate::{
    catalog::{AssetId, FactId, FactValue, LinkKindId, Reading, Tag, ZoneId, ZoneKindId},
    design::{Subject, Zone},
};

/// Whether a flow carries a route: screen transfer from a terminal to a My Number platform.
pub(super) fn is_route(net: &Net<'_>, flow: &Flow<'_>) -> bool {
    let route = &net.catalog.patterns.route;
    let has_tag = |node, tag| net.kind(node).is_some_and(|kind| kind.tags.contains(tag));
    flow.link.kind == route.flow && has_tag(flow.from, &route.from) && has_tag(flow.to, &route.to)
}

/// Reads facts; what is the same for every flow is read off the drawing once.
pub(super) struct Facts<'n> {
    net: &'n Net<'n>,
    /// By the catalog's facts: what the whole drawing shows, for readings that look at it.
    shown: Vec<Vec<Subject>>,
}

impl<'n> Facts<'n> {
    pub(super) fn new(net: &'n Net<'n>) -> Self {
        let shown = net
            .catalog
            .patterns
            .facts
            .iter()
            .map(|fact| match &fact.reading {
                Reading::LineFrom { line, zone, .. } => lines_from(net, line, zone),
                Reading::AssetIn { tag, zone, .. } => assets_in(net, tag, zone)
                    .into_iter()
                    .map(Subject::Asset)
                    .collect(),
                Reading::SourceZone(_) | Reading::TargetKind(_) | Reading::SameProvider { .. } => {
                    Vec::new()
                }
            });
        Self {
            net,
            shown: shown.collect(),
        }
    }

    /// All facts of a flow, in the catalog's order. A fact that cannot be read is left out.
    pub(super) fn read(&self, flow: &Flow<'_>) -> Vec<FactReading> {
        self.read_where(flow, |_, _| true)
    }

    /// All facts of a flow without evidence.
    pub(super) fn values(&self, flow: &Flow<'_>) -> Vec<FactReading> {
        self.read_as(flow, |_, _| Wanted::Value)
    }

    /// All facts of a flow; what the whole drawing shows is evidence only where it is wanted, by
    /// the fact and how much there is. Thousands of flows need not repeat it.
    pub(super) fn read_where(
        &self,
        flow: &Flow<'_>,
        is_wanted: impl Fn(&FactId, usize) -> bool,
    ) -> Vec<FactReading> {
        self.read_as(flow, |fact, n_shown| {
            if is_wanted(fact, n_shown) {
                Wanted::All
            } else {
                Wanted::Own
            }
        })
    }

    fn read_as(
        &self,
        flow: &Flow<'_>,
        wanted: impl Fn(&FactId, usize) -> Wanted,
    ) -> Vec<FactReading> {
        let facts = self.net.catalog.patterns.facts.iter().zip(&self.shown);
        facts
            .filter_map(|(fact, shown)| {
                let wanted = wanted(&fact.id, shown.len());
                let (value, evidence) = read(self.net, flow, &fact.reading, (shown, wanted))?;
                Some(FactReading {
                    fact: fact.id.clone(),
                    value,
                    evidence,
                })
            })
            .collect()
    }
}

/// How much evidence of a fact is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// None: its value only.
    Value,
    /// What is the flow's own.
    Own,
    /// What the whole drawing shows, too.
    All,
}

impl Wanted {
    fn own<const N: usize>(self, evidence: impl FnOnce() -> [Subject; N]) -> Vec<Subject> {
        if self == Self::Value {
            Vec::new()
        } else {
            evidence().into()
        }
    }
}

fn read(
    net: &Net<'_>,
    flow: &Flow<'_>,
    reading: &Reading,
    (shown, wanted): (&[Subject], Wanted),
) -> Option<(FactValue, Vec<Subject>)> {
    match reading {
        Reading::SourceZone(values) => {
            let (zone_id, zone) = zone_of(net, flow.from)?;
            let value = values.get(&zone.kind)?.clone();
            let source = net.id(flow.from)?;
            let evidence = || {
                [
                    Subject::Asset(source.clone()),
                    Subject::Zone(zone_id.clone()),
                ]
            };
            Some((value, wanted.own(evidence)))
        }
        Reading::TargetKind(values) => {
            let value = values.get(&net.kind(flow.to)?.id)?.clone();
            let target = net.id(flow.to)?;
            let evidence = || {
                [
                    Subject::Asset(target.clone()),
                    Subject::Link(flow.id.clone()),
                ]
            };
            Some((value, wanted.own(evidence)))
        }
        Reading::SameProvider {
            zone,
            same,
            different,
            unknown,
            none,
        } => {
            let (relation, mut evidence) = compare_providers(net, flow.to, zone);
            if wanted == Wanted::Value {
                evidence.clear();
            }
            let value = match relation {
                Providers::Same => same,
                Providers::Different => different,
                Providers::Unknown => unknown,
                Providers::NoCloud => none,
            };
            Some((value.clone(), evidence))
        }
        Reading::LineFrom {
            present, absent, ..
        } => Some(present_or_absent(shown.iter(), wanted, (present, absent))),
        Reading::AssetIn {
            along,
            present,
            absent,
            ..
        } => {
            let own = net.ids(&source_and_along(net, flow.from, along));
            let is_own = |subject: &&Subject| matches!(subject, Subject::Asset(asset) if own.contains(asset));
            let others = shown.iter().filter(|subject| !is_own(subject));
            Some(present_or_absent(others, wanted, (present, absent)))
        }
    }
}

fn present_or_absent<'s>(
    found: impl Iterator<Item = &'s Subject>,
    wanted: Wanted,
    (present, absent): (&FactValue, &FactValue),
) -> (FactValue, Vec<Subject>) {
    let mut found = found.peekable();
    let value = if found.peek().is_none() {
        absent
    } else {
        present
    };
    let evidence = if wanted == Wanted::All {
        found.cloned().collect()
    } else {
        Vec::new()
    };
    (value.clone(), evidence)
}

/// The zone an asset stands in.
pub(super) fn zone_of<'a>(net: &Net<'a>, node: Node) -> Option<(&'a ZoneId, &'a Zone)> {
    net.places.get(node)?.zone
}

enum Providers {
    Same,
    Different,
    Unknown,
    NoCloud,
}

/// A provider's name as it is compared: however it is written.
pub(super) fn provider_key(zone: &Zone) -> String {
    zone.provider.trim().to_lowercase()
}

/// Compares the provider of an asset's zone with those of the zones of a kind.
fn compare_providers(net: &Net<'_>, node: Node, other: &ZoneKindId) -> (Providers, Vec<Subject>) {
    let Some((own_id, own)) = zone_of(net, node) else {
        return (Providers::NoCloud, Vec::new());
    };
    if !net
        .catalog
        .zone_kind(&own.kind)
        .is_some_and(|kind| kind.provider)
    {
        return (Providers::NoCloud, vec![Subject::Zone(own_id.clone())]);
    }
    let others: Vec<_> = net
        .design
        .zones
        .iter()
        .filter(|(_, zone)| zone.kind == *other)
        .collect();
    let evidence = [own_id].into_iter().chain(others.iter().map(|(id, _)| *id));
    let evidence = evidence.map(|id| Subject::Zone(id.clone())).collect();
    let known: Vec<String> = others
        .iter()
        .map(|(_, zone)| provider_key(zone))
        .filter(|p| !p.is_empty())
        .collect();
    let provider = provider_key(own);
    let relation = if provider.is_empty() || known.is_empty() || known.len() < others.len() {
        Providers::Unknown
    } else if known.contains(&provider) {
        Providers::Same
    } else {
        Providers::Different
    };
    (relation, evidence)
}

/// Lines of a kind that leave a kind of zone, with the assets at their ends inside it.
pub(super) fn lines_from(net: &Net<'_>, line: &LinkKindId, zone: &ZoneKindId) -> Vec<Subject> {
    let is_inside = |id: &AssetId| {
        let node = net.node(id);
        node.and_then(|node| zone_of(net, node))
            .is_some_and(|(_, is)| is.kind == *zone)
    };
    let mut found = Vec::new();
    for (id, link) in net
        .design
        .links
        .iter()
        .filter(|(_, link)| link.kind == *line)
    {
        for end in [&link.from, &link.to]
            .into_iter()
            .filter(|end| is_inside(end))
        {
            let end = Subject::Asset(end.clone());
            if !found.contains(&end) {
                found.push(end);
            }
            let line = Subject::Link(id.clone());
            if !found.contains(&line) {
                found.push(line);
            }
        }
    }
    found
}

/// The source of a route and what lines of some kinds join to it, such as the terminal on which a
/// browser runs.
pub(super) fn source_and_along(net: &Net<'_>, source: Node, along: &[LinkKindId]) -> Vec<Node> {
    let joined = net
        .lines_of(source)
        .iter()
        .filter(|line| along.contains(line.kind));
    [source]
        .into_iter()
        .chain(joined.map(|line| line.node))
        .collect()
}

/// Assets with a tag in zones of a kind.
pub(super) fn assets_in(net: &Net<'_>, tag: &Tag, zone: &ZoneKindId) -> Vec<AssetId> {
    (0..net.places.len())
        .filter(|node| net.kind(*node).is_some_and(|kind| kind.tags.contains(tag)))
        .filter(|node| zone_of(net, *node).is_some_and(|(_, is)| is.kind == *zone))
        .filter_map(|node| net.id(node).cloned())
        .collect()
}
