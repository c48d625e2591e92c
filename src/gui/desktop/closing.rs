//! Closing a drawing and ending the program, after a question where something would be lost.

use eframe::egui::{self, ViewportCommand};

use super::Desktop;
use crate::gui::{Screen, files::Intent, panels::UnsavedAnswer, training::AfterWriting};

impl Desktop {
    /// Does what is wished, after a question for each drawing whose changes would be lost.
    pub(super) fn intend(&mut self, ctx: &egui::Context, intent: Intent) {
        if intent == Intent::Quit && self.training.has_unsaved() {
            self.leave_writing(ctx, AfterWriting::Quit);
            return;
        }
        if intent == Intent::Quit {
            self.training.end();
        }
        let loses = match intent {
            Intent::Close => self.tabs.shown().is_undecided(),
            Intent::Quit => self.show_undecided(),
        };
        if loses {
            self.shell.screen = Screen::Editor;
            self.jobs.question = Some(intent);
        } else {
            self.carry_out(ctx, intent);
        }
    }

    pub(super) fn answered(&mut self, ctx: &egui::Context, answer: UnsavedAnswer) {
        let Some(intent) = self.jobs.question.take() else {
            return;
        };
        match answer {
            UnsavedAnswer::Save => self.save(ctx, Some(intent)),
            UnsavedAnswer::Discard => {
                self.tabs.shown_mut().is_let_go = true;
                self.intend(ctx, intent);
            }
            UnsavedAnswer::Cancel => self.tabs.hold_all(),
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, intent: Intent) {
        match intent {
            Intent::Close => {
                let shown = self.tabs.shown_mut();
                if let Some(path) = shown.file.path.clone() {
                    self.shell.settings.closed = Some(path);
                }
                shown.kept.keeper.forget();
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
}
