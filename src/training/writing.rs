//! A scenario being written: changes as values, and a history of its own.
//!
//! Like a design's, the history keeps whole scenarios: no inverse can be wrong. What is typed into
//! one field without anything between is one step.

use std::sync::Arc;

use super::{Rewrite, Scenario};
use crate::{catalog::Message, edit::History};

/// A scenario being written.
#[derive(Clone, Debug)]
pub struct ScenarioDraft {
    scenario: Arc<Scenario>,
    /// What is kept of it; `None` when nothing is.
    saved: Option<Arc<Scenario>>,
    history: History<Scenario>,
    /// The field of the last step, while that was typing.
    typed: Option<Rewrite>,
}

impl ScenarioDraft {
    /// Begins with a scenario that is kept already: in a file, or with the catalog.
    pub fn of_file(scenario: Scenario) -> Self {
        let mut writing = Self::fresh(scenario);
        writing.saved = Some(Arc::clone(&writing.scenario));
        writing
    }

    /// Begins with a scenario that is in no file yet.
    pub fn fresh(scenario: Scenario) -> Self {
        Self {
            scenario: Arc::new(scenario),
            saved: None,
            history: History::default(),
            typed: None,
        }
    }

    /// The scenario as it is now.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// Changes the scenario: one step. False when that changes nothing.
    pub fn apply(&mut self, rewrite: &Rewrite) -> bool {
        let mut next = Scenario::clone(&self.scenario);
        rewrite.carry_out(&mut next);
        if next == *self.scenario {
            return false;
        }
        let goes_on = self
            .typed
            .as_ref()
            .is_some_and(|typed| typed.goes_on_with(rewrite));
        if goes_on {
            self.history.go_on();
        } else {
            let before = Arc::clone(&self.scenario);
            self.history.record(rewrite.label(), before);
        }
        self.typed = rewrite.is_typing().then(|| rewrite.clone());
        self.scenario = Arc::new(next);
        true
    }

    /// Steps back. False when there is nothing to undo.
    pub fn undo(&mut self) -> bool {
        let before = self.history.undo(Arc::clone(&self.scenario));
        self.take(before)
    }

    /// Steps forward again. False when there is nothing to redo.
    pub fn redo(&mut self) -> bool {
        let after = self.history.redo(Arc::clone(&self.scenario));
        self.take(after)
    }

    /// Goes over to another moment of the history, if there is one.
    fn take(&mut self, other: Option<Arc<Scenario>>) -> bool {
        let Some(scenario) = other else { return false };
        self.scenario = scenario;
        self.typed = None;
        true
    }

    /// The step that would be undone.
    pub fn undo_label(&self) -> Option<&Message> {
        self.history.undo_label()
    }

    /// The step that would be redone.
    pub fn redo_label(&self) -> Option<&Message> {
        self.history.redo_label()
    }

    /// Whether the file does not hold what is written.
    pub fn is_unsaved(&self) -> bool {
        self.saved.as_ref() != Some(&self.scenario)
    }

    /// The scenario is in its file now.
    pub fn mark_saved(&mut self) {
        self.saved = Some(Arc::clone(&self.scenario));
        self.typed = None;
    }
}
