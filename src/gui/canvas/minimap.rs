//! The small map in the corner: the whole drawing, and the part that is seen. A press or drag on
//! it goes there. It shows only while something is out of sight.

use std::sync::Arc;

use eframe::egui::{self, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Vec2};

use super::{CanvasState, Drawn, paint::Lens};
use crate::{
    gui::{
        Camera, Frame,
        style::{Hues, color32},
    },
    scene::{Area, Pos},
};

/// Greatest size on screen, in points.
const SIZE: Vec2 = Vec2::new(176.0, 120.0);
/// Distance to the corner of the canvas, and around the drawing within the map.
const MARGIN: f32 = 12.0;
const INNER: f32 = 6.0;
/// A canvas smaller than this has no room for a map.
const LEAST: Vec2 = Vec2::new(420.0, 300.0);

/// Where the map lies and how it shows the world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Map {
    /// On screen.
    pub(crate) rect: Rect,
    bounds: Area,
    scale: f32,
}

impl Map {
    /// The map of a drawing, if it is to be shown.
    pub(crate) fn of(frame: &Frame<'_>, bounds: Area, lens: &Lens) -> Option<Self> {
        let room = lens.rect.size();
        let seen = lens.area(bounds);
        let is_whole = lens.rect.expand(1.0).contains_rect(seen);
        if frame.view.hide_minimap || is_whole || room.x < LEAST.x || room.y < LEAST.y {
            return None;
        }
        let free = SIZE - Vec2::splat(2.0 * INNER);
        let scale = (free.x / bounds.w.max(1.0)).min(free.y / bounds.h.max(1.0));
        let size = Vec2::new(bounds.w, bounds.h) * scale + Vec2::splat(2.0 * INNER);
        let corner = lens.rect.max - Vec2::splat(MARGIN) - size;
        Some(Self {
            rect: Rect::from_min_size(corner, size),
            bounds,
            scale,
        })
    }

    fn pos(&self, world: Pos) -> Pos2 {
        let by = Vec2::new(world.x - self.bounds.x, world.y - self.bounds.y) * self.scale;
        self.rect.min + Vec2::splat(INNER) + by
    }

    fn area(&self, area: Area) -> Rect {
        let corner = self.pos(Pos {
            x: area.x,
            y: area.y,
        });
        Rect::from_min_size(corner, Vec2::new(area.w, area.h) * self.scale)
    }

    fn world(&self, at: Pos2) -> Pos {
        let by = (at - self.rect.min - Vec2::splat(INNER)) / self.scale;
        Pos {
            x: self.bounds.x + by.x,
            y: self.bounds.y + by.y,
        }
    }
}

/// Handles presses on the map: the camera goes there.
pub(crate) fn handle(
    ui: &egui::Ui,
    frame: &Frame<'_>,
    view: (&Drawn, Rect),
    state: (&mut Camera, &mut CanvasState),
) {
    let (scene, rect) = view;
    let (camera, state) = state;
    let lens = Lens {
        camera: *camera,
        rect,
    };
    // While it is pressed it stays where it was, or it would run away from the pointer.
    let id = ui.id().with("minimap");
    let is_held = ui.ctx().is_being_dragged(id);
    if !is_held || state.minimap.is_none() {
        state.minimap = Map::of(frame, scene.bounds, &lens);
    }
    let Some(map) = state.minimap else { return };
    let response = ui.interact(map.rect, id, Sense::click_and_drag());
    let name = frame.tr("canvas-minimap");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(name);
    });
    let pressed = response.clicked() || response.dragged();
    if let Some(at) = response.interact_pointer_pos().filter(|_| pressed) {
        let middle = map.world(at);
        let half = rect.size() / 2.0 / camera.zoom;
        camera.origin = (middle.x - half.x, middle.y - half.y);
    }
}

/// Paints the map.
pub(crate) fn paint(painter: &Painter, frame: &Frame<'_>, view: (&Drawn, &Lens), map: &Map) {
    let (scene, lens) = view;
    let hues = Hues::of(frame.theme);
    let border = Stroke::new(1.0, hues.border_strong);
    painter.rect(map.rect, 6.0, hues.panel, border, StrokeKind::Inside);
    for (id, area) in &scene.plan.zones {
        let kind = frame.design.zones.get(id).map(|zone| &zone.kind);
        let kind = kind.and_then(|kind| frame.catalog.zone_kind(kind));
        let Some(hue) = kind.and_then(|kind| frame.theme.zones.get(&kind.hue)) else {
            continue;
        };
        let line = Stroke::new(1.0, color32(hue.strong));
        let rect = map.area(*area);
        painter.rect(rect, 1.0, color32(hue.tint), line, StrokeKind::Inside);
    }
    let mut mesh = Mesh::default();
    for area in scene.plan.tiles.values() {
        let rect = map.area(*area);
        let rect = Rect::from_center_size(rect.center(), rect.size().max(Vec2::splat(1.5)));
        mesh.add_colored_rect(rect, hues.border_strong);
    }
    painter.add(Shape::Mesh(Arc::new(mesh)));
    let corner = lens.world(lens.rect.min);
    let end = lens.world(lens.rect.max);
    let seen = map.area(Area::of(&[corner, end])).intersect(map.rect);
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
