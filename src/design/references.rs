//! References within a file: every id named must be there.
//!
//! Ids of catalog entries are not checked here: a design opens even when an entry is gone.

use std::{borrow::Borrow, collections::BTreeMap};

use super::{
    Asset, Bounds, DesignLayout, FileFault, LaidWay, Link, OVERRIDE_LEVELS, Override, OverrideKey,
    Phase, PlacedFault, Point, ReferenceSort, WAY_STEPS, Zone,
};
use crate::catalog::{AssetId, LinkId, RonNode, ZoneId};

/// Coordinates beyond this are no drawing.
pub const WORLD_LIMIT: i32 = 1_000_000;

/// What refers to each other in a phase or a piece.
pub(super) struct References<'a> {
    pub(super) zones: &'a BTreeMap<ZoneId, Zone>,
    pub(super) assets: &'a BTreeMap<AssetId, Asset>,
    pub(super) links: &'a BTreeMap<LinkId, Link>,
    /// Assets of whose controls something is said, and the field that says it.
    pub(super) controlled: Vec<(&'static str, &'a AssetId)>,
    pub(super) overrides: Option<&'a BTreeMap<OverrideKey, Override>>,
    pub(super) layout: &'a DesignLayout,
}

impl<'a> From<&'a Phase> for References<'a> {
    fn from(phase: &'a Phase) -> Self {
        Self {
            zones: &phase.zones,
            assets: &phase.assets,
            links: &phase.links,
            controlled: controlled(&phase.controls, &phase.control_records),
            overrides: Some(&phase.overrides),
            layout: &phase.layout,
        }
    }
}

/// Assets of whose controls something is said, with the field that says it.
pub(super) fn controlled<'a, S, R>(
    states: &'a BTreeMap<AssetId, S>,
    records: &'a BTreeMap<AssetId, R>,
) -> Vec<(&'static str, &'a AssetId)> {
    let states = states.keys().map(|id| ("controls", id));
    let records = records.keys().map(|id| ("control_records", id));
    states.chain(records).collect()
}

/// A reference that leads nowhere, or a value that cannot be.
struct Dangling {
    /// The fields and keys that lead to it, last a text of a list where it is one.
    path: Vec<String>,
    /// Whether the last of them is to be pointed at, and not what stands there.
    is_key: bool,
    fault: FileFault,
}

impl Dangling {
    fn new(path: &[&str], is_key: bool, fault: FileFault) -> Self {
        Self {
            path: path.iter().map(|&part| part.to_owned()).collect(),
            is_key,
            fault,
        }
    }

    /// The byte offset to point at: the thing itself, or what is nearest around it.
    fn offset(&self, root: &RonNode<'_>) -> usize {
        let mut node = root;
        for part in &self.path {
            let is_listed = |child: &&RonNode<'_>| child.is_quoted && child.text == *part;
            let child = node.child(part);
            let Some(child) = child.or_else(|| node.children.iter().find(is_listed)) else {
                return node.start;
            };
            node = child;
        }
        if self.is_key {
            node.name_start
        } else {
            node.start
        }
    }
}

/// Something refers to what is not there.
fn leads_nowhere(owner: &str, sort: ReferenceSort, id: &str) -> FileFault {
    FileFault::Dangling {
        owner: owner.to_owned(),
        sort,
        id: id.to_owned(),
    }
}

