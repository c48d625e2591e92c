//! A control: what it is, and on what it acts.

use serde::{Deserialize, Serialize};

use crate::catalog::{
    AssetKindId, ControlId, LawId, LinkKindId, Source, Text, ThreatId, ZoneKindId,
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

impl Column {
    /// What it is called, a key of the program's words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Intrusion => "column-intrusion",
            Self::Goal => "column-goal",
            Self::Detection => "column-detection",
            Self::Continuity => "column-continuity",
        }
    }
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
