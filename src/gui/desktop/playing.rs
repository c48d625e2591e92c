//! Into the player and out of it: from a route, a scenario of the catalog, or a file.

use std::path::Path;

use eframe::egui::{Context, ViewportCommand};

use super::Desktop;
use crate::{
    analysis::AttackRoute,
    catalog::Day,
    design::{Design, FileError, file_stem, read_file, write_text},
    gui::{
        FILE_END, Lit, PathDialog, Screen, TrainingWish,
        files::{PAGE_END, PathPurpose, SCENARIO_END},
        training::AfterWriting,
    },
    training::{
        PlayOrigin, PlayPage, Scenario, ScenarioBase, StagePlay, base_design, handout, misfits,
        read_scenario, record, result_sheet, shipped_scenario,
    },
    words,
};

impl Desktop {
    /// Carries out a wish about training.
    pub(super) fn train(&mut self, ctx: &Context, change: TrainingWish) {
        match change {
            TrainingWish::Shipped(id) => self.play_shipped(ctx, &id),
            TrainingWish::Leave
                if self.training.playing.is_none() && self.training.is_writing() =>
            {
                self.leave_writing(ctx, AfterWriting::Leave);
            }
            TrainingWish::Leave => self.leave_training(ctx),
            TrainingWish::FullScreen => self.turn_full_screen(ctx),
            TrainingWish::Print(page) => self.ask_page_path(ctx, page),
            TrainingWish::Edit
            | TrainingWish::Save
            | TrainingWish::SaveAs
            | TrainingWish::SaveAndGo
            | TrainingWish::Discard
            | TrainingWish::Stay
            | TrainingWish::PlayWritten => self.write_on(ctx, &change),
        }
    }

    /// Plays the route that is lit, else the worst.
    pub(super) fn play_lit(&mut self, ctx: &Context) {
        if let Some(route) = self.lit_or_worst() {
            self.play_way(ctx, &route);
        }
    }

    /// Plays a listed attack route of the drawing as it stands.
    pub(super) fn play_route(&mut self, ctx: &Context, number: usize) {
        let routes = &self.session().analysis().routes;
        let route = routes.iter().find(|route| route.number == number);
        if let Some(route) = route.cloned() {
            self.play_way(ctx, &route);
        }
    }

    /// Plays an attack route of the drawing, listed or not.
    fn play_way(&mut self, ctx: &Context, route: &AttackRoute) {
        let session = self.session();
        let catalog = session.catalog();
        let scenario = record(session.design(), catalog, route);
        let design = Design::clone(session.design());
        let origin = PlayOrigin::Route(route.number);
        let played = StagePlay::new(origin, Some(route), scenario, design, catalog);
        self.begin_playing(ctx, played.ok());
    }

    /// The route that is lit, else the worst.
    pub(super) fn lit_or_worst(&self) -> Option<AttackRoute> {
        let routes = &self.session().analysis().routes;
        match &self.view().lit {
            Lit::Way(route) => Some(AttackRoute::clone(route)),
            Lit::Route(number) => routes.iter().find(|it| it.number == *number).cloned(),
            Lit::Nothing | Lit::Subjects(_) | Lit::Kind(_) => routes.first().cloned(),
        }
    }

    fn play_shipped(&mut self, ctx: &Context, id: &str) {
        let catalog = self.catalog();
        match shipped_scenario(catalog, id) {
            Some(Ok(scenario)) => self.play_scenario(ctx, scenario, None),
            Some(Err(error)) => self.complain(&error),
            None => {}
        }
    }

    /// Plays a scenario file, or shows what is wrong with it; everything else stays as it is.
    pub(super) fn open_scenario(&mut self, ctx: &Context, path: &Path) {
        match read_scenario(path) {
            Ok(scenario) => {
                self.remember_scenario(path, &scenario);
                self.play_scenario(ctx, scenario, Some(path));
            }
            Err(error) => {
                self.shell.settings.forget(path);
                self.complain(&error);
            }
        }
    }

    /// A scenario of the user's own is offered on the start screen from now on.
    pub(super) fn remember_scenario(&mut self, path: &Path, scenario: &Scenario) {
        let (title, questions) = (&scenario.title, scenario.questions.len());
        let settings = &mut self.shell.settings;
        settings.remember_scenario(path, title, questions);
    }

