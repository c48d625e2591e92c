//! Shapes of a scene.

use super::Color;
use crate::{catalog::LinkId, design::Subject};

/// A position in world units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pos {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// A rectangle in world units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// A stroke of a line or outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Width in world units.
    pub width: f32,
    /// Colour.
    pub color: Color,
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

impl Shape {
    /// What it covers, stroke included; a text as wide as its letters could be.
    pub fn extent(&self) -> Area {
        let half = |stroke: &Option<Stroke>| stroke.as_ref().map_or(0.0, |s| s.width / 2.0);
        match self {
            Self::Rect { area, stroke, .. } => area.grown(half(stroke)),
            Self::Icon { area, .. } => *area,
            Self::Polygon { points, stroke, .. } => Area::of(points).grown(half(stroke)),
            Self::Path { points, stroke } => Area::of(points).grown(stroke.width / 2.0),
            Self::Circle {
                center,
                radius,
                stroke,
                ..
            } => Area::around(*center, 2.0 * radius, 2.0 * radius).grown(half(stroke)),
            Self::Text {
                pos, text, size, ..
            } => {
                let wide = text.chars().count() as f32 * size * 1.1;
                Area::around(*pos, 2.0 * wide, 1.5 * size)
            }
        }
    }
}

/// Something to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rounded rectangle.
    Rect {
        /// Where.
        area: Area,
        /// Corner radius.
        radius: f32,
        /// Fill, if any.
        fill: Option<Color>,
        /// Outline, if any.
        stroke: Option<Stroke>,
    },
    /// A convex filled polygon.
    Polygon {
        /// Corners.
        points: Vec<Pos>,
        /// Fill, if any.
        fill: Option<Color>,
        /// Outline, if any.
        stroke: Option<Stroke>,
    },
    /// An open line through points (arcs at corners are already flattened).
    Path {
        /// Points.
        points: Vec<Pos>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A circle.
    Circle {
        /// Middle.
        center: Pos,
        /// Radius.
        radius: f32,
        /// Fill, if any.
        fill: Option<Color>,
        /// Outline, if any.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text {
        /// Where.
        pos: Pos,
        /// Which point of the text `pos` is.
        anchor: Anchor,
        /// The text.
        text: String,
        /// Font size in world units.
        size: f32,
        /// Whether the bold face is taken.
        bold: bool,
        /// Colour.
        color: Color,
    },
    /// A line icon of `assets/icons`.
    Icon {
        /// File name without `.svg`.
        name: String,
        /// Where.
        area: Area,
        /// Colour.
        color: Color,
    },
}

/// A thing of the design on the canvas: its shapes and where it can be hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub subject: Subject,
    /// Its name as a screen reader says it (kind, name, place, state).
    pub label: String,
    /// Its rectangle; for a link the bounding box of its path.
    pub area: Area,
    /// The path of a link, in order; empty for boxes.
    pub path: Vec<Pos>,
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
#[derive(Clone, Debug, PartialEq)]
pub struct Patch {
    /// Whose they are.
    pub of: PatchOf,
    /// Their range in [`Scene::shapes`]. Patches are in order and leave nothing out.
    pub shapes: std::ops::Range<usize>,
    /// What they cover, strokes included.
    pub area: Area,
}

/// A painted drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Shapes from back to front.
    pub shapes: Vec<Shape>,
    /// Things from back to front.
    pub items: Vec<Item>,
    /// The shapes by what they belong to.
    pub patches: Vec<Patch>,
    /// The area of everything.
    pub bounds: Area,
}
