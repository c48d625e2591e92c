//! What a gesture stands on.

use std::collections::BTreeSet;

use super::input::HandKeys;
use crate::{
    catalog::{AssetId, Catalog, Lang},
    design::{Design, Subject},
    desk::{Camera, Tool},
    scene::{Plan, Scene},
};

/// What a gesture stands on.
#[derive(Clone, Copy, Debug)]
pub struct GestureGround<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The language in which new things are named.
    pub lang: Lang,
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
    pub keys: HandKeys,
}
