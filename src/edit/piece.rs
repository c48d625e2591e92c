//! Copy, cut, paste and duplicate: a piece of a drawing with everything that belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use super::standing::{around, centred, with_members, zone_at};
use crate::{
    catalog::{AssetId, AssetKindId, Catalog, LinkId, NoteId, Text, ZoneId},
    design::{Command, ControlKey, Design, FileError, Link, Piece, Point, Rect, Subject, Zone},
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
pub struct Pasted {
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
    Command::Group {
        label: Text::new("切り取り", "Cut"),
        commands: vec![Command::Remove(selection.iter().cloned().collect())],
    }
}

/// Pastes a text with its middle at a place; the clipboard is called `name` in errors.
pub fn paste_text(
    (catalog, design): (&Catalog, &Design),
    (text, name): (&str, &str),
    at: Point,
) -> Result<Pasted, CannotPaste> {
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
) -> Result<Pasted, CannotPaste> {
    let mut by = middle_of(piece).map_or((0, 0), |middle| centred(&middle, at));
    while is_covered(design, piece, by) {
        by = (by.0.saturating_add(ASIDE), by.1.saturating_add(ASIDE));
    }
    let mut zones = BTreeMap::new();
    for (id, asset) in piece.assets.iter().filter(|(_, a)| a.zone.is_none()) {
        let rect = place_of(piece.layout.assets.get(id)).moved(by.0, by.1);
        let zone = zone_at(catalog, design, &asset.kind, &rect).map_err(|zone| {
            let kind = asset.kind.clone();
            CannotPaste::Refused { kind, zone }
        })?;
        zones.insert(id, zone);
    }
    let label = Text::new("貼り付け", "Paste");
    Ok(insert(design, piece, (by, &zones), label))
}

/// Doubles the selection, a little aside; assets keep their zone.
pub fn duplicate(design: &Design, selection: &BTreeSet<Subject>) -> Option<Pasted> {
    let piece = copy(design, selection);
    if piece.is_empty() {
        return None;
    }
    let mut by = (ASIDE, ASIDE);
    while is_covered(design, &piece, by) {
        by = (by.0.saturating_add(ASIDE), by.1.saturating_add(ASIDE));
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
    let label = Text::new("複製", "Duplicate");
    Some(insert(design, &piece, (by, &zones), label))
}

/// The area of a piece.
fn middle_of(piece: &Piece) -> Option<Rect> {
    let zones = piece.layout.zones.values();
    let notes = piece.layout.notes.values();
    let assets = piece.layout.assets.values();
    around(zones.chain(assets).chain(notes).copied())
}

/// Whether everything of the piece would lie exactly on things that are there.
fn is_covered(design: &Design, piece: &Piece, by: (i32, i32)) -> bool {
    let on_zone = |rect: &Rect| design.layout.zones.values().any(|it| it == rect);
    let on_asset = |rect: &Rect| design.layout.assets.values().any(|it| it == rect);
    let mut zones = piece.layout.zones.values().map(|r| r.moved(by.0, by.1));
    let mut assets = piece.layout.assets.values().map(|r| r.moved(by.0, by.1));
    let on_note = |rect: &Rect| design.layout.notes.values().any(|it| it == rect);
    let mut notes = piece.layout.notes.values().map(|r| r.moved(by.0, by.1));
    let has_any = middle_of(piece).is_some();
    has_any
        && notes.all(|rect| on_note(&rect))
        && zones.all(|rect| on_zone(&rect))
        && assets.all(|rect| on_asset(&rect))
}

/// The place of a thing; one without a place gets the usual size.
fn place_of(rect: Option<&Rect>) -> Rect {
    rect.copied().unwrap_or(Rect::new(0, 0, 172, 66))
}

/// Free ids, one after the other.
struct Ids<T> {
    stem: &'static str,
    number: u32,
    made: fn(String) -> T,
}

impl<T> Ids<T> {
    fn next(&mut self, is_taken: impl Fn(&str) -> bool) -> T {
        loop {
            self.number = self.number.saturating_add(1);
            let id = format!("{}-{}", self.stem, self.number);
            if !is_taken(&id) {
                return (self.made)(id);
            }
        }
    }
}

type Standing<'a> = BTreeMap<&'a AssetId, Option<ZoneId>>;

/// The command that inserts a piece under fresh ids. `zones` says where assets stand whose zone
/// is not in the piece.
fn insert(
    design: &Design,
    piece: &Piece,
    (by, zones): ((i32, i32), &Standing<'_>),
    label: Text,
) -> Pasted {
    let mut out = Insert {
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
    Pasted {
        command: Command::Group {
            label,
            commands: out.commands,
        },
        subjects: out.subjects,
    }
}

struct Insert<'a> {
    design: &'a Design,
    piece: &'a Piece,
    by: (i32, i32),
    commands: Vec<Command>,
    subjects: Vec<Subject>,
}

impl Insert<'_> {
    /// Zones around others first, so that a parent is there when its child comes.
    fn zones(&mut self) -> BTreeMap<ZoneId, ZoneId> {
        let mut ids = Ids {
            stem: "zone",
            number: 0,
            made: ZoneId::from,
        };
        let fresh: BTreeMap<ZoneId, ZoneId> = self
            .piece
            .zones
            .keys()
            .map(|id| {
                let fresh = ids.next(|id| self.design.zones.contains_key(id));
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
                self.zone((id, zone), &fresh, breaks);
            }
        }
        fresh
    }

    fn zone(
        &mut self,
        (id, zone): (&ZoneId, &Zone),
        fresh: &BTreeMap<ZoneId, ZoneId>,
        breaks: bool,
    ) {
        let Some(new) = fresh.get(id) else { return };
        let mut zone = zone.clone();
        let parent = zone.parent.take().filter(|_| !breaks);
        zone.parent = parent.and_then(|parent| fresh.get(&parent).cloned());
        let usual = Rect::new(0, 0, 320, 240);
        let rect = self.piece.layout.zones.get(id).copied().unwrap_or(usual);
        let rect = rect.moved(self.by.0, self.by.1);
        self.subjects.push(Subject::Zone(new.clone()));
        let id = new.clone();
        self.commands.push(Command::AddZone { id, zone, rect });
    }

    fn assets(
        &mut self,
        zone_ids: &BTreeMap<ZoneId, ZoneId>,
        zones: &Standing<'_>,
    ) -> BTreeMap<AssetId, AssetId> {
        let mut ids = Ids {
            stem: "asset",
            number: 0,
            made: AssetId::from,
        };
        let mut fresh = BTreeMap::new();
        for (id, asset) in &self.piece.assets {
            let new: AssetId = ids.next(|id| self.design.assets.contains_key(id));
            let mut asset = asset.clone();
            asset.zone = match &asset.zone {
                Some(zone) => zone_ids.get(zone).cloned(),
                None => zones.get(id).cloned().flatten(),
            };
            let rect = place_of(self.piece.layout.assets.get(id)).moved(self.by.0, self.by.1);
            fresh.insert(id.clone(), new.clone());
            self.subjects.push(Subject::Asset(new.clone()));
            let id = new;
            self.commands.push(Command::AddAsset { id, asset, rect });
        }
        fresh
    }

    fn links(&mut self, fresh: &BTreeMap<AssetId, AssetId>) {
        let mut ids = Ids {
            stem: "link",
            number: 0,
            made: LinkId::from,
        };
        for (id, link) in &self.piece.links {
            let Some((from, to)) = fresh.get(&link.from).zip(fresh.get(&link.to)) else {
                continue;
            };
            let new: LinkId = ids.next(|id| self.design.links.contains_key(id));
            let via = link.via.iter().filter_map(|via| fresh.get(via).cloned());
            let copy = Link {
                from: from.clone(),
                to: to.clone(),
                via: via.collect(),
                ..link.clone()
            };
            self.subjects.push(Subject::Link(new.clone()));
            self.commands.push(Command::AddLink {
                id: new.clone(),
                link: copy,
            });
            if let Some(points) = self.piece.layout.links.get(id) {
                let moved = points.iter().map(|point| Point {
                    x: point.x.saturating_add(self.by.0),
                    y: point.y.saturating_add(self.by.1),
                });
                self.commands.push(Command::Lay(new, moved.collect()));
            }
        }
    }

    fn notes(&mut self) {
        let mut ids = Ids {
            stem: "note",
            number: 0,
            made: NoteId::from,
        };
        for (id, note) in &self.piece.notes {
            let new: NoteId = ids.next(|id| self.design.notes.contains_key(id));
            let rect = place_of(self.piece.layout.notes.get(id)).moved(self.by.0, self.by.1);
            self.subjects.push(Subject::Note(new.clone()));
            let (id, note) = (new, note.clone());
            self.commands.push(Command::AddNote { id, note, rect });
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
            self.commands.push(Command::SetControls(states));
        }
    }
}
