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
    analysis::{AttackGraph, GraphEdge, GraphNode, PlaceGroups},
    gui::{Desk, names::asset_name, style::Hues},
};

/// From so many places on those that are alike are one tile: more could not be read.
const MANY_PLACES: usize = 24;

/// A graph with the columns and rows of its tiles.
pub(super) struct BuiltGraph {
    pub(super) net: GraphNet,
    pub(super) cells: Vec<(f32, f32)>,
    /// Whether a tile stands for several places.
    pub(super) is_grouped: bool,
}

/// Builds the graph: steps between the same two tiles are one arrow, as weak as the weakest.
pub(super) fn net(ui: &Ui, desk: &Desk<'_>, graph: &AttackGraph) -> BuiltGraph {
    let mut net = GraphNet::new();
    let hues = desk.hues();
    let groups = if graph.nodes.len() > MANY_PLACES {
        PlaceGroups::alike(graph, desk.design)
    } else {
        PlaceGroups::single(graph)
    };
    let tiles: Vec<GraphPlace> = groups
        .groups
        .iter()
        .filter_map(|places| tile(desk, graph, places))
        .collect();
    let depths: Vec<usize> = tiles.iter().map(|tile| tile.depth).collect();
    let indices: Vec<NodeIndex> = tiles.into_iter().map(|tile| net.add_node(tile)).collect();
    let hops = hops(desk, graph, &groups.group_of, *hues);
    // The layout walks into the depth. On a tree of shortest ways its rows are the numbers of
    // steps; the other arrows come after it.
    let tree = tree(&hops, &depths);
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
    let depth = |index: usize| depths.get(index);
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
    let cell = |(index, depth): (&NodeIndex, &usize)| {
        let column = net.node(*index).map_or(0.0, |node| node.location().x);
        (column, *depth as f32)
    };
    let mut cells: Vec<_> = indices.iter().zip(&depths).map(cell).collect();
    center(&mut cells, &tree);
    BuiltGraph {
        cells: broken(cells),
        is_grouped: groups.groups.len() < graph.nodes.len(),
        net,
    }
}

/// Breaks rows that are too wide to be read into several, one below the other; nothing is moved
/// where all rows are narrow enough.
fn broken(cells: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    /// Tiles beside each other that are read in a panel of usual width.
    const WIDEST: usize = 5;
    let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, (_, row)) in cells.iter().enumerate() {
        rows.entry(*row as usize).or_default().push(place);
    }
    if rows.values().all(|row| row.len() <= WIDEST) {
        return cells;
    }
    let mut broken = cells.clone();
    let mut below = 0.0;
    for row in rows.values_mut() {
        let column = |place: &usize| cells.get(*place).map_or(0.0, |cell| cell.0);
        row.sort_by(|a, b| column(a).total_cmp(&column(b)));
        for line in row.chunks(WIDEST) {
            let left = (WIDEST - line.len()) as f32 / 2.0;
            for (index, place) in line.iter().enumerate() {
                if let Some(cell) = broken.get_mut(*place) {
                    *cell = (left + index as f32, below);
                }
            }
            below += 1.0;
        }
    }
    broken
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

/// For each tile that is no entry the weakest arrow from a tile that is a step nearer.
fn tree(hops: &BTreeMap<(usize, usize), GraphHop>, depths: &[usize]) -> BTreeSet<(usize, usize)> {
    let mut nearer: Vec<(u8, (usize, usize))> = hops
        .iter()
        .filter(|((from, to), _)| {
            let depth = |index: usize| depths.get(index);
            depth(*from).map(|depth| depth + 1) == depth(*to).copied()
        })
        .map(|(pair, hop)| (hop.level, *pair))
        .collect();
    nearer.sort_unstable();
    let mut reached = BTreeSet::new();
    let pairs = nearer.into_iter().map(|(_, pair)| pair);
    pairs.filter(|(_, to)| reached.insert(*to)).collect()
}

/// The tile of a group of places.
fn tile(desk: &Desk<'_>, graph: &AttackGraph, places: &[usize]) -> Option<GraphPlace> {
    let nodes = places.iter().filter_map(|place| graph.nodes.get(*place));
    let nodes: Vec<&GraphNode> = nodes.collect();
    let first = *nodes.first()?;
    let names: Vec<String> = nodes
        .iter()
        .map(|node| asset_name(desk, &node.asset))
        .collect();
    let name = match names.as_slice() {
        [only] => only.clone(),
        [first, ..] => {
            let values = [("asset", first.clone()), ("n", names.len().to_string())];
            desk.tr_with("graph-group", &values)
        }
        [] => return None,
    };
    Some(GraphPlace {
        assets: nodes.iter().map(|node| node.asset.clone()).collect(),
        name,
        names,
        is_entry: first.is_entry,
        depth: first.depth,
        worst: first.worst,
        hues: *desk.hues(),
    })
}

/// Arrows by the tiles at their ends; steps among the places of one tile are not drawn.
fn hops(
    desk: &Desk<'_>,
    graph: &AttackGraph,
    tile_of: &[usize],
    hues: Hues,
) -> BTreeMap<(usize, usize), GraphHop> {
    let mut found: BTreeMap<(usize, usize), Vec<&GraphEdge>> = BTreeMap::new();
    for edge in &graph.edges {
        let ends = tile_of.get(edge.from).zip(tile_of.get(edge.to));
        if let Some((from, to)) = ends.filter(|(from, to)| from != to) {
            found.entry((*from, *to)).or_default().push(edge);
        }
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
