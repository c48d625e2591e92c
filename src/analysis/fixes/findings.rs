//! Edits that mend findings about the drawing itself.

use super::{
    super::{
        Fix,
        net::{Net, Node},
    },
    Draft,
    draft::room_of,
};
use crate::{
    catalog::{AssetKind, AssetKindId, Text, ZoneKindId},
    design::Command,
};

/// Adds an asset of the first of `kinds`, in a zone where it belongs, with its usual links.
pub(in crate::analysis) fn adding(net: &Net<'_>, kinds: &[AssetKindId]) -> Option<Fix> {
    let kind = kinds.iter().find_map(|kind| net.catalog.asset_kind(kind))?;
    let mut draft = Draft::new(net, None);
    draft.add_usual(&kind.id)?;
    let label = Text::new("{asset}を追加", "Add {asset}").fill(&[("asset", kind.name.clone())]);
    Some(draft.finish(label))
}

/// Moves an asset into a zone where it belongs, if one is drawn.
pub(in crate::analysis) fn moving(net: &Net<'_>, node: Node) -> Option<Fix> {
    let place = net.places.get(node)?;
    let kind = place.kind?;
    let zone = drawn_zone(net, kind)?;
    let mut draft = Draft::new(net, None);
    draft.move_into(node, kind, zone)?;
    let name = net.catalog.zone_kind(zone)?.name.clone();
    let label = Text::new("{zone}へ移動", "Move to {zone}").fill(&[("zone", name)]);
    Some(draft.finish(label))
}

fn drawn_zone<'k>(net: &Net<'_>, kind: &'k AssetKind) -> Option<&'k ZoneKindId> {
    let is_drawn = |zone: &&ZoneKindId| net.design.zones.values().any(|is| is.kind == **zone);
    kind.zones.iter().find(is_drawn)
}

impl Draft<'_> {
    /// Moves an asset to a free place of a zone.
    pub(super) fn move_into(
        &mut self,
        node: Node,
        kind: &AssetKind,
        zone: &ZoneKindId,
    ) -> Option<()> {
        let zone = self.zone(zone)?;
        let asset = self.net.id(node)?.clone();
        self.placed.push((kind.id.clone(), asset.clone()));
        let room = room_of(kind);
        self.commands
            .push(Command::MoveInside { asset, zone, room });
        Some(())
    }
}
