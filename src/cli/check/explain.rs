//! `check --explain`: the proof of a route or row instead of the report.

use serde::Serialize;

use super::{run::CheckedPhase, text::phase_name};
use crate::{
    analysis::{
        Case, CircleProof, ExplainFault, ExplainQuestion, LevelProof, Proof, ProofClaim, StepProof,
        explain,
    },
    catalog::{AssetId, Column, Letter, Provenance, Scale, Text},
    cli::{
        out::Lines,
        report_words::{ReportWords, behind},
        terminal::{Format, Terminal},
    },
    words,
};

/// Prints the proofs of what is asked for, of every phase that has it; an error where none does.
pub(super) fn print(
    phases: &[CheckedPhase<'_>],
    question: &ExplainQuestion,
    format: Format,
    terminal: &mut Terminal<'_, '_>,
) -> Result<(), ExplainFault> {
    let mut fault = None;
    let mut found = Vec::new();
    for phase in phases {
        match explain(
            Case::new(phase.design, phase.catalog, phase.analysis),
            question,
        ) {
            Ok(proofs) => found.push((phase, proofs)),
            Err(error) => fault = fault.or(Some(error)),
        }
    }
    if let (true, Some(fault)) = (found.is_empty(), fault) {
        return Err(fault);
    }
    for (phase, proofs) in &found {
        match format {
            Format::Json => terminal.out.json(&ExplainJson::new(phase, proofs)),
            Format::Text => {
                let text = text(phase, proofs, terminal.words(), phases.len() > 1);
                terminal.out.text(&text);
            }
        }
    }
    Ok(())
}

/// The proofs for reading; `named`: with the phase.
fn text(phase: &CheckedPhase<'_>, proofs: &[Proof], words: ReportWords, named: bool) -> String {
    let mut lines = Lines::default();
    lines.push(0, phase.file);
    if named {
        lines.push(2, &words.under("report-phase", &phase_name(phase, words)));
    }
    let said = proofs
        .iter()
        .flat_map(|proof| proof.lines(phase.design, phase.catalog));
    for line in said {
        let indent = 2 + 2 * usize::from(line.depth);
        let text = words.say(&line.message);
        lines.push(indent, &format!("{text}{}", behind(&line.pages)));
    }
    lines.as_str().to_owned()
}

#[derive(Serialize)]
struct ExplainJson<'a> {
    file: &'a str,
    phase: &'a str,
    phase_name: &'a str,
    edition: &'a str,
    proofs: Vec<ProofJson<'a>>,
}

impl<'a> ExplainJson<'a> {
    fn new(phase: &CheckedPhase<'a>, proofs: &'a [Proof]) -> Self {
        let proofs = proofs.iter().map(|proof| ProofJson::new(proof, phase));
        Self {
            file: phase.file,
            phase: &phase.design.phase_id,
            phase_name: &phase.design.phase_name,
            edition: &phase.catalog.edition.id,
            proofs: proofs.collect(),
        }
    }
}

#[derive(Serialize)]
struct ProofJson<'a> {
    /// `row` or `route`.
    kind: &'static str,
    /// Number in the list of routes.
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scenario: Option<String>,
    steps: Vec<ProofStepJson<'a>>,
    threat_level: ProofLevelJson<'a>,
    countermeasure_level: u8,
    vulnerability_level: u8,
    product: u8,
    safe: bool,
    /// Importance or damage.
    severity: ProofLevelJson<'a>,
    letter: Letter,
    cell: Option<ProofCellJson<'a>>,
    /// Highest level a cap allows, where one holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    cap: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
    /// The same in words, line by line.
    lines: Vec<ProofLineJson>,
}

#[derive(Serialize)]
struct ProofStepJson<'a> {
    threat: &'a str,
    threat_level: u8,
    assets: Vec<&'a str>,
    countermeasure_level: u8,
    counted: Vec<ProofCircleJson<'a>>,
    missing: Vec<ProofCircleJson<'a>>,
    uncounted: Vec<ProofCircleJson<'a>>,
}

#[derive(Serialize)]
struct ProofCircleJson<'a> {
    control: &'a str,
    asset: &'a str,
    column: Column,
    pages: &'a [u16],
}

#[derive(Serialize)]
struct ProofLevelJson<'a> {
    level: u8,
    /// The catalog's level, where the user has set another.
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
}

#[derive(Serialize)]
struct ProofCellJson<'a> {
    /// Of the matrix of importance (asset-based) or of damage (damage-based).
    of: Scale,
    provenance: Provenance,
    doubtful: bool,
    pages: &'a [u16],
}

#[derive(Serialize)]
struct ProofLineJson {
    depth: u8,
    text: Text,
    pages: Vec<u16>,
}

impl<'a> ProofJson<'a> {
    fn new(proof: &'a Proof, checked: &CheckedPhase<'_>) -> Self {
        let (number, scenario) = match &proof.of {
            ProofClaim::Route {
                number,
                scenario: (x, y),
                ..
            } => (Some(*number), Some(format!("{x}-{y}"))),
            ProofClaim::Row { .. } | ProofClaim::Target { .. } => (None, None),
        };
        let lines = proof.lines(checked.design, checked.catalog).into_iter();
        let rating = proof.rating;
        Self {
            kind: if proof.is_row() { "row" } else { "route" },
            number,
            scenario,
            steps: proof.steps.iter().map(ProofStepJson::new).collect(),
            threat_level: ProofLevelJson::new(&proof.threat),
            countermeasure_level: rating.countermeasure_level,
            vulnerability_level: rating.vulnerability_level,
            product: rating.product,
            safe: proof.is_safe(),
            severity: ProofLevelJson::new(&proof.severity),
            letter: rating.letter,
            cell: proof.cell.as_ref().map(|cell| ProofCellJson {
                of: cell.of,
                provenance: cell.provenance,
                doubtful: cell.doubtful,
                pages: &cell.pages,
            }),
            cap: proof.cap.as_ref().map(|cap| cap.level),
            accepted: proof.accepted.as_deref(),
            lines: lines
                .map(|line| ProofLineJson {
                    depth: line.depth,
                    text: words::both(&line.message),
                    pages: line.pages,
                })
                .collect(),
        }
    }
}

impl<'a> ProofStepJson<'a> {
    fn new(step: &'a StepProof) -> Self {
        let all = |list: &'a [CircleProof]| list.iter().map(ProofCircleJson::new).collect();
        Self {
            threat: step.threat.as_str(),
            threat_level: step.threat_level,
            assets: step.assets.iter().map(AssetId::as_str).collect(),
            countermeasure_level: step.level,
            counted: all(&step.counted),
            missing: all(&step.missing),
            uncounted: all(&step.uncounted),
        }
    }
}

impl<'a> ProofCircleJson<'a> {
    fn new(proof: &'a CircleProof) -> Self {
        Self {
            control: proof.circle.control.as_str(),
            asset: proof.circle.asset.as_str(),
            column: proof.circle.column,
            pages: &proof.pages,
        }
    }
}

impl<'a> ProofLevelJson<'a> {
    fn new(level: &'a LevelProof) -> Self {
        let set = level.set.as_ref();
        Self {
            level: level.level,
            was: set.map(|set| set.was),
            reason: set.map(|set| set.set.reason.as_str()),
            by: set
                .map(|set| set.set.by.as_str())
                .filter(|by| !by.is_empty()),
        }
    }
}
