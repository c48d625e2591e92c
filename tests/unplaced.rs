//! Drawings whose file gives some or all things no place.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use case::{bare, catalog};
use sekisho::{
    analysis::analyze,
    catalog::Catalog,
    design::{Bounds, Design, Note, is_sane},
    edit::placed,
};

fn laid_out(catalog: &Catalog, design: &Design) -> Option<(Design, usize)> {
    placed(catalog, design, &analyze(design, catalog))
}

/// Everything has a place, and every asset stands in or on its zone.
fn assert_placed(design: &Design) {
    let layout = &design.layout;
    assert!(design.notes.keys().all(|id| layout.notes.contains_key(id)));
    let grown = |rect: &Bounds| Bounds::new(rect.x - 1, rect.y - 1, rect.w + 2, rect.h + 2);
    for (id, asset) in &design.assets {
        let rect = layout.assets.get(id).unwrap();
        assert!(is_sane(rect));
        if let Some(zone) = &asset.zone {
            let zone = grown(layout.zones.get(zone).unwrap());
            assert!(zone.overlaps(rect), "{id}");
        }
    }
    assert!(design.zones.keys().all(|id| layout.zones.contains_key(id)));
}

#[test]
fn a_drawing_with_all_its_places_stays() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let design = bare(&catalog, pattern.id.as_str());
        assert_eq!(laid_out(&catalog, &design), None);
    }
    assert_eq!(laid_out(&catalog, &Design::default()), None);
}

#[test]
fn without_any_layout_the_whole_is_tidied() {
    let catalog = catalog();
    for pattern in &catalog.patterns.patterns {
        let mut design = bare(&catalog, pattern.id.as_str());
        design.layout = sekisho::design::DesignLayout::default();
        let (placed, count) = laid_out(&catalog, &design).unwrap();
        assert_eq!(
            count,
            design.zones.len() + design.assets.len() + design.notes.len()
        );
        assert_placed(&placed);
        // Nothing lies upon anything else.
        let rects: Vec<_> = placed.layout.assets.values().collect();
        for (index, one) in rects.iter().enumerate() {
            let mut others = rects.iter().skip(index + 1);
            assert!(!others.any(|other| one.overlaps(other)), "{}", pattern.id);
        }
        let meaning = Design {
            layout: sekisho::design::DesignLayout::default(),
            ..placed
        };
        assert_eq!(meaning, design);
    }
}

#[test]
fn only_what_has_no_place_is_placed() {
    let catalog = catalog();
    let whole = bare(&catalog, "5");
    for asset in whole.assets.keys() {
        let mut design = whole.clone();
        design.layout.assets.remove(asset);
        design.notes.insert("note".into(), Note::default());
        let (placed, count) = laid_out(&catalog, &design).unwrap();
        assert_eq!(count, 2, "{asset}");
        assert_placed(&placed);
        for (id, rect) in &design.layout.assets {
            assert_eq!(placed.layout.assets.get(id), Some(rect));
        }
        for (id, rect) in &design.layout.zones {
            let now = placed.layout.zones.get(id).unwrap();
            assert!((now.x, now.y) == (rect.x, rect.y), "{id}");
            assert!(now.w >= rect.w && now.h >= rect.h, "{id} may only grow");
        }
    }
    for zone in whole.zones.keys() {
        let mut design = whole.clone();
        design.layout.zones.remove(zone);
        let (placed, count) = laid_out(&catalog, &design).unwrap();
        assert_eq!(count, 1);
        assert_placed(&placed);
        assert_eq!(placed.layout.assets, design.layout.assets, "{zone}");
    }
}

/// A file of another program may hold thousands of things beside a few that have places.
#[test]
fn very_many_things_without_a_place_take_no_search() {
    let catalog = catalog();
    let mut design = bare(&catalog, "5");
    let asset = design.assets.values().next().unwrap().clone();
    for number in 0..5_000 {
        let id = format!("more-{number}");
        design.assets.insert(id.as_str().into(), asset.clone());
    }
    let before = design.layout.clone();
    let (placed, count) = laid_out(&catalog, &design).unwrap();
    assert_eq!(count, 5_000);
    let all = &placed.layout.assets;
    assert_eq!(all.len(), design.assets.len());
    assert!(
        before
            .assets
            .iter()
            .all(|(id, rect)| all.get(id) == Some(rect))
    );
}
