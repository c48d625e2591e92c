//! What can be changed of an asset.

use crate::{
    catalog::{AssetId, AssetKindId, ZoneId},
    design::{Asset, Bounds, CommandScope, Footprint, Owner},
};

/// A change of one asset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssetEdit {
    /// Add it, under a free id, at a place.
    Add {
        /// The asset.
        asset: Asset,
        /// Where.
        rect: Bounds,
    },
    /// Add it, under a free id, where there is room in its zone.
    AddInside {
        /// The asset, with its zone.
        asset: Asset,
        /// What room it takes.
        room: Footprint,
        /// What it belongs near: a checkpoint stands on that edge of its zone.
        near: Vec<AssetId>,
    },
    /// Move it to where there is room in a zone, which becomes its own.
    MoveInside {
        /// The zone.
        zone: ZoneId,
        /// What room it takes.
        room: Footprint,
    },
    /// Rename it.
    Name(String),
    /// Write its remarks.
    Note(String),
    /// Change its kind.
    Kind(AssetKindId),
    /// Put it into a zone or into none; it stays where it is drawn.
    Zone(Option<ZoneId>),
    /// Set the number of devices.
    Count(u32),
    /// Set who runs it.
    Owner(Option<Owner>),
}

impl AssetEdit {
    pub(in crate::design) const fn touches(&self) -> CommandScope {
        match self {
            // What an asset is called stands in findings, and how many it is decides where the main
            // terminals stand; who runs it stands nowhere.
            Self::Add { .. }
            | Self::AddInside { .. }
            | Self::MoveInside { .. }
            | Self::Name(_)
            | Self::Kind(_)
            | Self::Count(_)
            | Self::Zone(_) => CommandScope::Meaning,
            Self::Note(_) | Self::Owner(_) => CommandScope::Layout,
        }
    }
}
