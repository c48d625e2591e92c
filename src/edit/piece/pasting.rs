//! Where a piece is put down, and whether it may stand there.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    copying::copy,
    insertion::{Paste, insert, place_of},
};
use crate::{
    catalog::{AssetKindId, Catalog, Message, ZoneId},
    design::{
        Bounds, Design, FileError, Offset, Piece, Point, Subject,
        membership::{around, centred, zone_at},
    },
};

/// How far a duplicate stands from its original, and a second paste at the same place from the
/// first, world units.
const ASIDE: i32 = 24;

/// Why nothing is pasted. The design is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotPaste {
    /// The text is no piece, with its place.
    #[error("{0}")]
    Foreign(FileError),
    /// The catalog does not let a kind of asset stand in the zone at that place.
    #[error("{kind}: {zone}")]
    Refused {
        /// What was to be put there.
        kind: AssetKindId,
        /// Where.
        zone: ZoneId,
    },
}

/// Pastes a text with its middle at a place; the clipboard is called `name` in errors.
pub fn paste_text(
    catalog: &Catalog,
    design: &Design,
    text: &str,
    name: &str,
    at: Point,
) -> Result<Paste, CannotPaste> {
    let piece = Piece::parse(text, name).map_err(CannotPaste::Foreign)?;
    paste(catalog, design, &piece, at)
}

/// Pastes a piece with its middle at a place, aside of what already stands exactly there.
/// Assets without a zone of their own come to stand in the zone they are put down in.
pub fn paste(
    catalog: &Catalog,
    design: &Design,
    piece: &Piece,
    at: Point,
) -> Result<Paste, CannotPaste> {
    let mut by = middle_of(piece).map_or_else(Offset::default, |middle| centred(&middle, at));
    while is_covered(design, piece, by) {
        by = by.further(ASIDE);
    }
    let mut zones = BTreeMap::new();
    for (id, asset) in piece.assets.iter().filter(|(_, a)| a.zone.is_none()) {
        let rect = place_of(piece.layout.assets.get(id)).shifted(by);
        let zone = zone_at(catalog, design, &asset.kind, &rect).map_err(|zone| {
            let kind = asset.kind.clone();
            CannotPaste::Refused { kind, zone }
        })?;
        zones.insert(id, zone);
    }
    let label = Message::new("label-paste");
    Ok(insert(design, piece, by, &zones, label))
}

/// Doubles the selection, a little aside; assets keep their zone.
pub fn duplicate(design: &Design, selection: &BTreeSet<Subject>) -> Option<Paste> {
    let piece = copy(design, selection);
    if piece.is_empty() {
        return None;
    }
    let mut by = Offset::default().further(ASIDE);
    while is_covered(design, &piece, by) {
        by = by.further(ASIDE);
    }
    let zones = piece
        .assets
        .iter()
        .filter(|(_, asset)| asset.zone.is_none())
        .map(|(id, _)| {
            let original = design.assets.get(id);
            (id, original.and_then(|asset| asset.zone.clone()))
        })
        .collect();
    let label = Message::new("label-duplicate");
    Some(insert(design, &piece, by, &zones, label))
}

/// The area of a piece.
fn middle_of(piece: &Piece) -> Option<Bounds> {
    let zones = piece.layout.zones.values();
    let notes = piece.layout.notes.values();
    let assets = piece.layout.assets.values();
    around(zones.chain(assets).chain(notes).copied())
}

/// Whether everything of the piece would lie exactly on things that are there.
fn is_covered(design: &Design, piece: &Piece, by: Offset) -> bool {
    let on_zone = |rect: &Bounds| design.layout.zones.values().any(|it| it == rect);
    let on_asset = |rect: &Bounds| design.layout.assets.values().any(|it| it == rect);
    let mut zones = piece.layout.zones.values().map(|r| r.shifted(by));
    let mut assets = piece.layout.assets.values().map(|r| r.shifted(by));
    let on_note = |rect: &Bounds| design.layout.notes.values().any(|it| it == rect);
    let mut notes = piece.layout.notes.values().map(|r| r.shifted(by));
    let has_any = middle_of(piece).is_some();
    has_any
        && notes.all(|rect| on_note(&rect))
        && zones.all(|rect| on_zone(&rect))
        && assets.all(|rect| on_asset(&rect))
}
