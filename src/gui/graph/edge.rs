//! A step of the attack graph as an arrow: colour, dashes and a number say what stands against it.

use eframe::egui::{Align2, Color32, Pos2, Shape, Stroke, Vec2};
use egui_graphs::{DisplayEdge, DisplayNode as _, DrawContext, EdgeProps, Node};
use petgraph::{Directed, graph::DefaultIx};

use super::node::{GraphPlace, PlaceTile};
use crate::gui::{
    paint::dashed,
    style::{BODY, Hues, font},
};

/// Points of a bent arrow.
const PIECES: u8 = 16;
/// How far a bent arrow leaves the straight line, as a share of its length.
const BEND: f32 = 0.16;
/// Radius of the disc with the level, in points at 100 %.
const DISC: f32 = 8.5;
/// How much of an arrow is seen that does not touch what is selected.
const FADED: f32 = 0.22;

/// How an arrow runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HopCourse {
    /// Straight: it is part of the tree of shortest ways.
    Straight,
    /// Bent, to keep off the tree.
    Bent,
    /// Bent, and leading no further from the entries: it steps back until one of its ends is
    /// selected.
    Aside,
}

/// Steps from one place to another.
#[derive(Clone, Debug)]
pub(super) struct GraphHop {
    /// Countermeasure level of the weakest.
    pub(super) level: u8,
    /// The steps in words.
    pub(super) steps: String,
    pub(super) course: HopCourse,
    /// Whether it steps back behind others.
    pub(super) is_faded: bool,
    pub(super) hues: Hues,
}

/// The colour, width and dashes of a countermeasure level.
pub(super) fn style_of(level: u8, hues: &Hues) -> (Color32, f32, &'static [f32]) {
    match level {
        0 | 1 => (hues.missing, 2.6, &[]),
        2 => (hues.planned, 2.0, &[8.0, 4.0]),
        _ => (hues.implemented, 1.8, &[2.0, 3.5]),
    }
}

/// Steps as they are drawn.
#[derive(Clone, Debug)]
pub(super) struct HopArrow {
    hop: GraphHop,
}

type PlaceNode = Node<GraphPlace, GraphHop, Directed, DefaultIx, PlaceTile>;

impl HopArrow {
    /// The points of the arrow in the graph.
    fn points(&self, start: &PlaceNode, end: &PlaceNode) -> Vec<Pos2> {
        let (a, b) = (start.location(), end.location());
        let way = b - a;
        if way.length() < 1.0 {
            return Vec::new();
        }
        if self.hop.course == HopCourse::Straight {
            let dir = way.normalized();
            let ends = [
                start.display().closest_boundary_point(dir),
                end.display().closest_boundary_point(-dir),
            ];
            return ends.to_vec();
        }
        let middle = a + way / 2.0;
        let control = middle + (self.crest(a, b) - middle) * 2.0;
        let (out, back) = ((control - a).normalized(), (control - b).normalized());
        let from = start.display().closest_boundary_point(out);
        let to = end.display().closest_boundary_point(back);
        (0..=PIECES)
            .map(|piece| {
                let t = f32::from(piece) / f32::from(PIECES);
                let (first, second) = (from.lerp(control, t), control.lerp(to, t));
                first.lerp(second, t)
            })
            .collect()
    }

    /// Where the arrow is furthest from the straight line between its ends, in the graph.
    pub(super) fn crest(&self, from: Pos2, to: Pos2) -> Pos2 {
        let way = to - from;
        let bend = match self.hop.course {
            HopCourse::Straight => Vec2::ZERO,
            HopCourse::Bent | HopCourse::Aside => way.rot90() * BEND,
        };
        from + way / 2.0 + bend
    }

    /// Where the disc with the level stands in the graph: nearer to its end, where fewer meet.
    pub(super) fn disc(&self, start: &PlaceNode, end: &PlaceNode) -> Option<Pos2> {
        let points = self.points(start, end);
        let (first, last) = (points.first()?, points.last()?);
        if points.len() == 2 {
            return Some(first.lerp(*last, 0.5));
        }
        points.get(points.len() / 2).copied()
    }
}

impl From<EdgeProps<GraphHop>> for HopArrow {
    fn from(props: EdgeProps<GraphHop>) -> Self {
        Self { hop: props.payload }
    }
}

impl DisplayEdge<GraphPlace, GraphHop, Directed, DefaultIx, PlaceTile> for HopArrow {
    fn shapes(&mut self, start: &PlaceNode, end: &PlaceNode, ctx: &DrawContext<'_>) -> Vec<Shape> {
        let zoom = ctx.meta.zoom;
        let (color, width, dashes) = style_of(self.hop.level, &self.hop.hues);
        let color = if self.hop.is_faded {
            color.gamma_multiply(FADED)
        } else {
            color
        };
        let points = self.points(start, end);
        let points: Vec<Pos2> = points
            .into_iter()
            .map(|point| ctx.meta.canvas_to_screen_pos(point))
            .collect();
        let [.., before, tip] = points.as_slice() else {
            return Vec::new();
        };
        let mut out = Vec::new();
        let stroke = Stroke::new((width * zoom).max(1.0), color);
        dashed(&points, dashes, stroke, &mut out);
        out.push(head(*before, *tip, (9.0 * zoom).max(5.0), color));
        if self.hop.is_faded {
            return out;
        }
        if let Some(center) = self.disc(start, end) {
            let center = ctx.meta.canvas_to_screen_pos(center);
            self.level(ctx, center, color, &mut out);
        }
        out
    }

    fn update(&mut self, state: &EdgeProps<GraphHop>) {
        self.hop.is_faded = state.payload.is_faded;
    }

    fn is_inside(&self, start: &PlaceNode, end: &PlaceNode, pos: Pos2) -> bool {
        self.disc(start, end)
            .is_some_and(|center| center.distance(pos) <= DISC)
    }
}

impl HopArrow {
    fn level(&self, ctx: &DrawContext<'_>, center: Pos2, color: Color32, out: &mut Vec<Shape>) {
        let zoom = ctx.meta.zoom;
        let radius = DISC * zoom.max(0.6);
        out.push(Shape::circle_filled(center, radius, self.hop.hues.panel));
        out.push(Shape::circle_stroke(
            center,
            radius,
            Stroke::new(1.5, color),
        ));
        let size = BODY * zoom.clamp(0.7, 1.4);
        let text = self.hop.level.to_string();
        let galley = ctx.painter.layout_no_wrap(text, font(size, true), color);
        let at = Align2::CENTER_CENTER.anchor_size(center, galley.size());
        out.push(Shape::galley(at.min, galley, color));
    }
}

/// The head of an arrow with its tip at a point.
fn head(before: Pos2, tip: Pos2, size: f32, color: Color32) -> Shape {
    let way = (tip - before).normalized();
    let side: Vec2 = way.rot90() * size * 0.45;
    let foot = tip - way * size;
    Shape::convex_polygon(vec![tip, foot + side, foot - side], color, Stroke::NONE)
}
