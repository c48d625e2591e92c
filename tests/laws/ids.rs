//! The list of attack routes does not depend on what things are called.

use std::{collections::BTreeMap, path::Path};

use crate::case::{catalog, new_asset, reference};
use sekisho::{
    analysis::{Analysis, AnalysisOptions, AttackRoute, RouteLimit, analyze, analyze_with},
    catalog::{AssetId, Catalog, LinkId, PatternId, ZoneId},
    design::{ControlKey, ControlState, Design, Link, Zone, read_file, to_text},
    edit::StartControls,
};

use crate::{
    drawing::Material,
    random::{Random, Sample, for_all},
};

/// The design with every id replaced by another in a random order.
pub(crate) fn renamed(
    design: &Design,
    random: &mut Random,
) -> (Design, BTreeMap<AssetId, AssetId>) {
    let mut numbers: Vec<usize> = (0..design.assets.len()).collect();
    random.shuffle(&mut numbers);
    with_numbers(design, &numbers, random)
}

/// The design with its assets numbered the other way round.
fn reversed(design: &Design, random: &mut Random) -> (Design, BTreeMap<AssetId, AssetId>) {
    let numbers: Vec<usize> = (0..design.assets.len()).rev().collect();
    with_numbers(design, &numbers, random)
}

fn with_numbers(
    design: &Design,
    numbers: &[usize],
    random: &mut Random,
) -> (Design, BTreeMap<AssetId, AssetId>) {
    let pairs = design.assets.keys().zip(numbers);
    let assets: BTreeMap<AssetId, AssetId> = pairs
        .map(|(id, number)| (id.clone(), format!("r{number:03}").into()))
        .collect();
    let zone = |id: &ZoneId| ZoneId::from(id.as_str().chars().rev().collect::<String>());
    let mut numbers: Vec<usize> = (0..design.links.len()).collect();
    random.shuffle(&mut numbers);
    let zones = design.zones.iter();
    let mut other = Design {
        zones: zones
            .map(|(id, entry)| {
                let parent = entry.parent.as_ref().map(zone);
                (
                    zone(id),
                    Zone {
                        parent,
                        ..entry.clone()
                    },
                )
            })
            .collect(),
        ..Design::default()
    };
    for (id, asset) in &design.assets {
        let mut asset = asset.clone();
        asset.zone = asset.zone.as_ref().map(zone);
        other.assets.insert(assets[id].clone(), asset);
    }
    for (link, number) in design.links.values().zip(&numbers) {
        let mut link = link.clone();
        for end in [&mut link.from, &mut link.to]
            .into_iter()
            .chain(&mut link.via)
        {
            *end = assets[end].clone();
        }
        other
            .links
            .insert(LinkId::from(format!("r{number:03}")), link);
    }
    for (key, state) in &design.states {
        let asset = key.asset.as_ref().map(|id| assets[id].clone());
        let key = ControlKey {
            asset,
            control: key.control.clone(),
        };
        other.states.insert(key, state.clone());
    }
    (other, assets)
}

/// What a list says of each foothold, ids and all.
fn rows(analysis: &Analysis, name: &dyn Fn(&AssetId) -> String) -> Vec<String> {
    let row = |route: &AttackRoute| {
        // Of several equal entries from which a foothold is reached, any may be shown.
        let from = route.foothold.as_ref().unwrap_or(&route.entry);
        format!(
            "{} {} {} > {} {:?} steps {} scenario {}",
            route.attacker,
            route.goal,
            name(from),
            name(&route.target),
            route.rating,
            route.steps.len(),
            route.scenario.0,
        )
    };
    let mut rows: Vec<String> = analysis.routes.iter().map(row).collect();
    rows.sort();
    rows
}

/// The list without ids, in its order: kinds, movements, levels and scenario numbers.
fn without_ids(analysis: &Analysis, design: &Design) -> Vec<String> {
    let kind = |id: &AssetId| design.assets[id].kind.to_string();
    let row = |route: &AttackRoute| {
        let moves = route.steps.iter().map(|step| {
            let movement = step.movement.as_ref().map(ToString::to_string);
            let ends = [step.assets.first(), step.assets.last()].map(|id| kind(id.unwrap()));
            (movement, ends, step.countermeasure_level)
        });
        let moves: Vec<_> = moves.collect();
        format!(
            "{} {:?} {} {} {moves:?} {:?} {}",
            route.number,
            route.scenario,
            route.attacker,
            route.goal,
            route.rating,
            route.hops.len()
        )
    };
    analysis.routes.iter().map(row).collect()
}

