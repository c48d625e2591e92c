//! A drawing that is open, with its canvas, its file and what is kept of it.

use std::sync::Arc;

use super::{DrawingFile, KeptWork};
use crate::{
    catalog::Catalog, design::Design, desk::Drawing, edit::Session, gui::CanvasState,
    keep::FileState,
};

/// A drawing that is open, with all that belongs to it.
#[derive(Debug)]
pub(in crate::gui) struct Tab {
    /// Tells the drawings of a window apart.
    pub(in crate::gui) id: u64,
    pub(in crate::gui) drawing: Drawing,
    pub(in crate::gui) canvas: CanvasState,
    pub(in crate::gui) file: DrawingFile,
    /// What is kept of its unsaved changes.
    pub(in crate::gui) kept: KeptWork,
    /// Whether its unsaved changes may be lost: it was asked about while quitting.
    pub(in crate::gui) is_let_go: bool,
}

impl Tab {
    /// A drawing that was just opened or begun.
    pub(in crate::gui) fn new(
        id: u64,
        catalog: Arc<Catalog>,
        design: Design,
        file: DrawingFile,
    ) -> Self {
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
    pub(in crate::gui) fn is_unsaved(&self) -> bool {
        self.drawing.session.is_unsaved() || self.file.state == FileState::Gone
    }

    /// Whether its unsaved changes have not been decided on.
    pub(in crate::gui) fn is_undecided(&self) -> bool {
        self.is_unsaved() && !self.is_let_go
    }

    /// Whether nobody would miss it: empty and never saved nor changed.
    pub(in crate::gui) fn is_untouched(&self) -> bool {
        let design = self.drawing.session.design();
        let is_empty = design.zones.is_empty() && design.assets.is_empty();
        self.file.path.is_none() && is_empty && !self.is_unsaved()
    }
}
