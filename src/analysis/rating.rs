//! Levels, products and letters.

use super::{Rating, Was};
use crate::catalog::{Letter, RiskRules, Scale};

/// The numbers of a row or tree from its levels (p.108-118): threat level, countermeasure level,
/// and importance or damage.
pub(super) fn rating(
    (rules, scale): (&RiskRules, Scale),
    threat: u8,
    countermeasure: u8,
    severity: u8,
) -> Rating {
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

/// The same with levels set by the user in place of the catalog's; `set` and `own` are threat
/// level and importance or damage.
pub(super) fn rating_with(
    of: (&RiskRules, Scale),
    set: (u8, u8),
    own: (u8, u8),
    countermeasure: u8,
) -> Rating {
    let mut result = rating(of, set.0, countermeasure, set.1);
    if set != own {
        let before = rating(of, own.0, countermeasure, own.1);
        result.was = Some(Was {
            threat_level: before.threat_level,
            severity: before.severity,
            product: before.product,
            letter: before.letter,
        });
    }
    result
}
