//! Who runs a cloud, and whether two clouds are run by the same.

use std::collections::BTreeSet;

use crate::{
    analysis::{
        Finding, Fix, Rule, Severity,
        findings::{say, zone_name},
        net::Net,
    },
    catalog::{Catalog, Message, ProviderName, Text, ZoneId},
    design::{Command, Design, Subject, Zone, ZoneEdit},
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
fn is_told(catalog: &Catalog, written: &str) -> bool {
    let name = ProviderName::new(written);
    let key = name.key();
    let mut undecided = catalog.edition.undecided.iter();
    !name.is_empty() && !undecided.any(|word| ProviderName::new(word).key() == key)
}

/// What a written name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::analysis) struct ProviderMeaning {
    name: ProviderName,
    /// The provider's id, or the key of a name that the edition does not know.
    key: String,
    is_known: bool,
    /// Known providers that it may be a slip for.
    near: BTreeSet<String>,
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

/// A zone with the provider that is written at it.
struct WrittenProvider<'a> {
    id: &'a ZoneId,
    zone: &'a Zone,
    name: &'a str,
    meant: ProviderMeaning,
}

impl<'a> WrittenProvider<'a> {
    fn new(catalog: &Catalog, id: &'a ZoneId, zone: &'a Zone) -> Self {
        let name = zone.provider.trim();
        Self {
            id,
            zone,
            name,
            meant: ProviderMeaning::new(catalog, name),
        }
    }
}

/// Asks about names that may be slips: for a name that the edition knows, or for another one of the
/// drawing that it does not.
pub(in crate::analysis) fn doubtful_names(net: &Net<'_>, findings: &mut Vec<Finding>) {
    let catalog = net.catalog;
    let written: Vec<WrittenProvider<'_>> = net
        .design
        .zones
        .iter()
        .filter(|(_, zone)| catalog.zone_kind(&zone.kind).is_some_and(|it| it.provider))
        .filter(|(_, zone)| is_told(catalog, zone.provider.trim()))
        .map(|(id, zone)| WrittenProvider::new(catalog, id, zone))
        .collect();
    for at in &written {
        let meant = &at.meant;
        let mut known = catalog
            .edition
            .providers
            .iter()
            .filter(|provider| meant.near.contains(&provider.id));
        // Of two names unknown alike, the later one by its letters is asked about.
        let others = written.iter().filter(|other| {
            !meant.is_known
                && !other.meant.is_known
                && other.meant.name.key() < meant.name.key()
                && other.meant.name.is_near(&meant.name)
        });
        let mut others = others.map(|it| Text::same(it.name));
        let proposed = known.next().map(|provider| provider.name.clone());
        let Some(proposed) = proposed.or_else(|| others.next()) else {
            continue;
        };
        findings.push(doubtful(net, at, &proposed));
    }
}

fn doubtful(net: &Net<'_>, at: &WrittenProvider<'_>, proposed: &Text) -> Finding {
    let values = [
        ("zone", zone_name(net, at.zone)),
        ("name", Text::same(at.name)),
        ("proposed", proposed.clone()),
    ];
    let subject = [Subject::Zone(at.id.clone())];
    let label = Message::new("fix-use-provider").with("proposed", proposed);
    let command = Command::Zone(at.id.clone(), ZoneEdit::Provider(proposed.ja.to_string()));
    let fix = Fix {
        label: label.clone(),
        command: Command::Many {
            label,
            commands: vec![command],
        },
    };
    Finding {
        fix: Some(Box::new(fix)),
        ..say(Rule::ProviderDoubtful, Severity::Warning, subject, &values)
    }
}
