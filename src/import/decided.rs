//! A row of a list with what was guessed of it and decided on it.

use super::{ImportGuess, ImportPlace};
use crate::{
    catalog::{AssetKindId, Catalog, Message},
    design::Design,
};

/// What is done with a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowDecision {
    /// Nobody has said; it is not taken over.
    #[default]
    Undecided,
    /// It is taken over as it was guessed.
    Accepted,
    /// It is taken over as a person says.
    Changed,
    /// It is left out.
    LeftOut,
}

impl RowDecision {
    /// Whether the row is taken over.
    pub const fn is_taken(self) -> bool {
        match self {
            Self::Accepted | Self::Changed => true,
            Self::Undecided | Self::LeftOut => false,
        }
    }
}

/// A row with what was guessed of it and decided on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// Its line in the file, from 1.
    pub line: usize,
    /// Its name.
    pub name: String,
    /// What was guessed.
    pub guess: ImportGuess,
    /// What it is to be.
    pub kind: Option<AssetKindId>,
    /// Where it is to stand.
    pub place: Option<ImportPlace>,
    /// What is done with it.
    pub decision: RowDecision,
    /// Whether what it is to be may stand where it is to stand.
    pub may_stand: bool,
    /// What is to be said of it beside that.
    pub remarks: Vec<Message>,
}

impl ReviewRow {
    pub(super) fn new(
        line: usize,
        name: String,
        guess: ImportGuess,
        remarks: Vec<Message>,
    ) -> Self {
        Self {
            line,
            name,
            kind: guess.kind.clone(),
            place: guess.place.clone(),
            decision: proposed(&guess),
            guess,
            may_stand: true,
            remarks,
        }
    }

    /// Whether it says enough to be taken over: what it is and where it stands, and that it may.
    pub const fn is_whole(&self) -> bool {
        self.kind.is_some() && self.place.is_some() && self.may_stand
    }

    /// Whether a person has decided on it.
    pub fn is_decided(&self) -> bool {
        let proposed = (&self.guess.kind, &self.guess.place, proposed(&self.guess));
        proposed != (&self.kind, &self.place, self.decision)
    }

    /// Looks anew whether it may stand where it is to stand.
    pub(super) fn weigh(&mut self, catalog: &Catalog, design: &Design) {
        self.may_stand = match (&self.kind, &self.place) {
            (Some(kind), Some(place)) => place.may_hold(catalog, design, kind),
            (None, _) | (_, None) => true,
        };
    }

    /// How a row is taken over that is so.
    pub(super) fn taken(&self) -> RowDecision {
        if !self.is_whole() {
            RowDecision::Undecided
        } else if (&self.kind, &self.place) == (&self.guess.kind, &self.guess.place) {
            RowDecision::Accepted
        } else {
            RowDecision::Changed
        }
    }
}

/// What is done with a row as long as nobody says otherwise.
fn proposed(guess: &ImportGuess) -> RowDecision {
    if guess.asks() {
        RowDecision::Undecided
    } else if guess.takes_no_part.is_some() {
        RowDecision::LeftOut
    } else {
        RowDecision::Accepted
    }
}
