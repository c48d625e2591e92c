//! Levels, products and letters.

use crate::{
    analysis::{CatalogNumbers, Rating},
    catalog::{Letter, RiskRules, Scale},
};

/// What a rating is made of beside the controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RiskLevels {
    /// Threat level, 1..3.
    pub(crate) threat: u8,
    /// Importance or damage, 1..3.
    pub(crate) severity: u8,
}

/// The numbers of a row or tree from its levels and its countermeasure level (p.108-118).
pub(crate) fn rating(
    rules: &RiskRules,
    scale: Scale,
    levels: RiskLevels,
    countermeasure: u8,
) -> Rating {
    let RiskLevels { threat, severity } = levels;
    let vulnerability_level = 4_u8.saturating_sub(countermeasure);
    let product = threat * vulnerability_level;
    let cell = rules.cell(scale, severity, product);
    Rating {
        threat_level: threat,
        countermeasure_level: countermeasure,
        vulnerability_level,
        severity,
        product,
        // Loading has checked that the matrix is complete; a gap would be the worst letter.
        letter: cell.map_or(Letter::A, |cell| cell.letter),
        was: None,
    }
}

/// The same with levels `set` by the user in place of the catalog's `own`.
pub(in crate::analysis) fn rating_with(
    rules: &RiskRules,
    scale: Scale,
    set: RiskLevels,
    own: RiskLevels,
    countermeasure: u8,
) -> Rating {
    let mut result = rating(rules, scale, set, countermeasure);
    if set != own {
        let before = rating(rules, scale, own, countermeasure);
        result.was = Some(CatalogNumbers {
            threat_level: before.threat_level,
            severity: before.severity,
            product: before.product,
            letter: before.letter,
        });
    }
    result
}
