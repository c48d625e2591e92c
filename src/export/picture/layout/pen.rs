//! A page being laid out: parts in the order in which they are painted.

use ecolor::Color32;
use emath::{Pos2, Rect, Vec2, pos2};

use super::placed::cleaned;
use crate::{
    export::{SheetPage, SheetPart, SheetRole},
    scene::{
        Anchor, Hues, SceneShape, SceneStroke,
        metrics::{Weight, break_text, shorten, width},
    },
};

/// Letters of a caption.
#[derive(Clone, Copy, Debug)]
pub(super) struct PenFont {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) color: Color32,
}

impl PenFont {
    /// How far lines of it stand apart.
    pub(super) fn line(self) -> f32 {
        self.size * 1.32
    }

    /// The lines of a text no wider than a limit.
    pub(super) fn broken(self, text: &str, limit: f32) -> Vec<String> {
        let lines = break_text(&cleaned(text), self.weight, self.size, limit.max(self.size));
        let fit = |line: String| shorten(&line, self.weight, self.size, limit.max(self.size));
        lines.into_iter().map(fit).collect()
    }

    pub(super) fn width(self, text: &str) -> f32 {
        width(text, self.weight, self.size)
    }
}

/// A page being laid out.
#[derive(Debug)]
pub(super) struct SheetPen<'h> {
    pub(super) page: SheetPage,
    pub(super) hues: &'h Hues,
    /// What a point of a caption is.
    pub(super) unit: f32,
    /// The place in the reading order of what comes next.
    pub(super) read: usize,
}

impl<'h> SheetPen<'h> {
    pub(super) fn new(size: Vec2, name: &str, unit: f32, hues: &'h Hues) -> Self {
        Self {
            page: SheetPage {
                name: name.to_owned(),
                size,
                ..SheetPage::default()
            },
            hues,
            unit,
            read: 0,
        }
    }

    /// Letters so many points high.
    pub(super) fn font(&self, points: f32, weight: Weight) -> PenFont {
        PenFont {
            size: points * self.unit,
            weight,
            color: self.hues.text,
        }
    }

    /// A part that nothing is read of.
    pub(super) fn frame(&mut self, shapes: Vec<SceneShape>) {
        self.part(SheetRole::Frame, shapes);
    }

    /// A part that is read after those before.
    pub(super) fn part(&mut self, role: SheetRole, shapes: Vec<SceneShape>) {
        if shapes.is_empty() {
            return;
        }
        self.read += 1;
        self.page.parts.push(SheetPart {
            role,
            read: self.read,
            label: String::new(),
            subject: None,
            shapes,
        });
    }

    /// A frame around an area.
    pub(super) fn boxed(&mut self, area: Rect, width: f32) {
        let stroke = SceneStroke {
            width: width * self.unit,
            color: self.hues.border_strong,
            dash: Vec::new(),
        };
        self.frame(vec![rect(area, 0.0, None, Some(stroke))]);
    }

    /// A straight rule.
    pub(super) fn rule(&mut self, from: Pos2, to: Pos2, width: f32) {
        let stroke = SceneStroke {
            width: width * self.unit,
            color: self.hues.border_strong,
            dash: Vec::new(),
        };
        self.frame(vec![SceneShape::Path {
            points: vec![from, to],
            stroke,
        }]);
    }
}

/// A rectangle.
pub(super) fn rect(
    area: Rect,
    radius: f32,
    fill: Option<Color32>,
    stroke: Option<SceneStroke>,
) -> SceneShape {
    SceneShape::Rect {
        area,
        radius,
        fill,
        stroke,
    }
}

/// A line of text, its left end in the middle of its height at a place.
pub(super) fn text(at: Pos2, text: &str, font: PenFont) -> SceneShape {
    anchored(at, Anchor::Left, text, font)
}

/// A line of text.
pub(super) fn anchored(at: Pos2, anchor: Anchor, text: &str, font: PenFont) -> SceneShape {
    SceneShape::Text {
        pos: at,
        anchor,
        text: cleaned(text),
        size: font.size,
        bold: font.weight == Weight::Bold,
        color: font.color,
    }
}

/// Lines of text one below the other, the upper edge of the first at a place.
pub(super) fn lines(at: Pos2, lines: &[String], font: PenFont) -> Vec<SceneShape> {
    let middle = |number: usize| at.y + font.line() * (number as f32 + 0.5);
    let lines = lines.iter().enumerate();
    lines
        .filter(|(_, line)| !line.is_empty())
        .map(|(number, line)| text(pos2(at.x, middle(number)), line, font))
        .collect()
}
