//! Facts of a flow, with what each was read from.

use std::collections::BTreeMap;

use super::{
    clouds::Clouds,
    compared::{ComparedProviders, providers},
    drawn::{assets_in, joined_along, lines_from, zone_of},
};
use crate::{
    analysis::{
        FactReading,
        net::{AssetNo, Flow, Net},
    },
    catalog::{FactId, FactValue, Reading},
    design::Subject,
};

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
        let shown = net
            .catalog
            .patterns
            .facts
            .iter()
            .map(|fact| match &fact.reading {
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
