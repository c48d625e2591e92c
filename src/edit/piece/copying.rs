//! Taking a piece out of a drawing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::Message,
    design::{Command, ControlKey, Design, Piece, Subject, membership::with_members},
};

/// The piece that `selection` is: its zones with their members, its assets, and the links among
/// them, with attributes, control states and places.
pub fn copy(design: &Design, selection: &BTreeSet<Subject>) -> Piece {
    let (zones, assets) = with_members(design, selection);
    let mut piece = Piece::default();
    for id in &zones {
        let Some(zone) = design.zones.get(id) else {
            continue;
        };
        let mut zone = zone.clone();
        zone.parent = zone.parent.filter(|parent| zones.contains(parent));
        piece.zones.insert(id.clone(), zone);
        keep(&mut piece.layout.zones, &design.layout.zones, id);
    }
    for id in &assets {
        let Some(asset) = design.assets.get(id) else {
            continue;
        };
        let mut asset = asset.clone();
        asset.zone = asset.zone.filter(|zone| zones.contains(zone));
        piece.assets.insert(id.clone(), asset);
        keep(&mut piece.layout.assets, &design.layout.assets, id);
    }
    for (id, link) in &design.links {
        if assets.contains(&link.from) && assets.contains(&link.to) {
            let mut link = link.clone();
            link.via.retain(|via| assets.contains(via));
            piece.links.insert(id.clone(), link);
            keep(&mut piece.layout.links, &design.layout.links, id);
        }
    }
    for subject in selection {
        if let Subject::Note(id) = subject
            && let Some(note) = design.notes.get(id)
        {
            piece.notes.insert(id.clone(), note.clone());
            keep(&mut piece.layout.notes, &design.layout.notes, id);
        }
    }
    for (ControlKey { asset, control }, state) in &design.states {
        if let Some(asset) = asset.as_ref().filter(|asset| assets.contains(*asset)) {
            let of_asset = piece.controls.entry(asset.clone()).or_default();
            of_asset.insert(control.clone(), state.clone());
        }
    }
    piece
}

fn keep<K: Ord + Clone, V: Clone>(into: &mut BTreeMap<K, V>, from: &BTreeMap<K, V>, id: &K) {
    if let Some(place) = from.get(id) {
        into.insert(id.clone(), place.clone());
    }
}

/// The command that takes the selection away, labelled as cutting.
pub fn cut(selection: &BTreeSet<Subject>) -> Command {
    Command::Many {
        label: Message::new("label-cut"),
        commands: vec![Command::Remove(selection.iter().cloned().collect())],
    }
}
