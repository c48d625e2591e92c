//! The search for the cheapest choice of a part: branch and bound.
//!
//! A clause that is not met is picked and each of its open candidates is tried, the ones tried
//! before left out; the bound is the sum of what clauses without common candidates cost at least.
//! Where the work allowed does not suffice, the best choice so far is given with that bound, and
//! said not to be proven.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::CandidateChoice;
use crate::analysis::{
    net::{Table, TableKey as _, table_key},
    worth::clauses::{CandidateNo, CircleNeed, Clause},
};

/// Clauses looked at for one part before its search is given up.
const WORK: usize = 400_000;

table_key! {
    /// A candidate among those of a part.
    PartCandidateNo
}

/// Whether a candidate is decided about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum CandidateState {
    Open,
    In,
    Out,
}

/// The search for the cheapest choice of a part.
pub(super) struct PartSearch {
    /// The candidates of the clauses, ascending.
    pub(super) candidates: Table<PartCandidateNo, CandidateNo>,
    pub(super) costs: Table<PartCandidateNo, u32>,
    pub(super) clauses: Vec<Clause<PartCandidateNo>>,
    pub(super) state: Table<PartCandidateNo, CandidateState>,
    /// What those that are in cost.
    pub(super) cost: u32,
    best: Vec<CandidateNo>,
    best_cost: u32,
    work: usize,
}

impl PartSearch {
    pub(super) fn new<'s>(
        costs: &Table<CandidateNo, u32>,
        clauses: impl Iterator<Item = &'s Clause> + Clone,
    ) -> Self {
        let candidates: BTreeSet<CandidateNo> =
            clauses.clone().flat_map(Clause::candidates).collect();
        let numbers: BTreeMap<CandidateNo, PartCandidateNo> = candidates
            .iter()
            .enumerate()
            .map(|(place, candidate)| (*candidate, PartCandidateNo::new(place)))
            .collect();
        let clauses = clauses.map(|clause| clause.renumbered(&numbers));
        Self {
            costs: candidates.iter().map(|it| costs[*it]).collect(),
            clauses: clauses.collect(),
            state: Table::filled(candidates.len(), CandidateState::Open),
            candidates: candidates.into_iter().collect(),
            cost: 0,
            best: Vec::new(),
            best_cost: u32::MAX,
            work: 0,
        }
    }

    pub(super) fn run(mut self) -> CandidateChoice {
        // A good choice at once: branches that cannot better it need not be gone into.
        self.greedy();
        let bound = self.bound().unwrap_or(self.best_cost);
        if bound < self.best_cost {
            self.branch();
        }
        // A search that came to its end has left out nothing that could be cheaper. Of one that did
        // not, only what was known before it began holds.
        let is_proven = self.work < WORK;
        CandidateChoice {
            bound: if is_proven { self.best_cost } else { bound },
            cost: self.best_cost,
            chosen: self.best,
        }
    }

    pub(super) fn are<'n>(
        &'n self,
        need: &'n CircleNeed<PartCandidateNo>,
        state: CandidateState,
    ) -> impl Iterator<Item = PartCandidateNo> + 'n {
        let of = need.of.iter().copied();
        of.filter(move |candidate| self.state[*candidate] == state)
    }

    pub(super) fn chosen(&self) -> impl Iterator<Item = PartCandidateNo> + '_ {
        self.candidates
            .keys()
            .filter(|candidate| self.state[*candidate] == CandidateState::In)
    }

    /// How many more a need asks for.
    pub(super) fn outstanding(&self, need: &CircleNeed<PartCandidateNo>) -> usize {
        let chosen = self.are(need, CandidateState::In).count();
        need.count.saturating_sub(chosen)
    }

    pub(super) fn is_met(&self, clause: &Clause<PartCandidateNo>) -> bool {
        clause.any.iter().any(|need| self.outstanding(need) == 0)
    }

    /// What meeting a need costs at least; `None` when it no longer can be met.
    fn least_cost(&self, need: &CircleNeed<PartCandidateNo>) -> Option<u32> {
        let open = self.are(need, CandidateState::Open);
        let mut costs: Vec<u32> = open.map(|it| self.costs[it]).collect();
        let outstanding = self.outstanding(need);
        costs.sort_unstable();
        (costs.len() >= outstanding).then(|| costs.iter().take(outstanding).sum())
    }

    /// The open candidates by which a clause could still be met.
    fn open_of(&self, clause: &Clause<PartCandidateNo>) -> BTreeSet<PartCandidateNo> {
        clause
            .any
            .iter()
            .filter(|need| self.least_cost(need).is_some())
            .flat_map(|need| self.are(need, CandidateState::Open))
            .collect()
    }

    /// What is still to be paid at least; `None` when some clause can no longer be met.
    ///
    /// Each clause costs at least its cheapest need. Clauses without a common candidate are paid
    /// for apart, so their costs add up; any set of such clauses gives a bound, and taking the
    /// dearest first mostly a high one.
    fn bound(&mut self) -> Option<u32> {
        self.work += self.clauses.len();
        let mut open: Vec<(u32, &Clause<PartCandidateNo>)> = Vec::new();
        for clause in self.clauses.iter().filter(|clause| !self.is_met(clause)) {
            let least = clause.any.iter().filter_map(|need| self.least_cost(need));
            open.push((least.min()?, clause));
        }
        open.sort_by_key(|(cost, clause)| (Reverse(*cost), clause.any.len()));
        let mut used = BTreeSet::new();
        let mut sum = 0;
        for (cost, clause) in open {
            let candidates = self.open_of(clause);
            if candidates.is_disjoint(&used) {
                used.extend(candidates);
                sum += cost;
            }
        }
        Some(sum)
    }

    fn branch(&mut self) {
        if self.work >= WORK {
            return;
        }
        let Some(bound) = self.bound() else { return };
        // Nor is a choice wanted that costs as much: the first of equals stays.
        if self.cost + bound >= self.best_cost {
            return;
        }
        // Some candidate of a clause that is not met must come in, whatever else is chosen: with
        // the clause that has the fewest, there are the fewest branches.
        let open = self.clauses.iter().filter(|clause| !self.is_met(clause));
        let narrowest = open
            .map(|clause| self.open_of(clause))
            .min_by_key(BTreeSet::len);
        let Some(candidates) = narrowest else {
            self.keep();
            return;
        };
        let mut candidates: Vec<PartCandidateNo> = candidates.into_iter().collect();
        // The cheap first: a good choice early cuts the branches of the dear ones.
        candidates.sort_by_key(|candidate| (self.costs[*candidate], *candidate));
        for candidate in &candidates {
            self.state[*candidate] = CandidateState::In;
            self.cost += self.costs[*candidate];
            self.branch();
            self.cost -= self.costs[*candidate];
            // All choices with this one are known now; the others go without it, so that none is
            // met twice.
            self.state[*candidate] = CandidateState::Out;
        }
        for candidate in candidates {
            self.state[candidate] = CandidateState::Open;
        }
    }

    pub(super) fn keep(&mut self) {
        self.best_cost = self.cost;
        self.best = self.chosen().map(|it| self.candidates[it]).collect();
    }
}
