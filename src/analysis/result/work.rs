//! As what an asset counts beside what it is.

use crate::catalog::{AssetId, AssetKindId, Message};

/// An asset that counts as other kinds where it stands: it has their controls, threats and risks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetWork {
    /// The asset.
    pub asset: AssetId,
    /// As what it counts, in the order of its kind.
    pub kinds: Vec<AssetKindId>,
    /// The same in words, with the reason.
    pub message: Message,
    /// Pages that the reason rests on.
    pub pages: Vec<u16>,
    /// Slides of the ministry’s overview that it rests on.
    pub slides: Vec<u16>,
}
