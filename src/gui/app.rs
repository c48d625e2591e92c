//! The window's state and one frame of it.

use std::{path::PathBuf, sync::Arc, time::Duration};

use eframe::egui;

use super::{
    Action, CanvasState, Desk, Screen, Services, Settings, View, Wish,
    actions::{clipboard, pressed},
    files::Jobs,
    finder::{FINDER, finder_ui},
    focus::FocusKeeper,
    keep::Recovery,
    kit::take_cut,
    layout::editor_ui,
    panels::{about_ui, error_ui, give_up_ui, hovering_files_ui, overwrite_ui, question_ui},
    proof::proof_ui,
    start::{StartScreen, StartSide, start_ui},
    style::{apply_theme, install_fonts},
    tabs::Tabs,
    training::{Training, training_ui},
    worth::{WorthWorker, strip_ui},
};
use crate::{
    catalog::Catalog,
    design::absolute,
    desk::Shell,
    edit::Session,
    scene::{DrawingTheme, ThemeName},
};

/// What a window needs to begin.
#[derive(Debug)]
pub struct Setup {
    /// The catalog.
    pub catalog: Arc<Catalog>,
    /// A file to open at once.
    pub file: Option<PathBuf>,
    /// File dialogs and the clock.
    pub services: Box<dyn Services>,
    /// What was kept from the last run.
    pub settings: Settings,
}

/// The window: everything it remembers between frames.
#[derive(Debug)]
pub struct Desktop {
    pub(super) shell: Shell,
    pub(super) tabs: Tabs,
    pub(super) jobs: Jobs,
    /// Answers what takes longer than a frame.
    pub(super) worker: WorthWorker,
    /// Where the focus goes when a menu opens and closes.
    pub(super) focus: FocusKeeper,
    pub(super) start: StartScreen,
    pub(super) recovery: Recovery,
    pub(super) training: Training,
}

impl Desktop {
    /// Prepares a window in an egui context.
    pub fn new(ctx: &egui::Context, setup: Setup) -> Self {
        install_fonts(ctx);
        egui_extras::install_image_loaders(ctx);
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let Setup {
            catalog,
            file,
            services,
            settings,
        } = setup;
        // What the program is asked for is meant from where it was started.
        let file = file.map(|path| absolute(&path));
        let mut desktop = Self {
            shell: Shell::new(settings),
            recovery: Recovery::new(services.recovery_folder()),
            start: StartScreen::new(&catalog),
            training: Training::default(),
            tabs: Tabs::new(catalog),
            jobs: Jobs::new(services),
            worker: WorthWorker::default(),
            focus: FocusKeeper::default(),
        };
        desktop.leave_stuck_closed();
        match file {
            Some(path) if desktop.recovery.is_stuck(&path) => {
                desktop.shell.screen = Screen::Start;
            }
            Some(path) => {
                let is_kept = desktop.recovery.has(&path);
                desktop.open_path(ctx, &path);
                if is_kept {
                    desktop.shell.screen = Screen::Start;
                }
            }
            None => desktop.reopen_all(),
        }
        desktop
    }

    /// The design being edited with its analysis: what tests look at.
    pub fn session(&self) -> &Session {
        &self.tabs.shown().drawing.session
    }

    /// How many drawings are open: what tests look at.
    pub fn open_drawings(&self) -> usize {
        self.tabs.heads().len()
    }

    /// What the canvas remembers: what benches look at.
    pub fn canvas(&self) -> &CanvasState {
        &self.tabs.shown().canvas
    }

    /// How the drawing is looked at: what tests look at.
    pub fn view(&self) -> &View {
        &self.tabs.shown().drawing.view
    }

    /// What is the same for every drawing: what tests look at.
    pub fn shell(&self) -> &Shell {
        &self.shell
    }

