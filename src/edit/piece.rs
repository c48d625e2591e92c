//! Copy, cut, paste and duplicate: a piece of a drawing with everything that belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, AssetKindId, Catalog, LinkId, Message, NoteId, ZoneId},
    design::{
        AssetEdit, Bounds, Command, ControlKey, Design, DesignEdit, FileError, FreeIds, Link,
        LinkEdit, NoteEdit, Offset, Piece, Point, Subject, TILE_SIZE, ZONE_SIZE, Zone, ZoneEdit,
        membership::{around, centred, with_members, zone_at},
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
    #[error("“{kind}” cannot stand in “{zone}”")]
    Refused {
        /// What was to be put there.
        kind: AssetKindId,
        /// Where.
        zone: ZoneId,
    },
}

/// What pasting leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Paste {
    /// The command, one undo step.
    pub command: Command,
    /// What it brings: to be selected.
    pub subjects: Vec<Subject>,
}

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

/// The place of a thing; one without a place gets the usual size.
fn place_of(rect: Option<&Bounds>) -> Bounds {
    rect.copied()
        .unwrap_or(Bounds::new(0, 0, TILE_SIZE.0, TILE_SIZE.1))
}

type AssetZones<'a> = BTreeMap<&'a AssetId, Option<ZoneId>>;

/// The command that inserts a piece under fresh ids. `zones` says where assets stand whose zone
/// is not in the piece.
fn insert(
    design: &Design,
    piece: &Piece,
    by: Offset,
    zones: &AssetZones<'_>,
    label: Message,
) -> Paste {
    let mut out = PieceInsertion {
        design,
        piece,
        by,
        commands: Vec::new(),
        subjects: Vec::new(),
    };
    let zone_ids = out.zones();
    let asset_ids = out.assets(&zone_ids, zones);
    out.links(&asset_ids);
    out.controls(&asset_ids);
    out.notes();
    Paste {
        command: Command::Many {
            label,
            commands: out.commands,
        },
        subjects: out.subjects,
    }
}

struct PieceInsertion<'a> {
    design: &'a Design,
    piece: &'a Piece,
    by: Offset,
    commands: Vec<Command>,
    subjects: Vec<Subject>,
}

impl PieceInsertion<'_> {
    /// Zones around others first, so that a parent is there when its child comes.
    fn zones(&mut self) -> BTreeMap<ZoneId, ZoneId> {
        let mut ids = FreeIds::default();
        let fresh: BTreeMap<ZoneId, ZoneId> = self
            .piece
            .zones
            .keys()
            .map(|id| {
                let fresh = ids.zone(self.design);
                (id.clone(), fresh)
            })
            .collect();
        let mut left: Vec<(&ZoneId, &Zone)> = self.piece.zones.iter().collect();
        let mut done: BTreeSet<&ZoneId> = BTreeSet::new();
        while !left.is_empty() {
            let is_ready = |zone: &Zone| {
                zone.parent
                    .as_ref()
                    .is_none_or(|parent| done.contains(parent))
            };
            let (ready, waiting): (Vec<_>, Vec<_>) =
                left.into_iter().partition(|(_, zone)| is_ready(zone));
            // Zones that nest in a circle stand for themselves.
            let (ready, breaks) = if ready.is_empty() {
                left = Vec::new();
                (waiting, true)
            } else {
                left = waiting;
                (ready, false)
            };
            for (id, zone) in ready {
                done.insert(id);
                self.zone(id, zone, &fresh, breaks);
            }
        }
        fresh
    }

    fn zone(&mut self, id: &ZoneId, zone: &Zone, fresh: &BTreeMap<ZoneId, ZoneId>, breaks: bool) {
        let Some(new) = fresh.get(id) else { return };
        let mut zone = zone.clone();
        let parent = zone.parent.take().filter(|_| !breaks);
        zone.parent = parent.and_then(|parent| fresh.get(&parent).cloned());
        let usual = Bounds::new(0, 0, ZONE_SIZE.0, ZONE_SIZE.1);
        let rect = self.piece.layout.zones.get(id).copied().unwrap_or(usual);
        let rect = rect.shifted(self.by);
        self.subjects.push(Subject::Zone(new.clone()));
        let id = new.clone();
        self.commands
            .push(Command::Zone(id, ZoneEdit::Add { zone, rect }));
    }

    fn assets(
        &mut self,
        zone_ids: &BTreeMap<ZoneId, ZoneId>,
        zones: &AssetZones<'_>,
    ) -> BTreeMap<AssetId, AssetId> {
        let mut ids = FreeIds::default();
        let mut fresh = BTreeMap::new();
        for (id, asset) in &self.piece.assets {
            let new: AssetId = ids.asset(self.design);
            let mut asset = asset.clone();
            asset.zone = match &asset.zone {
                Some(zone) => zone_ids.get(zone).cloned(),
                None => zones.get(id).cloned().flatten(),
            };
            let rect = place_of(self.piece.layout.assets.get(id)).shifted(self.by);
            fresh.insert(id.clone(), new.clone());
            self.subjects.push(Subject::Asset(new.clone()));
            let id = new;
            self.commands
                .push(Command::Asset(id, AssetEdit::Add { asset, rect }));
        }
        fresh
    }

    fn links(&mut self, fresh: &BTreeMap<AssetId, AssetId>) {
        let mut ids = FreeIds::default();
        for (id, link) in &self.piece.links {
            let Some((from, to)) = fresh.get(&link.from).zip(fresh.get(&link.to)) else {
                continue;
            };
            let new: LinkId = ids.link(self.design);
            let via = link.via.iter().filter_map(|via| fresh.get(via).cloned());
            let copy = Link {
                from: from.clone(),
                to: to.clone(),
                via: via.collect(),
                ..link.clone()
            };
            self.subjects.push(Subject::Link(new.clone()));
            self.commands
                .push(Command::Link(new.clone(), LinkEdit::Add(copy)));
            if let Some(points) = self.piece.layout.links.get(id) {
                let moved = points.iter().map(|point| point.shifted(self.by));
                self.commands
                    .push(Command::Link(new, LinkEdit::Lay(moved.collect())));
            }
        }
    }

    fn notes(&mut self) {
        let mut ids = FreeIds::default();
        for (id, note) in &self.piece.notes {
            let new: NoteId = ids.note(self.design);
            let rect = place_of(self.piece.layout.notes.get(id)).shifted(self.by);
            self.subjects.push(Subject::Note(new.clone()));
            let (id, note) = (new, note.clone());
            self.commands
                .push(Command::Note(id, NoteEdit::Add { note, rect }));
        }
    }

    fn controls(&mut self, fresh: &BTreeMap<AssetId, AssetId>) {
        let mut states = Vec::new();
        for (asset, of_asset) in &self.piece.controls {
            let Some(asset) = fresh.get(asset) else {
                continue;
            };
            for (control, state) in of_asset {
                let key = ControlKey {
                    asset: Some(asset.clone()),
                    control: control.clone(),
                };
                states.push((key, state.clone()));
            }
        }
        if !states.is_empty() {
            self.commands
                .push(Command::Design(DesignEdit::Controls(states)));
        }
    }
}
