//! The brush: paints the shapes of a scene one after the other.

use eframe::egui::{self, Color32, CornerRadius, Painter, Pos2, Rect, StrokeKind, Vec2};

use super::{coarse::Coarse, dash, icon, lens::Lens, outline, store::KeptText, text};
use crate::scene::{SceneShape, SceneStroke};

/// Least period of dashes on screen: shorter ones would only shimmer.
const LEAST_PERIOD: f32 = 2.5;

/// The same where there is very much to be seen: a quarter of a million dashes take a while.
const SPARING_PERIOD: f32 = 6.0;

/// Shapes of a scene in order, from back to front.
pub(crate) fn shapes_of(painter: &Painter, shapes: &[SceneShape], lens: &Lens) -> Vec<egui::Shape> {
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
    pub(crate) fn paint(&mut self, shape: &SceneShape, kept: Option<KeptText<'_>>) {
        match shape {
            SceneShape::Rect {
                area,
                radius,
                fill,
                stroke,
            } => {
                self.rect(*area, *radius, *fill, stroke.as_ref());
            }
            SceneShape::Polygon {
                points,
                fill,
                stroke,
            } => {
                self.polygon(points, *fill, stroke.as_ref());
            }
            SceneShape::Path { points, stroke } => self.path(points, stroke),
            SceneShape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => {
                self.circle(*center, *radius, *fill, stroke.as_ref());
            }
            SceneShape::Text {
                pos,
                anchor,
                text,
                size,
                bold,
                color,
            } => {
                let face = text::TextFace {
                    size: size * self.lens.camera.zoom,
                    bold: *bold,
                    color: *color,
                };
                let line = text::TextLine {
                    pos: self.lens.pos(*pos),
                    anchor: *anchor,
                    text,
                    face,
                };
                self.out
                    .extend(text::shape(self.painter, self.lens.rect, &line, kept));
            }
            SceneShape::Icon { name, area, color } => {
                let rect = self.lens.area(*area);
                if self.is_seen(rect, 0.0) {
                    self.out
                        .extend(icon::shape(self.painter.ctx(), name, rect, *color));
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
        stroke: Option<&SceneStroke>,
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

    pub(super) fn rect(
        &mut self,
        area: Rect,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<&SceneStroke>,
    ) {
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

    fn polygon(&mut self, points: &[Pos2], fill: Option<Color32>, stroke: Option<&SceneStroke>) {
        let points = self.lens.points(points);
        let line = stroke.map_or(egui::Stroke::NONE, |stroke| self.lens.stroke(stroke));
        if !self.is_seen(Rect::from_points(&points), line.width) {
            return;
        }
        let fill = fill.unwrap_or(Color32::TRANSPARENT);
        self.out
            .push(egui::Shape::convex_polygon(points, fill, line));
    }

    pub(super) fn path(&mut self, points: &[Pos2], stroke: &SceneStroke) {
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

    fn circle(
        &mut self,
        center: Pos2,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<&SceneStroke>,
    ) {
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
fn drawn_share(stroke: &SceneStroke) -> f32 {
    let period: f32 = stroke.dash.iter().sum();
    if period <= 0.0 {
        return 1.0;
    }
    (stroke.dash.iter().step_by(2).sum::<f32>() / period).max(0.5)
}
