//! Ways over lines: how flows are routed, and which way an attacker finds the fewest controls on.
//!
//! A way passes on only through assets whose kind may transit. Among ways of equal cost the one
//! with the fewest hops wins, then the one with the smallest ids. Searches run from the target
//! and are kept, so that all flows to the same target share one.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    drawing::{AssetNo, Net},
    hubs::Hubs,
    table::{Table, table_key},
    way_search::{WayGround, WaySearch},
};

/// Costs that are kept at most; what is asked for after that is searched for again.
const MOST_KEPT: usize = 1 << 20;

table_key! {
    /// A search that is kept.
    SearchNo
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
