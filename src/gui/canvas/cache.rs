//! The plan, the scene and its shapes are kept until something they show changes.

mod painted;
mod preview;

use std::{collections::BTreeMap, sync::Arc};

use super::hit;
use crate::{
    catalog::Lang,
    design::{Command, Subject},
    edit::Revision,
    gui::{Frame, Lit},
    scene::{self, Index, PatchOf, Plan, Pos, Scene, SceneInput, ThemeName},
};
use painted::Painted;
pub(crate) use painted::moved_lens;
pub(crate) use preview::Preview;

/// Cells in which patches are looked up, world units.
const CELL: f32 = 512.0;

/// Everything a plan depends on: where things lie.
#[derive(Clone, Debug, PartialEq)]
struct PlanKey {
    revision: Revision,
    theme: ThemeName,
}

/// Everything a scene depends on beside its plan: how things look. What is selected, hovered or
/// moved is painted over it.
#[derive(Clone, Debug, PartialEq)]
struct LookKey {
    lang: Lang,
    lit: Lit,
    hide_flows: bool,
}

/// A scene as last built.
#[derive(Debug)]
pub(crate) struct Built {
    look: LookKey,
    pub(crate) scene: Arc<Scene>,
    /// Where its patches lie.
    places: Index,
    /// The number of the first patch of a tile: lines lie below it.
    first_tile: usize,
}

/// What is kept from frame to frame.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    planned: Option<(PlanKey, Arc<Plan>)>,
    built: Option<Built>,
    preview: Option<Preview>,
    painted: Painted,
    /// Where assistive technology points to on links; the same as long as the links lie the same.
    anchors: Option<(bool, Arc<BTreeMap<Subject, Pos>>)>,
    /// How often a scene was built: tests look at it.
    pub(crate) builds: u64,
}

impl Cache {
    /// The scene of what the frame shows.
    pub(crate) fn scene(&mut self, frame: &Frame<'_>) -> Arc<Scene> {
        let view = frame.view;
        let plan = self.plan(frame);
        let look = LookKey {
            lang: view.lang,
            lit: view.lit.clone(),
            hide_flows: view.hide_flows,
        };
        if let Some(built) = &self.built
            && built.look == look
        {
            return Arc::clone(&built.scene);
        }
        let scene = Arc::new(scene::build_planned(&input(frame), &plan));
        let is_tile = |of: &PatchOf| matches!(of, PatchOf::Thing(Subject::Asset(_)));
        let first_tile = scene.patches.iter().position(|patch| is_tile(&patch.of));
        self.builds += 1;
        self.preview = None;
        self.built = Some(Built {
            look,
            places: Index::of(CELL, scene.patches.iter().map(|patch| &patch.area)),
            first_tile: first_tile.unwrap_or(scene.patches.len()),
            scene: Arc::clone(&scene),
        });
        scene
    }

    /// The scene as last built.
    pub(crate) fn last_scene(&self) -> Option<&Arc<Scene>> {
        self.built.as_ref().map(|built| &built.scene)
    }

    /// The plan as last made.
    pub(crate) fn last_plan(&self) -> Option<&Arc<Plan>> {
        self.planned.as_ref().map(|(_, plan)| plan)
    }

    /// The plan of the design. After an edit what it does not touch stays; another file is planned
    /// from scratch.
    pub(crate) fn plan(&mut self, frame: &Frame<'_>) -> Arc<Plan> {
        let key = PlanKey {
            revision: frame.revision,
            theme: frame.view.theme,
        };
        if let Some((known, plan)) = &self.planned
            && *known == key
        {
            return Arc::clone(plan);
        }
        let history = frame.history;
        let is_edited = history.undo_label().is_some() || history.redo_label().is_some();
        let drawn = (frame.design, frame.catalog, frame.analysis, frame.theme);
        let is_same = |known: &PlanKey| known.revision.session == key.revision.session;
        let before = self
            .planned
            .take()
            .filter(|(known, _)| is_edited && is_same(known));
        let plan = match before {
            Some((_, before)) => before.after(drawn.0, drawn.1, drawn.2, drawn.3),
            None => Plan::new(drawn.0, drawn.1, drawn.2, drawn.3),
        };
        let plan = Arc::new(plan);
        self.built = None;
        self.preview = None;
        self.anchors = None;
        self.planned = Some((key, Arc::clone(&plan)));
        plan
    }

    /// Shows what a command would do, or the design as it is.
    pub(crate) fn set_preview(&mut self, frame: &Frame<'_>, command: Option<Command>) {
        let Some(command) = command else {
            self.preview = None;
            return;
        };
        let (plan, scene) = (self.plan(frame), self.scene(frame));
        let before = self.preview.take();
        self.preview = Preview::of(frame, (&plan, &scene), command, before);
    }

    /// What is being previewed.
    pub(crate) fn preview(&self) -> Option<&Preview> {
        self.preview.as_ref()
    }

    /// Places on the links of `scene` by which they are pointed at.
    pub(crate) fn anchors(
        &mut self,
        scene: &Scene,
        hide_flows: bool,
    ) -> Arc<BTreeMap<Subject, Pos>> {
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
pub(crate) fn input<'a>(frame: &Frame<'a>) -> SceneInput<'a> {
    let drawing = (frame.design, frame.catalog, frame.analysis);
    SceneInput {
        lit: lit_of(frame),
        hide_flows: frame.view.hide_flows,
        ..SceneInput::plain(drawing, frame.theme, frame.view.lang)
    }
}

/// What is lit, as a scene wants it.
fn lit_of<'a>(frame: &Frame<'a>) -> scene::Lit<'a> {
    match &frame.view.lit {
        Lit::Nothing => scene::Lit::Nothing,
        Lit::Route(number) => frame
            .analysis
            .routes
            .iter()
            .find(|route| route.number == *number)
            .map_or(scene::Lit::Nothing, scene::Lit::Route),
        Lit::Way(route) => scene::Lit::Route(route),
        Lit::Subjects(subjects) => scene::Lit::Subjects(subjects),
    }
}
