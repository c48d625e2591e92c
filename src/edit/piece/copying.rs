//! Copying and cutting: a piece of a drawing with everything that belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, ControlId, FieldId, Message},
    design::{Command, ControlKey, Design, Piece, Subject, membership::with_members},
};

/// The piece that `selection` is: its zones with their members, its assets, and the links among
/// them, with attributes, what is written down about them, control states and places.
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
    piece.controls = of_assets(&design.states, &assets);
    piece.control_records = of_assets(&design.control_records, &assets);
    let written = written_fields(&piece);
    let columns = design.columns.iter();
    let columns = columns.filter(|(id, _)| written.contains(*id));
    piece.columns = columns
        .map(|(id, column)| (id.clone(), column.clone()))
        .collect();
    piece
}

fn keep<K: Ord + Clone, V: Clone>(into: &mut BTreeMap<K, V>, from: &BTreeMap<K, V>, id: &K) {
    if let Some(place) = from.get(id) {
        into.insert(id.clone(), place.clone());
    }
}

/// What is said of the controls of some assets.
fn of_assets<T: Clone>(
    all: &BTreeMap<ControlKey, T>,
    assets: &BTreeSet<AssetId>,
) -> BTreeMap<AssetId, BTreeMap<ControlId, T>> {
    let mut found: BTreeMap<AssetId, BTreeMap<ControlId, T>> = BTreeMap::new();
    for (ControlKey { asset, control }, it) in all {
        if let Some(asset) = asset.as_ref().filter(|asset| assets.contains(*asset)) {
            let of_asset = found.entry(asset.clone()).or_default();
            of_asset.insert(control.clone(), it.clone());
        }
    }
    found
}

/// The fields in which something is written down about the things of a piece.
fn written_fields(piece: &Piece) -> BTreeSet<FieldId> {
    let zones = piece.zones.values().map(|zone| &zone.record);
    let assets = piece.assets.values().map(|asset| &asset.record);
    let links = piece.links.values().map(|link| &link.record);
    let records = zones.chain(assets).chain(links);
    records.flat_map(BTreeMap::keys).cloned().collect()
}

/// The command that takes the selection away, labelled as cutting.
pub fn cut(selection: &BTreeSet<Subject>) -> Command {
    Command::Many {
        label: Message::new("label-cut"),
        commands: vec![Command::Remove(selection.iter().cloned().collect())],
    }
}
