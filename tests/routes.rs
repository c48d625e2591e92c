//! Asking for routes: what is asked for, no more and no less, best first.
#![cfg(test)]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "common/case.rs"]
mod case;

use std::collections::BTreeSet;

use case::{PATTERNS, catalog, reference};
use sekisho::{
    analysis::{
        Analysis, AnalysisOptions, AttackGraph, AttackRoute, Case, Foothold, GraphEdge, RouteLimit,
        RouteList, RouteQuery, Strikes, analyze, analyze_with, attack_graph, query, reach,
    },
    catalog::{AssetId, Catalog, Letter},
    design::Design,
    edit::StartControls,
};

fn analysed(catalog: &Catalog, id: &str, controls: StartControls) -> (Design, Analysis) {
    let design = reference(catalog, id, controls);
    let all = AnalysisOptions {
        routes: RouteLimit::All,
    };
    let analysis = analyze_with(&design, catalog, all);
    assert!(!analysis.routes_truncated());
    (design, analysis)
}

/// Every sort of question about a design.
fn questions(design: &Design, analysis: &Analysis, catalog: &Catalog) -> Vec<RouteQuery> {
    let mut asked = vec![RouteQuery::default(), RouteQuery::worst_ten()];
    for attacker in &catalog.attacks.attackers {
        asked.push(RouteQuery {
            attacker: Some(attacker.id.clone()),
            ..RouteQuery::default()
        });
    }
    for asset in design.assets.keys() {
        asked.push(RouteQuery::paths_to(asset.clone()));
        asked.push(RouteQuery::paths_from(asset.clone()));
        asked.push(RouteQuery {
            through: Some(asset.clone()),
            ..RouteQuery::default()
        });
        let foothold = Foothold::At(asset.clone());
        asked.push(RouteQuery {
            foothold,
            limit: 500,
            ..RouteQuery::default()
        });
    }
    asked.push(RouteQuery {
        foothold: Foothold::Outside,
        ..RouteQuery::default()
    });
    for threat in &catalog.threats {
        asked.push(RouteQuery {
            threat: Some(threat.id.clone()),
            ..RouteQuery::default()
        });
    }
    for goal in &catalog.attacks.goals {
        asked.push(RouteQuery {
            goal: Some(goal.id.clone()),
            limit: 3,
            ..RouteQuery::default()
        });
    }
    for letter in [Letter::A, Letter::B, Letter::C, Letter::D, Letter::E] {
        asked.push(RouteQuery {
            letters: BTreeSet::from([letter]),
            ..RouteQuery::default()
        });
    }
    for least_product in [1, 2, 3, 4, 6, 9] {
        asked.push(RouteQuery {
            least_product,
            limit: 500,
            ..RouteQuery::default()
        });
    }
    for matched in &analysis.patterns {
        asked.push(RouteQuery::default().of_pattern(analysis, &matched.pattern));
    }
    asked.push(RouteQuery {
        limit: 0,
        ..RouteQuery::default()
    });
    asked
}

#[test]
fn a_query_lists_what_fits_and_says_whether_there_is_more() {
    let catalog = catalog();
    for id in PATTERNS {
        for controls in [StartControls::None, StartControls::Required] {
            let (design, analysis) = analysed(&catalog, id, controls);
            for asked in questions(&design, &analysis, &catalog) {
                let fitting = analysis.routes.iter().filter(|route| asked.fits(route));
                let mut expected: Vec<AttackRoute> = fitting.cloned().collect();
                let more = expected.len() > asked.limit;
                expected.truncate(asked.limit);
                let found = query(
                    Case::new(&design, &catalog, &analysis),
                    &asked,
                    &Strikes::default(),
                );
                let RouteList {
                    routes,
                    more: says_more,
                    ..
                } = found;
                assert_eq!((routes, says_more), (expected, more), "{id} {asked:?}");
            }
        }
    }
}

#[test]
fn a_struck_route_gives_way_to_the_next_best() {
    let catalog = catalog();
    let (design, analysis) = analysed(&catalog, "1", StartControls::None);
    let asked = RouteQuery {
        attacker: Some("malicious_site".into()),
        ..RouteQuery::paths_to("lgwan-terminal".into())
    };
    let mut strikes = Strikes::default();
    let mut product = u8::MAX;
    let mut n_struck = 0;
    loop {
        let found = query(Case::new(&design, &catalog, &analysis), &asked, &strikes);
        let Some(best) = found.routes.first() else {
            break;
        };
        assert!(best.rating.product <= product);
        assert_eq!(found.targets[0].rating.product, best.rating.product);
        product = best.rating.product;
        let (from, to) =
            Strikes::hop_of(&best.steps[best.steps.len() - 2], &design, &catalog).unwrap();
        assert!(strikes.toggle_hop(from, to), "the struck hop is used again");
        n_struck += 1;
    }
    assert!(n_struck > 3, "{n_struck}");
    assert_eq!(analyze(&design, &catalog), analysis);
    let all: Vec<_> = strikes.hops.iter().cloned().collect();
    for (from, to) in all {
        assert!(!strikes.toggle_hop(from, to));
    }
    assert!(strikes.is_empty());
}

