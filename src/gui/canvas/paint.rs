//! A scene as egui shapes under a camera: what is out of sight is skipped, what would be too small
//! to read is left out.

pub(crate) mod coarse;
pub(crate) mod dash;
mod icon;
pub(crate) mod outline;
pub(crate) mod store;
mod text;

use eframe::egui::{self, Color32, CornerRadius, Painter, Pos2, Rect, StrokeKind, Vec2};

use self::{coarse::Coarse, store::Store};
use super::camera;
use crate::{
    gui::{Camera, style::color32},
    scene::{Area, Pos, Shape, Stroke},
};

/// Distance of the grid's dots in world units.
const PITCH: f32 = 24.0;
/// Least distance of dots on screen: there are fewer when zoomed out.
const LEAST_PITCH: f32 = 14.0;

/// Least width of a stroke on screen, so that thin lines do not vanish when zoomed out.
const THINNEST: f32 = 0.6;

/// Least length of a dash on screen: the ends of straight pieces are rounded to pixels, and a
/// shorter one would come out empty here and there, so that dots would beat.
const LEAST_DASH: f32 = 1.5;

/// Least period of dashes on screen: shorter ones would only shimmer.
const LEAST_PERIOD: f32 = 2.5;
/// The same where there is very much to be seen: a quarter of a million dashes take a while.
const SPARING_PERIOD: f32 = 6.0;

/// Turns world into screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lens {
    /// The camera.
    pub camera: Camera,
    /// The canvas on screen.
    pub rect: Rect,
}

impl Lens {
    /// A world point on screen.
    pub(crate) fn pos(&self, world: Pos) -> Pos2 {
        let view = camera::view_from_world(self.camera, world);
        self.rect.min + Vec2::new(view.0, view.1)
    }

    /// The world point under a screen point.
    pub(crate) fn world(&self, screen: Pos2) -> Pos {
        let view = screen - self.rect.min;
        camera::world_from_view(self.camera, (view.x, view.y))
    }

    /// An area on screen.
    pub(crate) fn area(&self, area: Area) -> Rect {
        let size = Vec2::new(area.w, area.h) * self.camera.zoom;
        Rect::from_min_size(
            self.pos(Pos {
                x: area.x,
                y: area.y,
            }),
            size,
        )
    }

    fn stroke(&self, stroke: &Stroke) -> egui::Stroke {
        let width = (stroke.width * self.camera.zoom).max(THINNEST);
        egui::Stroke::new(width, color32(stroke.color))
    }

    fn points(&self, points: &[Pos]) -> Vec<Pos2> {
        points.iter().map(|point| self.pos(*point)).collect()
    }

    /// Dashes at this zoom; none where a period is shorter than `least` on screen.
    fn dashes(&self, stroke: &Stroke, least: f32) -> Vec<f32> {
        let period: f32 = stroke.dash.iter().sum::<f32>() * self.camera.zoom;
        if period < least {
            return Vec::new();
        }
        stroke
            .dash
            .iter()
            .enumerate()
            .map(|(number, length)| {
                let least = if number % 2 == 0 { LEAST_DASH } else { 0.0 };
                (length * self.camera.zoom).max(least)
            })
            .collect()
    }
}

/// Shapes of a scene in order, from back to front.
pub(crate) fn shapes_of(painter: &Painter, shapes: &[Shape], lens: &Lens) -> Vec<egui::Shape> {
    let mut out = Vec::with_capacity(shapes.len());
    let mut brush = Brush {
        painter,
        lens: *lens,
        is_sparing: false,
        out: &mut out,
    };
    for shape in shapes {
        brush.paint(shape, None);
    }
    out
}

/// Paints shapes one after the other.
pub(crate) struct Brush<'a> {
    pub(crate) painter: &'a Painter,
    pub(crate) lens: Lens,
    /// Whether there is so much to be seen that dashes are painted as one mesh a line.
    pub(crate) is_sparing: bool,
    pub(crate) out: &'a mut Vec<egui::Shape>,
}

