//! In which order a drawing is read, and what its things are to a reader: zones, what stands in
//! them, then what joins it.
//!
//! Shapes lie from back to front; a screen reader goes another way. Whoever tags a picture, numbers
//! the shapes of a slide or lists a drawing in words goes by this order.

use std::collections::{BTreeMap, BTreeSet};

use emath::Rect;

use super::Scene;
use crate::{
    catalog::{Catalog, ZoneId},
    design::{Design, Subject},
    scene::plan::is_line,
};

/// What a thing is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SceneRole {
    /// A zone; what stands in it follows.
    Zone,
    /// An asset.
    Asset,
    /// A line.
    Line,
    /// A flow.
    Flow,
    /// A note.
    Note,
}

/// A thing in its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadThing {
    /// Its number in [`Scene::items`].
    pub item: usize,
    /// What it is.
    pub role: SceneRole,
    /// In how many zones it stands.
    pub depth: usize,
}

/// The things of a scene in the order in which they are read, each once: zones from top left to
/// bottom right, each with its assets and then the zones within it; assets in no zone; lines,
/// flows, notes.
pub fn reading_order(scene: &Scene, design: &Design, catalog: &Catalog) -> Vec<ReadThing> {
    let mut reader = DrawingReader::new(scene, design);
    let roots = reader.zones.remove(&None).unwrap_or_default();
    for (item, id) in roots {
        reader.zone(item, id, 0);
    }
    // Zones that nest in a circle have no beginning: they are read all the same.
    let left: Vec<_> = reader.zones.values().flatten().copied().collect();
    for (item, id) in left {
        reader.zone(item, id, 0);
    }
    let left: Vec<usize> = reader.assets.values().flatten().copied().collect();
    reader.all(&left, SceneRole::Asset);
    let of_role = |role| {
        let items = scene.items.iter().enumerate();
        let items =
            items.filter(move |(_, item)| link_role(&item.subject, design, catalog) == role);
        items.map(|(number, _)| number).collect::<Vec<_>>()
    };
    for role in [SceneRole::Line, SceneRole::Flow, SceneRole::Note] {
        reader.all(&of_role(Some(role)), role);
    }
    reader.order
}

/// The role of what is neither a zone nor an asset.
fn link_role(subject: &Subject, design: &Design, catalog: &Catalog) -> Option<SceneRole> {
    match subject {
        Subject::Link(id) => {
            let link = design.links.get(id);
            Some(if link.is_some_and(|link| is_line(link, catalog)) {
                SceneRole::Line
            } else {
                SceneRole::Flow
            })
        }
        Subject::Note(_) => Some(SceneRole::Note),
        Subject::Zone(_) | Subject::Asset(_) => None,
    }
}

/// What is still to be read, by the zone it stands in.
struct DrawingReader<'a> {
    zones: BTreeMap<Option<&'a ZoneId>, Vec<(usize, &'a ZoneId)>>,
    assets: BTreeMap<Option<&'a ZoneId>, Vec<usize>>,
    read: BTreeSet<&'a ZoneId>,
    order: Vec<ReadThing>,
}

impl<'a> DrawingReader<'a> {
    fn new(scene: &'a Scene, design: &'a Design) -> Self {
        let mut items: Vec<_> = scene.items.iter().enumerate().collect();
        items.sort_by(|(_, a), (_, b)| from_top_left(&a.area, &b.area));
        let mut reader = Self {
            zones: BTreeMap::new(),
            assets: BTreeMap::new(),
            read: BTreeSet::new(),
            order: Vec::new(),
        };
        for (number, item) in items {
            match &item.subject {
                Subject::Zone(id) => {
                    let zone = design.zones.get(id);
                    let parent = zone.and_then(|zone| zone.parent.as_ref());
                    let parent = parent.filter(|parent| design.zones.contains_key(*parent));
                    reader.zones.entry(parent).or_default().push((number, id));
                }
                Subject::Asset(id) => {
                    let asset = design.assets.get(id);
                    let zone = asset.and_then(|asset| asset.zone.as_ref());
                    reader.assets.entry(zone).or_default().push(number);
                }
                Subject::Link(_) | Subject::Note(_) => {}
            }
        }
        reader
    }

    fn zone(&mut self, item: usize, id: &'a ZoneId, depth: usize) {
        if !self.read.insert(id) {
            return;
        }
        let role = SceneRole::Zone;
        self.order.push(ReadThing { item, role, depth });
        let role = SceneRole::Asset;
        let depth = depth + 1;
        let assets = self.assets.remove(&Some(id)).unwrap_or_default();
        let assets = assets.into_iter();
        self.order
            .extend(assets.map(|item| ReadThing { item, role, depth }));
        for (item, inner) in self.zones.remove(&Some(id)).unwrap_or_default() {
            self.zone(item, inner, depth);
        }
    }

    fn all(&mut self, items: &[usize], role: SceneRole) {
        let depth = 0;
        let things = items.iter().map(|&item| ReadThing { item, role, depth });
        self.order.extend(things);
    }
}

/// From top to bottom, then from left to right.
fn from_top_left(a: &Rect, b: &Rect) -> std::cmp::Ordering {
    let tops = a.top().total_cmp(&b.top());
    tops.then_with(|| a.left().total_cmp(&b.left()))
}
