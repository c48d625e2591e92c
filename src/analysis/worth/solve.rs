//! The cheapest choice that meets every clause: branch and bound, part by part.
//!
//! Clauses that share no candidate are solved apart. Within a part, a clause that is not met is
//! picked and each of its open candidates is tried, the ones tried before left out; the bound is
//! the sum of what clauses without common candidates cost at least. Where the work allowed does
//! not suffice, the best choice so far is given with that bound, and said not to be proven.

use std::collections::BTreeMap;

use super::clauses::{Clause, Need};

/// Clauses looked at for one part before its search is given up.
const WORK: usize = 400_000;

/// A choice of candidates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    /// Their numbers, ascending.
    pub(super) chosen: Vec<usize>,
    /// What they cost together.
    pub(super) cost: u32,
    /// What any choice costs at least; the same as `cost` when this is the cheapest.
    pub(super) bound: u32,
}

/// Solves growing lists of clauses; parts that have not changed are not solved again.
pub(super) struct Solver<'c> {
    costs: &'c [u32],
    known: BTreeMap<Vec<usize>, Choice>,
}

impl<'c> Solver<'c> {
    pub(super) fn new(costs: &'c [u32]) -> Self {
        Self {
            costs,
            known: BTreeMap::new(),
        }
    }

    /// The cheapest choice that meets all clauses, each of which can be met.
    pub(super) fn solve(&mut self, clauses: &[Clause]) -> Choice {
        let mut all = Choice::default();
        for part in parts(self.costs.len(), clauses) {
            let choice = self.known.entry(part).or_insert_with_key(|part| {
                let clauses = part.iter().filter_map(|index| clauses.get(*index));
                Search::new(self.costs, clauses.collect()).run()
            });
            all.cost += choice.cost;
            all.bound += choice.bound;
            all.chosen.extend(&choice.chosen);
        }
        all.chosen.sort_unstable();
        all
    }
}

impl Solver<'_> {
    /// What candidates cost together.
    pub(super) fn cost(&self, chosen: &[usize]) -> u32 {
        let costs = chosen.iter().filter_map(|number| self.costs.get(*number));
        costs.sum()
    }
}

/// Numbers of clauses that hang together by common candidates.
fn parts(n_candidates: usize, clauses: &[Clause]) -> Vec<Vec<usize>> {
    fn root(of: &mut [usize], mut at: usize) -> usize {
        while let Some(&up) = of.get(at).filter(|up| **up != at) {
            let above = of.get(up).copied().unwrap_or(up);
            of.get_mut(at).into_iter().for_each(|it| *it = above);
            at = up;
        }
        at
    }
    let mut of: Vec<usize> = (0..n_candidates).collect();
    let elements = |clause: &Clause| {
        let all = clause.any.iter().flat_map(|need| need.of.iter().copied());
        all.collect::<Vec<usize>>()
    };
    for clause in clauses {
        let elements = elements(clause);
        let Some(first) = elements.first() else {
            continue;
        };
        let first = root(&mut of, *first);
        for element in &elements {
            let at = root(&mut of, *element);
            of.get_mut(at).into_iter().for_each(|it| *it = first);
        }
    }
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, clause) in clauses.iter().enumerate() {
        if let Some(first) = elements(clause).first() {
            let part = root(&mut of, *first);
            found.entry(part).or_default().push(index);
        }
    }
    found.into_values().collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    In,
    Out,
}

struct Search<'s> {
    costs: &'s [u32],
    clauses: Vec<&'s Clause>,
    /// The candidates of the clauses, ascending.
    elements: Vec<usize>,
    state: BTreeMap<usize, State>,
    cost: u32,
    best: Vec<usize>,
    best_cost: u32,
    work: usize,
}

impl<'s> Search<'s> {
    fn new(costs: &'s [u32], clauses: Vec<&'s Clause>) -> Self {
        let of = clauses.iter().flat_map(|clause| &clause.any);
        let mut elements: Vec<usize> = of.flat_map(|need| need.of.iter().copied()).collect();
        elements.sort_unstable();
        elements.dedup();
        let state = elements.iter().map(|e| (*e, State::Open)).collect();
        Self {
            costs,
            clauses,
            elements,
            state,
            cost: 0,
            best: Vec::new(),
            best_cost: u32::MAX,
            work: 0,
        }
    }

