//! The circles an enumeration counts: at an asset, over a way, in the final attack.

use sekisho::catalog::{AssetId, Effect, EffectPath, Move, MovePath, Position, StepEnd, ThreatId};
use std::collections::BTreeSet;

use super::enumerate::{Circles, Enumeration, Run, flow_of};

impl Enumeration<'_> {
    /// What a step over one leg counts, as (asset, control).
    pub(crate) fn circles_of_step(
        &self,
        movement: &Move,
        assets: &[AssetId],
        is_last: bool,
    ) -> BTreeSet<(String, String)> {
        let nodes = assets
            .iter()
            .map(|id| self.ids.iter().position(|known| *known == id).unwrap());
        let nodes: Vec<usize> = nodes.collect();
        let (start, end) = (nodes[0], nodes[nodes.len() - 1]);
        let run = Run {
            movement,
            from: start,
            to: end,
        };
        let ask = |node, at| self.circles(node, &movement.threat, at, Some(run));
        let inner = nodes[1..nodes.len() - 1]
            .iter()
            .fold(0, |s, n| s | self.passed(*n, run));
        let of_end = if is_last {
            0
        } else {
            ask(end, Position::Target)
        };
        let circles = ask(start, Position::Source) | inner | of_end;
        let bits = self
            .in_place
            .iter()
            .enumerate()
            .filter(|(bit, _)| circles & 1 << bit != 0);
        bits.map(|(_, (node, control))| (self.ids[*node].to_string(), control.id.to_string()))
            .collect()
    }

    /// The circles an asset has on a threat at a position of a step.
    pub(super) fn circles(
        &self,
        node: usize,
        threat: &ThreatId,
        at: Position,
        run: Option<Run<'_>>,
    ) -> Circles {
        let columns = &self.catalog.risk.counting_columns;
        let mut circles = 0;
        for (bit, (asset, control)) in self.in_place.iter().enumerate() {
            let acts = control.effects.iter().any(|effect| {
                effect.threat == *threat
                    && effect.at == at
                    && columns.contains(&effect.column)
                    && self.is_run(effect, run)
                    && (effect.kinds.is_empty() || self.is_one(node, &effect.kinds))
            });
            if *asset == node && acts {
                circles |= 1 << bit;
            }
        }
        circles
    }

    /// Whether an effect is about such a step.
    pub(super) fn is_run(&self, effect: &Effect, run: Option<Run<'_>>) -> bool {
        let is_over = match (&effect.over, run) {
            (EffectPath::Any, _) => true,
            (EffectPath::Lines, Some(run)) => run.movement.via == MovePath::Lines,
            (EffectPath::Flows(flows), Some(run)) => {
                flow_of(run.movement).is_some_and(|flow| flows.contains(flow))
            }
            (EffectPath::Lines | EffectPath::Flows(_), None) => false,
        };
        let is_at = |end: &StepEnd, node: Option<usize>| {
            let anywhere = end.zones.is_empty() && end.kinds.is_empty();
            anywhere
                || node.is_some_and(|node| {
                    self.is_one(node, &end.kinds)
                        || self.zones[node].iter().any(|zone| end.zones.contains(zone))
                })
        };
        is_over
            && is_at(&effect.from, run.map(|run| run.from))
            && is_at(&effect.to, run.map(|run| run.to))
    }

    pub(super) fn passed(&self, node: usize, run: Run<'_>) -> Circles {
        self.circles(node, &run.movement.threat, Position::Transit, Some(run))
    }

    /// The circles passed on each way between two assets.
    pub(super) fn circles_between(
        &self,
        run: Run<'_>,
        (from, to): (usize, usize),
        may_pass: &dyn Fn(usize) -> bool,
    ) -> BTreeSet<Circles> {
        let ways = self.simple_ways(from, to, may_pass);
        let sum = |way: &Vec<usize>| way.iter().fold(0, |sum, n| sum | self.passed(*n, run));
        ways.iter().map(sum).collect()
    }

    /// The circles passed on each way of a flow over lines, its stops included.
    pub(super) fn circles_of_flow(&self, run: Run<'_>, stops: &[usize]) -> BTreeSet<Circles> {
        let passes = |node: usize| {
            self.kinds[node].as_ref().is_some_and(|kind| kind.transit) && self.lines[node].len() > 1
        };
        let inner = &stops[1..stops.len() - 1];
        let mut all = BTreeSet::from([inner.iter().fold(0, |s, n| s | self.passed(*n, run))]);
        for pair in stops.windows(2) {
            let more = self.circles_between(run, (pair[0], pair[1]), &passes);
            all = all
                .iter()
                .flat_map(|one| more.iter().map(move |other| one | other))
                .collect();
        }
        all
    }

    /// What lies between two assets, for every simple way over lines.
    pub(super) fn simple_ways(
        &self,
        from: usize,
        to: usize,
        may_pass: &dyn Fn(usize) -> bool,
    ) -> BTreeSet<Vec<usize>> {
        let mut found = BTreeSet::new();
        let mut open = vec![vec![from]];
        while let Some(way) = open.pop() {
            for next in &self.lines[way[way.len() - 1]] {
                if *next == to {
                    found.insert(way[1..].to_vec());
                } else if !way.contains(next) && may_pass(*next) {
                    let mut on = way.clone();
                    on.push(*next);
                    open.push(on);
                }
            }
        }
        found
    }

    /// Circles of the source of a last hop that still act in the final attack.
    pub(super) fn in_goal(&self, run: Run<'_>) -> [Circles; 3] {
        let mut sets = [0; 3];
        for (set, goal) in sets.iter_mut().zip(&self.catalog.attacks.goals) {
            if run.movement.via != MovePath::Direct {
                *set = self.circles(run.from, &goal.threat, Position::Source, Some(run));
            }
        }
        sets
    }
}
