//! Several drawings open at once: the one that is shown lives in the window, the others wait here.

use std::{mem, path::Path};

use eframe::egui::Vec2;

use super::{
    CanvasState, Lit, Screen, Tool, View, Window, app::Stage, files::Document, keep::Keep,
};
use crate::{
    design::{Design, is_same_file},
    edit::Session,
};

/// A drawing that is open but not shown, with all that belongs to it.
#[derive(Debug)]
struct Tab {
    document: Document,
    view: View,
    canvas: CanvasState,
    stage: Stage,
}

/// The drawings that are not shown, and where among them the shown one stands.
#[derive(Debug, Default)]
pub(super) struct Tabs {
    others: Vec<Tab>,
    /// Place of the shown drawing among all of them.
    at: usize,
    /// Number of the next drawing.
    next: u64,
}

/// What the row of tabs says of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TabHead {
    /// Its file's name, or none.
    pub(crate) name: Option<String>,
    /// Whether it has unsaved changes.
    pub(crate) is_unsaved: bool,
    /// Whether it is the one shown.
    pub(crate) is_shown: bool,
}

impl TabHead {
    fn of(document: &Document, is_shown: bool) -> Self {
        Self {
            name: document.file_name(),
            is_unsaved: document.is_unsaved(),
            is_shown,
        }
    }
}

impl Tabs {
    /// A number that no other drawing of this window has.
    pub(super) fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }
}

impl Window {
    /// The drawings in the order of their tabs; none while nothing has been opened.
    pub(super) fn tab_heads(&self) -> Vec<TabHead> {
        if !self.document.is_open {
            return Vec::new();
        }
        let others = self.tabs.others.iter();
        let mut heads: Vec<_> = others
            .map(|tab| TabHead::of(&tab.document, false))
            .collect();
        let at = self.tabs.at.min(heads.len());
        heads.insert(at, TabHead::of(&self.document, true));
        heads
    }

    /// Files of the drawings that are open, in the order of their tabs.
    pub(super) fn open_paths(&self) -> Vec<std::path::PathBuf> {
        let mut paths: Vec<_> = self.tabs.others.iter().map(|tab| &tab.document).collect();
        let at = self.tabs.at.min(paths.len());
        paths.insert(at, &self.document);
        paths.into_iter().filter_map(|it| it.path.clone()).collect()
    }

    /// Puts a new drawing into a tab of its own and shows it. A drawing that nobody has begun to
    /// work on makes room for it.
    pub(super) fn add_tab(&mut self, design: Design, path: Option<std::path::PathBuf>) {
        let catalog = std::sync::Arc::clone(self.document.session.catalog());
        let mut document = Document {
            id: self.tabs.number(),
            session: Session::new(catalog, design),
            path,
            is_open: true,
            is_let_go: false,
            keep: Keep::default(),
        };
        document.keep.keeper = self.recovery.keeper(document.id);
        self.view.screen = Screen::Editor;
        self.view.inspector = super::InspectorTab::Route;
        let tab = Tab {
            document,
            view: View::default(),
            canvas: CanvasState::default(),
            stage: Stage {
                size: Vec2::ZERO,
                follows_fit: true,
            },
        };
        let untouched = self.document.is_untouched();
        let old = self.exchange(tab);
        if untouched {
            return;
        }
        self.tabs.others.insert(self.tabs.at, old);
        self.tabs.at += 1;
    }

    /// The view of a drawing with what is the window's taken over.
    fn view_for(&self, of_drawing: &View) -> View {
        View {
            screen: self.view.screen,
            lang: self.view.lang,
            theme: self.view.theme,
            look: self.view.look,
            play: self.view.play,
            inspector: self.view.inspector,
            front: self.view.front,
            notes: self.view.notes,
            table: self.view.table,
            message: String::new(),
            worth: self.view.worth.taken_over(&of_drawing.worth),
            ..of_drawing.clone()
        }
    }

    /// Shows a drawing in place of the one shown, which is returned.
    fn exchange(&mut self, tab: Tab) -> Tab {
        let view = self.view_for(&tab.view);
        Tab {
            document: mem::replace(&mut self.document, tab.document),
            view: mem::replace(&mut self.view, view),
            canvas: mem::replace(&mut self.canvas, tab.canvas),
            stage: mem::replace(&mut self.stage, tab.stage),
        }
    }

