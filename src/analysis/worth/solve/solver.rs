//! Solving clauses part by part: those that share no candidate are solved apart.

use std::collections::BTreeMap;

use petgraph::unionfind::UnionFind;

use super::search::PartSearch;
use crate::analysis::{
    net::{Table, TableKey},
    worth::clauses::{CandidateNo, Clause, ClauseNo},
};

/// A choice of candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis::worth) struct CandidateChoice {
    /// Their numbers, ascending.
    pub(in crate::analysis::worth) chosen: Vec<CandidateNo>,
    /// What they cost together.
    pub(in crate::analysis::worth) cost: u32,
    /// What any choice costs at least; the same as `cost` when this is the cheapest.
    pub(in crate::analysis::worth) bound: u32,
}

/// Solves growing lists of clauses; parts that have not changed are not solved again.
pub(in crate::analysis::worth) struct Solver<'c> {
    costs: &'c Table<CandidateNo, u32>,
    known: BTreeMap<Vec<ClauseNo>, CandidateChoice>,
}

impl<'c> Solver<'c> {
    pub(in crate::analysis::worth) fn new(costs: &'c Table<CandidateNo, u32>) -> Self {
        Self {
            costs,
            known: BTreeMap::new(),
        }
    }

    /// The cheapest choice that meets all clauses, each of which can be met.
    pub(in crate::analysis::worth) fn solve(
        &mut self,
        clauses: &Table<ClauseNo, Clause>,
    ) -> CandidateChoice {
        let mut all = CandidateChoice::default();
        // Parts share no candidate, so what is cheapest for each is cheapest together, and what
        // each costs at least adds up. Clauses are only added: the same numbers are the same part.
        for part in parts(self.costs.len(), clauses) {
            let choice = self.known.entry(part).or_insert_with_key(|part| {
                let clauses = part.iter().map(|number| &clauses[*number]);
                PartSearch::new(self.costs, clauses).run()
            });
            all.cost += choice.cost;
            all.bound += choice.bound;
            all.chosen.extend(&choice.chosen);
        }
        all.chosen.sort_unstable();
        all
    }

    /// What candidates cost together.
    pub(in crate::analysis::worth) fn cost(&self, chosen: &[CandidateNo]) -> u32 {
        chosen.iter().map(|number| self.costs[*number]).sum()
    }
}

/// Numbers of clauses that hang together by common candidates.
pub(super) fn parts(n_candidates: usize, clauses: &Table<ClauseNo, Clause>) -> Vec<Vec<ClauseNo>> {
    let mut joined = UnionFind::<usize>::new(n_candidates);
    for clause in clauses.values() {
        let candidates: Vec<usize> = clause.candidates().map(TableKey::place).collect();
        for [one, other] in candidates.array_windows() {
            joined.union(*one, *other);
        }
    }
    let mut found: BTreeMap<usize, Vec<ClauseNo>> = BTreeMap::new();
    for (number, clause) in clauses.entries() {
        if let Some(first) = clause.candidates().next() {
            let part = joined.find_mut(first.place());
            found.entry(part).or_default().push(number);
        }
    }
    let mut parts: Vec<Vec<ClauseNo>> = found.into_values().collect();
    // Which candidate stands for a part is the library's to choose.
    parts.sort_unstable();
    parts
}
