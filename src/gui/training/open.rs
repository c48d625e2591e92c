//! Into the player and out of it: from a route, a scenario of the catalog, or a file.

use std::path::Path;

use eframe::egui::{Context, ViewportCommand};

use super::{AfterWriting, Playing, TrainingChange, playing::Origin};
use crate::{
    analysis::{
        AttackRoute,
        training::{Base, Scenario, misfits, read_scenario, record},
    },
    design::{Design, FileError, read_file},
    edit::{base_design, shipped_scenario},
    gui::{Action, FILE_END, Frame, Lit, Screen, Window},
};

/// The end of a scenario file's name.
pub(crate) const SCENARIO_END: &str = "scenario.ron";

/// Whether a file holds a scenario, by its name.
pub fn is_scenario(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(&format!(".{SCENARIO_END}"))
}

/// Whether an action of training can be done now; `None` for all others, which wait while
/// something is played.
pub(crate) fn training_enabled(frame: &Frame<'_>, action: Action) -> Option<bool> {
    let screen = frame.view.screen;
    match action {
        Action::FullScreen | Action::ReducedMotion | Action::PlayFullScreen => Some(true),
        Action::OpenScenario => Some(screen != Screen::Training),
        Action::PlayRoute | Action::WriteScenario => {
            let any = !frame.analysis.routes.is_empty();
            Some(screen == Screen::Editor && any)
        }
        Action::Quit
        | Action::Japanese
        | Action::English
        | Action::LightTheme
        | Action::DarkTheme
        | Action::HighContrastTheme
        | Action::ScaleUp
        | Action::ScaleDown
        | Action::ScaleOne => None,
        _ if screen == Screen::Training => Some(false),
        _ => None,
    }
}

impl Window {
    /// Carries out a wish about training.
    pub(in crate::gui) fn train(&mut self, ctx: &Context, change: TrainingChange) {
        match change {
            TrainingChange::Shipped(id) => self.play_shipped(ctx, &id),
            TrainingChange::Leave if self.training.playing.is_none() && self.is_writing() => {
                self.leave_writing(ctx, AfterWriting::Leave);
            }
            TrainingChange::Leave => self.leave_training(ctx),
            TrainingChange::FullScreen => self.turn_full_screen(ctx),
            other => self.write_on(ctx, &other),
        }
    }

    /// Carries out an action of training.
    pub(in crate::gui) fn act_training(&mut self, ctx: &Context, action: Action) {
        match action {
            Action::PlayRoute => {
                if let Some(route) = self.lit_or_worst() {
                    self.play_way(ctx, &route);
                }
            }
            Action::OpenScenario => self.ask_open_scenario(ctx),
            Action::WriteScenario => self.write_lit(),
            Action::FullScreen => self.turn_full_screen(ctx),
            Action::ReducedMotion => {
                self.turn_play(|play| play.reduced_motion = !play.reduced_motion);
            }
            Action::PlayFullScreen => self.turn_play(|play| play.full_screen = !play.full_screen),
            _ => {}
        }
    }

    /// Plays a listed attack route of the drawing as it stands.
    pub(in crate::gui) fn play_route(&mut self, ctx: &Context, number: usize) {
        let routes = &self.document.session.analysis().routes;
        let route = routes.iter().find(|route| route.number == number);
        if let Some(route) = route.cloned() {
            self.play_way(ctx, &route);
        }
    }

    /// Plays an attack route of the drawing, listed or not.
    fn play_way(&mut self, ctx: &Context, route: &AttackRoute) {
        let session = &self.document.session;
        let catalog = session.catalog();
        let scenario = record(session.design(), catalog, route);
        let design = Design::clone(session.design());
        let origin = Origin::Route(route.number);
        let played = Playing::new((origin, Some(route)), scenario, design, catalog);
        self.begin_playing(ctx, played.ok());
    }

    /// The route that is lit, else the worst.
    pub(in crate::gui) fn lit_or_worst(&self) -> Option<AttackRoute> {
        let routes = &self.document.session.analysis().routes;
        match &self.view.lit {
            Lit::Way(route) => Some(AttackRoute::clone(route)),
            Lit::Route(number) => routes.iter().find(|it| it.number == *number).cloned(),
            Lit::Nothing | Lit::Subjects(_) => routes.first().cloned(),
        }
    }

    fn play_shipped(&mut self, ctx: &Context, id: &str) {
        let catalog = self.document.session.catalog();
        match shipped_scenario(catalog, id) {
            Some(Ok(scenario)) => self.play_scenario(ctx, scenario, None),
            Some(Err(error)) => self.complain(&error),
            None => {}
        }
    }

