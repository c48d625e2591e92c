//! The object of a phase, for a report in a file.

use super::{json::CheckJson, run::CheckedPhase};
use crate::{analysis::Case, cli::out::ascii_controls};

/// The object that `check --format json` prints of a phase, as a line.
pub(in crate::cli) fn object(file: &str, case: Case<'_>) -> String {
    let phase = CheckedPhase {
        file,
        design: case.design,
        catalog: case.catalog,
        analysis: case.analysis,
        selected: None,
        verdict: &case.analysis.verdict,
    };
    let json = serde_json::to_string(&CheckJson::new(&phase));
    // Keys are texts and numbers are finite: this cannot fail.
    let json = json.unwrap_or_default();
    format!("{}\n", ascii_controls(&json))
}
