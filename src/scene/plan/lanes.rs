//! Lanes: which flows run beside which line, and in which order.
//!
//! Flows of the same kind that start at the same asset share a lane while they share a line,
//! except those that carry a route: each of them is a lane of its own unless both ends are the
//! same. Beside a line with very many lanes, flows of a kind share one. The order follows from the turns the flows take beyond the line's ends, so that lanes
//! part without crossing; crossings are left to where a tile hides them.

use std::collections::BTreeMap;

use emath::{Pos2, Rect, Vec2};

use super::spaces::LANES;
use crate::scene::DrawingTheme;
use crate::{
    analysis::{Analysis, FlowWay},
    catalog::{AssetId, Catalog, LinkId, LinkKindId},
    design::{Design, Link},
};

/// Flows beside a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The flows in the order of their ids, at least one.
    pub flows: Vec<LinkId>,
    /// Their kind.
    pub kind: LinkKindId,
    /// Distance from the middle of the cable, to the right seen from the line's start.
    pub offset: f32,
    /// How many flows to write beside it: those with the two ends of the first, or all of a bundle.
    pub count: usize,
}

/// Lanes of every line with flows, not yet in order.
pub(in crate::scene) fn collect(
    design: &Design,
    catalog: &Catalog,
    analysis: &Analysis,
) -> BTreeMap<LinkId, Vec<Lane>> {
    type LaneKey<'a> = (usize, &'a AssetId, Option<&'a AssetId>);
    let mut by_line: BTreeMap<LinkId, BTreeMap<LaneKey<'_>, Lane>> = BTreeMap::new();
    for (id, route) in &analysis.flows {
        let Some(flow) = design.links.get(id) else {
            continue;
        };
        let rank = catalog.links.iter().position(|kind| kind.id == flow.kind);
        let own = flow.kind == catalog.patterns.route.flow;
        let key = (
            rank.unwrap_or(usize::MAX),
            &flow.from,
            own.then_some(&flow.to),
        );
        for line in &route.lines {
            let lane = by_line
                .entry(line.clone())
                .or_default()
                .entry(key)
                .or_insert_with(|| Lane {
                    flows: Vec::new(),
                    kind: flow.kind.clone(),
                    offset: 0.0,
                    count: 0,
                });
            let first = lane.flows.first().and_then(|first| design.links.get(first));
            if first.is_none_or(|first| first.to == flow.to) {
                lane.count += 1;
            }
            // Flows come in the order of their ids.
            if lane.flows.last() != Some(id) {
                lane.flows.push(id.clone());
            }
        }
    }
    by_line
        .into_iter()
        .map(|(line, lanes)| (line, bundled(lanes.into_values().collect())))
        .collect()
}

/// Beside a line with too many lanes, one lane per kind of flow with its count.
fn bundled(lanes: Vec<Lane>) -> Vec<Lane> {
    if lanes.len() <= LANES.most {
        return lanes;
    }
    let mut bundles: Vec<Lane> = Vec::new();
    for lane in lanes {
        // Lanes come ordered by kind.
        match bundles.last_mut().filter(|bundle| bundle.kind == lane.kind) {
            Some(bundle) => bundle.flows.extend(lane.flows),
            None => bundles.push(lane),
        }
    }
    for bundle in &mut bundles {
        bundle.flows.sort();
        bundle.count = bundle.flows.len();
    }
    bundles
}

/// Orders the lanes of a line and sets their offsets; returns the offset of the line itself.
pub(in crate::scene) fn arrange(
    lanes: &mut [Lane],
    line: &Link,
    way: &crate::scene::ways::Way,
    at: &Surroundings<'_>,
) -> f32 {
    let turns = lanes
        .iter()
        .map(|lane| at.mean_turn(lane, line, &way.points));
    let mut keyed: Vec<(f32, usize)> = turns.zip(0..).collect();
    keyed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let left = keyed.iter().filter(|(key, _)| *key < -LANES.turn).count();
    let right = keyed.iter().filter(|(key, _)| *key > LANES.turn).count();
    // Lanes without a turn go to the emptier side.
    let split = if left > right {
        left
    } else {
        keyed.len() - right
    };
    let order: Vec<usize> = keyed.into_iter().map(|(_, index)| index).collect();
    let kinds: Vec<Option<&LinkKindId>> = order
        .iter()
        .map(|index| lanes.get(*index).map(|lane| &lane.kind))
        .collect();
    let mut row: Vec<Option<&LinkKindId>> = kinds;
    row.insert(split.min(row.len()), None);
    let gaps: Vec<f32> = row
        .windows(2)
        .map(|pair| {
            if let [a, b] = pair {
                at.gap(line, *a, *b)
            } else {
                0.0
            }
        })
        .collect();
    let total: f32 = gaps.iter().sum();
    let scale = if total > 0.0 {
        (2.0 * (way.half - LANES.edge)).max(0.0).min(total) / total
    } else {
        1.0
    };
    let mut place = -total / 2.0 * scale;
    let mut offsets = vec![place];
    for gap in gaps {
        place += gap * scale;
        offsets.push(place);
    }
    let own = if split < offsets.len() {
        offsets.remove(split)
    } else {
        0.0
    };
    for (index, offset) in order.into_iter().zip(offsets) {
        if let Some(lane) = lanes.get_mut(index) {
            lane.offset = offset;
        }
    }
    own
}