    /// One frame of the whole window.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.dress(&ctx);
        self.receive(&ctx);
        self.pass_time(&ctx);
        self.consult(&ctx);
        self.focus.begin(&ctx);
        let (before, fitted) = (self.view().room, self.view().fit_next);
        self.note_drawing();
        let wishes = self.show(ui);
        let mut any = self.note_drawn() | self.say_cut(&ctx);
        // What is merely being typed changes nothing that is drawn.
        any |= wishes.iter().any(|wish| !matches!(wish, Wish::Typed(_)));
        let was_drawn = self.shell.screen == Screen::Editor;
        for wish in wishes {
            self.perform(&ctx, wish);
        }
        if was_drawn {
            let view = &mut self.tabs.shown_mut().drawing.view;
            any |= view.follow_size(before, fitted);
        }
        self.name_window(&ctx);
        self.keep_work(&ctx);
        let dialog = match &self.shell.finder {
            Some(_) => Some(egui::Id::new(FINDER)),
            None => self.jobs.dialog(),
        };
        self.focus.end(&ctx, dialog);
        if any {
            // What was drawn is older than what was just changed.
            ctx.request_repaint();
        }
    }

    /// Ends what is shown for a moment, and asks for the frame that does so.
    fn pass_time(&mut self, ctx: &egui::Context) {
        let now = Duration::from_secs_f64(ctx.input(|input| input.time).max(0.0));
        let view = &mut self.tabs.shown_mut().drawing.view;
        if let Some(rest) = view.pass(now) {
            ctx.request_repaint_after(rest);
        }
    }

    /// Says that a text was longer than its field takes; true when it is news.
    fn say_cut(&mut self, ctx: &egui::Context) -> bool {
        let Some(most) = take_cut(ctx) else {
            return false;
        };
        self.shell
            .say_with("status-cut", &[("n", most.to_string())]);
        true
    }

    /// Puts theme and size on when they have changed.
    fn dress(&self, ctx: &egui::Context) {
        let id = egui::Id::new("sekisho-theme");
        let worn: Option<ThemeName> = ctx.data(|data| data.get_temp(id));
        let factor = self.shell.look().factor();
        if (ctx.zoom_factor() - factor).abs() > 0.001 {
            ctx.set_zoom_factor(factor);
        }
        let theme = self.shell.settings.theme;
        if worn != Some(theme) {
            apply_theme(ctx, DrawingTheme::load(theme));
            ctx.data_mut(|data| data.insert_temp(id, theme));
        }
    }

    /// Draws everything from the state as it is and collects what was asked for.
    fn show(&mut self, ui: &mut egui::Ui) -> Vec<Wish> {
        let was_typing = self.focus.was_typing();
        let heads = self.tabs.heads();
        let is_open = !self.tabs.is_empty();
        let Self {
            shell,
            tabs,
            jobs,
            start,
            recovery,
            training,
            ..
        } = self;
        let shown = tabs.shown_mut();
        let found = shown.drawing.found();
        let file_name = shown.file.name();
        let mut desk = Desk {
            is_unsaved: shown.is_unsaved(),
            file: shown.file.state,
            file_name: file_name.as_deref(),
            ..Desk::of(&shown.drawing, &found, shell)
        };
        let (desk, canvas) = (&mut desk, &mut shown.canvas);
        let mut asked = Vec::new();
        // Before everything else, so that its keys are its own.
        finder_ui(ui.ctx(), desk, canvas);
        // While a proof card is open, keys are its own.
        if !jobs.is_asking() && shell.finder.is_none() && desk.view.proof.is_none() {
            asked = keys(ui, desk, canvas, was_typing);
        }
        let mut room = None;
        match shell.screen {
            Screen::Start => {
                let beside = StartSide::of(&shell.settings.recent, recovery, jobs.now());
                start_ui(ui, desk, start, beside.with_open(is_open));
            }
            Screen::Training => training_ui(ui, desk, training, was_typing),
            Screen::Editor => room = Some(editor_ui(ui, desk, canvas, &heads, was_typing)),
        }
        proof_ui(ui.ctx(), desk);
        if shell.screen == Screen::Editor {
            strip_ui(ui, desk, canvas.free_rect());
        }
        hovering_files_ui(ui.ctx(), desk);
        jobs.dialogs(ui.ctx(), desk);
        let mut wishes = std::mem::take(&mut desk.out);
        wishes.append(&mut asked);
        if let Some(size) = room {
            let room = &mut shown.drawing.view.room;
            (room.width, room.height) = (size.x, size.y);
        }
        wishes
    }
}

/// What the keys of this frame ask for.
fn keys(ui: &egui::Ui, desk: &Desk<'_>, canvas: &CanvasState, was_typing: bool) -> Vec<Wish> {
    let mut asked = clipboard(ui.ctx(), desk, was_typing);
    let keys = pressed(ui.ctx(), desk, was_typing);
    asked.extend(keys.into_iter().map(Wish::Do));
    // Esc first ends what the pointer is doing.
    asked.retain(|change| *change != Wish::Do(Action::Escape) || !canvas.is_busy());
    if was_typing && !asked.is_empty() {
        // What has been typed belongs to the design before anything is done with it.
        if let Some(id) = ui.memory(egui::Memory::focused) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
    }
    asked
}

impl Jobs {
    /// Draws what must be answered first.
    fn dialogs(&mut self, ctx: &egui::Context, desk: &Desk<'_>) {
        if self.question.is_some() {
            self.answer = question_ui(ctx, desk).or(self.answer);
        }
        if let Some(conflict) = &self.conflict {
            self.overwrite = overwrite_ui(ctx, desk, &conflict.path).or(self.overwrite);
        }
        if let Some((copy, name)) = &self.giving_up
            && let Some(sure) = give_up_ui(ctx, desk, name)
        {
            self.given_up = sure.then(|| copy.clone());
            self.giving_up = None;
            ctx.request_repaint();
        }
        if let Some(message) = &self.error
            && error_ui(ctx, desk, message)
        {
            self.error = None;
        }
        self.form_ui(ctx, desk);
        if self.about && about_ui(ctx, desk) {
            self.about = false;
        }
    }
}
