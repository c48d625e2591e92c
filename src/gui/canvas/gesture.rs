//! What the pointer is doing on the canvas, as a state machine without egui.
//!
//! A gesture changes nothing by itself: it shows a preview while it goes on and becomes one
//! command at its end. Aborting it leaves everything as it was.

mod bend;
mod drag;
mod finish;
mod press;

pub(crate) use finish::add;
pub(crate) use press::link_end_at;

use std::collections::BTreeSet;

use super::{
    connect::Wanted,
    hit::Handle,
    place::{Drop, Refusal},
    snap::{Among, Guide},
};
use crate::{
    catalog::{AssetId, AssetKindId, Catalog, LinkId, ZoneKindId},
    design::{Design, Point, Rect, Subject},
    gui::{Camera, Change, Tool},
    scene::{Plan, Pos, Scene},
};

/// How far the pointer must go before a press becomes a drag, in points on screen.
const THRESHOLD: f32 = 4.0;
/// How near a click must be to the last one to count as repeated, in points on screen.
const SAME_PLACE: f32 = 3.0;

/// What the pointer is doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The button is down, but the pointer has not moved enough to mean anything.
    Pressing {
        /// Where it went down.
        at: Pos,
        /// What is there, if anything.
        thing: Option<Subject>,
        /// Whether the press has selected it.
        is_fresh: bool,
    },
    /// The drawing is being shifted.
    Panning {
        /// The world point that stays under the pointer.
        grabbed: Pos,
    },
    /// Things are being moved.
    Moving {
        /// What.
        subjects: Vec<Subject>,
        /// Where they were grabbed.
        grabbed: Pos,
        /// How far they have come.
        by: (i32, i32),
        /// What dropping them here would mean.
        drop: Drop,
        /// What they snap to.
        among: Among,
        /// What they have snapped to.
        guides: Vec<Guide>,
    },
    /// A zone or note is being resized.
    Resizing {
        /// Which.
        subject: Subject,
        /// By which handle.
        handle: Handle,
        /// Where it was grabbed.
        grabbed: Pos,
        /// The rectangle as it would be.
        rect: Rect,
        /// What its edges snap to.
        among: Among,
        /// What they have snapped to.
        guides: Vec<Guide>,
    },
    /// A piece of a line is being pushed aside.
    Bending {
        /// Which line.
        link: LinkId,
        /// Its way as it lay, corners sharp.
        way: Vec<Pos>,
        /// Which piece of the way, from 0.
        piece: usize,
        /// Where it was grabbed.
        grabbed: Pos,
        /// The points it is laid through now.
        through: Vec<Point>,
    },
    /// An end of a link is being drawn to another asset.
    Reattaching {
        /// Which link.
        link: LinkId,
        /// Whether it is the end it leads to, not the one it starts at.
        is_end: bool,
        /// The pointer.
        to: Pos,
        /// Where the button went down; none while it waits for a click.
        pressed: Option<Pos>,
    },
    /// A rubber band is being drawn.
    Band {
        /// From here.
        from: Pos,
        /// To here.
        to: Pos,
        /// What was selected before.
        before: BTreeSet<Subject>,
        /// Whether that stays selected.
        adds: bool,
    },
    /// A link is being drawn.
    Connecting {
        /// From this asset.
        from: AssetId,
        /// The pointer.
        to: Pos,
        /// Where the button went down.
        pressed: Option<Pos>,
        /// Which kind.
        wanted: Wanted,
    },
    /// An asset is about to be put down.
    Placing {
        /// Of this kind.
        kind: AssetKindId,
        /// Here.
        at: Pos,
    },
    /// A zone is being drawn.
    Drawing {
        /// Of this kind.
        kind: ZoneKindId,
        /// From here.
        from: Pos,
        /// To here.
        to: Pos,
    },
}

