//! Painting a scene: what is seen, in the detail that can be seen, kept while nothing changes.

use std::{collections::BTreeSet, sync::Arc};

use eframe::egui::{Color32, Galley, Painter, Shape};

use super::{Built, Cache, input, preview::Fate};
use crate::{
    design::Subject,
    gui::{
        Frame,
        canvas::paint::{
            Brush, Lens,
            coarse::Coarse,
            store::{Pace, Store},
        },
        style::font,
    },
    scene::{self, Area, PatchOf, Pos, Scene},
};

/// Below this zoom no letter of a drawing can be read.
const FAR: f32 = 0.34;
/// From this many patches in sight on, detail that hardly shows is left out.
const MANY: usize = 420;

/// Shapes as last painted.
#[derive(Debug, Default)]
pub(crate) struct Painted {
    key: Option<Key>,
    /// Shapes below what a gesture draws anew, and above it.
    below: Vec<Shape>,
    above: Vec<Shape>,
    texts: Store,
    texts_of: Option<(Arc<Scene>, Arc<Galley>)>,
    zoom: f32,
    marks: Option<Marks>,
}

/// Everything that painted shapes depend on.
#[derive(Debug)]
struct Key {
    lens: Lens,
    pixels_per_point: f32,
    scene: Arc<Scene>,
    /// A text laid out with the same fonts: another one means that the fonts' texture is new.
    probe: Arc<Galley>,
    fates: Option<Arc<Vec<Fate>>>,
    is_rough: bool,
}

impl Key {
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
pub(crate) struct Marks {
    of: BTreeSet<Subject>,
    scene: Arc<Scene>,
    pub(crate) shapes: Arc<Vec<scene::Shape>>,
    /// Numbers of the selected items of the scene.
    pub(crate) items: Arc<Vec<usize>>,
}

impl Painted {
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

impl Cache {
    /// Paints the scene with what a gesture changes of it, and marks right below the tiles.
    pub(crate) fn paint(&mut self, painter: &Painter, lens: &Lens, marks: Vec<Shape>) {
        let Some(built) = &self.built else { return };
        let painted = &mut self.painted;
        let probe = painter.layout_no_wrap("■".to_owned(), font(12.0, true), Color32::PLACEHOLDER);
        let pace = if painted.follow_texts(&built.scene, &probe) {
            Pace::AtOnce
        } else if painted.zoom == lens.camera.zoom {
            Pace::ByAndBy
        } else {
            Pace::Zooming
        };
        painted.texts.begin(pace);
        let mut key = Key {
            lens: *lens,
            pixels_per_point: painter.pixels_per_point(),
            scene: Arc::clone(&built.scene),
            probe,
            fates: self
                .preview
                .as_ref()
                .map(|preview| Arc::clone(&preview.fates)),
            is_rough: false,
        };
        if !painted.key.as_ref().is_some_and(|known| known.is(&key)) {
            painted.zoom = lens.camera.zoom;
            let preview = self.preview.as_ref();
            let fates = preview.map(|preview| preview.fates.as_slice());
            let cut = preview
                .and_then(|preview| preview.instead_of)
                .unwrap_or(built.first_tile);
            let mut view = View::new(painter, built, *lens, &mut painted.texts);
            painted.below = view.shapes((fates, Fate::Stays), |number| number < cut);
            painted.above = view.shapes((fates, Fate::Stays), |number| number >= cut);
            key.is_rough = painted.texts.is_rough;
            painted.key = Some(key);
        }
        painter.extend(painted.below.iter().cloned());
        painter.extend(marks);
        if let Some(preview) = &self.preview {
            let sketch = &preview.sketch;
            painter.extend(sketched(painter, sketch, *lens));
        }
        painter.extend(painted.above.iter().cloned());
        if let Some(preview) = &self.preview {
            let moved = moved_lens(*lens, preview.by);
            let mut view = View::new(painter, built, moved, &mut painted.texts);
            painter.extend(view.shapes((Some(preview.fates.as_slice()), Fate::Moves), |_| true));
        }
        if painted.texts.is_rough {
            painter.ctx().request_repaint();
        }
    }

    /// What marks the selection on the scene.
    pub(crate) fn marks(&mut self, frame: &Frame<'_>) -> Option<&Marks> {
        let selection = &frame.view.selection;
        let scene = self.scene(frame);
        let plan = self.plan(frame);
        let is_known = self
            .painted
            .marks
            .as_ref()
            .is_some_and(|marks| Arc::ptr_eq(&marks.scene, &scene) && marks.of == *selection);
        if !is_known {
            let any_link = selection.iter().any(|s| matches!(s, Subject::Link(_)));
            let is_marked =
                |id: &crate::catalog::LinkId| selection.contains(&Subject::Link(id.clone()));
            let shapes = if any_link {
                scene::marked_links(&input(frame), &plan, &is_marked)
            } else {
                Vec::new()
            };
            let items = scene.items.iter().enumerate();
            let items = items
                .filter(|(_, item)| selection.contains(&item.subject))
                .map(|(number, _)| number)
                .collect();
            self.painted.marks = Some(Marks {
                of: selection.clone(),
                scene,
                shapes: Arc::new(shapes),
                items: Arc::new(items),
            });
        }
        self.painted.marks.as_ref()
    }
}

/// The lens through which moved things are seen.
pub(crate) fn moved_lens(lens: Lens, by: (i32, i32)) -> Lens {
    let mut moved = lens;
    moved.camera.origin.0 -= by.0 as f32;
    moved.camera.origin.1 -= by.1 as f32;
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
struct View<'a> {
    painter: &'a Painter,
    built: &'a Built,
    lens: Lens,
    texts: &'a mut Store,
    seen: Vec<usize>,
}

impl<'a> View<'a> {
    fn new(painter: &'a Painter, built: &'a Built, lens: Lens, texts: &'a mut Store) -> Self {
        let corner = lens.world(lens.rect.min);
        let end = lens.world(lens.rect.max);
        let area = Area::of(&[corner, Pos { x: end.x, y: end.y }]);
        let mut seen = built.places.near(&area);
        let patches = &built.scene.patches;
        seen.retain(|number| {
            let patch = patches.get(*number);
            patch.is_some_and(|patch| patch.area.grown(1.0).overlaps(&area))
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
        wanted: (Option<&[Fate]>, Fate),
        passes: impl Fn(usize) -> bool,
    ) -> Vec<Shape> {
        let (fates, wanted) = wanted;
        let fate = |number: usize| match fates {
            Some(fates) => fates.get(number).copied().unwrap_or(Fate::Stays),
            None => Fate::Stays,
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
                brush.paint(shape, Some((&mut *self.texts, index)));
            }
        }
        // Zones lie below all else.
        out.extend(coarse.finish());
        out
    }
}
