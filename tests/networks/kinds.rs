//! Every kind that one can draw stands in some drawing, and none is left out of the analysis
//! without a word.

use std::{collections::BTreeSet, path::Path};

use crate::{
    case::{PATTERNS, bare, catalog},
    edits::Edited,
    folder,
};
use sekisho::{
    analysis::{Analysis, Case, Strikes, analyze, reach},
    catalog::{AssetId, AssetKind, AttackPart, Catalog},
    design::{Design, read_file},
};

/// The reference drawings, those that are nearly routes, and the networks.
fn drawings(catalog: &Catalog) -> Vec<Design> {
    let near = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawings");
    let files = [near, folder()].map(|folder| std::fs::read_dir(folder).unwrap());
    let paths = files.into_iter().flatten().map(|file| file.unwrap().path());
    let drawn = paths.filter(|path| path.extension().is_some_and(|it| it == "ron"));
    let drawn = drawn.map(|path| read_file(&path).unwrap());
    let references = PATTERNS.iter().map(|id| bare(catalog, id));
    references.chain(drawn).collect()
}

#[test]
fn every_kind_of_asset_and_zone_stands_in_a_drawing() {
    let catalog = catalog();
    let drawings = drawings(&catalog);
    let assets = drawings.iter().flat_map(|design| design.assets.values());
    let assets: BTreeSet<_> = assets.map(|asset| asset.kind.clone()).collect();
    let missing = catalog.assets.iter().map(|kind| &kind.id);
    let missing: Vec<_> = missing.filter(|id| !assets.contains(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let zones = drawings.iter().flat_map(|design| design.zones.values());
    let zones: BTreeSet<_> = zones.map(|zone| zone.kind.clone()).collect();
    let missing = catalog.zones.iter().map(|kind| &kind.id);
    let missing: Vec<_> = missing.filter(|id| !zones.contains(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Whether the analysis has a row of an asset, or says why it has none.
fn has_answer(analysis: &Analysis, asset: &AssetId) -> bool {
    let mut rows = analysis.asset_risks.iter();
    let mut unrated = analysis.unrated.iter();
    rows.any(|row| row.asset == *asset) || unrated.any(|it| it.asset == *asset)
}

#[test]
fn everything_drawn_has_a_row_or_a_reason_why_it_has_none() {
    let catalog = catalog();
    for design in drawings(&catalog) {
        let analysis = analyze(&design, &catalog);
        for (id, asset) in &design.assets {
            let Some(kind) = catalog.asset_kind(&asset.kind) else {
                continue;
            };
            let is_outside = kind.part == AttackPart::Outside;
            let answered = is_outside || has_answer(&analysis, id);
            assert!(answered, "{}: {id}", design.title);
        }
    }
}

/// A host that is infected by web, the kind, and a host that only it leads to.
fn between(kind: &AssetKind) -> Edited {
    let zone = kind.zones[0].as_str();
    let drawing = Edited::default()
        .zone("internet", "internet", "")
        .zone("outer", "internet_segment", "")
        .zone("inner", "lgwan_segment", "")
        .zone("around", zone, "AWS")
        .asset("site", "web_site", "internet")
        .asset("infected", "internet_terminal", "outer")
        .asset("behind", "lgwan_server", "inner")
        .asset("thing", kind.id.as_str(), "around")
        .link("lan", "site", "infected")
        .link("web", "infected", "site")
        .link("lan", "infected", "thing")
        .link("lan", "behind", "thing");
    match kind.part {
        AttackPart::Relay => drawing
            .link("support", "infected", "thing")
            .link("support", "behind", "thing"),
        AttackPart::Host => drawing.link("business_access", "infected", "thing").link(
            "business_access",
            "thing",
            "behind",
        ),
        AttackPart::Device | AttackPart::Beyond | AttackPart::Outside => drawing,
    }
}

fn reached(design: &Design, catalog: &Catalog) -> BTreeSet<AssetId> {
    let analysis = analyze(design, catalog);
    let case = Case {
        design,
        catalog,
        analysis: &analysis,
    };
    reach(case, None, &Strikes::default()).assets
}

#[test]
fn every_kind_is_walked_as_its_part_says() {
    let catalog = catalog();
    for kind in &catalog.assets {
        let drawing = between(kind);
        let reached = reached(&drawing.0, &catalog);
        let is_reached = |id: &str| reached.contains(id);
        let (enters, passes) = match kind.part {
            AttackPart::Host => (true, true),
            AttackPart::Device | AttackPart::Relay => (false, true),
            AttackPart::Beyond => (false, false),
            AttackPart::Outside => continue,
        };
        assert!(is_reached("infected"), "{}", kind.id);
        assert_eq!(is_reached("behind"), passes, "past {}", kind.id);
        // Some devices are targets themselves.
        let is_entered = is_reached("thing") && kind.part == AttackPart::Host;
        assert_eq!(is_entered, enters, "into {}", kind.id);
        let without = drawing.without("thing");
        let without = self::reached(&without.0, &catalog);
        assert!(!without.contains("behind"), "only past {}", kind.id);
    }
}
