//! Threats, and who attacks by which movements for which goals.

use serde::{Deserialize, Serialize};

use crate::catalog::{
    AssetKindId, AttackerId, GoalId, LinkKindId, MoveId, Source, Tag, Text, ThreatId,
};

/// A threat: an entry of `threats.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threat {
    /// Unique id.
    pub id: ThreatId,
    /// The document's term.
    pub name: Text,
    /// One short sentence of our own.
    pub definition: Text,
    /// What the document prints differently elsewhere, or remarks beside it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Threat level 1..3.
    pub level: u8,
    /// Where it comes from.
    pub source: Source,
    /// Why it is outside the analysis (physical threats), if it is.
    #[serde(default)]
    pub out_of_scope: Option<Source>,
}

/// Which assets an entry of the attack data means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AssetSelection {
    /// Every asset.
    #[default]
    Any,
    /// Assets of these kinds.
    Kinds(Vec<AssetKindId>),
    /// Assets with one of these tags.
    Tags(Vec<Tag>),
}

/// Along what an attacker moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum MovePath {
    /// From the start of a flow of this kind to its end.
    Forward(LinkKindId),
    /// From the end of a flow of this kind back to its start.
    Backward(LinkKindId),
    /// Over lines and devices to any asset they reach, whatever the flows.
    Lines,
    /// Straight to the selected assets, drawn lines or not: what faces the Internet by its nature.
    Direct,
}

/// A movement of an attacker: an entry of `attacks.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Unique id.
    pub id: MoveId,
    /// What the step is called.
    pub name: Text,
    /// The threat it is.
    pub threat: ThreatId,
    /// Along what.
    pub via: MovePath,
    /// From which assets.
    #[serde(default)]
    pub from: AssetSelection,
    /// To which assets.
    #[serde(default)]
    pub to: AssetSelection,
    /// These attackers begin with it and nobody uses it later; empty for every later step.
    #[serde(default)]
    pub entry_of: Vec<AttackerId>,
    /// Where it comes from.
    pub source: Source,
}

/// Who attacks: an entry of `attacks.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attacker {
    /// Unique id.
    pub id: AttackerId,
    /// Who, in words (誰が).
    pub name: Text,
    /// Which assets it stands at from the beginning.
    pub entry: AssetSelection,
    /// Goals it pursues.
    pub goals: Vec<GoalId>,
    /// Whether it moves on from the first host it enters.
    pub spreads: bool,
    /// Where it comes from.
    pub source: Source,
}

/// A final attack: an entry of `attacks.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// Unique id.
    pub id: GoalId,
    /// The x of the scenario number x-y.
    pub scenario: u8,
    /// What the attack achieves.
    pub name: Text,
    /// The threat of the last step.
    pub threat: ThreatId,
    /// Which assets can be its target.
    pub targets: AssetSelection,
    /// Where it comes from.
    pub source: Source,
}
