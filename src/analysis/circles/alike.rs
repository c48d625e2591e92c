//! Assets that are alike: of one kind, with the same controls in place. Whatever is asked of
//! their controls has one answer, and most of a large drawing is equal terminals.

use std::collections::BTreeMap;

use super::Carried;
use crate::analysis::net::Node;

/// The assets of a net by what they are like.
#[derive(Debug, Default)]
pub(super) struct Alike {
    /// The number of each asset's likeness.
    pub(super) of_node: Vec<u32>,
    /// One asset of each.
    pub(super) samples: Vec<Node>,
}

impl Alike {
    pub(super) fn new(carried: &Carried<'_>) -> Self {
        let n_nodes = carried.net.places.len();
        let mut done = Vec::with_capacity(carried.held.len());
        let mut ends = Vec::with_capacity(n_nodes);
        for node in 0..n_nodes {
            let held = carried.of(node).iter().filter(|held| held.is_done);
            done.extend(held.map(|held| held.control));
            ends.push(done.len());
        }
        let mut alike = Self {
            of_node: Vec::with_capacity(n_nodes),
            samples: Vec::new(),
        };
        let mut known: BTreeMap<(Option<u32>, &[u32]), u32> = BTreeMap::new();
        let mut start = 0;
        for (node, end) in ends.into_iter().enumerate() {
            let kind = carried.acts.number(carried.net.kind(node));
            let here = done.get(start..end).unwrap_or_default();
            start = end;
            let number = *known.entry((kind, here)).or_insert_with(|| {
                alike.samples.push(node);
                alike.samples.len() as u32 - 1
            });
            alike.of_node.push(number);
        }
        alike
    }
}
