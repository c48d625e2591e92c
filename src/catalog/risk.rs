//! Threats, attacks, levels and the matrix.

use serde::{Deserialize, Serialize};

use super::{
    AssetKindId, AttackerId, FactId, FactValue, GoalId, LinkKindId, ModelId, MoveId, NoticeId,
    PatternId, Source, Tag, Text, ThreatId,
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

/// What a matrix weighs the product with: each of the two analyses has a matrix of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Importance of the asset: the asset-based analysis (p.115).
    Importance,
    /// Business damage: the damage-based analysis (p.109).
    Damage,
}

/// Where a number of the matrix comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// Printed in the document.
    Document,
    /// Attested by a third party.
    ThirdParty,
    /// Derived by us.
    Derived,
}

/// A letter of risk, A the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Letter {
    /// Very high.
    A,
    /// High.
    B,
    /// Middle.
    C,
    /// Low.
    D,
    /// Very low.
    E,
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixCell {
    /// Importance or damage, 1..3.
    pub level: u8,
    /// Threat × vulnerability.
    pub product: u8,
    /// The letter.
    pub letter: Letter,
    /// Where the letter comes from.
    pub provenance: Provenance,
    /// Whether it is one of the doubtful cells.
    #[serde(default)]
    pub doubtful: bool,
    /// Pages, where printed.
    #[serde(default)]
    pub pages: Vec<u16>,
}

/// That a countermeasure level cannot exceed a value for some rows of the asset-based analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// The threat.
    pub threat: ThreatId,
    /// Which assets.
    pub assets: AssetSelection,
    /// Only if one of these kinds of flow joins the asset with one of `peers`; empty for always.
    #[serde(default)]
    pub flows: Vec<LinkKindId>,
    /// The other end of the flow.
    #[serde(default)]
    pub peers: AssetSelection,
    /// Highest countermeasure level.
    pub level: u8,
    /// Why, in words.
    pub reason: Text,
    /// Where it comes from.
    pub source: Source,
}

/// That assets get a row of the asset-based analysis by what the drawing says they do, where
/// their kind does not bring it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowByDoing {
    /// The threat of the row.
    pub threat: ThreatId,
    /// Which assets.
    pub assets: AssetSelection,
    /// That one of these kinds of flow joins the asset …
    pub flows: Vec<LinkKindId>,
    /// … with one of these.
    pub peers: AssetSelection,
    /// Except flows pinned through one of these, which take the row over.
    pub past: AssetSelection,
    /// Where it comes from.
    pub source: Source,
}

/// A threat inside the analysis that no asset has a row of, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThreatOutOfTable {
    /// The threat.
    pub threat: ThreatId,
    /// Why; shown to users.
    pub reason: Text,
    /// Where it comes from.
    pub source: Source,
}

/// Numbers and readings of the method: `risk.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskRules {
    /// Highest product that counts as safe.
    pub safe_product: u8,
    /// Source of the safe test.
    pub safe_source: Source,
    /// Meaning of threat levels 1, 2, 3 (p.105).
    pub threat_levels: Vec<LevelMeaning>,
    /// Meaning of countermeasure levels 1, 2, 3.
    pub countermeasure_levels: Vec<LevelMeaning>,
    /// Meaning of damage levels 1, 2, 3.
    pub damage_levels: Vec<LevelMeaning>,
    /// Meaning of importance levels 1, 2, 3.
    pub importance_levels: Vec<LevelMeaning>,
    /// How the levels of a tree follow from its steps: ours.
    pub tree_source: Source,
    /// How a hop counts controls: ours.
    pub hop_source: Source,
    /// Which columns count.
    pub counting_columns: Vec<super::Column>,
    /// Why.
    pub columns_source: Source,
    /// The matrix of the asset-based analysis: 18 cells.
    pub importance_matrix: Vec<MatrixCell>,
    /// The matrix of the damage-based analysis: 18 cells.
    pub damage_matrix: Vec<MatrixCell>,
    /// Why both have the letters they have.
    pub matrix_source: Source,
    /// Meaning of the letters, A first.
    pub letters: Vec<(Letter, Text)>,
    /// Caps.
    pub caps: Vec<Cap>,
    /// Rows by what assets do.
    pub rows_by_doing: Vec<RowByDoing>,
    /// Threats without rows: those in scope that no kind of asset is rated for.
    pub unrated_threats: Vec<ThreatOutOfTable>,
    /// How many routes are listed at most.
    pub listed_routes: usize,
}

impl RiskRules {
    /// The matrix of an analysis.
    #[must_use]
    pub fn matrix(&self, of: Scale) -> &[MatrixCell] {
        match of {
            Scale::Importance => &self.importance_matrix,
            Scale::Damage => &self.damage_matrix,
        }
    }

    /// The cell of a level and a product.
    pub fn cell(&self, of: Scale, level: u8, product: u8) -> Option<&MatrixCell> {
        let mut cells = self.matrix(of).iter();
        cells.find(|cell| cell.level == level && cell.product == product)
    }
}

/// The meaning of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelMeaning {
    /// 1..3.
    pub level: u8,
    /// In words.
    pub meaning: Text,
    /// Where it comes from.
    pub source: Source,
}

/// When a notice is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CapCondition {
    /// As soon as a pattern is recognised.
    AnyPattern,
    /// One of these patterns is recognised.
    Patterns(Vec<PatternId>),
    /// A recognised pattern rests on this model.
    Model(ModelId),
    /// A screen-transfer flow has this fact.
    Fact(FactId, FactValue),
    /// An asset has a row of this threat by what it does, with or without a pattern.
    Doing(ThreatId),
}

/// A notice of the document: an entry of `notices.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Unique id.
    pub id: NoticeId,
    /// In our words.
    pub text: Text,
    /// When it is shown.
    pub when: CapCondition,
    /// Where it comes from.
    pub source: Source,
}
