//! Shapes of a drawing at places of the screen: what a panel shows as the canvas does.

use eframe::egui::{self, Align2, Color32, StrokeKind, Ui};

use super::Ink;
use crate::{
    gui::icons::paint_icon,
    scene::{Anchor, SceneShape, SceneStroke},
};

/// Paints shapes whose units are points of the screen. Their strokes are solid.
pub(crate) fn paint_shapes(ui: &Ui, shapes: &[SceneShape]) {
    for shape in shapes {
        paint(ui, shape);
    }
}

fn paint(ui: &Ui, shape: &SceneShape) {
    let painter = ui.painter();
    match shape {
        SceneShape::Rect {
            area,
            radius,
            fill,
            stroke,
        } => {
            let line = line(stroke.as_ref());
            painter.rect(*area, *radius, color(*fill), line, StrokeKind::Middle);
        }
        SceneShape::Polygon {
            points,
            fill,
            stroke,
        } => {
            let line = line(stroke.as_ref());
            painter.add(egui::Shape::convex_polygon(
                points.clone(),
                color(*fill),
                line,
            ));
        }
        SceneShape::Path { points, stroke } => {
            painter.add(egui::Shape::line(points.clone(), line(Some(stroke))));
        }
        SceneShape::Circle {
            center,
            radius,
            fill,
            stroke,
        } => {
            painter.circle(*center, *radius, color(*fill), line(stroke.as_ref()));
        }
        SceneShape::Text {
            pos,
            anchor,
            text,
            size,
            bold,
            color,
        } => {
            let align = match anchor {
                Anchor::Left => Align2::LEFT_CENTER,
                Anchor::Center => Align2::CENTER_CENTER,
                Anchor::Right => Align2::RIGHT_CENTER,
            };
            Ink::sized(*size, *bold, *color).write(painter, *pos, align, text);
        }
        SceneShape::Icon { name, area, color } => paint_icon(ui, name, *area, *color),
    }
}

fn color(fill: Option<Color32>) -> Color32 {
    fill.unwrap_or(Color32::TRANSPARENT)
}

fn line(stroke: Option<&SceneStroke>) -> egui::Stroke {
    stroke.map_or(egui::Stroke::NONE, |stroke| {
        egui::Stroke::new(stroke.width, stroke.color)
    })
}
