//! Turning to another drawing, and closing one.

use std::path::Path;

use super::Desktop;
use crate::gui::Screen;

impl Desktop {
    /// Shows the drawing at a place of the row of tabs.
    pub(super) fn show_drawing(&mut self, place: usize) {
        self.shell.screen = Screen::Editor;
        if self.tabs.show(place) {
            self.turn_to_shown();
        }
    }

    /// Shows the next drawing, or the one before.
    pub(super) fn step_tab(&mut self, forward: bool) {
        self.show_drawing(self.tabs.beside(forward));
    }

    /// Shows the drawing of a number; false when it is gone.
    pub(super) fn show_numbered(&mut self, id: u64) -> bool {
        self.show_found(self.tabs.numbered(id))
    }

    /// Shows the drawing of a file, if it is open.
    pub(super) fn show_path(&mut self, path: &Path) -> bool {
        self.show_found(self.tabs.of_file(path))
    }

    /// Shows a drawing whose unsaved changes have not been decided on; false when there is none.
    pub(super) fn show_undecided(&mut self) -> bool {
        self.show_found(self.tabs.undecided())
    }

    fn show_found(&mut self, place: Option<usize>) -> bool {
        if let Some(place) = place.filter(|place| !self.tabs.is_shown(*place)) {
            self.show_drawing(place);
        }
        place.is_some()
    }

    /// Closes the drawing that is shown; its right neighbour is shown then, else its left one.
    pub(super) fn drop_tab(&mut self) {
        self.tabs.close_shown();
        if self.tabs.is_empty() {
            self.shell.screen = Screen::Start;
        } else {
            self.turn_to_shown();
        }
    }

    /// Begins to show a drawing: what was said or sought in the one before is not meant for it.
    pub(super) fn turn_to_shown(&mut self) {
        self.shell.message.clear();
        self.shell.finder = None;
        let view = &mut self.tabs.shown_mut().drawing.view;
        if view.room.follows_fit {
            view.fit();
        }
    }
}
