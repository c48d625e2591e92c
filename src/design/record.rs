//! What is written down about things: fields of the catalog's inventory, columns of one's own, and
//! what is known of the state of a control.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::catalog::{FieldId, ThingSort};

/// What is written down about a thing, by field; an empty value is not written.
pub type Record = BTreeMap<FieldId, String>;

/// A column of one's own: a field that the catalog does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnColumn {
    /// What it is called.
    pub name: String,
    /// Of what it is a field.
    pub of: ThingSort,
}

/// What is known of the state of a control, whether it is planned or in place. All is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlRecord {
    /// Who is in charge.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub person: String,
    /// When it is to be in place, or was; see [`crate::catalog::Date`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub due: String,
    /// What it costs, in the user's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cost: String,
    /// Free remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
    /// What shows that it is in place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// What shows that a control is in place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The document: a rule, a design, a record.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub document: String,
    /// Where in the document.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// Where the document is found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

impl ControlRecord {
    /// Without evidence that says nothing.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.evidence.retain(|it| *it != Evidence::default());
        self
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