impl Brush<'_> {
    /// Paints a shape; its text, if it is one, is kept under its number.
    pub(crate) fn paint(&mut self, shape: &Shape, kept: Option<(&mut Store, usize)>) {
        match shape {
            Shape::Rect {
                area,
                radius,
                fill,
                stroke,
            } => {
                self.rect(*area, *radius, fill.map(color32), stroke.as_ref());
            }
            Shape::Polygon {
                points,
                fill,
                stroke,
            } => {
                self.polygon(points, fill.map(color32), stroke.as_ref());
            }
            Shape::Path { points, stroke } => self.path(points, stroke),
            Shape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => {
                self.circle(*center, *radius, fill.map(color32), stroke.as_ref());
            }
            Shape::Text {
                pos,
                anchor,
                text,
                size,
                bold,
                color,
            } => {
                let face = text::Face {
                    size: size * self.lens.camera.zoom,
                    bold: *bold,
                    color: color32(*color),
                };
                let pos = self.lens.pos(*pos);
                self.out.extend(text::shape(
                    self.painter,
                    self.lens.rect,
                    (pos, *anchor),
                    text,
                    (face, kept),
                ));
            }
            Shape::Icon { name, area, color } => {
                let rect = self.lens.area(*area);
                if self.is_seen(rect, 0.0) {
                    self.out
                        .extend(icon::shape(self.painter.ctx(), name, rect, color32(*color)));
                }
            }
        }
    }

    fn is_seen(&self, rect: Rect, margin: f32) -> bool {
        self.lens.rect.intersects(rect.expand(margin + 1.0))
    }

    /// The outline of a filled shape: its own stroke when solid, else dashes to be laid over it.
    fn solid_or_dashed(
        &self,
        stroke: Option<&Stroke>,
        line: egui::Stroke,
    ) -> (egui::Stroke, Vec<f32>) {
        let dashes = stroke
            .map(|stroke| self.lens.dashes(stroke, LEAST_PERIOD))
            .unwrap_or_default();
        let solid = if dashes.is_empty() {
            line
        } else {
            egui::Stroke::NONE
        };
        (solid, dashes)
    }

    fn rect(&mut self, area: Area, radius: f32, fill: Option<Color32>, stroke: Option<&Stroke>) {
        let rect = self.lens.area(area);
        let line = stroke.map_or(egui::Stroke::NONE, |stroke| self.lens.stroke(stroke));
        if !self.is_seen(rect, line.width) {
            return;
        }
        let radius = radius * self.lens.camera.zoom;
        let corners = CornerRadius::same(radius.round().clamp(0.0, 255.0) as u8);
        let (solid, dashes) = self.solid_or_dashed(stroke, line);
        let fill = fill.unwrap_or(Color32::TRANSPARENT);
        self.out
            .push(egui::Shape::Rect(egui::epaint::RectShape::new(
                rect,
                corners,
                fill,
                solid,
                StrokeKind::Middle,
            )));
        if !dashes.is_empty() {
            let outline = outline::rounded(rect, radius);
            dash::dashed(&outline, &dashes, line, self.out);
        }
    }

    fn polygon(&mut self, points: &[Pos], fill: Option<Color32>, stroke: Option<&Stroke>) {
        let points = self.lens.points(points);
        let line = stroke.map_or(egui::Stroke::NONE, |stroke| self.lens.stroke(stroke));
        if !self.is_seen(Rect::from_points(&points), line.width) {
            return;
        }
        let fill = fill.unwrap_or(Color32::TRANSPARENT);
        self.out
            .push(egui::Shape::convex_polygon(points, fill, line));
    }

    fn path(&mut self, points: &[Pos], stroke: &Stroke) {
        let points = self.lens.points(points);
        let line = self.lens.stroke(stroke);
        if points.len() < 2 || !self.is_seen(Rect::from_points(&points), line.width) {
            return;
        }
        let least = if self.is_sparing {
            SPARING_PERIOD
        } else {
            LEAST_PERIOD
        };
        let dashes = self.lens.dashes(stroke, least);
        if dashes.is_empty() {
            let pale = if self.is_sparing {
                drawn_share(stroke)
            } else {
                1.0
            };
            let color = line.color.gamma_multiply(pale);
            let line = egui::Stroke { color, ..line };
            self.out.push(egui::Shape::line(points, line));
        } else if self.is_sparing {
            let mut coarse = Coarse::new(self.lens);
            dash::each_dash(&points, &dashes, self.lens.rect, |dash| {
                coarse.line(dash, line);
            });
            self.out.extend(coarse.finish());
        } else {
            dash::dashed_within(&points, &dashes, line, self.lens.rect, self.out);
        }
    }

    fn circle(&mut self, center: Pos, radius: f32, fill: Option<Color32>, stroke: Option<&Stroke>) {
        let center = self.lens.pos(center);
        let radius = radius * self.lens.camera.zoom;
        let line = stroke.map_or(egui::Stroke::NONE, |stroke| self.lens.stroke(stroke));
        if !self.is_seen(
            Rect::from_center_size(center, Vec2::splat(2.0 * radius)),
            line.width,
        ) {
            return;
        }
        let (solid, dashes) = self.solid_or_dashed(stroke, line);
        let fill = fill.unwrap_or(Color32::TRANSPARENT);
        self.out
            .push(egui::Shape::Circle(egui::epaint::CircleShape {
                center,
                radius,
                fill,
                stroke: solid,
            }));
        if !dashes.is_empty() {
            dash::dashed(&outline::circle(center, radius), &dashes, line, self.out);
        }
    }
}

/// The share of a dashed line that is drawn: drawn without gaps, it is paler, but can be seen.
fn drawn_share(stroke: &Stroke) -> f32 {
    let period: f32 = stroke.dash.iter().sum();
    if period <= 0.0 {
        return 1.0;
    }
    (stroke.dash.iter().step_by(2).sum::<f32>() / period).max(0.5)
}

/// The ground of the canvas with its dotted grid.
pub(crate) fn ground(lens: &Lens, colors: (Color32, Color32), pixel: f32) -> [egui::Shape; 2] {
    let (fill, dots) = colors;
    let mut pitch = PITCH;
    while pitch * lens.camera.zoom < LEAST_PITCH {
        pitch *= 2.0;
    }
    let size = Vec2::splat(2.0_f32.max(pixel));
    let origin = lens.camera.origin;
    let first = Pos {
        x: (origin.0 / pitch).floor() * pitch,
        y: (origin.1 / pitch).floor() * pitch,
    };
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
