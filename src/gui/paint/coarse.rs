//! Large drawings seen from afar: all boxes and lines as one mesh, without letters.
//!
//! A box of a few pixels has neither round corners nor words to be read; as plain quads thousands
//! cost less than a hundred drawn with care.

use std::sync::Arc;

use eframe::egui::{self, Color32, Mesh, Pos2, Rect, Shape, Vec2};

use super::{Lens, THINNEST};
use crate::scene::{self, SceneStroke};

/// Points of a path nearer than this on screen are one.
const SAME: f32 = 1.5;

/// Boxes and lines being collected.
#[derive(Debug)]
pub(crate) struct Coarse {
    mesh: Mesh,
    lens: Lens,
}

impl Coarse {
    pub(crate) fn new(lens: Lens) -> Self {
        Self {
            mesh: Mesh::default(),
            lens,
        }
    }

    /// The collected shape, if there is any.
    pub(crate) fn finish(self) -> Option<Shape> {
        (!self.mesh.is_empty()).then(|| Shape::Mesh(Arc::new(self.mesh)))
    }

    /// A shape as far as it is seen from afar: outlined boxes and lines.
    pub(crate) fn paint(&mut self, shape: &scene::SceneShape) {
        match shape {
            scene::SceneShape::Rect {
                area,
                fill: Some(fill),
                stroke: Some(stroke),
                ..
            } => self.filled(*area, *fill, stroke),
            scene::SceneShape::Path { points, stroke } => self.path(points, stroke),
            // Afar, the rest is too small or too faint to be told apart.
            scene::SceneShape::Rect { .. }
            | scene::SceneShape::Polygon { .. }
            | scene::SceneShape::Circle { .. }
            | scene::SceneShape::Text { .. }
            | scene::SceneShape::Icon { .. } => {}
        }
    }

    fn filled(&mut self, area: Rect, fill: Color32, stroke: &SceneStroke) {
        let rect = self.lens.area(area);
        if !self.lens.rect.intersects(rect) || rect.width() < 3.0 {
            return;
        }
        let (width, color) = self.seen_from_afar(stroke);
        let outer = rect.expand(width / 2.0);
        let outer = Rect::from_min_max(outer.min.round(), outer.max.round());
        self.mesh.add_colored_rect(outer, color);
        let inner = outer.shrink(width.round());
        if inner.is_positive() {
            self.mesh.add_colored_rect(inner, fill);
        }
    }

    /// The outline of a box.
    pub(crate) fn outline(&mut self, rect: Rect, width: f32, color: Color32) {
        if !self.lens.rect.intersects(rect) {
            return;
        }
        let (outer, inner) = (rect.expand(width / 2.0), rect.shrink(width / 2.0));
        for edge in [
            Rect::from_min_max(outer.min, Pos2::new(outer.right(), inner.top())),
            Rect::from_min_max(Pos2::new(outer.left(), inner.bottom()), outer.max),
            Rect::from_min_max(
                Pos2::new(outer.left(), inner.top()),
                Pos2::new(inner.left(), inner.bottom()),
            ),
            Rect::from_min_max(
                Pos2::new(inner.right(), inner.top()),
                Pos2::new(outer.right(), inner.bottom()),
            ),
        ] {
            self.mesh.add_colored_rect(edge, color);
        }
    }

    fn path(&mut self, points: &[Pos2], stroke: &SceneStroke) {
        let (width, color) = self.seen_from_afar(stroke);
        let mut last: Option<Pos2> = None;
        let end = points.len().saturating_sub(1);
        for (index, point) in points.iter().enumerate() {
            let at = self.lens.pos(*point);
            match last {
                Some(from) if index < end && from.distance(at) < SAME => {}
                Some(from) => {
                    let (a, b) = on_points(from, at, width);
                    self.piece(a, b, width, color);
                    last = Some(at);
                }
                None => last = Some(at),
            }
        }
    }

    /// The width and colour of a stroke. What would be thinner than a point is a point wide and
    /// paler: a mesh has hard edges, and thinner ones would come and go.
    fn seen_from_afar(&self, stroke: &SceneStroke) -> (f32, Color32) {
        let width = (stroke.width * self.lens.camera.zoom).max(THINNEST);
        let color = stroke.color;
        (width.max(1.0), color.gamma_multiply(width.min(1.0)))
    }

    /// A line through points on screen.
    pub(super) fn line(&mut self, points: &[Pos2], stroke: egui::Stroke) {
        for (from, to) in points.iter().zip(points.iter().skip(1)) {
            self.piece(*from, *to, stroke.width, stroke.color);
        }
    }

    /// A straight piece of a line.
    fn piece(&mut self, from: Pos2, to: Pos2, width: f32, color: Color32) {
        let reach = Rect::from_two_pos(from, to).expand(width);
        if !self.lens.rect.intersects(reach) {
            return;
        }
        let way = to - from;
        let length = way.length();
        if length <= 0.0 {
            return;
        }
        let aside = Vec2::new(-way.y, way.x) * (width / 2.0 / length);
        let first = self.mesh.vertices.len() as u32;
        for at in [from + aside, to + aside, to - aside, from - aside] {
            self.mesh.colored_vertex(at, color);
        }
        self.mesh.add_triangle(first, first + 1, first + 2);
        self.mesh.add_triangle(first, first + 2, first + 3);
    }
}

/// A thin piece along an axis in the middle of whole points, so that all are equally wide.
fn on_points(from: Pos2, to: Pos2, width: f32) -> (Pos2, Pos2) {
    let middle = |at: f32| at.floor() + 0.5;
    let way = to - from;
    if width > 1.5 {
        (from, to)
    } else if way.x.abs() < 0.01 {
        let x = middle(from.x);
        (Pos2::new(x, from.y), Pos2::new(x, to.y))
    } else if way.y.abs() < 0.01 {
        let y = middle(from.y);
        (Pos2::new(from.x, y), Pos2::new(to.x, y))
    } else {
        (from, to)
    }
}
