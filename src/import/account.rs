//! What became of every line of a list.

use super::{ImportReview, RowDecision};

/// The lines of a list, each in one place only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportAccount {
    /// The line of the heads.
    pub head: usize,
    /// Lines above it.
    pub above: Vec<usize>,
    /// Lines without anything in them.
    pub blank: Vec<usize>,
    /// Rows that are taken over.
    pub taken: Vec<usize>,
    /// Rows that are left out.
    pub left_out: Vec<usize>,
    /// Rows on which nobody has decided: they are not taken over.
    pub undecided: Vec<usize>,
}

impl ImportAccount {
    /// Accounts for a list as it is decided on now.
    pub fn of(review: &ImportReview) -> Self {
        let table = review.table();
        let mut account = Self {
            head: table.head.line,
            above: table.above.clone(),
            blank: table.blank.clone(),
            ..Self::default()
        };
        for row in review.rows() {
            let lines = match row.decision {
                RowDecision::Accepted | RowDecision::Changed => &mut account.taken,
                RowDecision::LeftOut => &mut account.left_out,
                RowDecision::Undecided => &mut account.undecided,
            };
            lines.push(row.line);
        }
        account
    }

    /// Every line there is, in the order of the file.
    pub fn lines(&self) -> Vec<usize> {
        let parts = [
            &self.above,
            &self.blank,
            &self.taken,
            &self.left_out,
            &self.undecided,
        ];
        let mut lines: Vec<usize> = parts.into_iter().flatten().copied().collect();
        lines.push(self.head);
        lines.sort_unstable();
        lines
    }
}
