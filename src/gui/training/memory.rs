//! What the training screen remembers.

use super::{
    picture,
    write::{AfterWriting, ScenarioWriter},
};
use crate::{gui::Screen, training::StagePlay};

/// What the training screen remembers.
#[derive(Debug, Default)]
pub(crate) struct Training {
    pub(crate) playing: Option<StagePlay>,
    /// The scenario being written; it may be played meanwhile.
    pub(crate) writer: Option<ScenarioWriter>,
    /// What is asked about: what goes on once the scenario is saved or given up.
    pub(super) leaving: Option<AfterWriting>,
    pub(super) picture: picture::StagePicture,
    /// The screen to go back to.
    pub(super) back: Screen,
    /// Whether the window was made full screen for playing.
    pub(super) fills: bool,
    /// Why a wish could not be carried out.
    pub(crate) message: String,
}
