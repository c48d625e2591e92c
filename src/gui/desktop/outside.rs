//! What becomes of a drawing whose file someone else has changed: it is read anew, kept as it is, or
//! compared with the file first.

use super::Desktop;
use crate::{
    analysis::analyze,
    design::{Design, read_file},
    edit::placed,
    gui::{Lit, files::FileDifferences, panels::DifferencesAnswer},
    keep::Stamp,
};

impl Desktop {
    /// Reads the drawing's file anew, as a step that can be taken back.
    pub(super) fn reload(&mut self) {
        let Some(path) = self.tabs.shown().file.path.clone() else {
            return;
        };
        let stamp = Stamp::of(&path);
        let design = match read_file(&path) {
            Ok(design) => self.with_places(design),
            Err(error) => return self.complain(&error),
        };
        let shown = self.tabs.shown_mut();
        shown.drawing.session.take_up(design);
        shown.file.is_known_as(stamp);
        let view = &mut shown.drawing.view;
        view.renaming = None;
        view.selection.clear();
        view.lit = Lit::Nothing;
        view.fit();
        self.shell.say("status-reloaded");
    }

    /// A design that was read, with a place for whatever lacks one.
    fn with_places(&self, design: Design) -> Design {
        let analysis = analyze(&design, self.catalog());
        let placed = placed(self.catalog(), &design, &analysis);
        placed.map_or(design, |(design, _)| design)
    }

    /// Goes on with what is open: saving writes over what the file holds now, and asks no more.
    pub(super) fn keep_mine(&mut self) {
        let shown = self.tabs.shown_mut();
        let Some(path) = shown.file.path.clone() else {
            return;
        };
        shown.file.is_known_as(Stamp::of(&path));
        shown.drawing.session.mark_unsaved();
        self.shell.say("status-kept-mine");
    }

    /// Shows what the file holds otherwise than what is open.
    pub(super) fn show_differences(&mut self) {
        let shown = self.tabs.shown();
        let Some(path) = shown.file.path.as_deref() else {
            return;
        };
        match read_file(path) {
            Ok(design) => {
                let mine = shown.drawing.session.design();
                // What has no place in the file gets the one that opening it would give.
                let design = self.with_places(design);
                self.jobs.differences = Some(FileDifferences::new(mine, design));
            }
            Err(error) => self.complain(&error),
        }
    }

    /// Carries out the answer to what differs.
    pub(super) fn answer_differences(&mut self) {
        let Some(answer) = self.jobs.chosen_version.take() else {
            return;
        };
        self.jobs.differences = None;
        match answer {
            DifferencesAnswer::Reload => self.reload(),
            DifferencesAnswer::KeepMine => self.keep_mine(),
            DifferencesAnswer::Close => {}
        }
    }
}
