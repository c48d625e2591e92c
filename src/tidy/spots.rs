//! Where regions go on the grid, and which edge checkpoints stand on.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::NodeIndex;

use super::{
    costs::COSTS,
    parts::{DockSide, GridBand, Region, TidyPlan},
};
use crate::{
    catalog::{Catalog, ZoneKindId},
    design::Design,
};

/// Gives every region a column and a band: those of the catalog first, the rest near what they
/// are joined with, below.
pub(super) fn assign(catalog: &Catalog, design: &Design, plan: &mut TidyPlan) {
    let kinds: Vec<Option<&ZoneKindId>> = plan
        .regions
        .iter()
        .map(|region| {
            let zone = region.zone.as_ref()?;
            design.zones.get(zone).map(|zone| &zone.kind)
        })
        .collect();
    let cells = cells(catalog, &kinds);
    let last = cells
        .values()
        .map(|cell| cell.1)
        .max()
        .map_or(0, |row| row + 1);
    let mut wanted: Vec<(usize, usize)> = Vec::new();
    for (index, kind) in kinds.iter().enumerate() {
        let known = kind.and_then(|kind| cells.get(kind)).copied();
        wanted.push(known.unwrap_or_else(|| (near(plan, index, &kinds, &cells), last)));
    }
    let mut members: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (index, cell) in wanted.iter().enumerate() {
        members.entry(*cell).or_default().push(index);
    }
    for (cell, mut members) in members {
        members.sort_by_key(|index| plan.regions.get(*index).map(|region| region.before.0));
        for (number, index) in members.into_iter().enumerate() {
            if let Some(region) = plan.regions.get_mut(index) {
                region.column = cell.0;
                region.band = GridBand {
                    row: cell.1,
                    within: number / COSTS.side_by_side,
                };
            }
        }
    }
}

type Cells<'a> = BTreeMap<&'a ZoneKindId, (usize, usize)>;

/// The cell of every kind of zone in the drawing. Kinds with one place only come first.
fn cells<'a>(catalog: &'a Catalog, kinds: &[Option<&ZoneKindId>]) -> Cells<'a> {
    let present: BTreeSet<&ZoneKindId> = kinds.iter().flatten().copied().collect();
    let mut order: Vec<_> = catalog
        .zones
        .iter()
        .filter(|kind| present.contains(&kind.id) && !kind.spots.is_empty())
        .collect();
    order.sort_by_key(|kind| kind.spots.len());
    let mut taken = BTreeSet::new();
    let mut cells = BTreeMap::new();
    for kind in order {
        let spots = kind
            .spots
            .iter()
            .map(|spot| (usize::from(spot.column), usize::from(spot.row)));
        let spots: Vec<_> = spots.collect();
        let free = spots.iter().find(|spot| !taken.contains(*spot));
        if let Some(spot) = free.or_else(|| spots.last()) {
            taken.insert(*spot);
            cells.insert(&kind.id, *spot);
        }
    }
    cells
}

/// The column of what a region is mostly joined with.
fn near(plan: &TidyPlan, index: usize, kinds: &[Option<&ZoneKindId>], cells: &Cells<'_>) -> usize {
    let Some(region) = plan.regions.get(index) else {
        return 0;
    };
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for node in &region.blocks {
        for other in plan.graph.neighbors(*node) {
            let region = plan.block(other).map(|block| block.region);
            let kind = region
                .and_then(|region| kinds.get(region))
                .copied()
                .flatten();
            if let Some((column, _)) = kind.and_then(|kind| cells.get(kind)) {
                *votes.entry(*column).or_default() += 1;
            }
        }
    }
    let most = votes
        .iter()
        .max_by_key(|(column, n)| (**n, usize::MAX - **column));
    most.map_or(0, |(column, _)| *column)
}

/// Puts every checkpoint on the edge towards what it joins its region with.
pub(super) fn dock(plan: &mut TidyPlan) {
    let gates: Vec<NodeIndex> = plan
        .graph
        .node_indices()
        .filter(|node| plan.block(*node).is_some_and(|block| block.is_gate))
        .collect();
    for node in gates {
        let side = side_of(plan, node);
        if let Some(block) = plan.graph.node_weight_mut(node) {
            block.side = Some(side);
        }
    }
}

fn side_of(plan: &TidyPlan, node: NodeIndex) -> DockSide {
    let mut votes = [
        (DockSide::Top, 0),
        (DockSide::Bottom, 0),
        (DockSide::Left, 0),
        (DockSide::Right, 0),
    ];
    let Some(own) = plan.block(node).map(|block| block.region) else {
        return DockSide::Top;
    };
    for other in plan.graph.neighbors(node) {
        let Some(region) = plan.block(other).map(|block| block.region) else {
            continue;
        };
        let (Some(here), Some(there)) = (plan.regions.get(own), plan.regions.get(region)) else {
            continue;
        };
        let Some((side, weight)) = towards(here, there) else {
            continue;
        };
        for vote in &mut votes {
            if vote.0 == side {
                vote.1 += weight;
            }
        }
    }
    // Among equals the first: up, then down.
    let best = votes.iter().rev().max_by_key(|(_, n)| *n);
    best.map_or(DockSide::Top, |(side, _)| *side)
}

/// The side on which another region lies, and how clearly.
fn towards(here: &Region, there: &Region) -> Option<(DockSide, u32)> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let across = there.column.cmp(&here.column);
    let down = there.band.cmp(&here.band);
    Some(match (across, down) {
        (Equal, Equal) => return None,
        (Equal, Less) => (DockSide::Top, 2),
        (Equal, Greater) => (DockSide::Bottom, 2),
        (Less, Equal) => (DockSide::Left, 2),
        (Greater, Equal) => (DockSide::Right, 2),
        (Less, _) => (DockSide::Left, 1),
        (Greater, _) => (DockSide::Right, 1),
    })
}
