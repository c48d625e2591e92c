//! Into writing and out of it: begin, save, and the question before anything is lost.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::Desktop;
use crate::{
    design::{Design, file_stem},
    gui::{
        PathDialog, Screen, TrainingWish,
        files::{Intent, SCENARIO_END, scenario_with_end},
        training::{AfterWriting, ScenarioWriter},
    },
    training::{PlayOrigin, Scenario, ScenarioDraft, record, write_scenario},
    words,
};

impl Desktop {
    /// Carries out a wish about writing.
    pub(super) fn write_on(&mut self, ctx: &Context, change: &TrainingWish) {
        match change {
            TrainingWish::Edit => self.edit_played(),
            TrainingWish::Save | TrainingWish::SaveAndGo => self.save_scenario(ctx, false),
            TrainingWish::SaveAs => self.save_scenario(ctx, true),
            TrainingWish::Discard => {
                let after = self.training.leaving.take();
                self.go_after_writing(ctx, after);
            }
            TrainingWish::Stay => self.training.leaving = None,
            TrainingWish::PlayWritten => self.play_written(ctx),
            TrainingWish::Shipped(_)
            | TrainingWish::Leave
            | TrainingWish::FullScreen
            | TrainingWish::Print(_) => {}
        }
    }

    /// Writes a scenario of the route that is lit, else of the worst.
    pub(super) fn write_lit(&mut self) {
        let Some(route) = self.lit_or_worst() else {
            return;
        };
        let session = self.session();
        let scenario = record(session.design(), session.catalog(), &route);
        let design = Design::clone(session.design());
        let writer = ScenarioWriter::new(ScenarioDraft::fresh(scenario), None, design);
        self.begin_writing(writer);
    }

    /// Writes on what is being played, as its file has it.
    fn edit_played(&mut self) {
        let Some(playing) = self.training.playing.take() else {
            return;
        };
        if self.training.writer.is_some() {
            return;
        }
        let is_recorded = matches!(playing.origin, PlayOrigin::Route(_));
        let (written, base, path) = playing.into_written();
        let writing = if is_recorded {
            ScenarioDraft::fresh(written)
        } else {
            ScenarioDraft::of_file(written)
        };
        self.begin_writing(ScenarioWriter::new(writing, path, base));
    }

    /// Writes on a file that cannot be played as it is.
    pub(super) fn mend(&mut self, scenario: Scenario, path: &Path, base: Design) {
        let writing = ScenarioDraft::of_file(scenario);
        self.begin_writing(ScenarioWriter::new(writing, Some(path.to_owned()), base));
    }

    fn begin_writing(&mut self, writer: ScenarioWriter) {
        if self.shell.screen != Screen::Training {
            self.training.back = self.shell.screen;
        }
        self.training.playing = None;
        self.training.writer = Some(writer);
        self.training.leaving = None;
        self.shell.screen = Screen::Training;
        self.shell.finder = None;
    }

    /// Plays what is written, from the part that is chosen.
    fn play_written(&mut self, ctx: &Context) {
        if let Some(writer) = &self.training.writer {
            let played = writer.play(self.catalog());
            self.begin_playing(ctx, played);
        }
    }

    /// Leaves the form, after a question if something would be lost.
    pub(super) fn leave_writing(&mut self, ctx: &Context, after: AfterWriting) {
        if self.training.has_unsaved() {
            self.training.playing = None;
            self.training.leaving = Some(after);
            self.shell.screen = Screen::Training;
        } else {
            self.go_after_writing(ctx, Some(after));
        }
    }

    fn go_after_writing(&mut self, ctx: &Context, after: Option<AfterWriting>) {
        let Some(after) = after else { return };
        self.training.writer = None;
        self.training.leaving = None;
        self.leave_training(ctx);
        if after == AfterWriting::Quit {
            self.intend(ctx, Intent::Quit);
        }
    }

    fn save_scenario(&mut self, ctx: &Context, under_another_name: bool) {
        let Some(writer) = &self.training.writer else {
            return;
        };
        if let (Some(path), false) = (writer.path.clone(), under_another_name) {
            self.write_scenario(ctx, path);
            return;
        }
        let lang = self.shell.lang();
        let title = writer.writing.scenario().title.get(lang);
        let stem = file_stem(title, &words::get(lang, "title-unnamed"));
        let name = writer
            .file_name()
            .unwrap_or_else(|| format!("{stem}.{SCENARIO_END}"));
        let ask = PathDialog::Save {
            title: words::get(lang, "training-save-title"),
            kind: words::get(lang, "training-file-kind"),
            name,
        };
        self.ask_scenario_path(ctx, ask);
    }

    /// Writes the scenario to a file, then goes on with what was meant to follow.
    pub(super) fn write_scenario(&mut self, ctx: &Context, path: PathBuf) {
        let Some(writer) = &mut self.training.writer else {
            return;
        };
        let path = scenario_with_end(path);
        match write_scenario(&path, &writer.as_filed()) {
            Ok(()) => {
                writer.writing.mark_saved();
                let scenario = Scenario::clone(writer.writing.scenario());
                writer.path = Some(path.clone());
                self.remember_scenario(&path, &scenario);
                let after = self.training.leaving.take();
                self.go_after_writing(ctx, after);
            }
            Err(error) => {
                self.training.leaving = None;
                self.complain(&error);
            }
        }
    }
}
