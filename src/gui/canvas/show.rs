//! Paints the canvas: ground, drawing, and what the gesture shows over it.

use std::sync::Arc;

use eframe::egui::{self, CursorIcon};

use super::{
    CanvasState, Drawn, closed,
    gesture::{Gesture, Ground, Keys, link_end_at},
    ground, hit, marks, minimap,
    overlay::Overlay,
    paint::{self, Lens},
    single,
};
use crate::{
    design::Subject,
    gui::{
        Frame, Tool,
        style::{Hues, color32},
    },
};

/// Paints everything but menu and text field.
pub(crate) fn paint(
    ui: &egui::Ui,
    frame: &Frame<'_>,
    canvas: (&egui::Response, &Drawn),
    view: (Lens, &mut CanvasState),
) {
    let (response, scene) = canvas;
    let (lens, state) = view;
    let painter = ui
        .painter()
        .with_clip_rect(lens.rect.intersect(ui.clip_rect()));
    let hues = Hues::of(frame.theme);
    let pixel = 1.0 / ui.ctx().pixels_per_point();
    let dots = color32(frame.theme.surface.grid);
    painter.extend(paint::ground(&lens, (hues.canvas, dots), pixel));
    drawing(&painter, frame, (&lens, scene), state);
    closed::paint(&painter, frame, (&lens, scene));
    single::paint(&painter, frame, (&lens, scene));
    let ground = ground(frame, scene, (&state.handles, lens.camera, Keys::default()));
    let pointer = state.pointer;
    let overlay = Overlay {
        painter: &painter,
        frame,
        ground: &ground,
        lens,
        hues,
        pointer,
    };
    if !matches!(
        state.hand.gesture,
        Gesture::Moving { .. } | Gesture::Bending { .. }
    ) {
        let single = frame.view.single();
        let resized = single.and_then(|single| state.cache.preview()?.resized(single));
        overlay.handles(resized);
    }
    if response.has_focus() && state.is_by_keyboard {
        overlay.focus(state.cursor.as_ref());
    }
    match (&state.hand.gesture, &frame.view.tool, pointer) {
        (Gesture::Idle, Tool::AddAsset(kind), Some(pointer)) => {
            overlay.placing(kind, lens.world(pointer));
        }
        (Gesture::Idle, Tool::Select, _) => {
            state
                .handles
                .iter()
                .for_each(|asset| overlay.connectors(asset));
        }
        (gesture, ..) => overlay.gesture(gesture),
    }
    from_palette(ui, response, &overlay);
    if let Some(map) = &state.minimap {
        minimap::paint(&painter, frame, (scene, &lens), map);
    }
    if response.hovered() || state.hand.is_busy() {
        let icon = cursor_icon(ui, (frame, &ground), (state, lens));
        ui.ctx().set_cursor_icon(icon);
    }
}

/// The drawing with the marks of what is selected and under the pointer.
fn drawing(
    painter: &egui::Painter,
    frame: &Frame<'_>,
    view: (&Lens, &Drawn),
    state: &mut CanvasState,
) {
    let (lens, scene) = view;
    let hovered = state.hovered.as_ref();
    let zones = marks::of_zones(frame, (lens, scene), (&mut state.cache, hovered));
    state.cache.paint(painter, lens, zones);
    let above = (&mut state.cache, hovered);
    marks::paint(painter, frame, (lens, scene), above);
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

fn cursor_icon(
    ui: &egui::Ui,
    (frame, ground): (&Frame<'_>, &Ground<'_>),
    view: (&CanvasState, Lens),
) -> CursorIcon {
    let (state, lens) = view;
    if frame.view.enquiry.picks.is_some() {
        return CursorIcon::Crosshair;
    }
    match &state.hand.gesture {
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
    let Some(at) = state.pointer.map(|pointer| lens.world(pointer)) else {
        return CursorIcon::Default;
    };
    let zoom = lens.camera.zoom;
    let asset = state.handles.as_ref().map(|id| Subject::Asset(id.clone()));
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
        && let Some(item) = hit::item(ground.scene, zone)
        && let Some(handle) = hit::handle_at(item.area, at, zoom)
    {
        return resize_icon(handle);
    }
    CursorIcon::Default
}

fn resize_icon(handle: hit::Handle) -> CursorIcon {
    match (handle.x, handle.y) {
        (0, _) => CursorIcon::ResizeVertical,
        (_, 0) => CursorIcon::ResizeHorizontal,
        (x, y) if x == y => CursorIcon::ResizeNwSe,
        _ => CursorIcon::ResizeNeSw,
    }
}
