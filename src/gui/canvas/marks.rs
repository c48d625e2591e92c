//! What shows over a drawing that things are selected or hovered. The drawing itself stays as it
//! is, so that neither costs more than a few shapes.

use std::sync::Arc;

use eframe::egui::{CornerRadius, Painter, Rect, Shape, Stroke, StrokeKind, Vec2};

use super::{
    CanvasCx, CanvasState, hit,
    paint::{self, Brush, Lens, coarse::Coarse},
    painted::moved_lens,
};
use crate::{
    design::Subject,
    desk::board::SceneCache,
    gui::{Desk, style::Hues},
    scene::{self, Plan, Scene, SceneItem},
};

/// Opacity of a halo.
const HALO: f32 = 0.16;
/// Up to this many selected boxes show handles at their corners.
const FEW: usize = 24;
/// From this many marks on they are drawn without round corners.
const MANY: usize = 200;

/// The marks of resting zones: they lie below the tiles, for a firewall stands on the rim of its
/// zone.
pub(crate) fn of_zones(cx: &mut CanvasCx<'_, '_>) -> Vec<Shape> {
    let (desk, lens, scene) = (&*cx.desk, &cx.lens, &cx.planned.scene);
    let CanvasState { board, painted, .. } = &mut *cx.state;
    let hues = desk.hues();
    let hovered = board.hovered.as_ref().filter(|hovered| is_zone(hovered));
    let hovered = hovered_item(desk, scene, hovered);
    let mut out: Vec<Shape> = hovered
        .map(|item| hover_box(lens, item, hues))
        .into_iter()
        .collect();
    if desk.view.selection.is_empty() {
        return out;
    }
    let cache = &mut board.cache;
    let Some(marks) = painted.marks(desk, cache) else {
        return out;
    };
    let items = Arc::clone(&marks.items);
    for item in items.iter().filter_map(|number| scene.items.get(*number)) {
        let rect = lens.area(item.area);
        if is_zone(&item.subject)
            && is_resting(cache, &item.subject)
            && lens.rect.expand(8.0).intersects(rect)
        {
            boxed(&item.subject, rect, lens.camera.zoom, hues, &mut out);
        }
    }
    out
}

/// What the pointer is over, unless it is marked as selected.
fn hovered_item<'a>(
    desk: &Desk<'_>,
    scene: &'a Scene,
    hovered: Option<&Subject>,
) -> Option<&'a SceneItem> {
    let hovered = hovered.filter(|hovered| !desk.view.selection.contains(*hovered));
    hit::item(scene, hovered?)
}

fn is_zone(subject: &Subject) -> bool {
    matches!(subject, Subject::Zone(_))
}

/// Whether a gesture neither moves nor resizes a thing.
fn is_resting(cache: &SceneCache, subject: &Subject) -> bool {
    cache
        .preview()
        .is_none_or(|preview| !preview.moves(subject) && preview.resized(subject).is_none())
}

/// Paints the marks of the selection and of what the pointer is over, but for resting zones.
pub(crate) fn paint(painter: &Painter, cx: &mut CanvasCx<'_, '_>) {
    let (desk, lens, scene) = (&*cx.desk, &cx.lens, &cx.planned.scene);
    let CanvasState { board, painted, .. } = &mut *cx.state;
    let hues = desk.hues();
    let hovered = board.hovered.as_ref().filter(|hovered| !is_zone(hovered));
    if let Some(item) = hovered_item(desk, scene, hovered) {
        hover(painter, desk, lens, item, &cx.planned.plan);
    }
    if desk.view.selection.is_empty() {
        return;
    }
    let cache = &mut board.cache;
    let Some(marks) = painted.marks(desk, cache) else {
        return;
    };
    let (shapes, items) = (Arc::clone(&marks.shapes), Arc::clone(&marks.items));
    let preview = cache.preview();
    let mut out = Vec::new();
    if preview.is_none() {
        links(painter, *lens, &shapes, items.len(), &mut out);
    }
    let mut coarse = Coarse::new(*lens);
    for item in items.iter().filter_map(|number| scene.items.get(*number)) {
        if matches!(item.subject, Subject::Link(_)) {
            continue;
        }
        let moves = preview.filter(|preview| preview.moves(&item.subject));
        let lens = moves.map_or(*lens, |preview| moved_lens(*lens, preview.by));
        let rect = preview
            .and_then(|preview| preview.resized(&item.subject))
            .map_or_else(|| lens.area(item.area), |area| lens.area(area));
        if !lens.rect.expand(8.0).intersects(rect) {
            continue;
        }
        let is_zone = is_zone(&item.subject);
        let is_done = is_zone && is_resting(cache, &item.subject);
        if items.len() > MANY && !is_done {
            coarse.outline(rect, 2.0, hues.accent);
        } else {
            if !is_done {
                boxed(&item.subject, rect, lens.camera.zoom, hues, &mut out);
            }
            if items.len() <= FEW && !(is_zone && items.len() == 1) {
                corners(rect, hues, &mut out);
            }
        }
    }
    out.extend(coarse.finish());
    painter.extend(out);
}

