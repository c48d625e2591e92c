//! The file of a drawing.

use std::path::{Path, PathBuf};

use crate::{
    design::is_same_file,
    keep::{FileState, Stamp},
};

/// The file of a drawing, as far as it has one.
#[derive(Debug, Default)]
pub(in crate::gui) struct DrawingFile {
    pub(in crate::gui) path: Option<PathBuf>,
    /// What it was when it was last read or written.
    stamp: Option<Stamp>,
    /// What has become of it since, as last looked at.
    pub(in crate::gui) state: FileState,
}

impl DrawingFile {
    pub(in crate::gui) fn at(path: Option<PathBuf>, stamp: Option<Stamp>) -> Self {
        Self {
            path,
            stamp,
            state: FileState::Same,
        }
    }

    /// Its name without the folder.
    pub(in crate::gui) fn name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    pub(in crate::gui) fn stamp(&self) -> Option<&Stamp> {
        self.stamp.as_ref()
    }

    /// It was read or written: as it is now it is known.
    pub(in crate::gui) fn is_known_as(&mut self, stamp: Option<Stamp>) {
        self.stamp = stamp;
        self.state = FileState::Same;
    }

    /// Whether it is the file at a path, however that is spelt.
    pub(in crate::gui) fn is_at(&self, path: &Path) -> bool {
        let own = self.path.as_deref();
        own.is_some_and(|own| is_same_file(own, path))
    }

    /// Looks what has become of it; true when that is news.
    pub(in crate::gui) fn look(&mut self) -> bool {
        let state = self.state_now();
        let is_news = state != self.state;
        self.state = state;
        is_news
    }

    /// Whether writing there would be writing over changes of someone else.
    pub(in crate::gui) fn would_overwrite(&self, path: &Path) -> bool {
        self.is_at(path) && self.state_now() == FileState::Changed
    }

    fn state_now(&self) -> FileState {
        let known = self.path.as_deref().zip(self.stamp.as_ref());
        known.map_or(FileState::Same, |(path, stamp)| stamp.state(path))
    }
}
