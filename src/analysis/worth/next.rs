//! The next best control: what each missing one would change if it alone were put in place.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    candidate::{Candidate, implement},
    ground::{TargetProduct, WorthGround, candidates},
};
use crate::{
    analysis::{
        Analysis, AttackRoute, Case, CountedControl, Rating, TargetRisk,
        controls::{CarriedControls, ControlChange, level_of},
        net::{AssetNo, Net},
        proof::ProofNames,
    },
    catalog::{AssetId, AttackerId, Catalog, ControlId, Letter, Message, Scale},
    design::{Command, Design},
};

/// How many rows or targets go from one letter to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LetterMove {
    /// Before.
    pub from: Letter,
    /// After.
    pub to: Letter,
    /// How many.
    pub count: usize,
}

/// What a missing control would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The control.
    pub candidate: Candidate,
    /// Rows of the asset-based analysis that become safe.
    pub rows: usize,
    /// Targets (attacker, final attack, asset) of which the worst route becomes safe.
    pub targets: usize,
    /// Whether `targets` and `letters` are exact. On large drawings only the most promising
    /// controls are tried out; of the others this is the most that can be, as far as the worst
    /// routes of their targets were looked at.
    pub is_exact: bool,
    /// Listed routes that become safe as they run; an attacker may find another way.
    pub routes: usize,
    /// How letters of rows and targets move, worst first.
    pub letters: Vec<LetterMove>,
}

impl Suggestion {
    /// Puts the control in place, as one step.
    pub fn command(&self, design: &Design, catalog: &Catalog) -> Command {
        let names = ProofNames { design, catalog };
        let control = names.control(&self.candidate.control);
        let label = Message::new("fix-put-in-place").with("c", control);
        implement(label, std::slice::from_ref(&self.candidate))
    }

    /// Whether anything becomes safe or gets a better letter.
    pub fn helps(&self) -> bool {
        self.rows + self.targets + self.routes > 0 || !self.letters.is_empty()
    }
}

/// Assets and links times controls tried out: above it the least promising are only estimated.
const WORK: usize = 40_000;
/// Targets of which the worst route is looked for beyond those that are listed.
const LOOKED_AT: usize = 600;
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

/// A control at an asset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct PlacedControl<'a> {
    asset: &'a AssetId,
    control: &'a ControlId,
}

impl<'a> PlacedControl<'a> {
    fn of_candidate(candidate: &'a Candidate) -> Self {
        Self {
            asset: &candidate.asset,
            control: &candidate.control,
        }
    }

    fn of_counted(counted: &'a CountedControl) -> Self {
        Self {
            asset: &counted.asset,
            control: &counted.control,
        }
    }

    /// The product of a route as it runs, with this control more.
    fn product_with(self, route: &AttackRoute) -> u8 {
        let level = route.steps.iter().map(|step| {
            let mut missing = step.circles.missing.iter();
            let more = missing.any(|counted| PlacedControl::of_counted(counted) == self);
            level_of(step.circles.counted.len() + usize::from(more))
        });
        route.rating.threat_level * (4 - level.max().unwrap_or(1))
    }
}

/// A target whose worst route a control would weaken.
#[derive(Clone, Copy)]
struct WeakenedTarget<'a> {
    target: &'a TargetRisk,
    /// The product of that route with the control. The target's own cannot become lower.
    product: u8,
}

/// The targets whose worst route a control would weaken: only those can get better by it, for
/// any other control leaves this route as bad as it is.
struct StoppableTargets<'a> {
    by_control: BTreeMap<PlacedControl<'a>, Vec<WeakenedTarget<'a>>>,
    /// Whether the worst route of every target was looked at.
    is_complete: bool,
}

impl<'a> StoppableTargets<'a> {
    fn new(
        ground: &WorthGround<'_>,
        carried: &CarriedControls<'_>,
        analysis: &'a Analysis,
    ) -> Self {
        let shown: BTreeSet<TargetProduct<'_>> = analysis
            .routes
            .iter()
            .map(TargetProduct::of_route)
            .collect();
        let is_listed = |t: &TargetRisk| shown.contains(&TargetProduct::of_worst(t));
        let safe = ground.net.catalog.risk.safe_product;
        let more = if analysis.targets.iter().all(is_listed) {
            Vec::new()
        } else if analysis.targets.len() <= LOOKED_AT {
            ground.targets_and_routes(carried, |_| true, LOOKED_AT).1
        } else {
            let is_unsafe = |target: &TargetRisk| target.rating.product > safe;
            ground.targets_and_routes(carried, is_unsafe, LOOKED_AT).1
        };
        let mut routes: BTreeMap<TargetProduct<'_>, &AttackRoute> = BTreeMap::new();
        for route in analysis.routes.iter().chain(&more) {
            routes
                .entry(TargetProduct::of_route(route))
                .or_insert(route);
        }
        let mut is_complete = true;
        let mut by_control: BTreeMap<_, Vec<WeakenedTarget<'_>>> = BTreeMap::new();
        for target in &analysis.targets {
            let Some(route) = routes.get(&TargetProduct::of_worst(target)) else {
                is_complete = false;
                continue;
            };
            for control in intern(analysis, route) {
                let product = control.product_with(route);
                if product < target.rating.product {
                    let weakened = WeakenedTarget { target, product };
                    by_control.entry(control).or_default().push(weakened);
                }
            }
        }
        Self {
            by_control,
            is_complete,
        }
    }
}

