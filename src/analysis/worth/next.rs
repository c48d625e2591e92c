//! The next best control: what each missing one would change if it alone were put in place.

use super::{
    ground::{WorthGround, candidates},
    suggestion::Suggestion,
    trial::ControlTrial,
    weakened::StoppableTargets,
};
use crate::analysis::{Case, controls::CarriedControls, net::Net};

/// Assets and links times controls tried out: above it the least promising are only estimated.
const WORK: usize = 40_000;

/// Controls tried out however large the drawing.
const LEAST_TRIED: usize = 16;

/// What every missing control would change if it alone were put in place, best first: by rows
/// and targets that become safe, then by letters, then by routes, then the cheaper.
///
/// Exact for drawings like the reference designs (see [`Suggestion::is_exact`]), the count of
/// routes aside (see [`Suggestion::routes`]).
pub fn next_best(case: Case<'_>) -> Vec<Suggestion> {
    let Case {
        design,
        catalog,
        analysis,
    } = case;
    let net = Net::new(design, catalog);
    let carried = CarriedControls::new(&net, &analysis.controls);
    let ground = WorthGround::new(&net);
    let trial = ControlTrial {
        stoppable: StoppableTargets::new(&ground, &carried, analysis),
        ground,
        carried: &carried,
        analysis,
        safe: catalog.risk.safe_product,
    };
    let all = candidates(case).into_iter();
    // Sweeping again for every control would take hours on a large drawing. An estimate never says
    // too little, so those that are worth trying stand in front.
    let mut found: Vec<Suggestion> = all.map(|candidate| trial.estimate(candidate)).collect();
    found.sort_by(better);
    // Those that are exact already cost no try, so that all tries go to what may still change
    // places.
    let size = design.assets.len() + design.links.len();
    let n_tried = (WORK / size.max(1)).max(LEAST_TRIED);
    for suggestion in found.iter_mut().filter(|s| !s.is_exact).take(n_tried) {
        trial.try_out(suggestion);
    }
    found.sort_by(better);
    found
}

/// Best first.
fn better(a: &Suggestion, b: &Suggestion) -> std::cmp::Ordering {
    let letters = |s: &Suggestion| s.letters.iter().map(|m| m.count).sum::<usize>();
    let rank = |s: &Suggestion| (s.rows + s.targets, letters(s), s.routes);
    rank(b)
        .cmp(&rank(a))
        .then_with(|| a.candidate.cost.cmp(&b.candidate.cost))
        .then_with(|| a.candidate.cmp(&b.candidate))
}
