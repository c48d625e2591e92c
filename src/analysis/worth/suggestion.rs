//! What a missing control would change, as it is told.

use super::candidate::{Candidate, implement};
use crate::{
    catalog::{Catalog, Letter, Message},
    design::{Command, Design, Names},
};

/// How many rows or targets go from one letter to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LetterMove {
    /// Before.
    pub from: Letter,
    /// After.
    pub to: Letter,
    /// How many.
    pub count: usize,
}

/// What a missing control would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The control.
    pub candidate: Candidate,
    /// Rows of the asset-based analysis that become safe.
    pub rows: usize,
    /// Targets (attacker, final attack, asset) of which the worst route becomes safe.
    pub targets: usize,
    /// Whether `targets` and `letters` are exact. On large drawings only the most promising
    /// controls are tried out; of the others this is the most that can be, as far as the worst
    /// routes of their targets were looked at.
    pub is_exact: bool,
    /// Listed routes that become safe as they run; an attacker may find another way.
    pub routes: usize,
    /// How letters of rows and targets move, worst first.
    pub letters: Vec<LetterMove>,
}

impl Suggestion {
    /// Puts the control in place, as one step.
    pub fn command(&self, design: &Design, catalog: &Catalog) -> Command {
        let names = Names { design, catalog };
        let control = names.control(&self.candidate.control);
        let label = Message::new("fix-put-in-place").with("c", control);
        implement(label, std::slice::from_ref(&self.candidate))
    }

    /// Whether anything becomes safe or gets a better letter.
    pub fn helps(&self) -> bool {
        self.rows + self.targets + self.routes > 0 || !self.letters.is_empty()
    }
}
