//! The nine sweeps against an enumeration of all routes, on thousands of small random designs.

#![expect(
    clippy::cast_possible_wrap,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and its numbers are small"
)]

#[path = "common/drawing.rs"]
mod drawing;
#[path = "brute_force/enumerate.rs"]
mod enumerate;
#[path = "common/random.rs"]
mod random;
#[path = "brute_force/routes.rs"]
mod routes;

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

use drawing::Material;
use enumerate::{Enumeration, Worst};
use random::Random;
use routes::Routes;
use sekisho::{
    analysis::{Analysis, AttackRoute, RouteQuery, Strikes, TargetRisk, analyze, query},
    catalog::Catalog,
    design::{Command, Design, Subject, to_text},
    edit::apply,
};

const N_CASES: u64 = 5_000;
/// Of these, designs of which every listed route is checked step by step.
const N_LISTED: u64 = 2_400;
const N_ASSETS: usize = 10;

fn catalog() -> Catalog {
    Catalog::builtin().unwrap_or_else(|errors| panic!("{errors}"))
}

type Products = BTreeMap<(String, String, String), u8>;

fn swept(analysis: &Analysis) -> Products {
    let row = |target: &TargetRisk| {
        let ids = (&target.attacker, &target.goal, &target.target);
        (
            (ids.0.to_string(), ids.1.to_string(), ids.2.to_string()),
            target.rating.product,
        )
    };
    analysis.targets.iter().map(row).collect()
}

fn enumerated(worst: &Worst) -> Products {
    worst
        .iter()
        .map(|(key, (product, _))| (key.clone(), *product))
        .collect()
}

/// The design without everything that a failure does not need.
fn smallest(design: &Design, fails: impl Fn(&Design) -> bool) -> Design {
    let mut small = design.clone();
    loop {
        let assets = small.assets.keys().cloned().map(Subject::Asset);
        let things: Vec<Subject> = assets
            .chain(small.links.keys().cloned().map(Subject::Link))
            .collect();
        let mut tries: Vec<Design> = things
            .into_iter()
            .filter_map(|thing| apply(&small, &Command::Remove(vec![thing])).ok())
            .collect();
        tries.extend(small.states.keys().map(|key| {
            let mut without = small.clone();
            without.states.remove(key);
            without
        }));
        match tries.into_iter().find(|design| fails(design)) {
            Some(design) => small = design,
            None => return small,
        }
    }
}

#[test]
fn the_sweeps_find_the_worst_of_every_target() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut products: BTreeMap<u8, usize> = BTreeMap::new();
    let mut n_hops: BTreeMap<usize, usize> = BTreeMap::new();
    let both = |design: &Design| {
        let worst = Enumeration::new(&catalog, design).worst();
        (swept(&analyze(design, &catalog)), enumerated(&worst), worst)
    };
    for seed in 0..N_CASES {
        let design = material.design(&mut Random::new(seed), N_ASSETS);
        let (found, expected, worst) = both(&design);
        for (product, hops) in worst.values() {
            *products.entry(*product).or_default() += 1;
            *n_hops.entry(*hops).or_default() += 1;
        }
        if found != expected {
            let small = smallest(&design, |design| {
                let (found, expected, _) = both(design);
                found != expected
            });
            let (found, expected, _) = both(&small);
            assert_eq!(found, expected, "seed {seed}\n{}", to_text(&small));
        }
    }
    // The designs would prove little if all targets were alike.
    let n_targets: usize = products.values().sum();
    assert!(n_targets > 5 * N_CASES as usize, "{n_targets} targets");
    for product in [1, 2, 3, 4, 6, 9] {
        assert!(
            products.get(&product).is_some_and(|n| *n > 50),
            "{products:?}"
        );
    }
    let of_at_least = |least: usize| n_hops.range(least..).map(|(_, n)| n).sum::<usize>();
    assert!(
        of_at_least(2) * 4 > n_targets && of_at_least(3) > 150,
        "{n_hops:?}"
    );
}

/// Some links and hops of a design, struck out at random.
fn random_strikes(
    (design, catalog): (&Design, &Catalog),
    analysis: &Analysis,
    random: &mut Random,
) -> Strikes {
    let mut strikes = Strikes::default();
    let mut links: Vec<_> = design.links.keys().cloned().collect();
    random.shuffle(&mut links);
    let n_links = random.below(3);
    strikes.links.extend(links.into_iter().take(n_links));
    for _ in 0..=random.below(3) {
        let route = random.pick(&analysis.routes);
        let step = route.and_then(|route| random.pick(&route.steps));
        let hop = step.and_then(|step| Strikes::hop_of(step, design, catalog));
        strikes.hops.extend(hop);
    }
    strikes
}

