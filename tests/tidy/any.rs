//! Whatever is drawn, tidied.

use crate::random::{Random, Sample, drawings, for_all};

use crate::case::{catalog, new_asset, new_zone};

use sekisho::{
    catalog::{AssetId, Catalog, ZoneId},
    design::{self, Design, Link, Zone},
};

use super::{looks::astray, tidied};

/// Any drawing at all: zones, some nested, assets in them or in none, lines between them.
pub(super) fn anything(catalog: &Catalog, random: &mut Random) -> Design {
    let mut design = Design::default();
    for number in 0..=random.below(9) {
        let kind = random.pick(&catalog.zones).unwrap();
        let ids: Vec<ZoneId> = design.zones.keys().cloned().collect();
        let parent = random.pick(&ids).cloned().filter(|_| random.chance(25));
        let id = ZoneId::from(format!("z{number}"));
        design
            .layout
            .zones
            .insert(id.clone(), any_rect(random, 300, 200));
        let zone = Zone {
            parent,
            ..new_zone(kind.id.as_str())
        };
        design.zones.insert(id, zone);
    }
    add_assets(&mut design, catalog, random);
    add_links(&mut design, catalog, random);
    design
}

pub(super) fn any_rect(random: &mut Random, w: i32, h: i32) -> design::Bounds {
    let mut place = || i32::try_from(random.below(900)).unwrap();
    design::Bounds::new(place(), place(), w, h)
}

fn add_assets(design: &mut Design, catalog: &Catalog, random: &mut Random) {
    let zones: Vec<ZoneId> = design.zones.keys().cloned().collect();
    for number in 0..random.below(28) {
        let kind = random.pick(&catalog.assets).unwrap();
        let (w, h) = kind.size;
        let id = AssetId::from(format!("a{number}"));
        design
            .layout
            .assets
            .insert(id.clone(), any_rect(random, w, h));
        let zone = random.pick(&zones).filter(|_| random.chance(90));
        let asset = new_asset(kind.id.as_str(), zone.map(ZoneId::as_str));
        design.assets.insert(id, asset);
    }
}

fn add_links(design: &mut Design, catalog: &Catalog, random: &mut Random) {
    let assets: Vec<AssetId> = design.assets.keys().cloned().collect();
    for number in 0..random.below(40) {
        let (Some(from), Some(to)) = (random.pick(&assets), random.pick(&assets)) else {
            continue;
        };
        let link = Link::new(
            random.pick(&catalog.links).unwrap().id.clone(),
            from.clone(),
            to.clone(),
        );
        if from != to {
            design.links.insert(format!("l{number}").into(), link);
        }
    }
}

fn is_within<'a>(design: &'a Design, mut zone: &'a ZoneId, outer: &ZoneId) -> bool {
    while let Some(parent) = &design.zones[zone].parent {
        if parent == outer {
            return true;
        }
        zone = parent;
    }
    false
}

/// Zones that overlap though neither holds the other.
fn zone_clashes(design: &Design) -> usize {
    let is_within = |zone: &ZoneId, outer: &ZoneId| is_within(design, zone, outer);
    let zones: Vec<_> = design.layout.zones.iter().collect();
    let pairs = zones.iter().enumerate();
    pairs
        .flat_map(|(n, a)| zones.iter().skip(n + 1).map(move |b| (a, b)))
        .filter(|(a, b)| !is_within(a.0, b.0) && !is_within(b.0, a.0) && a.1.overlaps(b.1))
        .count()
}

pub(super) fn asset_clashes(design: &Design) -> usize {
    let assets: Vec<_> = design.layout.assets.values().collect();
    let pairs = assets.iter().enumerate();
    pairs
        .map(|(n, a)| assets.iter().skip(n + 1).filter(|b| a.overlaps(b)).count())
        .sum()
}

#[test]
fn any_drawing_tidied_has_no_overlaps_and_keeps_its_members() {
    let catalog = catalog();
    let any = drawings(|random| anything(&catalog, random));
    for_all(150, &any, |Sample { design, .. }| {
        let tidy = tidied(&catalog, &design);
        assert_eq!(tidy, tidied(&catalog, &design), "the same twice");
        assert_eq!(zone_clashes(&tidy), 0, "zones");
        assert_eq!(asset_clashes(&tidy), 0, "assets");
        assert_eq!(astray(&catalog, &tidy), []);
        let same = Design {
            layout: design.layout.clone(),
            ..tidy
        };
        assert_eq!(same, design, "the meaning is as it was");
    });
}
