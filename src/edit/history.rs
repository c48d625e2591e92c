//! Undo and redo: whole designs with a label each.

use std::sync::Arc;

use crate::{catalog::Text, design::Design};

/// How many steps are kept.
pub const KEPT_STEPS: usize = 200;

/// A step in the history: the design before it, and what the step was.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What the undo menu says.
    pub label: Text,
    /// The design on the other side of the step.
    pub design: Arc<Design>,
}

/// Steps that can be undone and redone.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Entry>,
    redo: Vec<Entry>,
}

impl History {
    /// Remembers `before` ahead of a new step; what could be redone is gone.
    pub fn record(&mut self, label: Text, before: Arc<Design>) {
        self.redo.clear();
        self.undo.push(Entry {
            label,
            design: before,
        });
        if self.undo.len() > KEPT_STEPS {
            self.undo.remove(0);
        }
    }

    /// Steps back from `current`; `None` when there is nothing to undo.
    pub fn undo(&mut self, current: Arc<Design>) -> Option<Arc<Design>> {
        let Entry { label, design } = self.undo.pop()?;
        self.redo.push(Entry {
            label,
            design: current,
        });
        Some(design)
    }

    /// Steps forward from `current`; `None` when there is nothing to redo.
    pub fn redo(&mut self, current: Arc<Design>) -> Option<Arc<Design>> {
        let Entry { label, design } = self.redo.pop()?;
        self.undo.push(Entry {
            label,
            design: current,
        });
        Some(design)
    }

    /// Labels of all steps kept, in the order they were made: those done, then those undone.
    pub fn labels(&self) -> impl ExactSizeIterator<Item = &Text> {
        let labels: Vec<_> = self
            .undo
            .iter()
            .chain(self.redo.iter().rev())
            .map(|entry| &entry.label)
            .collect();
        labels.into_iter()
    }

    /// How many of the steps kept are done: where in [`Self::labels`] the design stands.
    pub fn position(&self) -> usize {
        self.undo.len()
    }

    /// The step that would be undone.
    pub fn undo_label(&self) -> Option<&Text> {
        self.undo.last().map(|entry| &entry.label)
    }

    /// The step that would be redone.
    pub fn redo_label(&self) -> Option<&Text> {
        self.redo.last().map(|entry| &entry.label)
    }
}
