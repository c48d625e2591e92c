//! Which rows are shown.

use std::collections::BTreeSet;

use super::{RegisterRow, SupportState};
use crate::catalog::fold;

/// Rows that one wants to see alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegisterChip {
    /// Support is over.
    Over,
    /// Support ends soon.
    Soon,
    /// A shown column that is to be filled in is not.
    Unfilled,
}

impl RegisterChip {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Over, Self::Soon, Self::Unfilled];

    /// Whether a row is one of them.
    pub fn holds(self, row: &RegisterRow) -> bool {
        match self {
            Self::Over => row.standing.support == Some(SupportState::Over),
            Self::Soon => row.standing.support == Some(SupportState::Soon),
            Self::Unfilled => row.is_unfilled,
        }
    }
}

/// Which rows are shown: all while nothing is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterFilter {
    /// Words that all occur in the row, in whichever column.
    pub text: String,
    /// What the row is, one of these at least.
    pub chips: BTreeSet<RegisterChip>,
}

impl RegisterFilter {
    /// Whether it leaves rows out.
    pub fn is_open(&self) -> bool {
        self.text.trim().is_empty() && self.chips.is_empty()
    }

    /// Whether a row is shown as far as its chips go.
    pub(super) fn lets_through(&self, row: &RegisterRow) -> bool {
        self.chips.is_empty() || self.chips.iter().any(|chip| chip.holds(row))
    }
}

/// Words that are sought, as they are compared.
pub(super) struct FilterWords(Vec<String>);

impl FilterWords {
    /// Of a text as typed.
    pub(super) fn new(text: &str) -> Self {
        let text: String = fold(text).into_iter().collect();
        Self(text.split_whitespace().map(str::to_owned).collect())
    }

    /// Whether all of them occur in some of the texts of a row.
    pub(super) fn occur_in(&self, texts: &[String]) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts
            .iter()
            .map(|text| fold(text).into_iter().collect())
            .collect();
        let occurs = |word: &String| texts.iter().any(|text| text.contains(word.as_str()));
        self.0.iter().all(occurs)
    }
}
