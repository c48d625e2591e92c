use std::collections::BTreeSet;

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
    test_runner::RngSeed,
};

use super::solver::{Solver, parts};
use crate::analysis::{
    net::{Table, TableKey as _},
    worth::clauses::{CandidateNo, CircleNeed, Clause, ClauseNo},
};

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
        clauses
            .values()
            .all(|clause| clause.any.iter().any(|need| is_met(set, need)))
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
