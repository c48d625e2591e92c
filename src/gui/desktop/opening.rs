//! Beginning a drawing and opening files.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::egui;

use super::Desktop;
use crate::{
    design::{Design, absolute, is_same_file, read_file},
    edit::{StartControls, StartPoint, placed},
    gui::{
        InspectorTab, Screen,
        files::{is_list, is_scenario},
        tabs::{DrawingFile, KeptWork, Tab},
    },
    keep::Stamp,
    words,
};

impl Desktop {
    /// Begins an empty drawing.
    pub(super) fn begin_new(&mut self) {
        let edition = self.catalog().edition.id.clone();
        let design = Design {
            edition,
            ..Design::default()
        };
        self.begin(design, DrawingFile::default());
    }

    /// Begins from a drawing of the catalog.
    pub(super) fn begin_at(&mut self, point: &StartPoint, controls: StartControls) {
        let lang = self.shell.lang();
        match point.titled(self.catalog(), controls, lang) {
            Some(Ok(design)) => self.begin(design, DrawingFile::default()),
            Some(Err(error)) => self.complain(&error),
            None => {}
        }
    }

    /// Opens a file, or shows it where it is open; a list of assets is looked over; a broken one leaves everything as it is.
    pub(super) fn open_path(&mut self, ctx: &egui::Context, path: &Path) {
        let path = absolute(path);
        if is_scenario(&path) {
            self.open_scenario(ctx, &path);
            return;
        }
        if is_list(&path) {
            self.look_over(ctx, &path);
            return;
        }
        if self.show_path(&path) {
            return;
        }
        self.recovery.attempt(&path);
        // Who opens it by hand has decided.
        let is_it = |stuck: &PathBuf| is_same_file(stuck, &path);
        self.recovery.stuck.retain(|stuck| !is_it(stuck));
        // Taken before reading: what changes meanwhile is noticed later.
        let stamp = Stamp::of(&path);
        match read_file(&path) {
            Ok(design) => {
                self.begin(design, DrawingFile::at(Some(path), stamp));
                self.lay_out();
                self.remember();
            }
            Err(error) => {
                self.recovery.settle();
                if !path.exists() {
                    self.shell.settings.forget(&path);
                }
                self.complain(&error);
            }
        }
    }

    /// Gives what has no place in the file that was just read one, and says so. The drawing counts
    /// as unchanged all the same: whoever only looks at it is not asked to save it.
    pub(super) fn lay_out(&mut self) {
        let drawing = &mut self.tabs.shown_mut().drawing;
        let session = &mut drawing.session;
        let placed = placed(session.catalog(), session.design(), session.analysis());
        let Some((design, count)) = placed else {
            return;
        };
        session.open(design);
        drawing.view.fit();
        self.shell
            .say_with("status-placed", &[("n", count.to_string())]);
    }

    /// Shows another design, in a tab of its own.
    pub(super) fn begin(&mut self, design: Design, file: DrawingFile) {
        let (id, catalog) = (self.tabs.number(), Arc::clone(self.catalog()));
        let mut tab = Tab::new(id, catalog, design, file);
        tab.kept = KeptWork::of(self.recovery.keeper(id));
        self.tabs.add(tab);
        self.shell.screen = Screen::Editor;
        self.shell.readings.inspector = InspectorTab::Route;
        self.turn_to_shown();
        self.keep_open_files();
    }

    /// Remembers which files are open, to open them again the next time.
    pub(super) fn keep_open_files(&mut self) {
        let (open, settings) = (self.tabs.paths(), &mut self.shell.settings);
        if open != settings.open {
            settings.open = open;
            settings.keep();
        }
    }

    /// Opens what was open when the program last ended, and says of each file that cannot be opened
    /// why. Kept work is offered first.
    pub(super) fn reopen_all(&mut self) {
        let mut lost = Vec::new();
        for path in self.shell.settings.open.clone() {
            if self.recovery.is_stuck(&path) {
                continue;
            }
            self.recovery.attempt(&path);
            let stamp = Stamp::of(&path);
            match read_file(&path) {
                Ok(design) => {
                    self.begin(design, DrawingFile::at(Some(path), stamp));
                    self.lay_out();
                }
                Err(error) => {
                    self.recovery.settle();
                    lost.push(words::file_error(&error, self.shell.lang()));
                }
            }
        }
        if !self.recovery.offers.is_empty() || !self.recovery.stuck.is_empty() {
            self.shell.screen = Screen::Start;
        }
        if !lost.is_empty() {
            let values = [("files", lost.join("\n"))];
            let words = words::format(self.shell.lang(), "error-not-reopened", &values);
            self.jobs.error = Some(words);
        }
    }

    /// Files that an earlier run did not survive opening are not opened by themselves: neither now
    /// nor the next time.
    pub(super) fn leave_stuck_closed(&mut self) {
        let (recovery, settings) = (&self.recovery, &mut self.shell.settings);
        let before = settings.open.len();
        settings.open.retain(|path| !recovery.is_stuck(path));
        if settings.open.len() != before {
            settings.keep();
        }
    }

    /// Opens what was closed last, else the newest of the recent files that is not open.
    pub(super) fn reopen_last(&mut self, ctx: &egui::Context) {
        let (open, settings) = (self.tabs.paths(), &mut self.shell.settings);
        let recent = settings.recent.iter().map(|file| file.path.clone());
        let mut last = settings.closed.take().into_iter().chain(recent);
        if let Some(path) = last.find(|path| !open.iter().any(|open| is_same_file(open, path))) {
            self.open_path(ctx, &path);
        }
    }

    pub(super) fn remember(&mut self) {
        let shown = self.tabs.shown();
        if let Some(path) = &shown.file.path {
            let (now, analysis) = (self.jobs.now(), shown.drawing.session.analysis());
            self.shell.settings.remember(path, now, analysis);
        }
    }
}
