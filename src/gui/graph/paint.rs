//! Draws the graph: arrows below, tiles above, as the view of `egui_graphs` does.

use eframe::egui::{Rect, Ui};
use egui_graphs::{DisplayEdge as _, DisplayNode as _, DrawContext, SettingsStyle};

use super::state::GraphView;

/// Paints arrows and tiles into `rect`.
pub(super) fn paint(ui: &Ui, shown: &mut GraphView, rect: Rect) {
    let meta = shown.frame(rect.min);
    let style = SettingsStyle::default();
    let painter = ui.painter();
    let ctx = DrawContext {
        ctx: ui.ctx(),
        painter,
        style: &style,
        is_directed: true,
        meta: &meta,
    };
    let net = &mut shown.net;
    let nodes: Vec<_> = net.g().node_indices().collect();
    for index in &nodes {
        if let Some(node) = net.node_mut(*index) {
            let props = node.props().clone();
            node.display_mut().update(&props);
        }
    }
    let mut edges: Vec<_> = net.g().edge_indices().collect();
    // What stands out is painted last.
    edges.sort_by_key(|index| {
        net.edge(*index)
            .is_some_and(|edge| !edge.payload().is_faded)
    });
    for index in edges {
        let Some((from, to)) = net.edge_endpoints(index) else {
            continue;
        };
        let (Some(start), Some(end)) = (net.node(from).cloned(), net.node(to).cloned()) else {
            continue;
        };
        let Some(edge) = net.edge_mut(index) else {
            continue;
        };
        let props = edge.props().clone();
        edge.display_mut().update(&props);
        painter.extend(edge.display_mut().shapes(&start, &end, &ctx));
    }
    for index in nodes {
        if let Some(node) = net.node_mut(index) {
            painter.extend(node.display_mut().shapes(&ctx));
        }
    }
}
