//! The dialog over a list that is read in.

use std::sync::Arc;

use eframe::egui::{Context, Frame, Id, Modal, vec2};

use super::{
    columns::columns_ui,
    rows::rows_ui,
    steps::{ImportStep, foot_ui, head_ui},
};
use crate::{
    catalog::Catalog,
    design::Design,
    gui::{
        Desk,
        kit::{DialogName, land_in, tokens::BLOCK_GAP},
        panels::{LEAVE_IMPORT, leave_import_ui},
    },
    import::{ImportColumns, ImportReview, ImportTable, RememberedHeads, ReviewShown},
};

/// The name of its layer.
pub(in crate::gui) const IMPORT: &str = "import_dialog";
/// Its greatest width and height, and how much of the window stays free around it, points.
const WIDTH: f32 = 1_320.0;
const HEIGHT: f32 = 700.0;
const AROUND: f32 = 72.0;

/// How the dialog ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum ImportEnd {
    /// What was accepted is drawn.
    Draw,
    /// Nothing is.
    Without,
}

/// A list that is looked over.
#[derive(Clone, Debug)]
pub(in crate::gui) struct ImportDialog {
    pub(super) table: Arc<ImportTable>,
    pub(super) columns: ImportColumns,
    /// The drawing it goes into: nothing changes it meanwhile.
    design: Arc<Design>,
    /// Whether a new drawing is begun with it.
    pub(in crate::gui) begins: bool,
    pub(super) step: ImportStep,
    pub(super) review: Option<ImportReview>,
    pub(super) shown: ReviewShown,
    pub(super) asking_first: bool,
    top: DialogTop,
}

/// What of it lies on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DialogTop {
    /// Its steps.
    Steps,
    /// The question whether what was decided is to be thrown away.
    Leaving,
}

impl ImportDialog {
    pub(in crate::gui) fn new(
        catalog: &Catalog,
        table: ImportTable,
        design: Arc<Design>,
        begins: bool,
        remembered: &RememberedHeads,
    ) -> Self {
        Self {
            columns: ImportColumns::of(catalog, &table, remembered),
            table: Arc::new(table),
            design,
            begins,
            step: ImportStep::Columns,
            review: None,
            shown: ReviewShown::All,
            asking_first: true,
            top: DialogTop::Steps,
        }
    }

    /// Gives the keyboard to the list of its step when it is drawn next.
    pub(in crate::gui) fn land(&self, ctx: &Context) {
        land_in(ctx, list_id(self.step));
    }

    /// What was decided on its rows.
    pub(in crate::gui) const fn review(&self) -> Option<&ImportReview> {
        self.review.as_ref()
    }

    /// What its columns mean.
    pub(in crate::gui) const fn columns(&self) -> &ImportColumns {
        &self.columns
    }

    /// The drawing it goes into.
    pub(in crate::gui) fn design(&self) -> &Arc<Design> {
        &self.design
    }

    /// Goes to a step. Rows are guessed anew where columns have come to mean something else.
    pub(super) fn go_to(&mut self, ctx: &Context, catalog: &Catalog, step: ImportStep) {
        if step == ImportStep::Rows {
            let is_good = |review: &ImportReview| *review.columns() == self.columns;
            if !self.review.as_ref().is_some_and(is_good) {
                let (table, columns) = (Arc::clone(&self.table), self.columns.clone());
                let review = ImportReview::new(catalog, &self.design, table, columns);
                self.review = Some(review);
                self.shown = ReviewShown::All;
            }
        }
        self.step = step;
        self.land(ctx);
    }

    /// Draws it.
    pub(in crate::gui) fn ui(&mut self, ctx: &Context, desk: &Desk<'_>) -> Option<ImportEnd> {
        let frame = Frame::popup(&ctx.global_style()).inner_margin(16);
        let modal = Modal::new(Id::new(IMPORT)).frame(frame);
        let room = ctx.content_rect().size() - vec2(AROUND, AROUND);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(WIDTH.min(room.x));
            ui.set_height(HEIGHT.min(room.y));
            ui.spacing_mut().item_spacing.y = BLOCK_GAP;
            DialogName::new(&desk.tr("import-title")).name(ui);
            let by_head = head_ui(ui, desk, self);
            match self.step {
                ImportStep::Columns => columns_ui(ui, desk, self),
                ImportStep::Rows => rows_ui(ui, desk, self),
            }
            foot_ui(ui, desk, self).or(by_head)
        });
        let closes = shown.should_close().then_some(ImportEnd::Without);
        if self.top == DialogTop::Leaving {
            return self.leaving_ui(ctx, desk);
        }
        match shown.inner.or(closes) {
            Some(ImportEnd::Without) if self.is_decided() => {
                self.top = DialogTop::Leaving;
                ctx.request_repaint();
                None
            }
            end => end,
        }
    }

    /// Asks whether what was decided is to be thrown away.
    fn leaving_ui(&mut self, ctx: &Context, desk: &Desk<'_>) -> Option<ImportEnd> {
        let leaves = leave_import_ui(ctx, desk)?;
        self.top = DialogTop::Steps;
        if !leaves {
            self.land(ctx);
        }
        leaves.then_some(ImportEnd::Without)
    }

    /// Whether a person has said anything that would be lost.
    fn is_decided(&self) -> bool {
        let chosen = self.columns.all().iter().any(|column| column.is_chosen);
        chosen || self.review.as_ref().is_some_and(ImportReview::is_decided)
    }

    /// The layer on top.
    pub(in crate::gui) const fn layer(&self) -> &'static str {
        match self.top {
            DialogTop::Steps => IMPORT,
            DialogTop::Leaving => LEAVE_IMPORT,
        }
    }
}

/// The list of a step, for the keyboard to land in.
pub(super) fn list_id(step: ImportStep) -> Id {
    Id::new(("import_list", step))
}
