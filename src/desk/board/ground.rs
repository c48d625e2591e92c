//! What a gesture stands on.

use std::{ops::Deref, sync::Arc};

use crate::{
    catalog::AssetId,
    desk::{
        Camera, Desk,
        hand::gesture::{GestureGround, HandKeys},
    },
    scene::{Plan, Scene},
};

/// What is seen in a frame, and where it lies.
#[derive(Clone, Debug)]
pub struct PlannedScene {
    /// What is seen.
    pub scene: Arc<Scene>,
    /// Where it lies.
    pub plan: Arc<Plan>,
}

impl Deref for PlannedScene {
    type Target = Scene;

    fn deref(&self) -> &Scene {
        &self.scene
    }
}

/// What a gesture stands on in this frame.
pub fn ground<'a>(
    desk: &Desk<'a>,
    planned: &'a PlannedScene,
    handles: Option<&'a AssetId>,
    camera: Camera,
    keys: HandKeys,
) -> GestureGround<'a> {
    GestureGround {
        catalog: desk.catalog,
        lang: desk.lang(),
        design: desk.design,
        scene: &planned.scene,
        plan: &planned.plan,
        selection: &desk.view.selection,
        tool: &desk.view.tool,
        tool_stays: desk.view.tool_stays,
        camera,
        handles,
        keys,
    }
}
