//! Edits that mend findings about the drawing itself.

use super::draft::{FixDraft, room_of};
use crate::{
    analysis::{
        Fix,
        net::{AssetNo, Net},
    },
    catalog::{AssetKind, AssetKindId, Message, ZoneKindId},
    design::{AssetEdit, Command},
};

/// Adds an asset of the first of `kinds`, in a zone where it belongs, with its usual links.
pub(in crate::analysis) fn adding(net: &Net<'_>, kinds: &[AssetKindId]) -> Option<Fix> {
    let kind = kinds.iter().find_map(|kind| net.catalog.asset_kind(kind))?;
    let mut draft = FixDraft::new(net, None);
    draft.add_usual(&kind.id)?;
    let placed = draft.placed.last().and_then(|(_, id)| net.node(id));
    let stand_in = placed.filter(|node| net.places[*node].asset.kind != kind.id);
    let label = match stand_in {
        None => Message::new("fix-add").with("asset", &kind.name),
        Some(node) => Message::new("fix-put-to-work")
            .with("asset", net.name_of(node))
            .with("work", &kind.name),
    };
    Some(draft.finish(label))
}

/// Moves an asset into a zone where it belongs, if one is drawn.
pub(in crate::analysis) fn moving(net: &Net<'_>, node: AssetNo) -> Option<Fix> {
    let place = &net.places[node];
    let kind = place.kind?;
    let zone = drawn_zone(net, kind)?;
    let mut draft = FixDraft::new(net, None);
    draft.move_into(node, kind, zone)?;
    let name = net.catalog.zone_kind(zone)?.name.clone();
    let label = Message::new("fix-move").with("zone", name);
    Some(draft.finish(label))
}

fn drawn_zone<'k>(net: &Net<'_>, kind: &'k AssetKind) -> Option<&'k ZoneKindId> {
    let is_drawn = |zone: &&ZoneKindId| net.design.zones.values().any(|is| is.kind == **zone);
    kind.zones.iter().find(is_drawn)
}

impl FixDraft<'_> {
    /// Moves an asset to a free place of a zone.
    pub(super) fn move_into(
        &mut self,
        node: AssetNo,
        kind: &AssetKind,
        zone: &ZoneKindId,
    ) -> Option<()> {
        let zone = self.zone(zone)?;
        let asset = self.net.id(node).clone();
        self.placed.push((kind.id.clone(), asset.clone()));
        let room = room_of(kind);
        self.commands
            .push(Command::Asset(asset, AssetEdit::MoveInside { zone, room }));
        Some(())
    }
}
