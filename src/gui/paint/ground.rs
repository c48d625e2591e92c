//! The ground of the canvas with the dots of its grid.

use eframe::egui::{self, Color32, Pos2, Rect, Vec2};

use super::lens::Lens;

/// Distance of the grid's dots in world units.
const PITCH: f32 = 24.0;

/// Least distance of dots on screen: there are fewer when zoomed out.
const LEAST_PITCH: f32 = 14.0;

/// The ground of the canvas with its dotted grid.
pub(crate) fn ground(lens: &Lens, fill: Color32, dots: Color32, pixel: f32) -> [egui::Shape; 2] {
    let mut pitch = PITCH;
    while pitch * lens.camera.zoom < LEAST_PITCH {
        pitch *= 2.0;
    }
    let size = Vec2::splat(2.0_f32.max(pixel));
    let origin = lens.camera.origin;
    let first = (origin / pitch).floor() * pitch;
    let step = pitch * lens.camera.zoom;
    let start = lens.pos(first);
    let count = |length: f32| (length / step).ceil() as usize + 2;
    let mut mesh = egui::Mesh::default();
    for row in 0..count(lens.rect.height()) {
        for column in 0..count(lens.rect.width()) {
            let at = start + Vec2::new(column as f32, row as f32) * step;
            let at = Pos2::new(
                (at.x / pixel).round() * pixel,
                (at.y / pixel).round() * pixel,
            );
            mesh.add_colored_rect(Rect::from_center_size(at, size), dots);
        }
    }
    [
        egui::Shape::rect_filled(lens.rect, 0.0, fill),
        egui::Shape::mesh(mesh),
    ]
}