fn assert_same_list(
    catalog: &Catalog,
    what: &str,
    design: &Design,
    (other, assets): &(Design, BTreeMap<AssetId, AssetId>),
) {
    let all = AnalysisOptions {
        routes: RouteLimit::All,
    };
    let [before, after] = [design, other].map(|design| analyze_with(design, catalog, all));
    assert!(!before.routes_truncated());
    let renamed = rows(&before, &|id| assets[id].to_string());
    let text = || format!("{what}\n{}", to_text(design));
    assert_eq!(rows(&after, &ToString::to_string), renamed, "{}", text());
    assert_eq!(
        without_ids(&after, other),
        without_ids(&before, design),
        "{}",
        text()
    );
    // Neither does it depend on them which routes a short list leaves out.
    let [short, other_short] = [design, other].map(|design| {
        let routes = RouteLimit::Most(before.routes.len() / 2);
        analyze_with(design, catalog, AnalysisOptions { routes })
    });
    let [short, other_short] = [
        without_ids(&short, design),
        without_ids(&other_short, other),
    ];
    assert_eq!(other_short, short, "{}", text());
}

#[test]
fn random_designs_have_the_same_routes_under_any_ids() {
    let catalog = catalog();
    let material = Material::new(&catalog);
    for_all(1_000, &material.designs(4..=15), |sample| {
        let Sample { design, mut random } = sample;
        let other = if random.chance(25) {
            reversed(&design, &mut random)
        } else {
            renamed(&design, &mut random)
        };
        assert_same_list(&catalog, "random", &design, &other);
    });
}

#[test]
fn reference_drawings_have_the_same_routes_under_any_ids() {
    let catalog = catalog();
    let mut random = Random::new();
    let controls = [
        StartControls::None,
        StartControls::Required,
        StartControls::All,
    ];
    let patterns: Vec<PatternId> = catalog
        .patterns
        .patterns
        .iter()
        .map(|it| it.id.clone())
        .collect();
    for id in patterns {
        for controls in controls {
            let design = reference(&catalog, id.as_str(), controls);
            for other in [
                reversed(&design, &mut random),
                renamed(&design, &mut random),
            ] {
                assert_same_list(&catalog, id.as_str(), &design, &other);
            }
        }
    }
}

#[test]
fn drawings_have_the_same_routes_under_any_ids() {
    let catalog = catalog();
    let mut random = Random::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drawings");
    let mut n_drawings = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let design = read_file(&path).unwrap();
        n_drawings += 1;
        for other in [
            reversed(&design, &mut random),
            renamed(&design, &mut random),
        ] {
            assert_same_list(&catalog, &path.display().to_string(), &design, &other);
        }
    }
    assert!(n_drawings >= 28, "{n_drawings}");
}

/// A maintenance terminal that reaches a DaaS by a flow of its own, and a server at which it also
/// maintains; the server and its neighbour stand on one switch with the line to the DaaS. With its
/// controls the neighbour is not entered by the line from the terminal.
fn maintained(names: [&str; 6]) -> Design {
    let [terminal, server, neighbour, switch, firewall, daas] = names;
    let mut design = Design::default();
    let kinds = [
        (terminal, "maintenance_terminal"),
        (server, "lgwan_server"),
        (neighbour, "lgwan_server"),
        (switch, "lgwan_switch"),
        (firewall, "lbo_firewall"),
        (daas, "mynumber_daas"),
    ];
    for (id, kind) in kinds {
        design.assets.insert(id.into(), new_asset(kind, None));
    }
    let links = [
        ("vpn", terminal, switch),
        ("lan", switch, server),
        ("lan", switch, neighbour),
        ("lan", switch, firewall),
        ("lbo_line", firewall, daas),
        ("maintenance", terminal, daas),
        ("maintenance", terminal, server),
    ];
    for (number, (kind, from, to)) in links.into_iter().enumerate() {
        let link = Link::new(kind, from, to);
        design
            .links
            .insert(LinkId::from(format!("l{number}")), link);
    }
    for control in ["browser_selection", "path_encryption"] {
        let key = ControlKey {
            asset: Some(terminal.into()),
            control: control.into(),
        };
        design.states.insert(key, ControlState::Implemented);
    }
    design
}

/// The neighbour is entered from the DaaS as well as from the server. Whichever of the two is
/// called first, it is a foothold against the other: some way to it does not pass the target.
#[test]
fn a_foothold_counts_by_any_way_to_it() {
    let catalog = catalog();
    for names in [
        ["t", "a-server", "neighbour", "switch", "firewall", "z-daas"],
        ["t", "z-server", "neighbour", "switch", "firewall", "a-daas"],
    ] {
        let analysis = analyze(&maintained(names), &catalog);
        for target in [names[1], names[5]] {
            let from_neighbour = analysis.routes.iter().filter(|route| {
                let foothold = route.foothold.as_ref().map(AssetId::as_str);
                route.target.as_str() == target && foothold == Some("neighbour")
            });
            let worst = from_neighbour.map(|route| route.rating.product).max();
            assert_eq!(worst, Some(6), "{target}");
        }
    }
}
