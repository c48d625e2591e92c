//! Zones that stand in themselves, in a circle, or where their kind cannot stand.

use super::super::{
    Finding, Rule, Severity,
    net::Net,
    say::{say, zone_name},
};
use crate::{
    catalog::{Text, ZoneId},
    design::{Subject, Zone},
};

/// Findings about zones within zones, as the window forbids them.
pub(super) fn nesting(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for (id, zone) in &net.design.zones {
        let Some((parent, why)) = fault(net, id, zone) else {
            continue;
        };
        let parent = net.design.zones.get(parent);
        let values = [
            ("zone", zone_name(net, zone)),
            (
                "parent",
                parent.map_or_else(Text::default, |it| zone_name(net, it)),
            ),
            ("why", why),
        ];
        let subjects = [Subject::Zone(id.clone())];
        findings.push(say(Rule::ZoneMisnested, Severity::Error, subjects, &values));
    }
}

/// The zone around one where it may not stand, and why not.
fn fault<'z>(net: &Net<'_>, id: &ZoneId, zone: &'z Zone) -> Option<(&'z ZoneId, Text)> {
    let parent = zone.parent.as_ref()?;
    if parent == id {
        let why = Text::new("自分自身の中にあります。", "It stands in itself.");
        return Some((parent, why));
    }
    if is_in_circle(net, id, parent) {
        let why = Text::new(
            "領域の入れ子が循環しています。",
            "The zones stand in each other in a circle.",
        );
        return Some((parent, why));
    }
    let outer = net.design.zones.get(parent)?;
    let kind = net.catalog.zone_kind(&zone.kind)?;
    (!kind.inside.contains(&outer.kind)).then(|| {
        let why = Text::new(
            "この種類の領域は、別の種類の領域の一部にはなりません。",
            "A zone of this kind is no part of a zone of that kind.",
        );
        (parent, why)
    })
}

/// Whether the walk up from a zone comes back to it.
fn is_in_circle(net: &Net<'_>, id: &ZoneId, parent: &ZoneId) -> bool {
    let mut here = Some(parent);
    // No walk without a circle is longer than there are zones.
    for _ in 0..net.design.zones.len() {
        match here {
            Some(zone) if zone == id => return true,
            Some(zone) => here = net.design.zones.get(zone).and_then(|it| it.parent.as_ref()),
            None => return false,
        }
    }
    false
}
