//! The command that a piece becomes: everything under fresh ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, ControlId, FieldId, LinkId, Message, NoteId, ZoneId},
    design::{
        AssetEdit, Bounds, Command, ControlKey, Design, DesignEdit, FreeIds, Link, LinkEdit,
        NoteEdit, Offset, Piece, Record, RecordEdit, Subject, TILE_SIZE, ZONE_SIZE, Zone, ZoneEdit,
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
        columns: BTreeMap::new(),
        commands: Vec::new(),
        subjects: Vec::new(),
    };
    out.columns = out.columns();
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
    /// What columns of one's own of the piece are called in the design.
    columns: BTreeMap<FieldId, FieldId>,
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
        zone.record = moved(&zone.record, &self.columns);
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
            asset.record = moved(&asset.record, &self.columns);
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
                record: moved(&link.record, &self.columns),
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
        let states = of_fresh(&self.piece.controls, fresh);
        if !states.is_empty() {
            self.commands
                .push(Command::Design(DesignEdit::Controls(states)));
        }
        for (key, record) in of_fresh(&self.piece.control_records, fresh) {
            let edit = RecordEdit::Control(key, record);
            self.commands.push(Command::Record(edit));
        }
    }

    /// The columns of one's own of the piece: a column of the same name is the same one, what the
    /// design lacks is added under a fresh id.
    fn columns(&mut self) -> BTreeMap<FieldId, FieldId> {
        let mut ids = FreeIds::default();
        let mut here = BTreeMap::new();
        for (id, column) in &self.piece.columns {
            let mut known = self.design.columns.iter();
            let found = if self.design.columns.get(id) == Some(column) {
                id.clone()
            } else if let Some((same, _)) = known.find(|(_, it)| *it == column) {
                same.clone()
            } else {
                let new = ids.column(self.design);
                let edit = RecordEdit::AddColumn(new.clone(), column.clone());
                self.commands.push(Command::Record(edit));
                new
            };
            here.insert(id.clone(), found);
        }
        here
    }
}

/// What is said of controls of assets, under the fresh ids of these.
fn of_fresh<T: Clone>(
    all: &BTreeMap<AssetId, BTreeMap<ControlId, T>>,
    fresh: &BTreeMap<AssetId, AssetId>,
) -> Vec<(ControlKey, T)> {
    let known = all
        .iter()
        .filter_map(|(id, of_asset)| Some((fresh.get(id)?, of_asset)));
    known
        .flat_map(|(asset, of_asset)| {
            of_asset.iter().map(move |(control, it)| {
                let (asset, control) = (Some(asset.clone()), control.clone());
                (ControlKey { asset, control }, it.clone())
            })
        })
        .collect()
}

/// A record in the columns that the design has for it.
fn moved(record: &Record, columns: &BTreeMap<FieldId, FieldId>) -> Record {
    let values = record.iter();
    values
        .map(|(id, value)| (columns.get(id).unwrap_or(id).clone(), value.clone()))
        .collect()
}
