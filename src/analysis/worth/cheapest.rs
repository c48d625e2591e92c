//! The cheapest set of missing controls that makes everything safe, as far as it can be had.
//!
//! A row says at once which controls bring it down. Routes are too many to be written down, so
//! they come as they are needed: the cheapest set for what is known so far is tried, the routes
//! that are still unsafe under it say what else is needed, and so on until none is. As each set
//! is the cheapest for a part of what is asked, the last one is the cheapest for all of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Candidate,
    clauses::{Clause, Numbers},
    ground::{Ground, candidates},
    implement,
    solve::{Choice, Solver},
};
use crate::{
    analysis::{
        Analysis, AssetRisk, Rating, TargetRisk,
        circles::Carried,
        net::{Net, Node},
    },
    catalog::{AssetId, AttackerId, Catalog, ControlId, GoalId, Text, ThreatId},
    design::{Command, Design},
};

/// Rounds of trying before candidates are only added and no longer exchanged.
const ROUNDS: usize = 120;

/// Targets of which a route is looked for in one round; the others have their turn later.
const AT_ONCE: usize = 64;

/// Why something stays above the safe product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StayReason {
    /// The catalog caps the countermeasure level: index of the cap.
    Capped(usize),
    /// Every control that would count is in place, or in the set.
    NothingLeft,
}

/// What stays above the safe product whatever is put in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stays {
    /// A row of the asset-based analysis.
    Row(AssetId, ThreatId),
    /// A target.
    Target(AttackerId, GoalId, AssetId),
}

/// What stays, where it ends up and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// What.
    pub what: Stays,
    /// The best product it can have; with the set it has it.
    pub product: u8,
    /// Why.
    pub reason: StayReason,
}

/// A set of missing controls that makes a design safe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SafeSet {
    /// The controls, by asset. Empty when nothing needs to be done or nothing helps.
    pub controls: Vec<Candidate>,
    /// What they cost together, in the catalog's weights.
    pub cost: u32,
    /// What any set that does as much costs at least.
    pub bound: u32,
    /// What stays above the safe product whatever is put in place.
    pub stays: Vec<Stay>,
}

impl SafeSet {
    /// Whether no cheaper set exists. Otherwise the set is found step by step (greedy) and a
    /// cheaper one may exist that costs no less than `bound`.
    pub fn is_cheapest(&self) -> bool {
        self.cost == self.bound
    }

    /// Whether everything is safe with the set.
    pub fn is_safe(&self) -> bool {
        self.stays.is_empty()
    }

    /// Puts the set in place, as one step.
    pub fn command(&self) -> Command {
        let label = Text::new("安全にする対策の一括実施", "Put the safe set in place");
        implement(label, &self.controls)
    }
}

/// The cheapest set of missing controls with which every product is safe, or, where that cannot
/// be had, as low as it can be.
pub fn cheapest_set(design: &Design, catalog: &Catalog, analysis: &Analysis) -> SafeSet {
    cheapest_set_while(design, catalog, analysis, &|| true).unwrap_or_default()
}

/// The cheapest set, as [`cheapest_set`] has it; `None` when `goes_on` has become false before it
/// was found. It is asked once a round of trying.
pub fn cheapest_set_while(
    design: &Design,
    catalog: &Catalog,
    analysis: &Analysis,
    goes_on: &dyn Fn() -> bool,
) -> Option<SafeSet> {
    let net = Net::new(design, catalog);
    let carried = Carried::new(&net, &analysis.controls);
    let candidates = candidates(design, catalog, analysis);
    let weights = catalog.costs.weights;
    let costs: Vec<u32> = candidates.iter().map(|c| weights.of(c.cost)).collect();
    let mut hunt = Hunt {
        ground: Ground::new(&net),
        carried: &carried,
        numbers: Numbers::new(&candidates),
        nodes: candidates
            .iter()
            .map(|c| (net.node(&c.asset), &c.control))
            .collect(),
        clauses: Vec::new(),
        limits: BTreeMap::new(),
        stays: Vec::new(),
        bound: 0,
    };
    let everything: Vec<usize> = (0..candidates.len()).collect();
    let full = hunt.with(&everything);
    hunt.rows(&full, analysis);
    hunt.targets(&full, analysis);
    let choice = hunt.run(Solver::new(&costs), goes_on)?;
    let Hunt { stays, bound, .. } = hunt;
    let chosen = choice.chosen.iter();
    Some(SafeSet {
        controls: chosen
            .filter_map(|number| candidates.get(*number).cloned())
            .collect(),
        cost: choice.cost,
        bound: bound.min(choice.cost),
        stays,
    })
}

