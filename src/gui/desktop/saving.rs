//! Saving, and the title of the system's window, which says what is not saved.

use std::{path::PathBuf, sync::Arc};

use eframe::egui::{self, ViewportCommand};

use super::Desktop;
use crate::{
    design::{file_stem, write_file},
    gui::{
        FILE_END, PathDialog, Screen,
        files::{Conflict, Intent, PathPurpose},
    },
    keep::{FileState, Stamp},
    words,
};

impl Desktop {
    /// Saves under the known name, or asks for one; then goes on with what was meant to follow.
    pub(super) fn save(&mut self, ctx: &egui::Context, then: Option<Intent>) {
        match self.tabs.shown().file.path.clone() {
            Some(path) => self.write(ctx, path, then),
            None => self.save_as(ctx, then),
        }
    }

    /// Asks for a name and saves.
    pub(super) fn save_as(&mut self, ctx: &egui::Context, then: Option<Intent>) {
        let shown = self.tabs.shown();
        let title = &shown.drawing.session.design().title;
        let stem = file_stem(title, &self.word("title-unnamed"));
        let name = shown
            .file
            .name()
            .unwrap_or_else(|| format!("{stem}.{FILE_END}"));
        let ask = PathDialog::Save {
            title: self.word("file-save"),
            kind: self.word("file-kind"),
            name,
        };
        let of = shown.id;
        self.ask_path(ctx, PathPurpose::Save { of, then }, ask);
    }

    /// Writes the file; what someone else has changed is asked about first.
    pub(super) fn write(&mut self, ctx: &egui::Context, path: PathBuf, then: Option<Intent>) {
        let file = &mut self.tabs.shown_mut().file;
        if file.would_overwrite(&path) {
            file.state = FileState::Changed;
            self.jobs.conflict = Some(Conflict { path, then });
        } else {
            self.write_over(ctx, path, then);
        }
    }

    /// Writes the file, whatever it holds.
    pub(super) fn write_over(&mut self, ctx: &egui::Context, path: PathBuf, then: Option<Intent>) {
        let shown = self.tabs.shown_mut();
        let design = Arc::clone(shown.drawing.session.design());
        match write_file(&path, &design) {
            Ok(()) => {
                shown.drawing.session.mark_saved(design);
                shown.kept.keeper.forget();
                shown.file.is_known_as(Stamp::of(&path));
                shown.file.path = Some(path);
                self.shell.say("status-written");
                self.remember();
                self.keep_open_files();
                if let Some(intent) = then {
                    self.intend(ctx, intent);
                }
            }
            Err(error) => {
                self.tabs.hold_all();
                self.keep_shown();
                let lang = self.shell.lang();
                let values = [("why", words::file_error(&error, lang))];
                let words = words::format(lang, "error-not-written", &values);
                self.jobs.error = Some(words);
            }
        }
    }

    /// Keeps the title of the system's window up to date.
    pub(super) fn name_window(&mut self, ctx: &egui::Context) {
        let mark = if self.tabs.shown().is_unsaved() {
            "● "
        } else {
            ""
        };
        let title = match self.shell.screen {
            Screen::Start | Screen::Training => "Sekisho".to_owned(),
            Screen::Editor => {
                let name = self.tabs.shown_name(self.shell.lang());
                format!("{mark}{name} — Sekisho")
            }
        };
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(title.as_str());
        });
        if title != self.jobs.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.jobs.title = title;
        }
    }
}
