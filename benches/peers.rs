//! Our side of the comparison with networkx and mal-toolbox: writes the assets and links of cities
//! of three sizes, with what our answers about them cost. `peers/run.sh` does the rest.

#![expect(
    clippy::expect_used,
    reason = "without its inputs a bench cannot go on"
)]

mod generate;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    time::Instant,
};

use sekisho::{
    analysis::{Case, RouteQuery, Strikes, analyze, query, reach},
    catalog::{AssetId, Catalog},
    design::Design,
};
use serde::Serialize;

/// Assets and links of the cities.
const SIZES: [(usize, usize); 3] = [(100, 200), (1_000, 2_000), (10_000, 50_000)];
/// Rounds of which the median counts.
const ROUNDS: usize = 7;
/// The asset that routes are asked to.
const TARGET: &str = "lgwan-terminal";

/// A drawing as a graph, and our times on it, in milliseconds.
#[derive(Serialize)]
struct City {
    assets: usize,
    links: usize,
    /// Indices of assets; each link in both directions, as an attacker may use it.
    edges: BTreeSet<(usize, usize)>,
    entry: usize,
    target: usize,
    ms: Times,
}

#[derive(Serialize)]
struct Times {
    /// What the attacker reaches.
    reach: f64,
    /// The whole analysis: patterns, controls, both risk analyses, findings, the worst routes.
    analysis: f64,
    /// The twenty worst routes of the attacker to the target.
    routes: f64,
}

fn main() {
    let to = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let Some(to) = to else {
        return;
    };
    let catalog = Catalog::builtin().expect("the shipped catalog is valid");
    let cities: Vec<City> = SIZES
        .into_iter()
        .map(|(assets, links)| city(&catalog, &generate::municipality(&catalog, assets, links)))
        .collect();
    let text = serde_json::to_string(&cities).expect("plain data");
    fs::write(to, text).expect("a place to write");
}

fn city(catalog: &Catalog, design: &Design) -> City {
    let analysis = analyze(design, catalog);
    let strikes = Strikes::default();
    let attacker = catalog.attacks.attackers.first();
    let attacker = attacker.expect("the catalog has attackers");
    let asked = RouteQuery {
        attacker: Some(attacker.id.clone()),
        ..RouteQuery::paths_to(TARGET.into())
    };
    let case = Case::new(design, catalog, &analysis);
    let ms = Times {
        reach: median(|| reach(case, Some(&attacker.id), &strikes)),
        analysis: median(|| analyze(design, catalog)),
        routes: median(|| query(case, &asked, &strikes)),
    };
    let is_entry = |id: &&AssetId| {
        let asset = design.assets.get(*id);
        let kind = asset.and_then(|asset| catalog.asset_kind(&asset.kind));
        kind.is_some_and(|kind| kind.is_in(&attacker.entry))
    };
    let number: BTreeMap<&AssetId, usize> = design.assets.keys().zip(0..).collect();
    let index = |id: &AssetId| number.get(id).copied();
    let mut edges = BTreeSet::new();
    for link in design.links.values() {
        if let (Some(from), Some(to)) = (index(&link.from), index(&link.to)) {
            edges.extend([(from, to), (to, from)]);
        }
    }
    let entry = design.assets.keys().find(is_entry);
    City {
        assets: design.assets.len(),
        links: design.links.len(),
        edges,
        entry: entry.and_then(index).expect("the attacker has an entry"),
        target: index(&TARGET.into()).expect("the target is drawn"),
        ms,
    }
}

/// The median of some rounds, milliseconds.
fn median<T>(mut work: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            std::hint::black_box(work());
            begun.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(ROUNDS / 2).copied().unwrap_or_default()
}
