//! Order within layers and places across: few crossings, lines as straight as can be.
//!
//! Each sweep puts every node to the mean of its neighbours in the layers beside, in that order,
//! and then as near to it as the space between neighbours allows (the least squares solution by
//! pooling adjacent violators).

use std::collections::BTreeMap;

use petgraph::unionfind::UnionFind;

use super::{
    layers::{Column, GAP, Layer, Node},
    pads::Pads,
    polish::{cost, polish},
};

/// How often layers are swept down and up.
const SWEEPS: usize = 12;
/// How often lines are straightened at the end.
const STRAIGHTENINGS: usize = 60;
/// Space between a block and a line, and between two lines.
const BESIDE: f64 = 14.0;
const LINES: f64 = 10.0;
/// What a line needs of a side beyond its own width.
const PORTS: f64 = 8.0;
/// How strongly a region holds together what stands in it.
const COHESION: f64 = 0.2;
/// Space between two regions of a band.
pub(super) const REGIONS: f64 = 36.0;
/// How far a pull to another column shifts a node among its equals.
const PULL: f64 = 30.0;

/// What a crossing costs when orders are compared, world units.
const CROSSING: f64 = 200.0;
/// Orders tried by moving one node within its layer: fewer in large columns, none in very large.
const TRIES: usize = 48;
const TRIED_NODES: usize = 800;
const MOST_TRIED: usize = 120;

/// Middles of all nodes across.
pub(super) fn places(column: &Column, pads: &Pads) -> Vec<f64> {
    let keys: Vec<Layer> = column.layers.keys().copied().collect();
    let mut state = State {
        column,
        pads,
        x: vec![0.0; column.nodes.len()],
        layers: start(column),
        middles: BTreeMap::new(),
    };
    state.sweep(&keys);
    let mut best = state.finished(&keys);
    if column.nodes.len() <= MOST_TRIED {
        best = better(best, &keys);
        polish(&mut best);
    }
    best.x
}

/// Looks for an order with shorter and straighter lines, one node moved within its layer at a time.
fn better<'a>(from: State<'a>, keys: &[Layer]) -> State<'a> {
    let price = |state: &State<'_>| cost(state) + CROSSING * state.crossings() as f64;
    let mut least = price(&from);
    let mut best = from;
    let mut left = TRIES.min(TRIED_NODES / best.column.nodes.len().max(1));
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
                if price + 1.0 < least {
                    (least, best, is_done) = (price, tried, false);
                    break;
                }
            }
        }
    }
    best
}

/// The order to begin with: as things stood, lines that pass in the middle.
fn start(column: &Column) -> BTreeMap<Layer, Vec<usize>> {
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
enum Look {
    Up,
    Down,
    Both,
    /// Both, and only as far as a line needs to run straight.
    Straight,
}

#[derive(Clone)]
pub(super) struct State<'a> {
    pub(super) column: &'a Column,
    pub(super) pads: &'a Pads,
    pub(super) x: Vec<f64>,
    pub(super) layers: BTreeMap<Layer, Vec<usize>>,
    /// Middles of the regions, as of the last sweep.
    middles: BTreeMap<Option<usize>, f64>,
}

