//! The small map in the corner: the whole drawing, and the part that is seen. A press or drag on
//! it goes there. It shows only while something is out of sight.

use std::sync::Arc;

use eframe::egui::{self, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Vec2};

use super::{CanvasCx, Lens};
use crate::desk::{Desk, board::PlannedScene};

/// Greatest size on screen, in points.
const SIZE: Vec2 = Vec2::new(176.0, 120.0);
/// Distance to the corner of the canvas, and around the drawing within the map.
const MARGIN: f32 = 12.0;
const INNER: f32 = 6.0;
/// A canvas smaller than this has no room for a map.
const LEAST: Vec2 = Vec2::new(420.0, 300.0);

/// Where the map lies and how it shows the world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MiniMap {
    /// On screen.
    pub(crate) rect: Rect,
    bounds: Rect,
    scale: f32,
}

impl MiniMap {
    /// The map of a drawing, if it is to be shown.
    pub(crate) fn of(desk: &Desk<'_>, bounds: Rect, lens: &Lens) -> Option<Self> {
        let room = lens.rect.size();
        let seen = lens.area(bounds);
        let is_whole = lens.rect.expand(1.0).contains_rect(seen);
        if desk.view.hide_minimap || is_whole || room.x < LEAST.x || room.y < LEAST.y {
            return None;
        }
        let free = SIZE - Vec2::splat(2.0 * INNER);
        let scale = (free.x / bounds.width().max(1.0)).min(free.y / bounds.height().max(1.0));
        let size = bounds.size() * scale + Vec2::splat(2.0 * INNER);
        let corner = lens.rect.max - Vec2::splat(MARGIN) - size;
        Some(Self {
            rect: Rect::from_min_size(corner, size),
            bounds,
            scale,
        })
    }

    fn pos(&self, world: Pos2) -> Pos2 {
        self.rect.min + Vec2::splat(INNER) + (world - self.bounds.min) * self.scale
    }

    fn area(&self, area: Rect) -> Rect {
        Rect::from_min_size(self.pos(area.min), area.size() * self.scale)
    }

    fn world(&self, at: Pos2) -> Pos2 {
        self.bounds.min + (at - self.rect.min - Vec2::splat(INNER)) / self.scale
    }
}

/// Handles presses on the map: the camera goes there.
pub(crate) fn handle(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    let state = &mut *cx.state;
    // While it is pressed it stays where it was, or it would run away from the pointer.
    let id = ui.id().with("minimap");
    let is_held = ui.ctx().is_being_dragged(id);
    if !is_held || state.minimap.is_none() {
        state.minimap = MiniMap::of(cx.desk, cx.planned.bounds, &cx.lens);
    }
    let Some(map) = state.minimap else { return };
    let response = ui.interact(map.rect, id, Sense::click_and_drag());
    let name = cx.desk.tr("canvas-minimap");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(name);
    });
    let pressed = response.clicked() || response.dragged();
    if let Some(at) = response.interact_pointer_pos().filter(|_| pressed) {
        let camera = &mut cx.lens.camera;
        camera.origin = map.world(at) - cx.lens.rect.size() / 2.0 / camera.zoom;
    }
}

/// Paints the map.
pub(crate) fn paint(
    painter: &Painter,
    desk: &Desk<'_>,
    planned: &PlannedScene,
    lens: &Lens,
    map: &MiniMap,
) {
    let hues = desk.hues();
    let border = Stroke::new(1.0, hues.border_strong);
    painter.rect(map.rect, 6.0, hues.panel, border, StrokeKind::Inside);
    for (id, area) in &planned.plan.zones {
        let kind = desk.design.zones.get(id).map(|zone| &zone.kind);
        let kind = kind.and_then(|kind| desk.catalog.zone_kind(kind));
        let Some(hue) = kind.and_then(|kind| desk.theme.zones.get(&kind.hue)) else {
            continue;
        };
        let line = Stroke::new(1.0, hue.strong);
        let rect = map.area(*area);
        painter.rect(rect, 1.0, hue.tint, line, StrokeKind::Inside);
    }
    let mut mesh = Mesh::default();
    for area in planned.plan.tiles.values() {
        let rect = map.area(*area);
        let rect = Rect::from_center_size(rect.center(), rect.size().max(Vec2::splat(1.5)));
        mesh.add_colored_rect(rect, hues.border_strong);
    }
    painter.add(Shape::Mesh(Arc::new(mesh)));
    let corner = lens.world(lens.rect.min);
    let end = lens.world(lens.rect.max);
    let seen = map
        .area(Rect::from_two_pos(corner, end))
        .intersect(map.rect);
    if seen.is_positive() {
        painter.rect(
            seen,
            2.0,
            hues.accent.gamma_multiply(0.08),
            Stroke::new(1.5, hues.accent),
            StrokeKind::Inside,
        );
    }
}
