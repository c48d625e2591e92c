//! What the outline remembers: what is open, and where it has scrolled to.

use std::{collections::BTreeSet, sync::Arc};

use super::{
    rows::{self, OutlineRow, RowSubject, rows},
    tree::ROW,
};
use crate::{design::Subject, edit::Revision, gui::Desk};

/// What the outline remembers between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct OutlineState {
    /// Rows that are not as they are at first: zones closed, assets opened.
    pub(super) turned: BTreeSet<String>,
    /// The row the keyboard acts on.
    pub(super) cursor: Option<String>,
    /// The one thing that was selected when last drawn.
    pub(super) seen: Option<Subject>,
    /// Where the cursor's row stood when last drawn, from 0.
    at: Option<usize>,
    /// How far it was scrolled, and how much of it is seen.
    pub(super) scrolled: (f32, f32),
    kept: Option<OutlineMemory>,
}

/// Of which revision some rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OutlineAge(Option<Revision>);

/// Rows as last listed: a drawing may hold thousands of things, and most frames change none.
#[derive(Clone, Debug)]
struct OutlineMemory {
    revision: Revision,
    pub(super) turned: BTreeSet<String>,
    pub(super) rows: Arc<Vec<OutlineRow>>,
}

impl OutlineState {
    pub(super) fn is_at(&self, row: &OutlineRow) -> bool {
        self.cursor.as_ref() == Some(&row.key)
    }

    /// Whether a change of the drawing has taken the row of what is selected elsewhere in the list
    /// since it was last drawn there; notes where it is now.
    pub(super) fn has_moved(
        &mut self,
        desk: &Desk<'_>,
        list: &[OutlineRow],
        was: OutlineAge,
    ) -> bool {
        let at = list.iter().position(|row| self.is_at(row));
        let is_moved = at != std::mem::replace(&mut self.at, at) && at.is_some();
        let single = desk.view.single();
        let cursor = self.cursor.as_deref();
        let is_selected = single.zip(cursor);
        is_moved
            && was.0.is_some_and(|revision| revision != desk.revision)
            && is_selected.is_some_and(|(single, at)| rows::is_about(at, single))
    }

    /// Of which revision the rows are that were listed last.
    pub(super) fn age(&self) -> OutlineAge {
        OutlineAge(self.kept.as_ref().map(|kept| kept.revision))
    }

    /// The rows of what the frame shows.
    pub(super) fn rows(&mut self, desk: &Desk<'_>) -> Arc<Vec<OutlineRow>> {
        if let Some(kept) = &self.kept
            && kept.revision == desk.revision
            && kept.turned == self.turned
        {
            return Arc::clone(&kept.rows);
        }
        let rows = Arc::new(rows(desk, &self.turned));
        self.kept = Some(OutlineMemory {
            revision: desk.revision,
            turned: self.turned.clone(),
            rows: Arc::clone(&rows),
        });
        rows
    }
}

/// Takes the cursor to what was selected elsewhere and opens the way to it; whether it did.
pub(super) fn follow(desk: &Desk<'_>, state: &mut OutlineState) -> bool {
    let single = desk.view.single();
    if single == state.seen.as_ref() {
        return false;
    }
    state.seen = single.cloned();
    let Some(subject) = single else { return false };
    let key = rows::key_of(desk.design, subject);
    // The same link stands under both its ends: where the cursor is, is good enough.
    if state
        .cursor
        .as_deref()
        .is_some_and(|at| rows::is_about(at, subject))
    {
        return true;
    }
    for parent in rows::parents(desk.design, subject) {
        match parent {
            RowSubject::Zone(_) | RowSubject::Notes => drop(state.turned.remove(&parent.key())),
            _ => drop(state.turned.insert(parent.key())),
        }
    }
    state.cursor = Some(key);
    true
}

/// How far to scroll so that the cursor's row is seen; `None` where it is.
pub(super) fn offset_to(list: &[OutlineRow], state: &OutlineState) -> Option<f32> {
    let at = list.iter().position(|row| state.is_at(row))?;
    let (offset, height) = state.scrolled;
    let (top, bottom) = (at as f32 * ROW, (at + 1) as f32 * ROW);
    if top < offset {
        Some(top)
    } else if bottom > offset + height {
        Some((bottom - height).max(0.0))
    } else {
        None
    }
}

/// Opens a row, or closes it.
pub(super) fn turn(state: &mut OutlineState, key: String) {
    if !state.turned.remove(&key) {
        state.turned.insert(key);
    }
}
