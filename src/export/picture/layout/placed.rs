//! Shapes of a scene moved and scaled onto a sheet.

use emath::{Pos2, Rect, Vec2};

use crate::scene::{SceneShape, SceneStroke};

/// Where a drawing lies on a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placing {
    /// Units of the sheet for one of the drawing.
    pub(super) scale: f32,
    /// Where the drawing's origin comes to lie.
    pub(super) shift: Vec2,
}

impl Placing {
    /// As large as it can be within an area, in its middle, but no larger than `most`.
    pub(super) fn fitted(bounds: &Rect, area: &Rect, most: f32) -> Self {
        let scale = (area.width() / bounds.width().max(1.0))
            .min(area.height() / bounds.height().max(1.0))
            .clamp(0.001, most);
        let shift = area.center().to_vec2() - bounds.center().to_vec2() * scale;
        Self { scale, shift }
    }

    pub(super) fn pos(self, pos: Pos2) -> Pos2 {
        (pos.to_vec2() * self.scale + self.shift).to_pos2()
    }

    pub(super) fn area(self, area: &Rect) -> Rect {
        Rect::from_min_max(self.pos(area.min), self.pos(area.max))
    }

    pub(super) fn points(self, points: &[Pos2]) -> Vec<Pos2> {
        points.iter().map(|pos| self.pos(*pos)).collect()
    }

    fn stroke(self, stroke: &SceneStroke) -> SceneStroke {
        SceneStroke {
            width: stroke.width * self.scale,
            color: stroke.color,
            dash: stroke.dash.iter().map(|it| it * self.scale).collect(),
        }
    }

    /// A shape on the sheet.
    pub(super) fn shape(self, shape: &SceneShape) -> SceneShape {
        let on = |stroke: &Option<SceneStroke>| stroke.as_ref().map(|it| self.stroke(it));
        match shape {
            SceneShape::Rect {
                area,
                radius,
                fill,
                stroke,
            } => SceneShape::Rect {
                area: self.area(area),
                radius: radius * self.scale,
                fill: *fill,
                stroke: on(stroke),
            },
            SceneShape::Polygon {
                points,
                fill,
                stroke,
            } => SceneShape::Polygon {
                points: self.points(points),
                fill: *fill,
                stroke: on(stroke),
            },
            SceneShape::Path { points, stroke } => SceneShape::Path {
                points: self.points(points),
                stroke: self.stroke(stroke),
            },
            SceneShape::Circle {
                center,
                radius,
                fill,
                stroke,
            } => SceneShape::Circle {
                center: self.pos(*center),
                radius: radius * self.scale,
                fill: *fill,
                stroke: on(stroke),
            },
            SceneShape::Text { .. } | SceneShape::Icon { .. } => self.small(shape),
        }
    }

    fn small(self, shape: &SceneShape) -> SceneShape {
        let mut shape = shape.clone();
        match &mut shape {
            SceneShape::Text {
                pos, size, text, ..
            } => {
                *pos = self.pos(*pos);
                *size *= self.scale;
                *text = cleaned(text);
            }
            SceneShape::Icon { area, .. } => *area = self.area(area),
            SceneShape::Rect { .. }
            | SceneShape::Polygon { .. }
            | SceneShape::Path { .. }
            | SceneShape::Circle { .. } => {}
        }
        shape
    }
}

/// A text without what no file of a picture may hold or what would turn its order about: control
/// characters become blanks, marks of direction and what is no character are left out.
pub(super) fn cleaned(text: &str) -> String {
    let kept = text.chars().filter(|letter| {
        !matches!(letter,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}')
            && u32::from(*letter) & 0xfffe != 0xfffe
    });
    let blank = |letter: char| if letter.is_control() { ' ' } else { letter };
    kept.map(blank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_file_may_hold_goes() {
        assert_eq!(cleaned("a\u{1b}b\nc\u{202e}d\u{ffff}e𠮷<&"), "a b cde𠮷<&");
    }
}
