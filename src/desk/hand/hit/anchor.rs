//! Where on its path a link is taken hold of.

use emath::Pos2;

use super::{
    at::asset_at,
    path::{along, distance_to_path},
};
use crate::scene::{Scene, SceneItem};

/// Up to this many things a place is sought at all.
const SEARCHED_ITEMS: usize = 1500;

/// Up to this many links a place is sought where no other link runs.
const SEPARABLE_LINKS: usize = 300;

/// A place on a link's path that nothing covers and, if there is one, where no other link runs:
/// where assistive technology points to.
pub fn anchor(scene: &Scene, link: &SceneItem) -> Pos2 {
    if scene.items.len() > SEARCHED_ITEMS {
        return along(&link.path, 0.5).unwrap_or_default();
    }
    let shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.95, 0.05];
    let free: Vec<Pos2> = shares
        .into_iter()
        .filter_map(|share| along(&link.path, share))
        .filter(|at| asset_at(scene, *at).is_none())
        .collect();
    let alone = free.iter().find(|at| is_alone(scene, link, **at));
    let middle = link.area.center();
    alone
        .or_else(|| free.first())
        .copied()
        .or_else(|| along(&link.path, 0.5))
        .unwrap_or(middle)
}

/// Whether no other link runs over a place: flows of one kind share their lanes.
fn is_alone(scene: &Scene, link: &SceneItem, at: Pos2) -> bool {
    let links = scene.items.iter().filter(|item| !item.path.is_empty());
    if links.clone().count() > SEPARABLE_LINKS {
        return true;
    }
    links
        .filter(|item| item.subject != link.subject && item.area.expand(1.0).contains(at))
        .all(|item| distance_to_path(&item.path, at) > 1.0)
}
