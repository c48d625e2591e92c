//! Moving what is there: what it comes to stand in, and what it leaves.

use std::collections::{BTreeMap, BTreeSet};

use super::standing::{Refusal, ZoneGround, ZoneRects, nest, zone_under};
use crate::{
    catalog::{AssetId, Catalog, ZoneId},
    design::{Command, Design, PlaceEdit, Point, Subject, ZoneEdit},
    edit,
};

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

/// Whether a zone moves because it or a zone around it does.
fn goes_along(design: &Design, moved: &BTreeSet<&ZoneId>, zone: &ZoneId) -> bool {
    design.around(zone).any(|id| moved.contains(id))
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