    fn run(mut self) -> Choice {
        self.greedy();
        let bound = self.bound().unwrap_or(self.best_cost);
        if bound < self.best_cost {
            self.branch();
        }
        let is_proven = self.work < WORK;
        Choice {
            bound: if is_proven { self.best_cost } else { bound },
            cost: self.best_cost,
            chosen: self.best,
        }
    }

    fn cost_of(&self, element: usize) -> u32 {
        self.costs.get(element).copied().unwrap_or(0)
    }

    fn state_of(&self, element: usize) -> State {
        self.state.get(&element).copied().unwrap_or(State::Out)
    }

    fn set(&mut self, element: usize, state: State) {
        if let Some(known) = self.state.get_mut(&element) {
            *known = state;
        }
    }

    /// How many more a need asks for.
    fn outstanding(&self, need: &Need) -> usize {
        let chosen = need.of.iter().filter(|e| self.state_of(**e) == State::In);
        need.count.saturating_sub(chosen.count())
    }

    fn is_met(&self, clause: &Clause) -> bool {
        clause.any.iter().any(|need| self.outstanding(need) == 0)
    }

    /// What meeting a need costs at least; `None` when it no longer can be met.
    fn least_cost(&self, need: &Need) -> Option<u32> {
        let open = need.of.iter().filter(|e| self.state_of(**e) == State::Open);
        let mut costs: Vec<u32> = open.map(|e| self.cost_of(*e)).collect();
        let outstanding = self.outstanding(need);
        costs.sort_unstable();
        (costs.len() >= outstanding).then(|| costs.iter().take(outstanding).sum())
    }

    fn open_of(&self, clause: &Clause) -> Vec<usize> {
        let can_be_met = |need: &&Need| self.least_cost(need).is_some();
        let of = clause
            .any
            .iter()
            .filter(can_be_met)
            .flat_map(|need| &need.of);
        let mut open: Vec<usize> = of
            .copied()
            .filter(|element| self.state_of(*element) == State::Open)
            .collect();
        open.sort_unstable();
        open.dedup();
        open
    }

