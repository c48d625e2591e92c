//! What the canvas remembers of a drawing from frame to frame. Nothing of it is in a design.

use std::collections::{BTreeMap, BTreeSet};

use emath::{Pos2, Rect, Vec2};

use super::{OfferedKinds, PlannedScene, SceneCache};
use crate::{
    catalog::{AssetId, Catalog, LinkClass, LinkId},
    design::{Bounds, Command, Design, Note, NoteEdit, Subject},
    desk::{
        Camera, CameraLimits, CanvasRoom, Desk,
        hand::{gesture::Hand, snap},
    },
};

/// What the canvas remembers of a drawing from frame to frame.
#[derive(Debug, Default)]
pub struct Board {
    /// Plan, scene and preview.
    pub cache: SceneCache,
    /// What the pointer is doing.
    pub hand: Hand,
    /// What the pointer is over.
    pub hovered: Option<Subject>,
    /// The asset whose connection handles are shown.
    pub handles: Option<AssetId>,
    /// The thing the keyboard acts on.
    pub cursor: Option<Subject>,
    /// The selection in the order it was made: a link goes from the first to the second.
    pub order: Vec<Subject>,
    /// The kinds offered for a link that was just drawn.
    pub offered: Option<OfferedKinds>,
    /// The class of link that was asked for by key in this frame.
    pub asked_class: Option<LinkClass>,
    /// The pointer while it is over the canvas, in points from the canvas' upper left corner.
    pub pointer: Option<Vec2>,
    /// The only selected thing of the last frame.
    pub was_single: Option<Subject>,
}

impl Board {
    /// What is seen in this frame, and where it lies.
    pub fn planned(&mut self, desk: &Desk<'_>) -> PlannedScene {
        PlannedScene {
            scene: self.cache.scene(desk),
            plan: self.cache.plan(desk),
        }
    }

    /// Where something asked for by keyboard goes: the pointer if it is over the canvas, else the
    /// middle; in points from the canvas' upper left corner.
    pub fn aim(&self, room: CanvasRoom) -> Vec2 {
        self.pointer.unwrap_or_else(|| room.size() / 2.0)
    }

    /// The command that adds a note at the pointer, else in the middle of the canvas.
    pub fn new_note(&self, design: &Design, camera: Camera, room: CanvasRoom) -> Command {
        note_at(design, camera.world(self.aim(room)))
    }

    /// The camera that shows all of some things.
    pub fn around(&self, subjects: &BTreeSet<Subject>, room: CanvasRoom) -> Option<Camera> {
        let scene = self.cache.last_scene()?;
        let found = scene
            .items
            .iter()
            .filter(|item| subjects.contains(&item.subject));
        let area = found.map(|item| item.area).reduce(Rect::union)?;
        Some(CameraLimits::CANVAS.close_up(area, room.size()))
    }

    /// Offers the kinds of a class that a link may be which is about to be drawn in `design`.
    pub fn offer_kinds(
        &mut self,
        catalog: &Catalog,
        design: &Design,
        drawn: &Command,
        class: LinkClass,
    ) {
        self.offered = OfferedKinds::of(catalog, design, drawn, Some(class));
    }

    /// Keeps the kind of the link that was just drawn; whether others were offered.
    pub fn stop_offering(&mut self) -> bool {
        self.offered.take().is_some()
    }

    /// The selection in the order it was made.
    pub fn order(&self) -> &[Subject] {
        &self.order
    }

    /// The ways of all lines as they lie, corners sharp: what tests look at.
    pub fn ways(&self) -> BTreeMap<LinkId, Vec<Pos2>> {
        let cables = self.cache.last_plan().map(|plan| &plan.cables);
        let cables = cables.into_iter().flatten();
        cables
            .map(|(id, cable)| (id.clone(), cable.middle.clone()))
            .collect()
    }

    /// How often a scene was built: it stays the same while nothing changes.
    pub fn builds(&self) -> u64 {
        self.cache.builds
    }
}

/// The command that adds an empty note with its corner at a place.
pub fn note_at(design: &Design, at: Pos2) -> Command {
    const SIZE: (i32, i32) = (200, 64);
    let corner = [at.x, at.y].map(|place| snap::grid(place.round() as i32));
    Command::Note(
        design.free_note_id(),
        NoteEdit::Add {
            note: Note::default(),
            rect: Bounds::new(corner[0], corner[1], SIZE.0, SIZE.1),
        },
    )
}
