//! Facts read off the drawing, with what each was read from.

use std::collections::BTreeMap;

use super::{clouds::Clouds, providers::Sameness};
use crate::{
    analysis::{
        FactReading,
        net::{AssetNo, DrawnLink, Flow, Net},
    },
    catalog::{AssetId, Fact, FactId, FactValue, LinkKindId, Reading, Tag, ZoneId, ZoneKindId},
    design::{Subject, Zone},
};

/// Whether a flow carries a route: screen transfer from a terminal to a My Number platform.
pub(in crate::analysis) fn is_route(net: &Net<'_>, flow: &Flow<'_>) -> bool {
    let route = &net.catalog.patterns.route;
    let has_tag = |node, tag| net.kind(node).is_some_and(|kind| kind.tags.contains(tag));
    flow.link.kind == route.flow && has_tag(flow.from, &route.from) && has_tag(flow.to, &route.to)
}

/// Reads facts; what is the same for every flow is read off the drawing once.
pub(in crate::analysis) struct Facts<'n> {
    net: &'n Net<'n>,
    /// By the catalog's facts.
    shown: Vec<FactGround>,
}

/// What is read once for a fact.
#[derive(Default)]
struct FactGround {
    /// What the whole drawing shows, for readings that look at it.
    all: Vec<Subject>,
    /// How the provider of each platform relates to those of the clouds.
    providers: BTreeMap<AssetNo, ComparedProviders>,
    /// What lines of the kinds that do not count join to each asset.
    along: BTreeMap<AssetNo, Vec<AssetNo>>,
}

impl<'n> Facts<'n> {
    pub(in crate::analysis) fn new(net: &'n Net<'n>) -> Self {
        let clouds = Clouds::new(net);
        let facts = net.catalog.patterns.facts.iter();
        let shown = facts.map(|fact| match &fact.reading {
            Reading::LineFrom { line, zone, to, .. } => FactGround {
                all: lines_from(net, line, zone, to),
                ..FactGround::default()
            },
            Reading::AssetIn {
                tag, zone, along, ..
            } => {
                let all = assets_in(net, tag, zone).into_iter();
                FactGround {
                    all: all.map(Subject::Asset).collect(),
                    along: joined_along(net, along),
                    ..FactGround::default()
                }
            }
            Reading::SameProvider { .. } => FactGround {
                providers: providers(net, &clouds, fact),
                ..FactGround::default()
            },
            Reading::SourceZone(_) | Reading::TargetKind(_) => FactGround::default(),
        });
        Self {
            net,
            shown: shown.collect(),
        }
    }

    /// All facts of a flow, in the catalog's order. A fact that cannot be read is left out.
    pub(in crate::analysis) fn read(&self, flow: &Flow<'_>) -> Vec<FactReading> {
        self.read_where(flow, |_, _| true)
    }

    /// All facts of a flow without evidence.
    pub(in crate::analysis) fn values(&self, flow: &Flow<'_>) -> Vec<FactReading> {
        self.read_as(flow, |_, _| EvidenceScope::Value)
    }

    /// All facts of a flow; what the whole drawing shows is evidence only where it is wanted, by
    /// the fact and how much there is. Thousands of flows need not repeat it.
    pub(in crate::analysis) fn read_where(
        &self,
        flow: &Flow<'_>,
        is_wanted: impl Fn(&FactId, usize) -> bool,
    ) -> Vec<FactReading> {
        self.read_as(flow, |fact, n_shown| {
            if is_wanted(fact, n_shown) {
                EvidenceScope::All
            } else {
                EvidenceScope::Own
            }
        })
    }

    fn read_as(
        &self,
        flow: &Flow<'_>,
        wanted: impl Fn(&FactId, usize) -> EvidenceScope,
    ) -> Vec<FactReading> {
        let facts = self.net.catalog.patterns.facts.iter().zip(&self.shown);
        facts
            .filter_map(|(fact, shown)| {
                let wanted = wanted(&fact.id, shown.all.len());
                let (value, evidence) = shown.read(self.net, flow, &fact.reading, wanted)?;
                let providers = shown.providers.get(&flow.to);
                Some(FactReading {
                    fact: fact.id.clone(),
                    value,
                    evidence,
                    parts: providers.map(|it| it.parts.clone()).unwrap_or_default(),
                })
            })
            .collect()
    }
}

/// How much evidence of a fact is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum EvidenceScope {
    /// None: its value only.
    Value,
    /// What is the flow's own.
    Own,
    /// What the whole drawing shows, too.
    All,
}

