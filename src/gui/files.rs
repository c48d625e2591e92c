//! The document's file: new, open, save, and the question before changes are lost.

mod jobs;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, mpsc::TryRecvError},
};

use eframe::egui::{self, ViewportCommand};
use jobs::Asked;
pub(super) use jobs::{Intent, Jobs};

use super::{
    Ask, FILE_END, InspectorTab, Lit, Screen, Tool, Window, errors::file_error, panels::Answer,
};
use crate::{
    design::{Design, FileError, read_file, write_file},
    edit::{Session, template},
};

/// The design being edited and its file.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) session: Session,
    pub(super) path: Option<PathBuf>,
}

impl Document {
    /// The name of its file.
    pub(super) fn file_name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
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
        if let Some((asked, receiver)) = self.jobs.asked.take() {
            match receiver.try_recv() {
                Ok(path) => self.chosen(ctx, asked, path),
                Err(TryRecvError::Empty) => self.jobs.asked = Some((asked, receiver)),
                Err(TryRecvError::Disconnected) => {
                    self.jobs.error = Some(self.word("error-no-dialog"));
                }
            }
        }
        let dropped = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .first()
                .map(|file| file.path().to_path_buf())
        });
        if let Some(path) = dropped {
            self.intend(ctx, Intent::Path(path));
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !self.jobs.is_quitting && self.document.session.is_unsaved() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.jobs.question = Some(Intent::Quit);
        }
    }

    /// Does what is wished, after a question when changes would be lost.
    pub(super) fn intend(&mut self, ctx: &egui::Context, intent: Intent) {
        if self.document.session.is_unsaved() {
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
            Answer::Discard => self.carry_out(ctx, intent),
            Answer::Cancel => {}
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, intent: Intent) {
        match intent {
            Intent::New => {
                let edition = self.document.session.catalog().edition.id.clone();
                self.begin(
                    Design {
                        edition,
                        ..Design::default()
                    },
                    None,
                );
            }
            Intent::Open => {
                let ask = Ask::Open {
                    title: self.word("file-open"),
                    kind: self.word("file-kind"),
                };
                self.jobs.ask(ctx, Asked::Open, ask);
            }
            Intent::Path(path) => self.open_path(path),
            Intent::Template(pattern, controls) => {
                let catalog = self.document.session.catalog();
                let name = catalog
                    .pattern(&pattern)
                    .map(|entry| entry.name.get(self.view.lang));
                let name = name.map(ToOwned::to_owned);
                match template(catalog, &pattern, controls) {
                    Some(Ok(mut design)) => {
                        design.title = name.unwrap_or_default();
                        self.begin(design, None);
                    }
                    Some(Err(error)) => self.complain(&error),
                    None => {}
                }
            }
            Intent::Quit => {
                self.jobs.is_quitting = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    fn chosen(&mut self, ctx: &egui::Context, asked: Asked, path: Option<PathBuf>) {
        match (asked, path) {
            (Asked::Open, Some(path)) => self.open_path(path),
            (Asked::Save { then }, Some(path)) => self.write(ctx, with_end(path), then),
            (_, None) => {}
        }
    }

    /// Opens a file; a broken one leaves the open design as it is.
    pub(super) fn open_path(&mut self, path: PathBuf) {
        match read_file(&path) {
            Ok(design) => {
                self.begin(design, Some(path));
                self.remember();
            }
            Err(error) => {
                if !path.exists() {
                    self.settings.forget(&path);
                }
                self.complain(&error);
            }
        }
    }

    /// Shows what is wrong with a file.
    pub(super) fn complain(&mut self, error: &FileError) {
        self.jobs.error = Some(file_error(&self.texts, self.view.lang, error));
    }

    /// Goes over to another design.
    fn begin(&mut self, design: Design, path: Option<PathBuf>) {
        self.document.session.open(design);
        self.document.path = path;
        let view = &mut self.view;
        view.screen = Screen::Editor;
        view.selection.clear();
        view.lit = Lit::Nothing;
        view.tool = Tool::Select;
        view.renaming = None;
        view.inspector = InspectorTab::Route;
        view.message.clear();
        self.fit();
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
        self.jobs.ask(ctx, Asked::Save { then }, ask);
    }

    fn write(&mut self, ctx: &egui::Context, path: PathBuf, then: Option<Intent>) {
        let design = Arc::clone(self.document.session.design());
        match write_file(&path, &design) {
            Ok(()) => {
                self.document.session.mark_saved(design);
                self.document.path = Some(path);
                self.view.message = self.word("status-written");
                self.remember();
                if let Some(intent) = then {
                    self.carry_out(ctx, intent);
                }
            }
            Err(error) => self.complain(&error),
        }
    }

    fn remember(&mut self) {
        if let Some(path) = self.document.path.clone() {
            let now = self.jobs.now();
            self.settings
                .remember(path, now, self.document.session.analysis());
        }
    }

    /// Keeps the title of the system's window up to date.
    pub(super) fn name_window(&mut self, ctx: &egui::Context) {
        let mark = if self.document.session.is_unsaved() {
            "● "
        } else {
            ""
        };
        let title = match (self.view.screen, self.document.file_name()) {
            (Screen::Start, _) => "Sekisho".to_owned(),
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
