//! The nine sweeps against an enumeration of all routes, on thousands of small random designs.
#![cfg(test)]
#![expect(clippy::cast_possible_wrap, reason = "its numbers are small")]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;
#[path = "brute_force/circles.rs"]
mod circles;
#[path = "common/drawing.rs"]
mod drawing;
#[path = "brute_force/enumerate.rs"]
mod enumerate;
#[path = "brute_force/hops.rs"]
mod hops;
#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/random.rs"]
mod random;
#[path = "brute_force/routes.rs"]
mod routes;

use std::collections::BTreeMap;

use case::catalog;
use drawing::Material;
use enumerate::{Enumeration, Worst};
use random::{Random, Sample, for_all};
use routes::Routes;
use sekisho::{
    analysis::{Analysis, AttackRoute, Case, RouteQuery, Strikes, TargetRisk, analyze, query},
    design::{Command, Subject},
    edit::apply,
};

const N_CASES: u32 = 5_000;
/// Of these, designs of which every listed route is checked step by step.
const N_LISTED: u32 = 2_400;
const N_ASSETS: usize = 10;

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

#[test]
fn the_sweeps_find_the_worst_of_every_target() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut products: BTreeMap<u8, usize> = BTreeMap::new();
    let mut n_hops: BTreeMap<usize, usize> = BTreeMap::new();
    for_all(
        N_CASES,
        &material.designs(N_ASSETS..=N_ASSETS),
        |Sample { design, .. }| {
            let worst = Enumeration::new(&catalog, &design).worst();
            for (product, hops) in worst.values() {
                *products.entry(*product).or_default() += 1;
                *n_hops.entry(*hops).or_default() += 1;
            }
            assert_eq!(swept(&analyze(&design, &catalog)), enumerated(&worst));
        },
    );
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
fn random_strikes(case: Case<'_>, random: &mut Random) -> Strikes {
    let mut strikes = Strikes::default();
    let mut links: Vec<_> = case.design.links.keys().cloned().collect();
    random.shuffle(&mut links);
    let n_links = random.below(3);
    strikes.links.extend(links.into_iter().take(n_links));
    for _ in 0..=random.below(3) {
        let route = random.pick(&case.analysis.routes);
        let step = route.and_then(|route| random.pick(&route.steps));
        let hop = step.and_then(|step| Strikes::hop_of(step, case.design, case.catalog));
        strikes.hops.extend(hop);
    }
    strikes
}

/// Hops over lines, closed at random.
fn strikes_of_lines(case: Case<'_>, random: &mut Random) -> Strikes {
    let steps = case.analysis.routes.iter().flat_map(|route| &route.steps);
    let hops = steps
        .filter(|step| step.flows.is_empty())
        .filter_map(|step| Strikes::hop_of(step, case.design, case.catalog));
    Strikes {
        hops: hops.filter(|_| random.chance(30)).collect(),
        ..Strikes::default()
    }
}

/// The worst listed of each target; nothing listed uses what is struck out.
fn listed_with(case: Case<'_>, strikes: &Strikes, routes: &[AttackRoute]) -> Products {
    let mut listed = Products::new();
    for route in routes {
        for step in &route.steps {
            let hop = Strikes::hop_of(step, case.design, case.catalog);
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
fn check_strikes(case: Case<'_>, strikes: &Strikes) -> bool {
    let closed = strikes.links.iter().cloned().map(Subject::Link).collect();
    let without = apply(case.design, &Command::Remove(closed)).unwrap();
    let all = Enumeration::new(case.catalog, &without).without(&strikes.hops);
    let asked = RouteQuery {
        limit: 5_000,
        ..RouteQuery::default()
    };
    let found = query(case, &asked, strikes);
    let products = swept(&Analysis {
        targets: found.targets,
        ..Analysis::default()
    });
    assert_eq!(products, enumerated(&all.worst()), "{strikes:?}");
    let listed = listed_with(case, strikes, &found.routes);
    assert_eq!(listed, products, "{strikes:?}");
    !products.is_empty() && products != swept(case.analysis)
}

/// Holds what is said of strikes against random ones, which must matter often enough.
fn for_strikes(of: impl Fn(Case<'_>, &mut Random) -> Strikes) {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut n_changed = 0;
    for_all(
        800,
        &material.designs(N_ASSETS..=N_ASSETS),
        |Sample { design, mut random }| {
            let analysis = analyze(&design, &catalog);
            let case = Case::new(&design, &catalog, &analysis);
            let strikes = of(case, &mut random);
            n_changed += usize::from(check_strikes(case, &strikes));
        },
    );
    assert!(n_changed > 100, "{n_changed}");
}

/// What is struck out counts as closed, in the worst of every target and in the routes listed.
#[test]
fn what_is_struck_out_is_closed() {
    for_strikes(random_strikes);
}

/// Where hops over lines into an asset are closed from some hosts, it is reached from the others.
#[test]
fn many_hops_over_lines_can_be_struck_out() {
    for_strikes(strikes_of_lines);
}

#[test]
fn listed_routes_agree_with_their_steps_and_with_the_worst() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let mut n_routes = 0;
    for_all(
        N_LISTED,
        &material.designs(N_ASSETS..=N_ASSETS),
        |Sample { design, .. }| {
            let analysis = analyze(&design, &catalog);
            let routes = Routes {
                catalog: &catalog,
                design: &design,
                analysis: &analysis,
            };
            n_routes += analysis.routes.len();
            routes.check();
        },
    );
    assert!(n_routes > 10 * N_LISTED as usize, "{n_routes} routes");
}

#[test]
fn a_short_list_holds_the_worst_and_says_that_there_are_more() {
    let mut catalog = catalog();
    let all = catalog.clone();
    catalog.risk.listed_routes = 7;
    let material = Material::new(&all);
    let products = |analysis: &Analysis| -> Vec<u8> {
        let routes = analysis.routes.iter();
        routes.map(|route| route.rating.product).collect()
    };
    let mut n_short = 0;
    for_all(
        N_LISTED / 4,
        &material.designs(N_ASSETS..=N_ASSETS),
        |Sample { design, .. }| {
            let (short, full) = (analyze(&design, &catalog), analyze(&design, &all));
            let (listed, mut expected) = (products(&short), products(&full));
            assert!(!full.routes_truncated());
            assert_eq!(short.routes_truncated(), expected.len() > 7);
            assert_eq!(short.routes_total, full.routes_total);
            n_short += usize::from(short.routes_truncated());
            expected.truncate(7);
            assert_eq!(listed, expected);
            assert_eq!(short.targets, full.targets);
        },
    );
    assert!(n_short > 100, "{n_short} lists cut");
}
