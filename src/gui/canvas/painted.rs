//! Painting a scene: what is seen, in the detail that can be seen, kept while nothing changes.

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui::{Color32, Galley, Painter, Rect, Shape, vec2};

use crate::{
    catalog::LinkId,
    design::{Point, Subject},
    desk::board::{BuiltScene, PatchFate, Preview, SceneCache, input},
    gui::{
        Desk,
        paint::{
            Brush, Lens,
            coarse::Coarse,
            store::{KeptText, ShapingPace, TextStore},
            triangles::as_triangles,
        },
        style::font,
    },
    scene::{self, PatchOf, RectExt as _, Scene},
};

/// Below this zoom no letter of a drawing can be read.
const FAR: f32 = 0.34;
/// From this many patches in sight on, detail that hardly shows is left out.
const MANY: usize = 420;

/// Shapes as last painted.
#[derive(Debug, Default)]
pub(crate) struct PaintedScene {
    key: Option<PaintKey>,
    /// Shapes below what a gesture draws anew, and above it.
    below: Vec<Shape>,
    above: Vec<Shape>,
    /// Whether lines among the shapes are triangles already.
    is_settled: bool,
    texts: TextStore,
    texts_of: Option<(Arc<Scene>, Arc<Galley>)>,
    zoom: f32,
    marks: Option<SelectionMarks>,
}

/// Everything that painted shapes depend on.
#[derive(Debug)]
struct PaintKey {
    lens: Lens,
    pixels_per_point: f32,
    scene: Arc<Scene>,
    /// A text laid out with the same fonts: another one means that the fonts' texture is new.
    probe: Arc<Galley>,
    fates: Option<Arc<Vec<PatchFate>>>,
    is_rough: bool,
}

impl PaintKey {
    fn is(&self, other: &Self) -> bool {
        let same_fates = match (&self.fates, &other.fates) {
            (None, None) => true,
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            _ => false,
        };
        self.lens == other.lens
            && self.pixels_per_point == other.pixels_per_point
            && Arc::ptr_eq(&self.scene, &other.scene)
            && Arc::ptr_eq(&self.probe, &other.probe)
            && same_fates
            && !self.is_rough
    }
}

/// What shows that links are selected, in world units.
#[derive(Debug)]
pub(crate) struct SelectionMarks {
    of: BTreeSet<Subject>,
    scene: Arc<Scene>,
    pub(crate) shapes: Arc<Vec<scene::SceneShape>>,
    /// Numbers of the selected items of the scene.
    pub(crate) items: Arc<Vec<usize>>,
}

impl PaintedScene {
    /// Keeps the shaped texts in step with the scene and the fonts; whether either is new.
    fn follow_texts(&mut self, scene: &Arc<Scene>, probe: &Arc<Galley>) -> bool {
        let before = self.texts_of.take();
        self.texts_of = Some((Arc::clone(scene), Arc::clone(probe)));
        let n_shapes = scene.shapes.len();
        match before {
            Some((before, fonts)) if Arc::ptr_eq(&fonts, probe) => {
                let is_new = !Arc::ptr_eq(&before, scene);
                if is_new {
                    self.texts.follow(&before.shapes, n_shapes);
                }
                is_new
            }
            _ => {
                self.texts.reset(n_shapes);
                true
            }
        }
    }
}

impl PaintedScene {
    /// Paints the scene with what a gesture changes of it, and marks right below the tiles.
    pub(crate) fn paint(
        &mut self,
        painter: &Painter,
        lens: Lens,
        cache: &SceneCache,
        marks: Vec<Shape>,
    ) {
        let Some(built) = &cache.built else { return };
        let preview = cache.preview.as_ref();
        self.shape(painter, lens, built, preview);
        painter.extend(self.below.iter().cloned());
        painter.extend(marks);
        if let Some(preview) = preview {
            painter.extend(sketched(painter, &preview.sketch, lens));
        }
        painter.extend(self.above.iter().cloned());
        if let Some(preview) = preview {
            let moved = moved_lens(lens, preview.by);
            let mut sight = SceneSight::new(painter, built, moved, &mut self.texts);
            let fates = Some(preview.fates.as_slice());
            painter.extend(sight.shapes(fates, PatchFate::Moves, |_| true));
        }
        if self.texts.is_rough || cache.names_wait {
            painter.ctx().request_repaint();
        }
    }

    /// Shapes what stays of the scene, unless it has been shaped already.
    fn shape(
        &mut self,
        painter: &Painter,
        lens: Lens,
        built: &BuiltScene,
        preview: Option<&Preview>,
    ) {
        let probe = painter.layout_no_wrap("■".to_owned(), font(12.0, true), Color32::PLACEHOLDER);
        let pace = if self.follow_texts(&built.scene, &probe) {
            ShapingPace::AtOnce
        } else if self.zoom == lens.camera.zoom {
            ShapingPace::ByAndBy
        } else {
            ShapingPace::Zooming
        };
        self.texts.begin(pace);
        let mut key = PaintKey {
            lens,
            pixels_per_point: painter.pixels_per_point(),
            scene: Arc::clone(&built.scene),
            probe,
            fates: preview.map(|preview| Arc::clone(&preview.fates)),
            is_rough: false,
        };
        if self.key.as_ref().is_some_and(|known| known.is(&key)) {
            self.settle(painter);
            return;
        }
        self.zoom = lens.camera.zoom;
        let fates = preview.map(|preview| preview.fates.as_slice());
        let cut = preview
            .and_then(|preview| preview.instead_of)
            .unwrap_or(built.first_tile);
        let mut sight = SceneSight::new(painter, built, lens, &mut self.texts);
        self.below = sight.shapes(fates, PatchFate::Stays, |number| number < cut);
        self.above = sight.shapes(fates, PatchFate::Stays, |number| number >= cut);
        key.is_rough = self.texts.is_rough;
        self.key = Some(key);
        self.is_settled = false;
    }

