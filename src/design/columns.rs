//! The records of a design: whose they are, and which columns there are.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asset, ControlKey, ControlRecord, Design, Link, Phase, Record, Subject, Zone};
use crate::catalog::{
    AssetId, Catalog, ControlId, FieldId, FieldSort, LinkId, RecordField, Text, ThingSort, ZoneId,
};

/// A column of records: a field of the catalog, a column of one's own, or a field that nobody knows
/// any more and in which something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordColumn {
    /// The field.
    pub id: FieldId,
    /// What it is called.
    pub name: Text,
    /// What stands in it.
    pub sort: FieldSort,
    /// Whether it is a column of one's own.
    pub is_own: bool,
}

impl From<&RecordField> for RecordColumn {
    fn from(field: &RecordField) -> Self {
        Self {
            sort: field.sort,
            ..Self::of_words(&field.id, field.name.clone(), false)
        }
    }
}

impl RecordColumn {
    fn of_words(id: &FieldId, name: Text, is_own: bool) -> Self {
        Self {
            id: id.clone(),
            name,
            sort: FieldSort::Text,
            is_own,
        }
    }
}

impl Subject {
    /// What sort of thing it is; `None` of a note, about which nothing is written down.
    pub const fn sort(&self) -> Option<ThingSort> {
        match self {
            Self::Zone(_) => Some(ThingSort::Zone),
            Self::Asset(_) => Some(ThingSort::Asset),
            Self::Link(_) => Some(ThingSort::Link),
            Self::Note(_) => None,
        }
    }
}

impl Design {
    /// What is written down about a thing; `None` of what is not there and of notes.
    pub fn record(&self, subject: &Subject) -> Option<&Record> {
        match subject {
            Subject::Zone(id) => self.zones.get(id).map(|zone| &zone.record),
            Subject::Asset(id) => self.assets.get(id).map(|asset| &asset.record),
            Subject::Link(id) => self.links.get(id).map(|link| &link.record),
            Subject::Note(_) => None,
        }
    }

    /// The same to be changed.
    pub(crate) fn record_mut(&mut self, subject: &Subject) -> Option<&mut Record> {
        match subject {
            Subject::Zone(id) => self.zones.get_mut(id).map(|zone| &mut zone.record),
            Subject::Asset(id) => self.assets.get_mut(id).map(|asset| &mut asset.record),
            Subject::Link(id) => self.links.get_mut(id).map(|link| &mut link.record),
            Subject::Note(_) => None,
        }
    }

    /// What is written down about the state of a control, if anything.
    pub fn control_record(
        &self,
        asset: Option<&AssetId>,
        control: &ControlId,
    ) -> Option<&ControlRecord> {
        if self.control_records.is_empty() {
            return None;
        }
        let (asset, control) = (asset.cloned(), control.clone());
        self.control_records.get(&ControlKey { asset, control })
    }

    /// The columns of the records of a sort of thing: the fields of the catalog in its order, then
    /// columns of one's own by name, then fields that only records know.
    pub fn record_columns(&self, catalog: &Catalog, of: ThingSort) -> Vec<RecordColumn> {
        let known = catalog.fields_of(of).filter(|field| !field.is_drawn());
        let mut columns: Vec<RecordColumn> = known.map(RecordColumn::from).collect();
        let own = self.columns.iter();
        let own = own.filter(|(id, own)| own.of == of && catalog.field(id).is_none());
        let mut own: Vec<_> = own.collect();
        own.sort_by_key(|(id, own)| (&own.name, *id));
        let own = own.into_iter();
        columns.extend(own.map(|(id, own)| {
            let name = Text::same(&own.name);
            RecordColumn::of_words(id, name, true)
        }));
        let written = match of {
            ThingSort::Zone => fields(self.zones.values().map(|zone| &zone.record)),
            ThingSort::Asset => fields(self.assets.values().map(|asset| &asset.record)),
            ThingSort::Link => fields(self.links.values().map(|link| &link.record)),
        };
        for id in written {
            if columns.iter().all(|column| column.id != *id) {
                let name = Text::same(id.as_str());
                columns.push(RecordColumn::of_words(id, name, false));
            }
        }
        columns
    }

    /// The fields that stand in some record of some phase.
    pub(super) fn written_fields(&self) -> BTreeSet<&FieldId> {
        let shown = records(&self.zones, &self.assets, &self.links);
        let others = self.other_phases.iter();
        let others = others.flat_map(|it| records(&it.zones, &it.assets, &it.links));
        fields(shown.chain(others))
    }

    /// Takes a field out of every record of every phase.
    pub(crate) fn forget_field(&mut self, id: &FieldId) {
        forget(id, &mut self.zones, &mut self.assets, &mut self.links);
        for Phase {
            zones,
            assets,
            links,
            ..
        } in &mut self.other_phases
        {
            forget(id, zones, assets, links);
        }
    }
}

fn fields<'a>(records: impl Iterator<Item = &'a Record>) -> BTreeSet<&'a FieldId> {
    records.flat_map(BTreeMap::keys).collect()
}

fn records<'a>(
    zones: &'a BTreeMap<ZoneId, Zone>,
    assets: &'a BTreeMap<AssetId, Asset>,
    links: &'a BTreeMap<LinkId, Link>,
) -> impl Iterator<Item = &'a Record> {
    let zones = zones.values().map(|zone| &zone.record);
    let assets = assets.values().map(|asset| &asset.record);
    let links = links.values().map(|link| &link.record);
    zones.chain(assets).chain(links)
}

fn forget(
    id: &FieldId,
    zones: &mut BTreeMap<ZoneId, Zone>,
    assets: &mut BTreeMap<AssetId, Asset>,
    links: &mut BTreeMap<LinkId, Link>,
) {
    let zones = zones.values_mut().map(|zone| &mut zone.record);
    let assets = assets.values_mut().map(|asset| &mut asset.record);
    let links = links.values_mut().map(|link| &mut link.record);
    for record in zones.chain(assets).chain(links) {
        record.remove(id);
    }
}