impl EvidenceScope {
    fn own<const N: usize>(self, evidence: impl FnOnce() -> [Subject; N]) -> Vec<Subject> {
        if self == Self::Value {
            Vec::new()
        } else {
            evidence().into()
        }
    }
}

impl FactGround {
    /// The value of a fact of a flow, and what it was read from.
    fn read(
        &self,
        net: &Net<'_>,
        flow: &Flow<'_>,
        reading: &Reading,
        wanted: EvidenceScope,
    ) -> Option<(FactValue, Vec<Subject>)> {
        match reading {
            Reading::SourceZone(values) => {
                let (zone_id, zone) = zone_of(net, flow.from)?;
                let value = values.get(&zone.kind)?.clone();
                let source = net.id(flow.from);
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
                let target = net.id(flow.to);
                let evidence = || {
                    [
                        Subject::Asset(target.clone()),
                        Subject::Link(flow.id.clone()),
                    ]
                };
                Some((value, wanted.own(evidence)))
            }
            Reading::SameProvider { .. } => {
                let found = self.providers.get(&flow.to)?;
                let evidence = match wanted {
                    EvidenceScope::Value => Vec::new(),
                    EvidenceScope::Own | EvidenceScope::All => found.evidence.clone(),
                };
                Some((found.value.clone(), evidence))
            }
            Reading::LineFrom {
                present, absent, ..
            } => Some(evidence_of(self.all.iter(), wanted, present, absent)),
            Reading::AssetIn {
                present, absent, ..
            } => {
                let along = self.along.get(&flow.from);
                let own = along.into_iter().flatten().chain([&flow.from]);
                let own: Vec<_> = own.map(|node| net.id(*node)).collect();
                let is_own = |subject: &&Subject| matches!(subject, Subject::Asset(asset) if own.contains(&asset));
                let others = self.all.iter().filter(|subject| !is_own(subject));
                Some(evidence_of(others, wanted, present, absent))
            }
        }
    }
}

/// Whether anything was found, and what, where it is asked for.
fn evidence_of<'s>(
    found: impl Iterator<Item = &'s Subject>,
    wanted: EvidenceScope,
    present: &FactValue,
    absent: &FactValue,
) -> (FactValue, Vec<Subject>) {
    let mut found = found.peekable();
    let value = if found.peek().is_none() {
        absent
    } else {
        present
    };
    let evidence = if wanted == EvidenceScope::All {
        found.cloned().collect()
    } else {
        Vec::new()
    };
    (value.clone(), evidence)
}

/// The zone an asset stands in.
pub(in crate::analysis) fn zone_of<'a>(
    net: &Net<'a>,
    node: AssetNo,
) -> Option<(&'a ZoneId, &'a Zone)> {
    net.places[node].zone
}

/// How the provider of a platform relates to those of the clouds it works with.
struct ComparedProviders {
    value: FactValue,
    evidence: Vec<Subject>,
    /// Each cloud for itself, where there are several.
    parts: Vec<(Subject, FactValue)>,
}

/// Compares the providers of all platforms of routes.
fn providers(
    net: &Net<'_>,
    clouds: &Clouds<'_>,
    fact: &Fact,
) -> BTreeMap<AssetNo, ComparedProviders> {
    let mut found = BTreeMap::new();
    for flow in net.flows.values().filter(|flow| is_route(net, flow)) {
        let compared = || compare_providers(net, clouds, flow.to, &fact.reading);
        if !found.contains_key(&flow.to)
            && let Some(compared) = compared()
        {
            found.insert(flow.to, compared);
        }
    }
    found
}

