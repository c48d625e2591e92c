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
    drawing::{AssetNo, Net},
    groups::Groups,
    table::{Table, table_key},
};

/// What a way costs: circles passed, then hops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct WayCost {
    circles: u32,
    hops: u32,
}

impl WayCost {
    /// No way was found.
    const NONE: Self = Self {
        circles: u32::MAX,
        hops: u32::MAX,
    };
}

/// Costs that are kept at most; what is asked for after that is searched for again.
const MOST_KEPT: usize = 1 << 20;

table_key! {
    /// An asset that leads on.
    HubNo
}

table_key! {
    /// A search that is kept.
    SearchNo
}

/// An asset with more than one line.
#[derive(Debug)]
struct Hub {
    node: AssetNo,
    may_be_passed: bool,
}

/// What leads on: all assets with more than one line. The others are most of a drawing, and
/// leaving them out keeps searches small.
#[derive(Debug)]
struct Hubs {
    /// The number of each asset among the hubs, if it is one.
    numbers: Table<AssetNo, Option<HubNo>>,
    all: Table<HubNo, Hub>,
    /// By hub: the hubs on its lines that may be passed.
    onward: Groups<HubNo, HubNo>,
}

impl Hubs {
    fn new(net: &Net<'_>, may_pass: impl Fn(AssetNo) -> bool) -> Self {
        let mut all = Table::default();
        let number = |node: AssetNo| {
            (net.lines_of(node).len() > 1).then(|| {
                all.push(Hub {
                    node,
                    may_be_passed: may_pass(node),
                })
            })
        };
        let numbers = net.places.keys().map(number).collect();
        let mut hubs = Self {
            numbers,
            onward: Groups::empty(0),
            all,
        };
        let mut lines = Vec::new();
        for (hub, it) in hubs.all.entries() {
            let passed = hubs.passed_from(net, it.node);
            lines.extend(passed.map(|other| (hub, other)));
        }
        hubs.onward = Groups::new(hubs.all.len(), lines.into_iter());
        hubs
    }

    /// The hubs on the lines of an asset that may be passed.
    fn passed_from(&self, net: &Net<'_>, node: AssetNo) -> impl Iterator<Item = HubNo> {
        let lines = net.lines_of(node).iter().filter(move |it| it.node != node);
        let hubs = lines.filter_map(|line| self.numbers[line.node]);
        hubs.filter(|hub| self.all[*hub].may_be_passed)
    }

    /// The same, of a hub.
    fn onward_from(&self, hub: HubNo) -> impl Iterator<Item = HubNo> {
        self.onward.of(hub).iter().copied()
    }
}

/// Where to go next from a hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NextHop {
    Unknown,
    Nowhere,
    To(AssetNo),
}

/// All ways to one target.
#[derive(Debug)]
struct WaySearch {
    /// By hub: the cost from there, without its own weight; [`WayCost::NONE`] where it may not be
    /// passed.
    costs: Table<HubNo, WayCost>,
    /// By hub, as far as it was asked for.
    next: Table<HubNo, NextHop>,
}

/// What ways are looked for on.
#[derive(Clone, Debug)]
struct WayGround<'a> {
    net: &'a Net<'a>,
    hubs: Rc<Hubs>,
    weights: Option<Rc<Table<AssetNo, u8>>>,
}

/// Finds ways in a net, with a weight for each asset that is passed.
#[derive(Debug)]
pub(in crate::analysis) struct Ways<'a> {
    ground: WayGround<'a>,
    searches: Table<SearchNo, WaySearch>,
    /// The search of each target.
    of_target: BTreeMap<AssetNo, SearchNo>,
    /// The one that was asked last; flows are mostly asked target by target.
    last: Option<(AssetNo, SearchNo)>,
}

impl<'a> Ways<'a> {
    /// Ways with the fewest hops.
    pub(in crate::analysis) fn shortest(net: &'a Net<'a>) -> Self {
        Self::through(net, |node| net.kind(node).is_some_and(|kind| kind.transit))
    }

    /// Ways with the fewest hops, passing only what may be passed.
    pub(in crate::analysis) fn through(
        net: &'a Net<'a>,
        may_pass: impl Fn(AssetNo) -> bool,
    ) -> Self {
        Self::on(WayGround {
            net,
            hubs: Rc::new(Hubs::new(net, may_pass)),
            weights: None,
        })
    }

    /// Ways with the least sum of `weights` of the assets passed, then the fewest hops.
    pub(in crate::analysis) fn lightest(&self, weights: Table<AssetNo, u8>) -> Self {
        let mut ground = self.ground.clone();
        ground.weights = Some(Rc::new(weights));
        Self::on(ground)
    }

    fn on(ground: WayGround<'a>) -> Self {
        Self {
            ground,
            searches: Table::default(),
            of_target: BTreeMap::new(),
            last: None,
        }
    }

    /// The way from `from` over `via` to `to`, ends included.
    pub(in crate::analysis) fn way(
        &mut self,
        from: AssetNo,
        via: &[AssetNo],
        to: AssetNo,
    ) -> Option<Vec<AssetNo>> {
        let mut way = Vec::new();
        self.add_way(&mut way, from, via, to).then_some(way)
    }

