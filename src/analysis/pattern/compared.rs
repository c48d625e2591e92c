//! Comparing the provider of a platform with those of the clouds it works with.

use std::collections::BTreeMap;

use super::{
    clouds::Clouds,
    drawn::{is_route, zone_of},
    providers::Sameness,
};
use crate::{
    analysis::net::{AssetNo, Net},
    catalog::{Fact, FactValue, Reading, ZoneId},
    design::Subject,
};

/// How the provider of a platform relates to those of the clouds it works with.
pub(super) struct ComparedProviders {
    pub(super) value: FactValue,
    pub(super) evidence: Vec<Subject>,
    /// Each cloud for itself, where there are several.
    pub(super) parts: Vec<(Subject, FactValue)>,
}

/// Compares the providers of all platforms of routes.
pub(super) fn providers(
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

/// How the provider of a platform relates to those of the clouds it works with, by a reading of
/// that sort.
pub(in crate::analysis) fn provider_value(
    net: &Net<'_>,
    platform: AssetNo,
    reading: &Reading,
) -> Option<FactValue> {
    let compared = compare_providers(net, &Clouds::new(net), platform, reading)?;
    Some(compared.value)
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