    fn play_scenario(&mut self, ctx: &Context, scenario: Scenario, path: Option<&Path>) {
        let design = match self.base_for(&scenario, path) {
            Some(Ok(design)) => design,
            Some(Err(error)) => {
                self.complain(&error);
                return;
            }
            None => {
                self.jobs.error = Some(words::get(self.shell.lang(), "training-no-design"));
                return;
            }
        };
        let catalog = self.catalog();
        if let Some(misfit) = misfits(&scenario, &design, catalog).into_iter().next() {
            // What cannot be played yet can be mended.
            match path {
                Some(path) => self.mend(scenario, path, design),
                None => self.jobs.error = Some(words::say(&misfit.message, self.shell.lang())),
            }
            return;
        }
        let played = StagePlay::new(
            PlayOrigin::Story(path.map(Path::to_owned)),
            None,
            scenario,
            design,
            catalog,
        );
        self.begin_playing(ctx, played.ok());
    }

    /// The design a scenario is played on: its reference design or the one it carries, else the
    /// one beside its file.
    pub(super) fn base_for(
        &self,
        scenario: &Scenario,
        path: Option<&Path>,
    ) -> Option<Result<Design, FileError>> {
        let catalog = self.catalog();
        match &scenario.base {
            ScenarioBase::Template(_) | ScenarioBase::Carried(_) => {
                base_design(catalog, scenario, None)
            }
            ScenarioBase::Beside => self.design_beside(path),
        }
    }

    /// The design of the same name beside a scenario, else the one that is open, else the only
    /// one in the folder.
    fn design_beside(&self, path: Option<&Path>) -> Option<Result<Design, FileError>> {
        let open = || {
            let is_open = !self.tabs.is_empty();
            is_open.then(|| Ok(Design::clone(self.session().design())))
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

    pub(super) fn begin_playing(&mut self, ctx: &Context, playing: Option<StagePlay>) {
        let Some(mut playing) = playing else {
            self.jobs.error = Some(words::get(self.shell.lang(), "training-no-route"));
            return;
        };
        if self.shell.screen != Screen::Training {
            self.training.back = self.shell.screen;
        }
        playing.day = Some(Day::in_japan(self.jobs.now()));
        self.training.playing = Some(playing);
        self.training.message.clear();
        self.training.news.clear();
        self.shell.screen = Screen::Training;
        self.shell.finder = None;
        if self.shell.settings.play.full_screen && !self.training.fills {
            self.training.fills = true;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
        // What had the focus is not shown any more.
        if let Some(id) = ctx.memory(eframe::egui::Memory::focused) {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
        }
    }

    pub(super) fn leave_training(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.training.fills) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        self.training.playing = None;
        if self.training.is_writing() {
            // What was played is what is being written.
            return;
        }
        self.shell.screen = match self.training.back {
            Screen::Editor if !self.tabs.is_empty() => Screen::Editor,
            _ => Screen::Start,
        };
    }

    /// Asks where the page to print is to go.
    fn ask_page_path(&mut self, ctx: &Context, page: PlayPage) {
        let Some(playing) = &self.training.playing else {
            return;
        };
        let lang = self.shell.lang();
        let title = playing.scenario().title.get(lang);
        let stem = file_stem(title, &words::get(lang, "title-unnamed"));
        let ask = PathDialog::Save {
            title: words::get(lang, "training-print-title"),
            kind: words::get(lang, "training-print-kind"),
            name: format!("{stem}.{PAGE_END}"),
        };
        self.ask_path(ctx, PathPurpose::Page(page), ask);
    }

    /// Writes the page to print of what is played.
    pub(super) fn write_page(&mut self, path: &Path, page: PlayPage) {
        let Some(playing) = &self.training.playing else {
            return;
        };
        let (catalog, lang) = (self.catalog(), self.shell.lang());
        let text = match page {
            PlayPage::Handout(kind) => handout(&playing.stage, catalog, lang, kind),
            PlayPage::Results => result_sheet(playing, catalog, lang),
        };
        match write_text(path, &text) {
            Ok(()) => {
                let values = [("file", path.display().to_string())];
                let lang = self.shell.lang();
                self.training.news = words::format(lang, "training-printed", &values);
            }
            Err(error) => self.complain(&error),
        }
    }

    /// Into the full screen, or out of it.
    pub(super) fn turn_full_screen(&mut self, ctx: &Context) {
        let is_full = ctx.input(|input| input.viewport().fullscreen.unwrap_or_default());
        self.training.fills &= !is_full;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
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
