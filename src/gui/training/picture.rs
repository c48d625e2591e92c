//! The drawing of a stage as it is painted: lines faint, tiles in full, kept while nothing changes.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Painter, Rect, Shape};

use super::{drawing::TILE_NAME, show::Show};
use crate::{
    catalog::{AssetId, Lang},
    design::Subject,
    gui::{
        paint::{Lens, shapes_of},
        style::font,
    },
    scene::{
        self, NameSizes, PatchOf, Plan, RouteHop, Scene, SceneInput, ThemeName, TileMarks,
        build_planned, route_hops,
    },
    training::Stage,
};

/// What everything but the route keeps of its opacity where it would distract.
const FAINT: f32 = 0.45;

/// How a stage is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
struct StageLook {
    theme: ThemeName,
    lang: Lang,
    /// How large names are in the drawing, so that they are read at the zoom it is shown at.
    names: NameSizes,
}

/// A drawn stage.
#[derive(Debug)]
pub(super) struct StageDrawing {
    stage: Arc<Stage>,
    look: StageLook,
    pub(super) plan: Plan,
    pub(super) scene: Scene,
    /// What it covers with names of the usual size, world units: a camera that fits it does not
    /// depend on how large names are.
    pub(super) bounds: Rect,
    /// All hops of the route.
    pub(super) hops: Vec<RouteHop>,
    /// The number of the first shape of a tile: lines lie below it.
    first_tile: usize,
}

impl StageDrawing {
    /// How large titles of zones are, world units.
    pub(super) const fn title_size(&self) -> f32 {
        self.look.names.titles
    }

    /// How large the name on a tile is, world units: it grows as far as its tile has room.
    pub(super) fn name_size(&self, asset: &AssetId) -> f32 {
        let is_it = |of: &PatchOf| matches!(of, PatchOf::Thing(Subject::Asset(id)) if id == asset);
        let mut patches = self.scene.patches.iter().filter(|patch| is_it(&patch.of));
        let shapes = patches.next().map(|patch| patch.shapes.clone());
        let shapes = shapes.and_then(|range| self.scene.shapes.get(range));
        let sizes = shapes.into_iter().flatten().map(|shape| match shape {
            scene::SceneShape::Text { size, .. } => *size,
            scene::SceneShape::Rect { .. }
            | scene::SceneShape::Polygon { .. }
            | scene::SceneShape::Circle { .. }
            | scene::SceneShape::Path { .. }
            | scene::SceneShape::Icon { .. } => 0.0,
        });
        sizes.fold(0.0, f32::max)
    }
}

/// A stage as last drawn and painted.
#[derive(Debug, Default)]
pub(crate) struct StagePicture {
    drawn: Option<Arc<StageDrawing>>,
    painted: Option<StagePaint>,
}

#[derive(Debug)]
struct StagePaint {
    lens: Lens,
    pixels_per_point: f32,
    /// Laid out with the same fonts: another one means that the fonts' texture is new.
    probe: Arc<Galley>,
    of: Arc<StageDrawing>,
    below: Vec<Shape>,
    above: Vec<Shape>,
}

impl StagePicture {
    /// The stage drawn, with names as they were last.
    pub(super) fn drawn(&mut self, show: &Show<'_>) -> Arc<StageDrawing> {
        let names = self.drawn.as_ref().map(|drawn| drawn.look.names);
        self.with_names(show, names.unwrap_or(NameSizes::NEAR))
    }

    /// The stage drawn with names that are read at a zoom.
    pub(super) fn named_for(&mut self, show: &Show<'_>, zoom: f32) -> Arc<StageDrawing> {
        let wanted = show.labels.names.max(TILE_NAME);
        self.with_names(show, NameSizes::at(zoom * TILE_NAME / wanted))
    }

    fn with_names(&mut self, show: &Show<'_>, names: NameSizes) -> Arc<StageDrawing> {
        let stage = &show.playing.stage;
        let look = StageLook {
            theme: show.desk.shell.settings.theme,
            lang: show.desk.lang(),
            names,
        };
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

    /// Begins with what another one has drawn, so that lines lie as they do there.
    pub(super) fn begin_like(&mut self, other: &Self) {
        if self.drawn.is_none() {
            self.drawn.clone_from(&other.drawn);
        }
    }

    /// What was painted last, and how it was looked at.
    pub(super) fn last(&self) -> Option<(Arc<StageDrawing>, Lens)> {
        let painted = self.painted.as_ref()?;
        Some((Arc::clone(&painted.of), painted.lens))
    }

    /// The shapes of lines and zones, and those of tiles and notes.
    pub(super) fn shapes(
        &mut self,
        painter: &Painter,
        drawn: &Arc<StageDrawing>,
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
            self.painted = Some(StagePaint {
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

fn draw(show: &Show<'_>, look: StageLook, before: Option<&StageDrawing>) -> StageDrawing {
    let (desk, stage) = (&show.desk, &show.playing.stage);
    let input = SceneInput {
        // The number that counts here is the route's; those of assets are another analysis.
        marks: TileMarks::Badges,
        names: look.names,
        ..SceneInput::plain(
            desk.design,
            desk.catalog,
            desk.analysis,
            desk.theme,
            desk.lang(),
        )
    };
    // Taking a control off moves nothing.
    let lies_the_same = |before: &&StageDrawing| {
        let (a, b) = (&before.stage.design, desk.design);
        before.look.theme == look.theme
            && (&a.layout, &a.zones, &a.assets, &a.links)
                == (&b.layout, &b.zones, &b.assets, &b.links)
    };
    let before = before.filter(lies_the_same);
    let plan = before.map_or_else(
        || Plan::new(desk.design, desk.catalog, desk.analysis, desk.theme),
        |before| before.plan.clone(),
    );
    let mut scene = build_planned(&input, &plan);
    let bounds = before.map_or(scene.bounds, |before| before.bounds);
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
    StageDrawing {
        stage: Arc::clone(stage),
        look,
        hops: route_hops(desk.design, &plan, &stage.route),
        plan,
        scene,
        bounds,
        first_tile,
    }
}

/// Makes a shape faint.
fn fade(shape: &mut scene::SceneShape) {
    let (colors, stroke): ([Option<&mut Color32>; 1], _) = match shape {
        scene::SceneShape::Rect { fill, stroke, .. }
        | scene::SceneShape::Polygon { fill, stroke, .. }
        | scene::SceneShape::Circle { fill, stroke, .. } => ([fill.as_mut()], stroke.as_mut()),
        scene::SceneShape::Path { stroke, .. } => ([None], Some(stroke)),
        scene::SceneShape::Text { color, .. } | scene::SceneShape::Icon { color, .. } => {
            ([Some(color)], None)
        }
    };
    let stroke = stroke.map(|stroke| &mut stroke.color);
    for color in colors.into_iter().flatten().chain(stroke) {
        *color = color.gamma_multiply(FAINT);
    }
}
