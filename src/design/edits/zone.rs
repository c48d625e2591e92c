//! What can be changed of a zone.

use crate::{
    catalog::{ZoneId, ZoneKindId},
    design::{Bounds, CommandScope, Zone},
};

/// A change of one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneEdit {
    /// Add it, under a free id, at a place.
    Add {
        /// The zone.
        zone: Zone,
        /// Where.
        rect: Bounds,
    },
    /// Add it, under a free id, where there is room beside the drawing.
    AddBeside {
        /// The zone.
        zone: Zone,
        /// Width and height, world units.
        size: (i32, i32),
    },
    /// Rename it.
    Name(String),
    /// Write its remarks.
    Note(String),
    /// Change its kind.
    Kind(ZoneKindId),
    /// Set a cloud's provider.
    Provider(String),
    /// Put it into another zone or into none; a zone never comes to stand in itself.
    Parent(Option<ZoneId>),
    /// Show it folded, its members as one box, or open it again.
    Fold(bool),
}

impl ZoneEdit {
    pub(in crate::design) const fn touches(&self) -> CommandScope {
        match self {
            // What a zone is called stands in findings; what is folded is analysed as ever.
            Self::Add { .. }
            | Self::AddBeside { .. }
            | Self::Name(_)
            | Self::Kind(_)
            | Self::Provider(_)
            | Self::Parent(_) => CommandScope::Meaning,
            Self::Note(_) | Self::Fold(_) => CommandScope::Layout,
        }
    }
}