    /// Adds the way from `from` over `via` to `to` to a list, ends included; nothing if there is
    /// none.
    pub(in crate::analysis) fn add_way(
        &mut self,
        list: &mut Vec<AssetNo>,
        from: AssetNo,
        via: &[AssetNo],
        to: AssetNo,
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
    pub(in crate::analysis) fn circles(&mut self, from: AssetNo, to: AssetNo) -> Option<u32> {
        let search = self.search_to(to);
        let (cost, _) = self.ground.best(&self.searches[search], from, to)?;
        Some(cost.circles)
    }

    /// Adds the way from `from` to `to` without its start. Each asset on it costs less than the
    /// one before, so it never meets itself.
    fn add_leg(&mut self, list: &mut Vec<AssetNo>, from: AssetNo, to: AssetNo) -> bool {
        let search = self.search_to(to);
        let search = &mut self.searches[search];
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

    /// The search from a target.
    fn search_to(&mut self, to: AssetNo) -> SearchNo {
        if let Some((_, search)) = self.last.filter(|(target, _)| *target == to) {
            return search;
        }
        let known = self.of_target.get(&to).copied();
        let search = known.unwrap_or_else(|| {
            if self.searches.len() * self.ground.hubs.all.len() > MOST_KEPT {
                self.searches = Table::default();
                self.of_target.clear();
            }
            let search = self.searches.push(self.ground.search(to));
            self.of_target.insert(to, search);
            search
        });
        self.last = Some((to, search));
        search
    }
}

impl WayGround<'_> {
    /// The best next asset on the way to `to`; thousands of flows pass the same switches.
    fn next(&self, search: &mut WaySearch, here: AssetNo, to: AssetNo) -> Option<AssetNo> {
        let Some(hub) = self.hubs.numbers[here] else {
            return self.best(search, here, to).map(|(_, node)| node);
        };
        match search.next[hub] {
            NextHop::To(next) => Some(next),
            NextHop::Nowhere => None,
            NextHop::Unknown => {
                let best = self.best(search, here, to).map(|(_, node)| node);
                search.next[hub] = best.map_or(NextHop::Nowhere, NextHop::To);
                best
            }
        }
    }

    /// The best next asset on the way to `to`, with what the way costs from `here`.
    fn best(&self, search: &WaySearch, here: AssetNo, to: AssetNo) -> Option<(WayCost, AssetNo)> {
        let lines = self.net.lines_of(here).iter();
        let ranked = lines.filter(|line| line.node != here).filter_map(|line| {
            if line.node == to {
                let nothing = WayCost {
                    circles: 0,
                    hops: 0,
                };
                return Some((nothing, to));
            }
            let cost = search.costs[self.hubs.numbers[line.node]?];
            (cost != WayCost::NONE).then(|| {
                let circles = cost.circles + self.weight(line.node);
                (WayCost { circles, ..cost }, line.node)
            })
        });
        ranked.min()
    }

    fn weight(&self, node: AssetNo) -> u32 {
        let weights = self.weights.as_ref();
        weights.map_or(0, |weights| u32::from(weights[node]))
    }

    /// Costs to `to` from every asset that may be passed.
    fn search(&self, to: AssetNo) -> WaySearch {
        let n_hubs = self.hubs.all.len();
        let mut search = WaySearch {
            costs: Table::filled(n_hubs, WayCost::NONE),
            next: Table::filled(n_hubs, NextHop::Unknown),
        };
        let first: Vec<HubNo> = self.hubs.passed_from(self.net, to).collect();
        let target = self.hubs.numbers[to];
        if self.weights.is_some() {
            self.search_weighed(&first, target, &mut search.costs);
        } else {
            self.search_hops(first, target, &mut search.costs);
        }
        search
    }

    /// Without weights, what is found first has the fewest hops.
    fn search_hops(
        &self,
        first: Vec<HubNo>,
        target: Option<HubNo>,
        costs: &mut Table<HubNo, WayCost>,
    ) {
        let mut now = first;
        let mut next = Vec::new();
        let mut hops = 1;
        while !now.is_empty() {
            for hub in now.drain(..).filter(|hub| Some(*hub) != target) {
                let cost = &mut costs[hub];
                if *cost == WayCost::NONE {
                    *cost = WayCost { circles: 0, hops };
                    next.extend(self.hubs.onward_from(hub));
                }
            }
            std::mem::swap(&mut now, &mut next);
            hops += 1;
        }
    }

    /// With weights, what is taken from the queue first is the cheapest there is (Dijkstra): no
    /// weight is negative, so nothing found later can better it.
    fn search_weighed(
        &self,
        first: &[HubNo],
        target: Option<HubNo>,
        costs: &mut Table<HubNo, WayCost>,
    ) {
        let start = WayCost {
            circles: 0,
            hops: 1,
        };
        let mut queue: BinaryHeap<_> = first.iter().map(|hub| Reverse((start, *hub))).collect();
        while let Some(Reverse((cost, hub))) = queue.pop() {
            if Some(hub) == target || costs[hub] != WayCost::NONE {
                continue;
            }
            costs[hub] = cost;
            let next = WayCost {
                circles: cost.circles + self.weight(self.hubs.all[hub].node),
                hops: cost.hops + 1,
            };
            let is_open = |hub: &HubNo| costs[*hub] == WayCost::NONE;
            let onward = self.hubs.onward_from(hub).filter(is_open);
            queue.extend(onward.map(|hub| Reverse((next, hub))));
        }
    }
}
