//! What is under way beside the document: dialogs, questions, messages.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, channel},
    time::{Duration, SystemTime},
};

use eframe::egui;

use super::{
    FileDifferences,
    path_form::{PATH_FORM, PathForm, PathFormEnd},
};
use crate::{
    gui::{
        Desk, PathAnswer, PathDialog, Reply, Services,
        import::{ImportDialog, ImportEnd},
        panels::{
            ABOUT, CHANGED, DIFFERENCES, DifferencesAnswer, ERROR, GIVE_UP, KEY_LIST,
            OverwriteAnswer, UNSAVED, UnsavedAnswer,
        },
    },
    training::PlayPage,
};

/// What is to happen once nothing can be lost by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Intent {
    /// Close the drawing that is shown.
    Close,
    /// End the program.
    Quit,
}

/// A file that someone else has changed, and what is to follow once it is written.
#[derive(Clone, Debug)]
pub(in crate::gui) struct Conflict {
    pub(in crate::gui) path: PathBuf,
    pub(in crate::gui) then: Option<Intent>,
}

/// What an open file dialog is for.
#[derive(Debug)]
pub(in crate::gui) enum PathPurpose {
    Open,
    /// Which list of assets to read in.
    Import,
    /// Where to save the scenario that is being written.
    Scenario,
    /// Where to put the page to print of what is played.
    Page(PlayPage),
    Save {
        /// The number of the drawing.
        of: u64,
        /// What goes on then.
        then: Option<Intent>,
    },
}

/// A question for a path that the system is to ask.
#[derive(Debug)]
pub(in crate::gui) struct PathQuestion {
    pub(in crate::gui) what: PathPurpose,
    pub(in crate::gui) ask: PathDialog,
    pub(in crate::gui) answer: Receiver<PathAnswer>,
}

/// What the help menu shows over the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum HelpShown {
    About,
    KeyList,
}

/// What is under way beside the document.
#[derive(Debug)]
pub(in crate::gui) struct Jobs {
    services: Box<dyn Services>,
    pub(in crate::gui) asked: Option<PathQuestion>,
    /// Asks for a path in the window, for this, where the system has no dialog.
    pub(in crate::gui) form: Option<(PathPurpose, PathForm)>,
    pub(in crate::gui) ended: Option<PathFormEnd>,
    pub(in crate::gui) question: Option<Intent>,
    pub(in crate::gui) answer: Option<UnsavedAnswer>,
    /// Asked about before it is written over.
    pub(in crate::gui) conflict: Option<Conflict>,
    pub(in crate::gui) overwrite: Option<OverwriteAnswer>,
    /// What the file of the shown drawing holds otherwise, while that is shown.
    pub(in crate::gui) differences: Option<FileDifferences>,
    pub(in crate::gui) chosen_version: Option<DifferencesAnswer>,
    /// The copy of kept work, with its name, that is asked about before it is thrown away.
    pub(in crate::gui) giving_up: Option<(PathBuf, String)>,
    pub(in crate::gui) given_up: Option<PathBuf>,
    pub(in crate::gui) error: Option<String>,
    /// A list that is being read in.
    pub(in crate::gui) import: Option<Box<ImportDialog>>,
    pub(in crate::gui) imported: Option<ImportEnd>,
    /// What of the help menu is shown.
    pub(in crate::gui) help: Option<HelpShown>,
    /// Whether the program is ending with the user's consent.
    pub(in crate::gui) is_quitting: bool,
    pub(in crate::gui) title: String,
}

impl Jobs {
    pub(in crate::gui) fn new(services: Box<dyn Services>) -> Self {
        Self {
            services,
            asked: None,
            form: None,
            ended: None,
            question: None,
            answer: None,
            conflict: None,
            overwrite: None,
            differences: None,
            chosen_version: None,
            giving_up: None,
            given_up: None,
            error: None,
            import: None,
            imported: None,
            help: None,
            is_quitting: false,
            title: String::new(),
        }
    }

    /// Whether something must be answered first.
    pub(in crate::gui) fn is_asking(&self) -> bool {
        self.question.is_some()
            || self.conflict.is_some()
            || self.differences.is_some()
            || self.giving_up.is_some()
            || self.error.is_some()
            || self.form.is_some()
            || self.import.is_some()
            || self.help.is_some()
    }

    /// The layer of what must be answered first, if anything must.
    pub(in crate::gui) fn dialog(&self) -> Option<egui::Id> {
        let import = self.import.as_ref().map(|import| import.layer());
        let layers = [
            (self.question.is_some(), UNSAVED),
            (self.conflict.is_some(), CHANGED),
            (self.differences.is_some(), DIFFERENCES),
            (self.giving_up.is_some(), GIVE_UP),
            (self.error.is_some(), ERROR),
            (self.form.is_some(), PATH_FORM),
            (import.is_some(), import.unwrap_or_default()),
            (self.help == Some(HelpShown::About), ABOUT),
            (self.help == Some(HelpShown::KeyList), KEY_LIST),
        ];
        let open = layers.into_iter().find(|(is_open, _)| *is_open);
        open.map(|(_, name)| egui::Id::new(name))
    }

    /// The time of day.
    pub(in crate::gui) fn now(&self) -> SystemTime {
        self.services.now()
    }

    /// A clock that never runs backwards.
    pub(in crate::gui) fn uptime(&self) -> Duration {
        self.services.uptime()
    }

    /// Opens a file dialog that begins in a folder, unless one is open.
    pub(in crate::gui) fn ask(
        &mut self,
        ctx: &egui::Context,
        what: PathPurpose,
        ask: PathDialog,
        folder: &Path,
    ) {
        if self.asked.is_none() && self.form.is_none() {
            let (sender, answer) = channel();
            self.services
                .ask(ask.clone(), folder, Reply::new(sender, ctx));
            self.asked = Some(PathQuestion { what, ask, answer });
        }
    }

    /// Draws the form for a path while one is asked for in the window.
    pub(in crate::gui) fn form_ui(&mut self, ctx: &egui::Context, desk: &Desk<'_>) {
        if let Some((_, form)) = &mut self.form
            && let Some(ended) = form.ui(ctx, desk)
        {
            self.ended = Some(ended);
            ctx.request_repaint();
        }
    }
}