/// The missing controls of a route in the words of the analysis, which lives longer.
fn intern<'a>(analysis: &'a Analysis, route: &AttackRoute) -> BTreeSet<PlacedControl<'a>> {
    let missing = route.steps.iter().flat_map(|step| &step.circles.missing);
    let missing: BTreeSet<_> = missing.map(PlacedControl::of_counted).collect();
    let instances = analysis.controls.iter().filter_map(|instance| {
        Some(PlacedControl {
            asset: instance.asset.as_ref()?,
            control: &instance.control,
        })
    });
    instances.filter(|key| missing.contains(key)).collect()
}

/// Tries controls out.
struct ControlTrial<'x> {
    ground: WorthGround<'x>,
    carried: &'x CarriedControls<'x>,
    analysis: &'x Analysis,
    stoppable: StoppableTargets<'x>,
    safe: u8,
}

impl ControlTrial<'_> {
    fn affected<'s>(&'s self, candidate: &'s Candidate) -> &'s [WeakenedTarget<'s>] {
        let control = PlacedControl::of_candidate(candidate);
        let affected = self.stoppable.by_control.get(&control);
        affected.map_or(&[], Vec::as_slice)
    }

    fn with(&self, candidate: &Candidate) -> Option<(AssetNo, CarriedControls<'_>)> {
        let node = self.ground.net.node(&candidate.asset)?;
        let tried = self.carried.with(&[ControlChange {
            node,
            control: &candidate.control,
            is_done: true,
        }]);
        Some((node, tried))
    }

    /// Rows exactly, and the most that targets can get better.
    fn estimate(&self, candidate: Candidate) -> Suggestion {
        let affected = self.affected(&candidate);
        let mut change = RatingGain::new(self.safe);
        self.add_rows(&candidate, &mut change);
        for WeakenedTarget { target, product } in affected {
            let mut rating = target.rating;
            rating.product = *product;
            let risk = &self.ground.net.catalog.risk;
            let cell = risk.cell(Scale::Damage, rating.severity, *product);
            rating.letter = cell.map_or(rating.letter, |cell| cell.letter);
            change.targets += change.note(target.rating, rating);
        }
        let control = PlacedControl::of_candidate(&candidate);
        let routes = self.analysis.routes.iter();
        let open = routes.filter(|route| route.rating.product > self.safe);
        Suggestion {
            // Nothing to weaken is exact only where every worst route was looked at.
            is_exact: affected.is_empty() && self.stoppable.is_complete,
            rows: change.rows,
            targets: change.targets,
            routes: open
                .filter(|route| control.product_with(route) <= self.safe)
                .count(),
            letters: change.letters(),
            candidate,
        }
    }

    fn add_rows(&self, candidate: &Candidate, change: &mut RatingGain) {
        let rows = self.analysis.asset_risks.iter();
        let old = rows.filter(|row| row.asset == candidate.asset);
        if let Some((node, tried)) = self.with(candidate) {
            for (old, new) in old.zip(self.ground.rows(&tried, node)) {
                change.rows += change.note(old.rating, new.rating);
            }
        }
    }

    /// Puts the exact numbers in place of the estimate.
    fn try_out(&self, suggestion: &mut Suggestion) {
        let candidate = &suggestion.candidate;
        let Some((_, tried)) = self.with(candidate) else {
            return;
        };
        // A control can better only the targets whose worst route it weakens, so only these are
        // swept for again, and only their attackers sweep.
        let affected = self.affected(candidate).iter().map(|it| it.target);
        let attackers: BTreeSet<&AttackerId> = affected.clone().map(|it| &it.attacker).collect();
        let new = self
            .ground
            .targets(&tried, |attacker| attackers.contains(attacker));
        let new: BTreeMap<_, Rating> = new
            .iter()
            .map(|t| ((&t.attacker, &t.goal, &t.target), t.rating))
            .collect();
        let mut change = RatingGain::new(self.safe);
        self.add_rows(candidate, &mut change);
        for old in affected {
            if let Some(new) = new.get(&(&old.attacker, &old.goal, &old.target)) {
                change.targets += change.note(old.rating, *new);
            }
        }
        suggestion.targets = change.targets;
        suggestion.letters = change.letters();
        suggestion.is_exact = self.stoppable.is_complete;
    }
}

/// What has become better so far.
struct RatingGain {
    safe: u8,
    rows: usize,
    targets: usize,
    moves: BTreeMap<(Letter, Letter), usize>,
}

impl RatingGain {
    fn new(safe: u8) -> Self {
        Self {
            safe,
            rows: 0,
            targets: 0,
            moves: BTreeMap::new(),
        }
    }

    /// Notes a rating before and after; 1 if it has become safe.
    fn note(&mut self, old: Rating, new: Rating) -> usize {
        if old.letter != new.letter {
            *self.moves.entry((old.letter, new.letter)).or_default() += 1;
        }
        usize::from(old.product > self.safe && new.product <= self.safe)
    }

    fn letters(&self) -> Vec<LetterMove> {
        let moves = self.moves.iter();
        moves
            .map(|(&(from, to), &count)| LetterMove { from, to, count })
            .collect()
    }
}
