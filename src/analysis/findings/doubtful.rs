//! Names of providers that may be slips for others.

use super::say::say;
use crate::{
    analysis::{
        Finding, Fix, Rule, Severity,
        net::Net,
        pattern::{ProviderMeaning, is_told},
    },
    catalog::{Catalog, Message, Text, ZoneId},
    design::{Command, Subject, Zone, ZoneEdit},
};

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
pub(super) fn doubtful_names(net: &Net<'_>, findings: &mut Vec<Finding>) {
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
        ("zone", net.zone_name(at.zone)),
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
