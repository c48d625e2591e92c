//! Collecting shapes.

use super::{Anchor, Area, Color, Pos, Shape, Stroke, geom};

/// Font size of nearly everything on a drawing.
pub(super) const BODY: f32 = 12.0;

/// A solid stroke.
pub(super) fn solid(width: f32, color: Color) -> Stroke {
    Stroke {
        width,
        color,
        dash: Vec::new(),
    }
}

/// A dashed stroke.
pub(super) fn dashed(width: f32, color: Color, dash: &[f32]) -> Stroke {
    Stroke {
        width,
        color,
        dash: dash.to_vec(),
    }
}

/// A list of shapes that grows.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub(super) shapes: Vec<Shape>,
}

impl Pen {
    pub(super) fn rect(
        &mut self,
        area: Area,
        radius: f32,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) {
        self.shapes.push(Shape::Rect {
            area,
            radius,
            fill,
            stroke,
        });
    }

    pub(super) fn circle(
        &mut self,
        center: Pos,
        radius: f32,
        fill: Option<Color>,
        stroke: Option<Stroke>,
    ) {
        self.shapes.push(Shape::Circle {
            center,
            radius,
            fill,
            stroke,
        });
    }

    pub(super) fn polygon(&mut self, points: Vec<Pos>, fill: Color, stroke: Option<Stroke>) {
        self.shapes.push(Shape::Polygon {
            points,
            fill: Some(fill),
            stroke,
        });
    }

    pub(super) fn path(&mut self, points: Vec<Pos>, stroke: Stroke) {
        if points.len() > 1 {
            self.shapes.push(Shape::Path { points, stroke });
        }
    }

    pub(super) fn icon(&mut self, name: &str, area: Area, color: Color) {
        self.shapes.push(Shape::Icon {
            name: name.to_owned(),
            area,
            color,
        });
    }

    /// Regular text of the body's size.
    pub(super) fn text(&mut self, pos: Pos, anchor: Anchor, text: &str, color: Color) {
        self.write((pos, anchor), text, false, color);
    }

    /// Bold text of the body's size.
    pub(super) fn bold(&mut self, pos: Pos, anchor: Anchor, text: &str, color: Color) {
        self.write((pos, anchor), text, true, color);
    }

    fn write(&mut self, at: (Pos, Anchor), text: &str, bold: bool, color: Color) {
        self.shapes.push(Shape::Text {
            pos: at.0,
            anchor: at.1,
            text: text.to_owned(),
            size: BODY,
            bold,
            color,
        });
    }

    /// A filled arrow head with its tip at the end of a path.
    pub(super) fn arrow(&mut self, points: &[Pos], size: f32, color: Color) {
        if let Some((tip, (dx, dy))) = geom::along(points, f32::INFINITY) {
            let back = tip.moved(-dx * size, -dy * size);
            let half = size / 2.0;
            self.polygon(
                vec![
                    tip,
                    back.moved(-dy * half, dx * half),
                    back.moved(dy * half, -dx * half),
                ],
                color,
                None,
            );
        }
    }
}
