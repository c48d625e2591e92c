//! Writing out a route: its hops, steps and circles.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    hops::Hops,
    into::Into,
    last::Last,
    steps::Steps,
    sweep::{PAIRS, Sweeps},
};
use crate::{
    analysis::{
        AttackRoute, Step,
        circles::{Carried, level_of},
        net::Node,
        rating::rating,
    },
    catalog::{Part, Scale},
};

/// A hop on the way to a host, written out.
struct Before {
    hop: Last,
    step: Rc<Step>,
}

/// How the hosts under an attacker were reached within a pair: attacker, pair, host.
type ReachedKey = (usize, usize, Node);

/// Writes out routes. What several of them share, the way to a foothold above all, is written
/// once.
pub(super) struct Writer<'x, 'a> {
    hops: &'x Hops<'a>,
    sweeps: &'x [Sweeps<'a>],
    before: BTreeMap<ReachedKey, Option<Rc<Before>>>,
    steps: Steps<'x, 'a>,
}

impl<'x, 'a> Writer<'x, 'a> {
    pub(super) fn new(
        hops: &'x Hops<'a>,
        carried: &'x Carried<'a>,
        sweeps: &'x [Sweeps<'a>],
    ) -> Self {
        Self {
            hops,
            sweeps,
            before: BTreeMap::new(),
            steps: Steps::new(hops, carried),
        }
    }

    /// The route of an attacker that ends with `last` and a final attack, reached within a pair
    /// of levels.
    pub(super) fn route(
        &mut self,
        (attacker, pair): (usize, usize),
        goal_index: usize,
        last: &Last,
    ) -> Option<AttackRoute> {
        let hops = self.hops;
        let sweeps = self.sweeps.get(attacker)?;
        let catalog = hops.net.catalog;
        let goal = catalog.attacks.goals.get(goal_index)?;
        let target = last.target();
        let before = self.steps_before(attacker, pair, last)?;
        let entry = before.first().map_or(last, |first| &first.hop).source();
        let mut steps: Vec<Step> = Vec::with_capacity(before.len() + 2);
        steps.extend(before.iter().map(|it| Step::clone(&it.step)));
        steps.push(Step::clone(&*self.steps.of_hop(last, false)?));
        let movements = before.iter().map(|it| &it.hop).chain([last]);
        let levels = movements.map(|hop| hops.level(hop.movement()));
        let threat = levels.min()?;
        steps.push(Step::clone(&*self.steps.of_goal(goal_index, last)?));
        let level = steps.iter().map(|step| step.countermeasure_level).max()?;
        let damage = hops.net.kind(target).map_or(3, |kind| kind.damage);
        let foothold = Some(last.source()).filter(|node| hops.part(*node) != Part::Outside);
        debug_assert!(
            PAIRS
                .get(pair)
                .is_some_and(|(t, l)| threat >= *t && level <= *l)
        );
        let n_assets = steps.iter().map(|step| step.assets.len()).sum();
        let mut on_the_way = Vec::with_capacity(n_assets);
        for asset in steps.iter().flat_map(|step| &step.assets) {
            if on_the_way.last() != Some(asset) {
                on_the_way.push(asset.clone());
            }
        }
        Some(AttackRoute {
            number: 0,
            scenario: (goal.scenario, 0),
            attacker: sweeps.attacker.id.clone(),
            goal: goal.id.clone(),
            entry: hops.net.id(entry)?.clone(),
            foothold: foothold.and_then(|node| hops.net.id(node).cloned()),
            target: hops.net.id(target)?.clone(),
            hops: on_the_way,
            steps,
            rating: rating((&catalog.risk, Scale::Damage), threat, level, damage),
        })
    }

    /// The hops that lead to the source of `last`, from the entry on.
    fn steps_before(
        &mut self,
        attacker: usize,
        pair: usize,
        last: &Last,
    ) -> Option<Vec<Rc<Before>>> {
        let mut chain: Vec<Rc<Before>> = Vec::new();
        let (mut is_entry, mut source) = (last.is_entry, last.source());
        while !is_entry {
            let before = self.before(attacker, pair, source)?;
            (is_entry, source) = (before.hop.is_entry, before.hop.source());
            chain.push(before);
            if chain.len() > self.hops.n_nodes() {
                return None;
            }
        }
        chain.reverse();
        Some(chain)
    }

    /// The hop by which a host was reached.
    fn before(&mut self, attacker: usize, pair: usize, node: Node) -> Option<Rc<Before>> {
        let key = (attacker, pair, node);
        if let Some(known) = self.before.get(&key) {
            return known.clone();
        }
        let levels = *PAIRS.get(pair)?;
        let hop = hop_by_which(self.hops, self.sweeps.get(attacker)?, levels, node);
        let before = hop.and_then(|hop| {
            let step = self.steps.of_hop(&hop, true)?;
            Some(Rc::new(Before { hop, step }))
        });
        self.before.insert(key, before.clone());
        before
    }
}

/// The hop by which a host was reached, with the fewest circles that way has.
fn hop_by_which(hops: &Hops<'_>, sweeps: &Sweeps<'_>, pair: (u8, u8), node: Node) -> Option<Last> {
    let reached = sweeps.ways(hops, pair).get(node).copied()??;
    let (from, movement) = (reached.from as usize, reached.movement as usize);
    let own = hops.seen(hops.weights.target_question(movement), node);
    let into = Into {
        hops,
        sweeps,
        pair,
        source: Some(from),
    };
    into.by((sweeps.is_entry(from), movement), node)
        .into_iter()
        .find(|last| level_of(last.seen(hops).and(own).count().into()) <= pair.1)
}
