//! Undo and redo: whole documents with a label each.

use std::sync::Arc;

use crate::catalog::Message;

/// How many steps are kept.
pub const KEPT_STEPS: usize = 200;

/// A step in the history: what it was, and the document on its other side.
#[derive(Debug)]
struct HistoryStep<T> {
    label: Message,
    document: Arc<T>,
}

/// Steps that can be undone and redone. Documents are kept whole: no inverse can be wrong.
#[derive(Debug)]
pub struct History<T> {
    undo: Vec<HistoryStep<T>>,
    redo: Vec<HistoryStep<T>>,
}

impl<T> Clone for HistoryStep<T> {
    fn clone(&self) -> Self {
        Self {
            label: self.label.clone(),
            document: Arc::clone(&self.document),
        }
    }
}

impl<T> Clone for History<T> {
    fn clone(&self) -> Self {
        Self {
            undo: self.undo.clone(),
            redo: self.redo.clone(),
        }
    }
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self {
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }
}

impl<T> History<T> {
    /// Remembers `before` ahead of a new step; what could be redone is gone.
    pub fn record(&mut self, label: Message, before: Arc<T>) {
        self.go_on();
        self.undo.push(HistoryStep {
            label,
            document: before,
        });
        if self.undo.len() > KEPT_STEPS {
            self.undo.remove(0);
        }
    }

    /// Goes on with the last step instead of beginning another; what could be redone is gone.
    pub fn go_on(&mut self) {
        self.redo.clear();
    }

    /// Steps back from `current`; `None` when there is nothing to undo.
    pub fn undo(&mut self, current: Arc<T>) -> Option<Arc<T>> {
        let HistoryStep { label, document } = self.undo.pop()?;
        self.redo.push(HistoryStep {
            label,
            document: current,
        });
        Some(document)
    }

    /// Steps forward from `current`; `None` when there is nothing to redo.
    pub fn redo(&mut self, current: Arc<T>) -> Option<Arc<T>> {
        let HistoryStep { label, document } = self.redo.pop()?;
        self.undo.push(HistoryStep {
            label,
            document: current,
        });
        Some(document)
    }

    /// Labels of all steps kept, in the order they were made: those done, then those undone.
    pub fn labels(&self) -> impl ExactSizeIterator<Item = &Message> {
        let labels: Vec<_> = self
            .undo
            .iter()
            .chain(self.redo.iter().rev())
            .map(|step| &step.label)
            .collect();
        labels.into_iter()
    }

    /// How many of the steps kept are done: where in [`Self::labels`] the document stands.
    pub fn position(&self) -> usize {
        self.undo.len()
    }

    /// The step that would be undone.
    pub fn undo_label(&self) -> Option<&Message> {
        self.undo.last().map(|step| &step.label)
    }

    /// The step that would be redone.
    pub fn redo_label(&self) -> Option<&Message> {
        self.redo.last().map(|step| &step.label)
    }
}
