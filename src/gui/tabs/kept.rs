//! What is kept of a drawing's unsaved changes: a copy in the recovery folder.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use super::Tab;
use crate::{
    design::{Command, Design, FileError},
    edit::apply,
    keep::{CopyDue, Keeper, UserFile},
};

/// What is kept of the unsaved changes of a drawing.
#[derive(Debug, Default)]
pub(in crate::gui) struct KeptWork {
    pub(in crate::gui) keeper: Keeper,
    /// What a field would change if it were left now.
    pub(in crate::gui) typed: Option<Command>,
    /// Whether the drawing has been painted whole.
    pub(in crate::gui) is_drawn: bool,
    draft: Option<TypedDraft>,
}

impl KeptWork {
    pub(in crate::gui) fn of(keeper: Keeper) -> Self {
        Self {
            keeper,
            ..Self::default()
        }
    }
}

/// A drawing with what is being typed and not yet part of it.
#[derive(Debug)]
struct TypedDraft {
    of: Arc<Design>,
    typed: Command,
    design: Arc<Design>,
}

impl Tab {
    /// What is due, and how writing the copy went if it was.
    pub(in crate::gui) fn keep_due(
        &mut self,
        typed: Option<&Command>,
        now: Duration,
        at: SystemTime,
    ) -> (CopyDue, Result<(), FileError>) {
        let design = self.drafted(typed);
        let is_typed = !Arc::ptr_eq(&design, self.drawing.session.design());
        let is_unsaved = is_typed || self.is_unsaved();
        let due = self.kept.keeper.look(&design, is_unsaved, now);
        let kept = if due == CopyDue::Now {
            self.keep_now(&design, at)
        } else {
            Ok(())
        };
        (due, kept)
    }

    /// The drawing as it would be if what is being typed were done.
    fn drafted(&mut self, typed: Option<&Command>) -> Arc<Design> {
        let now = self.drawing.session.design();
        let Some(typed) = typed else {
            self.kept.draft = None;
            return Arc::clone(now);
        };
        // The same as long as nothing more is typed: by that a rest is known.
        let known = self.kept.draft.as_ref();
        let known = known.filter(|draft| Arc::ptr_eq(&draft.of, now) && draft.typed == *typed);
        if let Some(draft) = known {
            return Arc::clone(&draft.design);
        }
        let design = match apply(now, typed) {
            Ok(design) if design != **now => Arc::new(design),
            _ => Arc::clone(now),
        };
        self.kept.draft = Some(TypedDraft {
            of: Arc::clone(now),
            typed: typed.clone(),
            design: Arc::clone(&design),
        });
        design
    }

    /// Keeps a copy at once.
    pub(in crate::gui) fn keep_now(
        &mut self,
        design: &Arc<Design>,
        at: SystemTime,
    ) -> Result<(), FileError> {
        let file = self.file.path.as_deref();
        let stamp = self.file.stamp();
        let file = file.map(|path| UserFile { path, stamp });
        self.kept.keeper.keep(design, file, at)
    }
}
