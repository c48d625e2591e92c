//! Places of an attack graph of which the same is to be said, so that a large graph can be read.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::{AttackGraph, GraphNode};
use crate::{
    catalog::{AssetKindId, Letter, ZoneKindId},
    design::Design,
};

/// Places of a graph in groups: places of a group are of the same kind in the same kind of zone,
/// as far from the entries and as bad as targets, and the same movements lead to them and from
/// them, from and to the same groups, with as much against them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlaceGroups {
    /// The groups with the indices of their places in the graph, in the order of their first.
    pub groups: Vec<Vec<usize>>,
    /// The group of each place.
    pub group_of: Vec<usize>,
}

impl PlaceGroups {
    /// Each place by itself.
    pub fn single(graph: &AttackGraph) -> Self {
        Self::of((0..graph.nodes.len()).collect())
    }

    /// The largest groups that there are.
    ///
    /// Groups of what is alike by itself are split by where the steps of their places lead and
    /// come from, until no group splits any more: the coarsest partition of which the sentence
    /// above holds.
    pub fn alike(graph: &AttackGraph, design: &Design) -> Self {
        let own = graph.nodes.iter().map(|node| PlaceTraits::of(node, design));
        let mut group_of = numbered(own);
        loop {
            let split = numbered(signatures(graph, &group_of).into_iter());
            if count(&split) == count(&group_of) {
                return Self::of(group_of);
            }
            group_of = split;
        }
    }

    fn of(group_of: Vec<usize>) -> Self {
        let mut groups = vec![Vec::new(); count(&group_of)];
        for (place, group) in group_of.iter().enumerate() {
            if let Some(group) = groups.get_mut(*group) {
                group.push(place);
            }
        }
        Self { groups, group_of }
    }
}

/// What is said of a place by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct PlaceTraits {
    kind: Option<AssetKindId>,
    zone: Option<ZoneKindId>,
    depth: usize,
    worst: Option<(u8, Letter)>,
}

impl PlaceTraits {
    fn of(node: &GraphNode, design: &Design) -> Self {
        let asset = design.assets.get(&node.asset);
        let zone = asset.and_then(|asset| design.zone_of(asset));
        Self {
            kind: asset.map(|asset| asset.kind.clone()),
            zone: zone.map(|zone| zone.kind.clone()),
            depth: node.depth,
            worst: node.worst.map(|worst| (worst.product, worst.letter)),
        }
    }
}

/// A step as it is seen from a place: whether it leads away, the group at its other end, the
/// movement and what stands against it.
type StepSeen<'a> = (bool, usize, &'a str, u8, u8);

/// The group of each place with the steps at it.
fn signatures<'a>(
    graph: &'a AttackGraph,
    group_of: &[usize],
) -> Vec<(usize, BTreeSet<StepSeen<'a>>)> {
    let mut found: Vec<_> = group_of.iter().map(|own| (*own, BTreeSet::new())).collect();
    for edge in &graph.edges {
        for (at, other, leaves) in [(edge.from, edge.to, true), (edge.to, edge.from, false)] {
            if let (Some((_, steps)), Some(group)) = (found.get_mut(at), group_of.get(other)) {
                let movement = edge.movement.as_str();
                steps.insert((leaves, *group, movement, edge.level, edge.level_as_last));
            }
        }
    }
    found
}

/// Numbers from 0 on, the same for the same, in the order in which they come first.
fn numbered<T: Ord>(all: impl Iterator<Item = T>) -> Vec<usize> {
    let mut known = BTreeMap::new();
    all.map(|one| {
        let next = known.len();
        *known.entry(one).or_insert(next)
    })
    .collect()
}

fn count(group_of: &[usize]) -> usize {
    group_of.iter().max().map_or(0, |most| most + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::GraphEdge;

    /// A graph of so many places, the first of which is the entry.
    fn graph(places: usize, steps: &[(usize, usize, u8)]) -> AttackGraph {
        let node = |at: usize| GraphNode {
            asset: format!("place-{at}").into(),
            is_entry: at == 0,
            depth: usize::from(at > 0),
            worst: None,
        };
        let edge = |(from, to, level): &(usize, usize, u8)| GraphEdge {
            from: *from,
            to: *to,
            movement: "move".into(),
            threat: "threat".into(),
            threat_level: 3,
            level: *level,
            level_as_last: *level,
        };
        AttackGraph {
            nodes: (0..places).map(node).collect(),
            edges: steps.iter().map(edge).collect(),
            more: false,
        }
    }

    fn groups(graph: &AttackGraph) -> Vec<Vec<usize>> {
        PlaceGroups::alike(graph, &Design::default()).groups
    }

    #[test]
    fn places_reached_alike_are_one_group_even_where_they_reach_each_other() {
        let star = graph(4, &[(0, 1, 1), (0, 2, 1), (0, 3, 1)]);
        assert_eq!(groups(&star), [vec![0], vec![1, 2, 3]]);
        let round = graph(3, &[(0, 1, 1), (0, 2, 1), (1, 2, 2), (2, 1, 2)]);
        assert_eq!(groups(&round), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn what_stands_against_a_step_splits_and_so_does_what_lies_behind() {
        let guarded = graph(3, &[(0, 1, 1), (0, 2, 2)]);
        assert_eq!(groups(&guarded), [[0], [1], [2]]);
        let behind = graph(4, &[(0, 1, 1), (0, 2, 1), (0, 3, 1), (2, 3, 1)]);
        assert_eq!(groups(&behind), [[0], [1], [2], [3]]);
    }

    #[test]
    fn every_place_is_in_one_group() {
        let graph = graph(5, &[(0, 1, 1), (0, 2, 1), (1, 3, 1), (2, 4, 3)]);
        for found in [
            PlaceGroups::single(&graph),
            PlaceGroups::alike(&graph, &Design::default()),
        ] {
            let mut all: Vec<usize> = found.groups.concat();
            all.sort_unstable();
            assert_eq!(all, [0, 1, 2, 3, 4]);
            for (place, group) in found.group_of.iter().enumerate() {
                assert!(found.groups[*group].contains(&place));
            }
        }
    }
}
