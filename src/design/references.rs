//! References within a file: every id named must be there.
//!
//! Ids of catalog entries are not checked here: a design opens even when an entry is gone.

use super::{FileFault, OVERRIDE_LEVELS, Phase, Rect, Referred};

/// Coordinates beyond this are no drawing.
pub const WORLD_LIMIT: i32 = 1_000_000;

/// The first reference that leads nowhere, with its byte offset in the text.
pub(super) fn dangling_reference(phase: &Phase, text: &str) -> Option<(usize, FileFault)> {
    let wrong = first_dangling(phase)?;
    let start = text.find(&format!("{:?}", wrong.owner)).unwrap_or(0);
    let quoted = format!("{:?}", wrong.id);
    let offset = text
        .get(start..)
        .and_then(|rest| rest.find(&quoted))
        .unwrap_or(0)
        + start;
    Some((offset, wrong.fault))
}

/// A reference that leads nowhere.
struct Dangling {
    owner: String,
    id: String,
    fault: FileFault,
}

fn first_dangling(phase: &Phase) -> Option<Dangling> {
    let dangling = |sort: Referred, owner: &str, id: &str| {
        Some(Dangling {
            owner: owner.to_owned(),
            id: id.to_owned(),
            fault: FileFault::Dangling {
                owner: owner.to_owned(),
                sort,
                id: id.to_owned(),
            },
        })
    };
    for (id, zone) in &phase.zones {
        if let Some(parent) = zone
            .parent
            .as_ref()
            .filter(|p| !phase.zones.contains_key(*p))
        {
            return dangling(Referred::Zone, id.as_str(), parent.as_str());
        }
    }
    for (id, asset) in &phase.assets {
        if let Some(zone) = asset
            .zone
            .as_ref()
            .filter(|zone| !phase.zones.contains_key(*zone))
        {
            return dangling(Referred::Zone, id.as_str(), zone.as_str());
        }
    }
    for (id, link) in &phase.links {
        let ends = [&link.from, &link.to].into_iter().chain(&link.via);
        if let Some(end) = ends
            .into_iter()
            .find(|end| !phase.assets.contains_key(*end))
        {
            return dangling(Referred::Asset, id.as_str(), end.as_str());
        }
        if link.from == link.to {
            return Some(Dangling {
                owner: id.to_string(),
                id: id.to_string(),
                fault: FileFault::Loop(id.to_string()),
            });
        }
    }
    if let Some(asset) = phase
        .controls
        .keys()
        .find(|id| !phase.assets.contains_key(*id))
    {
        return dangling(Referred::Asset, "controls", asset.as_str());
    }
    wrong_override(phase).or_else(|| out_of_range(phase))
}

/// An override of an asset that is not there, or with a level that is none.
fn wrong_override(phase: &Phase) -> Option<Dangling> {
    let wrong = |id: &str, fault: FileFault| Dangling {
        owner: id.to_owned(),
        id: id.to_owned(),
        fault,
    };
    phase.overrides.iter().find_map(|(key, set)| {
        let id = key.to_string();
        if !phase.assets.contains_key(key.asset()) {
            let fault = FileFault::Dangling {
                owner: id.clone(),
                sort: Referred::Asset,
                id: key.asset().to_string(),
            };
            return Some(wrong(&id, fault));
        }
        let (owner, level) = (id.clone(), set.level);
        let is_level = OVERRIDE_LEVELS.contains(&level);
        (!is_level).then(|| wrong(&id, FileFault::Level { owner, level }))
    })
}

fn out_of_range(phase: &Phase) -> Option<Dangling> {
    let zones = phase
        .layout
        .zones
        .iter()
        .map(|(id, rect)| (id.as_str(), rect));
    let assets = phase
        .layout
        .assets
        .iter()
        .map(|(id, rect)| (id.as_str(), rect));
    let notes = phase
        .layout
        .notes
        .iter()
        .map(|(id, rect)| (id.as_str(), rect));
    let wrong = zones
        .chain(assets)
        .chain(notes)
        .find(|(_, rect)| !is_sane(rect))
        .map(|(id, _)| id);
    let waypoints = phase.layout.links.iter().find(|(_, points)| {
        points
            .iter()
            .any(|point| !in_world(point.x) || !in_world(point.y))
    });
    let id = wrong.or_else(|| waypoints.map(|(id, _)| id.as_str()))?;
    Some(Dangling {
        owner: "layout".to_owned(),
        id: id.to_owned(),
        fault: FileFault::OutOfRange(id.to_owned()),
    })
}

/// Whether a rectangle has a size and lies within the world.
pub fn is_sane(rect: &Rect) -> bool {
    let Rect { x, y, w, h } = *rect;
    in_world(x) && in_world(y) && (0..=WORLD_LIMIT).contains(&w) && (0..=WORLD_LIMIT).contains(&h)
}

fn in_world(coordinate: i32) -> bool {
    (-WORLD_LIMIT..=WORLD_LIMIT).contains(&coordinate)
}
