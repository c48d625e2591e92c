//! Where things may stand: membership of zones when assets are put down or moved.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, AssetKind, AssetKindId, Catalog, ZoneId, ZoneKind, ZoneKindId},
    design::{
        Asset, Bounds, Command, Design, PlaceEdit, Point, Subject, TILE_SIZE, ZONE_SIZE, ZoneEdit,
    },
    edit,
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

/// What putting assets down means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Landing {
    /// New zones of assets whose zone changes.
    pub into: BTreeMap<AssetId, Option<ZoneId>>,
    /// New surroundings of zones that come to stand in another or leave it.
    pub parents: BTreeMap<ZoneId, Option<ZoneId>>,
    /// Why it cannot be done.
    pub refused: Option<Refusal>,
}

impl Landing {
    /// The zones that receive something.
    pub fn receiving(&self) -> BTreeSet<&ZoneId> {
        let zones = self.into.values().chain(self.parents.values());
        zones.flatten().collect()
    }
}

/// What moving `subjects` by a distance means. Assets that go along with their zone keep it.
pub fn drop_of(catalog: &Catalog, design: &Design, subjects: &[Subject], by: Point) -> Landing {
    let moved_zones: BTreeSet<&ZoneId> = subjects
        .iter()
        .filter_map(|subject| {
            if let Subject::Zone(id) = subject {
                Some(id)
            } else {
                None
            }
        })
        .collect();
    let zones: ZoneRects<'_> = design
        .layout
        .zones
        .keys()
        .filter_map(|id| {
            let rect = design.zone_rect(id)?;
            let moves = goes_along(design, &moved_zones, id);
            Some((id, if moves { rect.moved(by.x, by.y) } else { rect }))
        })
        .collect();
    let ground = ZoneGround {
        catalog,
        design,
        zones: &zones,
    };
    let mut drop = Landing::default();
    for subject in subjects {
        if let Subject::Zone(id) = subject {
            drop_zone(&ground, id, &moved_zones, &mut drop);
        }
        let Subject::Asset(id) = subject else {
            continue;
        };
        let (Some(asset), Some(rect)) = (design.assets.get(id), design.layout.assets.get(id))
        else {
            continue;
        };
        if asset
            .zone
            .as_ref()
            .is_some_and(|zone| goes_along(design, &moved_zones, zone))
        {
            continue;
        }
        let rect = rect.moved(by.x, by.y);
        let zone = match zone_under(&ground, &asset.kind, asset.zone.as_ref(), &rect) {
            Ok(zone) => zone,
            Err(refusal) => {
                drop.refused = Some(refusal);
                continue;
            }
        };
        if zone != asset.zone {
            drop.into.insert(id.clone(), zone);
        }
    }
    drop
}

/// What putting down a moved zone means for its surroundings.
fn drop_zone(
    ground: &ZoneGround<'_>,
    id: &ZoneId,
    moved_zones: &BTreeSet<&ZoneId>,
    drop: &mut Landing,
) {
    let (design, zones) = (ground.design, ground.zones);
    let (Some(zone), Some(rect)) = (design.zones.get(id), zones.get(id)) else {
        return;
    };
    let parent = zone.parent.as_ref();
    if parent.is_some_and(|parent| goes_along(design, moved_zones, parent)) {
        return;
    }
    let resting = zones
        .iter()
        .filter(|(other, _)| !goes_along(design, moved_zones, other))
        .map(|(other, rect)| (*other, *rect))
        .collect();
    let resting = ZoneGround {
        zones: &resting,
        ..*ground
    };
    match nest(&resting, &zone.kind, parent, rect) {
        Ok(around) if around.as_ref() != parent => {
            drop.parents.insert(id.clone(), around);
        }
        Ok(_) => {}
        Err(refusal) => drop.refused = Some(refusal),
    }
}

/// The zone that a zone of a kind comes to stand in: the smallest one wholly around it. One that
/// it stands in already keeps it as long as its middle is within.
fn nest(
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
    let is_around = |outer: &Bounds| {
        outer.x <= rect.x
            && outer.y <= rect.y
            && outer.right() >= rect.right()
            && outer.bottom() >= rect.bottom()
    };
    let around = zones
        .iter()
        .filter(|(id, outer)| {
            let folds = design.layout.folded.contains(**id);
            !folds && is_around(outer) || parent == Some(**id) && outer.contains(rect.center())
        })
        .min_by_key(|(id, outer)| (i64::from(outer.w) * i64::from(outer.h), **id));
    let Some((outer, _)) = around else {
        return Ok(None);
    };
    let allowed = catalog.zone_kind(kind_id).is_none_or(|kind| {
        let outer_kind = design.zones.get(*outer).map(|zone| &zone.kind);
        outer_kind.is_none_or(|outer| kind.inside.contains(outer))
    });
    if allowed {
        Ok(Some((*outer).clone()))
    } else {
        Err(Refusal {
            kind: PlacedKind::Zone(kind_id.clone()),
            zone: (*outer).clone(),
        })
    }
}

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
    let may_stand = |asset: &Asset| {
        let known = catalog.asset_kind(&asset.kind);
        known.is_none_or(|asset| asset.zones.contains(kind))
    };
    let members = design.assets.iter().filter(|(id, asset)| {
        let place = design.layout.assets.get(*id);
        asset.zone.is_none()
            && may_stand(asset)
            && place.is_some_and(|place| rect.contains(place.center()))
    });
    Ok((parent, members.map(|(id, _)| id.clone()).collect()))
}

fn shown_zones(design: &Design) -> ZoneRects<'_> {
    let ids = design.layout.zones.keys();
    ids.filter_map(|id| Some((id, design.zone_rect(id)?)))
        .collect()
}

/// Rectangles of zones as they will be.
type ZoneRects<'a> = BTreeMap<&'a ZoneId, Bounds>;

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

/// What assets are put down on.
struct ZoneGround<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    zones: &'a ZoneRects<'a>,
}

/// The zone that an asset of a kind, now in a zone or in none, comes to stand in.
fn zone_under(
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
    let allows = |zone: &ZoneId| {
        let zone = design.zones.get(zone);
        kind.is_none_or(|kind| zone.is_none_or(|zone| kind.zones.contains(&zone.kind)))
    };
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

/// Whether a zone moves because it or a zone around it does.
fn goes_along(design: &Design, moved: &BTreeSet<&ZoneId>, zone: &ZoneId) -> bool {
    design.around(zone).any(|id| moved.contains(id))
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

/// The command that moves `subjects`, or `None` when nothing would change or it is refused.
pub fn move_command(subjects: &[Subject], by: Point, drop: &Landing) -> Option<Command> {
    let can_move = subjects
        .iter()
        .any(|subject| !matches!(subject, Subject::Link(_)));
    if !can_move || drop.refused.is_some() || by == Point::new(0, 0) {
        return None;
    }
    let moved = Command::Place(PlaceEdit::Move {
        subjects: subjects.to_vec(),
        dx: by.x,
        dy: by.y,
        into: drop.into.clone(),
    });
    if drop.parents.is_empty() {
        return Some(moved);
    }
    let nested = drop.parents.iter();
    let nested =
        nested.map(|(id, parent)| Command::Zone(id.clone(), ZoneEdit::Parent(parent.clone())));
    Some(Command::Many {
        label: edit::label(&moved),
        commands: std::iter::once(moved.clone()).chain(nested).collect(),
    })
}
