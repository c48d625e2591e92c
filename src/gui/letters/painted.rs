//! The texts of a frame, read off what was painted.

use eframe::egui::{Context, LayerId, Pos2, Shape, epaint::TextShape, layers::PaintList};

/// Shows every text painted in this frame to `read`, the lowest layer first, with whether the
/// pointer is on it.
pub(super) fn read_texts(ctx: &Context, pointer: Option<Pos2>, mut read: impl FnMut(&str, bool)) {
    let mut layers = vec![LayerId::background()];
    ctx.memory(|memory| layers.extend(memory.layer_ids()));
    ctx.graphics(|graphics| {
        for layer in layers {
            for entry in graphics
                .get(layer)
                .into_iter()
                .flat_map(PaintList::all_entries)
            {
                let pointer = pointer.filter(|at| entry.clip_rect.contains(*at));
                read_shape(&entry.shape, pointer, &mut read);
            }
        }
    });
}

fn read_shape(shape: &Shape, pointer: Option<Pos2>, read: &mut impl FnMut(&str, bool)) {
    match shape {
        Shape::Text(text) => read(text.galley.text(), is_at(text, pointer)),
        Shape::Vec(shapes) => {
            for shape in shapes {
                read_shape(shape, pointer, read);
            }
        }
        Shape::Noop
        | Shape::Circle(_)
        | Shape::Ellipse(_)
        | Shape::LineSegment { .. }
        | Shape::Path(_)
        | Shape::Rect(_)
        | Shape::Mesh(_)
        | Shape::QuadraticBezier(_)
        | Shape::CubicBezier(_)
        | Shape::Callback(_) => {}
    }
}

fn is_at(text: &TextShape, pointer: Option<Pos2>) -> bool {
    pointer.is_some_and(|at| text.visual_bounding_rect().contains(at))
}
