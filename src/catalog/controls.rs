//! Controls, the sets that compose them, prerequisite models and patterns.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    AssetKindId, ControlId, FactId, FactValue, LawId, LinkKindId, ModelId, PatternId, PlacementId,
    SetId, Source, Text, ThreatId, ZoneKindId,
};

/// Whether a control must or should be in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// 必須.
    Required,
    /// 推奨.
    Recommended,
}

/// A clause of the safety-management measures (安全管理措置).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Short id as printed in outputs, such as `F-c`.
    pub id: LawId,
    /// The clause's name.
    pub name: Text,
}

/// Where in a step of an attack a control acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Position {
    /// At the asset the step starts from: it guards the channel.
    Source,
    /// At a device the step passes.
    Transit,
    /// At the asset the step ends at; also what the asset-based analysis counts.
    Target,
}

/// Column of the analysis sheets under which a control stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// 防御: 侵入/拡散段階.
    Intrusion,
    /// 防御: 目的遂行段階.
    Goal,
    /// 検知/被害把握.
    Detection,
    /// 事業継続: printed, does not count.
    Continuity,
}

/// Over what a step runs, as far as an effect is limited by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EffectPath {
    /// Every step; the asset-based analysis and a target's own part of the final attack too.
    #[default]
    Any,
    /// Steps along lines, whatever the flows: what no allowed traffic carries.
    Lines,
    /// Steps over these kinds of flow.
    Flows(Vec<LinkKindId>),
}

/// Where a step starts or ends, as far as an effect is limited by it: at what stands in one of
/// these kinds of zone (or in a zone within one) or is of one of these kinds, wherever it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepEnd {
    /// Kinds of zone.
    #[serde(default)]
    pub zones: Vec<ZoneKindId>,
    /// Kinds of asset.
    #[serde(default)]
    pub kinds: Vec<AssetKindId>,
}

impl StepEnd {
    /// Whether it means every asset.
    #[must_use]
    pub const fn is_anywhere(&self) -> bool {
        self.zones.is_empty() && self.kinds.is_empty()
    }
}

/// How many different pairs of `from` and `to` the effects of a catalog may have.
pub const MOST_SPANS: usize = 32;

/// That a control acts on a threat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// The threat it acts on.
    pub threat: ThreatId,
    /// At which position of a step.
    pub at: Position,
    /// Under which column.
    pub column: Column,
    /// Only for steps over these.
    #[serde(default)]
    pub over: EffectPath,
    /// Only for steps that start there.
    #[serde(default)]
    pub from: StepEnd,
    /// Only for steps that end there.
    #[serde(default)]
    pub to: StepEnd,
    /// Only where carried by these kinds of asset; empty for all.
    #[serde(default)]
    pub kinds: Vec<AssetKindId>,
}

/// A control: an entry of `controls.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Unique id.
    pub id: ControlId,
    /// The document's term.
    pub name: Text,
    /// What tells it from controls of the same name, such as the two ends of an access restriction.
    #[serde(default)]
    pub detail: Option<Text>,
    /// One short sentence of our own.
    pub definition: Text,
    /// What the document prints wrongly, differently from chapter to chapter, or leaves open here.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where it first stands.
    pub source: Source,
    /// Clauses of the safety-management measures it serves.
    #[serde(default)]
    pub law: Vec<LawId>,
    /// Threats it acts on.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Why we read the effects so; the document states them only in its examples.
    pub effects_source: Source,
}

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
