//! Several drawings open at once, and which of them is shown.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    DrawingFile, Tab,
    called::{names_of, plain_name},
};
use crate::{
    catalog::{Catalog, Lang},
    design::Design,
};

/// The drawings that are open, in the order of their tabs, and which of them is shown.
#[derive(Debug)]
pub(in crate::gui) struct Tabs {
    list: Vec<Tab>,
    /// Place of the shown drawing; below the number of drawings unless none is open.
    at: usize,
    /// Number of the newest drawing.
    newest: u64,
    /// What stands for a drawing while none is open: empty, and nobody sees it.
    none: Tab,
}

/// What the row of tabs says of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TabHead {
    /// What it is called, like no other.
    pub(crate) name: String,
    /// Whether it has unsaved changes.
    pub(crate) is_unsaved: bool,
    /// Whether it is the one shown.
    pub(crate) is_shown: bool,
}

impl Tabs {
    /// No drawing is open.
    pub(in crate::gui) fn new(catalog: Arc<Catalog>) -> Self {
        Self {
            list: Vec::new(),
            at: 0,
            newest: 0,
            none: Tab::new(0, catalog, Design::default(), DrawingFile::default()),
        }
    }

    /// A number that no other drawing of this window has.
    pub(in crate::gui) fn number(&mut self) -> u64 {
        self.newest += 1;
        self.newest
    }

    /// Whether no drawing is open.
    pub(in crate::gui) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The drawing that is shown.
    pub(in crate::gui) fn shown(&self) -> &Tab {
        self.list.get(self.at).unwrap_or(&self.none)
    }

    /// The drawing that is shown.
    pub(in crate::gui) fn shown_mut(&mut self) -> &mut Tab {
        self.list.get_mut(self.at).unwrap_or(&mut self.none)
    }

    /// The drawings in the order of their tabs.
    pub(in crate::gui) fn iter_mut(&mut self) -> impl Iterator<Item = &mut Tab> {
        self.list.iter_mut()
    }

    /// How many drawings are open.
    pub(in crate::gui) fn count(&self) -> usize {
        self.list.len()
    }

    /// What the row of tabs says.
    pub(in crate::gui) fn heads(&self, lang: Lang) -> Vec<TabHead> {
        let named = self.list.iter().zip(names_of(&self.list, lang));
        let numbered = named.enumerate();
        numbered
            .map(|(place, (tab, name))| TabHead {
                name,
                is_unsaved: tab.is_unsaved(),
                is_shown: place == self.at,
            })
            .collect()
    }

    /// What the drawing that is shown is called.
    pub(in crate::gui) fn shown_name(&self, lang: Lang) -> String {
        let mut names = names_of(&self.list, lang);
        if self.at < names.len() {
            names.swap_remove(self.at)
        } else {
            plain_name(&self.none, lang)
        }
    }

    /// Files of the drawings, in the order of their tabs.
    pub(in crate::gui) fn paths(&self) -> Vec<PathBuf> {
        let paths = self.list.iter().filter_map(|tab| tab.file.path.clone());
        paths.collect()
    }

    /// Puts a drawing beside the one that is shown and shows it. A drawing that nobody has begun
    /// to work on makes room for it.
    pub(in crate::gui) fn add(&mut self, tab: Tab) {
        match self.list.get_mut(self.at) {
            Some(shown) if shown.is_untouched() => *shown = tab,
            Some(_) => {
                self.at += 1;
                self.list.insert(self.at, tab);
            }
            None => {
                self.at = 0;
                self.list.push(tab);
            }
        }
    }

    /// Whether the drawing at a place is the one shown.
    pub(in crate::gui) fn is_shown(&self, place: usize) -> bool {
        place == self.at
    }

    /// Shows the drawing at a place; false when it is the one shown, or there is none.
    pub(in crate::gui) fn show(&mut self, place: usize) -> bool {
        let is_other = !self.is_shown(place) && place < self.list.len();
        if is_other {
            self.shown_mut().drawing.view.leave();
            self.at = place;
        }
        is_other
    }

    /// The place of the next drawing, or of the one before.
    pub(in crate::gui) fn beside(&self, forward: bool) -> usize {
        let count = self.list.len().max(1);
        let step = if forward { 1 } else { count - 1 };
        (self.at + step) % count
    }

    /// The place of the drawing with a number, unless it is gone.
    pub(in crate::gui) fn numbered(&self, id: u64) -> Option<usize> {
        self.list.iter().position(|tab| tab.id == id)
    }

    /// The place of the drawing of a file, if it is open.
    pub(in crate::gui) fn of_file(&self, path: &Path) -> Option<usize> {
        self.list.iter().position(|tab| tab.file.is_at(path))
    }

    /// The place of a drawing whose unsaved changes have not been decided on: the one that is
    /// shown, if it is one.
    pub(in crate::gui) fn undecided(&self) -> Option<usize> {
        if self.shown().is_undecided() {
            return Some(self.at);
        }
        self.list.iter().position(Tab::is_undecided)
    }

    /// Takes back that changes of any drawing may be lost.
    pub(in crate::gui) fn hold_all(&mut self) {
        for tab in &mut self.list {
            tab.is_let_go = false;
        }
    }

    /// Closes the drawing that is shown; its right neighbour is shown then, else its left one.
    pub(in crate::gui) fn close_shown(&mut self) {
        if self.at < self.list.len() {
            drop(self.list.remove(self.at));
        }
        self.at = self.at.min(self.list.len().saturating_sub(1));
    }
}
