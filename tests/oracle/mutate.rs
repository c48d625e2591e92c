//! Random changes of a drawing.

use std::fmt;

use crate::case::new_link;
use sekisho::{
    catalog::{AssetId, LinkId, ZoneId},
    design::{Design, Link},
};

use crate::{
    kinds::{FLOWS, KINDS, LINES},
    model::is_specified,
    random::Random,
};

/// Providers in use, other ways of writing them, none, and one that nobody knows.
const PROVIDERS: [&str; 10] = [
    "AWS",
    "Amazon Web Services",
    "ａｗｓ",
    "Azure",
    "microsoft  azure",
    "Google Cloud",
    "OCI",
    "さくらのクラウド",
    "町内会サーバ室",
    "",
];

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    Move(AssetId, ZoneId),
    AddFlow(LinkId, Link),
    AddLine(LinkId, Link),
    Cut(LinkId),
    DropFlow(LinkId),
    Turn(LinkId),
    Provider(ZoneId, &'static str),
    Remove(AssetId),
    Kind(AssetId, &'static str),
    Nest(ZoneId, ZoneId),
}

impl Change {
    /// The sort of change, to group by.
    pub(crate) fn sort(&self) -> &'static str {
        match self {
            Self::Move(..) => "move",
            Self::AddFlow(..) => "add flow",
            Self::AddLine(..) => "add line",
            Self::Cut(_) => "cut line",
            Self::DropFlow(_) => "drop flow",
            Self::Turn(_) => "turn flow",
            Self::Provider(..) => "provider",
            Self::Remove(_) => "remove",
            Self::Kind(..) => "kind",
            Self::Nest(..) => "nest",
        }
    }

    /// Carries it out, where the things it is about are still there.
    pub(crate) fn apply(&self, design: &mut Design) {
        match self {
            Self::Move(asset, zone) => {
                if let Some(asset) = design.assets.get_mut(asset) {
                    asset.zone = Some(zone.clone());
                }
            }
            Self::AddFlow(id, link) | Self::AddLine(id, link) => {
                let has = |end: &AssetId| design.assets.contains_key(end);
                if has(&link.from) && has(&link.to) {
                    design.links.insert(id.clone(), link.clone());
                }
            }
            Self::Cut(id) | Self::DropFlow(id) => {
                design.links.remove(id);
            }
            Self::Turn(id) => {
                if let Some(link) = design.links.get_mut(id) {
                    std::mem::swap(&mut link.from, &mut link.to);
                    link.via.reverse();
                }
            }
            Self::Provider(zone, name) => {
                if let Some(zone) = design.zones.get_mut(zone) {
                    zone.provider = (*name).to_owned();
                }
            }
            Self::Remove(asset) => remove(design, asset),
            Self::Kind(asset, kind) => {
                if let Some(asset) = design.assets.get_mut(asset) {
                    asset.kind = (*kind).into();
                }
            }
            Self::Nest(zone, parent) => {
                if let Some(zone) = design.zones.get_mut(zone) {
                    zone.parent = Some(parent.clone());
                }
            }
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Move(asset, zone) => write!(f, "move {asset} to {zone}"),
            Self::AddFlow(id, link) | Self::AddLine(id, link) => {
                write!(f, "add {} {id}: {} → {}", link.kind, link.from, link.to)?;
                if is_specified(link) {
                    write!(f, " (specified)")?;
                }
                if link.via.is_empty() {
                    Ok(())
                } else {
                    write!(f, " via {:?}", link.via)
                }
            }
            Self::Cut(id) => write!(f, "cut {id}"),
            Self::DropFlow(id) => write!(f, "drop {id}"),
            Self::Turn(id) => write!(f, "turn {id} round"),
            Self::Provider(zone, name) => write!(f, "provider of {zone}: “{name}”"),
            Self::Remove(asset) => write!(f, "remove {asset}"),
            Self::Kind(asset, kind) => write!(f, "make {asset} a {kind}"),
            Self::Nest(zone, parent) => write!(f, "put {zone} into {parent}"),
        }
    }
}

