//! Things of the kinds that the oracle does not know, put where they may stand: they must never
//! make a drawing pass that did not, nor make another route of it.

use crate::{
    case::{PATTERNS, catalog, complete, new_asset, new_link},
    cases::prepared,
    kinds::kind_of,
    mutate::changes,
    program::ask,
    random::{Random, made, samples},
};
use sekisho::{
    analysis::Judgement,
    catalog::{AssetId, AssetKind, Catalog},
    design::Design,
};

/// Kinds beside those of the document, and the asset of one that was put somewhere.
#[derive(Clone, Debug)]
struct Inserted<'a> {
    kind: &'a AssetKind,
    /// The kind of zone it was put into.
    zone: String,
}

/// Puts a thing into a zone where it may stand, joined to one thing there: it leads nowhere, so
/// nothing that was cut is joined by it.
fn insert<'a>(
    catalog: &'a Catalog,
    design: &mut Design,
    random: &mut Random,
) -> Option<Inserted<'a>> {
    let beside = catalog.assets.iter();
    let beside: Vec<_> = beside
        .filter(|it| kind_of(it.id.as_str()).is_none())
        .collect();
    let kind = *random.pick(&beside)?;
    let zones = design
        .zones
        .iter()
        .filter(|(_, it)| kind.zones.contains(&it.kind));
    let zones: Vec<_> = zones
        .map(|(id, zone)| (id.clone(), zone.kind.to_string()))
        .collect();
    let (zone, zone_kind) = random.pick(&zones)?.clone();
    let here = design
        .assets
        .iter()
        .filter(|(_, it)| it.zone.as_ref() == Some(&zone));
    let here: Vec<AssetId> = here.map(|(id, _)| id.clone()).collect();
    let neighbour = random.pick(&here)?.clone();
    let id = format!("inserted-{}", design.assets.len());
    let asset = new_asset(kind.id.as_str(), Some(zone.as_str()));
    design.assets.insert(id.as_str().into(), asset);
    let line = new_link("lan", neighbour.as_str(), &id, &[]);
    design.links.insert(format!("line-{id}").into(), line);
    if random.chance(50) {
        let flow = new_link("support", neighbour.as_str(), &id, &[]);
        design.links.insert(format!("flow-{id}").into(), flow);
    }
    Some(Inserted {
        kind,
        zone: zone_kind,
    })
}

/// Whether it counts as a terminal that remains on the Internet segment: the route is the primed
/// one then.
fn remains(inserted: &Inserted<'_>) -> bool {
    let counts = &inserted.kind.counts_as;
    inserted.zone == "internet_segment"
        && counts.iter().any(|it| it.as_str() == "internet_terminal")
}

/// The route with a terminal that remains.
fn with_remaining(pattern: &str) -> String {
    match pattern {
        "1" | "2" | "5" | "7" => format!("{pattern}p"),
        other => other.to_owned(),
    }
}

/// A drawing before and after things were put into it.
#[derive(Debug)]
struct Case<'a> {
    before: Design,
    after: Design,
    inserted: Vec<Inserted<'a>>,
}

fn cases(catalog: &Catalog, n_cases: usize, is_changed: bool) -> Vec<Case<'_>> {
    let bases = PATTERNS.map(|id| prepared(complete(catalog, id), catalog));
    let cases = made(move |random| {
        let mut before = random.pick(&bases).cloned().unwrap_or_default();
        if is_changed {
            for change in changes(random, &before) {
                change.apply(&mut before);
            }
        }
        let mut after = before.clone();
        let n_inserted = 1 + random.below(3);
        let inserted = (0..n_inserted).filter_map(|_| insert(catalog, &mut after, random));
        let inserted = inserted.collect();
        Case {
            before,
            after,
            inserted,
        }
    });
    samples(n_cases, &cases)
}

#[test]
fn what_is_put_beside_never_makes_a_drawing_pass_that_did_not() {
    let catalog = catalog();
    let mut n_failing = 0;
    for case in cases(&catalog, 500, true) {
        if ask(&case.before, &catalog).judgement == Judgement::Passes {
            continue;
        }
        n_failing += 1;
        let told = ask(&case.after, &catalog);
        assert_ne!(told.judgement, Judgement::Passes, "{:?}", case.inserted);
    }
    assert!(n_failing > 200, "{n_failing}");
}

#[test]
fn what_is_put_beside_makes_another_route_only_where_a_terminal_remains() {
    let catalog = catalog();
    for case in cases(&catalog, 300, false) {
        let before = ask(&case.before, &catalog).patterns;
        let expected = if case.inserted.iter().any(remains) {
            before.iter().map(|id| with_remaining(id)).collect()
        } else {
            before
        };
        let told = ask(&case.after, &catalog);
        assert_eq!(told.patterns, expected, "{:?}", case.inserted);
    }
}

#[test]
fn what_is_put_where_it_may_stand_breaks_no_separation() {
    let catalog = catalog();
    for case in cases(&catalog, 300, false) {
        let told = ask(&case.after, &catalog);
        assert_eq!(told.separation, Vec::<String>::new(), "{:?}", case.inserted);
    }
}
