//! The inventory: no head of a column means two fields, and what the program reads is as it needs
//! it.

use std::collections::BTreeMap;

use super::{CatalogChecker, FileSpot};
use crate::catalog::{FieldRole, FieldSort, Message, OWN_COLUMN, RecordField, ThingSort, head_key};

impl<'a> CatalogChecker<'a> {
    /// Fields, their roles and their heads.
    pub(super) fn check_inventory(&mut self) {
        let fields = &self.catalog.inventory.fields;
        let file = self.file("inventory.ron").field("fields");
        let mut heads: BTreeMap<(ThingSort, String), &RecordField> = BTreeMap::new();
        for (i, field) in fields.iter().enumerate() {
            let spot = file.item(i);
            if field.id.as_str().starts_with(OWN_COLUMN) {
                let message = Message::new("catalog-field-own");
                self.fault(spot, message.with("start", OWN_COLUMN));
            }
            if field.of.is_empty() {
                let message = Message::new("catalog-field-of-nothing");
                self.fault(spot, message.with("id", field.id.as_str()));
            }
            self.check_role(spot, field, fields.iter().take(i));
            let heads_of = |of: &ThingSort| {
                let of = *of;
                field.all_heads().map(move |head| (of, head))
            };
            for (of, head) in field.of.iter().flat_map(heads_of) {
                let other = *heads.entry((of, head_key(head))).or_insert(field);
                if other.id != field.id {
                    let message = Message::new("catalog-name-taken").with("name", head);
                    let message = message.with("other", other.id.as_str());
                    self.fault_at(spot.file, spot.offset_of(head), message);
                }
            }
        }
    }

    fn check_role<'f>(
        &mut self,
        spot: FileSpot<'a>,
        field: &RecordField,
        mut before: impl Iterator<Item = &'f RecordField>,
    ) {
        let Some(role) = field.role else { return };
        if let Some(other) = before.find(|other| other.role == field.role) {
            let message = Message::new("catalog-role-twice");
            self.fault(spot.field("role"), message.with("other", other.id.as_str()));
        }
        let needed = sort_of(role);
        if field.sort != needed {
            let message = Message::new("catalog-role-sort");
            self.fault(
                spot.field("role"),
                message.with("sort", format!("{needed:?}")),
            );
        }
        let known = things_of(role);
        if !field.of.iter().all(|of| known.contains(of)) {
            let message = Message::new("catalog-role-things");
            self.fault(
                spot.field("of"),
                message.with("things", format!("{known:?}")),
            );
        }
    }
}

/// What stands in a field of a role.
const fn sort_of(role: FieldRole) -> FieldSort {
    match role {
        FieldRole::Name
        | FieldRole::Kind
        | FieldRole::Zone
        | FieldRole::Owner
        | FieldRole::Note => FieldSort::Text,
        FieldRole::Count => FieldSort::Number,
        FieldRole::EndOfSupport => FieldSort::Date,
    }
}

/// What may have a field of a role.
const fn things_of(role: FieldRole) -> &'static [ThingSort] {
    match role {
        FieldRole::Name | FieldRole::Kind | FieldRole::Note => {
            &[ThingSort::Asset, ThingSort::Link, ThingSort::Zone]
        }
        FieldRole::Zone | FieldRole::Count | FieldRole::Owner | FieldRole::EndOfSupport => {
            &[ThingSort::Asset]
        }
    }
}
