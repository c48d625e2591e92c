//! Assets that are alike: of one kind, with the same controls in place. Whatever is asked of
//! their controls has one answer, and most of a large drawing is equal terminals.

use std::collections::BTreeMap;

use super::carried::{CarriedControls, ControlNo};
use crate::analysis::net::{AssetNo, Groups, KindNo, Table, table_key};

table_key! {
    /// What some assets are like.
    LikenessNo
}

/// The assets of a net by what they are like.
#[derive(Debug, Default)]
pub(super) struct AlikeAssets {
    /// What each asset is like.
    pub(super) of_node: Table<AssetNo, LikenessNo>,
    /// One asset of each likeness.
    pub(super) samples: Table<LikenessNo, AssetNo>,
}

impl AlikeAssets {
    pub(super) fn new(carried: &CarriedControls<'_>) -> Self {
        let nodes = carried.net.places.keys();
        let mut done: Groups<AssetNo, ControlNo> = Groups::empty(carried.net.places.len());
        for node in nodes.clone() {
            let held = carried.of(node).iter().filter(|held| held.is_done);
            done.fill(node, |list| list.extend(held.map(|held| held.control)));
        }
        let mut samples = Table::default();
        let mut known: BTreeMap<(Option<KindNo>, &[ControlNo]), LikenessNo> = BTreeMap::new();
        let likeness = |node: AssetNo| {
            let kind = carried.net.kind_no(node);
            let known = known.entry((kind, done.of(node)));
            *known.or_insert_with(|| samples.push(node))
        };
        Self {
            of_node: nodes.map(likeness).collect(),
            samples,
        }
    }
}
