//! Order within layers and places across: few crossings, lines as straight as can be.
//!
//! It is layered drawing after Sugiyama, Tagawa and Toda (1981): to cross as few lines as can be is
//! hard even for two layers, so means of neighbours stand in for it. Each sweep puts every node to
//! the mean of its neighbours in the layers beside, in that order, and then as near to it as the space between neighbours allows (the least squares solution by
//! pooling adjacent violators). The best order of all sweeps is then bettered one node at a time.

use std::collections::BTreeMap;

use super::{
    costs::COSTS,
    layers::{Layer, LayeredColumn},
    pads::Pads,
    polish::{cost, polish},
    state::ColumnState,
    wishes::Neighbourhood,
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
    // Lines that pass first: they are moved as one, a layer at a time, so that a few tries tell
    // what single nodes would need the square of them for.
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
                // The first better one is taken, and all moves are looked at anew from there: the
                // tries are few, and a better order changes what the other moves are worth.
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
        // In the middle a line has the shortest way to wherever it turns.
        let half = blocks.len().div_ceil(2);
        let rest = blocks.split_off(half);
        blocks.extend(passing);
        blocks.extend(rest);
        layers.insert(*layer, blocks);
    }
    layers
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
        // From above, from below and from both: from one side alone, what was placed first would
        // never give way to what hangs on it.
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
        // Two lines cross where their ends come in opposite orders. Every pair is looked at: the
        // layers of a column are short.
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
