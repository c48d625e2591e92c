//! Files: new, open, save, and the question before changes are lost.

mod jobs;
mod path_form;
mod places;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, mpsc::TryRecvError},
};

use eframe::egui::{self, ViewportCommand};
use jobs::{Asked, Asking};
pub(super) use jobs::{Conflict, Intent, Jobs};
use path_form::{Ended, PathForm};

use super::{
    Ask, FILE_END, Screen, Window,
    keep::Keep,
    panels::Answer,
    service::Answered,
    training::{AfterWriting, is_scenario, scenario_with_end},
};
use crate::{
    catalog::{Catalog, PatternId},
    design::{Design, FileError, absolute, is_same_file, read_file, write_file},
    edit::{
        Session, StartControls, placed,
        recovery::{FileState, Stamp},
        titled_template,
    },
};

/// A design being edited and its file.
#[derive(Debug)]
pub(super) struct Document {
    /// Tells the drawings of a window apart.
    pub(super) id: u64,
    pub(super) session: Session,
    pub(super) path: Option<PathBuf>,
    /// Whether anything has been opened: before that, there is an empty drawing nobody sees.
    pub(super) is_open: bool,
    /// Whether its unsaved changes may be lost: it was asked about while quitting.
    pub(super) is_let_go: bool,
    /// What is kept of its unsaved changes.
    pub(super) keep: Keep,
}

impl Document {
    /// What stands for a drawing while none is open.
    pub(super) fn none(catalog: Arc<Catalog>) -> Self {
        Self {
            id: 0,
            session: Session::new(catalog, Design::default()),
            path: None,
            is_open: false,
            is_let_go: false,
            keep: Keep::default(),
        }
    }

    /// The name of its file.
    pub(super) fn file_name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// Whether nobody would miss it: not open, or empty and never saved nor changed.
    pub(super) fn is_untouched(&self) -> bool {
        let design = self.session.design();
        let is_empty = design.zones.is_empty() && design.assets.is_empty();
        !self.is_open || self.path.is_none() && is_empty && !self.is_unsaved()
    }
}

impl Window {
    fn word(&self, key: &str) -> String {
        self.texts.get(self.view.lang, key)
    }

