//! Taking things away, with what cannot be without them.

use crate::{
    catalog::{AssetId, LinkId, NoteId, ZoneId},
    design::{Design, Link, Subject},
};

/// Removes a thing; what is gone already stays gone.
pub(super) fn remove(design: &mut Design, subject: &Subject) {
    design.layout.locked.remove(subject);
    match subject {
        Subject::Zone(id) => remove_zone(design, id),
        Subject::Asset(id) => remove_asset(design, id),
        Subject::Link(id) => remove_link(design, id),
        Subject::Note(id) => remove_note(design, id),
    }
}

fn remove_note(design: &mut Design, id: &NoteId) {
    design.notes.remove(id);
    design.layout.notes.remove(id);
    design.layout.note_layers.remove(id);
}

/// Removes a zone; its members become free.
fn remove_zone(design: &mut Design, id: &ZoneId) {
    design.zones.remove(id);
    design.layout.zones.remove(id);
    design.layout.folded.remove(id);
    for asset in design
        .assets
        .values_mut()
        .filter(|asset| asset.zone.as_ref() == Some(id))
    {
        asset.zone = None;
    }
    for zone in design
        .zones
        .values_mut()
        .filter(|zone| zone.parent.as_ref() == Some(id))
    {
        zone.parent = None;
    }
}

/// Removes an asset with its links, its control states and what is written down about them, its
/// overrides, and its place in the ways of flows.
fn remove_asset(design: &mut Design, id: &AssetId) {
    design.assets.remove(id);
    design.layout.assets.remove(id);
    design
        .states
        .retain(|key, _| key.asset.as_ref() != Some(id));
    design
        .control_records
        .retain(|key, _| key.asset.as_ref() != Some(id));
    design.overrides.retain(|key, _| key.asset() != id);
    let ends_there = |link: &Link| link.from == *id || link.to == *id;
    let links: Vec<LinkId> = design
        .links
        .iter()
        .filter(|(_, link)| ends_there(link))
        .map(|(l, _)| l.clone())
        .collect();
    for link in &links {
        remove_link(design, link);
    }
    for link in design.links.values_mut() {
        link.via.retain(|via| via != id);
    }
}

fn remove_link(design: &mut Design, id: &LinkId) {
    design.links.remove(id);
    design.layout.links.remove(id);
    design.layout.ways.remove(id);
}