    /// What is still to be paid at least; `None` when some clause can no longer be met.
    fn bound(&mut self) -> Option<u32> {
        self.work += self.clauses.len();
        let mut open: Vec<(u32, &Clause)> = Vec::new();
        for clause in self.clauses.iter().filter(|clause| !self.is_met(clause)) {
            let least = clause.any.iter().filter_map(|need| self.least_cost(need));
            open.push((least.min()?, clause));
        }
        open.sort_by_key(|(cost, clause)| (std::cmp::Reverse(*cost), clause.any.len()));
        let mut used = std::collections::BTreeSet::new();
        let mut sum = 0;
        for (cost, clause) in open {
            let elements = self.open_of(clause);
            if elements.iter().all(|element| !used.contains(element)) {
                used.extend(elements);
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
        let open = self.clauses.iter().filter(|clause| !self.is_met(clause));
        let narrowest = open.map(|clause| self.open_of(clause)).min_by_key(Vec::len);
        let Some(mut elements) = narrowest else {
            self.keep();
            return;
        };
        elements.sort_by_key(|element| (self.cost_of(*element), *element));
        for element in &elements {
            self.set(*element, State::In);
            self.cost += self.cost_of(*element);
            self.branch();
            self.cost -= self.cost_of(*element);
            self.set(*element, State::Out);
        }
        for element in elements {
            self.set(element, State::Open);
        }
    }

    fn keep(&mut self) {
        self.best_cost = self.cost;
        let chosen = self.elements.iter().copied();
        self.best = chosen.filter(|e| self.state_of(*e) == State::In).collect();
    }

    /// A first choice: what helps most clauses for its cost, then without what is not needed.
    fn greedy(&mut self) {
        while let Some(element) = self.most_helpful() {
            self.set(element, State::In);
        }
        let mut chosen: Vec<usize> = self.elements.clone();
        chosen.retain(|e| self.state_of(*e) == State::In);
        chosen.sort_by_key(|element| std::cmp::Reverse((self.cost_of(*element), *element)));
        for element in chosen {
            self.set(element, State::Open);
            if !self.clauses.iter().all(|clause| self.is_met(clause)) {
                self.set(element, State::In);
            }
        }
        let elements = self.elements.iter();
        let costs = elements
            .filter(|e| self.state_of(**e) == State::In)
            .map(|e| self.cost_of(*e));
        self.cost = costs.sum();
        self.keep();
        self.cost = 0;
        self.state
            .values_mut()
            .for_each(|state| *state = State::Open);
    }

    fn most_helpful(&self) -> Option<usize> {
        let mut help: BTreeMap<usize, f64> = BTreeMap::new();
        for clause in self.clauses.iter().filter(|clause| !self.is_met(clause)) {
            for need in &clause.any {
                let outstanding = self.outstanding(need);
                let open = need.of.iter().filter(|e| self.state_of(**e) == State::Open);
                let open: Vec<usize> = open.copied().collect();
                if open.len() < outstanding {
                    continue;
                }
                for element in open {
                    *help.entry(element).or_default() += 1.0 / outstanding as f64;
                }
            }
        }
        let worth =
            |(element, help): &(usize, f64)| help / f64::from(self.cost_of(*element).max(1));
        let best = help
            .into_iter()
            .max_by(|a, b| worth(a).total_cmp(&worth(b)).then_with(|| b.0.cmp(&a.0)));
        best.map(|(element, _)| element)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clause(needs: &[(usize, &[usize])]) -> Clause {
        let need = |(count, of): &(usize, &[usize])| Need {
            count: *count,
            of: of.to_vec(),
        };
        Clause {
            any: needs.iter().map(need).collect(),
        }
    }

    /// The cheapest of all subsets.
    fn by_trying(costs: &[u32], clauses: &[Clause]) -> u32 {
        let cost = |set: u32| {
            let chosen = (0..costs.len()).filter(|e| set & 1 << e != 0);
            chosen.map(|e| costs[e]).sum::<u32>()
        };
        let meets = |set: u32| {
            clauses.iter().all(|clause| {
                clause.any.iter().any(|need| {
                    need.of.iter().filter(|e| set & 1 << **e != 0).count() >= need.count
                })
            })
        };
        let sets = 0..1_u32 << costs.len();
        sets.filter(|set| meets(*set)).map(cost).min().unwrap()
    }

    #[test]
    fn parts_without_common_candidates_are_told_apart() {
        let clauses = [
            clause(&[(1, &[0, 1])]),
            clause(&[(1, &[2])]),
            clause(&[(1, &[1]), (1, &[3])]),
        ];
        assert_eq!(parts(4, &clauses), [vec![0, 2], vec![1]]);
    }

    #[test]
    fn the_choice_is_the_cheapest_of_all() {
        let mut state = 1_u64;
        let mut random = |n: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) as usize % n
        };
        for _ in 0..400 {
            let n = 4 + random(9);
            let costs: Vec<u32> = (0..n).map(|_| [1, 3, 9][random(3)]).collect();
            let clauses: Vec<Clause> = (0..=random(8))
                .map(|_| {
                    let needs = (0..=random(3)).map(|_| {
                        let mut of: Vec<usize> = (0..2 + random(3)).map(|_| random(n)).collect();
                        of.sort_unstable();
                        of.dedup();
                        let count = 1 + random(2).min(of.len() - 1);
                        Need { count, of }
                    });
                    Clause {
                        any: needs.collect(),
                    }
                })
                .collect();
            let choice = Solver::new(&costs).solve(&clauses);
            assert_eq!(
                choice.cost,
                by_trying(&costs, &clauses),
                "{clauses:?} {costs:?}"
            );
            assert_eq!(choice.bound, choice.cost);
            let paid: u32 = choice.chosen.iter().map(|e| costs[*e]).sum();
            assert_eq!(paid, choice.cost);
        }
    }
}
