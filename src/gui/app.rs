//! The window's state and one frame of it.

use std::{path::PathBuf, sync::Arc};

use eframe::egui;

use super::{
    Action, CanvasState, Change, Frame, Lit, Look, Screen, Services, Settings, Texts, View,
    actions::pressed,
    files::{Document, Jobs},
    finder::{FINDER, finder_ui},
    focus::FocusKeeper,
    keep::Recovery,
    layout::editor_ui,
    panels::{about_ui, error_ui, give_up_ui, hovering_files_ui, overwrite_ui, question_ui},
    proof::proof_ui,
    start::{Beside, StartScreen, start_ui},
    style::{apply_theme, install_fonts},
    tabs::Tabs,
    training::{Training, training_ui},
    widgets::take_cut,
};
use crate::{
    catalog::Catalog,
    design::{Command, absolute},
    edit::Session,
    scene::{Theme, ThemeName},
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

/// The room the canvas has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stage {
    /// Its size in points.
    pub(super) size: egui::Vec2,
    /// Whether the drawing is fitted anew when the size changes: until the user moves.
    pub(super) follows_fit: bool,
}

/// The window: everything it remembers between frames.
#[derive(Debug)]
pub struct Window {
    /// The drawing that is shown.
    pub(super) document: Document,
    /// Those that are not.
    pub(super) tabs: Tabs,
    pub(super) view: View,
    pub(super) canvas: CanvasState,
    pub(super) stage: Stage,
    pub(super) texts: Texts,
    pub(super) jobs: Jobs,
    /// Answers what takes longer than a frame.
    pub(super) worker: super::worth::Worker,
    /// Whether a text field had the focus in the frame before: Esc takes it before anyone can ask.
    pub(super) was_typing: bool,
    /// Where the focus goes when a menu opens and closes.
    pub(super) focus: FocusKeeper,
    /// What was found by what is asked of the attack routes.
    pub(super) finds: super::enquiry::Finds,
    /// What is lit for a moment, and until when.
    pub(super) flashing: Option<(f64, Lit)>,
    pub(super) settings: Settings,
    pub(super) start: StartScreen,
    pub(super) recovery: Recovery,
    /// What a field would change if it were left now.
    pub(super) typed: Option<Command>,
    pub(super) training: Training,
}

