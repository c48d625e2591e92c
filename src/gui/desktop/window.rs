//! The window's state.

use std::{path::PathBuf, sync::Arc};

use eframe::egui;

use crate::{
    catalog::Catalog,
    design::{FileError, absolute},
    desk::Shell,
    edit::Session,
    gui::{
        CanvasState, Screen, Services, Settings, View, files::Jobs, focus::FocusKeeper,
        letters::LetterWatch, recovery::Recovery, start::StartScreen, style::install_fonts,
        tabs::Tabs, training::Training, worth::WorthWorker,
    },
    words,
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
    /// Looks for letters that the window's fonts lack.
    pub(super) letters: LetterWatch,
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
            letters: LetterWatch::new(services.fonts()),
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
            Some(path) => desktop.open_path(ctx, &path),
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
        self.tabs.count()
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

    /// Whether something is still being computed in the background: what tests wait for.
    pub fn is_computing(&self) -> bool {
        self.worker.is_busy() || self.letters.is_busy()
    }

    /// The catalog of all drawings.
    pub(super) fn catalog(&self) -> &Arc<Catalog> {
        self.tabs.shown().drawing.session.catalog()
    }

    /// A word in the language of the window.
    pub(super) fn word(&self, key: &str) -> String {
        words::get(self.shell.lang(), key)
    }

    /// Shows what is wrong with a file.
    pub(super) fn complain(&mut self, error: &FileError) {
        self.jobs.error = Some(words::file_error(error, self.shell.lang()));
    }
}
