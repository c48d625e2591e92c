//! The gestures there are.

use std::collections::BTreeSet;

use emath::Pos2;

use crate::{
    catalog::{AssetId, AssetKindId, LinkId, ZoneKindId},
    design::{Bounds, Point, Subject},
    desk::hand::{
        connect::WantedLink,
        hit::ResizeHandle,
        place::Landing,
        snap::{SnapGuide, SnapTargets},
    },
};

/// What the pointer is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Gesture {
    /// Nothing.
    #[default]
    Idle,
    /// The button is down, but the pointer has not moved enough to mean anything.
    Pressing {
        /// Where it went down.
        at: Pos2,
        /// What is there, if anything.
        thing: Option<Subject>,
        /// Whether the press has selected it.
        is_fresh: bool,
    },
    /// The drawing is being shifted.
    Panning {
        /// The world point that stays under the pointer.
        grabbed: Pos2,
    },
    /// Things are being moved.
    Moving {
        /// What.
        subjects: Vec<Subject>,
        /// Where they were grabbed.
        grabbed: Pos2,
        /// How far they have come.
        by: Point,
        /// What dropping them here would mean.
        drop: Landing,
        /// What they snap to.
        among: SnapTargets,
        /// What they have snapped to.
        guides: Vec<SnapGuide>,
    },
    /// A zone or note is being resized.
    Resizing {
        /// Which.
        subject: Subject,
        /// By which handle.
        handle: ResizeHandle,
        /// Where it was grabbed.
        grabbed: Pos2,
        /// The rectangle as it would be.
        rect: Bounds,
        /// What its edges snap to.
        among: SnapTargets,
        /// What they have snapped to.
        guides: Vec<SnapGuide>,
    },
    /// A piece of a line is being pushed aside.
    Bending {
        /// Which line.
        link: LinkId,
        /// Its way as it lay, corners sharp.
        way: Vec<Pos2>,
        /// Which piece of the way, from 0.
        piece: usize,
        /// Where it was grabbed.
        grabbed: Pos2,
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
        to: Pos2,
        /// Where the button went down; none while it waits for a click.
        pressed: Option<Pos2>,
    },
    /// A rubber band is being drawn.
    Band {
        /// From here.
        from: Pos2,
        /// To here.
        to: Pos2,
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
        to: Pos2,
        /// Where the button went down.
        pressed: Option<Pos2>,
        /// Which kind.
        wanted: WantedLink,
    },
    /// An asset is about to be put down.
    Placing {
        /// Of this kind.
        kind: AssetKindId,
        /// Here.
        at: Pos2,
    },
    /// A zone is being drawn.
    Drawing {
        /// Of this kind.
        kind: ZoneKindId,
        /// From here.
        from: Pos2,
        /// To here.
        to: Pos2,
    },
}
