//! Our side of the comparison with networkx and mal-toolbox: writes the graph an attacker walks,
//! for cities of three sizes, with what our answers about it cost. `peers/run.sh` does the rest.

#![expect(
    clippy::expect_used,
    reason = "without its inputs a bench cannot go on"
)]

mod generate;

use std::{collections::BTreeSet, fs, time::Instant};

use sekisho::{
    analysis::{Analysis, AttackGraph, RouteQuery, Strikes, analyze, attack_graph, query, reach},
    catalog::{AssetId, Attacker, Catalog},
    design::Design,
};
use serde::Serialize;

/// Assets and links of the cities.
const SIZES: [(usize, usize); 3] = [(100, 200), (1_000, 2_000), (10_000, 50_000)];
/// Rounds of which the median counts.
const ROUNDS: usize = 7;
/// The asset that routes are asked to.
const TARGET: &str = "lgwan-terminal";

/// A graph and our times on it, in milliseconds.
#[derive(Serialize)]
struct City {
    assets: usize,
    nodes: Vec<AssetId>,
    /// Indices of nodes.
    edges: BTreeSet<(usize, usize)>,
    entries: Vec<usize>,
    target: usize,
    ms: Times,
}

#[derive(Serialize)]
struct Times {
    /// What the attacker reaches.
    reach: f64,
    /// The graph, with levels.
    graph: f64,
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

/// The attacker that reaches most from the beginning of the catalog's list.
fn city(catalog: &Catalog, design: &Design) -> City {
    let analysis = analyze(design, catalog);
    let attackers = catalog.attacks.attackers.iter();
    let graphs = attackers.map(|attacker| (attacker, graph(catalog, design, &analysis, attacker)));
    let (attacker, graph_of) = graphs
        .max_by_key(|(_, graph)| graph.nodes.len())
        .expect("the catalog has attackers");
    let strikes = Strikes::default();
    let asked = RouteQuery {
        attacker: Some(attacker.id.clone()),
        ..RouteQuery::paths_to(TARGET.into())
    };
    let both = (design, catalog);
    let ms = Times {
        reach: median(|| reach(both, &analysis, Some(&attacker.id), &strikes)),
        graph: median(|| graph(catalog, design, &analysis, attacker)),
        routes: median(|| query(both, &analysis, &asked, &strikes)),
    };
    let places = graph_of.nodes.iter();
    City {
        assets: design.assets.len(),
        target: places
            .clone()
            .position(|node| node.asset.as_str() == TARGET)
            .expect("the target is reached"),
        entries: places
            .clone()
            .enumerate()
            .filter(|(_, node)| node.is_entry)
            .map(|(index, _)| index)
            .collect(),
        nodes: places.map(|node| node.asset.clone()).collect(),
        edges: graph_of
            .edges
            .iter()
            .map(|edge| (edge.from, edge.to))
            .collect(),
        ms,
    }
}

fn graph(
    catalog: &Catalog,
    design: &Design,
    analysis: &Analysis,
    attacker: &Attacker,
) -> AttackGraph {
    let asked = (&attacker.id, &Strikes::default());
    attack_graph((design, catalog), analysis, asked, usize::MAX)
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
