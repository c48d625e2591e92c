//! The command that inserts a piece under fresh ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, LinkId, Message, NoteId, ZoneId},
    design::{
        AssetEdit, Bounds, Command, ControlKey, Design, DesignEdit, FreeIds, Link, LinkEdit,
        NoteEdit, Offset, Piece, Subject, TILE_SIZE, ZONE_SIZE, Zone, ZoneEdit,
    },
};

/// What pasting leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Paste {
    /// The command, one undo step.
    pub command: Command,
    /// What it brings: to be selected.
    pub subjects: Vec<Subject>,
}

/// The place of a thing; one without a place gets the usual size.
pub(super) fn place_of(rect: Option<&Bounds>) -> Bounds {
    rect.copied()
        .unwrap_or(Bounds::new(0, 0, TILE_SIZE.0, TILE_SIZE.1))
}

pub(super) type AssetZones<'a> = BTreeMap<&'a AssetId, Option<ZoneId>>;

/// The command that inserts a piece under fresh ids. `zones` says where assets stand whose zone
/// is not in the piece.
pub(super) fn insert(
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