/// The worst listed of each target; nothing listed uses what is struck out.
fn listed_with(
    strikes: &Strikes,
    (design, catalog): (&Design, &Catalog),
    routes: &[AttackRoute],
) -> Products {
    let mut listed = Products::new();
    for route in routes {
        for step in &route.steps {
            let hop = Strikes::hop_of(step, design, catalog);
            assert!(hop.is_none_or(|hop| !strikes.hops.contains(&hop)));
            assert!(step.flows.iter().all(|flow| !strikes.links.contains(flow)));
        }
        let ids = (&route.attacker, &route.goal, &route.target);
        let key = (ids.0.to_string(), ids.1.to_string(), ids.2.to_string());
        let known = listed.entry(key).or_default();
        *known = route.rating.product.max(*known);
    }
    listed
}

/// The worst of every target with what is struck out, by the enumeration, by the sweeps and by the
/// routes listed; whether it is another than without.
fn check_strikes(
    ground: (&Design, &Catalog),
    analysis: &Analysis,
    (seed, strikes): (u64, &Strikes),
) -> bool {
    let (design, catalog) = ground;
    let closed = strikes.links.iter().cloned().map(Subject::Link).collect();
    let without = apply(design, &Command::Remove(closed)).unwrap();
    let all = Enumeration::new(catalog, &without).without(&strikes.hops);
    let asked = RouteQuery {
        limit: 5_000,
        ..RouteQuery::default()
    };
    let found = query(ground, analysis, &asked, strikes);
    let products = swept(&Analysis {
        targets: found.targets,
        ..Analysis::default()
    });
    let text = || format!("seed {seed} {strikes:?}\n{}", to_text(design));
    assert_eq!(products, enumerated(&all.worst()), "{}", text());
    let listed = listed_with(strikes, ground, &found.routes);
    assert_eq!(listed, products, "{}", text());
    !products.is_empty() && products != swept(analysis)
}

/// What is struck out counts as closed, in the worst of every target and in the routes listed.
#[test]
fn what_is_struck_out_is_closed() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut n_changed = 0;
    for seed in 0..800 {
        let random = &mut Random::new(seed);
        let design = material.design(random, N_ASSETS);
        let analysis = analyze(&design, &catalog);
        let ground = (&design, &catalog);
        let strikes = random_strikes(ground, &analysis, random);
        n_changed += usize::from(check_strikes(ground, &analysis, (seed, &strikes)));
    }
    assert!(n_changed > 100, "{n_changed}");
}

/// Where hops over lines into an asset are closed from some hosts, it is reached from the others.
#[test]
fn many_hops_over_lines_can_be_struck_out() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut n_changed = 0;
    for seed in 0..800 {
        let random = &mut Random::new(seed);
        let design = material.design(random, N_ASSETS);
        let analysis = analyze(&design, &catalog);
        let ground = (&design, &catalog);
        let steps = analysis.routes.iter().flat_map(|route| &route.steps);
        let steps = steps.filter(|step| step.flows.is_empty());
        let hops = steps.filter_map(|step| Strikes::hop_of(step, &design, &catalog));
        let strikes = Strikes {
            hops: hops.filter(|_| random.chance(30)).collect(),
            ..Strikes::default()
        };
        n_changed += usize::from(check_strikes(ground, &analysis, (seed, &strikes)));
    }
    assert!(n_changed > 100, "{n_changed}");
}

#[test]
fn listed_routes_agree_with_their_steps_and_with_the_worst() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut n_routes = 0;
    for seed in 0..N_LISTED {
        let design = material.design(&mut Random::new(seed), N_ASSETS);
        let analysis = analyze(&design, &catalog);
        let routes = Routes {
            catalog: &catalog,
            design: &design,
            analysis: &analysis,
        };
        n_routes += analysis.routes.len();
        let is_sound = catch_unwind(AssertUnwindSafe(|| routes.check())).is_ok();
        assert!(is_sound, "seed {seed}\n{}", to_text(&design));
    }
    assert!(n_routes > 10 * N_LISTED as usize, "{n_routes} routes");
}

#[test]
fn a_short_list_holds_the_worst_and_says_that_there_are_more() {
    let mut catalog = catalog();
    let all = catalog.clone();
    catalog.risk.listed_routes = 7;
    let material = Material::new(&all);
    let mut n_short = 0;
    for seed in 0..N_LISTED / 4 {
        let design = material.design(&mut Random::new(seed), N_ASSETS);
        let (short, full) = (analyze(&design, &catalog), analyze(&design, &all));
        let products = |analysis: &Analysis| {
            analysis
                .routes
                .iter()
                .map(|route| route.rating.product)
                .collect::<Vec<_>>()
        };
        let (listed, mut expected) = (products(&short), products(&full));
        assert!(!full.routes_truncated());
        assert_eq!(
            short.routes_truncated(),
            expected.len() > 7,
            "{}",
            to_text(&design)
        );
        assert_eq!(short.routes_total, full.routes_total);
        n_short += usize::from(short.routes_truncated());
        expected.truncate(7);
        assert_eq!(listed, expected, "{}", to_text(&design));
        assert_eq!(short.targets, full.targets);
    }
    assert!(n_short > 100, "{n_short} lists cut");
}
