//! Ways over lines: how flows are routed, and which way an attacker finds the fewest controls on.
//!
//! A way passes on only through assets whose kind may transit. Among ways of equal cost the one
//! with the fewest hops wins, then the one with the smallest ids. Searches run from the target
//! and are kept, so that all flows to the same target share one.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
    rc::Rc,
};

use super::{
    groups::Groups,
    net::{Net, Node},
};

/// Cost of a way: circles passed, then hops.
type Cost = (u32, u32);

/// No way was found.
const NONE: Cost = (u32::MAX, u32::MAX);

/// Costs that are kept at most; what is asked for after that is searched for again.
const MOST_KEPT: usize = 1 << 20;

/// What leads on: all assets with more than one line. The others are most of a drawing, and
/// leaving them out keeps searches small.
#[derive(Debug)]
struct Hubs {
    /// The number of each asset among the hubs; `u32::MAX` for the others.
    numbers: Vec<u32>,
    /// The asset of each hub, and whether it may be passed.
    places: Vec<(Node, bool)>,
    /// By hub: the hubs on its lines that may be passed.
    onward: Groups,
}

impl Hubs {
    fn new(net: &Net<'_>, may_pass: impl Fn(Node) -> bool) -> Self {
        let mut hubs = Self {
            numbers: vec![u32::MAX; net.places.len()],
            places: Vec::new(),
            onward: Groups::default(),
        };
        let is_hub = |(node, _): &(Node, &mut u32)| net.lines_of(*node).len() > 1;
        for (node, number) in hubs.numbers.iter_mut().enumerate().filter(is_hub) {
            *number = hubs.places.len() as u32;
            hubs.places.push((node, may_pass(node)));
        }
        let mut lines = Vec::new();
        for (hub, (node, _)) in hubs.places.iter().enumerate() {
            let passed = hubs.passed_from(net, *node);
            lines.extend(passed.map(|other| (hub, other as u32)));
        }
        hubs.onward = Groups::new(hubs.places.len(), lines.into_iter());
        hubs
    }

    fn number(&self, node: Node) -> Option<usize> {
        let number = self.numbers.get(node).filter(|it| **it != u32::MAX)?;
        Some(*number as usize)
    }

    fn node(&self, hub: usize) -> Option<Node> {
        self.places.get(hub).map(|(node, _)| *node)
    }

    /// The hubs on the lines of an asset that may be passed.
    fn passed_from(&self, net: &Net<'_>, node: Node) -> impl Iterator<Item = usize> {
        let lines = net.lines_of(node).iter().filter(move |it| it.node != node);
        let hubs = lines.filter_map(|line| self.number(line.node));
        hubs.filter(|hub| self.places.get(*hub).is_some_and(|(_, passes)| *passes))
    }

    /// The same, of a hub.
    fn onward_from(&self, hub: usize) -> impl Iterator<Item = usize> {
        self.onward.of(hub).iter().map(|hub| *hub as usize)
    }
}

/// Where to go next from a hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Unknown,
    Nowhere,
    To(u32),
}

/// All ways to one target.
#[derive(Debug)]
struct Search {
    /// By hub: the cost from there, without its own weight; [`NONE`] where it may not be passed.
    costs: Vec<Cost>,
    /// By hub, as far as it was asked for.
    next: Vec<Next>,
}

/// What ways are looked for on.
#[derive(Clone, Debug)]
struct Ground<'a> {
    net: &'a Net<'a>,
    hubs: Rc<Hubs>,
    weights: Option<Rc<[u8]>>,
}

/// Finds ways in a net, with a weight for each asset that is passed.
#[derive(Debug)]
pub(super) struct Ways<'a> {
    ground: Ground<'a>,
    searches: Vec<Search>,
    /// The place of each target's search among them.
    of_target: BTreeMap<Node, usize>,
    /// The one that was asked last; flows are mostly asked target by target.
    last: (Node, usize),
}

impl<'a> Ways<'a> {
    /// Ways with the fewest hops.
    pub(super) fn shortest(net: &'a Net<'a>) -> Self {
        Self::through(net, |node| net.kind(node).is_some_and(|kind| kind.transit))
    }

    /// Ways with the fewest hops, passing only what may be passed.
    pub(super) fn through(net: &'a Net<'a>, may_pass: impl Fn(Node) -> bool) -> Self {
        Self::on(Ground {
            net,
            hubs: Rc::new(Hubs::new(net, may_pass)),
            weights: None,
        })
    }

    /// Ways with the least sum of `weights` of the assets passed, then the fewest hops.
    pub(super) fn lightest(&self, weights: Vec<u8>) -> Self {
        let mut ground = self.ground.clone();
        ground.weights = Some(weights.into());
        Self::on(ground)
    }

    fn on(ground: Ground<'a>) -> Self {
        Self {
            ground,
            searches: Vec::new(),
            of_target: BTreeMap::new(),
            last: (Node::MAX, 0),
        }
    }

    /// The way from `from` over `via` to `to`, ends included.
    pub(super) fn way(&mut self, from: Node, via: &[Node], to: Node) -> Option<Vec<Node>> {
        let mut way = Vec::new();
        self.add_way(&mut way, from, via, to).then_some(way)
    }

