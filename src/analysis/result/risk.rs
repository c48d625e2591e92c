//! Rows of both analyses and attack routes.

use serde::{Deserialize, Serialize};

use crate::catalog::{
    AssetId, AttackerId, Column, ControlId, GoalId, Letter, LinkId, Message, MoveId, Text, ThreatId,
};

/// A control counted by a rule, with the asset that carries it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CountedControl {
    /// The control.
    pub control: ControlId,
    /// The asset that carries it.
    pub asset: AssetId,
    /// The column it stands in.
    pub column: Column,
}

/// Controls on a threat: those that count and those that would.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circles {
    /// In place and counted: one ○ each.
    pub counted: Vec<CountedControl>,
    /// In place but in a column that does not count.
    pub uncounted: Vec<CountedControl>,
    /// Would count if they were in place.
    pub missing: Vec<CountedControl>,
}

/// The numbers of a row or tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// Threat level 1..3.
    pub threat_level: u8,
    /// Countermeasure level 1..3.
    pub countermeasure_level: u8,
    /// Vulnerability level: 4 − countermeasure level.
    pub vulnerability_level: u8,
    /// Importance (asset-based) or damage (damage-based), 1..3.
    pub severity: u8,
    /// Threat × vulnerability.
    pub product: u8,
    /// The letter of the matrix.
    pub letter: Letter,
    /// What it was before the user's overrides, where these change it.
    pub was: Option<CatalogNumbers>,
}

/// Numbers of a row or tree by the catalog alone, where the user has set others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogNumbers {
    /// Threat level 1..3.
    pub threat_level: u8,
    /// Importance or damage, 1..3.
    pub severity: u8,
    /// Threat × vulnerability.
    pub product: u8,
    /// The letter of the matrix.
    pub letter: Letter,
}

/// A row of the asset-based analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetRisk {
    /// The asset.
    pub asset: AssetId,
    /// The threat.
    pub threat: ThreatId,
    /// Its numbers.
    pub rating: Rating,
    /// The controls.
    pub circles: Circles,
    /// Index of the catalog's cap that lowered the countermeasure level, if one did.
    pub cap: Option<usize>,
}

/// An asset that no row of the asset-based analysis rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnratedAsset {
    /// The asset.
    pub asset: AssetId,
    /// Why.
    pub reason: Message,
    /// Pages.
    pub pages: Vec<u16>,
}

/// A threat inside the analysis that no asset has a row of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowlessThreat {
    /// The threat.
    pub threat: ThreatId,
    /// Why.
    pub reason: Text,
    /// Pages.
    pub pages: Vec<u16>,
}

/// The worst an attacker can do to a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetRisk {
    /// The attacker.
    pub attacker: AttackerId,
    /// The final attack.
    pub goal: GoalId,
    /// The target.
    pub target: AssetId,
    /// The worst numbers any route has.
    pub rating: Rating,
}

/// What has numbers: a row of either analysis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RiskSubject {
    /// A row of the asset-based analysis.
    Row(AssetId, ThreatId),
    /// A target.
    Target(AttackerId, GoalId, AssetId),
}

impl AssetRisk {
    /// The row it is.
    pub fn subject(&self) -> RiskSubject {
        RiskSubject::Row(self.asset.clone(), self.threat.clone())
    }
}

impl TargetRisk {
    /// The target it is of.
    pub fn subject(&self) -> RiskSubject {
        let (attacker, goal) = (self.attacker.clone(), self.goal.clone());
        RiskSubject::Target(attacker, goal, self.target.clone())
    }
}

impl AttackRoute {
    /// The target it leads to.
    pub fn subject(&self) -> RiskSubject {
        let (attacker, goal) = (self.attacker.clone(), self.goal.clone());
        RiskSubject::Target(attacker, goal, self.target.clone())
    }
}

/// A step of an attack route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The movement, `None` for the final attack.
    pub movement: Option<MoveId>,
    /// The threat it is.
    pub threat: ThreatId,
    /// Assets of the step from its source to its target, devices included;
    /// the target alone for the final attack.
    pub assets: Vec<AssetId>,
    /// The flows it uses; empty for a step over lines and for the final attack.
    pub flows: Vec<LinkId>,
    /// Its countermeasure level.
    pub countermeasure_level: u8,
    /// The controls.
    pub circles: Circles,
}

/// An attack route: one tree of the damage-based analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttackRoute {
    /// Number in the list, from 1.
    pub number: usize,
    /// Scenario x-y.
    pub scenario: (u8, usize),
    /// Who attacks.
    pub attacker: AttackerId,
    /// The final attack.
    pub goal: GoalId,
    /// Where the attacker comes in from.
    pub entry: AssetId,
    /// The host the last step starts from, if it is not the entry outside.
    pub foothold: Option<AssetId>,
    /// The target.
    pub target: AssetId,
    /// Assets from entry to target, devices included.
    pub hops: Vec<AssetId>,
    /// Steps; the last is the final attack.
    pub steps: Vec<Step>,
    /// Its numbers.
    pub rating: Rating,
}
