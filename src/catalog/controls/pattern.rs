//! Patterns and the prerequisite models they rest on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::table::{Exception, Section};
use crate::catalog::{
    AssetKindId, FactId, FactValue, ModelId, PatternId, PlacementId, Source, Text,
};

/// A prerequisite model: an entry of `models.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Unique id.
    pub id: ModelId,
    /// The document's term.
    pub name: Text,
    /// The letter on a placement badge.
    pub letter: String,
    /// One short sentence of our own.
    pub definition: Text,
    /// Where it comes from.
    pub source: Source,
    /// Its tables.
    pub sections: Vec<Section>,
}

/// What a pattern changes in the tables of one of its models: pages and exceptions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelUse {
    /// The model.
    pub model: ModelId,
    /// Pages of the model's sections in this pattern's chapter, one list a section.
    pub pages: Vec<Vec<u16>>,
    /// What differs from the model.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

/// A numbered placement of a pattern: ① ② …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberedPlacement {
    /// The number in the circle.
    pub number: u8,
    /// Placements the number stands for (split and isolation firewall share one).
    pub placements: Vec<PlacementId>,
    /// The document's words for it in this pattern.
    pub name: Text,
}

/// Kinds of asset of which a pattern implies at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImpliedAssets {
    /// Any one of these satisfies it.
    pub kinds: Vec<AssetKindId>,
    /// Where it comes from.
    pub source: Source,
}

/// What a pattern demands in addition where something in the drawing, such as a second cloud, is as
/// another pattern has it. The document does not treat such drawings: it is always our reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemandsBeside {
    /// The fact.
    pub fact: FactId,
    /// The value that a part of the drawing has, other than the pattern's.
    pub value: FactValue,
    /// What is demanded then.
    pub sections: Vec<Section>,
    /// Why.
    pub source: Source,
}

/// A pattern: an entry of `patterns.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Unique id, as used in files, arguments and JSON.
    pub id: PatternId,
    /// The name, such as 通信経路(1).
    pub name: Text,
    /// Its one-line reading.
    pub reading: Text,
    /// A second line: provider, model and so on.
    pub remark: Text,
    /// Where it comes from.
    pub source: Source,
    /// Slides of its chapter, as ranges (first, last), and single ones elsewhere that its chapter
    /// sends the reader to. What other chapters say is not shown for it.
    pub chapter: Vec<(u16, u16)>,
    /// What the document prints wrongly or contradicts itself in, in this chapter.
    #[serde(default)]
    pub note: Option<Text>,
    /// Required fact values; a fact that is not named may have any value.
    pub facts: BTreeMap<FactId, FactValue>,
    /// Placements in order.
    pub placements: Vec<NumberedPlacement>,
    /// Prerequisite models.
    pub models: Vec<ModelUse>,
    /// Its own tables.
    pub sections: Vec<Section>,
    /// Assets it implies.
    pub implies: Vec<ImpliedAssets>,
    /// What is demanded in addition where a fact has another value for a part of the drawing.
    #[serde(default)]
    pub beside: Vec<DemandsBeside>,
}

/// Combinations of facts that the document leaves out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideCase {
    /// Fact values, as in a pattern.
    pub facts: BTreeMap<FactId, FactValue>,
    /// What to tell the user.
    pub message: Text,
    /// Where it comes from.
    pub source: Source,
}
