//! What a filled-in sheet would do to a design.

use super::conflict::{HandoverCell, HandoverProblem};
use crate::design::Command;

/// A row that is about nothing the design has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRow {
    /// The row of the workbook, from 1.
    pub line: usize,
    /// The asset it names; empty for the organisation.
    pub asset: String,
    /// The control it names; empty where the row has no id.
    pub control: String,
    /// What it is about, as it is called there.
    pub name: String,
}

/// What a filled-in sheet would do to a design: everything that differs is in one of the lists.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HandoverPlan {
    /// Answers that are taken over.
    pub changes: Vec<HandoverCell>,
    /// Answers that both sides have changed, differently.
    pub conflicts: Vec<HandoverCell>,
    /// Rows about what the design has not.
    pub unknown: Vec<UnknownRow>,
    /// Answers that cannot be taken over.
    pub problems: Vec<HandoverProblem>,
    /// Controls of the design that the sheet has no row of.
    pub absent: usize,
    /// How many rows were understood.
    pub rows: usize,
    /// The changes as one step; none where nothing changes.
    pub command: Option<Command>,
}

impl HandoverPlan {
    /// Whether everything that was filled in is taken over.
    pub fn is_whole(&self) -> bool {
        self.conflicts.is_empty() && self.unknown.is_empty() && self.problems.is_empty()
    }
}