/// Half the width of a cable: the line with its lanes.
pub(in crate::scene) fn half_width(lanes: &[Lane], line: &Link, at: &Surroundings<'_>) -> f32 {
    let gaps: f32 = lanes
        .iter()
        .map(|lane| at.gap(line, Some(&lane.kind), None))
        .sum();
    gaps / 2.0 + LANES.edge
}

/// What the order of lanes depends on.
#[derive(Debug)]
pub(in crate::scene) struct Surroundings<'a> {
    pub(in crate::scene) catalog: &'a Catalog,
    pub(in crate::scene) analysis: &'a Analysis,
    pub(in crate::scene) tiles: &'a BTreeMap<AssetId, Rect>,
    pub(in crate::scene) theme: &'a DrawingTheme,
}

impl Surroundings<'_> {
    /// Distance between two neighbours in a cable; `None` is the line itself.
    fn gap(&self, line: &Link, a: Option<&LinkKindId>, b: Option<&LinkKindId>) -> f32 {
        let route = &self.catalog.patterns.route.flow;
        let heavy = || {
            let kind = self.catalog.link_kind(&line.kind);
            let token = kind.and_then(|kind| self.theme.strokes.get(&kind.stroke));
            token.is_some_and(|token| token.width >= LANES.heavy)
        };
        let wide = [a, b]
            .iter()
            .any(|kind| kind.map_or_else(heavy, |kind| kind == route));
        if wide { LANES.wide_pitch } else { LANES.pitch }
    }

    /// The mean turn of a lane's flows.
    fn mean_turn(&self, lane: &Lane, line: &Link, points: &[Pos2]) -> f32 {
        let routes = lane
            .flows
            .iter()
            .filter_map(|flow| self.analysis.flows.get(flow));
        let sum: f32 = routes.map(|route| self.turn(route, line, points)).sum();
        sum / lane.flows.len().max(1) as f32
    }

    /// To which side of the line's way a flow turns at both ends: negative to the left.
    fn turn(&self, route: &FlowWay, line: &Link, points: &[Pos2]) -> f32 {
        let Some(from) = route.assets.iter().position(|asset| *asset == line.from) else {
            return 0.0;
        };
        let Some(to) = route.assets.iter().position(|asset| *asset == line.to) else {
            return 0.0;
        };
        let (start, end) = match points {
            [a, b, ..] => (crate::scene::geom::direction(*a, *b), {
                let mut back = points.iter().rev();
                match (back.next(), back.next()) {
                    (Some(last), Some(before)) => crate::scene::geom::direction(*before, *last),
                    _ => Vec2::ZERO,
                }
            }),
            _ => return 0.0,
        };
        let (before, after) = route.assets.split_at(from.max(to));
        let behind = before
            .get(..before.len().saturating_sub(1))
            .unwrap_or_default();
        let ahead = after.get(1..).unwrap_or_default();
        let (beyond_from, beyond_to): (Vec<&AssetId>, Vec<&AssetId>) = if from < to {
            (behind.iter().rev().collect(), ahead.iter().collect())
        } else {
            (ahead.iter().collect(), behind.iter().rev().collect())
        };
        self.lateral(&line.from, start, &beyond_from) + self.lateral(&line.to, end, &beyond_to)
    }

    /// How far to the right of a direction the first asset off the straight way lies, -1..1.
    fn lateral(&self, at: &AssetId, direction: Vec2, beyond: &[&AssetId]) -> f32 {
        let Some(here) = self.tiles.get(at).map(Rect::center) else {
            return 0.0;
        };
        for asset in beyond {
            let Some(there) = self.tiles.get(*asset).map(Rect::center) else {
                continue;
            };
            let side = crate::scene::geom::turn(direction, there - here);
            if side.abs() > LANES.off {
                return side / here.distance(there).max(1.0);
            }
        }
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_lanes_are_bundled_by_kind() {
        let lane = |kind: &str, flow: usize| Lane {
            flows: vec![format!("flow-{flow:03}").into()],
            kind: kind.into(),
            offset: 0.0,
            count: 1,
        };
        let few: Vec<Lane> = (0..5).map(|n| lane("a", n)).collect();
        assert_eq!(bundled(few.clone()), few);
        let many = (0..40)
            .map(|n| lane(if n < 30 { "a" } else { "b" }, 99 - n))
            .collect();
        let bundles = bundled(many);
        assert_eq!(
            bundles.iter().map(|lane| lane.count).collect::<Vec<_>>(),
            [30, 10]
        );
        assert!(bundles.iter().all(|lane| lane.flows.is_sorted()));
    }
}
