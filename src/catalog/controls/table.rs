//! The tables in which controls are demanded: rows, sets, sections, and what a pattern says
//! differently.

use serde::{Deserialize, Serialize};

use super::Requirement;
use crate::catalog::{AssetKindId, ControlId, LawId, PlacementId, SetId, Source, Text};

/// A row of a set: a control as a table of the document lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The control.
    pub control: ControlId,
    /// The words of this table, where they differ from the control's own name.
    #[serde(default)]
    pub name: Option<Text>,
    /// Required or recommended.
    pub requirement: Requirement,
    /// Kinds of asset that carry it, where narrower than the section's placement.
    #[serde(default)]
    pub kinds: Option<Vec<AssetKindId>>,
    /// Whether the table names these kinds, or we do. Given whenever `kinds` is.
    #[serde(default)]
    pub kinds_source: Option<Source>,
}

/// Rows that patterns and models share: an entry of `controls.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlSet {
    /// Unique id.
    pub id: SetId,
    /// Rows in the document's order.
    pub rows: Vec<Row>,
}

/// What a pattern says differently about a row of a shared set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The control of the row.
    pub control: ControlId,
    /// The control that stands there instead.
    #[serde(default)]
    pub instead: Option<ControlId>,
    /// Clauses, where they differ from the control's own.
    #[serde(default)]
    pub law: Option<Vec<LawId>>,
    /// Kinds of asset, where they differ.
    #[serde(default)]
    pub kinds: Option<Vec<AssetKindId>>,
    /// Whether the table names these kinds, or we do. Given whenever `kinds` is.
    #[serde(default)]
    pub kinds_source: Option<Source>,
    /// The page, where it differs from the section's.
    #[serde(default)]
    pub pages: Option<Vec<u16>>,
    /// The document takes the row out of scope here, for this reason.
    #[serde(default)]
    pub out_of_scope: Option<Text>,
}

/// A headed part of a table: a set of controls at a placement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The document's heading.
    pub name: Text,
    /// Where its controls belong.
    pub placement: PlacementId,
    /// The rows.
    pub set: SetId,
    /// Pages of the table.
    pub pages: Vec<u16>,
    /// What differs here from the set.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}
