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

pub use open::is_scenario;
pub(crate) use open::training_enabled;
pub(crate) use playing::Playing;
pub(crate) use screen::training_ui;
pub use settings::PlaySettings;
pub(crate) use shipped::{shipped_button, shipped_menu, shipped_titles, shipped_ui};
pub(crate) use show::Wish;

use super::Screen;

/// A wish about training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrainingChange {
    /// Play a scenario of the catalog.
    Shipped(String),
    /// Leave the player.
    Leave,
    /// Into the full screen, or out of it.
    FullScreen,
}

/// What the training screen remembers.
#[derive(Debug, Default)]
pub(crate) struct Training {
    pub(crate) playing: Option<Playing>,
    picture: picture::Picture,
    /// The screen to go back to.
    back: Screen,
    /// Whether the window was made full screen for playing.
    fills: bool,
    /// Why a wish could not be carried out.
    pub(crate) message: String,
}
