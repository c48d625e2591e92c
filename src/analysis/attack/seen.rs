//! Circles met so far within a hop. A control counts once, also where a hop passes its asset
//! twice: on two legs through a relay, or on the way to and from an asset a flow is pinned to.

use std::collections::BTreeSet;

use super::{flow_hops::FlowHop, hops::Hops};
use crate::{analysis::net::Node, catalog::Part};

/// A control at an asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Circle {
    node: u32,
    /// Place among the controls of its asset.
    control: u32,
}

impl Circle {
    pub(super) fn node(self) -> Node {
        self.node as Node
    }
}

/// Circles as far as they matter: two or more are enough for the highest level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Seen {
    Nothing,
    /// One; which it is is kept where a hop may meet it again.
    One(Option<Circle>),
    Enough,
}

impl Seen {
    /// So many circles, not told apart.
    pub(super) fn some(circles: u8) -> Self {
        match circles {
            0 => Self::Nothing,
            1 => Self::One(None),
            _ => Self::Enough,
        }
    }

    pub(super) fn count(self) -> u8 {
        match self {
            Self::Nothing => 0,
            Self::One(_) => 1,
            Self::Enough => 2,
        }
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, seen) | (seen, Self::Nothing) => seen,
            (Self::One(Some(one)), Self::One(Some(same))) if one == same => self,
            _ => Self::Enough,
        }
    }
}

impl Hops<'_> {
    /// What an asset adds to a hop, for one of the questions.
    pub(super) fn seen(&self, question: usize, node: Node) -> Seen {
        match self.weights.count_of(question, node) {
            0 => Seen::Nothing,
            1 => Seen::One(self.told_apart(question, node)),
            _ => Seen::Enough,
        }
    }

    fn told_apart(&self, question: usize, node: Node) -> Option<Circle> {
        let of_node = |control| Circle {
            node: node as u32,
            control,
        };
        let mut known = self.recurring.range(of_node(0)..=of_node(u32::MAX));
        known.next()?;
        self.circle(question, node)
            .filter(|circle| self.recurring.contains(circle))
    }

    fn circle(&self, question: usize, node: Node) -> Option<Circle> {
        let question = self.weights.question(question)?;
        Some(Circle {
            node: node as u32,
            control: self.carried.only(node, question)? as u32,
        })
    }

    /// What a hop over a flow passes: the least there is, or each single circle it may be.
    pub(super) fn passed_by<'s>(&'s self, hop: &'s FlowHop) -> &'s [Seen] {
        let several = hop
            .several
            .and_then(|it| self.alternatives.get(it as usize));
        several.map_or_else(|| std::slice::from_ref(&hop.passed), Vec::as_slice)
    }

    /// Finds out which single circles lie on hops that may meet them twice.
    pub(super) fn tell_apart(&mut self) {
        let mut hops = std::mem::take(&mut self.over_flows);
        for hop in hops.iter_mut().filter(|hop| hop.passed != Seen::Nothing) {
            let is_pinned = self
                .net
                .flows
                .get(hop.flow as usize)
                .is_some_and(|flow| !flow.via.is_empty());
            let is_relayed = [hop.from, hop.to]
                .into_iter()
                .any(|end| self.part(end as Node) == Part::Relay);
            if !is_pinned && (!is_relayed || hop.passed == Seen::Enough) {
                continue;
            }
            let singles = self.singles_of_flow(hop.movement(), hop.flow as usize);
            let singles: Vec<Seen> = singles
                .into_iter()
                .map(|circle| Seen::One(Some(circle)))
                .collect();
            hop.passed = singles.first().copied().unwrap_or(Seen::Enough);
            if !singles.is_empty() {
                hop.several = Some(self.alternatives.len() as u32);
                self.alternatives.push(singles);
            }
        }
        self.over_flows = hops;
        let known = self.alternatives.iter().flatten();
        let circles = known.filter_map(|seen| match seen {
            Seen::One(circle) => *circle,
            Seen::Nothing | Seen::Enough => None,
        });
        self.recurring = circles.collect();
    }

    /// The circles with which alone a flow finds a way; none when each way meets more.
    fn singles_of_flow(&self, movement: usize, flow: usize) -> BTreeSet<Circle> {
        let Some(flow) = self.net.flows.get(flow) else {
            return BTreeSet::new();
        };
        let question = self.weights.transit_question(movement);
        let mut stops = vec![flow.from];
        stops.extend(flow.via.iter().chain([&flow.to]));
        stops.dedup();
        let mut common: Option<BTreeSet<Circle>> = None;
        let mut keep = |circles: BTreeSet<Circle>| {
            let both = common
                .as_ref()
                .map(|known| known.intersection(&circles).copied().collect());
            common = Some(both.unwrap_or(circles));
        };
        for stop in stops
            .get(1..stops.len().saturating_sub(1))
            .unwrap_or_default()
        {
            match self.weights.count_of(question, *stop) {
                0 => {}
                1 => keep(self.circle(question, *stop).into_iter().collect()),
                _ => return BTreeSet::new(),
            }
        }
        for pair in stops.windows(2) {
            if let [from, to] = *pair
                && let Some(circles) = self.singles_between(question, from, to)
            {
                keep(circles);
            }
        }
        common.unwrap_or_default()
    }

    /// The circles with which alone a way leads from one asset to another; `None` when one
    /// meets nothing.
    fn singles_between(&self, question: usize, from: Node, to: Node) -> Option<BTreeSet<Circle>> {
        let ahead = self.touched(question, from);
        if ahead.contains(&to) {
            return None;
        }
        let behind = self.touched(question, to);
        let singles = ahead
            .intersection(&behind)
            .copied()
            .filter(|node| self.may_transit(*node) && self.weights.count_of(question, *node) == 1);
        Some(
            singles
                .filter_map(|node| self.circle(question, node))
                .collect(),
        )
    }

    /// Everything that is reached without meeting a circle, and what borders on it.
    fn touched(&self, question: usize, from: Node) -> BTreeSet<Node> {
        let mut touched = BTreeSet::new();
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            for line in self.net.lines_of(node) {
                let goes_on =
                    self.may_transit(line.node) && self.weights.count_of(question, line.node) == 0;
                if touched.insert(line.node) && goes_on {
                    open.push(line.node);
                }
            }
        }
        touched
    }

    fn may_transit(&self, node: Node) -> bool {
        self.net.kind(node).is_some_and(|kind| kind.transit) && self.net.lines_of(node).len() > 1
    }

    /// The circles that walks over lines by a movement may meet and a later leg again.
    pub(super) fn recurring_on_lines(&self, movement: usize) -> Vec<Circle> {
        let question = self.weights.transit_question(movement);
        let is_met = |circle: &&Circle| {
            self.part(circle.node()) == Part::Device
                && self.seen(question, circle.node()) == Seen::One(Some(**circle))
        };
        self.recurring.iter().filter(is_met).copied().collect()
    }
}