impl Window {
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
        let view = View {
            lang: settings.lang,
            theme: settings.theme,
            look: Look::new(settings.scale, settings.panels),
            play: settings.play,
            ..View::default()
        };
        let mut window = Self {
            recovery: Recovery::new(services.recovery_folder()),
            typed: None,
            start: StartScreen::new(&catalog),
            training: Training::default(),
            document: Document::none(catalog),
            tabs: Tabs::default(),
            view,
            canvas: CanvasState::default(),
            stage: Stage {
                size: egui::Vec2::ZERO,
                follows_fit: true,
            },
            texts: Texts::default(),
            jobs: Jobs::new(services),
            finds: super::enquiry::Finds::default(),
            worker: super::worth::Worker::default(),
            flashing: None,
            was_typing: false,
            focus: FocusKeeper::default(),
            settings,
        };
        window.leave_stuck_closed();
        match file {
            Some(path) if window.recovery.is_stuck(&path) => {
                window.view.screen = Screen::Start;
            }
            Some(path) => {
                let is_kept = window.recovery.has(&path);
                window.open_path(ctx, &path);
                if is_kept {
                    window.view.screen = Screen::Start;
                }
            }
            None => window.reopen_all(),
        }
        window
    }

    /// The design being edited with its analysis: what tests look at.
    pub fn session(&self) -> &Session {
        &self.document.session
    }

    /// How many drawings are open: what tests look at.
    pub fn open_drawings(&self) -> usize {
        self.tab_heads().len()
    }

    /// What the canvas remembers: what benches look at.
    pub fn canvas(&self) -> &CanvasState {
        &self.canvas
    }

    /// What is shown and how: what tests look at.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// One frame of the whole window.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.dress(&ctx);
        self.receive(&ctx);
        self.end_flash(&ctx);
        self.consult(&ctx);
        self.focus.begin(&ctx);
        let before = (self.stage.size, self.view.fit_next);
        self.note_drawing();
        let changes = self.show(ui);
        let mut any = self.note_drawn() | self.say_cut(&ctx);
        // What is merely being typed changes nothing that is drawn.
        any |= changes
            .iter()
            .any(|change| !matches!(change, Change::Typed(_)));
        let was_drawn = self.view.screen == Screen::Editor;
        for change in changes {
            self.perform(&ctx, change);
        }
        if was_drawn && before.1 {
            self.view.fit_next = false;
        }
        if was_drawn && self.stage.follows_fit && before.0 != self.stage.size {
            self.view.fit_next = true;
            any = true;
        }
        self.name_window(&ctx);
        self.keep_work(&ctx);
        let dialog = match &self.view.finder {
            Some(_) => Some(egui::Id::new(FINDER)),
            None => self.jobs.dialog(),
        };
        self.focus.end(&ctx, dialog);
        self.was_typing = ctx.text_edit_focused();
        if any {
            // What was drawn is older than what was just changed.
            ctx.request_repaint();
        }
    }

    /// Says that a text was longer than its field takes; true when it is news.
    fn say_cut(&mut self, ctx: &egui::Context) -> bool {
        let Some(most) = take_cut(ctx) else {
            return false;
        };
        let values = [("n", most.to_string())];
        self.view.message = self.texts.format(self.view.lang, "status-cut", &values);
        true
    }

    /// Puts theme and size on when they have changed.
    fn dress(&self, ctx: &egui::Context) {
        let id = egui::Id::new("sekisho-theme");
        let worn: Option<ThemeName> = ctx.data(|data| data.get_temp(id));
        let factor = self.view.look.factor();
        if (ctx.zoom_factor() - factor).abs() > 0.001 {
            ctx.set_zoom_factor(factor);
        }
        if worn != Some(self.view.theme) {
            apply_theme(ctx, Theme::load(self.view.theme));
            ctx.data_mut(|data| data.insert_temp(id, self.view.theme));
        }
    }

    /// Draws everything from the state as it is and collects what was asked for.
    fn show(&mut self, ui: &mut egui::Ui) -> Vec<Change> {
        let file_name = self.document.file_name();
        let heads = self.tab_heads();
        let was_typing = self.was_typing;
        let found = self.found();
        let Self {
            document,
            view,
            canvas,
            stage,
            texts,
            jobs,
            settings,
            start,
            recovery,
            training,
            ..
        } = self;
        let session = &document.session;
        let mut frame = Frame {
            catalog: session.catalog(),
            design: session.design(),
            analysis: session.analysis(),
            found: &found,
            history: session.history(),
            revision: session.revision(),
            is_unsaved: document.is_unsaved(),
            file: document.keep.file,
            file_name: file_name.as_deref(),
            view,
            theme: Theme::load(view.theme),
            texts,
            out: Vec::new(),
        };
        let frame = &mut frame;
        let mut asked = Vec::new();
        // Before everything else, so that its keys are its own.
        finder_ui(ui.ctx(), frame, canvas);
        // While a proof card is open, keys are its own.
        if !jobs.is_asking() && frame.view.finder.is_none() && frame.view.proof.is_none() {
            asked = keys(ui, frame, canvas, was_typing);
        }
        match frame.view.screen {
            Screen::Start => {
                let beside = Beside::of(&settings.recent, recovery, jobs.now());
                start_ui(ui, frame, start, beside.with_open(document.is_open));
            }
            Screen::Training => training_ui(ui, frame, training, was_typing),
            Screen::Editor => stage.size = editor_ui(ui, frame, (canvas, &heads), was_typing),
        }
        proof_ui(ui.ctx(), frame);
        if frame.view.screen == Screen::Editor {
            super::worth::strip_ui(ui, frame, canvas.free_rect());
        }
        hovering_files_ui(ui.ctx(), frame);
        jobs.dialogs(ui.ctx(), frame);
        frame.out.append(&mut asked);
        std::mem::take(&mut frame.out)
    }
}

/// What the keys of this frame ask for.
fn keys(ui: &egui::Ui, frame: &Frame<'_>, canvas: &CanvasState, was_typing: bool) -> Vec<Change> {
    let mut asked = super::arrange::clipboard(ui.ctx(), frame, was_typing);
    let keys = pressed(ui.ctx(), frame, was_typing);
    asked.extend(keys.into_iter().map(Change::Do));
    // Esc first ends what the pointer is doing.
    asked.retain(|change| *change != Change::Do(Action::Escape) || !canvas.is_busy());
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
    fn dialogs(&mut self, ctx: &egui::Context, frame: &Frame<'_>) {
        if self.question.is_some() {
            self.answer = question_ui(ctx, frame).or(self.answer);
        }
        if let Some(conflict) = &self.conflict {
            self.overwrite = overwrite_ui(ctx, frame, &conflict.path).or(self.overwrite);
        }
        if let Some((copy, name)) = &self.giving_up
            && let Some(sure) = give_up_ui(ctx, frame, name)
        {
            self.given_up = sure.then(|| copy.clone());
            self.giving_up = None;
            ctx.request_repaint();
        }
        if let Some(message) = &self.error
            && error_ui(ctx, frame, message)
        {
            self.error = None;
        }
        self.form_ui(ctx, frame);
        if self.about && about_ui(ctx, frame) {
            self.about = false;
        }
    }
}
