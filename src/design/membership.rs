//! Where things stand to each other: members of zones, and the zone of a place.

use std::collections::BTreeSet;

use super::{Bounds, Design, Offset, Point, Subject};
use crate::catalog::{AssetId, AssetKindId, Catalog, ZoneId, ZoneKindId};

/// Space between the content of a zone and its edge, world units.
pub(crate) const MARGIN: i32 = 16;
/// Height of the row with a zone's title, world units.
pub(crate) const TITLE: i32 = 32;

/// Whether assets of a kind are checkpoints that stand on the edge of their zone.
pub(crate) fn is_gate(catalog: &Catalog, kind: &AssetKindId) -> bool {
    catalog.asset_kind(kind).is_some_and(|kind| kind.gate)
}

/// The zone whose kind says what a zone is: itself, or for a mere place the nearest around it that
/// is more. Where nothing but places is around, it is the place.
pub(crate) fn ground_of<'d>(catalog: &Catalog, design: &'d Design, zone: &'d ZoneId) -> &'d ZoneId {
    let is_place = |id: &ZoneId| {
        let zone = design.zones.get(id);
        let kind = zone.and_then(|zone| catalog.zone_kind(&zone.kind));
        kind.is_some_and(|kind| kind.neutral)
    };
    if !is_place(zone) {
        return zone;
    }
    let mut around = design.around(zone);
    let ground = around.find(|id| design.zones.contains_key(*id) && !is_place(id));
    ground.unwrap_or(zone)
}

/// Whether the catalog lets an asset of a kind stand in a zone; what it does not know may.
pub(crate) fn may_stand(
    catalog: &Catalog,
    design: &Design,
    kind: &AssetKindId,
    zone: &ZoneId,
) -> bool {
    let zone = design.zones.get(ground_of(catalog, design, zone));
    let kind = catalog.asset_kind(kind);
    kind.is_none_or(|kind| zone.is_none_or(|zone| kind.zones.contains(&zone.kind)))
}

/// Whether the catalog lets a zone of a kind stand in another: in it, and in what is around it as
/// far as that is a mere place. What the catalog does not know may.
pub(crate) fn may_nest(
    catalog: &Catalog,
    design: &Design,
    kind: &ZoneKindId,
    outer: &ZoneId,
) -> bool {
    let Some(kind) = catalog.zone_kind(kind) else {
        return true;
    };
    let allows = |id: &ZoneId| {
        let zone = design.zones.get(id);
        zone.is_none_or(|zone| kind.inside.contains(&zone.kind))
    };
    allows(outer) && allows(ground_of(catalog, design, outer))
}

/// Zones and assets that belong to `subjects`: nested zones and members come along.
pub(crate) fn with_members(
    design: &Design,
    subjects: &BTreeSet<Subject>,
) -> (BTreeSet<ZoneId>, BTreeSet<AssetId>) {
    let is_named = |zone: &ZoneId| subjects.contains(&Subject::Zone(zone.clone()));
    let is_taken = |zone: &ZoneId| design.around(zone).any(is_named);
    let zones: BTreeSet<ZoneId> = design
        .zones
        .keys()
        .filter(|id| is_taken(id))
        .cloned()
        .collect();
    let assets = design
        .assets
        .iter()
        .filter(|(id, asset)| {
            subjects.contains(&Subject::Asset((*id).clone()))
                || asset.zone.as_ref().is_some_and(|zone| zones.contains(zone))
        })
        .map(|(id, _)| id.clone())
        .collect();
    (zones, assets)
}

/// The zone that an asset of a kind put down at a place comes to stand in, or the zone that
/// refuses it.
pub(crate) fn zone_at(
    catalog: &Catalog,
    design: &Design,
    kind: &AssetKindId,
    rect: &Bounds,
) -> Result<Option<ZoneId>, ZoneId> {
    let allows = |zone: &ZoneId| may_stand(catalog, design, kind, zone);
    let under = |is_under: &dyn Fn(&Bounds) -> bool| {
        let mut found: Vec<_> = design
            .layout
            .zones
            .iter()
            .filter(|(_, zone)| is_under(zone))
            .collect();
        found.sort_by_key(|(id, zone)| (i64::from(zone.w) * i64::from(zone.h), *id));
        found.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    };
    let center = rect.center();
    let mut candidates = under(&|zone| zone.contains(center));
    if is_gate(catalog, kind) {
        candidates.extend(under(&|zone| zone.overlaps(rect)));
        candidates.sort_by_key(|zone| !allows(zone));
    }
    match candidates.first() {
        Some(zone) if allows(zone) => Ok(Some((*zone).clone())),
        Some(zone) => Err((*zone).clone()),
        None => Ok(None),
    }
}

/// The smallest rectangle around both.
pub(crate) fn union(a: &Bounds, b: &Bounds) -> Bounds {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    Bounds::new(
        x,
        y,
        a.right().max(b.right()).saturating_sub(x),
        a.bottom().max(b.bottom()).saturating_sub(y),
    )
}

/// The rectangle around all, if there are any.
pub(crate) fn around(rects: impl IntoIterator<Item = Bounds>) -> Option<Bounds> {
    rects.into_iter().reduce(|a, b| union(&a, &b))
}

/// The rectangle shifted so that its middle is at a place.
pub(crate) fn centred(rect: &Bounds, at: Point) -> Offset {
    let middle = rect.center();
    Offset {
        dx: at.x.saturating_sub(middle.x),
        dy: at.y.saturating_sub(middle.y),
    }
}
