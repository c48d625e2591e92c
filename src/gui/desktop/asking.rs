//! Paths that are asked for, and what comes in from outside the frame.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::TryRecvError,
};

use eframe::egui::{self, ViewportCommand};

use super::Desktop;
use crate::{
    design::absolute,
    gui::{
        PathDialog,
        files::{
            Intent, PathForm, PathFormEnd, PathPurpose, PathQuestion, page_with_end,
            scenario_with_end, with_end,
        },
        service::{OUR_ENDS, PathAnswer},
    },
};

impl Desktop {
    /// Takes up what came in from outside the frame: dialogs, dropped files, the close button.
    pub(super) fn receive(&mut self, ctx: &egui::Context) {
        if let Some(answer) = self.jobs.answer.take() {
            self.answered(ctx, answer);
        }
        self.answer_conflict(ctx);
        self.answer_differences();
        if let Some(copy) = self.jobs.given_up.take() {
            self.give_up(&copy);
        }
        self.receive_path(ctx);
        self.receive_import();
        let dropped: Vec<_> = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_path_buf())
                .collect()
        });
        if !self.jobs.is_asking() && !self.training.is_writing() {
            for path in dropped {
                self.open_path(ctx, &path);
            }
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !self.jobs.is_quitting {
            if self.training.has_unsaved() || self.show_undecided() {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.intend(ctx, Intent::Quit);
            } else {
                self.keep_open_files();
                self.forget_copies();
            }
        }
    }

    /// Takes up the answer to a question for a path, from the system's dialog or the window's own.
    fn receive_path(&mut self, ctx: &egui::Context) {
        if let Some(ended) = self.jobs.ended.take()
            && let Some((what, _)) = self.jobs.form.take()
        {
            let path = match ended {
                PathFormEnd::With(path) => Some(path),
                PathFormEnd::Without => None,
            };
            self.chosen(ctx, what, path);
        }
        let Some(PathQuestion { what, ask, answer }) = self.jobs.asked.take() else {
            return;
        };
        match answer.try_recv() {
            Ok(PathAnswer::Path(path)) => {
                let path = absolute(&path);
                let with_end = ending_of(&what);
                let ended = with_end.map(|with_end| (with_end, with_end(path.clone())));
                match ended.filter(|(_, ended)| *ended != path && ended.exists()) {
                    Some((with_end, there)) => {
                        self.jobs.form = Some((what, PathForm::over(ask, there, with_end)));
                    }
                    None => self.chosen(ctx, what, Some(path)),
                }
            }
            Ok(PathAnswer::Nothing) => self.chosen(ctx, what, None),
            Err(TryRecvError::Empty) => self.jobs.asked = Some(PathQuestion { what, ask, answer }),
            Ok(PathAnswer::NoDialog) | Err(TryRecvError::Disconnected) => {
                let with_end = ending_of(&what).unwrap_or(with_end);
                let form = PathForm::new(ask, self.usual_folder(&what), with_end);
                self.jobs.form = Some((what, form));
            }
        }
    }

    /// Asks for a path, beginning in the folder where it is likely to be.
    pub(super) fn ask_path(&mut self, ctx: &egui::Context, what: PathPurpose, ask: PathDialog) {
        let folder = self.usual_folder(&what);
        self.jobs.ask(ctx, what, ask, &folder);
    }

    /// The folder where a path is likely to be: beside what is open, else the newest recent file,
    /// else home.
    fn usual_folder(&self, what: &PathPurpose) -> PathBuf {
        let shown = self.tabs.shown().file.path.as_ref();
        let written = self.training.written_path();
        let written = written.filter(|_| matches!(what, PathPurpose::Scenario));
        let recent = self.shell.settings.recent.first().map(|file| &file.path);
        let beside = written.or(shown).or(recent).and_then(|path| path.parent());
        let beside = beside
            .filter(|folder| folder.is_dir())
            .map(Path::to_path_buf);
        beside.or_else(std::env::home_dir).unwrap_or_default()
    }

    /// Asks for a file and opens it.
    pub(super) fn ask_open(&mut self, ctx: &egui::Context) {
        let ask = PathDialog::Open {
            title: self.word("file-open"),
            kind: self.word("file-kind"),
            ends: OUR_ENDS,
        };
        self.ask_path(ctx, PathPurpose::Open, ask);
    }

    /// Asks for a scenario file and plays it.
    pub(super) fn ask_open_scenario(&mut self, ctx: &egui::Context) {
        let ask = PathDialog::Open {
            title: self.word("training-open"),
            kind: self.word("training-file-kind"),
            ends: OUR_ENDS,
        };
        self.ask_path(ctx, PathPurpose::Open, ask);
    }

    /// Asks where to save a scenario.
    pub(super) fn ask_scenario_path(&mut self, ctx: &egui::Context, ask: PathDialog) {
        self.ask_path(ctx, PathPurpose::Scenario, ask);
    }

    fn chosen(&mut self, ctx: &egui::Context, asked: PathPurpose, path: Option<PathBuf>) {
        match (asked, path) {
            (PathPurpose::Open, Some(path)) => self.open_path(ctx, &path),
            (PathPurpose::Import, Some(path)) => self.look_over(ctx, &path),
            (PathPurpose::Save { of, then }, Some(path)) => {
                if self.show_numbered(of) {
                    self.write(ctx, with_end(absolute(&path)), then);
                }
            }
            (PathPurpose::Scenario, Some(path)) => self.write_scenario(ctx, absolute(&path)),
            (PathPurpose::Page(page), Some(path)) => {
                self.write_page(&page_with_end(absolute(&path)), page);
            }
            (PathPurpose::Scenario, None) => self.training.leaving = None,
            (PathPurpose::Save { .. }, None) => self.tabs.hold_all(),
            (PathPurpose::Open | PathPurpose::Import | PathPurpose::Page(_), None) => {}
        }
    }
}

/// What gives a new file its ending; nothing where none is written.
fn ending_of(what: &PathPurpose) -> Option<fn(PathBuf) -> PathBuf> {
    match what {
        PathPurpose::Scenario => Some(scenario_with_end),
        PathPurpose::Page(_) => Some(page_with_end),
        PathPurpose::Save { .. } => Some(with_end),
        PathPurpose::Open | PathPurpose::Import => None,
    }
}
