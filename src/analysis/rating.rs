//! Levels, products and letters.

use super::Rating;
use crate::catalog::{Letter, RiskRules};

/// The numbers of a row or tree from its levels (p.108-118).
pub(super) fn rating(rules: &RiskRules, threat: u8, countermeasure: u8, severity: u8) -> Rating {
    let vulnerability_level = 4_u8.saturating_sub(countermeasure);
    let product = threat * vulnerability_level;
    let cell = rules
        .matrix
        .iter()
        .find(|c| c.level == severity && c.product == product);
    Rating {
        threat_level: threat,
        countermeasure_level: countermeasure,
        vulnerability_level,
        severity,
        product,
        // Loading has checked that the matrix is complete; a gap would be the worst letter.
        letter: cell.map_or(Letter::A, |cell| cell.letter),
    }
}