/// The corner radius of a thing's box.
fn radius(subject: &Subject) -> f32 {
    match subject {
        Subject::Zone(_) => 12.0,
        Subject::Asset(_) | Subject::Link(_) => 8.0,
        Subject::Note(_) => 4.0,
    }
}

fn rounded(radius: f32) -> CornerRadius {
    CornerRadius::same(radius.round().clamp(0.0, 255.0) as u8)
}

/// The halo and outline of a selected box.
fn boxed(subject: &Subject, rect: Rect, zoom: f32, hues: &Hues, out: &mut Vec<Shape>) {
    let radius = radius(subject) * zoom;
    let wide = (4.0 * zoom).max(2.0);
    let halo = Stroke::new(wide, hues.accent.gamma_multiply(HALO));
    let around = rect.expand(1.0);
    out.push(Shape::rect_stroke(
        around,
        rounded(radius + wide / 2.0),
        halo,
        StrokeKind::Outside,
    ));
    let line = Stroke::new((2.0 * zoom).max(1.5), hues.accent);
    out.push(Shape::rect_stroke(
        rect,
        rounded(radius),
        line,
        StrokeKind::Middle,
    ));
}

/// Small squares at the corners of a selected box.
fn corners(rect: Rect, hues: &Hues, out: &mut Vec<Shape>) {
    for at in [
        rect.left_top(),
        rect.right_top(),
        rect.left_bottom(),
        rect.right_bottom(),
    ] {
        let square = Rect::from_center_size(at, Vec2::splat(6.0));
        out.push(Shape::rect_filled(square, 1.0, hues.raised));
        let line = Stroke::new(1.5, hues.accent);
        out.push(Shape::rect_stroke(square, 1.0, line, StrokeKind::Middle));
    }
}

/// The lines and lanes of selected links.
fn links(
    painter: &Painter,
    lens: Lens,
    shapes: &[scene::SceneShape],
    count: usize,
    out: &mut Vec<Shape>,
) {
    if count > MANY {
        let mut coarse = Coarse::new(lens);
        for shape in shapes {
            coarse.paint(shape);
        }
        out.extend(coarse.finish());
        return;
    }
    let mut brush = Brush {
        painter,
        lens,
        is_sparing: shapes.len() > MANY,
        out,
    };
    for shape in shapes {
        brush.paint(shape, None);
    }
}

/// What is under the pointer, in the accent colour.
fn hover(painter: &Painter, desk: &Desk<'_>, lens: &Lens, item: &SceneItem, plan: &Plan) {
    if let Subject::Link(id) = &item.subject {
        let shapes = scene::hovered_link(id, &item.path, plan, desk.theme);
        painter.extend(paint::shapes_of(painter, &shapes, lens));
        return;
    }
    painter.add(hover_box(lens, item, desk.hues()));
}

/// The outline of a box under the pointer.
fn hover_box(lens: &Lens, item: &SceneItem, hues: &Hues) -> Shape {
    let rect = lens.area(item.area);
    let zoom = lens.camera.zoom;
    let line = Stroke::new((1.5 * zoom).max(1.0), hues.accent);
    let corner = rounded(radius(&item.subject) * zoom);
    Shape::rect_stroke(rect, corner, line, StrokeKind::Middle)
}