    /// Plays a scenario file, or shows what is wrong with it; everything else stays as it is.
    pub(in crate::gui) fn open_scenario(&mut self, ctx: &Context, path: &Path) {
        match read_scenario(path) {
            Ok(scenario) => self.play_scenario(ctx, scenario, Some(path)),
            Err(error) => self.complain(&error),
        }
    }

    fn play_scenario(&mut self, ctx: &Context, scenario: Scenario, path: Option<&Path>) {
        let design = match self.base_for(&scenario, path) {
            Some(Ok(design)) => design,
            Some(Err(error)) => {
                self.complain(&error);
                return;
            }
            None => {
                self.jobs.error = Some(self.texts.get(self.view.lang, "training-no-design"));
                return;
            }
        };
        let catalog = self.document.session.catalog();
        if let Some(misfit) = misfits(&scenario, &design, catalog).first() {
            let file = path.map_or_else(String::new, |path| format!("{}: ", path.display()));
            let said = misfit.message.get(self.view.lang);
            self.jobs.error = Some(format!("{file}{said}"));
            return;
        }
        let played = Playing::new(
            (Origin::Story(path.map(Path::to_owned)), None),
            scenario,
            design,
            catalog,
        );
        self.begin_playing(ctx, played.ok());
    }

    /// The design a scenario is played on: its reference design, else the one beside its file.
    pub(in crate::gui) fn base_for(
        &self,
        scenario: &Scenario,
        path: Option<&Path>,
    ) -> Option<Result<Design, FileError>> {
        let catalog = self.document.session.catalog();
        match scenario.base {
            Base::Template(_) => base_design(catalog, scenario, None),
            Base::Beside => self.design_beside(path),
        }
    }

    /// The design of the same name beside a scenario, else the one that is open, else the only
    /// one in the folder.
    fn design_beside(&self, path: Option<&Path>) -> Option<Result<Design, FileError>> {
        let open = || {
            let document = &self.document;
            document
                .is_open
                .then(|| Ok(Design::clone(document.session.design())))
        };
        let Some((path, folder)) = path.and_then(|path| Some((path, path.parent()?))) else {
            return open();
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let stem = name.trim_end_matches(SCENARIO_END);
        let twin = folder.join(format!("{stem}{FILE_END}"));
        if twin.exists() {
            return Some(read_file(&twin));
        }
        open().or_else(|| only_design_in(folder))
    }

    pub(in crate::gui) fn begin_playing(&mut self, ctx: &Context, playing: Option<Playing>) {
        let Some(playing) = playing else {
            self.jobs.error = Some(self.texts.get(self.view.lang, "training-no-route"));
            return;
        };
        if self.view.screen != Screen::Training {
            self.training.back = self.view.screen;
        }
        self.training.playing = Some(playing);
        self.training.message.clear();
        self.view.screen = Screen::Training;
        self.view.finder = None;
        if self.view.play.full_screen && !self.training.fills {
            self.training.fills = true;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
        // What had the focus is not shown any more.
        if let Some(id) = ctx.memory(eframe::egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
        }
    }

    pub(in crate::gui) fn leave_training(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.training.fills) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        self.training.playing = None;
        if self.is_writing() {
            // What was played is what is being written.
            return;
        }
        self.view.screen = match self.training.back {
            Screen::Editor if self.document.is_open => Screen::Editor,
            _ => Screen::Start,
        };
    }

    /// Into the full screen, or out of it.
    pub(in crate::gui) fn turn_full_screen(&mut self, ctx: &Context) {
        let is_full = ctx.input(|input| input.viewport().fullscreen.unwrap_or_default());
        self.training.fills &= !is_full;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
    }

    /// Changes how scenarios are played, and keeps it for the next time.
    pub(in crate::gui) fn turn_play(&mut self, switch: impl FnOnce(&mut super::PlaySettings)) {
        switch(&mut self.view.play);
        self.settings.play = self.view.play;
        self.settings.keep();
    }
}

/// The only design in a folder; none when there are more.
fn only_design_in(folder: &Path) -> Option<Result<Design, FileError>> {
    let entries = std::fs::read_dir(folder).ok()?;
    let end = format!(".{FILE_END}");
    let mut designs = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(&end)
        });
    let first = designs.next()?;
    designs.next().is_none().then(|| read_file(&first))
}
