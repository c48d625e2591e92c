//! Training: scenarios played over a drawing that stays as it is, with questions, and written.

mod answers;
mod bar;
mod checks;
mod drawing;
mod ending;
mod header;
mod keys;
mod numbers;
mod off;
mod open;
mod picture;
mod playing;
mod question;
mod screen;
mod settings;
mod shipped;
mod show;
mod story;
mod write;

pub use open::is_scenario;
pub(crate) use open::training_enabled;
pub(crate) use playing::Playing;
pub(crate) use screen::training_ui;
pub use settings::PlaySettings;
pub(crate) use shipped::{shipped_button, shipped_menu, shipped_titles, shipped_ui};
pub(crate) use show::Wish;
pub(crate) use write::{AfterWriting, Writer, with_end as scenario_with_end};

use super::Screen;

/// A wish about training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrainingChange {
    /// Play a scenario of the catalog.
    Shipped(String),
    /// Leave the player, or the form.
    Leave,
    /// Write on what is played.
    Edit,
    /// Save what is written.
    Save,
    /// Save it under another name.
    SaveAs,
    /// Save it, then go on with what was asked about.
    SaveAndGo,
    /// Give it up and go on.
    Discard,
    /// Go on writing.
    Stay,
    /// Play what is written, from the part that is chosen.
    PlayWritten,
    /// Into the full screen, or out of it.
    FullScreen,
}

/// What the training screen remembers.
#[derive(Debug, Default)]
pub(crate) struct Training {
    pub(crate) playing: Option<Playing>,
    /// The scenario being written; it may be played meanwhile.
    pub(crate) writer: Option<Writer>,
    /// What is asked about: what goes on once the scenario is saved or given up.
    leaving: Option<AfterWriting>,
    picture: picture::Picture,
    /// The screen to go back to.
    back: Screen,
    /// Whether the window was made full screen for playing.
    fills: bool,
    /// Why a wish could not be carried out.
    pub(crate) message: String,
}
