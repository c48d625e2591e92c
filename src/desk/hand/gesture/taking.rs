//! The hand on the pointer, which takes inputs.

use emath::Pos2;

use super::{
    ground::GestureGround,
    input::{HandInput, HandOutcome},
    kind::Gesture,
};
use crate::{
    catalog::{AssetId, LinkId},
    design::Subject,
    desk::{Wish, hand::connect::WantedLink},
};

/// How far the pointer must go before a press becomes a drag, in points on screen.
pub(super) const THRESHOLD: f32 = 4.0;

/// How near a click must be to the last one to count as repeated, in points on screen.
pub(super) const SAME_PLACE: f32 = 3.0;

/// The hand on the pointer: the gesture and what outlives it.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    /// The gesture that goes on.
    pub gesture: Gesture,
    pub(super) last_click: Option<Pos2>,
}

impl Hand {
    /// Takes an input; tells what it leads to.
    pub fn take(&mut self, input: HandInput, ground: &GestureGround<'_>) -> Vec<HandOutcome> {
        match input {
            HandInput::Press(at) => self.press(at, ground),
            HandInput::Grab(at) => {
                self.gesture = Gesture::Panning { grabbed: at };
                Vec::new()
            }
            HandInput::Move(at) => self.go(at, ground),
            HandInput::Release(at, clicks) => self.release(at, clicks, ground),
            HandInput::Abort => self.abort(ground),
        }
    }

    /// Whether a gesture goes on that Esc would end.
    pub fn is_busy(&self) -> bool {
        self.gesture != Gesture::Idle
    }

    /// Begins to draw an end of a link elsewhere, which a click on an asset ends.
    pub fn reattach(&mut self, link: LinkId, is_end: bool, at: Pos2) {
        self.gesture = Gesture::Reattaching {
            link,
            is_end,
            to: at,
            pressed: None,
        };
    }

    /// Whether a click is waited for with no button down.
    pub fn waits_for_click(&self) -> bool {
        matches!(
            self.gesture,
            Gesture::Idle
                | Gesture::Connecting { pressed: None, .. }
                | Gesture::Reattaching { pressed: None, .. }
        )
    }

    /// Whether the drawing shall follow a pointer at the border of the canvas.
    pub fn reaches_out(&self) -> bool {
        !matches!(
            self.gesture,
            Gesture::Idle | Gesture::Pressing { .. } | Gesture::Panning { .. }
        ) && !self.waits_for_click()
    }

    /// Begins a link from an asset that a click on another one ends.
    pub fn connect_from(&mut self, from: AssetId, at: Pos2, wanted: WantedLink) {
        self.gesture = Gesture::Connecting {
            from,
            to: at,
            pressed: None,
            wanted,
        };
    }
}

pub(super) fn select(subjects: impl IntoIterator<Item = Subject>) -> HandOutcome {
    HandOutcome::Wish(Wish::Select(subjects.into_iter().collect()))
}
