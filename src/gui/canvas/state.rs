//! What the canvas of a window remembers between frames.

use eframe::egui::{Pos2, Rect};

use super::{
    border::BorderHold, menu::MenuPlace, minimap::MiniMap, painted::PaintedScene,
    rename::RenamingField,
};
use crate::desk::{Board, Camera, CanvasRoom, FinderPlace};

/// What the canvas remembers between frames. Nothing of it is in a design.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent things to remember"
)]
pub struct CanvasState {
    /// What of it needs no window.
    pub board: Board,
    pub(super) painted: PaintedScene,
    /// How long the pointer has been held at the border.
    pub(super) border: BorderHold,
    pub(super) renaming: RenamingField,
    /// Where the small map lies, if it is shown: presses there are not the canvas'.
    pub(super) minimap: Option<MiniMap>,
    /// What the right-click menu is about, and where it was asked for.
    pub(super) menu: MenuPlace,
    /// Where the kinds offered for a link that was just drawn were last listed.
    pub(super) offered_rect: Option<Rect>,
    /// Where the menu asked to paste, and in which pass.
    pub(super) paste_at: Option<(Pos2, u64)>,
    /// Whether the canvas was last used by keyboard: then the focus is shown.
    pub(super) is_by_keyboard: bool,
    /// Whether the canvas takes the focus in the next frame.
    pub(super) takes_focus: bool,
    /// Whether something else had the keys when the last frame ended.
    pub(super) was_elsewhere: bool,
    /// The canvas on screen.
    pub(super) rect: Option<Rect>,
}

impl CanvasState {
    /// Where something asked for by keyboard goes: the pointer if it is over the canvas, else the
    /// middle.
    pub(crate) fn aim(&self, camera: Camera, room: CanvasRoom) -> FinderPlace {
        let view = self.board.aim(room);
        FinderPlace {
            screen: self.rect().min + view,
            world: camera.world(view),
        }
    }

    /// The pointer on screen while it is over the canvas.
    pub(super) fn pointer(&self) -> Option<Pos2> {
        let view = self.board.pointer?;
        Some(self.rect().min + view)
    }

    /// Gives the keyboard to the canvas from the next frame on.
    pub(crate) fn take_focus(&mut self) {
        self.takes_focus = true;
        self.is_by_keyboard = true;
    }

    /// Where the canvas was last shown, in points.
    pub fn rect(&self) -> Rect {
        self.rect.unwrap_or(Rect::ZERO)
    }

    /// Whether a gesture goes on that Esc should end before it means anything else.
    pub fn is_busy(&self) -> bool {
        self.board.hand.is_busy()
    }

    /// Where a text that the clipboard sends in a pass goes, if the menu asked for it just before.
    pub(crate) fn asked_to_paste(&mut self, pass: u64) -> Option<Pos2> {
        /// The clipboard answers in the next pass; when it is empty, it never does.
        const LATEST: u64 = 4;
        let asked = self.paste_at.take();
        let asked = asked.filter(|(_, at)| pass.saturating_sub(*at) <= LATEST);
        asked.map(|(place, _)| place)
    }
}
