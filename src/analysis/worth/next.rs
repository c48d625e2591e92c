//! The next best control: what each missing one would change if it alone were put in place.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Candidate,
    ground::{Ground, candidates, shows},
    implement,
};
use crate::{
    analysis::{
        Analysis, AttackRoute, Rating, TargetRisk,
        circles::{Carried, level_of},
        net::Net,
        proof::Names,
    },
    catalog::{AttackerId, Catalog, Letter, Text},
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
    /// Listed routes that become safe as they run; an attacker may find another way.
    pub routes: usize,
    /// How letters of rows and targets move, worst first.
    pub letters: Vec<LetterMove>,
}

impl Suggestion {
    /// Puts the control in place, as one step.
    pub fn command(&self, design: &Design, catalog: &Catalog) -> Command {
        let names = Names { design, catalog };
        let values = [("c", names.control(&self.candidate.control))];
        let label = Text::new("対策の実施：{c}", "Put in place: {c}").fill(&values);
        implement(label, std::slice::from_ref(&self.candidate))
    }

    /// Whether anything becomes safe or gets a better letter.
    pub fn helps(&self) -> bool {
        self.rows + self.targets + self.routes > 0 || !self.letters.is_empty()
    }
}

/// What every missing control would change if it alone were put in place, best first: by rows
/// and targets that become safe, then by letters, then by routes, then the cheaper.
///
/// Exact, the count of routes aside (see [`Suggestion::routes`]).
pub fn next_best(design: &Design, catalog: &Catalog, analysis: &Analysis) -> Vec<Suggestion> {
    let net = Net::new(design, catalog);
    let carried = Carried::new(&net, &analysis.controls);
    let ground = Ground::new(&net, analysis);
    let stoppable = Stoppable::new(&ground, &carried, analysis);
    let all = candidates(design, catalog, analysis);
    let mut found: Vec<Suggestion> = all
        .into_iter()
        .map(|candidate| try_out(&ground, &carried, (analysis, &stoppable), candidate))
        .collect();
    let letters = |s: &Suggestion| s.letters.iter().map(|m| m.count).sum::<usize>();
    found.sort_by(|a, b| {
        let rank = |s: &Suggestion| (s.rows + s.targets, letters(s), s.routes);
        rank(b)
            .cmp(&rank(a))
            .then_with(|| a.candidate.cost.cmp(&b.candidate.cost))
            .then_with(|| a.candidate.cmp(&b.candidate))
    });
    found
}

/// The targets whose worst route a control could stop: only those can get better by it, for a
/// control that this route does not meet leaves it as it is.
struct Stoppable<'a> {
    by_control: BTreeMap<(&'a str, &'a str), Vec<usize>>,
}

impl<'a> Stoppable<'a> {
    fn new(ground: &Ground<'_>, carried: &Carried<'_>, analysis: &'a Analysis) -> Self {
        let is_listed = |t: &TargetRisk| analysis.routes.iter().any(|route| shows(route, t));
        let more = if analysis.targets.iter().all(is_listed) {
            Vec::new()
        } else {
            ground.targets_and_routes(carried, |_| true).1
        };
        let mut by_control: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, target) in analysis.targets.iter().enumerate() {
            let shown = analysis.routes.iter().find(|route| shows(route, target));
            let keys = shown.map_or_else(
                || intern(analysis, more.iter().find(|route| shows(route, target))),
                missing_of,
            );
            for key in keys {
                by_control.entry(key).or_default().push(index);
            }
        }
        Self { by_control }
    }
}

fn missing_of(route: &AttackRoute) -> BTreeSet<(&str, &str)> {
    let missing = route.steps.iter().flat_map(|step| &step.circles.missing);
    missing
        .map(|c| (c.asset.as_str(), c.control.as_str()))
        .collect()
}

/// The missing controls of a route in the words of the analysis, which lives longer.
fn intern<'a>(analysis: &'a Analysis, route: Option<&AttackRoute>) -> BTreeSet<(&'a str, &'a str)> {
    let missing = route.map(missing_of).unwrap_or_default();
    let instances = analysis.controls.iter().filter_map(|instance| {
        Some((instance.asset.as_ref()?.as_str(), instance.control.as_str()))
    });
    instances.filter(|key| missing.contains(key)).collect()
}

fn try_out(
    ground: &Ground<'_>,
    carried: &Carried<'_>,
    (analysis, stoppable): (&Analysis, &Stoppable<'_>),
    candidate: Candidate,
) -> Suggestion {
    let safe = ground.net.catalog.risk.safe_product;
    let mut change = Change::default();
    let mut routes = 0;
    if let Some(node) = ground.net.node(&candidate.asset) {
        let tried = carried.with(&[(node, &candidate.control, true)]);
        let old = analysis.asset_risks.iter();
        let old = old.filter(|row| row.asset == candidate.asset);
        for (old, new) in old.zip(ground.rows(&tried, node)) {
            change.rows += change.note(safe, old.rating, new.rating);
        }
        let key = (candidate.asset.as_str(), candidate.control.as_str());
        let affected = stoppable
            .by_control
            .get(&key)
            .map_or(&[][..], Vec::as_slice);
        let affected: Vec<&TargetRisk> = affected
            .iter()
            .filter_map(|index| analysis.targets.get(*index))
            .collect();
        let attackers: BTreeSet<&AttackerId> = affected.iter().map(|t| &t.attacker).collect();
        if !attackers.is_empty() {
            let new = ground.targets(&tried, |attacker| attackers.contains(attacker));
            for old in affected {
                let is_same = |new: &&TargetRisk| {
                    (&new.attacker, &new.goal, &new.target)
                        == (&old.attacker, &old.goal, &old.target)
                };
                if let Some(new) = new.iter().find(is_same) {
                    change.targets += change.note(safe, old.rating, new.rating);
                }
            }
        }
        let open = analysis.routes.iter().filter(|r| r.rating.product > safe);
        routes = open
            .filter(|route| with_control(route, &candidate) <= safe)
            .count();
    }
    Suggestion {
        candidate,
        rows: change.rows,
        targets: change.targets,
        routes,
        letters: change.letters(),
    }
}

/// The product of a route as it runs, with a control more.
fn with_control(route: &AttackRoute, candidate: &Candidate) -> u8 {
    let level = route.steps.iter().map(|step| {
        let missing = &step.circles.missing;
        let is_it = |c: &&crate::analysis::Counted| {
            c.asset == candidate.asset && c.control == candidate.control
        };
        level_of(step.circles.counted.len() + missing.iter().filter(is_it).count())
    });
    route.rating.threat_level * (4 - level.max().unwrap_or(1))
}

/// What has become better so far.
#[derive(Default)]
struct Change {
    rows: usize,
    targets: usize,
    moves: BTreeMap<(Letter, Letter), usize>,
}

impl Change {
    /// Notes a rating before and after; 1 if it has become safe.
    fn note(&mut self, safe: u8, old: Rating, new: Rating) -> usize {
        if old.letter != new.letter {
            *self.moves.entry((old.letter, new.letter)).or_default() += 1;
        }
        usize::from(old.product > safe && new.product <= safe)
    }

    fn letters(&self) -> Vec<LetterMove> {
        let moves = self.moves.iter();
        moves
            .map(|(&(from, to), &count)| LetterMove { from, to, count })
            .collect()
    }
}
