//! Placing the nodes of a column layer by layer, as near to their wishes as the space between
//! neighbours allows, and its regions as wholes.

use std::collections::BTreeMap;

use petgraph::unionfind::UnionFind;

use super::{
    costs::{COSTS, SPACES},
    layers::Layer,
    parts::GridBand,
    pooling::{PlaceWish, pooled},
    state::ColumnState,
    wishes::Neighbourhood,
};

impl ColumnState<'_> {
    /// Orders and places layer by layer.
    pub(super) fn settle(&mut self, keys: &[Layer], look: Neighbourhood) {
        for key in keys {
            let Some(mut nodes) = self.layers.remove(key) else {
                continue;
            };
            let pull = |index: &usize| self.column.nodes.get(*index).map_or(0, |node| node.pull);
            let wish = |index: &usize| {
                (self.wish(*index, look).place + COSTS.order_pull * f64::from(pull(index))).round()
                    as i64
            };
            let wishes: BTreeMap<usize, i64> = nodes.iter().map(|i| (*i, wish(i))).collect();
            nodes.sort_by_key(|index| wishes.get(index).copied());
            self.put(&nodes, look);
            self.layers.insert(*key, nodes);
        }
        self.part_regions();
    }

    /// Places layer by layer in the order found.
    pub(super) fn keep_order(&mut self, keys: &[Layer], look: Neighbourhood) {
        for key in keys {
            if let Some(nodes) = self.layers.get(key).cloned() {
                self.put(&nodes, look);
            }
        }
        self.part_regions();
    }

    /// Places the nodes of a layer, region by region.
    fn put(&mut self, nodes: &[usize], look: Neighbourhood) {
        let mut groups: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for index in nodes {
            groups.entry(self.region(*index)).or_default().push(*index);
        }
        // Regions do not mix within a layer: what lies in one is placed among its own, and the
        // regions are set apart as wholes afterwards.
        for group in groups.into_values() {
            let wishes: Vec<PlaceWish> = group.iter().map(|i| self.wish(*i, look)).collect();
            let gaps: Vec<f64> = group
                .windows(2)
                .map(|pair| match pair {
                    [a, b] => self.apart(*a, *b),
                    _ => 0.0,
                })
                .collect();
            for (index, place) in group.iter().zip(pooled(&wishes, &gaps)) {
                if let Some(x) = self.x.get_mut(*index) {
                    *x = place;
                }
            }
        }
    }

    /// Finds the middles of the regions. A line that passes by is in none and stays by itself.
    fn find_middles(&mut self) {
        let mut sums: BTreeMap<Option<usize>, (f64, f64)> = BTreeMap::new();
        for (index, node) in self.column.nodes.iter().enumerate() {
            if node.region.is_some() {
                let sum = sums.entry(node.region).or_default();
                sum.0 += self.at(index);
                sum.1 += 1.0;
            }
        }
        let middles = sums
            .into_iter()
            .map(|(region, sum)| (region, sum.0 / sum.1));
        self.middles = middles.collect();
    }

    /// Keeps regions that share a band apart.
    pub(super) fn part_regions(&mut self) {
        self.find_middles();
        let mut bands: BTreeMap<GridBand, BTreeMap<Option<usize>, Vec<usize>>> = BTreeMap::new();
        for (layer, nodes) in &self.layers {
            for index in nodes {
                let of = bands.entry(layer.band).or_default();
                of.entry(self.region(*index)).or_default().push(*index);
            }
        }
        for groups in bands.into_values().filter(|groups| groups.len() > 1) {
            let mut spans: Vec<(f64, f64, Vec<usize>)> = groups
                .into_values()
                .map(|group| {
                    let (left, right) = self.pads.outer(self.column, &group, &self.x);
                    (left, right, group)
                })
                .collect();
            spans.sort_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)).then(a.2.cmp(&b.2)));
            let wishes: Vec<PlaceWish> = spans
                .iter()
                .map(|(left, right, _)| PlaceWish {
                    place: f64::midpoint(*left, *right),
                    strength: 1.0,
                })
                .collect();
            let gaps: Vec<f64> = spans
                .windows(2)
                .map(|pair| match pair {
                    [a, b] => (a.1 - a.0 + b.1 - b.0) / 2.0 + SPACES.regions,
                    _ => 0.0,
                })
                .collect();
            for ((_, _, group), (place, wish)) in spans
                .iter()
                .zip(pooled(&wishes, &gaps).into_iter().zip(&wishes))
            {
                self.shift(group, place - wish.place);
            }
        }
    }

    /// Puts what hangs together in the middle of the column.
    pub(super) fn center(&mut self) {
        let mut joined = UnionFind::<usize>::new(self.column.nodes.len());
        let mut first: BTreeMap<usize, usize> = BTreeMap::new();
        for (index, node) in self.column.nodes.iter().enumerate() {
            for (other, _, _) in &node.near {
                joined.union(index, *other);
            }
            if let Some(region) = node.region {
                joined.union(index, *first.entry(region).or_insert(index));
            }
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for index in 0..self.column.nodes.len() {
            groups.entry(joined.find(index)).or_default().push(index);
        }
        for group in groups.into_values() {
            let (left, right) = self.pads.outer(self.column, &group, &self.x);
            for index in group {
                if let Some(x) = self.x.get_mut(index) {
                    *x -= f64::midpoint(left, right);
                }
            }
        }
    }

    fn shift(&mut self, group: &[usize], by: f64) {
        for index in group {
            if let Some(x) = self.x.get_mut(*index) {
                *x += by;
            }
        }
    }

    fn region(&self, index: usize) -> Option<usize> {
        self.column.nodes.get(index).and_then(|node| node.region)
    }
}
