//! The drawing of a stage as it is painted: lines faint, tiles in full, kept while nothing changes.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Painter, Shape};

use super::show::Show;
use crate::{
    analysis::training::Stage,
    catalog::Lang,
    design::Subject,
    gui::{
        canvas::{Lens, shapes_of},
        style::font,
    },
    scene::{
        self, PatchOf, Plan, RouteHop, Scene, SceneInput, ThemeName, build_planned, route_hops,
    },
};

/// What everything but the route keeps of its opacity where it would distract.
const FAINT: f32 = 0.45;

/// A drawn stage.
#[derive(Debug)]
pub(super) struct Drawn {
    stage: Arc<Stage>,
    look: (ThemeName, Lang),
    pub(super) plan: Plan,
    pub(super) scene: Scene,
    /// All hops of the route.
    pub(super) hops: Vec<RouteHop>,
    /// The number of the first shape of a tile: lines lie below it.
    first_tile: usize,
}

/// A stage as last drawn and painted.
#[derive(Debug, Default)]
pub(crate) struct Picture {
    drawn: Option<Arc<Drawn>>,
    painted: Option<Painted>,
}

#[derive(Debug)]
struct Painted {
    lens: Lens,
    pixels_per_point: f32,
    /// Laid out with the same fonts: another one means that the fonts' texture is new.
    probe: Arc<Galley>,
    of: Arc<Drawn>,
    below: Vec<Shape>,
    above: Vec<Shape>,
}

impl Picture {
    /// The stage drawn.
    pub(super) fn drawn(&mut self, show: &Show<'_>) -> Arc<Drawn> {
        let stage = &show.playing.stage;
        let look = (show.frame.view.theme, show.frame.lang());
        if let Some(drawn) = &self.drawn
            && Arc::ptr_eq(&drawn.stage, stage)
            && drawn.look == look
        {
            return Arc::clone(drawn);
        }
        let before = self.drawn.take();
        let drawn = Arc::new(draw(show, look, before.as_deref()));
        self.drawn = Some(Arc::clone(&drawn));
        drawn
    }

    /// The shapes of lines and zones, and those of tiles and notes.
    pub(super) fn shapes(
        &mut self,
        painter: &Painter,
        drawn: &Arc<Drawn>,
        lens: Lens,
    ) -> (&[Shape], &[Shape]) {
        let probe = painter.layout_no_wrap("■".to_owned(), font(12.0, true), Color32::PLACEHOLDER);
        let is_known = self.painted.as_ref().is_some_and(|known| {
            known.lens == lens
                && known.pixels_per_point == painter.pixels_per_point()
                && Arc::ptr_eq(&known.probe, &probe)
                && Arc::ptr_eq(&known.of, drawn)
        });
        if !is_known {
            let (below, above) = drawn.scene.shapes.split_at(drawn.first_tile);
            self.painted = Some(Painted {
                below: shapes_of(painter, below, &lens),
                above: shapes_of(painter, above, &lens),
                lens,
                pixels_per_point: painter.pixels_per_point(),
                probe,
                of: Arc::clone(drawn),
            });
        }
        let shapes = self.painted.as_ref();
        shapes.map_or((&[], &[]), |it| (it.below.as_slice(), it.above.as_slice()))
    }
}

fn draw(show: &Show<'_>, look: (ThemeName, Lang), before: Option<&Drawn>) -> Drawn {
    let (frame, stage) = (&show.frame, &show.playing.stage);
    let drawing = (frame.design, frame.catalog, frame.analysis);
    let input = SceneInput::plain(drawing, frame.theme, frame.lang());
    // Taking a control off moves nothing.
    let lies_the_same = |before: &&Drawn| {
        let (a, b) = (&before.stage.design, frame.design);
        before.look.0 == look.0
            && (&a.layout, &a.zones, &a.assets, &a.links)
                == (&b.layout, &b.zones, &b.assets, &b.links)
    };
    let plan = before.filter(lies_the_same).map_or_else(
        || Plan::new(frame.design, frame.catalog, frame.analysis, frame.theme),
        |before| before.plan.clone(),
    );
    let mut scene = build_planned(&input, &plan);
    let is_tile = |of: &PatchOf| matches!(of, PatchOf::Thing(Subject::Asset(_)));
    let first = scene.patches.iter().find(|patch| is_tile(&patch.of));
    let first_tile = first.map_or(scene.shapes.len(), |patch| patch.shapes.start);
    for patch in &scene.patches {
        let is_link = matches!(
            patch.of,
            PatchOf::Along(_) | PatchOf::Thing(Subject::Link(_))
        );
        if is_link {
            let shapes = scene.shapes.get_mut(patch.shapes.clone());
            shapes.into_iter().flatten().for_each(fade);
        }
    }
    Drawn {
        stage: Arc::clone(stage),
        look,
        hops: route_hops(frame.design, &plan, &stage.route),
        plan,
        scene,
        first_tile,
    }
}

/// Makes a shape faint.
fn fade(shape: &mut scene::Shape) {
    use scene::Shape as It;
    let (colors, stroke): ([Option<&mut scene::Color>; 1], _) = match shape {
        It::Rect { fill, stroke, .. }
        | It::Polygon { fill, stroke, .. }
        | It::Circle { fill, stroke, .. } => ([fill.as_mut()], stroke.as_mut()),
        It::Path { stroke, .. } => ([None], Some(stroke)),
        It::Text { color, .. } | It::Icon { color, .. } => ([Some(color)], None),
    };
    let stroke = stroke.map(|stroke| &mut stroke.color);
    for color in colors.into_iter().flatten().chain(stroke) {
        *color = color.faded(FAINT);
    }
}
