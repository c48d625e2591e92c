//! The cheapest choice that meets every clause: branch and bound, part by part.
//!
//! Clauses that share no candidate are solved apart. Within a part, a clause that is not met is
//! picked and each of its open candidates is tried, the ones tried before left out; the bound is
//! the sum of what clauses without common candidates cost at least. Where the work allowed does
//! not suffice, the best choice so far is given with that bound, and said not to be proven.
//!
//! It is a covering problem with alternatives, which is hard in general. That the parts are small
//! is what makes it quick: a control lowers what happens at its asset or on routes past it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use petgraph::unionfind::UnionFind;

use super::clauses::{CandidateNo, CircleNeed, Clause, ClauseNo};
use crate::analysis::net::{Table, TableKey, table_key};

/// Clauses looked at for one part before its search is given up.
const WORK: usize = 400_000;

table_key! {
    /// A candidate among those of a part.
    PartCandidateNo
}

/// A choice of candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CandidateChoice {
    /// Their numbers, ascending.
    pub(super) chosen: Vec<CandidateNo>,
    /// What they cost together.
    pub(super) cost: u32,
    /// What any choice costs at least; the same as `cost` when this is the cheapest.
    pub(super) bound: u32,
}

/// Solves growing lists of clauses; parts that have not changed are not solved again.
pub(super) struct Solver<'c> {
    costs: &'c Table<CandidateNo, u32>,
    known: BTreeMap<Vec<ClauseNo>, CandidateChoice>,
}

impl<'c> Solver<'c> {
    pub(super) fn new(costs: &'c Table<CandidateNo, u32>) -> Self {
        Self {
            costs,
            known: BTreeMap::new(),
        }
    }

    /// The cheapest choice that meets all clauses, each of which can be met.
    pub(super) fn solve(&mut self, clauses: &Table<ClauseNo, Clause>) -> CandidateChoice {
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
    pub(super) fn cost(&self, chosen: &[CandidateNo]) -> u32 {
        chosen.iter().map(|number| self.costs[*number]).sum()
    }
}

/// Numbers of clauses that hang together by common candidates.
fn parts(n_candidates: usize, clauses: &Table<ClauseNo, Clause>) -> Vec<Vec<ClauseNo>> {
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

/// Whether a candidate is decided about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CandidateState {
    Open,
    In,
    Out,
}

/// The search for the cheapest choice of a part.
struct PartSearch {
    /// The candidates of the clauses, ascending.
    candidates: Table<PartCandidateNo, CandidateNo>,
    costs: Table<PartCandidateNo, u32>,
    clauses: Vec<Clause<PartCandidateNo>>,
    state: Table<PartCandidateNo, CandidateState>,
    /// What those that are in cost.
    cost: u32,
    best: Vec<CandidateNo>,
    best_cost: u32,
    work: usize,
}

impl PartSearch {
    fn new<'s>(
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

    fn run(mut self) -> CandidateChoice {
        // A good choice at once: branches that cannot better it need not be gone into.
        self.greedy();
        let bound = self.bound().unwrap_or(self.best_cost);
        if bound < self.best_cost {
            self.branch();
        }
        let is_proven = self.work < WORK;
        CandidateChoice {
            bound: if is_proven { self.best_cost } else { bound },
            cost: self.best_cost,
            chosen: self.best,
        }
    }

