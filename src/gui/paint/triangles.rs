//! Lines that stay as they are from frame to frame, as triangles that are worked out once.

use std::sync::Arc;

use eframe::egui::{
    Mesh, Painter, Shape,
    epaint::{ColorMode, PathShape, Tessellator},
};

/// The shapes with runs of lines as triangles, drawn in the same order and looking the same.
///
/// A drawing has thousands of dashes, which are otherwise made into triangles in every frame.
/// Letters, discs and pictures stay shapes: where they stand in their texture is told late.
pub(crate) fn as_triangles(painter: &Painter, shapes: Vec<Shape>) -> Vec<Shape> {
    let options = painter.ctx().tessellation_options(|options| *options);
    // Lines take nothing of the texture of letters, so that its size and discs do not matter.
    let mut tessellator = Tessellator::new(painter.pixels_per_point(), options, [1, 1], Vec::new());
    let mut out = Vec::new();
    let mut run = Mesh::default();
    for shape in shapes {
        if is_line(&shape) {
            tessellator.tessellate_shape(shape, &mut run);
            continue;
        }
        finish(&mut run, &mut out);
        out.push(shape);
    }
    finish(&mut run, &mut out);
    out
}

fn finish(run: &mut Mesh, out: &mut Vec<Shape>) {
    if !run.is_empty() {
        out.push(Shape::Mesh(Arc::new(std::mem::take(run))));
    }
}

/// Whether a shape is of one plain colour and of nothing but lines.
fn is_line(shape: &Shape) -> bool {
    match shape {
        Shape::LineSegment { .. } => true,
        Shape::Path(PathShape { stroke, .. }) => matches!(stroke.color, ColorMode::Solid(_)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{
        self, ClippedPrimitive, Color32, Context, Id, LayerId, Pos2, Rect, Stroke,
        epaint::{ClippedShape, Primitive},
        pos2,
    };

    use super::*;

    fn triangles(ctx: &Context, shapes: Vec<Shape>) -> Vec<(Pos2, Color32)> {
        let clip_rect = Rect::EVERYTHING;
        let shapes = shapes.into_iter();
        let shapes = shapes.map(|shape| ClippedShape { clip_rect, shape });
        let primitives = ctx.tessellate(shapes.collect(), ctx.pixels_per_point());
        let meshes = primitives
            .into_iter()
            .filter_map(|ClippedPrimitive { primitive, .. }| match primitive {
                Primitive::Mesh(mesh) => Some(mesh),
                Primitive::Callback(_) => None,
            });
        meshes
            .flat_map(|mesh| {
                let corner = |index: &u32| {
                    let vertex = mesh.vertices.get(*index as usize).unwrap();
                    (vertex.pos, vertex.color)
                };
                mesh.indices.iter().map(corner).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn lines_as_triangles_look_the_same_in_the_same_order() {
        let ctx = Context::default();
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, egui::vec2(400.0, 300.0))),
            ..egui::RawInput::default()
        };
        let mut compared = 0;
        let mut output = ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            let layer = LayerId::new(egui::Order::Middle, Id::new("lines"));
            let painter = Painter::new(ctx.clone(), layer, Rect::EVERYTHING);
            let line = |at: f32| {
                let ends = [pos2(3.3, at), pos2(120.7, at)];
                Shape::line_segment(ends, Stroke::new(1.3, Color32::RED))
            };
            let bent = vec![pos2(10.0, 10.0), pos2(50.0, 12.0), pos2(50.0, 90.0)];
            let shapes = vec![
                line(10.0),
                line(20.2),
                Shape::rect_filled(
                    Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(30.0, 30.0)),
                    4.0,
                    Color32::BLUE,
                ),
                Shape::line(bent, Stroke::new(2.0, Color32::GREEN)),
                line(40.0),
            ];
            let made = as_triangles(&painter, shapes.clone());
            assert_eq!(made.len(), 3, "two runs with a rectangle between");
            assert_eq!(triangles(&ctx, made), triangles(&ctx, shapes));
            compared += 1;
        });
        output.textures_delta.clear();
        assert_eq!(compared, 1);
    }
}
