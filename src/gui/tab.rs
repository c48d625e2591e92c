//! A drawing that is open, with its file and what is kept of it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{CanvasState, keep::KeptWork};
use crate::{
    catalog::Catalog,
    design::{Design, is_same_file},
    desk::Drawing,
    edit::Session,
    keep::{FileState, Stamp},
};

/// A drawing that is open, with all that belongs to it.
#[derive(Debug)]
pub(super) struct Tab {
    /// Tells the drawings of a window apart.
    pub(super) id: u64,
    pub(super) drawing: Drawing,
    pub(super) canvas: CanvasState,
    pub(super) file: DrawingFile,
    /// What is kept of its unsaved changes.
    pub(super) kept: KeptWork,
    /// Whether its unsaved changes may be lost: it was asked about while quitting.
    pub(super) is_let_go: bool,
}

/// The file of a drawing, as far as it has one.
#[derive(Debug, Default)]
pub(super) struct DrawingFile {
    pub(super) path: Option<PathBuf>,
    /// What it was when it was last read or written.
    stamp: Option<Stamp>,
    /// What has become of it since, as last looked at.
    pub(super) state: FileState,
}

impl DrawingFile {
    pub(super) fn at(path: Option<PathBuf>, stamp: Option<Stamp>) -> Self {
        Self {
            path,
            stamp,
            state: FileState::Same,
        }
    }

    /// Its name without the folder.
    pub(super) fn name(&self) -> Option<String> {
        let name = self.path.as_ref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    pub(super) fn stamp(&self) -> Option<&Stamp> {
        self.stamp.as_ref()
    }

    /// It was read or written: as it is now it is known.
    pub(super) fn is_known_as(&mut self, stamp: Option<Stamp>) {
        self.stamp = stamp;
        self.state = FileState::Same;
    }

    /// Whether it is the file at a path, however that is spelt.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        let own = self.path.as_deref();
        own.is_some_and(|own| is_same_file(own, path))
    }

    /// Looks what has become of it; true when that is news.
    pub(super) fn look(&mut self) -> bool {
        let state = self.state_now();
        let is_news = state != self.state;
        self.state = state;
        is_news
    }

    /// Whether writing there would be writing over changes of someone else.
    pub(super) fn would_overwrite(&self, path: &Path) -> bool {
        self.is_at(path) && self.state_now() == FileState::Changed
    }

    fn state_now(&self) -> FileState {
        let known = self.path.as_deref().zip(self.stamp.as_ref());
        known.map_or(FileState::Same, |(path, stamp)| stamp.state(path))
    }
}

impl Tab {
    /// A drawing that was just opened or begun.
    pub(super) fn new(id: u64, catalog: Arc<Catalog>, design: Design, file: DrawingFile) -> Self {
        Self {
            id,
            drawing: Drawing::new(Session::new(catalog, design)),
            canvas: CanvasState::default(),
            file,
            kept: KeptWork::default(),
            is_let_go: false,
        }
    }

    /// Whether there is work in it that no file holds. A drawing whose file is gone is all there is
    /// left of it.
    pub(super) fn is_unsaved(&self) -> bool {
        self.drawing.session.is_unsaved() || self.file.state == FileState::Gone
    }

    /// Whether its unsaved changes have not been decided on.
    pub(super) fn is_undecided(&self) -> bool {
        self.is_unsaved() && !self.is_let_go
    }

    /// Whether nobody would miss it: empty and never saved nor changed.
    pub(super) fn is_untouched(&self) -> bool {
        let design = self.drawing.session.design();
        let is_empty = design.zones.is_empty() && design.assets.is_empty();
        self.file.path.is_none() && is_empty && !self.is_unsaved()
    }
}
