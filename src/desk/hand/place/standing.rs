//! In which zone a thing at a place stands, and whether it may.

use std::collections::BTreeMap;

use crate::{
    catalog::{AssetKindId, Catalog, ZoneId, ZoneKindId},
    design::{
        Bounds, Design,
        membership::{may_nest, may_stand},
    },
};

/// A kind of what was to be put into a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlacedKind {
    /// Of asset.
    Asset(AssetKindId),
    /// Of zone.
    Zone(ZoneKindId),
}

/// That the catalog does not let a kind of asset or zone stand in a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What was to be put there.
    pub kind: PlacedKind,
    /// Where.
    pub zone: ZoneId,
}

/// Rectangles of zones as they will be.
pub(super) type ZoneRects<'a> = BTreeMap<&'a ZoneId, Bounds>;

/// What assets are put down on.
pub(super) struct ZoneGround<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) design: &'a Design,
    pub(super) zones: &'a ZoneRects<'a>,
}

/// The zone that a zone of a kind comes to stand in: the smallest one wholly around it. One that
/// it stands in already keeps it as long as its middle is within.
pub(super) fn nest(
    ground: &ZoneGround<'_>,
    kind_id: &ZoneKindId,
    parent: Option<&ZoneId>,
    rect: &Bounds,
) -> Result<Option<ZoneId>, Refusal> {
    let ZoneGround {
        catalog,
        design,
        zones,
    } = ground;
    let around = zones
        .iter()
        .filter(|(id, outer)| {
            let folds = design.layout.folded.contains(**id);
            !folds && outer.encloses(rect) || parent == Some(**id) && outer.contains(rect.center())
        })
        .min_by_key(|(id, outer)| (i64::from(outer.w) * i64::from(outer.h), **id));
    let Some((outer, _)) = around else {
        return Ok(None);
    };
    if may_nest(catalog, design, kind_id, outer) {
        Ok(Some((*outer).clone()))
    } else {
        Err(Refusal {
            kind: PlacedKind::Zone(kind_id.clone()),
            zone: (*outer).clone(),
        })
    }
}

/// The zone that an asset of a kind, now in a zone or in none, comes to stand in.
pub(super) fn zone_under(
    ground: &ZoneGround<'_>,
    kind_id: &AssetKindId,
    current: Option<&ZoneId>,
    rect: &Bounds,
) -> Result<Option<ZoneId>, Refusal> {
    let ZoneGround {
        catalog,
        design,
        zones,
    } = ground;
    let kind = catalog.asset_kind(kind_id);
    let is_gate = kind.is_some_and(|kind| kind.gate);
    // A checkpoint docks on the edge of its zone: it stays a member while it touches it.
    let docked = current.filter(|id| zones.get(id).is_some_and(|zone| zone.overlaps(rect)));
    if is_gate && let Some(zone) = docked {
        return Ok(Some(zone.clone()));
    }
    let allows = |zone: &ZoneId| may_stand(catalog, design, kind_id, zone);
    let under = |is_under: &dyn Fn(&Bounds) -> bool| {
        let mut found: Vec<_> = zones.iter().filter(|(_, zone)| is_under(zone)).collect();
        found.sort_by_key(|(id, zone)| (i64::from(zone.w) * i64::from(zone.h), *id));
        found.into_iter().map(|(id, _)| *id).collect::<Vec<_>>()
    };
    let center = rect.center();
    let mut candidates = under(&|zone| zone.contains(center));
    if is_gate {
        candidates.extend(under(&|zone| zone.overlaps(rect)));
        candidates.sort_by_key(|zone| !allows(zone));
    }
    match candidates.first() {
        Some(zone) if allows(zone) => Ok(Some((*zone).clone())),
        Some(zone) => Err(Refusal {
            kind: PlacedKind::Asset(kind_id.clone()),
            zone: (*zone).clone(),
        }),
        None => Ok(None),
    }
}
