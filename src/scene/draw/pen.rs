//! Collecting shapes.

use ecolor::Color32;
use emath::{Pos2, Rect};

use crate::scene::{Anchor, SceneShape, SceneStroke, geom};

/// Font size of nearly everything on a drawing.
pub(in crate::scene) const BODY: f32 = 12.0;

/// A solid stroke.
pub(in crate::scene) fn solid(width: f32, color: Color32) -> SceneStroke {
    SceneStroke {
        width,
        color,
        dash: Vec::new(),
    }
}

/// A dashed stroke.
pub(in crate::scene) fn dashed(width: f32, color: Color32, dash: &[f32]) -> SceneStroke {
    SceneStroke {
        width,
        color,
        dash: dash.to_vec(),
    }
}

/// A list of shapes that grows.
#[derive(Debug, Default)]
pub(in crate::scene) struct ScenePen {
    pub(in crate::scene) shapes: Vec<SceneShape>,
}

/// The letters of a text.
#[derive(Clone, Copy)]
struct PenLetters {
    size: f32,
    bold: bool,
}

impl ScenePen {
    pub(in crate::scene) fn rect(
        &mut self,
        area: Rect,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<SceneStroke>,
    ) {
        self.shapes.push(SceneShape::Rect {
            area,
            radius,
            fill,
            stroke,
        });
    }

    pub(in crate::scene) fn circle(
        &mut self,
        center: Pos2,
        radius: f32,
        fill: Option<Color32>,
        stroke: Option<SceneStroke>,
    ) {
        self.shapes.push(SceneShape::Circle {
            center,
            radius,
            fill,
            stroke,
        });
    }

    pub(in crate::scene) fn polygon(
        &mut self,
        points: Vec<Pos2>,
        fill: Color32,
        stroke: Option<SceneStroke>,
    ) {
        self.shapes.push(SceneShape::Polygon {
            points,
            fill: Some(fill),
            stroke,
        });
    }

    pub(in crate::scene) fn path(&mut self, points: Vec<Pos2>, stroke: SceneStroke) {
        if points.len() > 1 {
            self.shapes.push(SceneShape::Path { points, stroke });
        }
    }

    pub(in crate::scene) fn icon(&mut self, name: &str, area: Rect, color: Color32) {
        self.shapes.push(SceneShape::Icon {
            name: name.to_owned(),
            area,
            color,
        });
    }

    /// Regular text of the body's size.
    pub(in crate::scene) fn text(&mut self, pos: Pos2, anchor: Anchor, text: &str, color: Color32) {
        self.sized(pos, anchor, text, BODY, color);
    }

    /// Regular text of a size.
    pub(in crate::scene) fn sized(
        &mut self,
        pos: Pos2,
        anchor: Anchor,
        text: &str,
        size: f32,
        color: Color32,
    ) {
        let letters = PenLetters { size, bold: false };
        self.write(pos, anchor, text, letters, color);
    }

    /// Bold text of the body's size.
    pub(in crate::scene) fn bold(&mut self, pos: Pos2, anchor: Anchor, text: &str, color: Color32) {
        self.name(pos, anchor, text, BODY, color);
    }

    /// Bold text of a size.
    pub(in crate::scene) fn name(
        &mut self,
        pos: Pos2,
        anchor: Anchor,
        text: &str,
        size: f32,
        color: Color32,
    ) {
        let letters = PenLetters { size, bold: true };
        self.write(pos, anchor, text, letters, color);
    }

    fn write(
        &mut self,
        pos: Pos2,
        anchor: Anchor,
        text: &str,
        letters: PenLetters,
        color: Color32,
    ) {
        self.shapes.push(SceneShape::Text {
            pos,
            anchor,
            text: text.to_owned(),
            size: letters.size,
            bold: letters.bold,
            color,
        });
    }

    /// A filled arrow head with its tip at the end of a path.
    pub(in crate::scene) fn arrow(&mut self, points: &[Pos2], size: f32, color: Color32) {
        if let Some((tip, ahead)) = geom::along(points, f32::INFINITY) {
            let back = tip - ahead * size;
            let aside = geom::right_of(ahead) * size / 2.0;
            self.polygon(vec![tip, back + aside, back - aside], color, None);
        }
    }
}
