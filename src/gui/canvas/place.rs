//! Where things may stand: membership of zones when assets are put down or moved.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    catalog::{AssetId, AssetKind, AssetKindId, Catalog, ZoneId, ZoneKind},
    design::{Command, Design, Point, Rect, Subject},
};

/// That the catalog does not let a kind of asset stand in a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// What was to be put there.
    pub kind: AssetKindId,
    /// Where.
    pub zone: ZoneId,
}

/// What putting assets down means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Drop {
    /// New zones of assets whose zone changes.
    pub into: BTreeMap<AssetId, Option<ZoneId>>,
    /// Why it cannot be done.
    pub refused: Option<Refusal>,
}

impl Drop {
    /// The zones that receive something.
    pub(crate) fn receiving(&self) -> BTreeSet<&ZoneId> {
        self.into.values().flatten().collect()
    }
}

/// What moving `subjects` by a distance means. Assets that go along with their zone keep it.
pub(crate) fn drop_of(
    catalog: &Catalog,
    design: &Design,
    subjects: &[Subject],
    by: (i32, i32),
) -> Drop {
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
    let zones: Zones<'_> = design
        .layout
        .zones
        .iter()
        .map(|(id, rect)| {
            let rect = if goes_along(design, &moved_zones, id) {
                rect.moved(by.0, by.1)
            } else {
                *rect
            };
            (id, rect)
        })
        .collect();
    let mut drop = Drop::default();
    for subject in subjects {
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
        let ground = Ground {
            catalog,
            design,
            zones: &zones,
        };
        let put = (&asset.kind, asset.zone.as_ref());
        let zone = match landing(&ground, put, &rect.moved(by.0, by.1)) {
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

/// Rectangles of zones as they will be.
type Zones<'a> = BTreeMap<&'a ZoneId, Rect>;

/// The zone of a new asset of a kind put down at a place.
pub(crate) fn zone_for(
    catalog: &Catalog,
    design: &Design,
    kind: &AssetKindId,
    rect: &Rect,
) -> Result<Option<ZoneId>, Refusal> {
    let zones = design
        .layout
        .zones
        .iter()
        .map(|(id, rect)| (id, *rect))
        .collect();
    let ground = Ground {
        catalog,
        design,
        zones: &zones,
    };
    landing(&ground, (kind, None), rect)
}

/// What assets are put down on.
struct Ground<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    zones: &'a Zones<'a>,
}

/// The zone that an asset of a kind, now in a zone or in none, comes to stand in.
fn landing(
    ground: &Ground<'_>,
    put: (&AssetKindId, Option<&ZoneId>),
    rect: &Rect,
) -> Result<Option<ZoneId>, Refusal> {
    let Ground {
        catalog,
        design,
        zones,
    } = ground;
    let (kind_id, current) = put;
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
    let under = |is_under: &dyn Fn(&Rect) -> bool| {
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
            kind: kind_id.clone(),
            zone: (*zone).clone(),
        }),
        None => Ok(None),
    }
}

/// Whether a zone moves because it or a zone around it does.
fn goes_along(design: &Design, moved: &BTreeSet<&ZoneId>, zone: &ZoneId) -> bool {
    let mut zone = Some(zone);
    // Bounded: a file may hold zones that nest in a circle.
    for _ in 0..=design.zones.len() {
        let Some(id) = zone else { return false };
        if moved.contains(id) {
            return true;
        }
        zone = design.zones.get(id).and_then(|zone| zone.parent.as_ref());
    }
    false
}

/// The rectangle of a new asset with its middle at a place.
pub(crate) fn rect_around(kind: Option<&AssetKind>, at: Point) -> Rect {
    let (w, h) = kind.map_or((172, 66), |kind| kind.size);
    Rect::new(at.x.saturating_sub(w / 2), at.y.saturating_sub(h / 2), w, h)
}

/// The rectangle of a new zone of its usual size with its middle at a place.
pub(crate) fn zone_rect_around(kind: Option<&ZoneKind>, at: Point) -> Rect {
    let (w, h) = kind.map_or((320, 240), |kind| kind.size);
    Rect::new(at.x.saturating_sub(w / 2), at.y.saturating_sub(h / 2), w, h)
}

/// The command that moves `subjects`, or `None` when nothing would change or it is refused.
pub(crate) fn move_command(subjects: &[Subject], by: (i32, i32), drop: &Drop) -> Option<Command> {
    let can_move = subjects
        .iter()
        .any(|subject| !matches!(subject, Subject::Link(_)));
    if !can_move || drop.refused.is_some() || by == (0, 0) {
        return None;
    }
    Some(Command::Move {
        subjects: subjects.to_vec(),
        dx: by.0,
        dy: by.1,
        into: drop.into.clone(),
    })
}
