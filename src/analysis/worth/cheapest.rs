//! The cheapest set of missing controls that makes everything safe, as far as it can be had.
//!
//! A row says at once which controls bring it down. Routes are too many to be written down, so
//! they come as they are needed: the cheapest set for what is known so far is tried, the routes
//! that are still unsafe under it say what else is needed, and so on until none is. As each set
//! is the cheapest for a part of what is asked, the last one is the cheapest for all of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    candidate::{Candidate, implement},
    clauses::{CandidateIndex, CandidateNo, Clause, ClauseNo},
    ground::{WorthGround, candidates},
    solve::{CandidateChoice, Solver},
};
use crate::{
    analysis::{
        Analysis, AssetRisk, Case, Rating, RiskSubject, TargetRisk,
        controls::{CarriedControls, ControlChange},
        net::{AssetNo, Net, Table},
    },
    catalog::{ControlId, Message},
    design::Command,
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

/// What stays, where it ends up and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// What.
    pub what: RiskSubject,
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
        let label = Message::new("fix-safe-set");
        implement(label, &self.controls)
    }
}

/// The cheapest set of missing controls with which every product is safe, or, where that cannot
/// be had, as low as it can be.
pub fn cheapest_set(case: Case<'_>) -> SafeSet {
    cheapest_set_while(case, &|| true).unwrap_or_default()
}

/// The cheapest set, as [`cheapest_set`] has it; `None` when `goes_on` has become false before it
/// was found. It is asked once a round of trying.
pub fn cheapest_set_while(case: Case<'_>, goes_on: &dyn Fn() -> bool) -> Option<SafeSet> {
    let Case {
        design,
        catalog,
        analysis,
    } = case;
    let net = Net::new(design, catalog);
    let carried = CarriedControls::new(&net, &analysis.controls);
    let candidates: Table<CandidateNo, Candidate> = candidates(case).into();
    let weights = catalog.costs.weights;
    let costs = candidates.values().map(|c| weights.of(c.cost)).collect();
    let mut search = SafeSetSearch {
        ground: WorthGround::new(&net),
        carried: &carried,
        numbers: CandidateIndex::new(&candidates),
        carriers: candidates
            .values()
            .map(|c| (net.node(&c.asset), &c.control))
            .collect(),
        clauses: Table::default(),
        limits: BTreeMap::new(),
        stays: Vec::new(),
        bound: 0,
    };
    // With everything in place each product is as low as it can be: what is above the safe one even
    // then stays there, and no more is asked of it.
    let everything: Vec<CandidateNo> = candidates.keys().collect();
    let full = search.with(&everything);
    search.rows(&full, analysis);
    search.targets(&full, analysis);
    let choice = search.run(Solver::new(&costs), goes_on)?;
    let SafeSetSearch { stays, bound, .. } = search;
    let chosen = choice.chosen.iter();
    Some(SafeSet {
        controls: chosen.map(|number| candidates[*number].clone()).collect(),
        cost: choice.cost,
        bound: bound.min(choice.cost),
        stays,
    })
}

/// The search for the cheapest set.
struct SafeSetSearch<'x> {
    ground: WorthGround<'x>,
    carried: &'x CarriedControls<'x>,
    numbers: CandidateIndex<'x>,
    /// Where each candidate would stand, and which control it is.
    carriers: Table<CandidateNo, (Option<AssetNo>, &'x ControlId)>,
    /// What is known to be needed so far.
    clauses: Table<ClauseNo, Clause>,
    /// The products targets may have.
    limits: BTreeMap<RiskSubject, u8>,
    stays: Vec<Stay>,
    bound: u32,
}

impl<'x> SafeSetSearch<'x> {
    fn with(&self, chosen: &[CandidateNo]) -> CarriedControls<'x> {
        let carriers = chosen.iter().map(|number| self.carriers[*number]);
        let changes = carriers.filter_map(|(node, control)| {
            Some(ControlChange {
                node: node?,
                control,
                is_done: true,
            })
        });
        self.carried.with(&changes.collect::<Vec<_>>())
    }

    /// The product something may have, given the best it can have.
    fn limit(&mut self, best: Rating, what: RiskSubject, reason: StayReason) -> u8 {
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

    fn rows(&mut self, full: &CarriedControls<'_>, analysis: &Analysis) {
        let best = self
            .ground
            .net
            .places
            .keys()
            .flat_map(|node| self.ground.rows(full, node));
        let best: Vec<AssetRisk> = best.collect();
        for (row, best) in analysis.asset_risks.iter().zip(best) {
            let what = row.subject();
            let reason = best.cap.map_or(StayReason::NothingLeft, StayReason::Capped);
            let limit = self.limit(best.rating, what, reason);
            if row.rating.product > limit
                && let Some(clause) = self.numbers.row(row, limit)
            {
                self.clauses.push(clause);
            }
        }
    }

    fn targets(&mut self, full: &CarriedControls<'_>, analysis: &Analysis) {
        if analysis.targets.is_empty() {
            return;
        }
        for best in self.ground.targets(full, |_| true) {
            let what = best.subject();
            let limit = self.limit(best.rating, what.clone(), StayReason::NothingLeft);
            self.limits.insert(what, limit);
        }
    }

    /// Tries choices until one does.
    ///
    /// Each round solves exactly what is known to be needed. That is less than all that is needed,
    /// so its bound holds for the whole; and once nothing is still needed, its choice does it all.
    fn run(
        &mut self,
        mut solver: Solver<'_>,
        goes_on: &dyn Fn() -> bool,
    ) -> Option<CandidateChoice> {
        let mut kept: BTreeSet<CandidateNo> = BTreeSet::new();
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
            for clause in more {
                self.clauses.push(clause);
            }
        }
        None
    }

    /// What routes that are still above their limit ask for.
    fn still_needed(&self, choice: &CandidateChoice) -> Vec<Clause> {
        if self.limits.is_empty() {
            return Vec::new();
        }
        let tried = self.with(&choice.chosen);
        let is_above = |target: &TargetRisk| {
            let limit = self.limits.get(&target.subject());
            limit.is_some_and(|limit| target.rating.product > *limit)
        };
        let (_, routes) = self.ground.targets_and_routes(&tried, is_above, AT_ONCE);
        let mut found = BTreeSet::new();
        for route in routes {
            if let Some(limit) = self.limits.get(&route.subject())
                && route.rating.product > *limit
            {
                found.extend(self.numbers.route(&route, *limit));
            }
        }
        let known: BTreeSet<&Clause> = self.clauses.values().collect();
        found
            .into_iter()
            .filter(|clause| !known.contains(clause))
            .collect()
    }
}
