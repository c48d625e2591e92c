//! The analysis as one page: what is worked out from what.

use super::{
    Analysis, AnalysisOptions, Strictness,
    attack::{AttackerNo, Hops, Sweeps, list_routes, target_risks},
    controls::{self, CarriedControls},
    findings::{self, RecommendedGround, by_recommended},
    hall::{differing_models, town_hall},
    net::{FlowWays, Net, Table},
    pattern::recognise,
    risk,
};
use crate::{catalog::Catalog, design::Design};

/// Analyses the phase of `design` that is shown under `catalog`.
pub fn analyze(design: &Design, catalog: &Catalog) -> Analysis {
    analyze_with(design, catalog, AnalysisOptions::default())
}

/// The same with what can be chosen about it.
pub fn analyze_with(design: &Design, catalog: &Catalog, options: AnalysisOptions) -> Analysis {
    let net = Net::new(design, catalog);
    let ways = FlowWays::new(&net);
    let recognition = recognise(&net);
    let controls = controls::instances(&net, &recognition.patterns);
    let carried = CarriedControls::new(&net, &controls);
    let hops = Hops::new(&net, &carried, &ways);
    let attackers = &catalog.attacks.attackers;
    let sweeps: Table<AttackerNo, Sweeps<'_>> = attackers
        .iter()
        .map(|attacker| Sweeps::new(&hops, attacker))
        .collect();
    let listed = list_routes(&hops, &carried, &sweeps, options.routes.number(catalog));
    let mut analysis = Analysis {
        unmatched: recognition.unmatched,
        near: recognition.near,
        work: net.work(),
        asset_risks: risk::asset_risks(&net, &carried),
        unrated: risk::unrated(&net),
        unrated_threats: risk::unrated_threats(&net),
        targets: sweeps
            .values()
            .flat_map(|sweeps| target_risks(&hops, sweeps))
            .collect(),
        patterns: recognition.patterns,
        flows: ways.by_id(&net),
        controls,
        routes: listed.routes,
        routes_total: listed.total,
        ..Analysis::default()
    };
    risk::set_damage(&net, &mut analysis);
    analysis.summary = findings::summary(&analysis);
    analysis.notices = findings::notices(&net, &analysis);
    let asked = RecommendedGround {
        net: &net,
        carried: &carried,
        ways: &ways,
    };
    analysis.by_recommended = by_recommended(&asked, &analysis);
    analysis.findings = findings::findings(&net, &ways, &analysis);
    risk::drop_unreasoned(&mut analysis.findings);
    findings::settle(&mut analysis.findings);
    analysis.hall = town_hall(&net, &ways, &analysis.findings);
    // Remarks of the last rule: they stand behind all others.
    let mut differing = differing_models(&net, &analysis);
    findings::accept(&net, &mut differing);
    analysis.findings.extend(differing);
    analysis.verdict = findings::verdict(&net, &analysis, Strictness::Usual);
    analysis
}
