//! Texts that have been shaped are kept: letters are laid out once for a size, not once a frame.

use std::{collections::BTreeMap, sync::Arc};

use eframe::egui::{Galley, Painter, Shape, emath::TSTransform, epaint::TextShape};

use super::text::{self, TextFace};
use crate::scene;

/// A kept text may be shown this much smaller or larger while the zoom goes on changing.
const STRETCH: (f32, f32) = (0.6, 1.7);
/// Texts shaped in one frame once a drawing is shown: more would let it stutter. The rest follow
/// in the next frames.
const AT_ONCE: usize = 60;

/// The size of a text in quarters of a point, and whether it is bold.
type TextLook = (u32, bool);

/// How the texts of a frame are shaped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShapingPace {
    /// All of them: the scene is new.
    AtOnce,
    /// A few, the others in the next frames.
    ByAndBy,
    /// The same, and as long as the zoom changes one of about the right size will do.
    Zooming,
}

/// Shaped texts by the number of their shape in a scene.
#[derive(Debug, Default)]
pub(crate) struct TextStore {
    kept: Vec<Option<(f32, Arc<Galley>)>>,
    /// Texts of the scene before: most of them are in the next one too.
    spare: BTreeMap<TextLook, BTreeMap<String, Arc<Galley>>>,
    /// Whether a text of about the right size will do, because the zoom is changing.
    is_hasty: bool,
    /// How many texts may still be shaped in this frame.
    allowance: usize,
    /// Whether a text is shown at another size than it was shaped for, or not yet.
    pub(crate) is_rough: bool,
}

/// Where a shaped text is kept.
#[derive(Debug)]
pub(crate) struct KeptText<'s> {
    pub(crate) store: &'s mut TextStore,
    /// The number of its shape in the scene.
    pub(crate) number: usize,
}

impl TextStore {
    /// Forgets all texts: the fonts are new, or nothing was shown before. There are so many shapes.
    pub(crate) fn reset(&mut self, shapes: usize) {
        self.spare.clear();
        self.kept.clear();
        self.kept.resize(shapes, None);
    }

    /// Goes on with the shapes of another scene: what says the same is not shaped again.
    pub(crate) fn follow(&mut self, before: &[scene::SceneShape], shapes: usize) {
        self.spare.clear();
        for (shape, kept) in before.iter().zip(self.kept.drain(..)) {
            if let (scene::SceneShape::Text { text, bold, .. }, Some((size, galley))) =
                (shape, kept)
            {
                let alike = self.spare.entry(look(size, *bold)).or_default();
                alike.insert(text.clone(), galley);
            }
        }
        self.kept.resize(shapes, None);
    }

    /// A new frame.
    pub(crate) fn begin(&mut self, pace: ShapingPace) {
        self.allowance = if pace == ShapingPace::AtOnce {
            usize::MAX
        } else {
            AT_ONCE
        };
        self.is_hasty = pace == ShapingPace::Zooming;
        self.is_rough = false;
    }

    /// The shaped text of a shape, and by how much it must be stretched; none if it must wait.
    pub(super) fn galley(
        &mut self,
        painter: &Painter,
        number: usize,
        text: &str,
        face: TextFace,
    ) -> Option<(Arc<Galley>, f32)> {
        let wanted = text::step(face.size);
        let known = self.kept.get(number).and_then(Option::as_ref);
        if let Some((_, galley)) = known.filter(|(size, _)| *size == wanted) {
            return Some((Arc::clone(galley), 1.0));
        }
        let known = known.map(|(size, galley)| (face.size / size, galley));
        let near = known.filter(|(by, _)| *by > STRETCH.0 && *by < STRETCH.1);
        if let Some((stretch, galley)) = near
            && (self.is_hasty || self.allowance == 0)
        {
            self.is_rough = true;
            return Some((Arc::clone(galley), stretch));
        }
        let alike = self.spare.get(&look(wanted, face.bold));
        let galley = match alike.and_then(|alike| alike.get(text)) {
            Some(galley) => Arc::clone(galley),
            None if self.allowance == 0 => {
                self.is_rough = true;
                return None;
            }
            None => {
                self.allowance -= 1;
                text::laid_out(painter, text, face)
            }
        };
        if let Some(place) = self.kept.get_mut(number) {
            *place = Some((wanted, Arc::clone(&galley)));
        }
        Some((galley, 1.0))
    }
}

/// Sizes are multiples of a quarter, as [`text::step`] gives them.
fn look(size: f32, bold: bool) -> TextLook {
    ((size * 4.0).round() as u32, bold)
}

/// A text stretched about its corner.
pub(super) fn stretched(mut shape: TextShape, by: f32) -> Shape {
    if by != 1.0 {
        let at = shape.pos;
        shape.transform(TSTransform::from_scaling(by));
        shape.pos = at;
    }
    shape.into()
}

#[cfg(test)]
mod tests {
    use eframe::egui::{self, Color32, RawInput};

    use super::*;

    /// How many of so many texts are shaped in a frame, and whether any must wait.
    fn shaped(
        ctx: &egui::Context,
        store: &mut TextStore,
        pace: ShapingPace,
        texts: usize,
        size: f32,
    ) -> (usize, bool) {
        let mut count = 0;
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            store.begin(pace);
            let face = TextFace {
                size,
                bold: false,
                color: Color32::BLACK,
            };
            let mut galley = |n: usize| store.galley(ui.painter(), n, &format!("text {n}"), face);
            count = (0..texts).filter(|n| galley(*n).is_some()).count();
        });
        output.textures_delta.clear();
        (count, store.is_rough)
    }

    #[test]
    fn many_texts_come_by_and_by_and_all_at_once_of_a_new_scene() {
        let ctx = egui::Context::default();
        crate::gui::install_fonts(&ctx);
        let (texts, mut store) = (AT_ONCE * 2 + 10, TextStore::default());
        store.reset(texts);
        let mut frame = || shaped(&ctx, &mut store, ShapingPace::ByAndBy, texts, 12.0);
        assert_eq!(frame(), (AT_ONCE, true));
        assert_eq!(frame(), (AT_ONCE * 2, true));
        assert_eq!([frame(), frame()], [(texts, false); 2]);
        store.reset(texts);
        let at_once = shaped(&ctx, &mut store, ShapingPace::AtOnce, texts, 12.0);
        assert_eq!(at_once, (texts, false));
        // While the zoom changes those there are will do.
        let zooming = shaped(&ctx, &mut store, ShapingPace::Zooming, texts, 14.0);
        assert_eq!(zooming, (texts, true));
    }
}
