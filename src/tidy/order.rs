//! Order within layers and places across: few crossings, lines as straight as can be.
//!
//! Each sweep puts every node to the mean of its neighbours in the layers beside, in that order,
//! and then as near to it as the space between neighbours allows (the least squares solution by
//! pooling adjacent violators).

use std::collections::BTreeMap;

use petgraph::unionfind::UnionFind;

use super::{
    costs::{COSTS, SPACES},
    layers::{Layer, LayeredColumn},
    pads::Pads,
    parts::GridBand,
    polish::{cost, polish},
    state::{ColumnState, reach},
};

/// Middles of all nodes across.
pub(super) fn places(column: &LayeredColumn, pads: &Pads) -> Vec<f64> {
    let keys: Vec<Layer> = column.layers.keys().copied().collect();
    let mut state = ColumnState {
        column,
        pads,
        x: vec![0.0; column.nodes.len()],
        layers: start(column),
        middles: BTreeMap::new(),
    };
    state.sweep(&keys);
    let mut best = state.finished(&keys);
    if column.nodes.len() <= COSTS.most_tried {
        best = better(best, &keys);
        polish(&mut best);
    }
    best.x
}

/// Looks for an order with shorter and straighter lines, one node moved within its layer at a time.
fn better<'a>(from: ColumnState<'a>, keys: &[Layer]) -> ColumnState<'a> {
    let price = |state: &ColumnState<'_>| cost(state) + COSTS.crossing * state.crossings() as f64;
    let mut least = price(&from);
    let mut best = from;
    let mut left = COSTS
        .tries
        .min(COSTS.tried_nodes / best.column.nodes.len().max(1));
    for passing in [true, false] {
        let mut is_done = false;
        while !is_done {
            is_done = true;
            for layers in best.moves(passing) {
                if left == 0 {
                    return best;
                }
                left -= 1;
                let mut tried = best.clone();
                tried.layers.extend(layers);
                let tried = tried.finished(keys);
                let price = price(&tried);
                if price + COSTS.gain < least {
                    (least, best, is_done) = (price, tried, false);
                    break;
                }
            }
        }
    }
    best
}

/// The order to begin with: as things stood, lines that pass in the middle.
fn start(column: &LayeredColumn) -> BTreeMap<Layer, Vec<usize>> {
    let mut layers = BTreeMap::new();
    for (layer, nodes) in &column.layers {
        let of = |index: &usize| column.nodes.get(*index);
        let (mut blocks, mut passing): (Vec<usize>, Vec<usize>) = nodes
            .iter()
            .copied()
            .partition(|index| of(index).is_some_and(|node| node.block.is_some()));
        let key = |index: &usize| of(index).map(|node| (node.pull, node.before));
        blocks.sort_by_key(key);
        passing.sort_by_key(key);
        let half = blocks.len().div_ceil(2);
        let rest = blocks.split_off(half);
        blocks.extend(passing);
        blocks.extend(rest);
        layers.insert(*layer, blocks);
    }
    layers
}

/// Which neighbours count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Neighbourhood {
    Up,
    Down,
    Both,
    /// Both, and only as far as a line needs to run straight.
    Straight,
}

