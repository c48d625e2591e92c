//! Free ids for what is added.

use super::Design;
use crate::catalog::{AssetId, FieldId, LinkId, NoteId, OWN_COLUMN, ZoneId};

/// Gives ids such as `asset-7`, one after the other and none twice.
#[derive(Clone, Copy, Debug, Default)]
pub struct FreeIds {
    number: u32,
}

impl FreeIds {
    /// The next id of a stem that is not taken.
    fn next<T: From<String>>(&mut self, stem: &str, is_taken: impl Fn(&str) -> bool) -> T {
        loop {
            self.number = self.number.saturating_add(1);
            let id = format!("{stem}-{}", self.number);
            if !is_taken(&id) {
                return id.into();
            }
        }
    }

    /// The next id for an asset.
    pub fn asset(&mut self, design: &Design) -> AssetId {
        self.next("asset", |id| design.assets.contains_key(id))
    }

    /// The next id for a zone.
    pub fn zone(&mut self, design: &Design) -> ZoneId {
        self.next("zone", |id| design.zones.contains_key(id))
    }

    /// The next id for a note.
    pub fn note(&mut self, design: &Design) -> NoteId {
        self.next("note", |id| design.notes.contains_key(id))
    }

    /// The next id for a column of one's own, such as `own-2`: no record of any phase has it.
    pub fn column(&mut self, design: &Design) -> FieldId {
        let written = design.written_fields();
        let stem = OWN_COLUMN.trim_end_matches('-');
        self.next(stem, |id| {
            design.columns.contains_key(id) || written.contains(&FieldId::from(id))
        })
    }

    /// The next id for a link.
    pub fn link(&mut self, design: &Design) -> LinkId {
        self.next("link", |id| design.links.contains_key(id))
    }
}

impl Design {
    /// A free id for a new asset, such as `asset-7`.
    pub fn free_asset_id(&self) -> AssetId {
        FreeIds::default().asset(self)
    }

    /// A free id for a new zone, such as `zone-3`.
    pub fn free_zone_id(&self) -> ZoneId {
        FreeIds::default().zone(self)
    }

    /// A free id for a new note, such as `note-1`.
    pub fn free_note_id(&self) -> NoteId {
        FreeIds::default().note(self)
    }

    /// A free id for a new column of one's own, such as `own-2`.
    pub fn free_column_id(&self) -> FieldId {
        FreeIds::default().column(self)
    }

    /// A free id for a new link, such as `link-12`.
    pub fn free_link_id(&self) -> LinkId {
        FreeIds::default().link(self)
    }
}