/// Modifier keys in the canvas' own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one for each modifier key")]
pub(crate) struct Keys {
    /// Shift: adds to the selection, keeps a move straight, keeps a tool.
    pub shift: bool,
    /// Ctrl (or Cmd): adds to the selection, switches snapping off.
    pub ctrl: bool,
    /// Alt: switches snapping off.
    pub alt: bool,
}

impl Keys {
    /// Whether a click adds to the selection.
    pub(crate) fn adds(self) -> bool {
        self.shift || self.ctrl
    }

    /// Whether nothing snaps.
    pub(crate) fn is_free(self) -> bool {
        self.ctrl || self.alt
    }
}

/// What happens to the pointer. Places are world points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Input {
    /// The primary button goes down.
    Press(Pos),
    /// A button goes down that shifts the drawing.
    Grab(Pos),
    /// The pointer moves.
    Move(Pos),
    /// The button goes up. The number counts clicks: 2 is a double click.
    Release(Pos, u8),
    /// The gesture is given up.
    Abort,
}

/// What a gesture stands on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The design.
    pub design: &'a Design,
    /// What is seen.
    pub scene: &'a Scene,
    /// Where it lies.
    pub plan: &'a Plan,
    /// What is selected.
    pub selection: &'a BTreeSet<Subject>,
    /// The tool.
    pub tool: &'a Tool,
    /// Whether the tool stays after it was used.
    pub tool_stays: bool,
    /// The camera.
    pub camera: Camera,
    /// The asset whose connection handles are shown.
    pub handles: Option<&'a AssetId>,
    /// Modifier keys.
    pub keys: Keys,
}

/// What a gesture leads to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// A wish.
    Change(Change),
    /// It is not allowed, for this reason.
    Refused(Refusal),
    /// Rename this in place.
    Rename(Subject),
}

/// The hand on the pointer: the gesture and what outlives it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hand {
    /// The gesture that goes on.
    pub gesture: Gesture,
    last_click: Option<Pos>,
}

impl Hand {
    /// Takes an input; tells what it leads to.
    pub(crate) fn take(&mut self, input: Input, ground: &Ground<'_>) -> Vec<Outcome> {
        match input {
            Input::Press(at) => self.press(at, ground),
            Input::Grab(at) => {
                self.gesture = Gesture::Panning { grabbed: at };
                Vec::new()
            }
            Input::Move(at) => self.go(at, ground),
            Input::Release(at, clicks) => self.release(at, clicks, ground),
            Input::Abort => self.abort(ground),
        }
    }

    /// Whether a gesture goes on that Esc would end.
    pub(crate) fn is_busy(&self) -> bool {
        self.gesture != Gesture::Idle
    }

    /// Begins to draw an end of a link elsewhere, which a click on an asset ends.
    pub(crate) fn reattach(&mut self, link: LinkId, is_end: bool, at: Pos) {
        self.gesture = Gesture::Reattaching {
            link,
            is_end,
            to: at,
            pressed: None,
        };
    }

    /// Whether a click is waited for with no button down.
    pub(crate) fn waits_for_click(&self) -> bool {
        matches!(
            self.gesture,
            Gesture::Idle
                | Gesture::Connecting { pressed: None, .. }
                | Gesture::Reattaching { pressed: None, .. }
        )
    }

    /// Whether the drawing shall follow a pointer at the border of the canvas.
    pub(crate) fn reaches_out(&self) -> bool {
        !matches!(
            self.gesture,
            Gesture::Idle | Gesture::Pressing { .. } | Gesture::Panning { .. }
        ) && !self.waits_for_click()
    }

    /// Begins a link from an asset that a click on another one ends.
    pub(crate) fn connect_from(&mut self, from: AssetId, at: Pos, wanted: Wanted) {
        self.gesture = Gesture::Connecting {
            from,
            to: at,
            pressed: None,
            wanted,
        };
    }
}

fn select(subjects: impl IntoIterator<Item = Subject>) -> Outcome {
    Outcome::Change(Change::Select(subjects.into_iter().collect()))
}

#[cfg(test)]
mod tests;
