//! What the parts of the canvas work with.

use eframe::egui::Response;

use super::{CanvasState, Lens};
use crate::{
    catalog::AssetId,
    desk::{
        Desk,
        board::{PlannedScene, ground},
        hand::gesture::{GestureGround, HandInput, HandKeys, HandOutcome},
    },
};

/// What the parts of the canvas work with in a frame.
#[derive(Debug)]
pub(crate) struct CanvasCx<'a, 'd> {
    pub(crate) desk: &'a mut Desk<'d>,
    /// The canvas as egui has found it in this frame.
    pub(crate) response: &'a Response,
    /// What is seen, and where it lies.
    pub(crate) planned: &'a PlannedScene,
    /// From where it is seen; a hand may move its camera.
    pub(crate) lens: Lens,
    pub(crate) state: &'a mut CanvasState,
}

impl CanvasCx<'_, '_> {
    /// What a gesture without pointer and modifier keys stands on.
    pub(crate) fn ground(&self) -> GestureGround<'_> {
        self.ground_with(None, HandKeys::default())
    }

    /// What a gesture stands on; `handles` is the asset whose connection handles are shown.
    pub(crate) fn ground_with<'g>(
        &'g self,
        handles: Option<&'g AssetId>,
        keys: HandKeys,
    ) -> GestureGround<'g> {
        ground(self.desk, self.planned, handles, self.lens.camera, keys)
    }

    /// What an input of the hand leads to.
    pub(crate) fn take(&mut self, input: HandInput, keys: HandKeys) -> Vec<HandOutcome> {
        let handles = self.state.board.handles.as_ref();
        let ground = ground(self.desk, self.planned, handles, self.lens.camera, keys);
        self.state.board.hand.take(input, &ground)
    }
}
