//! Targets that attackers reach, worst first.

use std::{cmp::Reverse, collections::BTreeSet};

use super::sweep::{AimNo, Sweeps};
use crate::analysis::{
    attack::{
        ground::{GoalNo, LevelPair},
        hops::Hops,
    },
    net::{AssetNo, Table, table_key},
};

table_key! {
    /// An attacker among those whose sweeps are at hand.
    AttackerNo
}

/// A target that some route of an attacker reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct AttackTarget {
    pub(in crate::analysis) goal: GoalNo,
    pub(in crate::analysis) attacker: AttackerNo,
    /// The goal among those of the attacker.
    aim: AimNo,
    pub(in crate::analysis) node: AssetNo,
    /// The levels of its worst.
    pub(in crate::analysis) pair: LevelPair,
}

/// A final attack of an attacker.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct AttackerAim {
    goal: GoalNo,
    attacker: AttackerNo,
    aim: AimNo,
}

/// All products there are, highest first.
pub(in crate::analysis) fn products() -> impl Iterator<Item = u8> {
    let products = LevelPair::ALL.iter().map(|pair| Reverse(pair.product()));
    let products: BTreeSet<Reverse<u8>> = products.collect();
    products.into_iter().map(|Reverse(product)| product)
}

/// Targets with a product or a higher one: by final attack and attacker, and of each the worst
/// first, in the order of assets. They are looked up as they are asked for, since a short list
/// needs few.
pub(in crate::analysis) fn targets<'s>(
    hops: &'s Hops<'_>,
    sweeps: &'s Table<AttackerNo, Sweeps<'_>>,
    least: u8,
) -> impl Iterator<Item = AttackTarget> + 's {
    let mut aims: Vec<AttackerAim> = Vec::new();
    for (attacker, of_attacker) in sweeps.entries() {
        let own = of_attacker.aims.entries();
        aims.extend(own.map(|(aim, it)| AttackerAim {
            goal: it.goal,
            attacker,
            aim,
        }));
    }
    aims.sort_unstable();
    let with_products = aims.into_iter().flat_map(move |aim| {
        let products = products().take_while(move |product| *product >= least);
        products.map(move |product| (aim, product))
    });
    with_products.flat_map(|(aim, sought)| {
        let AttackerAim {
            goal,
            attacker,
            aim,
        } = aim;
        let worst = &sweeps[attacker].aims[aim].worst;
        let nodes = hops.order().nodes().iter().copied();
        nodes.filter_map(move |node| {
            let pair = worst[node].filter(|pair| pair.product() == sought)?;
            Some(AttackTarget {
                goal,
                attacker,
                aim,
                node,
                pair,
            })
        })
    })
}
