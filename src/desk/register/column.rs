//! The columns of the table.

use std::collections::BTreeSet;

use crate::{
    catalog::{Catalog, FieldId, FieldRole, FieldSort, Message, Text, ThingSort},
    design::Design,
    words,
};

/// What tells a column from others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegisterKey {
    /// A field of the inventory, or a column of one's own.
    Field(FieldId),
    /// Required controls.
    Controls,
    /// The letter of risk.
    Letter,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnContent {
    /// What the program knows of the asset.
    Role(FieldRole),
    /// What is written down about it.
    Written(FieldSort),
    /// How many of its required controls are in place: found by the analysis.
    Controls,
    /// Its letter of risk: found by the analysis.
    Letter,
}

impl ColumnContent {
    /// Whether it can be written into; what the analysis finds cannot.
    pub const fn is_writable(self) -> bool {
        match self {
            Self::Role(_) | Self::Written(_) => true,
            Self::Controls | Self::Letter => false,
        }
    }

    /// Whether numbers stand in it, which are set to the right.
    pub const fn is_number(self) -> bool {
        match self {
            Self::Role(FieldRole::Count) | Self::Written(FieldSort::Number) => true,
            Self::Role(_) | Self::Written(_) | Self::Controls | Self::Letter => false,
        }
    }
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterColumn {
    /// What tells it from others.
    pub key: RegisterKey,
    /// Its head.
    pub name: Text,
    /// What stands in it.
    pub content: ColumnContent,
    /// Whether it is a column of one's own.
    pub is_own: bool,
    /// Whether it is shown.
    pub is_shown: bool,
}

impl RegisterColumn {
    /// Whether it stands before all others and cannot be left out.
    pub fn is_name(&self) -> bool {
        self.content == ColumnContent::Role(FieldRole::Name)
    }

    /// Its field, unless the analysis finds what stands in it.
    pub const fn field(&self) -> Option<&FieldId> {
        match &self.key {
            RegisterKey::Field(id) => Some(id),
            RegisterKey::Controls | RegisterKey::Letter => None,
        }
    }
}

/// Every column there is: fields of the catalog in its order, columns of one's own, what the
/// analysis finds. `turned` are those that are not as the catalog has them at first.
pub(super) fn columns(
    design: &Design,
    catalog: &Catalog,
    turned: &BTreeSet<RegisterKey>,
) -> Vec<RegisterColumn> {
    let mut columns: Vec<RegisterColumn> = Vec::new();
    for field in catalog.fields_of(ThingSort::Asset) {
        let content = match field.role {
            Some(role) => ColumnContent::Role(role),
            None => ColumnContent::Written(field.sort),
        };
        columns.push(RegisterColumn {
            key: RegisterKey::Field(field.id.clone()),
            name: field.name.clone(),
            content,
            is_own: false,
            is_shown: field.listed,
        });
    }
    for column in design.record_columns(catalog, ThingSort::Asset) {
        let key = RegisterKey::Field(column.id);
        if columns.iter().all(|known| known.key != key) {
            columns.push(RegisterColumn {
                key,
                name: column.name,
                content: ColumnContent::Written(column.sort),
                is_own: column.is_own,
                is_shown: true,
            });
        }
    }
    let found = [
        (
            RegisterKey::Controls,
            "register-controls",
            ColumnContent::Controls,
        ),
        (
            RegisterKey::Letter,
            "register-letter",
            ColumnContent::Letter,
        ),
    ];
    columns.extend(found.map(|(key, word, content)| RegisterColumn {
        key,
        name: words::both(&Message::new(word)),
        content,
        is_own: false,
        is_shown: true,
    }));
    for column in &mut columns {
        column.is_shown = column.is_name() || column.is_shown != turned.contains(&column.key);
    }
    columns
}
