//! The last touch: nodes are shifted within their layers, alone or with what stands in line with
//! them, while that makes lines shorter or straighter, boxes aligned, or the column narrower.

use std::collections::BTreeMap;

use super::{
    costs::{COSTS, SPACES},
    layers::Node,
    parts::GridBand,
    state::{ColumnState, reach},
};

/// What the places of a column cost.
pub(super) fn cost(state: &ColumnState<'_>) -> f64 {
    let mut sum = 0.0;
    for (index, node) in state.column.nodes.iter().enumerate() {
        let x = state.at(index);
        sum -= COSTS.pull * f64::from(node.pull) * x;
        let mut below: Vec<f64> = Vec::new();
        for (other, _, width) in &node.near {
            let Some(there) = state.column.nodes.get(*other) else {
                continue;
            };
            if node.layer >= there.layer {
                continue;
            }
            let off = (state.at(*other) - x).abs();
            if there.block.is_some() && there.region == node.region {
                below.push(state.at(*other));
            }
            if off > reach(node, there, *width) + COSTS.in_line {
                sum += COSTS.bend + off;
            }
            let is_one_of_many =
                n_beside(state, index, there) > 1 || n_beside(state, *other, node) > 1;
            let weight = if is_one_of_many {
                COSTS.off_several
            } else {
                COSTS.off_single
            };
            sum += weight * off;
        }
        if below.len() > 1 && node.block.is_some() {
            let middle = below.iter().sum::<f64>() / below.len() as f64;
            sum += COSTS.off_middle * (x - middle).abs();
        }
    }
    let (left, right) = span(state);
    sum + COSTS.width * (right - left)
}

/// How many blocks hang on a node in the layer of one of them.
fn n_beside(state: &ColumnState<'_>, on: usize, one: &Node) -> usize {
    let near = state
        .column
        .nodes
        .get(on)
        .map_or(&[][..], |node| &node.near);
    let blocks = near.iter().filter(|(other, _, _)| {
        let there = state.column.nodes.get(*other);
        there.is_some_and(|there| there.block.is_some() && there.layer == one.layer)
    });
    blocks.count()
}

/// From where to where the regions of the column reach.
fn span(state: &ColumnState<'_>) -> (f64, f64) {
    let mut span = (f64::INFINITY, f64::NEG_INFINITY);
    for (index, node) in state.column.nodes.iter().enumerate() {
        if node.region.is_some() {
            let (left, right) = state.pads.inner(state.column, &[index], &state.x);
            span = (span.0.min(left), span.1.max(right));
        }
    }
    if span.0 < span.1 { span } else { (0.0, 0.0) }
}

/// Shifts nodes while that makes the places cost less.
pub(super) fn polish(state: &mut ColumnState<'_>) {
    let mut least = cost(state);
    for _ in 0..COSTS.polishings {
        let before = least;
        for index in 0..state.column.nodes.len() {
            least = shift(state, index, least);
        }
        if before - least < COSTS.gain {
            break;
        }
    }
}

/// Tries to shift one node, or all in line with it.
fn shift(state: &mut ColumnState<'_>, index: usize, least: f64) -> f64 {
    let groups = [vec![index], in_line(state, index)];
    for by in shifts(state, index) {
        for group in &groups {
            let before = state.x.clone();
            for member in group {
                if let Some(x) = state.x.get_mut(*member) {
                    *x += by;
                }
            }
            let now = cost(state);
            if now + COSTS.rounding < least && keeps_apart(state) {
                return now;
            }
            state.x = before;
        }
    }
    least
}

/// How far a node may usefully go: in line with a neighbour, just straight to it, to where the
/// column gets no wider, and against what stands beside it.
fn shifts(state: &ColumnState<'_>, index: usize) -> Vec<f64> {
    let Some(node) = state.column.nodes.get(index) else {
        return Vec::new();
    };
    let x = state.at(index);
    let mut shifts = Vec::new();
    let mut below = Vec::new();
    for (other, _, width) in &node.near {
        let Some(there) = state.column.nodes.get(*other) else {
            continue;
        };
        let (at, reach) = (state.at(*other), reach(node, there, *width));
        shifts.extend([at - x, at - reach - x, at + reach - x]);
        if there.layer > node.layer {
            below.push(at);
        }
    }
    if below.len() > 1 {
        shifts.push(below.iter().sum::<f64>() / below.len() as f64 - x);
    }
    // What defines the width of the column goes inwards as far as the next one does.
    let all: Vec<(f64, f64)> = (0..state.column.nodes.len())
        .filter(|other| *other != index)
        .map(|other| state.pads.inner(state.column, &[other], &state.x))
        .collect();
    let own = state.pads.inner(state.column, &[index], &state.x);
    let left = all.iter().map(|span| span.0).fold(f64::INFINITY, f64::min);
    let right = all
        .iter()
        .map(|span| span.1)
        .fold(f64::NEG_INFINITY, f64::max);
    shifts.extend([left - own.0, right - own.1, COSTS.nudge, -COSTS.nudge]);
    if let Some(nodes) = state.layers.get(&node.layer)
        && let Some(place) = nodes.iter().position(|other| *other == index)
    {
        if let Some(before) = place.checked_sub(1).and_then(|place| nodes.get(place)) {
            shifts.push(state.at(*before) + state.apart(*before, index) - x);
        }
        if let Some(after) = nodes.get(place + 1) {
            shifts.push(state.at(*after) - state.apart(index, *after) - x);
        }
    }
    shifts.retain(|by| by.is_finite() && by.abs() > COSTS.in_line);
    shifts
}

/// A node and what stands in line with it, over any number of lines.
fn in_line(state: &ColumnState<'_>, index: usize) -> Vec<usize> {
    let mut group = vec![index];
    let mut next = 0;
    while let Some(at) = group.get(next).copied() {
        next += 1;
        let near = state
            .column
            .nodes
            .get(at)
            .map_or(&[][..], |node| &node.near);
        for (other, _, _) in near {
            let is_in_line = (state.at(*other) - state.at(at)).abs() < COSTS.in_line;
            if is_in_line && !group.contains(other) {
                group.push(*other);
            }
        }
    }
    group
}

/// Whether neighbours in layers, and regions in bands, are as far apart as they must be.
fn keeps_apart(state: &ColumnState<'_>) -> bool {
    let region = |index: usize| state.column.nodes.get(index).and_then(|node| node.region);
    let mut bands: BTreeMap<GridBand, BTreeMap<Option<usize>, Vec<usize>>> = BTreeMap::new();
    for (layer, nodes) in &state.layers {
        let mut last: BTreeMap<Option<usize>, usize> = BTreeMap::new();
        for index in nodes {
            let region = region(*index);
            if let Some(before) = last.insert(region, *index)
                && state.at(*index) - state.at(before) + COSTS.rounding
                    < state.apart(before, *index)
            {
                return false;
            }
            let band = bands.entry(layer.band).or_default();
            band.entry(region).or_default().push(*index);
        }
    }
    bands
        .values()
        .filter(|groups| groups.len() > 1)
        .all(|groups| {
            let outer = |group: &Vec<usize>| state.pads.outer(state.column, group, &state.x);
            let mut spans: Vec<(f64, f64)> = groups.values().map(outer).collect();
            spans.sort_by(|a, b| a.0.total_cmp(&b.0));
            spans.windows(2).all(|pair| match pair {
                [a, b] => a.1 + SPACES.regions <= b.0 + COSTS.rounding,
                _ => true,
            })
        })
}
