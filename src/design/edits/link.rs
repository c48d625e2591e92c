//! What can be changed of a line or flow.

use crate::{
    catalog::{AssetId, LinkKindId},
    design::{CommandScope, Link, Point},
};

/// A change of one line or flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkEdit {
    /// Add it, under a free id.
    Add(Link),
    /// Rename it.
    Name(String),
    /// Write its remarks.
    Note(String),
    /// Change its kind.
    Kind(LinkKindId),
    /// Re-attach it.
    Ends {
        /// Its new start.
        from: AssetId,
        /// Its new end.
        to: AssetId,
    },
    /// Set the assets a flow must pass, in order.
    Via(Vec<AssetId>),
    /// Mark a flow as specified communication (特定通信), or not.
    Specified(bool),
    /// Write how it is encrypted.
    Encryption(String),
    /// Lay it by hand; empty waypoints give it back to the router.
    Lay(Vec<Point>),
}

impl LinkEdit {
    pub(in crate::design) const fn touches(&self) -> CommandScope {
        match self {
            Self::Add(_)
            | Self::Name(_)
            | Self::Kind(_)
            | Self::Ends { .. }
            | Self::Via(_)
            | Self::Specified(_) => CommandScope::Meaning,
            Self::Note(_) | Self::Encryption(_) | Self::Lay(_) => CommandScope::Layout,
        }
    }
}
