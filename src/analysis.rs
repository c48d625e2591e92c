//! What a design means: its patterns, controls, risks and findings.
//!
//! [`analyze`] is total and deterministic: no input or output, no clock, no order of drawing.
//! A half-drawn network is not an error but a design with findings.

mod asset_risk;
mod attack;
mod beside;
mod circles;
mod clouds;
mod compare;
mod controls;
mod facts;
mod fixes;
mod flow_ways;
mod groups;
mod judge;
mod lookup;
mod net;
mod no_route;
mod options;
mod overrides;
mod proof;
mod providers;
mod rating;
mod recognise;
mod recommended;
mod result;
mod risky;
mod routes;
mod say;
mod separation;
mod structure;
pub mod training;
mod verdict;
mod way;
mod worth;

pub use compare::*;
pub use options::*;
pub use proof::*;
pub use result::*;
pub use routes::*;
pub use verdict::Strictness;
pub use worth::*;

use crate::{catalog::Catalog, design::Design};
use attack::{Hops, Sweeps, list_routes, target_risks};
use circles::Carried;
use flow_ways::FlowWays;
use net::Net;
use recommended::{Asked, by_recommended};

/// Analyses the phase of `design` that is shown under `catalog`.
pub fn analyze(design: &Design, catalog: &Catalog) -> Analysis {
    analyze_with(design, catalog, AnalysisOptions::default())
}

/// The same with what can be chosen about it.
pub fn analyze_with(design: &Design, catalog: &Catalog, options: AnalysisOptions) -> Analysis {
    let net = Net::new(design, catalog);
    let ways = FlowWays::new(&net);
    let recognition = recognise::recognise(&net);
    let controls = controls::instances(&net, &recognition.patterns);
    let carried = Carried::new(&net, &controls);
    let hops = Hops::new(&net, &carried, &ways);
    let attackers = &catalog.attacks.attackers;
    let sweeps: Vec<Sweeps<'_>> = attackers
        .iter()
        .map(|attacker| Sweeps::new(&hops, attacker))
        .collect();
    let listed = list_routes(&hops, &carried, &sweeps, options.routes.number(catalog));
    let mut analysis = Analysis {
        unmatched: recognition.unmatched,
        near: recognition.near,
        asset_risks: asset_risk::asset_risks(&net, &carried),
        unrated: asset_risk::unrated(&net),
        unrated_threats: asset_risk::unrated_threats(&net),
        targets: sweeps
            .iter()
            .flat_map(|sweeps| target_risks(&hops, sweeps))
            .collect(),
        patterns: recognition.patterns,
        flows: ways.told(&net),
        controls,
        routes: listed.routes,
        routes_total: listed.total,
        ..Analysis::default()
    };
    overrides::set_damage(&net, &mut analysis);
    analysis.summary = judge::summary(&analysis);
    analysis.notices = judge::notices(&net, &analysis);
    let asked = Asked {
        net: &net,
        carried: &carried,
        ways: &ways,
    };
    let by_recommended = by_recommended(&asked, &analysis);
    analysis.findings = judge::findings(&net, &ways, &by_recommended, &analysis);
    overrides::drop_unreasoned(&mut analysis.findings);
    verdict::settle(&mut analysis.findings);
    analysis.verdict = verdict::verdict(&net, &analysis, Strictness::Usual);
    analysis
}
