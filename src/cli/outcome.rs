//! How a command ends.

use std::process::ExitCode;

use crate::analysis::Judgement;

/// How a command ended; the worst of several counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing to complain about.
    Done = 0,
    /// A design falls short or cannot be judged.
    FallsShort = 1,
    /// Bad arguments or unreadable input.
    BadInput = 2,
}

impl From<Judgement> for Outcome {
    fn from(judgement: Judgement) -> Self {
        match judgement {
            Judgement::Passes => Self::Done,
            Judgement::FallsShort | Judgement::NotJudged => Self::FallsShort,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}
