//! Texts that have been shaped are kept: letters are laid out once for a size, not once a frame.

use std::sync::Arc;

use eframe::egui::{Galley, Painter, Shape, emath::TSTransform, epaint::TextShape};

use super::text::{self, Face};

/// A kept text may be shown this much smaller or larger while the zoom goes on changing.
const STRETCH: (f32, f32) = (0.6, 1.7);

/// Shaped texts by the number of their shape in a scene.
#[derive(Debug, Default)]
pub(crate) struct Store {
    kept: Vec<Option<(f32, Arc<Galley>)>>,
    /// Whether a text of about the right size will do, because the zoom is changing.
    pub(crate) is_hasty: bool,
    /// Whether a text is shown at another size than it was shaped for.
    pub(crate) is_rough: bool,
}

impl Store {
    /// Forgets all texts; there are so many shapes now.
    pub(crate) fn reset(&mut self, shapes: usize) {
        self.kept.clear();
        self.kept.resize(shapes, None);
    }

    /// The shaped text of a shape, and by how much it must be stretched.
    pub(super) fn galley(
        &mut self,
        painter: &Painter,
        number: usize,
        text: &str,
        face: Face,
    ) -> (Arc<Galley>, f32) {
        let wanted = text::step(face.size);
        if let Some(Some((size, galley))) = self.kept.get(number) {
            let stretch = face.size / size;
            if *size == wanted {
                return (Arc::clone(galley), 1.0);
            }
            if self.is_hasty && stretch > STRETCH.0 && stretch < STRETCH.1 {
                self.is_rough = true;
                return (Arc::clone(galley), stretch);
            }
        }
        let galley = text::laid_out(painter, text, face);
        if let Some(place) = self.kept.get_mut(number) {
            *place = Some((wanted, Arc::clone(&galley)));
        }
        (galley, 1.0)
    }
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
