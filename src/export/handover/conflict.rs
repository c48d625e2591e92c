//! What changes, where both sides changed, and what cannot be taken over.

use super::answer::state_of;
use crate::{catalog::Message, design::ControlKey, export::AnswerColumn};

/// Whose word counts where both sides have changed an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConflictChoice {
    /// The design's: the answer of the sheet is listed and left out.
    #[default]
    Design,
    /// The sheet's.
    Sheet,
}

/// An answer that differs: what stands in the design and what the sheet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverCell {
    /// The row of the workbook, from 1.
    pub line: usize,
    /// The control and its carrier.
    pub key: ControlKey,
    /// Which answer.
    pub column: AnswerColumn,
    /// What stood there when the sheet was written.
    pub written: String,
    /// What stands in the design.
    pub design: String,
    /// What the sheet says.
    pub sheet: String,
}

impl HandoverCell {
    /// The word for an answer that is a state, by its key; other answers are words themselves.
    pub fn told(&self, answer: &str) -> Option<&'static str> {
        let is_state = self.column == AnswerColumn::State;
        let state = is_state.then(|| state_of(answer)).flatten();
        state.map(|state| state.key())
    }
}

/// An answer that cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoverProblem {
    /// The row of the workbook, from 1.
    pub line: usize,
    /// What the row is about, as it is called there.
    pub name: String,
    /// Why not.
    pub why: Message,
}
