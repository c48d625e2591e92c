//! The matrix that turns a level and a product into a letter.

use serde::{Deserialize, Serialize};

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
