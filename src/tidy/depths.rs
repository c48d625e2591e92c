//! How deep every block lies in its region: what hangs on what, from the outside in.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use petgraph::graph::NodeIndex;

use super::{
    costs::{COSTS, SPACES},
    parts::TidyPlan,
};

/// The content layer of every block that is no checkpoint, from 1.
pub(super) fn depths(plan: &TidyPlan) -> BTreeMap<NodeIndex, usize> {
    let mut depths = BTreeMap::new();
    for index in 0..plan.regions.len() {
        region_depths(plan, index, &mut depths);
    }
    depths
}

fn region_depths(plan: &TidyPlan, index: usize, depths: &mut BTreeMap<NodeIndex, usize>) {
    let Some(region) = plan.regions.get(index) else {
        return;
    };
    let inner: BTreeSet<NodeIndex> = region
        .blocks
        .iter()
        .copied()
        .filter(|node| plan.block(*node).is_some_and(|block| !block.is_gate))
        .collect();
    let mut left = inner.clone();
    let mut alone = Vec::new();
    while let Some(root) = root_of(plan, &left, &inner) {
        let tree = walk(plan, root, &left);
        if tree.len() == 1 {
            alone.push(root);
        }
        left.retain(|node| !tree.contains_key(node));
        depths.extend(tree.iter().map(|(node, (depth, _))| (*node, *depth)));
        fold(plan, &tree, depths);
    }
    // Many that are joined with nothing stand in rows.
    let wide = ((alone.len() as f64).sqrt().ceil() as usize).max(COSTS.least_in_row);
    alone.sort_by_key(|node| {
        plan.block(*node)
            .map(|block| (block.before.1, block.before.0))
    });
    for (number, node) in alone.into_iter().enumerate() {
        depths.insert(node, 1 + number / wide);
    }
}

/// What a region hangs on: what passes traffic on and is joined with the most.
fn root_of(
    plan: &TidyPlan,
    left: &BTreeSet<NodeIndex>,
    inner: &BTreeSet<NodeIndex>,
) -> Option<NodeIndex> {
    left.iter().copied().max_by_key(|node| {
        let passes = plan.block(*node).is_some_and(|block| block.passes);
        let outside = plan
            .graph
            .neighbors(*node)
            .filter(|n| !inner.contains(n))
            .count();
        let degree = plan.graph.neighbors(*node).count();
        (passes, outside.min(2), degree, std::cmp::Reverse(*node))
    })
}

type Tree = BTreeMap<NodeIndex, (usize, Option<NodeIndex>)>;

/// Depth and parent of everything joined with a root within a region.
fn walk(plan: &TidyPlan, root: NodeIndex, within: &BTreeSet<NodeIndex>) -> Tree {
    let mut tree = Tree::from([(root, (1, None))]);
    let mut queue = VecDeque::from([(root, 1)]);
    while let Some((node, depth)) = queue.pop_front() {
        let mut next: Vec<NodeIndex> = plan.graph.neighbors(node).collect();
        next.sort();
        for other in next {
            if within.contains(&other) && !tree.contains_key(&other) {
                tree.insert(other, (depth + 1, Some(node)));
                queue.push_back((other, depth + 1));
            }
        }
    }
    tree
}

/// Where more hang on a block than find room under it, the last go a row deeper, below the gaps.
fn fold(plan: &TidyPlan, tree: &Tree, depths: &mut BTreeMap<NodeIndex, usize>) {
    let mut children: BTreeMap<NodeIndex, Vec<NodeIndex>> = BTreeMap::new();
    for (node, (_, parent)) in tree {
        if let Some(parent) = parent {
            children.entry(*parent).or_default().push(*node);
        }
    }
    let has_children = |node: &NodeIndex| children.contains_key(node);
    for (parent, of) in &children {
        let Some(hub) = plan.block(*parent) else {
            continue;
        };
        let mut leaves = of.clone();
        let busy = |node: &NodeIndex| {
            let edges = plan.graph.edges(*node);
            edges.map(|edge| *edge.weight()).sum::<i32>()
        };
        leaves.sort_by_key(|node| (!has_children(node), -busy(node), *node));
        let wide = leaves
            .iter()
            .filter_map(|node| plan.block(*node))
            .map(|b| b.w)
            .max();
        let wide = wide.unwrap_or(0);
        // Half the hub reaches over the inner edge of the outermost block that still hangs straight.
        let reach = hub.w / 2 - SPACES.foot;
        let fits =
            2 + 2 * ((reach - SPACES.blocks / 2).max(0) / (wide + SPACES.blocks).max(1)) as usize;
        // A few go below the gaps of the first row; many need rows of their own.
        let own = if leaves.len() < 2 * fits {
            fits
        } else {
            leaves.len().div_ceil(2).clamp(fits, COSTS.most_in_row)
        };
        let depth = depths.get(parent).copied().unwrap_or(1);
        for (number, node) in leaves.into_iter().enumerate() {
            if !has_children(&node) {
                depths.insert(node, depth + 1 + number / own.max(1));
            }
        }
    }
}
