//! A first choice for the search: good, and not always the cheapest.

use std::cmp::Reverse;

use super::search::{CandidateState, PartCandidateNo, PartSearch};
use crate::analysis::net::Table;

impl PartSearch {
    /// A first choice: what helps most clauses for its cost, then without what is not needed.
    ///
    /// It is the greedy way of covering problems (Chvátal, 1979), which never falls far behind the
    /// cheapest. What was taken early may be needed no more once all is chosen: the dearest of it
    /// is put back first.
    pub(super) fn greedy(&mut self) {
        while let Some(candidate) = self.most_helpful() {
            self.state[candidate] = CandidateState::In;
        }
        let mut chosen: Vec<PartCandidateNo> = self.chosen().collect();
        chosen.sort_by_key(|candidate| Reverse((self.costs[*candidate], *candidate)));
        for candidate in chosen {
            self.state[candidate] = CandidateState::Open;
            if !self.clauses.iter().all(|clause| self.is_met(clause)) {
                self.state[candidate] = CandidateState::In;
            }
        }
        self.cost = self.chosen().map(|it| self.costs[it]).sum();
        self.keep();
        self.cost = 0;
        for state in self.state.values_mut() {
            *state = CandidateState::Open;
        }
    }

    /// The open candidate that helps most for its cost. Of a need that asks for two, each candidate
    /// is half the help.
    fn most_helpful(&self) -> Option<PartCandidateNo> {
        let mut help: Table<PartCandidateNo, f64> = Table::filled(self.candidates.len(), 0.0);
        for clause in self.clauses.iter().filter(|clause| !self.is_met(clause)) {
            for need in &clause.any {
                let outstanding = self.outstanding(need);
                if self.are(need, CandidateState::Open).count() < outstanding {
                    continue;
                }
                for candidate in self.are(need, CandidateState::Open) {
                    help[candidate] += 1.0 / outstanding as f64;
                }
            }
        }
        let worth =
            |candidate: PartCandidateNo| help[candidate] / f64::from(self.costs[candidate].max(1));
        let helping = help.entries().filter(|(_, help)| **help > 0.0);
        helping
            .map(|(candidate, _)| candidate)
            .max_by(|a, b| worth(*a).total_cmp(&worth(*b)).then_with(|| b.cmp(a)))
    }
}