    /// Shows the drawing at a place of the row of tabs.
    pub(super) fn show_drawing(&mut self, place: usize) {
        self.view.screen = Screen::Editor;
        let at = self.tabs.at;
        if place == at || place > self.tabs.others.len() {
            return;
        }
        // What the pointer or the keyboard was about to do is not meant for the other drawing.
        self.view.renaming = None;
        self.view.take_up(Tool::Select);
        self.view.lit = Lit::Nothing;
        self.view.proof = None;
        let tab = self.tabs.others.remove(place - usize::from(place > at));
        let fits_anew = tab.stage.follows_fit;
        let old = self.exchange(tab);
        let back = at - usize::from(place < at);
        self.tabs.others.insert(back, old);
        self.tabs.at = place;
        if fits_anew {
            self.fit();
        }
    }

    /// Shows the next drawing, or the one before.
    pub(super) fn step_tab(&mut self, forward: bool) {
        let count = self.tabs.others.len() + 1;
        let step = if forward { 1 } else { count - 1 };
        self.show_drawing((self.tabs.at + step) % count);
    }

    /// Shows the drawing of a number; false when it is gone.
    pub(super) fn show_numbered(&mut self, id: u64) -> bool {
        if self.document.id == id {
            return true;
        }
        let found = self
            .tabs
            .others
            .iter()
            .position(|tab| tab.document.id == id);
        let Some(index) = found else { return false };
        self.show_drawing(index + usize::from(index >= self.tabs.at));
        true
    }

    /// Shows the drawing of a file, if it is open.
    pub(super) fn show_path(&mut self, path: &Path) -> bool {
        let is_it = |document: &Document| {
            let same = document
                .path
                .as_deref()
                .map(|open| is_same_file(open, path));
            same.unwrap_or(false)
        };
        let mut others = self.tabs.others.iter().map(|tab| &tab.document);
        let found = others.find(|document| is_it(document));
        let id = found.map_or(self.document.id, |document| document.id);
        (found.is_some() || is_it(&self.document)) && self.show_numbered(id)
    }

    /// Shows a drawing whose unsaved changes have not been decided on; false when there is none.
    pub(super) fn show_undecided(&mut self) -> bool {
        let is_undecided = |document: &Document| document.is_unsaved() && !document.is_let_go;
        if is_undecided(&self.document) {
            return true;
        }
        let mut others = self.tabs.others.iter().map(|tab| &tab.document);
        let found = others.find(|document| is_undecided(document));
        found
            .map(|it| it.id)
            .is_some_and(|id| self.show_numbered(id))
    }

    /// Every open drawing with its view, the shown one first.
    pub(super) fn documents_mut(&mut self) -> impl Iterator<Item = (&mut Document, &mut View)> {
        let others = self.tabs.others.iter_mut();
        let others = others.map(|tab| (&mut tab.document, &mut tab.view));
        std::iter::once((&mut self.document, &mut self.view)).chain(others)
    }

    /// Takes back that changes of any drawing may be lost.
    pub(super) fn hold_all(&mut self) {
        self.document.is_let_go = false;
        for tab in &mut self.tabs.others {
            tab.document.is_let_go = false;
        }
    }

    /// Closes the drawing that is shown; its right neighbour is shown then, else its left one.
    pub(super) fn drop_tab(&mut self) {
        if self.tabs.others.is_empty() {
            let catalog = std::sync::Arc::clone(self.document.session.catalog());
            self.document = Document::none(catalog);
            self.canvas = CanvasState::default();
            self.view.selection.clear();
            self.view.screen = Screen::Start;
            return;
        }
        let last = self.tabs.others.len() - 1;
        let next = self.tabs.others.remove(self.tabs.at.min(last));
        self.tabs.at = self.tabs.at.min(last);
        let fits_anew = next.stage.follows_fit;
        drop(self.exchange(next));
        if fits_anew {
            self.fit();
        }
    }
}
