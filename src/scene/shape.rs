//! Shapes of a scene.

use ecolor::Color32;
use emath::{Pos2, Rect, Vec2, vec2};

use crate::{catalog::LinkId, design::Subject};

/// A stroke of a line or outline.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneStroke {
    /// Width in world units.
    pub width: f32,
    /// Colour.
    pub color: Color32,
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    pub dash: Vec<f32>,
}

/// Where a text stands relative to its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The position is the left end of the text's middle line.
    Left,
    /// The position is the text's middle.
    Center,
    /// The position is the right end of the text's middle line.
    Right,
}

impl SceneShape {
    /// What it covers, stroke included; a text as wide as its letters could be.
    pub fn extent(&self) -> Rect {
        let half = |stroke: &Option<SceneStroke>| stroke.as_ref().map_or(0.0, |s| s.width / 2.0);
        match self {
            Self::Rect { area, stroke, .. } => area.expand(half(stroke)),
            Self::Icon { area, .. } => *area,
            Self::Polygon { points, stroke, .. } => Rect::from_points(points).expand(half(stroke)),
            Self::Path { points, stroke } => Rect::from_points(points).expand(stroke.width / 2.0),
            Self::Circle {
                center,
                radius,
                stroke,
                ..
            } => Rect::from_center_size(*center, Vec2::splat(2.0 * radius)).expand(half(stroke)),
            Self::Text {
                pos, text, size, ..
            } => {
                let wide = text.chars().count() as f32 * size * 1.1;
                Rect::from_center_size(*pos, vec2(2.0 * wide, 1.5 * size))
            }
        }
    }
}

/// Something to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum SceneShape {
    /// A rounded rectangle.
    Rect {
        /// Where.
        area: Rect,
        /// Corner radius.
        radius: f32,
        /// Fill, if any.
        fill: Option<Color32>,
        /// Outline, if any.
        stroke: Option<SceneStroke>,
    },
    /// A convex filled polygon.
    Polygon {
        /// Corners.
        points: Vec<Pos2>,
        /// Fill, if any.
        fill: Option<Color32>,
        /// Outline, if any.
        stroke: Option<SceneStroke>,
    },
    /// An open line through points (arcs at corners are already flattened).
    Path {
        /// Points.
        points: Vec<Pos2>,
        /// How it is drawn.
        stroke: SceneStroke,
    },
    /// A circle.
    Circle {
        /// Middle.
        center: Pos2,
        /// Radius.
        radius: f32,
        /// Fill, if any.
        fill: Option<Color32>,
        /// Outline, if any.
        stroke: Option<SceneStroke>,
    },
    /// One line of text.
    Text {
        /// Where.
        pos: Pos2,
        /// Which point of the text `pos` is.
        anchor: Anchor,
        /// The text.
        text: String,
        /// Font size in world units.
        size: f32,
        /// Whether the bold face is taken.
        bold: bool,
        /// Colour.
        color: Color32,
    },
    /// A line icon of `assets/icons`.
    Icon {
        /// File name without `.svg`.
        name: String,
        /// Where.
        area: Rect,
        /// Colour.
        color: Color32,
    },
}

/// A thing of the design on the canvas: its shapes and where it can be hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneItem {
    /// What it is.
    pub subject: Subject,
    /// Its name as a screen reader says it (kind, name, place, state).
    pub label: String,
    /// Its rectangle; for a link the bounding box of its path.
    pub area: Rect,
    /// The path of a link, in order; empty for boxes.
    pub path: Vec<Pos2>,
    /// Range of its shapes in [`Scene::shapes`].
    pub shapes: std::ops::Range<usize>,
}

/// Whose shapes a patch holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PatchOf {
    /// A thing's own.
    Thing(Subject),
    /// What runs along a line: lanes of flows, a lit way, the line's name.
    Along(LinkId),
}

/// Shapes that are painted, moved or left out together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// Whose they are.
    pub of: PatchOf,
    /// Their range in [`Scene::shapes`]. Patches are in order and leave nothing out.
    pub shapes: std::ops::Range<usize>,
    /// What they cover, strokes included.
    pub area: Rect,
}

/// A painted drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Shapes from back to front.
    pub shapes: Vec<SceneShape>,
    /// Things from back to front.
    pub items: Vec<SceneItem>,
    /// The shapes by what they belong to.
    pub patches: Vec<Patch>,
    /// The area of everything.
    pub bounds: Rect,
}

impl Default for Scene {
    fn default() -> Self {
        Self {
            shapes: Vec::new(),
            items: Vec::new(),
            patches: Vec::new(),
            bounds: Rect::ZERO,
        }
    }
}
