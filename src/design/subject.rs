//! A thing on the canvas, of whatever sort.

use serde::{Deserialize, Serialize};

use crate::catalog::{AssetId, LinkId, NoteId, ZoneId};

/// A thing on the canvas.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Hash)]
pub enum Subject {
    /// A zone.
    Zone(ZoneId),
    /// An asset.
    Asset(AssetId),
    /// A line or flow.
    Link(LinkId),
    /// A note on the canvas.
    Note(NoteId),
}

impl Subject {
    /// The id as text, whatever the sort of thing.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Zone(id) => id.as_str(),
            Self::Asset(id) => id.as_str(),
            Self::Link(id) => id.as_str(),
            Self::Note(id) => id.as_str(),
        }
    }

    /// The asset that it is, if it is one.
    pub const fn asset(&self) -> Option<&AssetId> {
        match self {
            Self::Asset(id) => Some(id),
            Self::Zone(_) | Self::Link(_) | Self::Note(_) => None,
        }
    }
}
