//! Keeping unsaved work, going on with what ended programs have left, and noticing files that
//! someone else has changed or taken away.

use std::{path::Path, sync::Arc, time::Duration};

use eframe::egui::{self, Event};

use super::Desktop;
use crate::{
    design::Command,
    gui::{
        Screen,
        files::Conflict,
        panels::OverwriteAnswer,
        tabs::{DrawingFile, KeptWork},
    },
    keep::{CopyDue, remove},
    words,
};

impl Desktop {
    /// Keeps copies of unsaved work that rests; asks for one more frame at that time, no more.
    pub(super) fn keep_work(&mut self, ctx: &egui::Context) {
        if self.jobs.is_quitting {
            return;
        }
        let (now, at) = (self.jobs.uptime(), self.jobs.now());
        let renaming = self.tabs.shown().drawing.view.renaming.clone();
        // What is being typed belongs to the drawing that is shown.
        let shown = self.tabs.shown_mut();
        let typed = shown.kept.typed.take();
        shown.kept.typed = typed
            .or_else(|| renaming.map(|(subject, text)| Command::rename(subject, text)))
            .or_else(|| shown.drawing.typed_cell(&self.shell));
        let (mut wait, mut any, mut trouble) = (None, false, None);
        for tab in self.tabs.iter_mut() {
            let typed = tab.kept.typed.take();
            let (due, kept) = tab.keep_due(typed.as_ref(), now, at);
            match due {
                CopyDue::Nothing => {}
                CopyDue::After(rest) => {
                    wait = Some(wait.map_or(rest, |wait: Duration| wait.min(rest)));
                }
                CopyDue::Now => any = true,
            }
            trouble = kept.err().or(trouble);
        }
        if let Some(error) = trouble {
            let values = [("why", words::file_error(&error, self.shell.lang()))];
            self.shell.say_with("status-not-kept", &values);
            ctx.request_repaint();
        }
        let focused = |event: &Event| matches!(event, Event::WindowFocused(true));
        let returns = ctx.input(|input| input.events.iter().any(focused));
        if returns {
            self.recovery.refresh();
        }
        if (any || returns) && self.look_at_files() {
            ctx.request_repaint();
        }
        if let Some(wait) = wait {
            // egui wakes a frame too early, which would be one frame for nothing.
            let early = ctx.input(|input| input.predicted_dt).max(0.0);
            let wait = wait + Duration::from_secs_f32(early);
            ctx.request_repaint_after(wait);
        }
    }

    /// Notes that the drawing which is shown has been put together once more, and that it has not
    /// been painted before where that is so; true as long as further frames are to show it.
    pub(super) fn note_drawn(&mut self) -> bool {
        if self.shell.screen != Screen::Editor {
            // It is noted again when it is shown.
            self.recovery.settle();
            return false;
        }
        if self.recovery.counts_on() {
            return true;
        }
        self.tabs.shown_mut().kept.is_drawn = true;
        self.recovery.settle();
        false
    }

    /// Before a drawing is drawn for the first time, its file is noted: if the program does not
    /// survive that, it is not opened by itself again.
    pub(super) fn note_drawing(&mut self) {
        let shown = self.tabs.shown();
        let is_new = self.shell.screen == Screen::Editor && !shown.kept.is_drawn;
        let file = shown.file.path.as_deref();
        if let Some(file) = file.filter(|file| is_new && !self.recovery.is_opening(file)) {
            self.recovery.attempt(file);
        }
    }

    /// Notes which files someone else has changed or taken away; true when that is news.
    pub(super) fn look_at_files(&mut self) -> bool {
        let mut is_news = false;
        for tab in self.tabs.iter_mut() {
            is_news |= tab.file.look();
        }
        is_news
    }

    /// Back to the start screen, which shows what can be recovered.
    pub(super) fn show_start(&mut self) {
        self.shell.screen = Screen::Start;
        self.recovery.refresh();
    }

    /// Whatever becomes of the file, the work is kept.
    pub(super) fn keep_shown(&mut self) {
        let at = self.jobs.now();
        let shown = self.tabs.shown_mut();
        // What is said already is what matters: the file could not be written.
        let design = Arc::clone(shown.drawing.session.design());
        drop(shown.keep_now(&design, at));
    }

    /// The program ends in order: copies of drawings that are saved or given up are not needed any
    /// more, and nothing is being opened.
    pub(super) fn forget_copies(&mut self) {
        self.recovery.settle();
        for tab in self.tabs.iter_mut() {
            tab.kept.keeper.forget();
        }
    }

    /// Goes on with recovered work, which counts as unsaved.
    pub(super) fn recover(&mut self, copy: &Path) {
        let offer = self.recovery.offers.iter().find(|offer| offer.copy == copy);
        let Some(offer) = offer.cloned() else { return };
        let mut keeper = self.recovery.keeper(self.tabs.number());
        let taken = keeper.take(&offer);
        self.recovery.refresh();
        let design = match taken {
            Ok(design) => design,
            Err(error) => return self.complain(&error),
        };
        // The same file without changes makes room for the work on it.
        if let Some(file) = &offer.file
            && self.show_path(file)
            && !self.tabs.shown().drawing.session.is_unsaved()
        {
            self.drop_tab();
        }
        if let Some(file) = &offer.file {
            self.recovery.attempt(file);
        }
        self.begin((*design).clone(), DrawingFile::at(offer.file, offer.stamp));
        let shown = self.tabs.shown_mut();
        shown.drawing.session.mark_unsaved();
        shown.kept = KeptWork::of(keeper);
        self.look_at_files();
    }

    /// Throws kept work away.
    pub(super) fn give_up(&mut self, copy: &Path) {
        remove(copy);
        self.recovery.refresh();
    }

    /// Carries out the answer about a file that someone else has changed.
    pub(super) fn answer_conflict(&mut self, ctx: &egui::Context) {
        let Some(answer) = self.jobs.overwrite.take() else {
            return;
        };
        let Some(Conflict { path, then }) = self.jobs.conflict.take() else {
            return;
        };
        match answer {
            OverwriteAnswer::Yes => self.write_over(ctx, path, then),
            OverwriteAnswer::Elsewhere => self.save_as(ctx, then),
            OverwriteAnswer::No => self.tabs.hold_all(),
        }
    }
}