#[test]
fn a_flow_goes_around_a_struck_line_where_it_can() {
    let catalog = catalog();
    let (design, analysis) = analysed(&catalog, "1", StartControls::None);
    let mut strikes = Strikes::default();
    assert!(strikes.toggle_link(&"line-lbo-firewall-internet-daas".into()));
    let to = RouteQuery::paths_to("lgwan-terminal".into());
    let before = query(
        Case::new(&design, &catalog, &analysis),
        &to,
        &Strikes::default(),
    );
    let after = query(Case::new(&design, &catalog, &analysis), &to, &strikes);
    assert!(after.routes.len() < before.routes.len());
    let passes = |route: &AttackRoute| {
        route
            .steps
            .iter()
            .flat_map(|step| &step.flows)
            .any(|flow| flow.as_str().contains("internet-daas"))
    };
    assert!(before.routes.iter().any(passes) && !after.routes.iter().any(passes));
    strikes.toggle_link(&"line-lbo-firewall-internet-daas".into());
    strikes.links.insert("nothing".into());
    strikes
        .hops
        .insert(("nothing".into(), "lgwan-terminal".into()));
    assert_eq!(
        query(Case::new(&design, &catalog, &analysis), &to, &strikes),
        before
    );
    strikes.forget_missing(&design);
    assert!(strikes.is_empty());
}

#[test]
fn what_is_reached_is_what_routes_enter() {
    let catalog = catalog();
    for id in ["1", "5", "8"] {
        let (design, analysis) = analysed(&catalog, id, StartControls::None);
        for attacker in &catalog.attacks.attackers {
            let found = reach(
                Case::new(&design, &catalog, &analysis),
                Some(&attacker.id),
                &Strikes::default(),
            );
            let routes = analysis
                .routes
                .iter()
                .filter(|route| route.attacker == attacker.id);
            for route in routes {
                assert!(found.assets.contains(&route.entry));
                let ends = route.steps.iter().filter_map(|step| step.assets.last());
                ends.for_each(|end| assert!(found.assets.contains(end), "{id} {end}"));
            }
        }
        let any = reach(
            Case::new(&design, &catalog, &analysis),
            None,
            &Strikes::default(),
        );
        let targets = analysis
            .targets
            .iter()
            .all(|t| any.assets.contains(&t.target));
        assert!(targets && any.assets.len() < design.assets.len());
        let walls = design.links.keys().cloned().collect();
        let closed = Strikes {
            links: walls,
            ..Strikes::default()
        };
        let left = reach(Case::new(&design, &catalog, &analysis), None, &closed);
        assert!(left.assets.len() < any.assets.len());
    }
}

/// Where the analysis lists too few, a query looks for more itself and finds the same.
#[test]
fn a_cut_list_does_not_cut_the_answers() {
    let all = catalog();
    let mut cut = all.clone();
    cut.risk.listed_routes = 5;
    for id in ["1", "3p", "8"] {
        let (design, whole) = analysed(&all, id, StartControls::None);
        let short = analyze(&design, &cut);
        assert!(short.routes_truncated());
        for asked in questions(&design, &whole, &all) {
            let full = query(
                Case::new(&design, &all, &whole),
                &asked,
                &Strikes::default(),
            );
            let found = query(
                Case::new(&design, &cut, &short),
                &asked,
                &Strikes::default(),
            );
            let products = |list: &RouteList| {
                let routes = list.routes.iter().map(|route| route.rating.product);
                routes.collect::<Vec<_>>()
            };
            assert_eq!(products(&found), products(&full), "{id} {asked:?}");
            assert_eq!(
                (found.more, found.targets),
                (full.more, full.targets),
                "{id} {asked:?}"
            );
            assert!(found.routes.iter().all(|route| asked.fits(route)));
        }
    }
}

/// Every hop of a route is in the graph, with no more against it than the route meets.
fn check_in_graph(graph: &AttackGraph, route: &AttackRoute) {
    let place = |id: &AssetId| graph.nodes.iter().position(|node| node.asset == *id);
    let n_hops = route.steps.len() - 1;
    for (index, step) in route.steps.iter().take(n_hops).enumerate() {
        let ends = [step.assets.first(), step.assets.last()];
        let [from, to] = ends.map(|id| place(id.unwrap()).unwrap());
        assert!(graph.nodes[to].depth <= index + 1);
        let is_it = |edge: &&GraphEdge| {
            (edge.from, edge.to) == (from, to) && Some(&edge.movement) == step.movement.as_ref()
        };
        let edge = graph.edges.iter().find(is_it);
        let edge = edge.unwrap_or_else(|| panic!("no hop for {step:?}"));
        let is_last = index + 1 == n_hops;
        let level = [edge.level, edge.level_as_last][usize::from(is_last)];
        assert!(level <= step.countermeasure_level, "{step:?}");
    }
    let target = &graph.nodes[place(&route.target).unwrap()];
    assert!(target.worst.unwrap().product >= route.rating.product);
}

#[test]
fn the_graph_holds_every_hop_of_every_route() {
    let catalog = catalog();
    for id in ["1", "3p", "7"] {
        let (design, analysis) = analysed(&catalog, id, StartControls::Required);
        for attacker in &catalog.attacks.attackers {
            let (id, strikes) = (&attacker.id, Strikes::default());
            let case = Case::new(&design, &catalog, &analysis);
            let graph = attack_graph(case, id, &strikes, 10_000);
            assert!(!graph.more);
            assert!(graph.nodes.is_sorted_by_key(|node| node.depth));
            assert!(graph.edges.is_sorted_by_key(|edge| edge.level));
            let routes = analysis.routes.iter();
            let own = routes.filter(|route| route.attacker == attacker.id);
            own.for_each(|route| check_in_graph(&graph, route));
            let few = attack_graph(case, id, &strikes, 2);
            assert!(few.edges.iter().eq(graph.edges.iter().take(2)));
            assert_eq!(few.more, graph.edges.len() > 2);
        }
    }
}
