//! Putting new assets and zones down.

use super::standing::{Refusal, ZoneGround, ZoneRects, nest, zone_under};
use crate::{
    catalog::{AssetId, AssetKind, AssetKindId, Catalog, ZoneId, ZoneKind, ZoneKindId},
    design::{Asset, Bounds, Design, Point, TILE_SIZE, ZONE_SIZE, membership::may_stand},
};

/// The zone around a new zone of a kind, and the free assets that become its members.
pub fn zone_in(
    catalog: &Catalog,
    design: &Design,
    kind: &ZoneKindId,
    rect: &Bounds,
) -> Result<(Option<ZoneId>, Vec<AssetId>), Refusal> {
    let zones = shown_zones(design);
    let ground = ZoneGround {
        catalog,
        design,
        zones: &zones,
    };
    let parent = nest(&ground, kind, None, rect)?;
    let is_place = catalog.zone_kind(kind).is_some_and(|kind| kind.neutral);
    let is_fit = |asset: &Asset| match &parent {
        Some(around) if is_place => may_stand(catalog, design, &asset.kind, around),
        _ => {
            let known = catalog.asset_kind(&asset.kind);
            known.is_none_or(|asset| asset.zones.contains(kind))
        }
    };
    let members = design.assets.iter().filter(|(id, asset)| {
        let place = design.layout.assets.get(*id);
        asset.zone.is_none()
            && is_fit(asset)
            && place.is_some_and(|place| rect.contains(place.center()))
    });
    let members = members.map(|(id, _)| id.clone()).collect();
    Ok((parent, members))
}

/// The zone of a new asset of a kind put down at a place.
pub fn zone_for(
    catalog: &Catalog,
    design: &Design,
    kind: &AssetKindId,
    rect: &Bounds,
) -> Result<Option<ZoneId>, Refusal> {
    let zones = shown_zones(design);
    let ground = ZoneGround {
        catalog,
        design,
        zones: &zones,
    };
    zone_under(&ground, kind, None, rect)
}

fn shown_zones(design: &Design) -> ZoneRects<'_> {
    design
        .layout
        .zones
        .keys()
        .filter_map(|id| Some((id, design.zone_rect(id)?)))
        .collect()
}

/// The rectangle of a new asset with its middle at a place.
pub fn rect_around(kind: Option<&AssetKind>, at: Point) -> Bounds {
    let (w, h) = kind.map_or(TILE_SIZE, |kind| kind.size);
    Bounds::new(at.x.saturating_sub(w / 2), at.y.saturating_sub(h / 2), w, h)
}

/// The rectangle of a new zone of its usual size with its middle at a place.
pub fn zone_rect_around(kind: Option<&ZoneKind>, at: Point) -> Bounds {
    let (w, h) = kind.map_or(ZONE_SIZE, |kind| kind.size);
    Bounds::new(at.x.saturating_sub(w / 2), at.y.saturating_sub(h / 2), w, h)
}
