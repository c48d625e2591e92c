//! The clouds of a drawing, each with who runs it, and how those that a platform works with relate
//! to its own.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    drawn::zone_of,
    providers::{ProviderMeaning, Sameness, outermost_cloud, provider_of},
};
use crate::{
    analysis::net::{AssetNo, Net},
    catalog::{LinkKindId, ZoneId, ZoneKindId},
};

/// A cloud: a zone with the parts of it that are run by the same.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Cloud<'n> {
    /// The zone at which its provider is written, or would be.
    pub(in crate::analysis) zone: &'n ZoneId,
    /// The name as it is written; empty where it is not known.
    pub(in crate::analysis) written: &'n str,
    meant: Option<ProviderMeaning>,
}

impl Cloud<'_> {
    /// Whether another cloud has the same provider.
    pub(in crate::analysis) fn compare(&self, other: &Self) -> Sameness {
        match self.meant.as_ref().zip(other.meant.as_ref()) {
            Some((one, other)) => one.compare(other),
            None => Sameness::Unknown,
        }
    }
}

/// All clouds of a drawing.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Clouds<'n> {
    net: &'n Net<'n>,
    /// The cloud that each zone is part of, if any.
    by_zone: BTreeMap<&'n ZoneId, Cloud<'n>>,
}

impl<'n> Clouds<'n> {
    pub(in crate::analysis) fn new(net: &'n Net<'n>) -> Self {
        let by_zone = net.design.zones.keys().filter_map(|id| {
            let told = provider_of(net, id);
            let zone = told
                .map(|(zone, _)| zone)
                .or_else(|| outermost_cloud(net, id))?;
            let cloud = Cloud {
                zone,
                written: told.map_or("", |(_, written)| written),
                meant: told.map(|(_, written)| ProviderMeaning::new(net.catalog, written)),
            };
            Some((id, cloud))
        });
        Self {
            net,
            by_zone: by_zone.collect(),
        }
    }

    /// The cloud an asset stands in.
    pub(in crate::analysis) fn at(&self, node: AssetNo) -> Option<&Cloud<'n>> {
        let (zone, _) = zone_of(self.net, node)?;
        self.of(zone)
    }

    /// The cloud that a zone is part of.
    pub(in crate::analysis) fn of(&self, zone: &ZoneId) -> Option<&Cloud<'n>> {
        self.by_zone.get(zone)
    }

    /// The clouds of a kind that a platform works with: those its flows of some kinds lead into, or
    /// all of them where none does. In the order of ids, each once.
    pub(in crate::analysis) fn worked_with(
        &self,
        platform: AssetNo,
        kind: &ZoneKindId,
        along: &[LinkKindId],
    ) -> Vec<&Cloud<'n>> {
        let is_kind =
            |node: AssetNo| zone_of(self.net, node).is_some_and(|(_, it)| it.kind == *kind);
        let flows = self.net.flows_at(platform);
        let used: BTreeSet<&ZoneId> = flows
            .filter(|flow| flow.from == platform && along.contains(&flow.link.kind))
            .filter(|flow| is_kind(flow.to))
            .filter_map(|flow| Some(self.at(flow.to)?.zone))
            .collect();
        let mut seen = BTreeSet::new();
        self.net
            .design
            .zones
            .iter()
            .filter(|(_, zone)| zone.kind == *kind)
            .filter_map(|(id, _)| self.by_zone.get(id))
            .filter(|cloud| used.is_empty() || used.contains(cloud.zone))
            .filter(|cloud| seen.insert(cloud.zone))
            .collect()
    }
}