/// Takes an asset out of a design with its links and controls.
pub(crate) fn remove(design: &mut Design, asset: &AssetId) {
    design.assets.remove(asset);
    let joins = |link: &Link| link.from == *asset || link.to == *asset;
    design.links.retain(|_, link| !joins(link));
    for link in design.links.values_mut() {
        link.via.retain(|passed| passed != asset);
    }
    design
        .states
        .retain(|key, _| key.asset.as_ref() != Some(asset));
}

/// One to four changes of a design, most often one.
pub(crate) fn changes(random: &mut Random, design: &Design) -> Vec<Change> {
    let n_changes = [1, 1, 1, 1, 2, 2, 3, 4][random.below(8)];
    let mut changed = design.clone();
    let mut changes = Vec::new();
    while changes.len() < n_changes {
        let Some(change) = any(random, &changed) else {
            continue;
        };
        change.apply(&mut changed);
        changes.push(change);
    }
    changes
}

fn any(random: &mut Random, design: &Design) -> Option<Change> {
    match random.below(40) {
        0..=6 => Some(Change::Move(asset(random, design)?, zone(random, design)?)),
        7..=16 => {
            let (id, link) = link(random, design, &FLOWS)?;
            Some(Change::AddFlow(id, link))
        }
        17..=24 => {
            let (id, link) = link(random, design, &LINES)?;
            Some(Change::AddLine(id, link))
        }
        25..=27 => Some(Change::Cut(one_of(random, design, &LINES)?)),
        28..=29 => Some(Change::DropFlow(one_of(random, design, &FLOWS)?)),
        30..=31 => Some(Change::Turn(one_of(random, design, &FLOWS)?)),
        32..=33 => {
            let zone = zone(random, design)?;
            let is_cloud = design.zones[&zone].kind.as_str().ends_with("_cloud");
            is_cloud.then_some(Change::Provider(zone, random.pick(&PROVIDERS)?))
        }
        34..=35 => Some(Change::Remove(asset(random, design)?)),
        36..=38 => Some(Change::Kind(
            asset(random, design)?,
            random.pick(&KINDS)?.id,
        )),
        _ => Some(Change::Nest(zone(random, design)?, zone(random, design)?)),
    }
}

fn asset(random: &mut Random, design: &Design) -> Option<AssetId> {
    let ids: Vec<_> = design.assets.keys().collect();
    random.pick(&ids).map(|id| (*id).clone())
}

fn zone(random: &mut Random, design: &Design) -> Option<ZoneId> {
    let ids: Vec<_> = design.zones.keys().collect();
    random.pick(&ids).map(|id| (*id).clone())
}

/// A link of some kinds that is there.
fn one_of(random: &mut Random, design: &Design, kinds: &[&str]) -> Option<LinkId> {
    let of_them = |link: &Link| kinds.contains(&link.kind.as_str());
    let links = design.links.iter().filter(|(_, link)| of_them(link));
    let ids: Vec<_> = links.map(|(id, _)| id).collect();
    random.pick(&ids).map(|id| (*id).clone())
}

/// A new link between any two things; its id sorts before or after those that are there.
fn link(random: &mut Random, design: &Design, kinds: &[&'static str]) -> Option<(LinkId, Link)> {
    let (from, to) = (asset(random, design)?, asset(random, design)?);
    let kind = *random.pick(kinds)?;
    let is_flow = FLOWS.contains(&kind);
    let via = if is_flow && random.chance(8) {
        vec![asset(random, design)?]
    } else {
        Vec::new()
    };
    if from == to || via.contains(&from) || via.contains(&to) {
        return None;
    }
    let before = if random.chance(50) { "a" } else { "zz" };
    let id = format!("{before}-{kind}-{from}-{to}");
    let via: Vec<_> = via.iter().map(AssetId::as_str).collect();
    let mut link = new_link(kind, from.as_str(), to.as_str(), &via);
    if is_flow && random.chance(6) {
        specify(&mut link);
    }
    Some((id.into(), link))
}

/// Marks a flow as specified communication, where a link can say it.
fn specify(link: &mut Link) {
    let mut value = serde_json::to_value(&*link).unwrap();
    value["specified"] = true.into();
    if let Ok(marked) = serde_json::from_value(value) {
        *link = marked;
    }
}
