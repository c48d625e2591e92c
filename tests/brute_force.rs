//! The nine sweeps against an enumeration of all routes, on thousands of small random designs.

#[path = "common/drawing.rs"]
mod drawing;
#[path = "brute_force/enumerate.rs"]
mod enumerate;
#[path = "common/random.rs"]
mod random;
#[path = "brute_force/routes.rs"]
mod routes;

use std::collections::BTreeMap;

use drawing::Material;
use enumerate::{Enumeration, Worst};
use random::Random;
use sekisho::{
    analysis::{Analysis, analyze},
    catalog::Catalog,
    design::{Design, to_text},
};

const N_CASES: u64 = 2_400;
const N_ASSETS: usize = 9;

fn catalog() -> Catalog {
    Catalog::builtin().unwrap_or_else(|errors| panic!("{errors}"))
}

type Products = BTreeMap<(String, String, String), u8>;

fn swept(analysis: &Analysis) -> Products {
    let row = |t: &sekisho::analysis::TargetRisk| {
        (
            (
                t.attacker.to_string(),
                t.goal.to_string(),
                t.target.to_string(),
            ),
            t.rating.product,
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
        let mut tries = Vec::new();
        for id in small.assets.keys() {
            let subject = sekisho::design::Subject::Asset(id.clone());
            tries.extend(sekisho::edit::apply(
                &small,
                &sekisho::design::Command::Remove(vec![subject]),
            ));
        }
        for id in small.links.keys() {
            let subject = sekisho::design::Subject::Link(id.clone());
            tries.extend(sekisho::edit::apply(
                &small,
                &sekisho::design::Command::Remove(vec![subject]),
            ));
        }
        for key in small.states.keys() {
            let mut without = small.clone();
            without.states.remove(key);
            tries.push(without);
        }
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
    let mut hops: BTreeMap<usize, usize> = BTreeMap::new();
    let mut wrong = 0;
    for seed in 0..N_CASES {
        let design = material.design(&mut Random::new(seed), N_ASSETS);
        let worst = Enumeration::new(&catalog, &design).worst();
        let analysis = analyze(&design, &catalog);
        for (product, n_hops) in worst.values() {
            *products.entry(*product).or_default() += 1;
            *hops.entry(*n_hops).or_default() += 1;
        }
        if swept(&analysis) != enumerated(&worst) {
            wrong += 1;
            if wrong <= 2 {
                let differs = |design: &Design| {
                    swept(&analyze(design, &catalog))
                        != enumerated(&Enumeration::new(&catalog, design).worst())
                };
                let design = smallest(&design, differs);
                eprintln!("seed {seed}\n{}", to_text(&design));
                eprintln!("swept {:#?}", swept(&analyze(&design, &catalog)));
                eprintln!(
                    "enumerated {:#?}",
                    Enumeration::new(&catalog, &design).worst()
                );
            }
        }
    }
    eprintln!("products {products:?} hops {hops:?}");
    assert_eq!(wrong, 0, "designs whose worst products differ");
}

#[test]
fn listed_routes_agree_with_their_steps_and_with_the_worst() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    let (mut n_routes, mut n_failed) = (0, 0);
    for seed in 0..N_CASES {
        let design = material.design(&mut Random::new(seed), N_ASSETS);
        let analysis = analyze(&design, &catalog);
        n_routes += analysis.routes.len();
        let fails = |design: &Design| {
            let analysis = analyze(design, &catalog);
            let routes = routes::Routes {
                catalog: &catalog,
                design,
                analysis: &analysis,
            };
            std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| routes.check())).is_err()
        };
        if fails(&design) {
            n_failed += 1;
            if n_failed <= 3 {
                let small = smallest(&design, fails);
                eprintln!("SEED {seed}\n{}", to_text(&small));
                fails(&small);
            }
        }
    }
    eprintln!("routes {n_routes}");
    assert_eq!(n_failed, 0);
}
