//! The search for all ways to one target.

use std::{cmp::Reverse, collections::BinaryHeap, rc::Rc};

use super::{
    drawing::{AssetNo, Net},
    hubs::{HubNo, Hubs},
    table::Table,
};

/// What a way costs: circles passed, then hops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct WayCost {
    pub(super) circles: u32,
    hops: u32,
}

impl WayCost {
    /// No way was found.
    const NONE: Self = Self {
        circles: u32::MAX,
        hops: u32::MAX,
    };
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
pub(super) struct WaySearch {
    /// By hub: the cost from there, without its own weight; [`WayCost::NONE`] where it may not be
    /// passed.
    costs: Table<HubNo, WayCost>,
    /// By hub, as far as it was asked for.
    next: Table<HubNo, NextHop>,
}

/// What ways are looked for on.
#[derive(Clone, Debug)]
pub(super) struct WayGround<'a> {
    pub(super) net: &'a Net<'a>,
    pub(super) hubs: Rc<Hubs>,
    pub(super) weights: Option<Rc<Table<AssetNo, u8>>>,
}

impl WayGround<'_> {
    /// The best next asset on the way to `to`; thousands of flows pass the same switches.
    pub(super) fn next(
        &self,
        search: &mut WaySearch,
        here: AssetNo,
        to: AssetNo,
    ) -> Option<AssetNo> {
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
    pub(super) fn best(
        &self,
        search: &WaySearch,
        here: AssetNo,
        to: AssetNo,
    ) -> Option<(WayCost, AssetNo)> {
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
    pub(super) fn search(&self, to: AssetNo) -> WaySearch {
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
