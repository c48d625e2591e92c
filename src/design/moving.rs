//! What a move takes along.

use std::collections::BTreeSet;

use super::{Bounds, Design, Subject};
use crate::catalog::{AssetId, NoteId, ZoneId};

/// What a move takes along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MovedThings {
    /// Zones.
    pub zones: BTreeSet<ZoneId>,
    /// Assets.
    pub assets: BTreeSet<AssetId>,
    /// Notes.
    pub notes: BTreeSet<NoteId>,
}

impl MovedThings {
    /// What moving `subjects` takes along: members and nested zones, and notes that lie on a moved
    /// zone, that is with their middle within it.
    pub fn of(design: &Design, subjects: &[Subject]) -> Self {
        let mut moved = Self::default();
        for subject in subjects {
            match subject {
                Subject::Zone(id) => drop(moved.zones.insert(id.clone())),
                Subject::Asset(id) => drop(moved.assets.insert(id.clone())),
                Subject::Note(id) => drop(moved.notes.insert(id.clone())),
                Subject::Link(_) => {}
            }
        }
        if !moved.zones.is_empty() {
            moved.add_nested(design);
            moved.add_members(design);
            moved.add_notes(design);
        }
        moved
    }

    /// Whether a thing is among them. What becomes of a link depends on both of its ends.
    pub fn contains(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Zone(id) => self.zones.contains(id),
            Subject::Asset(id) => self.assets.contains(id),
            Subject::Note(id) => self.notes.contains(id),
            Subject::Link(_) => false,
        }
    }

    fn add_nested(&mut self, design: &Design) {
        loop {
            let is_new = |zone: &ZoneId, parent: Option<&ZoneId>| {
                let is_inside = parent.is_some_and(|parent| self.zones.contains(parent));
                is_inside && !self.zones.contains(zone)
            };
            let nested: Vec<ZoneId> = design
                .zones
                .iter()
                .filter(|(id, zone)| is_new(id, zone.parent.as_ref()))
                .map(|(id, _)| id.clone())
                .collect();
            if nested.is_empty() {
                break;
            }
            self.zones.extend(nested);
        }
    }

    fn add_members(&mut self, design: &Design) {
        let members = design.assets.iter().filter(|(_, asset)| {
            let zone = asset.zone.as_ref();
            zone.is_some_and(|zone| self.zones.contains(zone))
        });
        self.assets.extend(members.map(|(id, _)| id.clone()));
    }

    fn add_notes(&mut self, design: &Design) {
        let areas: Vec<Bounds> = self
            .zones
            .iter()
            .filter_map(|id| design.zone_rect(id))
            .collect();
        let lying = design.layout.notes.iter().filter(|(id, rect)| {
            let middle = rect.center();
            design.notes.contains_key(*id) && areas.iter().any(|area| area.contains(middle))
        });
        self.notes.extend(lying.map(|(id, _)| id.clone()));
    }
}