    /// Adds the way from `from` over `via` to `to` to a list, ends included; nothing if there is
    /// none.
    pub(super) fn add_way(
        &mut self,
        list: &mut Vec<Node>,
        from: Node,
        via: &[Node],
        to: Node,
    ) -> bool {
        let before = list.len();
        list.push(from);
        let mut here = from;
        for next in via.iter().copied().chain([to]) {
            if next != here && !self.add_leg(list, here, next) {
                list.truncate(before);
                return false;
            }
            here = next;
        }
        true
    }

    /// The circles of all that is passed on the way from `from` to `to`.
    pub(super) fn circles(&mut self, from: Node, to: Node) -> Option<u32> {
        let place = self.search_to(to);
        let best = self.ground.best(self.searches.get(place)?, from, to)?;
        Some(best.0.0)
    }

    /// Adds the way from `from` to `to` without its start. Each asset on it costs less than the
    /// one before, so it never meets itself.
    fn add_leg(&mut self, list: &mut Vec<Node>, from: Node, to: Node) -> bool {
        let place = self.search_to(to);
        let Some(search) = self.searches.get_mut(place) else {
            return false;
        };
        let mut here = from;
        while here != to {
            let Some(next) = self.ground.next(search, here, to) else {
                return false;
            };
            here = next;
            list.push(here);
        }
        true
    }

    /// The place of the search from a target.
    fn search_to(&mut self, to: Node) -> usize {
        if self.last.0 == to {
            return self.last.1;
        }
        let known = self.of_target.get(&to).copied();
        let place = known.unwrap_or_else(|| {
            if self.searches.len() * self.ground.hubs.places.len() > MOST_KEPT {
                self.searches.clear();
                self.of_target.clear();
            }
            self.searches.push(self.ground.search(to));
            self.of_target.insert(to, self.searches.len() - 1);
            self.searches.len() - 1
        });
        self.last = (to, place);
        place
    }
}

impl Ground<'_> {
    /// The best next asset on the way to `to`; thousands of flows pass the same switches.
    fn next(&self, search: &mut Search, here: Node, to: Node) -> Option<Node> {
        let best = || self.best(search, here, to).map(|(_, node)| node);
        let Some(number) = self.hubs.number(here) else {
            return best();
        };
        match search.next.get(number) {
            Some(Next::To(next)) => Some(*next as Node),
            Some(Next::Nowhere) => None,
            Some(Next::Unknown) | None => {
                let best = best();
                if let Some(next) = search.next.get_mut(number) {
                    *next = best.map_or(Next::Nowhere, |best| Next::To(best as u32));
                }
                best
            }
        }
    }

    /// The best next asset on the way to `to`, with what the way costs from `here`.
    fn best(&self, search: &Search, here: Node, to: Node) -> Option<(Cost, Node)> {
        let lines = self.net.lines_of(here).iter();
        let ranked = lines.filter(|line| line.node != here).filter_map(|line| {
            if line.node == to {
                return Some(((0, 0), to));
            }
            let (circles, hops) = *search.costs.get(self.hubs.number(line.node)?)?;
            (hops != u32::MAX).then(|| ((circles + self.weight(line.node), hops), line.node))
        });
        ranked.min()
    }

    fn weight(&self, node: Node) -> u32 {
        let weights = self.weights.as_ref();
        weights
            .and_then(|weights| weights.get(node))
            .map_or(0, |weight| u32::from(*weight))
    }

    /// Costs to `to` from every asset that may be passed.
    fn search(&self, to: Node) -> Search {
        let n_hubs = self.hubs.places.len();
        let mut search = Search {
            costs: vec![NONE; n_hubs],
            next: vec![Next::Unknown; n_hubs],
        };
        let first: Vec<usize> = self.hubs.passed_from(self.net, to).collect();
        let target = self.hubs.number(to);
        if self.weights.is_some() {
            self.search_weighed(&first, target, &mut search.costs);
        } else {
            self.search_hops(first, target, &mut search.costs);
        }
        search
    }

    /// Without weights, what is found first has the fewest hops.
    fn search_hops(&self, first: Vec<usize>, target: Option<usize>, costs: &mut [Cost]) {
        let mut now = first;
        let mut next = Vec::new();
        let mut hops = 1;
        while !now.is_empty() {
            for hub in now.drain(..).filter(|hub| Some(*hub) != target) {
                let cost = costs.get_mut(hub);
                if let Some(cost) = cost.filter(|cost| **cost == NONE) {
                    *cost = (0, hops);
                    next.extend(self.hubs.onward_from(hub));
                }
            }
            std::mem::swap(&mut now, &mut next);
            hops += 1;
        }
    }

    fn search_weighed(&self, first: &[usize], target: Option<usize>, costs: &mut [Cost]) {
        let first = first.iter().map(|hub| Reverse(((0, 1), *hub)));
        let mut queue: BinaryHeap<_> = first.collect();
        while let Some(Reverse((cost, hub))) = queue.pop() {
            let known = costs.get_mut(hub).filter(|_| Some(hub) != target);
            let Some(known) = known.filter(|known| **known == NONE) else {
                continue;
            };
            *known = cost;
            let own = self.hubs.node(hub).map_or(0, |node| self.weight(node));
            let next = (cost.0 + own, cost.1 + 1);
            let is_open = |hub: &usize| costs.get(*hub).is_some_and(|known| *known == NONE);
            let onward = self.hubs.onward_from(hub).filter(is_open);
            queue.extend(onward.map(|hub| Reverse((next, hub))));
        }
    }
}
