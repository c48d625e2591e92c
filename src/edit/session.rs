//! The frontend-free editor object.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{History, apply, label};
use crate::{
    analysis::{Analysis, Case, analyze, dated_findings},
    catalog::{Catalog, Day, LinkId, Message},
    design::{Command, CommandScope, Design, LaidWay, Rejection},
};

/// Sessions begun so far.
static OPENED: AtomicU64 = AtomicU64::new(1);

/// Counts changes: what depends on a design compares these instead of the design.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// Which session it is of: two drawings never share a revision.
    pub session: u64,
    /// Raised when the meaning changes.
    pub meaning: u64,
    /// Raised with every change, layout included.
    pub layout: u64,
}

impl Revision {
    /// Whether both are of the same drawing with the same meaning; the layout may be another.
    pub fn means_the_same(self, other: Self) -> bool {
        (self.session, self.meaning) == (other.session, other.meaning)
    }
}

/// A design being edited, with its history and its analysis.
#[derive(Clone, Debug)]
pub struct Session {
    catalog: Arc<Catalog>,
    design: Arc<Design>,
    /// What the file holds; `None` when it surely holds something else.
    saved: Option<Arc<Design>>,
    history: History<Design>,
    analysis: Arc<Analysis>,
    /// The day by which dates are judged; without one nothing is said of them.
    today: Option<Day>,
    revision: Revision,
}

impl Session {
    /// Starts editing `design`, which counts as saved. No day is known yet.
    pub fn new(catalog: Arc<Catalog>, design: Design) -> Self {
        let design = Arc::new(design);
        let analysis = Arc::new(analyze(&design, &catalog));
        Self {
            catalog,
            saved: Some(Arc::clone(&design)),
            design,
            history: History::default(),
            analysis,
            today: None,
            revision: Revision {
                session: OPENED.fetch_add(1, Ordering::Relaxed),
                ..Revision::default()
            },
        }
    }

    /// The catalog.
    pub fn catalog(&self) -> &Arc<Catalog> {
        &self.catalog
    }

    /// The design as it is now.
    pub fn design(&self) -> &Arc<Design> {
        &self.design
    }

    /// The analysis of the design as it is now.
    pub fn analysis(&self) -> &Arc<Analysis> {
        &self.analysis
    }

    /// Design, catalog and analysis as they are now.
    pub fn case(&self) -> Case<'_> {
        Case::new(&self.design, &self.catalog, &self.analysis)
    }

    /// Undo and redo.
    pub fn history(&self) -> &History<Design> {
        &self.history
    }

    /// Counts changes.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// Whether the design differs from what was last saved or opened.
    pub fn is_unsaved(&self) -> bool {
        self.saved.as_ref() != Some(&self.design)
    }

    /// Says that `design` is what the file now holds.
    pub fn mark_saved(&mut self, design: Arc<Design>) {
        self.saved = Some(design);
    }

    /// Says that no file holds the design as it is: it was recovered.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Says what day it is. What follows from that is found anew.
    pub fn set_today(&mut self, today: Option<Day>) {
        if self.today != today {
            self.today = today;
            self.judge_dates();
        }
    }

    /// Finds anew what the day makes of the dates of the design.
    fn judge_dates(&mut self) {
        let found = self.today.map_or_else(Vec::new, |today| {
            dated_findings(&self.design, &self.catalog, today)
        });
        if !self.analysis.dated().eq(&found) {
            Arc::make_mut(&mut self.analysis).set_dated(found);
            self.revision.layout += 1;
            self.revision.meaning += 1;
        }
    }

    /// Carries out a command as one undo step. A command that changes nothing is no step.
    pub fn apply(&mut self, command: &Command) -> Result<(), Rejection> {
        let changed = apply(&self.design, command)?;
        if changed == *self.design {
            return Ok(());
        }
        self.history
            .record(label(command), Arc::clone(&self.design));
        self.design = Arc::new(changed);
        self.revision.layout += 1;
        if command.touches() == CommandScope::Meaning {
            self.revision.meaning += 1;
            self.analysis = Arc::new(analyze(&self.design, &self.catalog));
        }
        self.judge_dates();
        Ok(())
    }

    /// Keeps the ways that lines have taken with the change that led to them: that is no step of
    /// its own, and means nothing.
    pub fn keep_ways(&mut self, ways: BTreeMap<LinkId, LaidWay>) {
        if self.design.layout.ways != ways {
            Arc::make_mut(&mut self.design).layout.ways = ways;
        }
    }

    /// Gives the design another title with the change that led to it: that is no step of its own.
    pub fn keep_title(&mut self, title: String) {
        if self.design.title != title {
            Arc::make_mut(&mut self.design).title = title;
        }
    }

    /// Goes over to another design, which counts as saved; the history starts anew.
    pub fn open(&mut self, design: Design) {
        self.history = History::default();
        let design = Arc::new(design);
        self.saved = Some(Arc::clone(&design));
        self.replace(design);
    }

    /// Takes up what the file holds now, which counts as saved, as one undo step: what was here
    /// comes back by undoing it.
    pub fn take_up(&mut self, design: Design) {
        let design = Arc::new(design);
        self.saved = Some(Arc::clone(&design));
        if design != self.design {
            let before = Arc::clone(&self.design);
            self.history.record(Message::new("label-reload"), before);
            self.replace(design);
        }
    }

    /// Takes the last step back. False when there is none.
    pub fn undo(&mut self) -> bool {
        self.history
            .undo(Arc::clone(&self.design))
            .is_some_and(|design| {
                self.replace(design);
                true
            })
    }

    /// Does the last undone step again. False when there is none.
    pub fn redo(&mut self) -> bool {
        self.history
            .redo(Arc::clone(&self.design))
            .is_some_and(|design| {
                self.replace(design);
                true
            })
    }

    /// Goes to where `steps` of the steps kept are done. False when it is there, or there are not
    /// so many.
    pub fn jump(&mut self, steps: usize) -> bool {
        let mut design = Arc::clone(&self.design);
        if steps > self.history.labels().len() || steps == self.history.position() {
            return false;
        }
        while self.history.position() != steps {
            let next = if self.history.position() > steps {
                self.history.undo(Arc::clone(&design))
            } else {
                self.history.redo(Arc::clone(&design))
            };
            let Some(next) = next else { break };
            design = next;
        }
        self.replace(design);
        true
    }

    fn replace(&mut self, design: Arc<Design>) {
        self.design = design;
        self.revision.layout += 1;
        self.revision.meaning += 1;
        self.analysis = Arc::new(analyze(&self.design, &self.catalog));
        self.judge_dates();
    }
}
