//! A scenario being written: changes as values, and a history of its own.
//!
//! Like a design's, the history keeps whole scenarios: no inverse can be wrong. What is typed into
//! one field without anything between is one step.

mod rewrite;

use std::sync::Arc;

pub use rewrite::{Move, Place, Rewrite};

use super::KEPT_STEPS;
use crate::{analysis::training::Scenario, catalog::Text};

/// A step of the history: what it was, and the scenario on its other side.
type Step = (Text, Arc<Scenario>);

/// A scenario being written.
#[derive(Clone, Debug)]
pub struct Writing {
    scenario: Arc<Scenario>,
    /// What is kept of it; `None` when nothing is.
    saved: Option<Arc<Scenario>>,
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// The field of the last step, while that was typing.
    typed: Option<Rewrite>,
}

impl Writing {
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
            undo: Vec::new(),
            redo: Vec::new(),
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
        if !goes_on {
            let before = Arc::clone(&self.scenario);
            self.undo.push((rewrite.label(), before));
            if self.undo.len() > KEPT_STEPS {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        self.typed = rewrite.is_typing().then(|| rewrite.clone());
        self.scenario = Arc::new(next);
        true
    }

    /// Steps back. False when there is nothing to undo.
    pub fn undo(&mut self) -> bool {
        let Some((label, before)) = self.undo.pop() else {
            return false;
        };
        self.typed = None;
        let after = std::mem::replace(&mut self.scenario, before);
        self.redo.push((label, after));
        true
    }

    /// Steps forward again. False when there is nothing to redo.
    pub fn redo(&mut self) -> bool {
        let Some((label, after)) = self.redo.pop() else {
            return false;
        };
        self.typed = None;
        let before = std::mem::replace(&mut self.scenario, after);
        self.undo.push((label, before));
        true
    }

    /// The step that would be undone.
    pub fn undo_label(&self) -> Option<&Text> {
        self.undo.last().map(|(label, _)| label)
    }

    /// The step that would be redone.
    pub fn redo_label(&self) -> Option<&Text> {
        self.redo.last().map(|(label, _)| label)
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