    fn are<'n>(
        &'n self,
        need: &'n CircleNeed<PartCandidateNo>,
        state: CandidateState,
    ) -> impl Iterator<Item = PartCandidateNo> + 'n {
        let of = need.of.iter().copied();
        of.filter(move |candidate| self.state[*candidate] == state)
    }

    fn chosen(&self) -> impl Iterator<Item = PartCandidateNo> + '_ {
        let candidates = self.candidates.keys();
        candidates.filter(|candidate| self.state[*candidate] == CandidateState::In)
    }

    /// How many more a need asks for.
    fn outstanding(&self, need: &CircleNeed<PartCandidateNo>) -> usize {
        let chosen = self.are(need, CandidateState::In).count();
        need.count.saturating_sub(chosen)
    }

    fn is_met(&self, clause: &Clause<PartCandidateNo>) -> bool {
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
        let needs = clause.any.iter();
        needs
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

    fn keep(&mut self) {
        self.best_cost = self.cost;
        self.best = self.chosen().map(|it| self.candidates[it]).collect();
    }

    /// A first choice: what helps most clauses for its cost, then without what is not needed.
    fn greedy(&mut self) {
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

#[cfg(test)]
mod tests {
    use proptest::{
        collection::vec,
        prelude::*,
        sample::{Index, select},
        test_runner::RngSeed,
    };

    use super::*;

    fn clause(needs: &[(usize, &[usize])]) -> Clause {
        let need = |(count, of): &(usize, &[usize])| CircleNeed {
            count: *count,
            of: of.iter().copied().map(CandidateNo::new).collect(),
        };
        Clause {
            any: needs.iter().map(need).collect(),
        }
    }

    /// The cheapest of all subsets.
    fn by_trying(costs: &[u32], clauses: &Table<ClauseNo, Clause>) -> u32 {
        let cost = |set: u32| {
            let chosen = (0..costs.len()).filter(|e| set & 1 << e != 0);
            chosen.map(|e| costs[e]).sum::<u32>()
        };
        let is_met = |set: u32, need: &CircleNeed| {
            let chosen = need.of.iter().filter(|e| set & 1 << e.place() != 0);
            chosen.count() >= need.count
        };
        let meets = |set: u32| {
            let mut clauses = clauses.values();
            clauses.all(|clause| clause.any.iter().any(|need| is_met(set, need)))
        };
        let sets = 0..1_u32 << costs.len();
        sets.filter(|set| meets(*set)).map(cost).min().unwrap()
    }

    #[test]
    fn parts_without_common_candidates_are_told_apart() {
        let clauses = Table::from(vec![
            clause(&[(1, &[0, 1])]),
            clause(&[(1, &[2])]),
            clause(&[(1, &[1]), (1, &[3])]),
        ]);
        let parts = parts(4, &clauses);
        let places: Vec<Vec<usize>> = parts
            .iter()
            .map(|part| part.iter().map(|number| number.place()).collect())
            .collect();
        assert_eq!(places, [vec![0, 2], vec![1]]);
    }

    /// Costs of up to a dozen candidates, and up to nine clauses over them.
    fn questions() -> impl Strategy<Value = (Vec<u32>, Table<ClauseNo, Clause>)> {
        let costs = vec(select(vec![1, 3, 9]), 4..=12);
        let need = (vec(any::<Index>(), 2..=4), 1..=2_usize);
        let clauses = vec(vec(need, 1..=4), 1..=9);
        (costs, clauses).prop_map(|(costs, clauses)| {
            let need = |(of, count): &(Vec<Index>, usize)| {
                let of: BTreeSet<_> = of.iter().map(|it| it.index(costs.len())).collect();
                let count = of.len().min(*count);
                let of = of.into_iter().map(CandidateNo::new).collect();
                CircleNeed { count, of }
            };
            let clause = |needs: &Vec<_>| Clause {
                any: needs.iter().map(need).collect(),
            };
            let clauses = clauses.iter().map(clause).collect();
            (costs, clauses)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 400,
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1),
            ..ProptestConfig::default()
        })]

        #[test]
        fn the_choice_is_the_cheapest_of_all((costs, clauses) in questions()) {
            let table = Table::from(costs.clone());
            let choice = Solver::new(&table).solve(&clauses);
            prop_assert_eq!(choice.cost, by_trying(&costs, &clauses));
            prop_assert_eq!(choice.bound, choice.cost);
            let paid: u32 = choice.chosen.iter().map(|e| costs[e.place()]).sum();
            prop_assert_eq!(paid, choice.cost);
        }
    }
}
