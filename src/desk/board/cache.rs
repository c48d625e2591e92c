//! The plan, the scene and its shapes are kept until something they show changes.

use std::{collections::BTreeMap, sync::Arc};

use emath::Pos2;

use super::preview::Preview;
use crate::{
    analysis::Case,
    catalog::Lang,
    design::{Command, Subject},
    desk::{Desk, KeptPlan, Lit, PlanKey, hand::hit},
    scene::{self, NameSizes, PatchOf, PlaceIndex, Plan, Scene, SceneInput},
};

/// Cells in which patches are looked up, world units.
const CELL: f32 = 512.0;

/// From so many assets on names do not grow.
const MANY_ASSETS: usize = 2_000;

/// Everything a scene depends on beside its plan: how things look. What is selected, hovered or
/// moved is painted over it.
#[derive(Clone, Debug, PartialEq)]
struct LookKey {
    lang: Lang,
    lit: Lit,
    hide_flows: bool,
    names: NameSizes,
}

/// A scene as last built.
#[derive(Debug)]
pub struct BuiltScene {
    look: LookKey,
    /// The scene.
    pub scene: Arc<Scene>,
    /// Where its patches lie.
    pub places: PlaceIndex,
    /// The number of the first patch of a tile: lines lie below it.
    pub first_tile: usize,
}

/// What is kept from frame to frame.
#[derive(Debug, Default)]
pub struct SceneCache {
    planned: Option<(PlanKey, Arc<Plan>)>,
    /// The scene as last built.
    pub built: Option<BuiltScene>,
    /// What a gesture shows.
    pub preview: Option<Preview>,
    /// Where assistive technology points to on links; the same as long as the links lie the same.
    anchors: Option<(bool, Arc<BTreeMap<Subject, Pos2>>)>,
    /// How often a scene was built: tests look at it.
    pub builds: u64,
    /// The zoom of the frame before.
    zoom: Option<f32>,
    /// How large names are.
    names: Option<NameSizes>,
    /// Whether names are to be of another size once the zoom rests.
    pub names_wait: bool,
}

impl SceneCache {
    /// Names follow the zoom when it rests: while it changes from frame to frame they grow and
    /// shrink with the drawing, so that it is not built anew again and again.
    pub fn follow_zoom(&mut self, desk: &Desk<'_>) {
        let (zoom, wanted) = (desk.view.camera.zoom, names_of(desk));
        let rests = self.zoom.replace(zoom) == Some(zoom);
        if rests || self.built.is_none() {
            self.names = Some(wanted);
        }
        self.names_wait = self.names != Some(wanted);
    }

    /// The scene of what the frame shows.
    pub fn scene(&mut self, desk: &Desk<'_>) -> Arc<Scene> {
        let view = desk.view;
        let plan = self.plan(desk);
        let look = LookKey {
            lang: desk.lang(),
            lit: view.lit.clone(),
            hide_flows: view.hide_flows,
            names: self.names.unwrap_or_else(|| names_of(desk)),
        };
        if let Some(built) = &self.built
            && built.look == look
        {
            return Arc::clone(&built.scene);
        }
        let names = look.names;
        let seen = SceneInput {
            names,
            ..input(desk)
        };
        let scene = Arc::new(scene::build_planned(&seen, &plan));
        let is_tile = |of: &PatchOf| matches!(of, PatchOf::Thing(Subject::Asset(_)));
        let first_tile = scene.patches.iter().position(|patch| is_tile(&patch.of));
        self.builds += 1;
        self.preview = None;
        self.built = Some(BuiltScene {
            look,
            places: PlaceIndex::of(CELL, scene.patches.iter().map(|patch| &patch.area)),
            first_tile: first_tile.unwrap_or(scene.patches.len()),
            scene: Arc::clone(&scene),
        });
        scene
    }

    /// The scene as last built.
    pub fn last_scene(&self) -> Option<&Arc<Scene>> {
        self.built.as_ref().map(|built| &built.scene)
    }

    /// The plan as last made.
    pub fn last_plan(&self) -> Option<&Arc<Plan>> {
        self.planned.as_ref().map(|(_, plan)| plan)
    }

    /// The plan of the design.
    pub fn plan(&mut self, desk: &Desk<'_>) -> Arc<Plan> {
        let key = PlanKey {
            revision: desk.revision,
            theme: desk.shell.settings.theme,
        };
        if let Some((known, plan)) = &self.planned
            && *known == key
        {
            return Arc::clone(plan);
        }
        let case = Case::new(desk.design, desk.catalog, desk.analysis);
        let plan = match desk.plan {
            Some(kept) => kept.of(key, case),
            None => KeptPlan::default().of(key, case),
        };
        self.built = None;
        self.preview = None;
        self.anchors = None;
        self.planned = Some((key, Arc::clone(&plan)));
        plan
    }

    /// Shows what a command would do, or the design as it is.
    pub fn set_preview(&mut self, desk: &Desk<'_>, command: Option<Command>) {
        let Some(command) = command else {
            self.preview = None;
            return;
        };
        let (plan, scene) = (self.plan(desk), self.scene(desk));
        let before = self.preview.take();
        self.preview = Preview::of(desk, &plan, &scene, command, before);
    }

    /// What is being previewed.
    pub fn preview(&self) -> Option<&Preview> {
        self.preview.as_ref()
    }

    /// Places on the links of `scene` by which they are pointed at.
    pub fn anchors(&mut self, scene: &Scene, hide_flows: bool) -> Arc<BTreeMap<Subject, Pos2>> {
        if let Some((hidden, anchors)) = &self.anchors
            && *hidden == hide_flows
        {
            return Arc::clone(anchors);
        }
        let links = scene
            .items
            .iter()
            .filter(|item| matches!(item.subject, Subject::Link(_)));
        let anchors = links.map(|item| (item.subject.clone(), hit::anchor(scene, item)));
        let anchors: Arc<BTreeMap<_, _>> = Arc::new(anchors.collect());
        self.anchors = Some((hide_flows, Arc::clone(&anchors)));
        anchors
    }
}

/// What a scene of the frame is built from; selection and hover are painted over it.
pub fn input<'a>(desk: &Desk<'a>) -> SceneInput<'a> {
    SceneInput {
        lit: lit_of(desk),
        hide_flows: desk.view.hide_flows,
        marks: scene::TileMarks::All,
        names: names_of(desk),
        ..SceneInput::plain(
            desk.design,
            desk.catalog,
            desk.analysis,
            desk.theme,
            desk.lang(),
        )
    }
}

/// How large names are at the zoom of the frame. A very large drawing keeps its names as they are:
/// to build it anew would let the wheel stutter.
fn names_of(desk: &Desk<'_>) -> NameSizes {
    if desk.design.assets.len() > MANY_ASSETS {
        return NameSizes::NEAR;
    }
    NameSizes::at(desk.view.camera.zoom)
}

/// What is lit, as a scene wants it.
fn lit_of<'a>(desk: &Desk<'a>) -> scene::SceneLight<'a> {
    match &desk.view.lit {
        Lit::Nothing => scene::SceneLight::Nothing,
        Lit::Route(number) => desk
            .analysis
            .routes
            .iter()
            .find(|route| route.number == *number)
            .map_or(scene::SceneLight::Nothing, scene::SceneLight::Route),
        Lit::Way(route) => scene::SceneLight::Route(route),
        Lit::Subjects(subjects) => scene::SceneLight::Subjects(subjects),
        Lit::Kind(kind) => scene::SceneLight::Kind(kind),
    }
}
