//! Strokes of links as the canvas draws them, in lists and legends.

use eframe::egui::{Color32, Pos2, Shape, Stroke, Ui, Vec2, vec2};

use crate::{catalog::LinkKind, scene::DrawingTheme};

/// Paints the stroke of a kind of link from `from` to the right: the way the canvas draws it.
pub(crate) fn paint_stroke(
    ui: &Ui,
    theme: &DrawingTheme,
    kind: &LinkKind,
    from: Pos2,
    length: f32,
) {
    let Some(token) = theme.strokes.get(&kind.stroke) else {
        return;
    };
    let painter = ui.painter();
    let to = from + vec2(length, 0.0);
    let stroke = |width: f32, color: Color32| Stroke::new(width, color);
    let ground = theme.hues.panel;
    if token.dash.is_empty() {
        painter.line_segment([from, to], stroke(token.width, token.color));
    } else {
        let odd_out = |part: usize| {
            token
                .dash
                .iter()
                .skip(part)
                .step_by(2)
                .copied()
                .collect::<Vec<_>>()
        };
        painter.extend(Shape::dashed_line_with_offset(
            &[from, to - vec2(6.0, 0.0)],
            stroke(token.width, token.color),
            &odd_out(0),
            &odd_out(1),
            0.0,
        ));
        let head = [to, to + vec2(-7.0, -4.0), to + vec2(-7.0, 4.0)].to_vec();
        painter.add(Shape::convex_polygon(head, token.color, Stroke::NONE));
    }
    if token.core > 0.0 {
        painter.line_segment([from, to], stroke(token.core, ground));
    }
    if token.inner > 0.0 {
        painter.line_segment([from, to], stroke(token.inner, token.color));
    }
    if token.bar > 0.0 {
        let half = vec2(0.0, token.bar / 2.0);
        let middle = from + vec2(length / 2.0, 0.0);
        painter.line_segment([middle - half, middle + half], stroke(2.0, token.color));
    }
    if token.ring > 0.0 {
        for end in [from + Vec2::X * 4.0, to - Vec2::X * 4.0] {
            painter.circle(end, token.ring, ground, stroke(1.5, token.color));
        }
    }
}
