//! Everything an attacker can do as one graph: where they stand, which hops they can make, what
//! stands against each.

use std::collections::BTreeMap;

use super::{Strikes, query::with_ground};
use crate::{
    analysis::{
        Case, Rating,
        attack::{AttackEdge, Hops, MoveNo, Sweeps, edges_into, target_risks},
        net::{AssetNo, Table},
        risk::with_damage,
    },
    catalog::{AssetId, AttackerId, Move, MoveId, ThreatId},
};

/// A place in the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphNode {
    /// The asset.
    pub asset: AssetId,
    /// Whether the attacker stands here from the beginning.
    pub is_entry: bool,
    /// Fewest hops it takes to get here; 0 for an entry. For layers.
    pub depth: usize,
    /// As a target: the worst over its final attacks.
    pub worst: Option<Rating>,
}

/// A hop in the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphEdge {
    /// Index of its source in the nodes.
    pub from: usize,
    /// Index of its end in the nodes.
    pub to: usize,
    /// The movement.
    pub movement: MoveId,
    /// The threat it is.
    pub threat: ThreatId,
    /// Its threat level.
    pub threat_level: u8,
    /// Countermeasure level as a hop that others follow; devices passed are counted, those with
    /// the least against the attacker.
    pub level: u8,
    /// Countermeasure level as the last hop before a final attack.
    pub level_as_last: u8,
}

/// What an attacker can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttackGraph {
    /// Places, by depth and then in the order of assets.
    pub nodes: Vec<GraphNode>,
    /// Hops, those with the least against them first.
    pub edges: Vec<GraphEdge>,
    /// Whether there are more hops than asked for.
    pub more: bool,
}

/// The graph of one attacker, with at most so many hops. Nothing for an attacker the catalog does
/// not know.
pub fn attack_graph(
    case: Case<'_>,
    attacker: &AttackerId,
    strikes: &Strikes,
    limit: usize,
) -> AttackGraph {
    let Some(attacker) = case.catalog.attacker(attacker) else {
        return AttackGraph::default();
    };
    with_ground(case, strikes, |hops, _| {
        let sweeps = Sweeps::new(hops, attacker);
        let reached: Vec<AssetNo> = sweeps.reached().collect();
        let mut edges: Vec<AttackEdge> = Vec::new();
        for node in &reached {
            edges.extend(edges_into(hops, &sweeps, *node));
        }
        let depths = depths(&sweeps, &edges);
        edges.sort_by_key(|edge| (edge.level, edge.level_as_last, *edge));
        let more = edges.len() > limit;
        edges.truncate(limit);
        let nodes = nodes(hops, &sweeps, &depths);
        let index: BTreeMap<AssetNo, usize> = nodes
            .iter()
            .enumerate()
            .filter_map(|(index, node)| Some((hops.net().node(&node.asset)?, index)))
            .collect();
        let moves: Table<MoveNo, &Move> = case.catalog.attacks.moves.iter().collect();
        let edges = edges.iter().filter_map(|edge| {
            let movement = moves[edge.movement];
            Some(GraphEdge {
                from: *index.get(&edge.from)?,
                to: *index.get(&edge.to)?,
                movement: movement.id.clone(),
                threat: movement.threat.clone(),
                threat_level: case.catalog.threat(&movement.threat)?.level,
                level: edge.level,
                level_as_last: edge.level_as_last,
            })
        });
        AttackGraph {
            edges: edges.collect(),
            nodes,
            more,
        }
    })
}

/// Fewest hops to each place.
fn depths(sweeps: &Sweeps<'_>, edges: &[AttackEdge]) -> BTreeMap<AssetNo, usize> {
    let mut depths: BTreeMap<AssetNo, usize> =
        sweeps.entries().iter().map(|node| (*node, 0)).collect();
    let mut leaving: BTreeMap<AssetNo, Vec<&AttackEdge>> = BTreeMap::new();
    for edge in edges {
        leaving.entry(edge.from).or_default().push(edge);
    }
    let mut now: Vec<AssetNo> = depths.keys().copied().collect();
    let mut depth = 0;
    while !now.is_empty() {
        depth += 1;
        let mut next = Vec::new();
        for edge in now.iter().filter_map(|node| leaving.get(node)).flatten() {
            // Where the attacker stands from the beginning is left by its first steps alone.
            if edge.is_entry == (depth == 1) && !depths.contains_key(&edge.to) {
                depths.insert(edge.to, depth);
                next.push(edge.to);
            }
        }
        now = next;
    }
    depths
}

fn nodes(
    hops: &Hops<'_>,
    sweeps: &Sweeps<'_>,
    depths: &BTreeMap<AssetNo, usize>,
) -> Vec<GraphNode> {
    let mut worst: BTreeMap<AssetId, Rating> = BTreeMap::new();
    for target in target_risks(hops, sweeps) {
        let rating = with_damage(hops.net(), &target.target, target.rating);
        let known = worst.entry(target.target).or_insert(rating);
        if (rating.product, known.letter) > (known.product, rating.letter) {
            *known = rating;
        }
    }
    let places = depths.iter().map(|(node, depth)| {
        let asset = hops.net().id(*node).clone();
        GraphNode {
            is_entry: *depth == 0,
            depth: *depth,
            worst: worst.get(&asset).copied(),
            asset,
        }
    });
    let mut nodes: Vec<GraphNode> = places.collect();
    nodes.sort_by(|a, b| (a.depth, &a.asset).cmp(&(b.depth, &b.asset)));
    nodes
}