impl ColumnState<'_> {
    /// Finds an order by sweeping layers down and up.
    fn sweep(&mut self, keys: &[Layer]) {
        // A first round with all neighbours spreads what the file left on one spot; the sweeps
        // after it look only towards where they come from, so that an order travels on.
        self.settle(keys, Neighbourhood::Both);
        let back: Vec<Layer> = keys.iter().rev().copied().collect();
        let mut best: Option<(usize, Self)> = None;
        for sweep in 0..COSTS.sweeps {
            if sweep % 2 == 0 {
                self.settle(keys, Neighbourhood::Up);
            } else {
                self.settle(&back, Neighbourhood::Down);
            }
            // Sweeps do not better an order every time: they may swing between two.
            let crossings = self.crossings();
            if best.as_ref().is_none_or(|(least, _)| crossings < *least) {
                best = Some((crossings, self.clone()));
            }
        }
        if let Some((_, found)) = best {
            *self = found;
        }
    }

    /// The same order, everything in its place.
    fn finished(mut self, keys: &[Layer]) -> Self {
        let back: Vec<Layer> = keys.iter().rev().copied().collect();
        for _ in 0..COSTS.sweeps {
            let before = self.x.clone();
            self.keep_order(keys, Neighbourhood::Up);
            self.keep_order(&back, Neighbourhood::Down);
            self.keep_order(keys, Neighbourhood::Both);
            if self.rests(&before) {
                break;
            }
        }
        // Only now, as means of neighbours would draw everything to what stands still.
        self.center();
        self.part_regions();
        for _ in 0..COSTS.straightenings {
            let before = self.x.clone();
            self.keep_order(keys, Neighbourhood::Straight);
            self.keep_order(&back, Neighbourhood::Straight);
            if self.rests(&before) {
                break;
            }
        }
        self
    }

    /// Whether hardly anything has been shifted.
    fn rests(&self, before: &[f64]) -> bool {
        let shifts = self.x.iter().zip(before);
        shifts
            .into_iter()
            .all(|(a, b)| (a - b).abs() < COSTS.at_rest)
    }

    /// Orders to try: all lines that pass in the middle of their layer, or one node at another
    /// place of its layer.
    fn moves(&self, passing: bool) -> Vec<BTreeMap<Layer, Vec<usize>>> {
        let is_block = |index: &usize| {
            let node = self.column.nodes.get(*index);
            node.is_some_and(|node| node.block.is_some())
        };
        let mut moves = Vec::new();
        for (layer, nodes) in self.layers.iter().filter(|(_, nodes)| nodes.len() > 1) {
            if passing {
                let (mut blocks, lines): (Vec<usize>, Vec<usize>) =
                    nodes.iter().copied().partition(is_block);
                let rest = blocks.split_off(blocks.len().div_ceil(2));
                blocks.extend(lines);
                blocks.extend(rest);
                if blocks != *nodes {
                    moves.push(BTreeMap::from([(*layer, blocks)]));
                }
                continue;
            }
            // One back is one on of the node before: that order has been tried already.
            for from in 0..nodes.len() {
                for to in (0..nodes.len()).filter(|to| *to != from && *to + 1 != from) {
                    let mut other = nodes.clone();
                    let node = other.remove(from);
                    other.insert(to, node);
                    moves.push(BTreeMap::from([(*layer, other)]));
                }
            }
        }
        moves
    }

    fn shift(&mut self, group: &[usize], by: f64) {
        for index in group {
            if let Some(x) = self.x.get_mut(*index) {
                *x += by;
            }
        }
    }

    /// Where a node would like to be, and how strongly.
    fn wish(&self, index: usize, look: Neighbourhood) -> (f64, f64) {
        let Some(node) = self.column.nodes.get(index) else {
            return (0.0, 1.0);
        };
        if look == Neighbourhood::Straight {
            return self.straight(index);
        }
        let (mut sum, mut weight) = (0.0, 0.0);
        for (other, strength, _) in &node.near {
            let Some(there) = self.column.nodes.get(*other) else {
                continue;
            };
            let counts = match look {
                Neighbourhood::Up => there.layer <= node.layer,
                Neighbourhood::Down => there.layer >= node.layer,
                Neighbourhood::Both | Neighbourhood::Straight => true,
            };
            if counts {
                sum += self.at(*other) * strength;
                weight += strength;
            }
        }
        // What stands in a region stays together.
        let (middle, hold) = (self.middles.get(&node.region), COSTS.cohesion);
        let middle = middle.copied().unwrap_or_else(|| self.at(index));
        if weight > 0.0 {
            ((sum + middle * hold) / (weight + hold), weight + hold)
        } else {
            (f64::midpoint(self.at(index), middle), COSTS.unjoined)
        }
    }

    /// The place nearest to where a node is from which its lines run straight.
    fn straight(&self, index: usize) -> (f64, f64) {
        let own = self.at(index);
        let (mut sum, mut weight) = (own, 1.0);
        let Some(node) = self.column.nodes.get(index) else {
            return (own, 1.0);
        };
        for (other, _, width) in &node.near {
            let Some(there) = self.column.nodes.get(*other) else {
                continue;
            };
            let (at, reach) = (self.at(*other), reach(node, there, *width));
            // Anywhere within reach the line runs straight already: that costs no shift.
            let place = own.clamp(at - reach, at + reach);
            let strength = if (place - own).abs() > COSTS.in_line {
                COSTS.bent
            } else {
                1.0
            };
            sum += place * strength;
            weight += strength;
        }
        (sum / weight, weight)
    }

    /// Puts what hangs together in the middle of the column.
    fn center(&mut self) {
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

    /// Orders and places layer by layer.
    fn settle(&mut self, keys: &[Layer], look: Neighbourhood) {
        for key in keys {
            let Some(mut nodes) = self.layers.remove(key) else {
                continue;
            };
            let pull = |index: &usize| self.column.nodes.get(*index).map_or(0, |node| node.pull);
            let wish = |index: &usize| {
                (self.wish(*index, look).0 + COSTS.order_pull * f64::from(pull(index))).round()
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
    fn keep_order(&mut self, keys: &[Layer], look: Neighbourhood) {
        for key in keys {
            if let Some(nodes) = self.layers.get(key).cloned() {
                self.put(&nodes, look);
            }
        }
        self.part_regions();
    }

    fn region(&self, index: usize) -> Option<usize> {
        self.column.nodes.get(index).and_then(|node| node.region)
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
            let wishes: Vec<(f64, f64)> = group.iter().map(|i| self.wish(*i, look)).collect();
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
    fn part_regions(&mut self) {
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
            let wishes: Vec<(f64, f64)> = spans
                .iter()
                .map(|(left, right, _)| (f64::midpoint(*left, *right), 1.0))
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
                self.shift(group, place - wish.0);
            }
        }
    }

    /// How often lines between neighbouring layers cross.
    fn crossings(&self) -> usize {
        let mut lines: BTreeMap<(Layer, Layer), Vec<(f64, f64)>> = BTreeMap::new();
        for (index, node) in self.column.nodes.iter().enumerate() {
            for (other, _, _) in &node.near {
                let Some(there) = self.column.nodes.get(*other) else {
                    continue;
                };
                if node.layer < there.layer {
                    let between = lines.entry((node.layer, there.layer)).or_default();
                    between.push((self.at(index), self.at(*other)));
                }
            }
        }
        let crosses =
            |a: &(f64, f64), b: &(f64, f64)| (a.0 - b.0) * (a.1 - b.1) < -COSTS.crossing_from;
        lines
            .values()
            .map(|lines| {
                let pairs = lines.iter().enumerate();
                pairs
                    .map(|(n, a)| lines.iter().skip(n + 1).filter(|b| crosses(a, b)).count())
                    .sum::<usize>()
            })
            .sum()
    }
}

/// The places nearest to the wishes (place, strength) that keep the order and the gaps.
pub(super) fn pooled(wishes: &[(f64, f64)], gaps: &[f64]) -> Vec<f64> {
    // With all gaps taken out, the places must only not fall. The nearest such places are found by
    // joining neighbours that fall to their mean, again with the one before if that falls now:
    // joining never parts again what stands well, so one pass is enough.
    let mut before = 0.0;
    let mut shifts = vec![0.0];
    for gap in gaps {
        before += gap;
        shifts.push(before);
    }
    // Pools of places that stand at their smallest distance: mean wish, strength, size.
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for ((wish, strength), shift) in wishes.iter().zip(&shifts) {
        let mut pool = (wish - shift, strength.max(COSTS.least_wish), 1);
        while let Some(last) = pools.pop_if(|last| last.0 > pool.0) {
            let strength = last.1 + pool.1;
            pool = (
                (last.0 * last.1 + pool.0 * pool.1) / strength,
                strength,
                last.2 + pool.2,
            );
        }
        pools.push(pool);
    }
    let means = pools
        .iter()
        .flat_map(|(mean, _, size)| std::iter::repeat_n(*mean, *size));
    means
        .zip(shifts)
        .map(|(mean, shift)| mean + shift)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::pooled;

    #[test]
    fn places_keep_order_and_gaps_and_are_nearest() {
        assert_eq!(pooled(&[(0.0, 1.0), (50.0, 1.0)], &[10.0]), [0.0, 50.0]);
        assert_eq!(pooled(&[(0.0, 1.0), (0.0, 1.0)], &[10.0]), [-5.0, 5.0]);
        assert_eq!(pooled(&[(4.0, 3.0), (0.0, 1.0)], &[8.0]), [1.0, 9.0]);
        assert_eq!(pooled(&[], &[]), [] as [f64; 0]);
    }
}
