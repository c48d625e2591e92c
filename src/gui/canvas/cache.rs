//! The scene and its shapes are kept until something they show changes.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use eframe::egui::{Color32, Galley, Painter, Shape};

use super::{
    hit,
    paint::{self, Lens},
};
use crate::{
    catalog::Lang,
    design::{Command, Design, Subject},
    edit::{self, Revision},
    gui::{Frame, Lit, style::font},
    scene::{self, Plan, Pos, Scene, SceneInput, ThemeName},
};

/// Everything a plan depends on: where things lie.
#[derive(Clone, Debug, PartialEq)]
struct PlanKey {
    /// Tells designs of different files apart, whose revisions both begin at zero.
    design: usize,
    revision: Revision,
    theme: ThemeName,
    preview: Option<Command>,
}

/// Everything a scene depends on beside its plan: how things look.
#[derive(Clone, Debug, PartialEq)]
struct LookKey {
    lang: Lang,
    selection: BTreeSet<Subject>,
    lit: Lit,
    hovered: Option<Subject>,
    hide_flows: bool,
}

#[derive(Debug)]
struct Planned {
    key: PlanKey,
    /// The design with the preview carried out, if there is one.
    design: Option<Design>,
    plan: Plan,
}

/// The scene as last built, and its shapes as last painted.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    planned: Option<Planned>,
    built: Option<(LookKey, Arc<Scene>)>,
    painted: Option<Painted>,
    /// Where assistive technology points to on links; the same as long as the links lie the same.
    anchors: Option<(bool, Arc<BTreeMap<Subject, Pos>>)>,
    /// How often a scene was built: tests look at it.
    pub(crate) builds: u64,
}

#[derive(Debug)]
struct Painted {
    lens: Lens,
    pixels_per_point: f32,
    /// A text laid out with the same fonts: another one means that the fonts' texture is new.
    probe: Arc<Galley>,
    shapes: Vec<Shape>,
}

impl Cache {
    /// The scene of what the frame shows, with what is hovered and what a gesture would do.
    pub(crate) fn scene(
        &mut self,
        frame: &Frame<'_>,
        hovered: Option<&Subject>,
        preview: Option<Command>,
    ) -> Arc<Scene> {
        let view = frame.view;
        self.plan(frame, preview);
        let look = LookKey {
            lang: view.lang,
            selection: view.selection.clone(),
            lit: view.lit.clone(),
            hovered: hovered.cloned(),
            hide_flows: view.hide_flows,
        };
        if let Some((built, scene)) = &self.built
            && *built == look
        {
            return Arc::clone(scene);
        }
        let Some(planned) = &self.planned else {
            return Arc::default();
        };
        let input = SceneInput {
            design: planned.design.as_ref().unwrap_or(frame.design),
            catalog: frame.catalog,
            analysis: frame.analysis,
            theme: frame.theme,
            lang: view.lang,
            selection: &view.selection,
            lit: lit_of(frame),
            hovered,
            hide_flows: view.hide_flows,
        };
        let scene = Arc::new(scene::build_planned(&input, &planned.plan));
        self.painted = None;
        self.builds += 1;
        self.built = Some((look, Arc::clone(&scene)));
        scene
    }

    /// Plans anew if the design, the theme or the preview has changed.
    fn plan(&mut self, frame: &Frame<'_>, preview: Option<Command>) {
        let key = PlanKey {
            design: std::ptr::from_ref(frame.design).addr(),
            revision: frame.revision,
            theme: frame.view.theme,
            preview,
        };
        if self
            .planned
            .as_ref()
            .is_some_and(|planned| planned.key == key)
        {
            return;
        }
        // A preview that cannot be carried out shows the design as it is.
        let design = key
            .preview
            .as_ref()
            .and_then(|command| edit::apply(frame.design, command).ok());
        let shown = design.as_ref().unwrap_or(frame.design);
        let plan = Plan::new(shown, frame.catalog, frame.analysis, frame.theme);
        self.built = None;
        self.anchors = None;
        self.planned = Some(Planned { key, design, plan });
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

    /// Paints the scene.
    pub(crate) fn paint(&mut self, painter: &Painter, scene: &Scene, lens: &Lens) {
        let probe = painter.layout_no_wrap("■".to_owned(), font(12.0, true), Color32::PLACEHOLDER);
        let pixels_per_point = painter.pixels_per_point();
        let is_fresh = self.painted.as_ref().is_some_and(|painted| {
            painted.lens == *lens
                && painted.pixels_per_point == pixels_per_point
                && Arc::ptr_eq(&painted.probe, &probe)
        });
        if !is_fresh {
            let shapes = paint::shapes_of(painter, &scene.shapes, lens);
            self.painted = Some(Painted {
                lens: *lens,
                pixels_per_point,
                probe,
                shapes,
            });
        }
        if let Some(painted) = &self.painted {
            painter.extend(painted.shapes.iter().cloned());
        }
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
        Lit::Subjects(subjects) => scene::Lit::Subjects(subjects),
    }
}