    /// What is painted the same a second time may well be painted many times: its lines become
    /// triangles. While the drawing moves under the pointer that would only cost.
    fn settle(&mut self, painter: &Painter) {
        if !std::mem::replace(&mut self.is_settled, true) {
            for shapes in [&mut self.below, &mut self.above] {
                *shapes = as_triangles(painter, std::mem::take(shapes));
            }
        }
    }

    /// What marks the selection on the scene.
    pub(crate) fn marks(
        &mut self,
        desk: &Desk<'_>,
        cache: &mut SceneCache,
    ) -> Option<&SelectionMarks> {
        let selection = &desk.view.selection;
        let scene = cache.scene(desk);
        let plan = cache.plan(desk);
        let is_known = self
            .marks
            .as_ref()
            .is_some_and(|marks| Arc::ptr_eq(&marks.scene, &scene) && marks.of == *selection);
        if !is_known {
            let any_link = selection.iter().any(|s| matches!(s, Subject::Link(_)));
            let is_marked = |id: &LinkId| selection.contains(&Subject::Link(id.clone()));
            let shapes = if any_link {
                scene::marked_links(&input(desk), &plan, &is_marked)
            } else {
                Vec::new()
            };
            let items = scene.items.iter().enumerate();
            let items = items
                .filter(|(_, item)| selection.contains(&item.subject))
                .map(|(number, _)| number)
                .collect();
            self.marks = Some(SelectionMarks {
                of: selection.clone(),
                scene,
                shapes: Arc::new(shapes),
                items: Arc::new(items),
            });
        }
        self.marks.as_ref()
    }
}

/// The lens through which moved things are seen.
pub(crate) fn moved_lens(lens: Lens, by: Point) -> Lens {
    let mut moved = lens;
    moved.camera.origin -= vec2(by.x as f32, by.y as f32);
    moved
}

/// The shapes of a sketch.
fn sketched(painter: &Painter, sketch: &Scene, lens: Lens) -> Vec<Shape> {
    let mut out = Vec::new();
    let is_far = sketch.patches.len() > MANY && lens.camera.zoom < FAR;
    let mut coarse = Coarse::new(lens);
    let mut brush = Brush {
        painter,
        lens,
        is_sparing: sketch.patches.len() > MANY / 8,
        out: &mut out,
    };
    for shape in &sketch.shapes {
        if is_far {
            coarse.paint(shape);
        } else {
            brush.paint(shape, None);
        }
    }
    out.extend(coarse.finish());
    out
}

/// What is seen of a scene through a lens.
struct SceneSight<'a> {
    painter: &'a Painter,
    built: &'a BuiltScene,
    lens: Lens,
    texts: &'a mut TextStore,
    seen: Vec<usize>,
}

impl<'a> SceneSight<'a> {
    fn new(
        painter: &'a Painter,
        built: &'a BuiltScene,
        lens: Lens,
        texts: &'a mut TextStore,
    ) -> Self {
        let corner = lens.world(lens.rect.min);
        let end = lens.world(lens.rect.max);
        let area = Rect::from_two_pos(corner, end);
        let mut seen = built.places.near(&area);
        let patches = &built.scene.patches;
        seen.retain(|number| {
            let patch = patches.get(*number);
            patch.is_some_and(|patch| patch.area.expand(1.0).overlaps(&area))
        });
        Self {
            painter,
            built,
            lens,
            texts,
            seen,
        }
    }

    /// Shapes of the patches with a fate that pass, from back to front.
    fn shapes(
        &mut self,
        fates: Option<&[PatchFate]>,
        wanted: PatchFate,
        passes: impl Fn(usize) -> bool,
    ) -> Vec<Shape> {
        let fate = |number: usize| match fates {
            Some(fates) => fates.get(number).copied().unwrap_or(PatchFate::Stays),
            None => PatchFate::Stays,
        };
        let is_far = self.seen.len() > MANY && self.lens.camera.zoom < FAR;
        let scene = &self.built.scene;
        let mut out = Vec::new();
        let mut coarse = Coarse::new(self.lens);
        for &number in self
            .seen
            .iter()
            .filter(|n| passes(**n) && fate(**n) == wanted)
        {
            let Some(patch) = scene.patches.get(number) else {
                continue;
            };
            let shapes = scene.shapes.get(patch.shapes.clone()).unwrap_or_default();
            let is_zone = matches!(patch.of, PatchOf::Thing(Subject::Zone(_)));
            if is_far && !is_zone {
                for shape in shapes {
                    coarse.paint(shape);
                }
                continue;
            }
            let mut brush = Brush {
                painter: self.painter,
                lens: self.lens,
                is_sparing: self.seen.len() > MANY,
                out: &mut out,
            };
            for (shape, index) in shapes.iter().zip(patch.shapes.clone()) {
                let kept = KeptText {
                    store: &mut *self.texts,
                    number: index,
                };
                brush.paint(shape, Some(kept));
            }
        }
        // Zones lie below all else.
        out.extend(coarse.finish());
        out
    }
}
