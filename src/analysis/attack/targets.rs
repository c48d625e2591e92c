//! Targets that attackers reach, worst first.

use std::{cmp::Reverse, collections::BTreeSet};

use super::{
    hops::Hops,
    sweep::{PAIRS, Sweeps},
};
use crate::analysis::net::Node;

/// A target that some route of an attacker reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Target {
    /// Index into the catalog's goals.
    pub(super) goal: usize,
    /// Index into the sweeps given.
    pub(super) attacker: usize,
    /// The goal's place among those of the attacker.
    place: usize,
    pub(super) node: Node,
    /// Index into [`PAIRS`] of its worst.
    pub(super) pair: usize,
}

/// The product of a pair of levels.
pub(super) fn product(pair: usize) -> u8 {
    PAIRS
        .get(pair)
        .map_or(0, |(threat, level)| threat * (4 - level))
}

/// All products there are, highest first.
pub(super) fn products() -> impl Iterator<Item = u8> {
    let products: BTreeSet<Reverse<u8>> = (0..PAIRS.len()).map(|p| Reverse(product(p))).collect();
    products.into_iter().map(|Reverse(product)| product)
}

/// Targets with a product or a higher one: by final attack and attacker, and of each the worst
/// first, in the order of assets. They are looked up as they are asked for, since a short list
/// needs few.
pub(super) fn targets<'s>(
    hops: &'s Hops<'_>,
    sweeps: &'s [Sweeps<'_>],
    least: u8,
) -> impl Iterator<Item = Target> + 's {
    let mut aims: Vec<(usize, usize, usize)> = Vec::new();
    for (attacker, of_attacker) in sweeps.iter().enumerate() {
        let goals = of_attacker.goals.iter().enumerate();
        aims.extend(goals.map(|(place, goal)| (*goal, attacker, place)));
    }
    aims.sort_unstable();
    let with_products = aims.into_iter().flat_map(move |aim| {
        let products = products().take_while(move |product| *product >= least);
        products.map(move |product| (aim, product))
    });
    with_products.flat_map(|((goal, attacker, place), sought)| {
        let best = sweeps.get(attacker).and_then(|it| it.best.get(place));
        let nodes = best.map_or(&[][..], |_| hops.order().nodes()).iter();
        nodes.filter_map(move |node| {
            let pair = usize::from((*best?.get(*node)?)?);
            (product(pair) == sought).then_some(Target {
                goal,
                attacker,
                place,
                node: *node,
                pair,
            })
        })
    })
}