impl State<'_> {
    /// Finds an order by sweeping layers down and up.
    fn sweep(&mut self, keys: &[Layer]) {
        self.settle(keys, Look::Both);
        let back: Vec<Layer> = keys.iter().rev().copied().collect();
        let mut best: Option<(usize, Self)> = None;
        for sweep in 0..SWEEPS {
            if sweep % 2 == 0 {
                self.settle(keys, Look::Up);
            } else {
                self.settle(&back, Look::Down);
            }
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
        for _ in 0..SWEEPS {
            let before = self.x.clone();
            self.keep_order(keys, Look::Up);
            self.keep_order(&back, Look::Down);
            self.keep_order(keys, Look::Both);
            if self.rests(&before) {
                break;
            }
        }
        self.center();
        self.part_regions();
        for _ in 0..STRAIGHTENINGS {
            let before = self.x.clone();
            self.keep_order(keys, Look::Straight);
            self.keep_order(&back, Look::Straight);
            if self.rests(&before) {
                break;
            }
        }
        self
    }

    /// Whether hardly anything has been shifted.
    fn rests(&self, before: &[f64]) -> bool {
        let shifts = self.x.iter().zip(before);
        shifts.into_iter().all(|(a, b)| (a - b).abs() < 0.05)
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

    pub(super) fn at(&self, index: usize) -> f64 {
        self.x.get(index).copied().unwrap_or(0.0)
    }

    fn shift(&mut self, group: &[usize], by: f64) {
        for index in group {
            if let Some(x) = self.x.get_mut(*index) {
                *x += by;
            }
        }
    }

    /// Where a node would like to be, and how strongly.
    fn wish(&self, index: usize, look: Look) -> (f64, f64) {
        let Some(node) = self.column.nodes.get(index) else {
            return (0.0, 1.0);
        };
        if look == Look::Straight {
            return self.straight(index);
        }
        let (mut sum, mut weight) = (0.0, 0.0);
        for (other, strength, _) in &node.near {
            let Some(there) = self.column.nodes.get(*other) else {
                continue;
            };
            let counts = match look {
                Look::Up => there.layer <= node.layer,
                Look::Down => there.layer >= node.layer,
                Look::Both | Look::Straight => true,
            };
            if counts {
                sum += self.at(*other) * strength;
                weight += strength;
            }
        }
        // What stands in a region stays together.
        let (middle, hold) = (self.middles.get(&node.region), COHESION);
        let middle = middle.copied().unwrap_or_else(|| self.at(index));
        if weight > 0.0 {
            ((sum + middle * hold) / (weight + hold), weight + hold)
        } else {
            (f64::midpoint(self.at(index), middle), 0.5)
        }
    }

    /// The place nearest to where a node is from which its lines run straight.
    fn straight(&self, index: usize) -> (f64, f64) {
        const BENT: f64 = 6.0;
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
            let place = own.clamp(at - reach, at + reach);
            let strength = if (place - own).abs() > 0.5 { BENT } else { 1.0 };
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
    fn settle(&mut self, keys: &[Layer], look: Look) {
        for key in keys {
            let Some(mut nodes) = self.layers.remove(key) else {
                continue;
            };
            let pull = |index: &usize| self.column.nodes.get(*index).map_or(0, |node| node.pull);
            let wish = |index: &usize| {
                (self.wish(*index, look).0 + PULL * f64::from(pull(index))).round() as i64
            };
            let wishes: BTreeMap<usize, i64> = nodes.iter().map(|i| (*i, wish(i))).collect();
            nodes.sort_by_key(|index| wishes.get(index).copied());
            self.put(&nodes, look);
            self.layers.insert(*key, nodes);
        }
        self.part_regions();
    }

    /// Places layer by layer in the order found.
    fn keep_order(&mut self, keys: &[Layer], look: Look) {
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
    fn put(&mut self, nodes: &[usize], look: Look) {
        let mut groups: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        for index in nodes {
            groups.entry(self.region(*index)).or_default().push(*index);
        }
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

    /// How far the middles of two neighbours must be apart.
    pub(super) fn apart(&self, a: usize, b: usize) -> f64 {
        let (Some(a), Some(b)) = (self.column.nodes.get(a), self.column.nodes.get(b)) else {
            return 0.0;
        };
        let space = match (a.block.is_some(), b.block.is_some()) {
            (true, true) => f64::from(GAP),
            (false, false) => LINES,
            _ => BESIDE,
        };
        f64::from(a.width + b.width) / 2.0 + space
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
        let mut bands: BTreeMap<(usize, usize), BTreeMap<Option<usize>, Vec<usize>>> =
            BTreeMap::new();
        for (layer, nodes) in &self.layers {
            for index in nodes {
                let of = bands.entry(layer.0).or_default();
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
                    [a, b] => (a.1 - a.0 + b.1 - b.0) / 2.0 + REGIONS,
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
        let crosses = |a: &(f64, f64), b: &(f64, f64)| (a.0 - b.0) * (a.1 - b.1) < -0.5;
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

/// How far apart the middles of two neighbours may be for a line between them to run straight.
pub(super) fn reach(node: &Node, there: &Node, width: i32) -> f64 {
    let (a, b) = (f64::from(node.width), f64::from(there.width));
    let reach = match (node.block.is_some(), there.block.is_some()) {
        (true, true) => f64::midpoint(a, b) - f64::from(width) - PORTS,
        (false, false) => 0.0,
        _ => (a - b).abs() / 2.0 - PORTS / 2.0,
    };
    reach.max(0.0)
}

/// The places nearest to the wishes (place, strength) that keep the order and the gaps.
pub(super) fn pooled(wishes: &[(f64, f64)], gaps: &[f64]) -> Vec<f64> {
    let mut before = 0.0;
    let mut shifts = vec![0.0];
    for gap in gaps {
        before += gap;
        shifts.push(before);
    }
    // Pools of places that stand at their smallest distance: mean wish, strength, size.
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for ((wish, strength), shift) in wishes.iter().zip(&shifts) {
        let mut pool = (wish - shift, strength.max(0.01), 1);
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
