//! Places and steps of the graph as things that can be pointed at, gone to and read out.

use eframe::egui::{CursorIcon, Rect, Response, Sense, Ui, Vec2, accesskit::Role, pos2};

use super::{edge::HopCourse, on_screen, state::GraphView};
use crate::{
    design::Subject,
    gui::{
        Desk, Wish,
        graph::node::GraphPlace,
        kit::{AccessName, Hint as _, focus_ring, letter_word, named, risk_mark},
    },
};

/// Size of a step's node on screen.
const STEP: f32 = 17.0;

/// Brings the selection of the drawing into the graph.
pub(super) fn select(desk: &Desk<'_>, shown: &mut GraphView) {
    let net = &mut shown.net;
    let selection = &desk.view.selection;
    let mut any = false;
    let nodes: Vec<_> = net.g().node_indices().collect();
    for index in nodes {
        if let Some(node) = net.node_mut(index) {
            let mut assets = node.payload().assets.iter();
            let is_selected = assets.any(|it| selection.contains(&Subject::Asset(it.clone())));
            any |= is_selected;
            node.set_selected(is_selected);
        }
    }
    let edges: Vec<_> = net.g().edge_indices().collect();
    for index in edges {
        let ends = net.edge_endpoints(index);
        let touches = ends.is_some_and(|(from, to)| {
            let is_selected = |node| net.node(node).is_some_and(egui_graphs::Node::selected);
            is_selected(from) || is_selected(to)
        });
        if let Some(edge) = net.edge_mut(index) {
            let hop = edge.payload_mut();
            hop.is_faded = !touches && (any || hop.course == HopCourse::Aside);
        }
    }
}

/// Claims the places, names the steps, and marks the letters.
pub(super) fn places_ui(ui: &Ui, desk: &mut Desk<'_>, shown: &mut GraphView, rect: Rect) {
    steps_ui(ui, desk, shown, rect);
    let meta = shown.frame(rect.min);
    let nodes: Vec<_> = shown.net.g().node_indices().collect();
    let mut bring = None;
    for index in nodes {
        let Some(node) = shown.net.node_mut(index) else {
            continue;
        };
        let own = node.display().rect();
        let place = on_screen(&meta, own);
        let response = place_ui(ui, desk, node.payload(), place);
        node.set_hovered(response.hovered());
        if response.gained_focus() {
            bring = Some(own.center());
        }
    }
    if let Some(place) = bring {
        shown.bring(place);
    }
}

/// What a screen reader says of a place.
fn words(desk: &Desk<'_>, place: &GraphPlace) -> String {
    let reached = if place.is_entry {
        desk.tr("graph-entry")
    } else {
        let values = [("n", place.depth.to_string())];
        desk.tr_with("graph-reached", &values)
    };
    let worst = place.worst.map(|rating| {
        let values = [
            ("product", rating.product.to_string()),
            ("letter", letter_word(rating.letter).to_owned()),
        ];
        desk.tr_with("graph-worst", &values)
    });
    let values = [
        ("asset", desk.row("common-comma", &place.names)),
        ("reached", reached),
        ("worst", worst.unwrap_or_default()),
    ];
    desk.tr_with("graph-place", &values).trim().to_owned()
}

fn place_ui(ui: &Ui, desk: &mut Desk<'_>, place: &GraphPlace, rect: Rect) -> Response {
    let hues = desk.hues();
    let assets = place.assets.iter().cloned();
    let subjects: Vec<Subject> = assets.map(Subject::Asset).collect();
    let selection = &desk.view.selection;
    let selected = subjects.iter().any(|subject| selection.contains(subject));
    let label = words(desk, place);
    let id = ui.id().with(("place", &place.assets));
    let response = ui.interact(rect, id, Sense::click());
    let response = named(ui, response, AccessName::entry(&label, selected));
    if let Some(rating) = place.worst {
        let zoom = rect.width() / super::node::WIDTH;
        let center = pos2(rect.right() - 15.0 * zoom, rect.center().y);
        let mark = Rect::from_center_size(center, Vec2::splat(22.0 * zoom.max(0.7)));
        risk_mark(ui, desk.theme, rating.letter, mark);
    }
    focus_ring(ui, hues, &response, 8.0);
    let response = response.hint(label);
    if response.clicked() {
        desk.push(Wish::Select(subjects.clone()));
        desk.push(Wish::Reveal(subjects));
    }
    response
}

/// Names the steps; one reads them by pointing at their numbers.
fn steps_ui(ui: &Ui, desk: &Desk<'_>, shown: &GraphView, rect: Rect) {
    let net = &shown.net;
    let meta = shown.frame(rect.min);
    for index in net.g().edge_indices() {
        let (Some((from, to)), Some(edge)) = (net.edge_endpoints(index), net.edge(index)) else {
            continue;
        };
        let (Some(start), Some(end)) = (net.node(from), net.node(to)) else {
            continue;
        };
        let Some(disc) = edge.display().disc(start, end) else {
            continue;
        };
        let hop = edge.payload();
        if hop.is_faded {
            continue;
        }
        let center = meta.canvas_to_screen_pos(disc);
        let place = Rect::from_center_size(center, Vec2::splat(STEP));
        let id = ui.id().with(("step", index.index()));
        let response = ui.interact(place, id, Sense::hover());
        let values = [
            ("from", start.payload().name.clone()),
            ("to", end.payload().name.clone()),
            ("level", hop.level.to_string()),
            ("steps", hop.steps.clone()),
        ];
        let label = desk.tr_with("graph-hop", &values);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::GraphicsSymbol);
            node.set_label(label.as_str());
        });
        response.on_hover_cursor(CursorIcon::Help).hint(label);
    }
}
