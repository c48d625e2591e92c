//! The attack graph: what the chosen attacker can reach, and what stands against each step.
//!
//! Graph, layout and the traits that draw come from `egui_graphs`. Its own view is not used: it
//! asks for another frame with every frame and has no names for screen readers.

mod bar;
mod build;
mod edge;
mod node;
mod paint;
mod places;
mod state;

use std::sync::Arc;

use eframe::egui::{Frame as Box, Rect, Sense, Ui, UiBuilder, Vec2, accesskit::Role};
use petgraph::{Directed, graph::DefaultIx};

use edge::{Arrow, Hop};
use node::{Place, Tile};
use state::{Key, Shown};

use super::{Frame, style::Hues, widgets::Ink};

/// The graph as it is drawn.
type Net = egui_graphs::Graph<Place, Hop, Directed, DefaultIx, Tile, Arrow>;

/// Draws the panel.
pub(crate) fn graph_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues) {
    let Some(attacker) = frame.view.worth.attacker(frame.catalog).cloned() else {
        return;
    };
    let told = frame.view.worth.answers.graph(&attacker);
    let shown = state::of(ui);
    // Nobody else holds it: it is used within a frame only.
    let mut shown = shown
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let room = ui.max_rect();
    bar::bar_ui(ui, frame, hues, (&attacker, &told), &mut shown);
    let Some(graph) = &told.value else { return };
    if graph.nodes.is_empty() {
        Box::new().inner_margin(12).show(ui, |ui| {
            Ink::body(hues.text).paragraph(ui, frame.tr("graph-empty"))
        });
        return;
    }
    let key = Key {
        graph: Arc::clone(graph),
        lang: frame.lang(),
        theme: frame.view.theme,
        names: frame.revision.layout,
    };
    if !shown.is_of(&key) {
        let net = build::net(ui, frame, graph);
        shown.begin(key, net);
    }
    canvas_ui(ui, frame, hues, (&mut shown, room));
}

fn canvas_ui(ui: &mut Ui, frame: &mut Frame<'_>, hues: &Hues, (shown, room): (&mut Shown, Rect)) {
    let rect = ui.available_rect_before_wrap().intersect(room);
    ui.advance_cursor_after_rect(rect);
    if rect.width() < 40.0 || rect.height() < 40.0 {
        return;
    }
    ui.painter().rect_filled(rect, 0.0, hues.canvas);
    let id = ui.id().with("attack_graph");
    let response = ui.interact(rect, id, Sense::drag() | Sense::hover());
    let name = frame.tr("graph-name");
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
        let factor = pinch * (scroll * 0.004).exp();
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
    places::select(frame, shown);
    paint::paint(&child, shown, rect);
    places::places_ui(&child, frame, hues, (shown, rect));
}

/// A rectangle of the graph on screen.
fn on_screen(meta: &egui_graphs::MetadataFrame, corner: Vec2, rect: Rect) -> Rect {
    Rect::from_min_max(
        meta.canvas_to_screen_pos(rect.min) + corner,
        meta.canvas_to_screen_pos(rect.max) + corner,
    )
}