type TargetKey = (AttackerId, GoalId, AssetId);

fn key(target: &TargetRisk) -> TargetKey {
    (
        target.attacker.clone(),
        target.goal.clone(),
        target.target.clone(),
    )
}

struct Hunt<'x> {
    ground: Ground<'x>,
    carried: &'x Carried<'x>,
    numbers: Numbers<'x>,
    nodes: Vec<(Option<Node>, &'x ControlId)>,
    /// What is known to be needed so far.
    clauses: Vec<Clause>,
    /// The products targets may have.
    limits: BTreeMap<TargetKey, u8>,
    stays: Vec<Stay>,
    bound: u32,
}

impl<'x> Hunt<'x> {
    fn with(&self, chosen: &[usize]) -> Carried<'x> {
        let nodes = chosen.iter().filter_map(|number| self.nodes.get(*number));
        let changes = nodes.filter_map(|(node, control)| Some(((*node)?, *control, true)));
        self.carried.with(&changes.collect::<Vec<_>>())
    }

    /// The product something may have, given the best it can have.
    fn limit(&mut self, best: Rating, what: Stays, reason: StayReason) -> u8 {
        let safe = self.ground.net.catalog.risk.safe_product;
        if best.product > safe {
            self.stays.push(Stay {
                what,
                product: best.product,
                reason,
            });
        }
        best.product.max(safe)
    }

    fn rows(&mut self, full: &Carried<'_>, analysis: &Analysis) {
        let nodes = 0..self.ground.net.places.len();
        let best = nodes.flat_map(|node| self.ground.rows(full, node));
        let best: Vec<AssetRisk> = best.collect();
        for (row, best) in analysis.asset_risks.iter().zip(best) {
            let what = Stays::Row(row.asset.clone(), row.threat.clone());
            let reason = best.cap.map_or(StayReason::NothingLeft, StayReason::Capped);
            let limit = self.limit(best.rating, what, reason);
            if row.rating.product > limit {
                self.clauses.extend(self.numbers.row(row, limit));
            }
        }
    }

    fn targets(&mut self, full: &Carried<'_>, analysis: &Analysis) {
        if analysis.targets.is_empty() {
            return;
        }
        for best in self.ground.targets(full, |_| true) {
            let (attacker, goal, target) = key(&best);
            let what = Stays::Target(attacker, goal, target);
            let limit = self.limit(best.rating, what, StayReason::NothingLeft);
            self.limits.insert(key(&best), limit);
        }
    }

    /// Tries choices until one does.
    fn run(&mut self, mut solver: Solver<'_>, goes_on: &dyn Fn() -> bool) -> Option<Choice> {
        let mut kept: BTreeSet<usize> = BTreeSet::new();
        for round in 0.. {
            if !goes_on() {
                break;
            }
            let mut choice = solver.solve(&self.clauses);
            self.bound = self.bound.max(choice.bound);
            if round >= ROUNDS {
                // Only add from here on: every round adds something, so there is a last one.
                kept.extend(&choice.chosen);
                choice.chosen = kept.iter().copied().collect();
                choice.cost = solver.cost(&choice.chosen);
            }
            let more = self.still_needed(&choice);
            if more.is_empty() {
                return Some(choice);
            }
            self.clauses.extend(more);
        }
        None
    }

    /// What routes that are still above their limit ask for.
    fn still_needed(&self, choice: &Choice) -> Vec<Clause> {
        if self.limits.is_empty() {
            return Vec::new();
        }
        let tried = self.with(&choice.chosen);
        let is_above = |target: &TargetRisk| {
            let limit = self.limits.get(&key(target));
            limit.is_some_and(|limit| target.rating.product > *limit)
        };
        let (_, routes) = self.ground.targets_and_routes(&tried, is_above, AT_ONCE);
        let mut found = BTreeSet::new();
        for route in routes {
            let key = (
                route.attacker.clone(),
                route.goal.clone(),
                route.target.clone(),
            );
            if let Some(limit) = self.limits.get(&key)
                && route.rating.product > *limit
            {
                found.extend(self.numbers.route(&route, *limit));
            }
        }
        let known: BTreeSet<&Clause> = self.clauses.iter().collect();
        found
            .into_iter()
            .filter(|clause| !known.contains(clause))
            .collect()
    }
}
