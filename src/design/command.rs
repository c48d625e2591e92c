//! Changes of a design as values; the `edit` layer applies them.

use std::collections::BTreeMap;

use super::{
    Asset, ControlKey, ControlState, Design, Link, Note, Override, OverrideKey, Owner, Point, Rect,
    Subject, Zone,
};
use crate::catalog::{
    AssetId, AssetKindId, ControlId, Cost, LinkId, LinkKindId, NoteId, Text, ZoneId, ZoneKindId,
};

/// A change of a design. Only `edit::apply` carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Add a zone at a place.
    AddZone {
        /// A free id.
        id: ZoneId,
        /// The zone.
        zone: Zone,
        /// Where.
        rect: Rect,
    },
    /// Add an asset at a place.
    AddAsset {
        /// A free id.
        id: AssetId,
        /// The asset.
        asset: Asset,
        /// Where.
        rect: Rect,
    },
    /// Add a zone where there is room beside the drawing.
    AddZoneBeside {
        /// A free id.
        id: ZoneId,
        /// The zone.
        zone: Zone,
        /// Width and height, world units.
        size: (i32, i32),
    },
    /// Add an asset where there is room in its zone.
    AddAssetInside {
        /// A free id.
        id: AssetId,
        /// The asset, with its zone.
        asset: Asset,
        /// What room it takes.
        room: Room,
        /// What it belongs near: a checkpoint stands on that edge of its zone.
        near: Vec<AssetId>,
    },
    /// Move an asset to where there is room in a zone, which becomes its own.
    MoveInside {
        /// The asset.
        asset: AssetId,
        /// The zone.
        zone: ZoneId,
        /// What room it takes.
        room: Room,
    },
    /// Add a line or flow.
    AddLink {
        /// A free id.
        id: LinkId,
        /// The link.
        link: Link,
    },
    /// Add a note on the canvas at a place.
    AddNote {
        /// A free id.
        id: NoteId,
        /// The note.
        note: Note,
        /// Where.
        rect: Rect,
    },
    /// Remove things; links of removed assets go with them, members of a removed zone become free.
    Remove(Vec<Subject>),
    /// Move things by a distance; members of a moved zone go along.
    /// `into` says which assets change their zone by it.
    Move {
        /// What is moved.
        subjects: Vec<Subject>,
        /// To the right, world units.
        dx: i32,
        /// Down, world units.
        dy: i32,
        /// New zones of assets.
        into: BTreeMap<AssetId, Option<ZoneId>>,
    },
    /// Give a zone, asset or note another rectangle.
    Resize(Subject, Rect),
    /// Lay a link by hand; empty waypoints give it back to the router.
    Lay(LinkId, Vec<Point>),
    /// Rename; of a note, write its text.
    Rename(Subject, String),
    /// Write the remarks of a thing; of a note, its text.
    SetNote(Subject, String),
    /// Set a cloud's provider.
    SetProvider(ZoneId, String),
    /// Put an asset into a zone or into none.
    SetZone(AssetId, Option<ZoneId>),
    /// Put a zone into another or into none; a zone never comes to stand in itself.
    SetParent(ZoneId, Option<ZoneId>),
    /// Show a zone folded, its members as one box, or open it again.
    Fold(ZoneId, bool),
    /// Set the number of devices.
    SetCount(AssetId, u32),
    /// Set who runs an asset.
    SetOwner(AssetId, Option<Owner>),
    /// Change a zone's kind.
    SetZoneKind(ZoneId, ZoneKindId),
    /// Change an asset's kind.
    SetAssetKind(AssetId, AssetKindId),
    /// Write the remarks on the whole design.
    SetDesignNote(String),
    /// Change a link's kind.
    SetLinkKind(LinkId, LinkKindId),
    /// Re-attach a link.
    SetEnds {
        /// The link.
        link: LinkId,
        /// Its new start.
        from: AssetId,
        /// Its new end.
        to: AssetId,
    },
    /// Set the assets a flow must pass.
    SetVia(LinkId, Vec<AssetId>),
    /// Mark a flow as specified communication (特定通信), or not.
    SetSpecified(LinkId, bool),
    /// Write how a link is encrypted.
    SetEncryption(LinkId, String),
    /// Set control states.
    SetControls(Vec<(ControlKey, ControlState)>),
    /// Set the design's title.
    SetTitle(String),
    /// Accept a finding with a reason, or take the acceptance back.
    Accept(String, Option<String>),
    /// Set a level against the catalog's, with a reason, or go back to the catalog's.
    SetOverride(OverrideKey, Option<Override>),
    /// Say what a control costs here, or go back to the catalog's cost.
    SetCost(ControlId, Option<Cost>),
    /// Several commands as one step, with a label of its own.
    Group {
        /// What the undo menu says.
        label: Text,
        /// In order.
        commands: Vec<Self>,
    },
}

/// What room an asset takes in a zone. Where that is, is found when the command is carried out, so
/// an edit that is on offer stays good while things are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Width and height, world units.
    pub size: (i32, i32),
    /// Whether it stands on an edge of the zone if it can, as checkpoints do.
    pub on_edge: bool,
}

/// Why a command was not carried out. The design is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// It names a thing that does not exist.
    #[error("there is no “{0}”")]
    Unknown(String),
    /// It adds a thing under an id that is taken.
    #[error("the id “{0}” is taken")]
    Taken(String),
    /// A link would join an asset with itself.
    #[error("a link needs two different assets")]
    Loop,
    /// A zone would stand in itself.
    #[error("a zone cannot stand in itself")]
    Nested,
    /// Coordinates or sizes beyond what a drawing may have.
    #[error("the place lies outside the drawing")]
    OutOfRange,
    /// Something is accepted or overridden without a reason.
    #[error("a reason is needed")]
    NoReason,
    /// A level beyond those there are.
    #[error("a level is 1, 2 or 3, not {0}")]
    NoLevel(u8),
}

/// What a command touches: decides what must be computed anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touches {
    /// Only where things stand, or words the analysis does not read.
    Layout,
    /// What the analysis reads.
    Meaning,
}

impl Design {
    /// A free id for a new asset, such as `asset-7`.
    pub fn free_asset_id(&self) -> AssetId {
        free_id("asset", |id| self.assets.contains_key(id))
    }

    /// A free id for a new zone, such as `zone-3`.
    pub fn free_zone_id(&self) -> ZoneId {
        free_id("zone", |id| self.zones.contains_key(id))
    }

    /// A free id for a new note, such as `note-1`.
    pub fn free_note_id(&self) -> NoteId {
        free_id("note", |id| self.notes.contains_key(id))
    }

    /// A free id for a new link, such as `link-12`.
    pub fn free_link_id(&self) -> LinkId {
        free_id("link", |id| self.links.contains_key(id))
    }
}

fn free_id<T: From<String>>(stem: &str, is_taken: impl Fn(&str) -> bool) -> T {
    let mut number = 1_u32;
    loop {
        let id = format!("{stem}-{number}");
        if !is_taken(&id) {
            return id.into();
        }
        number += 1;
    }
}
