//! Where movements may start and end, and what final attacks aim at: asked millions of times, so
//! answered once for each kind of asset.

use std::collections::BTreeMap;

use crate::{
    analysis::net::{Net, Node},
    catalog::{AssetKind, AssetKindId, Select},
};

/// One row for each movement or final attack, one answer for each asset.
#[derive(Debug)]
pub(super) struct Ends {
    from: Vec<Vec<bool>>,
    to: Vec<Vec<bool>>,
    targets: Vec<Vec<bool>>,
}

impl Ends {
    pub(super) fn new(net: &Net<'_>) -> Self {
        let kinds = net.places.iter().filter_map(|place| place.kind);
        let kinds: BTreeMap<&AssetKindId, &AssetKind> = kinds.map(|it| (&it.id, it)).collect();
        let number = |kind: &AssetKind| kinds.keys().position(|id| **id == kind.id);
        let places = net.places.iter();
        let kind_of: Vec<Option<usize>> = places.map(|it| it.kind.and_then(number)).collect();
        let fits = |select: &Select| -> Vec<bool> {
            let of_kinds: Vec<bool> = kinds.values().map(|kind| kind.is_in(select)).collect();
            let answer = |kind: &Option<usize>| kind.and_then(|kind| of_kinds.get(kind).copied());
            kind_of
                .iter()
                .map(|kind| answer(kind).unwrap_or(false))
                .collect()
        };
        let attacks = &net.catalog.attacks;
        Self {
            from: attacks.moves.iter().map(|it| fits(&it.from)).collect(),
            to: attacks.moves.iter().map(|it| fits(&it.to)).collect(),
            targets: attacks.goals.iter().map(|it| fits(&it.targets)).collect(),
        }
    }

    /// Whether a movement may start at an asset.
    pub(super) fn is_from(&self, movement: usize, node: Node) -> bool {
        answer(&self.from, movement, node)
    }

    /// Whether a movement may end at an asset.
    pub(super) fn is_to(&self, movement: usize, node: Node) -> bool {
        answer(&self.to, movement, node)
    }

    /// Whether a final attack aims at an asset.
    pub(super) fn is_target(&self, goal: usize, node: Node) -> bool {
        answer(&self.targets, goal, node)
    }
}

fn answer(rows: &[Vec<bool>], row: usize, node: Node) -> bool {
    let row = rows.get(row);
    row.and_then(|row| row.get(node)).copied().unwrap_or(false)
}
