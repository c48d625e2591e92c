//! What things are called: those of a design by the user's name, else that of their kind, those of
//! the catalog as it names them.

use super::{Asset, Design, Link, Owner, Subject, Zone, given_name};
use crate::catalog::{
    AssetId, AttackerId, Catalog, ControlId, FactId, FactValue, GoalId, Lang, LinkId, Message,
    MessageValue, PlacementId, Text, ThreatId, ZoneId,
};

impl Owner {
    /// All who may run an asset.
    pub const ALL: [Self; 4] = [
        Self::Municipality,
        Self::Vendor,
        Self::Csp,
        Self::Prefecture,
    ];

    /// What they are called, a key of the program's words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Municipality => "owner-municipality",
            Self::Vendor => "owner-vendor",
            Self::Csp => "owner-csp",
            Self::Prefecture => "owner-prefecture",
        }
    }
}

/// What something is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name<'a> {
    /// As the user calls it.
    Given(&'a str),
    /// Like its kind, or as the catalog calls it.
    Kind(&'a Text),
    /// By an id: the catalog does not know it or its kind, or the design does not know it.
    Id(&'a str),
}

impl<'a> Name<'a> {
    /// The name `given` by the user, else that of the `kind`, else the `id`.
    pub fn new(given: &'a str, kind: Option<&'a Text>, id: &'a str) -> Self {
        given_name(given)
            .map(Self::Given)
            .or_else(|| kind.map(Self::Kind))
            .unwrap_or(Self::Id(id))
    }

    /// The name of an entry of the catalog, else its id.
    fn entry(name: Option<&'a Text>, id: &'a str) -> Self {
        name.map_or(Self::Id(id), Self::Kind)
    }

    /// The name in a language, as it was written.
    pub fn get(self, lang: Lang) -> &'a str {
        match self {
            Self::Given(name) | Self::Id(name) => name,
            Self::Kind(name) => name.get(lang),
        }
    }

    /// The name in a language on one line.
    pub fn line(self, lang: Lang) -> String {
        self.get(lang).replace('\n', " ")
    }

    /// The name in both languages.
    pub fn text(self) -> Text {
        match self {
            Self::Given(name) | Self::Id(name) => Text::same(name),
            Self::Kind(name) => name.clone(),
        }
    }
}

/// Looks up what things are called.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// Where the user has named things.
    pub design: &'a Design,
    /// Where kinds, threats and so on are named.
    pub catalog: &'a Catalog,
}

impl<'a> Names<'a> {
    /// The name of a thing: of a link without its ends, of a note what it says.
    pub fn name_of(self, subject: &'a Subject) -> Name<'a> {
        match subject {
            Subject::Zone(id) => self.zone(id),
            Subject::Asset(id) => self.asset(id),
            Subject::Link(id) => self.link(id),
            Subject::Note(id) => {
                let note = self.design.notes.get(id);
                note.map_or(Name::Id(id.as_str()), |note| Name::Given(&note.text))
            }
        }
    }

    /// The name of an asset.
    pub fn asset(self, id: &'a AssetId) -> Name<'a> {
        let asset = self.design.assets.get(id);
        asset.map_or(Name::Id(id.as_str()), |asset| asset.called(self.catalog))
    }

    /// The name of a zone.
    pub fn zone(self, id: &'a ZoneId) -> Name<'a> {
        let zone = self.design.zones.get(id);
        zone.map_or(Name::Id(id.as_str()), |zone| zone.called(self.catalog))
    }

    /// The name of a link, without its ends.
    pub fn link(self, id: &'a LinkId) -> Name<'a> {
        let link = self.design.links.get(id);
        link.map_or(Name::Id(id.as_str()), |link| link.called(self.catalog))
    }

    /// Assets in a row, with arrows between.
    pub fn way(self, assets: &'a [AssetId]) -> MessageValue {
        MessageValue::list(
            "common-arrow",
            assets.iter().map(|id| self.asset(id).text()),
        )
    }

    /// The name of a threat.
    pub fn threat(self, id: &'a ThreatId) -> Name<'a> {
        let threat = self.catalog.threat(id);
        Name::entry(threat.map(|it| &it.name), id.as_str())
    }

    /// The name of an attacker.
    pub fn attacker(self, id: &'a AttackerId) -> Name<'a> {
        let attacker = self.catalog.attacker(id);
        Name::entry(attacker.map(|it| &it.name), id.as_str())
    }

    /// The name of a final attack.
    pub fn goal(self, id: &'a GoalId) -> Name<'a> {
        let goal = self.catalog.goal(id);
        Name::entry(goal.map(|it| &it.name), id.as_str())
    }

    /// The name of a placement.
    pub fn placement(self, id: &'a PlacementId) -> Name<'a> {
        let placement = self.catalog.placement(id);
        Name::entry(placement.map(|it| &it.name), id.as_str())
    }

    /// The words of a fact.
    pub fn fact(self, id: &'a FactId) -> Name<'a> {
        let fact = self.catalog.fact(id);
        Name::entry(fact.map(|it| &it.name), id.as_str())
    }

    /// The words of a fact's value.
    pub fn value(self, fact: &FactId, id: &'a FactValue) -> Name<'a> {
        let fact = self.catalog.fact(fact);
        let value = fact.and_then(|fact| fact.values.iter().find(|value| value.id == *id));
        Name::entry(value.map(|it| &it.name), id.as_str())
    }

    /// The name of a control, with what tells it from others of the same name.
    pub fn control(self, id: &'a ControlId) -> Message {
        let control = self.catalog.control(id);
        let name = Name::entry(control.map(|it| &it.name), id.as_str()).text();
        match control.and_then(|it| it.detail.as_ref()) {
            Some(detail) => Message::new("common-with-detail")
                .with("name", name)
                .with("detail", detail),
            None => name.into(),
        }
    }
}

impl Asset {
    /// What it is called.
    pub fn called<'a>(&'a self, catalog: &'a Catalog) -> Name<'a> {
        let kind = catalog.asset_kind(&self.kind);
        Name::new(&self.name, kind.map(|kind| &kind.name), self.kind.as_str())
    }
}

impl Zone {
    /// What it is called.
    pub fn called<'a>(&'a self, catalog: &'a Catalog) -> Name<'a> {
        let kind = catalog.zone_kind(&self.kind);
        Name::new(&self.name, kind.map(|kind| &kind.name), self.kind.as_str())
    }
}

impl Link {
    /// What it is called, without its ends.
    pub fn called<'a>(&'a self, catalog: &'a Catalog) -> Name<'a> {
        let kind = catalog.link_kind(&self.kind);
        Name::new(&self.name, kind.map(|kind| &kind.name), self.kind.as_str())
    }

    /// What its kind is called.
    pub fn kind_name<'a>(&'a self, catalog: &'a Catalog) -> Name<'a> {
        let kind = catalog.link_kind(&self.kind);
        Name::new("", kind.map(|kind| &kind.name), self.kind.as_str())
    }
}
