//! A guess.

use crate::{
    catalog::{AssetKindId, Catalog, Message, Text, ZoneId, ZoneKindId},
    design::{Design, Names, membership::may_stand},
};

/// Where an asset of a list is to stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportPlace {
    /// In a zone of the drawing.
    Drawn(ZoneId),
    /// In a zone that the drawing does not have yet: one of this kind is added.
    Fresh(ZoneKindId),
    /// In a segment that a place such as a branch does not have yet: it is added within it.
    Nested(NestedPlace),
}

/// A segment to be added within a place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NestedPlace {
    /// The place around it.
    pub site: ImportSite,
    /// The kind of the segment.
    pub segment: ZoneKindId,
}

/// A place around a segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImportSite {
    /// A zone of the drawing.
    Drawn(ZoneId),
    /// A zone that the drawing does not have yet.
    Fresh(FreshSite),
}

/// A place that is added.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FreshSite {
    /// Its kind.
    pub kind: ZoneKindId,
    /// Its name; empty for that of its kind.
    pub name: String,
}

impl ImportPlace {
    /// What it is called, with the place around it.
    pub fn called(&self, catalog: &Catalog, design: &Design) -> Message {
        match self {
            Self::Fresh(kind) => zone_kind_name(catalog, kind),
            Self::Drawn(id) => {
                let name = Names { design, catalog }.zone(id).text();
                let zone = design.zones.get(id);
                let outer = zone.and_then(|zone| zone.parent.as_ref());
                match outer.filter(|outer| design.zones.contains_key(*outer)) {
                    Some(outer) => {
                        let outer = Names { design, catalog }.zone(outer).text();
                        within(outer.into(), name.into())
                    }
                    None => name.into(),
                }
            }
            Self::Nested(nested) => {
                let site = nested.site.called(catalog, design);
                within(site, zone_kind_name(catalog, &nested.segment))
            }
        }
    }

    /// Whether the catalog lets something of a kind stand there.
    pub fn may_hold(&self, catalog: &Catalog, design: &Design, kind: &AssetKindId) -> bool {
        let zone = match self {
            Self::Drawn(zone) => return may_stand(catalog, design, kind, zone),
            Self::Fresh(zone) => zone,
            Self::Nested(nested) => &nested.segment,
        };
        let kind = catalog.asset_kind(kind);
        kind.is_none_or(|kind| kind.zones.contains(zone))
    }
}

impl ImportSite {
    /// What it is called.
    pub fn called(&self, catalog: &Catalog, design: &Design) -> Message {
        match self {
            Self::Drawn(id) => Names { design, catalog }.zone(id).text().into(),
            Self::Fresh(site) if site.name.is_empty() => zone_kind_name(catalog, &site.kind),
            Self::Fresh(site) => Text::same(&site.name).into(),
        }
    }
}

fn within(site: Message, name: Message) -> Message {
    let message = Message::new("import-zone-within").with("site", site);
    message.with("name", name)
}

/// What a kind of zone is called.
fn zone_kind_name(catalog: &Catalog, kind: &ZoneKindId) -> Message {
    let name = catalog.zone_kind(kind).map(|kind| kind.name.clone());
    name.unwrap_or_else(|| Text::same(kind.as_str())).into()
}

/// What was guessed of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportGuess {
    /// What it is.
    pub kind: Option<AssetKindId>,
    /// Where it stands.
    pub place: Option<ImportPlace>,
    /// The place within which its segment is, where its location says so.
    pub site: Option<ImportSite>,
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

/// What a kind of asset is called, for messages.
pub(super) fn kind_name(catalog: &Catalog, kind: &AssetKindId) -> Message {
    let name = catalog.asset_kind(kind).map(|kind| kind.name.clone());
    name.unwrap_or_else(|| Text::same(kind.as_str())).into()
}
