//! A piece of a drawing as text: what the clipboard carries, also between two windows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Asset, ControlState, FileError, FileFault, Layout, Link, Note, Phase, Zone,
    file::{place_of_format, twice},
    references::dangling_reference,
};
use crate::catalog::{AssetId, ControlId, LinkId, NoteId, ZoneId, line_and_column, ron_options};

/// The format this program writes; newer ones are refused.
pub const PIECE_FORMAT: u32 = 1;

/// The largest text that is read as a piece, in bytes.
const LARGEST_PIECE: usize = 16 << 20;

/// The word every piece begins with: by it foreign text is told apart at once.
const HEADER: &str = "SekishoPiece";

/// Things cut out of a drawing: references stay within the piece.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Zones.
    pub zones: BTreeMap<ZoneId, Zone>,
    /// Assets.
    pub assets: BTreeMap<AssetId, Asset>,
    /// Links among the assets.
    pub links: BTreeMap<LinkId, Link>,
    /// Notes on the canvas.
    pub notes: BTreeMap<NoteId, Note>,
    /// Control states of the assets.
    pub controls: BTreeMap<AssetId, BTreeMap<ControlId, ControlState>>,
    /// Where the things stood.
    pub layout: Layout,
}

/// The piece as text.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "SekishoPiece", deny_unknown_fields)]
struct PieceData {
    format: u32,
    #[serde(default)]
    zones: BTreeMap<ZoneId, Zone>,
    #[serde(default)]
    assets: BTreeMap<AssetId, Asset>,
    #[serde(default)]
    links: BTreeMap<LinkId, Link>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    notes: BTreeMap<NoteId, Note>,
    #[serde(default)]
    controls: BTreeMap<AssetId, BTreeMap<ControlId, ControlState>>,
    #[serde(default)]
    layout: Layout,
}

/// Only the format number: read first, so that a newer piece is named as such.
#[derive(Debug, Deserialize)]
#[serde(rename = "SekishoPiece")]
struct FormatOnly {
    format: u32,
}

impl Piece {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.zones.is_empty() && self.assets.is_empty() && self.notes.is_empty()
    }

    /// The text that the clipboard carries.
    pub fn to_text(&self) -> String {
        let data = PieceData {
            format: PIECE_FORMAT,
            zones: self.zones.clone(),
            assets: self.assets.clone(),
            links: self.links.clone(),
            notes: self.notes.clone(),
            controls: self.controls.clone(),
            layout: self.layout.clone(),
        };
        let pretty = ron::ser::PrettyConfig::new()
            .depth_limit(3)
            .indentor("  ")
            .new_line("\n")
            .struct_names(false);
        // A piece holds only strings, integers and maps of them: it always has a text.
        let text = ron_options()
            .to_string_pretty(&data, pretty)
            .unwrap_or_default();
        format!("{HEADER}{text}\n")
    }

    /// Reads a piece; `name` stands for the file in errors. Foreign text is refused in one line
    /// with its place, however long or deep it is.
    pub fn parse(text: &str, name: &str) -> Result<Self, FileError> {
        let fail = |(place, fault)| FileError {
            file: name.to_owned(),
            place: Some(place),
            fault,
        };
        let known = PIECE_FORMAT;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let start = text.len() - text.trim_start().len();
        if !text.trim_start().starts_with(HEADER) {
            return Err(fail((line_and_column(text, start), FileFault::NoPiece)));
        }
        if text.len() > LARGEST_PIECE {
            let fault = FileFault::TooLarge(text.len() as u64);
            return Err(fail(((1, 1), fault)));
        }
        if let Ok(FormatOnly { format }) = ron_options().from_str(text)
            && format > known
        {
            let fault = FileFault::Newer { format, known };
            return Err(fail((place_of_format(text), fault)));
        }
        let data: PieceData = ron_options()
            .from_str(text)
            .map_err(|error| fail(FileFault::syntax(text, &error)))?;
        if data.format != known {
            let format = data.format;
            let fault = FileFault::UnknownFormat { format, known };
            return Err(fail((place_of_format(text), fault)));
        }
        if let Some(twice) = twice(text) {
            return Err(fail(twice));
        }
        let phase = Phase {
            zones: data.zones,
            assets: data.assets,
            links: data.links,
            notes: data.notes,
            controls: data.controls,
            layout: data.layout,
            ..Phase::default()
        };
        if let Some((offset, fault)) = dangling_reference(&phase, text) {
            return Err(fail((line_and_column(text, offset), fault)));
        }
        Ok(Self {
            zones: phase.zones,
            assets: phase.assets,
            links: phase.links,
            notes: phase.notes,
            controls: phase.controls,
            layout: phase.layout,
        })
    }
}
