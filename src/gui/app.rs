//! The window's state and one frame of it.

use std::{path::PathBuf, sync::Arc};

use eframe::egui;

use super::{
    Action, CanvasState, Change, Frame, Screen, Services, Settings, Texts, View,
    actions::pressed,
    files::{Document, Jobs},
    layout::editor_ui,
    panels::{about_ui, error_ui, question_ui},
    start::{StartScreen, start_ui},
    style::{apply_theme, install_fonts},
};
use crate::{
    catalog::Catalog,
    design::Design,
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
    pub(super) document: Document,
    pub(super) view: View,
    pub(super) canvas: CanvasState,
    pub(super) stage: Stage,
    pub(super) texts: Texts,
    pub(super) jobs: Jobs,
    pub(super) settings: Settings,
    pub(super) start: StartScreen,
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
        let view = View {
            lang: settings.lang,
            theme: settings.theme,
            ..View::default()
        };
        let mut window = Self {
            start: StartScreen::new(&catalog),
            document: Document {
                session: Session::new(catalog, Design::default()),
                path: None,
            },
            view,
            canvas: CanvasState::default(),
            stage: Stage {
                size: egui::Vec2::ZERO,
                follows_fit: true,
            },
            texts: Texts::default(),
            jobs: Jobs::new(services),
            settings,
        };
        if let Some(path) = file {
            window.open_path(path);
        }
        window
    }

    /// The design being edited with its analysis: what tests look at.
    pub fn session(&self) -> &Session {
        &self.document.session
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
        let before = (self.stage.size, self.view.fit_next);
        let changes = self.show(ui);
        let mut any = !changes.is_empty();
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
        if any {
            // What was drawn is older than what was just changed.
            ctx.request_repaint();
        }
    }

    /// Puts the theme on when it has changed.
    fn dress(&self, ctx: &egui::Context) {
        let id = egui::Id::new("sekisho-theme");
        let worn: Option<ThemeName> = ctx.data(|data| data.get_temp(id));
        if worn != Some(self.view.theme) {
            apply_theme(ctx, Theme::load(self.view.theme));
            ctx.data_mut(|data| data.insert_temp(id, self.view.theme));
        }
    }

    /// Draws everything from the state as it is and collects what was asked for.
    fn show(&mut self, ui: &mut egui::Ui) -> Vec<Change> {
        let file_name = self.document.file_name();
        let Self {
            document,
            view,
            canvas,
            stage,
            texts,
            jobs,
            settings,
            start,
        } = self;
        let session = &document.session;
        let mut frame = Frame {
            catalog: session.catalog(),
            design: session.design(),
            analysis: session.analysis(),
            history: session.history(),
            revision: session.revision(),
            is_unsaved: session.is_unsaved(),
            file_name: file_name.as_deref(),
            view,
            theme: Theme::load(view.theme),
            texts,
            out: Vec::new(),
        };
        let frame = &mut frame;
        let mut asked = Vec::new();
        if !jobs.is_asking() {
            asked = pressed(ui.ctx(), frame)
                .into_iter()
                .map(Change::Do)
                .collect();
            // Esc first ends what the pointer is doing.
            asked.retain(|change| *change != Change::Do(Action::Escape) || !canvas.is_busy());
        }
        match frame.view.screen {
            Screen::Start => start_ui(ui, frame, start, (&settings.recent, jobs.now())),
            Screen::Editor => stage.size = editor_ui(ui, frame, canvas),
        }
        jobs.dialogs(ui.ctx(), frame);
        asked.append(&mut frame.out);
        asked
    }
}

impl Jobs {
    /// Draws what must be answered first.
    fn dialogs(&mut self, ctx: &egui::Context, frame: &Frame<'_>) {
        if self.question.is_some() {
            self.answer = question_ui(ctx, frame).or(self.answer);
        }
        if let Some(message) = &self.error
            && error_ui(ctx, frame, message)
        {
            self.error = None;
        }
        if self.about && about_ui(ctx, frame) {
            self.about = false;
        }
    }
}
