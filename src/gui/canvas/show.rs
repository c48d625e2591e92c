//! Paints the canvas: ground, drawing, and what the gesture shows over it.

use std::sync::Arc;

use eframe::egui::{self, CursorIcon};

use super::{
    CanvasCx, CanvasState, closed,
    gesture::{Gesture, GestureGround, HandKeys, link_end_at},
    hit, marks, minimap,
    overlay::Overlay,
    paint, single,
};
use crate::{design::Subject, desk::Tool};

/// Paints everything but menu and text field.
pub(crate) fn paint(ui: &egui::Ui, cx: &mut CanvasCx<'_, '_>) {
    let painter = ui
        .painter()
        .with_clip_rect(cx.lens.rect.intersect(ui.clip_rect()));
    let hues = cx.desk.hues();
    let pixel = 1.0 / ui.ctx().pixels_per_point();
    let dots = cx.desk.theme.hues.grid;
    painter.extend(paint::ground(&cx.lens, hues.canvas, dots, pixel));
    drawing(&painter, cx);
    closed::paint(&painter, cx);
    single::paint(&painter, cx);
    let cx = &*cx;
    let (board, pointer) = (&cx.state.board, cx.state.pointer());
    let ground = cx.ground_with(board.handles.as_ref(), HandKeys::default());
    let overlay = Overlay {
        painter: &painter,
        desk: cx.desk,
        ground: &ground,
        lens: cx.lens,
        hues,
        pointer,
    };
    if !matches!(
        board.hand.gesture,
        Gesture::Moving { .. } | Gesture::Bending { .. }
    ) {
        let single = cx.desk.view.single();
        let resized = single.and_then(|single| board.cache.preview()?.resized(single));
        overlay.handles(resized);
    }
    if cx.response.has_focus() && cx.state.is_by_keyboard {
        overlay.focus(board.cursor.as_ref());
    }
    match (&board.hand.gesture, &cx.desk.view.tool, pointer) {
        (Gesture::Idle, Tool::AddAsset(kind), Some(pointer)) => {
            overlay.placing(kind, cx.lens.world(pointer));
        }
        (Gesture::Idle, Tool::Select, _) => {
            board
                .handles
                .iter()
                .for_each(|asset| overlay.connectors(asset));
        }
        (gesture, ..) => overlay.gesture(gesture),
    }
    from_palette(ui, cx.response, &overlay);
    if !board.hand.is_busy() {
        overlay.refused();
    }
    if let Some(map) = &cx.state.minimap {
        minimap::paint(&painter, cx.desk, cx.planned, &cx.lens, map);
    }
    if cx.response.hovered() || board.hand.is_busy() {
        ui.ctx().set_cursor_icon(cursor_icon(ui, cx, &ground));
    }
}

/// The drawing with the marks of what is selected and under the pointer.
fn drawing(painter: &egui::Painter, cx: &mut CanvasCx<'_, '_>) {
    let zones = marks::of_zones(cx);
    let CanvasState { board, painted, .. } = &mut *cx.state;
    painted.paint(painter, cx.lens, &board.cache, zones);
    marks::paint(painter, cx);
}

/// What an entry of the palette would become where it is dragged.
fn from_palette(ui: &egui::Ui, response: &egui::Response, overlay: &Overlay<'_>) {
    let pointer = ui.ctx().pointer_latest_pos();
    if let (Some(tool), Some(pointer)) = (hovering_tool(response), pointer) {
        let at = overlay.lens.world(pointer);
        match &*tool {
            Tool::AddAsset(kind) => overlay.placing(kind, at),
            Tool::AddZone(kind) => overlay.zone_ghost(kind, at),
            Tool::Select | Tool::Connect(_) | Tool::Join(_) => {}
        }
    }
}

/// The entry of the palette that is being dragged over the canvas.
fn hovering_tool(response: &egui::Response) -> Option<Arc<Tool>> {
    response.dnd_hover_payload::<Tool>()
}

fn cursor_icon(ui: &egui::Ui, cx: &CanvasCx<'_, '_>, ground: &GestureGround<'_>) -> CursorIcon {
    let (board, lens) = (&cx.state.board, cx.lens);
    if cx.desk.view.enquiry.picks.is_some() {
        return CursorIcon::Crosshair;
    }
    match &board.hand.gesture {
        Gesture::Panning { .. } => return CursorIcon::Grabbing,
        Gesture::Moving { drop, .. } if drop.refused.is_some() => return CursorIcon::NotAllowed,
        Gesture::Moving { .. } | Gesture::Bending { .. } => return CursorIcon::Move,
        Gesture::Resizing { handle, .. } => return resize_icon(*handle),
        Gesture::Connecting { .. }
        | Gesture::Reattaching { .. }
        | Gesture::Placing { .. }
        | Gesture::Drawing { .. } => {
            return CursorIcon::Crosshair;
        }
        Gesture::Idle | Gesture::Pressing { .. } | Gesture::Band { .. } => {}
    }
    if *ground.tool != Tool::Select {
        return CursorIcon::Crosshair;
    }
    if ui.input(|input| input.key_down(egui::Key::Space)) {
        return CursorIcon::Grab;
    }
    let Some(at) = cx.state.pointer().map(|pointer| lens.world(pointer)) else {
        return CursorIcon::Default;
    };
    let zoom = lens.camera.zoom;
    let asset = board.handles.as_ref().map(|id| Subject::Asset(id.clone()));
    if let Some(item) = asset.and_then(|asset| hit::item(ground.scene, &asset))
        && hit::is_on_connector(item.area, at, zoom)
    {
        return CursorIcon::Crosshair;
    }
    if link_end_at(ground, at).is_some() {
        return CursorIcon::Crosshair;
    }
    let mut selected = ground.selection.iter();
    if let (Some(zone @ (Subject::Zone(_) | Subject::Note(_))), None) =
        (selected.next(), selected.next())
        && !cx.desk.design.is_locked(zone)
        && let Some(item) = hit::item(ground.scene, zone)
        && let Some(handle) = hit::handle_at(item.area, at, zoom)
    {
        return resize_icon(handle);
    }
    CursorIcon::Default
}

fn resize_icon(handle: hit::ResizeHandle) -> CursorIcon {
    match (handle.x, handle.y) {
        (0, _) => CursorIcon::ResizeVertical,
        (_, 0) => CursorIcon::ResizeHorizontal,
        (x, y) if x == y => CursorIcon::ResizeNwSe,
        _ => CursorIcon::ResizeNeSw,
    }
}
