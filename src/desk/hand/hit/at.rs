//! What lies at a point or in an area.

use std::collections::BTreeSet;

use emath::{Pos2, Rect};

use super::path::{LINK_REACH, crosses, distance_to_path, segments};
use crate::{
    design::Subject,
    scene::{Scene, SceneItem},
};

/// Everything at a place, the uppermost first: assets, then links by distance, then zones, the
/// smallest first.
pub fn stack(scene: &Scene, at: Pos2, zoom: f32) -> Vec<Subject> {
    let mut assets = Vec::new();
    let mut links = Vec::new();
    let mut zones = Vec::new();
    let reach = LINK_REACH / zoom;
    let lies_at = |item: &&SceneItem| match item.subject {
        Subject::Link(_) => item.area.expand(reach).contains(at),
        Subject::Asset(_) | Subject::Zone(_) | Subject::Note(_) => item.area.contains(at),
    };
    for item in scene.items.iter().rev().filter(lies_at) {
        match item.subject {
            Subject::Asset(_) | Subject::Note(_) => assets.push(item.subject.clone()),
            Subject::Zone(_) => zones.push((item.area.area(), item.subject.clone())),
            Subject::Link(_) => {
                let distance = distance_to_path(&item.path, at);
                links.extend((distance <= reach).then(|| (distance, item.subject.clone())));
            }
        }
    }
    // Sorting is stable: of equals the uppermost stays first.
    links.sort_by(|a, b| a.0.total_cmp(&b.0));
    zones.sort_by(|a, b| a.0.total_cmp(&b.0));
    let below = links.into_iter().chain(zones).map(|(_, subject)| subject);
    assets.into_iter().chain(below).collect()
}

/// The uppermost asset at a place.
pub fn asset_at(scene: &Scene, at: Pos2) -> Option<&SceneItem> {
    scene
        .items
        .iter()
        .rev()
        .find(|item| matches!(item.subject, Subject::Asset(_)) && item.area.contains(at))
}

/// The item of a subject.
pub fn item<'a>(scene: &'a Scene, subject: &Subject) -> Option<&'a SceneItem> {
    scene.items.iter().find(|item| item.subject == *subject)
}

/// What a rubber band from one corner to another selects. Drawn to the right it must enclose a
/// thing, drawn to the left it is enough to touch it; a zone must always be enclosed.
pub fn band(scene: &Scene, from: Pos2, to: Pos2) -> BTreeSet<Subject> {
    let area = Rect::from_two_pos(from, to);
    let touching = to.x < from.x;
    let is_in = |item: &&SceneItem| match item.subject {
        Subject::Asset(_) | Subject::Note(_) if touching => area.intersects(item.area),
        Subject::Link(_) if touching => {
            area.intersects(item.area.expand(0.5))
                && segments(&item.path).any(|(a, b)| crosses(area, a, b))
        }
        Subject::Asset(_) | Subject::Zone(_) | Subject::Link(_) | Subject::Note(_) => {
            area.contains_rect(item.area)
        }
    };
    scene
        .items
        .iter()
        .filter(is_in)
        .map(|item| item.subject.clone())
        .collect()
}
