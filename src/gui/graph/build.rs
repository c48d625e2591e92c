//! From what an attacker can do to a graph that can be drawn.

use std::collections::{BTreeMap, BTreeSet};

use eframe::egui::Ui;
use egui_graphs::{Layout, LayoutHierarchical, LayoutStateHierarchical};
use petgraph::graph::NodeIndex;

use super::{
    GraphNet,
    edge::{GraphHop, HopCourse},
    node::GraphPlace,
};
use crate::{
    analysis::{AttackGraph, GraphEdge, GraphNode},
    gui::{Desk, names::asset_name, style::Hues},
};

/// A graph with the columns and rows of its places.
pub(super) struct BuiltGraph {
    pub(super) net: GraphNet,
    pub(super) cells: Vec<(f32, f32)>,
}

/// Builds the graph: steps between the same two places are one arrow, as weak as the weakest.
pub(super) fn net(ui: &Ui, desk: &Desk<'_>, graph: &AttackGraph) -> BuiltGraph {
    let mut net = GraphNet::new();
    let hues = desk.hues();
    let indices: Vec<NodeIndex> = graph
        .nodes
        .iter()
        .map(|node| net.add_node(place(desk, node, *hues)))
        .collect();
    let hops = hops(desk, graph, *hues);
    // The layout walks into the depth. On a tree of shortest ways its rows are the numbers of
    // steps; the other arrows come after it.
    let tree = tree(graph);
    let add = |pair: &(usize, usize), hop: &GraphHop, net: &mut GraphNet| {
        if let (Some(from), Some(to)) = (indices.get(pair.0), indices.get(pair.1)) {
            net.add_edge(*from, *to, hop.clone());
        }
    };
    for (pair, hop) in hops.iter().filter(|(pair, _)| tree.contains(pair)) {
        add(pair, hop, &mut net);
    }
    let state = LayoutStateHierarchical {
        row_dist: 1.0,
        col_dist: 1.0,
        ..LayoutStateHierarchical::default()
    };
    let mut layout = <LayoutHierarchical as Layout<LayoutStateHierarchical>>::from_state(state);
    layout.next(&mut net, ui);
    let depth = |index: usize| graph.nodes.get(index).map(|node| node.depth);
    for (pair, hop) in hops.iter().filter(|(pair, _)| !tree.contains(pair)) {
        let course = if depth(pair.1) > depth(pair.0) {
            HopCourse::Bent
        } else {
            HopCourse::Aside
        };
        let hop = GraphHop {
            course,
            ..hop.clone()
        };
        add(pair, &hop, &mut net);
    }
    let cell = |(index, node): (&NodeIndex, &GraphNode)| {
        let column = net.node(*index).map_or(0.0, |node| node.location().x);
        (column, node.depth as f32)
    };
    let mut cells: Vec<_> = indices.iter().zip(&graph.nodes).map(cell).collect();
    center(&mut cells, &tree);
    BuiltGraph { net, cells }
}

/// Sets places above the middle of those they lead to; the layout leaves them above the first.
fn center(cells: &mut [(f32, f32)], tree: &BTreeSet<(usize, usize)>) {
    let mut places: Vec<usize> = (0..cells.len()).collect();
    places.sort_by(|a, b| {
        let row = |place: &usize| cells.get(*place).map_or(0.0, |cell| cell.1);
        row(b).total_cmp(&row(a))
    });
    for place in places {
        let below = tree.range((place, 0)..(place + 1, 0));
        let columns = below.filter_map(|(_, to)| cells.get(*to).map(|cell| cell.0));
        let ends = columns.fold(None, |ends: Option<(f32, f32)>, column| {
            let (least, most) = ends.unwrap_or((column, column));
            Some((least.min(column), most.max(column)))
        });
        if let (Some((least, most)), Some(cell)) = (ends, cells.get_mut(place)) {
            cell.0 = f32::midpoint(least, most);
        }
    }
}

/// For each place that is not an entry one arrow from a place that is a step nearer.
fn tree(graph: &AttackGraph) -> BTreeSet<(usize, usize)> {
    let depth = |index: usize| graph.nodes.get(index).map(|node| node.depth);
    let mut found = BTreeSet::new();
    let mut reached = BTreeSet::new();
    for edge in &graph.edges {
        let is_nearer = depth(edge.from).map(|depth| depth + 1) == depth(edge.to);
        if is_nearer && reached.insert(edge.to) {
            found.insert((edge.from, edge.to));
        }
    }
    found
}

fn place(desk: &Desk<'_>, node: &GraphNode, hues: Hues) -> GraphPlace {
    GraphPlace {
        asset: node.asset.clone(),
        name: asset_name(desk, &node.asset),
        is_entry: node.is_entry,
        depth: node.depth,
        worst: node.worst,
        hues,
    }
}

/// Arrows by their ends.
fn hops(desk: &Desk<'_>, graph: &AttackGraph, hues: Hues) -> BTreeMap<(usize, usize), GraphHop> {
    let mut found: BTreeMap<(usize, usize), Vec<&GraphEdge>> = BTreeMap::new();
    for edge in graph.edges.iter().filter(|edge| edge.from != edge.to) {
        found.entry((edge.from, edge.to)).or_default().push(edge);
    }
    let hop = |edges: Vec<&GraphEdge>| {
        let least = edges.iter().map(|edge| edge.level).min();
        GraphHop {
            level: least.unwrap_or(1),
            steps: steps(desk, &edges),
            course: HopCourse::Straight,
            is_faded: false,
            hues,
        }
    };
    found
        .into_iter()
        .map(|(pair, edges)| (pair, hop(edges)))
        .collect()
}

/// The steps of an arrow in words, each once.
fn steps(desk: &Desk<'_>, edges: &[&GraphEdge]) -> String {
    let mut words: Vec<String> = Vec::new();
    for edge in edges {
        let movement = desk.catalog.movement(&edge.movement);
        let name = movement.map_or(edge.movement.as_str(), |it| desk.text(&it.name));
        let values = [("step", name.to_owned()), ("level", edge.level.to_string())];
        let step = desk.tr_with("graph-step", &values);
        if !words.contains(&step) {
            words.push(step);
        }
    }
    desk.row("common-comma", words)
}
