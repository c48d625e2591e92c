//! The canvas on which the graph is seen.

use std::sync::Arc;

use eframe::egui::{Frame, Rect, Sense, Ui, UiBuilder, accesskit::Role};
use petgraph::{Directed, graph::DefaultIx};

use super::{
    bar, build,
    edge::{GraphHop, HopArrow},
    node::{GraphPlace, PlaceTile},
    paint, places,
    state::{self, GraphKey, GraphView},
};
use crate::gui::{Desk, kit::Ink};

/// The graph as it is drawn.
pub(super) type GraphNet =
    egui_graphs::Graph<GraphPlace, GraphHop, Directed, DefaultIx, PlaceTile, HopArrow>;

/// Draws the panel.
pub(crate) fn graph_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let hues = desk.hues();
    let Some(attacker) = desk.view.worth.attacker(desk.catalog).cloned() else {
        return;
    };
    let told = desk.view.worth.answers.graph(&attacker);
    let shown = state::of(ui);
    // Nobody else holds it: it is used within a frame only.
    let mut shown = shown
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let room = ui.max_rect();
    bar::bar_ui(ui, desk, &attacker, &told, &mut shown);
    let Some(graph) = &told.value else { return };
    if graph.nodes.is_empty() {
        Frame::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, desk.tr("graph-empty"))
        });
        return;
    }
    let key = GraphKey {
        graph: Arc::clone(graph),
        lang: desk.lang(),
        theme: desk.shell.settings.theme,
        names: desk.revision.layout,
    };
    if !shown.is_of(&key) {
        let net = build::net(ui, desk, graph);
        shown.begin(key, net);
    }
    canvas_ui(ui, desk, &mut shown, room);
}

/// How much a point of scrolling zooms: a notch of the wheel, which egui takes for 40 points or,
/// where it hears of it twice, for 80, zooms by a tenth or a fifth, as on the canvas.
const ZOOM_OF_POINT: f32 = 0.0023;

fn canvas_ui(ui: &mut Ui, desk: &mut Desk<'_>, shown: &mut GraphView, room: Rect) {
    let hues = desk.hues();
    let rect = ui.available_rect_before_wrap().intersect(room);
    ui.advance_cursor_after_rect(rect);
    if rect.width() < 40.0 || rect.height() < 40.0 {
        return;
    }
    ui.painter().rect_filled(rect, 0.0, hues.canvas);
    let id = ui.id().with("attack_graph");
    let response = ui.interact(rect, id, Sense::drag() | Sense::hover());
    let name = desk.tr("graph-name");
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Canvas);
        node.set_label(name);
    });
    shown.fit_to(rect.size());
    if response.dragged() {
        shown.pan(response.drag_delta());
    }
    if let Some(at) = response.hover_pos().filter(|_| response.contains_pointer()) {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = pinch * (scroll * ZOOM_OF_POINT).exp();
        if factor != 1.0 {
            shown.zoom_about(factor, at - rect.min);
        }
    }
    let builder = UiBuilder::new()
        .id_salt("attack_graph")
        .max_rect(rect)
        .accessibility_parent(id);
    let mut child = ui.new_child(builder);
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    places::select(desk, shown);
    paint::paint(&child, shown, rect);
    places::places_ui(&child, desk, shown, rect);
}

/// A rectangle of the graph on screen.
pub(super) fn on_screen(meta: &egui_graphs::MetadataFrame, rect: Rect) -> Rect {
    Rect::from_min_max(
        meta.canvas_to_screen_pos(rect.min),
        meta.canvas_to_screen_pos(rect.max),
    )
}