/// Compares the provider of an asset's cloud with those of the clouds of a kind that it works with.
fn compare_providers(
    net: &Net<'_>,
    clouds: &Clouds<'_>,
    node: AssetNo,
    reading: &Reading,
) -> Option<ComparedProviders> {
    let Reading::SameProvider {
        zone,
        along,
        same,
        different,
        unknown,
        none,
    } = reading
    else {
        return None;
    };
    let Some(own) = clouds.at(node) else {
        let zone = zone_of(net, node).map(|(id, _)| Subject::Zone(id.clone()));
        return Some(ComparedProviders {
            value: none.clone(),
            evidence: zone.into_iter().collect(),
            parts: Vec::new(),
        });
    };
    let others = clouds.worked_with(node, zone, along);
    let compared: Vec<Sameness> = others.iter().map(|other| own.compare(other)).collect();
    let value = if compared.is_empty() || compared.contains(&Sameness::Unknown) {
        unknown
    } else if compared.contains(&Sameness::Same) {
        same
    } else {
        different
    };
    let subject = |zone: &ZoneId| Subject::Zone(zone.clone());
    let parts = others.iter().zip(&compared).map(|(other, compared)| {
        let value = match compared {
            Sameness::Same => same,
            Sameness::Different => different,
            Sameness::Unknown => unknown,
        };
        (subject(other.zone), value.clone())
    });
    let parts: Vec<_> = parts.collect();
    let stands_in = zone_of(net, node).map(|(id, _)| id);
    let evidence = stands_in.into_iter().chain([own.zone]);
    let mut evidence: Vec<_> = evidence
        .chain(others.iter().map(|other| other.zone))
        .collect();
    evidence.dedup();
    Some(ComparedProviders {
        value: value.clone(),
        evidence: evidence.into_iter().map(subject).collect(),
        parts: if parts.len() > 1 { parts } else { Vec::new() },
    })
}

/// Lines of a kind that leave a kind of zone, with the assets at their ends inside it. A line with
/// both ends inside leaves nothing.
pub(in crate::analysis) fn lines_from(
    net: &Net<'_>,
    line: &LinkKindId,
    zone: &ZoneKindId,
    to: &[ZoneKindId],
) -> Vec<Subject> {
    let kind_around = |id: &AssetId| {
        let node = net.node(id);
        node.and_then(|node| zone_of(net, node))
            .map(|(_, is)| &is.kind)
    };
    let is_inside = |id: &AssetId| kind_around(id) == Some(zone);
    // What stands in no zone may be meant to stand outside: it is not taken for an inner end.
    let leads_out = |id: &AssetId| {
        let kind = kind_around(id);
        is_inside(id) || to.is_empty() || kind.is_none_or(|kind| to.contains(kind))
    };
    let mut found = Vec::new();
    for (id, link) in net
        .design
        .links
        .iter()
        .filter(|(_, link)| link.kind == *line)
        .filter(|(_, link)| is_inside(&link.from) != is_inside(&link.to))
        .filter(|(_, link)| leads_out(&link.from) && leads_out(&link.to))
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
pub(in crate::analysis) fn source_and_along(
    net: &Net<'_>,
    source: AssetNo,
    along: &[LinkKindId],
) -> Vec<AssetNo> {
    let mut joined = joined_along(net, along).remove(&source).unwrap_or_default();
    joined.insert(0, source);
    joined
}

/// What lines of some kinds join to each asset; lines that cannot join what they do join nothing.
fn joined_along(net: &Net<'_>, along: &[LinkKindId]) -> BTreeMap<AssetNo, Vec<AssetNo>> {
    let mut joined: BTreeMap<AssetNo, Vec<AssetNo>> = BTreeMap::new();
    let lines = net.drawn.iter().filter(|it| along.contains(&it.link.kind));
    for drawn in lines.filter(|drawn| !is_misjoined(net, drawn)) {
        let Some((from, to)) = drawn.ends else {
            continue;
        };
        for (here, there) in [(from, to), (to, from)] {
            let known = joined.entry(here).or_default();
            if !known.contains(&there) {
                known.push(there);
            }
        }
    }
    for nodes in joined.values_mut() {
        nodes.sort_unstable();
    }
    joined
}

/// Whether a link joins what its kind cannot: other ends than the catalog names, or ends in
/// different zones.
pub(in crate::analysis) fn is_misjoined(net: &Net<'_>, drawn: &DrawnLink<'_>) -> bool {
    let Some((kind, (from, to))) = drawn.kind.zip(drawn.ends) else {
        return false;
    };
    let has = |node, tag| net.kind(node).is_some_and(|kind| kind.tags.contains(tag));
    let mut joins = kind.joins.iter();
    let fits = joins.any(|(one, other)| has(from, one) && has(to, other));
    let zones = zone_of(net, from).zip(zone_of(net, to));
    let is_split = zones.is_some_and(|((one, _), (other, _))| one != other);
    kind.within && (!fits || is_split)
}

/// Assets with a tag in zones of a kind.
pub(in crate::analysis) fn assets_in(net: &Net<'_>, tag: &Tag, zone: &ZoneKindId) -> Vec<AssetId> {
    net.places
        .keys()
        .filter(|node| net.kind(*node).is_some_and(|kind| kind.tags.contains(tag)))
        .filter(|node| zone_of(net, *node).is_some_and(|(_, is)| is.kind == *zone))
        .map(|node| net.id(node).clone())
        .collect()
}
