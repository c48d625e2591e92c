//! A place of the attack graph as a tile.

use eframe::egui::{
    Pos2, Rect, Shape, Stroke, StrokeKind, Vec2,
    epaint::{RectShape, TextShape},
    pos2, vec2,
};
use egui_graphs::{DisplayNode, DrawContext, NodeProps};
use petgraph::{Directed, graph::DefaultIx};

use super::edge::GraphHop;
use crate::{
    analysis::Rating,
    catalog::AssetId,
    gui::{
        kit::Ink,
        style::{BODY, Hues},
    },
};

/// Size of a tile at 100 %, in points.
pub(super) const WIDTH: f32 = 164.0;
/// Its height.
pub(super) const HEIGHT: f32 = 36.0;
/// Below this zoom a name could not be read.
const WORDS_FROM: f32 = 0.5;

/// A place.
#[derive(Clone, Debug)]
pub(super) struct GraphPlace {
    /// The assets it stands for.
    pub(super) assets: Vec<AssetId>,
    /// What is written on it.
    pub(super) name: String,
    /// The names of all its assets.
    pub(super) names: Vec<String>,
    /// Whether the attacker stands here from the beginning.
    pub(super) is_entry: bool,
    /// Fewest steps to get here.
    pub(super) depth: usize,
    /// As a target: the worst.
    pub(super) worst: Option<Rating>,
    pub(super) hues: Hues,
}

/// A place as it is drawn.
#[derive(Clone, Debug)]
pub(super) struct PlaceTile {
    at: Pos2,
    place: GraphPlace,
    is_selected: bool,
    is_hovered: bool,
}

impl PlaceTile {
    /// Where it lies in the graph.
    pub(super) fn rect(&self) -> Rect {
        Rect::from_center_size(self.at, vec2(WIDTH, HEIGHT))
    }

    fn text(&self, ctx: &DrawContext<'_>, rect: Rect) -> Option<Shape> {
        let zoom = ctx.meta.zoom;
        if zoom < WORDS_FROM {
            return None;
        }
        let hues = &self.place.hues;
        let color = if self.place.is_entry {
            hues.on_route
        } else {
            hues.text
        };
        // The mark of the letter stands at the right.
        let mark = if self.place.worst.is_some() {
            26.0
        } else {
            6.0
        };
        let ink = Ink::sized(BODY * zoom, self.is_selected, color);
        let width = (WIDTH - 8.0 - mark) * zoom;
        let galley = ink.lay(ctx.painter, &self.place.name, width, 2);
        let top = rect.center().y - galley.size().y / 2.0;
        let at = pos2(rect.left() + 8.0 * zoom, top);
        Some(Shape::Text(TextShape::new(at, galley, color)))
    }
}

impl From<NodeProps<GraphPlace>> for PlaceTile {
    fn from(props: NodeProps<GraphPlace>) -> Self {
        Self {
            at: props.location(),
            is_selected: props.selected,
            is_hovered: props.hovered,
            place: props.payload,
        }
    }
}

impl DisplayNode<GraphPlace, GraphHop, Directed, DefaultIx> for PlaceTile {
    fn closest_boundary_point(&self, dir: Vec2) -> Pos2 {
        let half = vec2(WIDTH, HEIGHT) / 2.0;
        let share = |half: f32, way: f32| half / way.abs().max(f32::EPSILON);
        self.at + dir * share(half.x, dir.x).min(share(half.y, dir.y))
    }

    fn shapes(&mut self, ctx: &DrawContext<'_>) -> Vec<Shape> {
        let zoom = ctx.meta.zoom;
        let own = self.rect();
        let rect = Rect::from_min_max(
            ctx.meta.canvas_to_screen_pos(own.min),
            ctx.meta.canvas_to_screen_pos(own.max),
        );
        let hues = &self.place.hues;
        let fill = if self.place.is_entry {
            hues.route
        } else {
            hues.raised
        };
        let line = match (self.is_selected, self.is_hovered, self.place.is_entry) {
            (true, ..) => Stroke::new(2.5, hues.accent),
            (_, true, _) => Stroke::new(1.5, hues.accent),
            (.., true) => Stroke::new(1.0, hues.route),
            _ => Stroke::new(1.0, hues.border_strong),
        };
        let radius = (8.0 * zoom).round().clamp(1.0, 24.0);
        let mut out = Vec::new();
        if self.is_selected {
            let halo = hues.accent.gamma_multiply(0.2);
            let around = rect.expand(4.0);
            out.push(Shape::rect_filled(around, radius + 4.0, halo));
        }
        let tile = RectShape::new(rect, radius, fill, line, StrokeKind::Middle);
        out.push(Shape::Rect(tile));
        out.extend(self.text(ctx, rect));
        out
    }

    fn update(&mut self, state: &NodeProps<GraphPlace>) {
        self.at = state.location();
        self.is_selected = state.selected;
        self.is_hovered = state.hovered;
    }

    fn is_inside(&self, pos: Pos2) -> bool {
        self.rect().contains(pos)
    }
}