    /// Takes up what came in from outside the frame: dialogs, dropped files, the close button.
    pub(super) fn receive(&mut self, ctx: &egui::Context) {
        if let Some(answer) = self.jobs.answer.take() {
            self.answered(ctx, answer);
        }
        self.answer_conflict(ctx);
        if let Some(copy) = self.jobs.given_up.take() {
            self.give_up(&copy);
        }
        self.receive_path(ctx);
        let dropped: Vec<_> = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files.map(|file| file.path().to_path_buf()).collect()
        });
        if !self.jobs.is_asking() && !self.is_writing() {
            for path in dropped {
                self.open_path(ctx, &path);
            }
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !self.jobs.is_quitting {
            if self.has_unsaved_scenario() || self.show_undecided() {
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
                Ended::With(path) => Some(path),
                Ended::Without => None,
            };
            self.chosen(ctx, what, path);
        }
        let Some(Asking { what, ask, answer }) = self.jobs.asked.take() else {
            return;
        };
        match answer.try_recv() {
            Ok(Answered::Path(path)) => self.chosen(ctx, what, Some(path)),
            Ok(Answered::Nothing) => self.chosen(ctx, what, None),
            Err(TryRecvError::Empty) => self.jobs.asked = Some(Asking { what, ask, answer }),
            Ok(Answered::NoDialog) | Err(TryRecvError::Disconnected) => {
                let with_end = match what {
                    Asked::Scenario => scenario_with_end,
                    Asked::Open | Asked::Save { .. } => with_end,
                };
                let form = PathForm::new(ask, self.usual_folder(&what), with_end);
                self.jobs.form = Some((what, form));
            }
        }
    }

    /// The folder where a path is likely to be: beside what is open, else the newest recent file,
    /// else home.
    fn usual_folder(&self, what: &Asked) -> PathBuf {
        let shown = self.document.path.as_ref();
        let written = self
            .written_path()
            .filter(|_| matches!(what, Asked::Scenario));
        let recent = self.settings.recent.first().map(|file| &file.path);
        let beside = written.or(shown).or(recent).and_then(|path| path.parent());
        let beside = beside
            .filter(|folder| folder.is_dir())
            .map(Path::to_path_buf);
        beside.or_else(std::env::home_dir).unwrap_or_default()
    }

    /// Does what is wished, after a question for each drawing whose changes would be lost.
    pub(super) fn intend(&mut self, ctx: &egui::Context, intent: Intent) {
        if intent == Intent::Quit && self.has_unsaved_scenario() {
            self.leave_writing(ctx, AfterWriting::Quit);
            return;
        }
        if intent == Intent::Quit {
            self.end_training();
        }
        let loses = match intent {
            Intent::Close => self.document.is_unsaved() && !self.document.is_let_go,
            Intent::Quit => self.show_undecided(),
        };
        if loses {
            self.view.screen = Screen::Editor;
            self.jobs.question = Some(intent);
        } else {
            self.carry_out(ctx, intent);
        }
    }

    fn answered(&mut self, ctx: &egui::Context, answer: Answer) {
        let Some(intent) = self.jobs.question.take() else {
            return;
        };
        match answer {
            Answer::Save => self.save(ctx, Some(intent)),
            Answer::Discard => {
                self.document.is_let_go = true;
                self.intend(ctx, intent);
            }
            Answer::Cancel => self.hold_all(),
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, intent: Intent) {
        match intent {
            Intent::Close => {
                if let Some(path) = self.document.path.clone() {
                    self.settings.closed = Some(path);
                }
                self.document.keep.keeper.forget();
                self.drop_tab();
                self.keep_open_files();
            }
            Intent::Quit => {
                self.keep_open_files();
                self.forget_copies();
                self.jobs.is_quitting = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Begins an empty drawing.
    pub(super) fn begin_new(&mut self) {
        let edition = self.document.session.catalog().edition.id.clone();
        let design = Design {
            edition,
            ..Design::default()
        };
        self.begin(design, None);
    }

    /// Asks for a file and opens it.
    pub(super) fn ask_open(&mut self, ctx: &egui::Context) {
        let ask = Ask::Open {
            title: self.word("file-open"),
            kind: self.word("file-kind"),
        };
        self.jobs.ask(ctx, Asked::Open, ask);
    }

    /// Asks for a scenario file and plays it.
    pub(super) fn ask_open_scenario(&mut self, ctx: &egui::Context) {
        let ask = Ask::Open {
            title: self.word("training-open"),
            kind: self.word("training-file-kind"),
        };
        self.jobs.ask(ctx, Asked::Open, ask);
    }

    /// Asks where to save a scenario.
    pub(super) fn ask_scenario_path(&mut self, ctx: &egui::Context, ask: Ask) {
        self.jobs.ask(ctx, Asked::Scenario, ask);
    }

    /// Begins from a reference drawing.
    pub(super) fn begin_template(&mut self, pattern: &PatternId, controls: StartControls) {
        let catalog = self.document.session.catalog();
        match titled_template(catalog, pattern, controls, self.view.lang) {
            Some(Ok(design)) => self.begin(design, None),
            Some(Err(error)) => self.complain(&error),
            None => {}
        }
    }

    fn chosen(&mut self, ctx: &egui::Context, asked: Asked, path: Option<PathBuf>) {
        match (asked, path) {
            (Asked::Open, Some(path)) => self.open_path(ctx, &path),
            (Asked::Save { of, then }, Some(path)) => {
                if self.show_numbered(of) {
                    self.write(ctx, with_end(absolute(&path)), then);
                }
            }
            (Asked::Scenario, Some(path)) => self.write_scenario(ctx, absolute(&path)),
            (Asked::Scenario, None) => self.stay_writing(),
            (Asked::Save { .. }, None) => self.hold_all(),
            (Asked::Open, None) => {}
        }
    }

    /// Opens a file, or shows it where it is open; a broken one leaves everything as it is.
    pub(super) fn open_path(&mut self, ctx: &egui::Context, path: &Path) {
        let path = absolute(path);
        if is_scenario(&path) {
            self.open_scenario(ctx, &path);
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
                let is_kept = self.recovery.has(&path);
                self.begin(design, Some(path));
                self.lay_out();
                self.stamp(stamp);
                self.remember();
                if is_kept {
                    self.view.message = self.word("status-kept-work");
                }
            }
            Err(error) => {
                self.recovery.settle();
                if !path.exists() {
                    self.settings.forget(&path);
                }
                self.complain(&error);
            }
        }
    }

    /// Gives what has no place in the file that was just read one, and says so. The drawing counts
    /// as unchanged all the same: whoever only looks at it is not asked to save it.
    pub(super) fn lay_out(&mut self) {
        let session = &self.document.session;
        let placed = placed(session.catalog(), session.design(), session.analysis());
        let Some((design, count)) = placed else {
            return;
        };
        self.document.session.open(design);
        let values = [("n", count.to_string())];
        self.view.message = self.texts.format(self.view.lang, "status-placed", &values);
        self.fit();
    }

    /// Shows what is wrong with a file.
    pub(super) fn complain(&mut self, error: &FileError) {
        self.jobs.error = Some(error.message(self.view.lang));
    }

    /// Shows another design, in a tab of its own.
    pub(super) fn begin(&mut self, design: Design, path: Option<PathBuf>) {
        self.add_tab(design, path);
        self.fit();
        self.keep_open_files();
    }

    /// Remembers which files are open, to open them again the next time.
    pub(super) fn keep_open_files(&mut self) {
        let open = self.open_paths();
        if open != self.settings.open {
            self.settings.open = open;
            self.settings.keep();
        }
    }

    /// Opens what was open when the program last ended; what is gone since is passed over.
    pub(super) fn reopen_all(&mut self) {
        for path in self.settings.open.clone() {
            // Work on it that was kept is newer than the file.
            if self.recovery.has(&path) || self.recovery.is_stuck(&path) {
                continue;
            }
            self.recovery.attempt(&path);
            let stamp = Stamp::of(&path);
            match read_file(&path) {
                Ok(design) => {
                    self.begin(design, Some(path));
                    self.lay_out();
                    self.stamp(stamp);
                }
                Err(_) => self.recovery.settle(),
            }
        }
        if !self.recovery.offers.is_empty() || !self.recovery.stuck.is_empty() {
            self.view.screen = Screen::Start;
        }
    }

    /// Files that an earlier run did not survive opening are not opened by themselves: neither now
    /// nor the next time.
    pub(super) fn leave_stuck_closed(&mut self) {
        let before = self.settings.open.len();
        let recovery = &self.recovery;
        self.settings.open.retain(|path| !recovery.is_stuck(path));
        if self.settings.open.len() != before {
            self.settings.keep();
        }
    }

    /// Opens what was closed last, else the newest of the recent files that is not open.
    pub(super) fn reopen_last(&mut self, ctx: &egui::Context) {
        let open = self.open_paths();
        let recent = self.settings.recent.iter().map(|file| file.path.clone());
        let mut last = self.settings.closed.take().into_iter().chain(recent);
        if let Some(path) = last.find(|path| !open.iter().any(|open| is_same_file(open, path))) {
            self.open_path(ctx, &path);
        }
    }

    /// Saves under the known name, or asks for one; then goes on with what was meant to follow.
    pub(super) fn save(&mut self, ctx: &egui::Context, then: Option<Intent>) {
        match self.document.path.clone() {
            Some(path) => self.write(ctx, path, then),
            None => self.save_as(ctx, then),
        }
    }

    /// Asks for a name and saves.
    pub(super) fn save_as(&mut self, ctx: &egui::Context, then: Option<Intent>) {
        let title = &self.document.session.design().title;
        let stem = if title.is_empty() {
            self.word("title-unnamed")
        } else {
            title.clone()
        };
        let stem: String = stem
            .chars()
            .map(|c| if r#"/\:*?"<>|"#.contains(c) { '_' } else { c })
            .collect();
        let name = self
            .document
            .file_name()
            .unwrap_or_else(|| format!("{stem}.{FILE_END}"));
        let ask = Ask::Save {
            title: self.word("file-save"),
            kind: self.word("file-kind"),
            name,
        };
        let of = self.document.id;
        self.jobs.ask(ctx, Asked::Save { of, then }, ask);
    }

    /// Writes the file; what someone else has changed is asked about first.
    fn write(&mut self, ctx: &egui::Context, path: PathBuf, then: Option<Intent>) {
        if self.document.would_overwrite(&path) {
            self.document.keep.file = FileState::Changed;
            self.jobs.conflict = Some(Conflict { path, then });
        } else {
            self.write_over(ctx, path, then);
        }
    }

    /// Writes the file, whatever it holds.
    pub(super) fn write_over(&mut self, ctx: &egui::Context, path: PathBuf, then: Option<Intent>) {
        let design = Arc::clone(self.document.session.design());
        match write_file(&path, &design) {
            Ok(()) => {
                self.document.session.mark_saved(design);
                self.stamp(Stamp::of(&path));
                self.document.keep.keeper.forget();
                self.document.path = Some(path);
                self.view.message = self.word("status-written");
                self.remember();
                self.keep_open_files();
                if let Some(intent) = then {
                    self.intend(ctx, intent);
                }
            }
            Err(error) => {
                self.hold_all();
                self.keep_shown();
                let values = [("why", error.message(self.view.lang))];
                let words = self
                    .texts
                    .format(self.view.lang, "error-not-written", &values);
                self.jobs.error = Some(words);
            }
        }
    }

    fn remember(&mut self) {
        if let Some(path) = self.document.path.clone() {
            let now = self.jobs.now();
            self.settings
                .remember(&path, now, self.document.session.analysis());
        }
    }

    /// Keeps the title of the system's window up to date.
    pub(super) fn name_window(&mut self, ctx: &egui::Context) {
        let mark = if self.document.is_unsaved() {
            "● "
        } else {
            ""
        };
        let title = match (self.view.screen, self.document.file_name()) {
            (Screen::Start | Screen::Training, _) => "Sekisho".to_owned(),
            (Screen::Editor, Some(name)) => format!("{mark}{name} — Sekisho"),
            (Screen::Editor, None) => format!("{mark}{} — Sekisho", self.word("title-unnamed")),
        };
        if title != self.jobs.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.jobs.title = title;
        }
    }
}

/// The path with the ending of a design file, if it has none.
fn with_end(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|end| end == "ron") {
        return path;
    }
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    path.parent()
        .unwrap_or_else(|| Path::new(""))
        .join(format!("{name}.{FILE_END}"))
}
