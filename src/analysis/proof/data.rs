//! A proof as data.

use serde::{Deserialize, Serialize};

use crate::{
    analysis::{CountedControl, Rating},
    catalog::{AssetId, AttackerId, GoalId, LinkId, MoveId, Provenance, Scale, Source, ThreatId},
    design::{ControlState, Override, OverrideKey},
};

/// What is proven.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofClaim {
    /// A row of the asset-based analysis.
    Row {
        /// The asset.
        asset: AssetId,
        /// The threat.
        threat: ThreatId,
    },
    /// An attack route of the list.
    Route {
        /// Its number in the list.
        number: usize,
        /// Scenario x-y.
        scenario: (u8, usize),
        /// Who attacks.
        attacker: AttackerId,
        /// The final attack.
        goal: GoalId,
        /// Assets from entry to target, devices included.
        hops: Vec<AssetId>,
    },
    /// The worst of a target; the steps are those of a route that reaches it.
    Target {
        /// Who attacks.
        attacker: AttackerId,
        /// The final attack.
        goal: GoalId,
        /// The target.
        target: AssetId,
    },
}

/// A level with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelProof {
    /// The level used, 1..3.
    pub level: u8,
    /// Where the catalog has its own level from.
    pub source: Source,
    /// The user's override, if one is used.
    pub set: Option<OverrideProof>,
}

/// An override that is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverrideProof {
    /// Its stable id.
    pub key: OverrideKey,
    /// The level before.
    pub was: u8,
    /// Level, reason and who decided.
    pub set: Override,
}

/// A control that acts on a threat here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircleProof {
    /// The control, the asset that carries it and its column.
    pub circle: CountedControl,
    /// Its state in the design.
    pub state: ControlState,
    /// Pages of the control.
    pub pages: Vec<u16>,
    /// Why it is read as acting on this threat.
    pub source: Source,
}

/// A step, or the one row: its threat, its controls, its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepProof {
    /// The movement; `None` for the final attack and for a row.
    pub movement: Option<MoveId>,
    /// The threat.
    pub threat: ThreatId,
    /// Its level in the catalog.
    pub threat_level: u8,
    /// Where the level stands.
    pub threat_source: Source,
    /// Assets from source to target; the target alone for a final attack or a row.
    pub assets: Vec<AssetId>,
    /// Flows it runs over.
    pub flows: Vec<LinkId>,
    /// One ○ each.
    pub counted: Vec<CircleProof>,
    /// In place, in a column that does not count.
    pub uncounted: Vec<CircleProof>,
    /// Would count if they were in place.
    pub missing: Vec<CircleProof>,
    /// Countermeasure level by the number of ○, before any cap.
    pub level: u8,
}

/// A cap that lowered the countermeasure level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapProof {
    /// Index of the cap in the catalog.
    pub index: usize,
    /// The highest level it allows.
    pub level: u8,
}

/// The cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellProof {
    /// Of which matrix.
    pub of: Scale,
    /// Where the letter comes from.
    pub provenance: Provenance,
    /// Whether another reading could change it.
    pub doubtful: bool,
    /// Pages, where printed.
    pub pages: Vec<u16>,
}

/// Why a row, route or target has the numbers it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proof {
    /// What is proven.
    pub of: ProofClaim,
    /// The row, or the steps of the route, the last of which is the final attack.
    pub steps: Vec<StepProof>,
    /// The threat level used; of a route the least of its hops.
    pub threat: LevelProof,
    /// Importance of the asset, or damage of the target.
    pub severity: LevelProof,
    /// The cap, if one holds.
    pub cap: Option<CapProof>,
    /// The numbers.
    pub rating: Rating,
    /// Highest product that is safe.
    pub safe: u8,
    /// The cell of the matrix; `None` only for a catalog without it.
    pub cell: Option<CellProof>,
    /// The reason with which the user accepted it, if so.
    pub accepted: Option<String>,
}

impl Proof {
    /// Whether the product is safe.
    pub fn is_safe(&self) -> bool {
        self.rating.product <= self.safe
    }

    /// Whether this is of the asset-based analysis.
    pub fn is_row(&self) -> bool {
        matches!(self.of, ProofClaim::Row { .. })
    }
}