impl References<'_> {
    /// Refuses the first reference that leads nowhere; `phase` is the number of the phase in the
    /// text, from 0, where it has phases.
    pub(super) fn check(&self, text: &str, phase: Option<usize>) -> Result<(), PlacedFault> {
        let Some(dangling) = self.first_dangling() else {
            return Ok(());
        };
        let tree = RonNode::parse(text);
        let within = phase.and_then(|phase| tree.child("phases")?.children.get(phase));
        let offset = dangling.offset(within.unwrap_or(&tree));
        Err(PlacedFault::at(text, offset, dangling.fault))
    }

    fn first_dangling(&self) -> Option<Dangling> {
        self.of_zones()
            .or_else(|| self.of_assets())
            .or_else(|| self.of_links())
            .or_else(|| self.of_controls())
            .or_else(|| self.of_overrides())
            .or_else(|| self.out_of_range())
    }

    fn of_zones(&self) -> Option<Dangling> {
        self.zones.iter().find_map(|(id, zone)| {
            let parent = zone.parent.as_ref()?;
            let fault = || leads_nowhere(id.as_str(), ReferenceSort::Zone, parent.as_str());
            let path = ["zones", id.as_str(), "parent"];
            (!self.zones.contains_key(parent)).then(|| Dangling::new(&path, false, fault()))
        })
    }

    fn of_assets(&self) -> Option<Dangling> {
        self.assets.iter().find_map(|(id, asset)| {
            let zone = asset.zone.as_ref()?;
            let fault = || leads_nowhere(id.as_str(), ReferenceSort::Zone, zone.as_str());
            let path = ["assets", id.as_str(), "zone"];
            (!self.zones.contains_key(zone)).then(|| Dangling::new(&path, false, fault()))
        })
    }

    fn of_links(&self) -> Option<Dangling> {
        self.links.iter().find_map(|(id, link)| {
            let id = id.as_str();
            let ends = [(&link.from, "from"), (&link.to, "to")];
            let via = link.via.iter().map(|asset| (asset, "via"));
            let mut assets = ends.into_iter().chain(via);
            if let Some((asset, field)) = assets.find(|(it, _)| !self.assets.contains_key(*it)) {
                let path = ["links", id, field, asset.as_str()];
                let path = if field == "via" {
                    &path[..]
                } else {
                    &path[..3]
                };
                let fault = leads_nowhere(id, ReferenceSort::Asset, asset.as_str());
                return Some(Dangling::new(path, false, fault));
            }
            let fault = || FileFault::Loop(id.to_owned());
            (link.from == link.to).then(|| Dangling::new(&["links", id], true, fault()))
        })
    }

    fn of_controls(&self) -> Option<Dangling> {
        let mut controlled = self.controlled.iter();
        let (field, id) = controlled.find(|(_, id)| !self.assets.contains_key(*id))?;
        let fault = leads_nowhere(field, ReferenceSort::Asset, id.as_str());
        Some(Dangling::new(&[field, id.as_str()], true, fault))
    }

    /// An override of an asset that is not there, or with a level that is none.
    fn of_overrides(&self) -> Option<Dangling> {
        self.overrides?.iter().find_map(|(key, set)| {
            let owner = key.to_string();
            let (asset, level) = (key.asset(), set.level);
            let fault = if !self.assets.contains_key(asset) {
                leads_nowhere(&owner, ReferenceSort::Asset, asset.as_str())
            } else if OVERRIDE_LEVELS.contains(&level) {
                return None;
            } else {
                let owner = owner.clone();
                FileFault::Level { owner, level }
            };
            Some(Dangling::new(&["overrides", &owner], true, fault))
        })
    }

    fn out_of_range(&self) -> Option<Dangling> {
        let layout = self.layout;
        let strays = |point: &Point| !in_world(point.x) || !in_world(point.y);
        out_of_range("zones", &layout.zones, |rect| !is_sane(rect))
            .or_else(|| out_of_range("assets", &layout.assets, |rect| !is_sane(rect)))
            .or_else(|| out_of_range("notes", &layout.notes, |rect| !is_sane(rect)))
            .or_else(|| {
                let lays_out = |points: &Vec<Point>| points.iter().any(strays);
                out_of_range("links", &layout.links, lays_out)
            })
            .or_else(|| {
                let whole = |point: &Point| Point::new(point.x / WAY_STEPS, point.y / WAY_STEPS);
                let leads_out = |way: &LaidWay| way.points.iter().map(whole).any(|at| strays(&at));
                out_of_range("ways", &layout.ways, leads_out)
            })
    }
}

/// The first thing of a field of the layout that lies outside of the world.
fn out_of_range<K: Borrow<str>, V>(
    field: &str,
    places: &BTreeMap<K, V>,
    is_outside: impl Fn(&V) -> bool,
) -> Option<Dangling> {
    let (id, _) = places.iter().find(|(_, place)| is_outside(place))?;
    let id = id.borrow();
    let fault = FileFault::OutOfRange(id.to_owned());
    Some(Dangling::new(&["layout", field, id], true, fault))
}

/// Whether a rectangle has a size and lies within the world.
pub fn is_sane(rect: &Bounds) -> bool {
    let Bounds { x, y, w, h } = *rect;
    in_world(x) && in_world(y) && (0..=WORLD_LIMIT).contains(&w) && (0..=WORLD_LIMIT).contains(&h)
}

fn in_world(coordinate: i32) -> bool {
    (-WORLD_LIMIT..=WORLD_LIMIT).contains(&coordinate)
}
