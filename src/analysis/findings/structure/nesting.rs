//! Zones that stand in themselves, in a circle, or where their kind cannot stand.

use crate::{
    analysis::{Finding, Rule, Severity, findings::say::say, net::Net},
    catalog::{Message, MessageValue, ZoneId},
    design::{Subject, Zone, membership::may_nest},
};

/// Findings about zones within zones, as the window forbids them.
pub(super) fn nesting(net: &Net<'_>, findings: &mut Vec<Finding>) {
    for (id, zone) in &net.design.zones {
        let Some((parent, why)) = fault(net, id, zone) else {
            continue;
        };
        let parent = net.design.zones.get(parent);
        let values = [
            ("zone", net.zone_name(zone).into()),
            (
                "parent",
                parent.map_or_else(MessageValue::default, |it| net.zone_name(it).into()),
            ),
            ("why", why.into()),
        ];
        let subjects = [Subject::Zone(id.clone())];
        findings.push(say(Rule::ZoneMisnested, Severity::Error, subjects, &values));
    }
}

/// The zone around one where it may not stand, and why not.
fn fault<'z>(net: &Net<'_>, id: &ZoneId, zone: &'z Zone) -> Option<(&'z ZoneId, Message)> {
    let parent = zone.parent.as_ref()?;
    if parent == id {
        let why = Message::new("finding-in-itself");
        return Some((parent, why));
    }
    if is_in_circle(net, id, parent) {
        let why = Message::new("finding-in-circle");
        return Some((parent, why));
    }
    net.design.zones.get(parent)?;
    (!may_nest(net.catalog, net.design, &zone.kind, parent)).then(|| {
        let why = Message::new("finding-no-part-of-kind");
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
