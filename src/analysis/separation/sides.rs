//! Which side each asset belongs to: that of its kind, or else that of the zone it stands in.

use crate::{
    analysis::{
        facts::zone_of,
        lookup::Lookup,
        net::{Net, Node},
    },
    catalog::{AssetKindId, Side, SideId, ZoneKindId},
};

/// The side of every asset of a drawing.
#[derive(Debug)]
pub(in crate::analysis) struct Sides<'a> {
    of_node: Vec<Option<&'a Side>>,
}

impl<'a> Sides<'a> {
    /// Reads the sides off a drawing.
    pub(in crate::analysis) fn new(net: &Net<'a>) -> Self {
        let sides = &net.catalog.separation.sides;
        let of_zone: Lookup<&ZoneKindId, &Side> = sides
            .iter()
            .flat_map(|side| side.zones.iter().map(move |zone| (zone, side)))
            .collect();
        let of_kind: Lookup<&AssetKindId, &Side> = sides
            .iter()
            .flat_map(|side| side.assets.iter().map(move |kind| (kind, side)))
            .collect();
        let side = |node: Node| {
            let kind = &net.places.get(node)?.asset.kind;
            let by_kind = of_kind.get(&kind).copied();
            let by_zone = || {
                let (_, zone) = zone_of(net, node)?;
                of_zone.get(&&zone.kind).copied()
            };
            by_kind.or_else(by_zone)
        };
        Self {
            of_node: (0..net.places.len()).map(side).collect(),
        }
    }

    /// The side of an asset, if it belongs to one.
    pub(in crate::analysis) fn of(&self, node: Node) -> Option<&'a Side> {
        self.of_node.get(node).copied().flatten()
    }

    /// The id of an asset's side.
    pub(in crate::analysis) fn id_of(&self, node: Node) -> Option<&'a SideId> {
        self.of(node).map(|side| &side.id)
    }
}
