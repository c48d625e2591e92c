//! A piece of a drawing as text: what the clipboard carries, also between two windows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Asset, ControlRecord, ControlState, DesignLayout, FileError, FileFault, Link, Note, OwnColumn,
    PlacedFault, Versioned, Zone,
    file::refuse_twice,
    read_versioned,
    references::{References, controlled},
    versioned::without_mark,
    versioned_text,
};
use crate::catalog::{AssetId, ControlId, FieldId, LinkId, NoteId, ZoneId};

/// The format this program writes; newer ones are refused.
pub const PIECE_FORMAT: u32 = 1;

/// The largest text that is read as a piece, in bytes.
const LARGEST_PIECE: usize = 16 << 20;

/// The word every piece begins with: by it foreign text is told apart at once.
const HEADER: &str = "SekishoPiece";

/// Things cut out of a drawing: references stay within the piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "SekishoPiece", deny_unknown_fields)]
pub struct Piece {
    format: u32,
    /// Zones.
    #[serde(default)]
    pub zones: BTreeMap<ZoneId, Zone>,
    /// Assets.
    #[serde(default)]
    pub assets: BTreeMap<AssetId, Asset>,
    /// Links among the assets.
    #[serde(default)]
    pub links: BTreeMap<LinkId, Link>,
    /// Notes on the canvas.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<NoteId, Note>,
    /// Control states of the assets.
    #[serde(default)]
    pub controls: BTreeMap<AssetId, BTreeMap<ControlId, ControlState>>,
    /// What is written down about the control states of the assets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub control_records: BTreeMap<AssetId, BTreeMap<ControlId, ControlRecord>>,
    /// The columns of one's own in which something is written down about the things.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<FieldId, OwnColumn>,
    /// Where the things stood.
    #[serde(default)]
    pub layout: DesignLayout,
}

impl Default for Piece {
    fn default() -> Self {
        Self {
            format: PIECE_FORMAT,
            zones: BTreeMap::new(),
            assets: BTreeMap::new(),
            links: BTreeMap::new(),
            notes: BTreeMap::new(),
            controls: BTreeMap::new(),
            control_records: BTreeMap::new(),
            columns: BTreeMap::new(),
            layout: DesignLayout::default(),
        }
    }
}

impl Versioned for Piece {
    const FORMAT: u32 = PIECE_FORMAT;
    const HEADER: &'static str = HEADER;
    const DEPTH: usize = 3;
    const INDENT: &'static str = "  ";

    fn format(&self) -> u32 {
        self.format
    }
}

impl Piece {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.zones.is_empty() && self.assets.is_empty() && self.notes.is_empty()
    }

    /// The text that the clipboard carries.
    pub fn to_text(&self) -> String {
        versioned_text(self)
    }

    /// Reads a piece; `name` stands for the file in errors. Foreign text is refused in one line
    /// with its place, however long or deep it is.
    pub fn parse(text: &str, name: &str) -> Result<Self, FileError> {
        Self::parse_whole(without_mark(text)).map_err(|fault| fault.of_file(name))
    }

    fn parse_whole(text: &str) -> Result<Self, PlacedFault> {
        let start = text.len() - text.trim_start().len();
        if !text.trim_start().starts_with(HEADER) {
            return Err(PlacedFault::at(text, start, FileFault::NoPiece));
        }
        if text.len() > LARGEST_PIECE {
            let fault = FileFault::TooLarge(text.len() as u64);
            return Err(PlacedFault::at(text, 0, fault));
        }
        let piece: Self = read_versioned(text)?;
        refuse_twice(text)?;
        References::from(&piece).check(text, None)?;
        Ok(piece)
    }
}

impl<'a> From<&'a Piece> for References<'a> {
    fn from(piece: &'a Piece) -> Self {
        Self {
            zones: &piece.zones,
            assets: &piece.assets,
            links: &piece.links,
            controlled: controlled(&piece.controls, &piece.control_records),
            overrides: None,
            layout: &piece.layout,
        }
    }
}
