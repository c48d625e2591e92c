//! What can be changed of where things stand.

use std::collections::BTreeMap;

use crate::{
    catalog::{AssetId, ZoneId},
    design::{Bounds, CommandScope, Subject},
};

/// A change of where things stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceEdit {
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
    Resize(Subject, Bounds),
    /// Hold things in place.
    Lock(Vec<Subject>),
    /// Let things be moved again.
    Unlock(Vec<Subject>),
}

impl PlaceEdit {
    pub(in crate::design) fn touches(&self) -> CommandScope {
        match self {
            Self::Move { into, .. } => CommandScope::meaning_if(!into.is_empty()),
            Self::Resize(..) | Self::Lock(_) | Self::Unlock(_) => CommandScope::Layout,
        }
    }
}
