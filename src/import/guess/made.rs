//! A guess.

use crate::catalog::{AssetKindId, Catalog, Message, ZoneId, ZoneKindId};

/// Where an asset of a list is to stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportPlace {
    /// In a zone of the drawing.
    Drawn(ZoneId),
    /// In a zone that the drawing does not have yet: one of this kind is added.
    Fresh(ZoneKindId),
}

/// What was guessed of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportGuess {
    /// What it is.
    pub kind: Option<AssetKindId>,
    /// Where it stands.
    pub place: Option<ImportPlace>,
    /// Kinds it may be, by where it stands: the first that may stand there.
    pub candidates: Vec<AssetKindId>,
    /// What the guess rests on.
    pub reasons: Vec<Message>,
    /// Why a person has to look.
    pub doubts: Vec<Message>,
    /// Why it is proposed to leave the row out, where it is.
    pub takes_no_part: Option<Message>,
}

impl ImportGuess {
    /// Whether a person has to look before it is taken over.
    pub fn asks(&self) -> bool {
        !self.doubts.is_empty() || !self.is_whole() && self.takes_no_part.is_none()
    }

    /// Whether it says both what the row is and where it stands.
    pub const fn is_whole(&self) -> bool {
        self.kind.is_some() && self.place.is_some()
    }
}

/// What a zone of a kind is called, for messages.
pub(super) fn kind_name(catalog: &Catalog, kind: &AssetKindId) -> Message {
    let name = catalog.asset_kind(kind).map(|kind| kind.name.clone());
    name.unwrap_or_else(|| crate::catalog::Text::same(kind.as_str()))
        .into()
}
