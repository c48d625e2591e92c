//! Which side each asset belongs to: that of its kind, or else that of the zone it stands in.

use indexmap::IndexMap;

use crate::{
    analysis::{
        net::{AssetNo, Net, Table},
        pattern::zone_of,
    },
    catalog::{AssetKindId, Side, SideId, ZoneKindId},
};

/// The side of every asset of a drawing.
#[derive(Debug)]
pub(in crate::analysis) struct AssetSides<'a> {
    of_node: Table<AssetNo, Option<&'a Side>>,
}

impl<'a> AssetSides<'a> {
    /// Reads the sides off a drawing.
    pub(in crate::analysis) fn new(net: &Net<'a>) -> Self {
        let sides = &net.catalog.separation.sides;
        let of_zone: IndexMap<&ZoneKindId, &Side> = sides
            .iter()
            .flat_map(|side| side.zones.iter().map(move |zone| (zone, side)))
            .collect();
        let of_kind: IndexMap<&AssetKindId, &Side> = sides
            .iter()
            .flat_map(|side| side.assets.iter().map(move |kind| (kind, side)))
            .collect();
        let side = |node: AssetNo| {
            let kind = &net.places[node].asset.kind;
            let by_kind = of_kind.get(&kind).copied();
            let by_zone = || {
                let (_, zone) = zone_of(net, node)?;
                of_zone.get(&&zone.kind).copied()
            };
            by_kind.or_else(by_zone)
        };
        Self {
            of_node: net.places.keys().map(side).collect(),
        }
    }

    /// The side of an asset, if it belongs to one.
    pub(in crate::analysis) fn of(&self, node: AssetNo) -> Option<&'a Side> {
        self.of_node[node]
    }

    /// The id of an asset's side.
    pub(in crate::analysis) fn id_of(&self, node: AssetNo) -> Option<&'a SideId> {
        self.of(node).map(|side| &side.id)
    }
}
