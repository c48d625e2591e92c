//! Who runs a cloud, and whether two clouds are run by the same.

use std::collections::BTreeSet;

use crate::{
    analysis::net::Net,
    catalog::{Catalog, ProviderName, ZoneId},
    design::{Design, Zone},
};

/// Whether two clouds have the same provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analysis) enum Sameness {
    Same,
    Different,
    /// One is not filled in, or one name may be a slip for the other.
    Unknown,
}

/// Who runs a zone: the name and the zone that it is written at, its own or one around it.
///
/// Zones may nest in a circle in a file, so the way outward is bounded.
pub(in crate::analysis) fn provider_of<'d>(
    net: &Net<'d>,
    zone: &ZoneId,
) -> Option<(&'d ZoneId, &'d str)> {
    clouds_around(net.design, net.catalog, zone)
        .into_iter()
        .map(|(id, zone)| (id, zone.provider.trim()))
        .find(|(_, name)| is_told(net.catalog, name))
}

/// The outermost cloud that a zone is part of, itself included.
pub(in crate::analysis) fn outermost_cloud<'d>(net: &Net<'d>, zone: &ZoneId) -> Option<&'d ZoneId> {
    let clouds = clouds_around(net.design, net.catalog, zone);
    clouds.last().map(|(id, _)| *id)
}

/// A zone and the zones around it, as far as they are clouds that have a provider; from the inside
/// out.
fn clouds_around<'d>(
    design: &'d Design,
    catalog: &Catalog,
    zone: &ZoneId,
) -> Vec<(&'d ZoneId, &'d Zone)> {
    let mut found: Vec<(&ZoneId, &Zone)> = Vec::new();
    let mut next = design.zones.get_key_value(zone);
    while let Some((id, zone)) = next {
        let has_provider = catalog.zone_kind(&zone.kind).is_some_and(|it| it.provider);
        if !has_provider || found.iter().any(|(known, _)| *known == id) {
            break;
        }
        found.push((id, zone));
        let around = zone.parent.as_ref();
        next = around.and_then(|around| design.zones.get_key_value(around));
    }
    found
}

/// Whether a written name tells a provider: it is neither empty nor a word for not knowing yet.
pub(in crate::analysis) fn is_told(catalog: &Catalog, written: &str) -> bool {
    let name = ProviderName::new(written);
    let key = name.key();
    let mut undecided = catalog.edition.undecided.iter();
    !name.is_empty() && !undecided.any(|word| ProviderName::new(word).key() == key)
}

/// What a written name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct ProviderMeaning {
    pub(in crate::analysis) name: ProviderName,
    /// The provider's id, or the key of a name that the edition does not know.
    pub(in crate::analysis) key: String,
    pub(in crate::analysis) is_known: bool,
    /// Known providers that it may be a slip for.
    pub(in crate::analysis) near: BTreeSet<String>,
}

impl ProviderMeaning {
    pub(in crate::analysis) fn new(catalog: &Catalog, written: &str) -> Self {
        let name = ProviderName::new(written);
        if let Some(known) = catalog.provider(written) {
            return Self {
                name,
                key: known.id.clone(),
                is_known: true,
                near: BTreeSet::new(),
            };
        }
        let is_near = |known: &&str| name.is_near(&ProviderName::new(known));
        let known = catalog.edition.providers.iter();
        let near = known.filter(|known| known.names().any(|it| is_near(&it)));
        let near = near.map(|known| known.id.clone()).collect();
        // No id of the edition's is such a key: the names it knows are not looked up here.
        let key = format!("?{}", name.key());
        Self {
            name,
            key,
            is_known: false,
            near,
        }
    }

    /// Whether two names mean the same provider. Where a slip would decide it, it is open.
    pub(in crate::analysis) fn compare(&self, other: &Self) -> Sameness {
        if self.key == other.key {
            return Sameness::Same;
        }
        if self.is_known && other.is_known {
            return Sameness::Different;
        }
        let shares = self.near.contains(&other.key)
            || other.near.contains(&self.key)
            || self.near.intersection(&other.near).next().is_some();
        if shares || self.name.is_near(&other.name) {
            Sameness::Unknown
        } else {
            Sameness::Different
        }
    }
}
