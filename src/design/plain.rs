//! Things as they are when they are begun: of a kind, with nothing written about them.

use super::{Asset, Link, Record, Zone};
use crate::catalog::{AssetId, AssetKindId, LinkKindId, ZoneId, ZoneKindId};

impl Zone {
    /// A plain zone of a kind, within another one if `parent` says so.
    pub fn new(kind: impl Into<ZoneKindId>, parent: Option<ZoneId>) -> Self {
        Self {
            kind: kind.into(),
            name: String::new(),
            provider: String::new(),
            parent,
            note: String::new(),
            record: Record::new(),
        }
    }
}

impl Asset {
    /// A plain asset of a kind, in a zone if one is given.
    pub fn new(kind: impl Into<AssetKindId>, zone: Option<ZoneId>) -> Self {
        Self {
            kind: kind.into(),
            name: String::new(),
            zone,
            count: 0,
            owner: None,
            note: String::new(),
            record: Record::new(),
        }
    }
}

impl Link {
    /// A plain link of a kind between two assets.
    pub fn new(
        kind: impl Into<LinkKindId>,
        from: impl Into<AssetId>,
        to: impl Into<AssetId>,
    ) -> Self {
        Self {
            kind: kind.into(),
            from: from.into(),
            to: to.into(),
            via: Vec::new(),
            name: String::new(),
            specified: false,
            encryption: String::new(),
            note: String::new(),
            record: Record::new(),
        }
    }
}
