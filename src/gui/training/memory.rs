//! What the training screen remembers.

use std::path::PathBuf;

use super::{beside::PairPictures, picture, side::SideMemory, write::ScenarioWriter};
use crate::{gui::Screen, training::StagePlay};

/// What goes on once the scenario is saved or given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AfterWriting {
    /// Leave the form.
    Leave,
    /// End the program.
    Quit,
}

/// What the training screen remembers.
#[derive(Debug, Default)]
pub(crate) struct Training {
    pub(crate) playing: Option<StagePlay>,
    /// The scenario being written; it may be played meanwhile.
    pub(crate) writer: Option<ScenarioWriter>,
    /// What is asked about: what goes on once the scenario is saved or given up.
    pub(crate) leaving: Option<AfterWriting>,
    pub(super) picture: picture::StagePicture,
    /// The picture of the room in the trainer's window.
    pub(super) mini: picture::StagePicture,
    /// The pictures with and without controls.
    pub(super) beside: PairPictures,
    /// How the side was shown last.
    pub(super) side: SideMemory,
    /// How far what is told is to be scrolled in the next frame, points.
    pub(super) scroll: f32,
    /// The screen to go back to.
    pub(crate) back: Screen,
    /// Whether the window was made full screen for playing.
    pub(crate) fills: bool,
    /// What has been done.
    pub(crate) news: String,
    /// Why a wish could not be carried out.
    pub(crate) message: String,
}

impl Training {
    /// Whether a scenario is being written.
    pub(crate) const fn is_writing(&self) -> bool {
        self.writer.is_some()
    }

    /// Whether a scenario has been written that no file holds.
    pub(crate) fn has_unsaved(&self) -> bool {
        let writer = self.writer.as_ref();
        writer.is_some_and(|writer| writer.writing.is_unsaved())
    }

    /// The file of the scenario that is being written.
    pub(crate) fn written_path(&self) -> Option<&PathBuf> {
        self.writer.as_ref()?.path.as_ref()
    }

    /// Nothing is played or written any more: there may be questions about drawings to answer.
    pub(crate) fn end(&mut self) {
        self.playing = None;
        self.writer = None;
    }
}
