//! The numbers and readings of the method: levels, caps, rows by what assets do.

use serde::{Deserialize, Serialize};

use super::{AssetSelection, Letter, MatrixCell, Scale};
use crate::catalog::{Column, LinkKindId, Source, Text, ThreatId};

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
    pub counting_columns: Vec<Column>,
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
        self.matrix(of)
            .iter()
            .find(|cell| cell.level == level && cell.product == product)
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
