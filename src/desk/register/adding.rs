//! A new row: an asset.

use super::value::footprint;
use crate::{
    analysis::Case,
    catalog::{AssetId, Lang},
    design::{Asset, AssetEdit, Bounds, Command},
    edit::name_of_new,
};

/// Between a new asset without a zone and what is drawn, world units.
const GAP: i32 = 32;

/// A row that is to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRow {
    /// Its asset.
    pub asset: AssetId,
    /// What adds it.
    pub command: Command,
}

/// A row of the kind and in the zone of another one; else of the catalog's first kind, in the
/// first zone. `None` where the catalog has no kinds.
pub fn new_row(case: Case<'_>, like: Option<&AssetId>, lang: Lang) -> Option<NewRow> {
    let like = like.and_then(|id| case.design.assets.get(id));
    let first = || case.catalog.assets.first().map(|kind| kind.id.clone());
    let kind = like.map(|asset| asset.kind.clone()).or_else(first)?;
    let zone = match like {
        Some(asset) => asset.zone.clone(),
        None => case.design.zones.keys().next().cloned(),
    };
    let id = case.design.free_asset_id();
    let mut asset = Asset::new(kind, zone);
    // What would be called like another one gets a number.
    let name = name_of_new(case.catalog, case.design, &asset, lang);
    asset.name = name.unwrap_or_default();
    let edit = addition(case, asset);
    Some(NewRow {
        command: Command::Asset(id.clone(), edit),
        asset: id,
    })
}

/// Adds an asset where there is room in its zone; without one, below all that is drawn.
fn addition(case: Case<'_>, asset: Asset) -> AssetEdit {
    let room = footprint(case.catalog, &asset.kind);
    if asset.zone.is_some() {
        let near = Vec::new();
        return AssetEdit::AddInside { asset, room, near };
    }
    let layout = &case.design.layout;
    let drawn = layout.zones.values().chain(layout.assets.values());
    let below = drawn.map(Bounds::bottom).max();
    let top = below.map_or(0, |bottom| bottom.saturating_add(GAP));
    let (w, h) = room.size;
    let rect = Bounds::new(0, top, w, h);
    AssetEdit::Add { asset, rect }
}
