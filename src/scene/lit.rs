//! The ways of a lit attack route over the lines and lanes of the drawing.

use super::{
    Lane, Lit, PatchOf, Plan, Pos, SceneInput, build::Canvas, geom, marks, pen::solid,
    plan::CablePlan,
};
use crate::{
    analysis::Step,
    catalog::{AssetId, LinkId},
    design::Design,
};

/// Width of a lit lane, and of the halo under it.
const WIDTH: f32 = 4.5;
const HALO: f32 = 15.0;
const HALO_OPACITY: f32 = 0.17;

/// A hop of the lit route: from one tile to the next.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LitWay {
    /// Number of the hop, from 1.
    pub(super) number: usize,
    /// The line it runs over.
    pub(super) line: LinkId,
    /// Which of the line's lanes; `None` for the line itself.
    pub(super) lane: Option<usize>,
    /// The way as the attacker goes it.
    pub(super) points: Vec<Pos>,
}

/// The hops of the lit route, in order.
pub(super) fn ways(input: &SceneInput<'_>, plan: &Plan) -> Vec<LitWay> {
    let Lit::Route(route) = input.lit else {
        return Vec::new();
    };
    let mut ways: Vec<LitWay> = Vec::new();
    for step in &route.steps {
        for pair in step.assets.windows(2) {
            let [from, to] = pair else { continue };
            if let Some((line, lane, points)) = hop(input.design, plan, step, (from, to)) {
                ways.push(LitWay {
                    number: ways.len() + 1,
                    line,
                    lane,
                    points,
                });
            }
        }
    }
    ways
}

/// The lane of one of the step's flows between two tiles, or the line between them.
pub(super) fn hop(
    design: &Design,
    plan: &Plan,
    step: &Step,
    ends: (&AssetId, &AssetId),
) -> Option<(LinkId, Option<usize>, Vec<Pos>)> {
    let mut fallback = None;
    for (id, cable) in &plan.cables {
        let Some(link) = design.links.get(id) else {
            continue;
        };
        let along = (&link.from, &link.to) == ends;
        if !along && (&link.to, &link.from) != ends {
            continue;
        }
        let oriented = |mut points: Vec<Pos>| {
            if !along {
                points.reverse();
            }
            points
        };
        let carries = |lane: &Lane| lane.flows.iter().any(|flow| step.flows.contains(flow));
        if let Some(index) = cable.lanes.iter().position(carries)
            && let Some(lane) = cable.lanes.get(index)
        {
            return Some((id.clone(), Some(index), oriented(cable.lane(lane))));
        }
        if fallback.is_none() {
            fallback = Some((id.clone(), None, oriented(cable.line())));
        }
    }
    fallback
}

impl Canvas<'_> {
    /// Whether a lane is part of the lit route and so drawn by it.
    pub(super) fn is_lane_lit(&self, line: &LinkId, lane: usize) -> bool {
        self.ways
            .iter()
            .any(|way| way.line == *line && way.lane == Some(lane))
    }

    /// Draws the lit lanes: halos first, so that they do not cover one another.
    pub(super) fn lit_ways(&mut self) {
        let color = self.input.theme.surface.route;
        let ways = std::mem::take(&mut self.ways);
        for way in &ways {
            let start = self.pen.shapes.len();
            self.pen
                .path(way.points.clone(), solid(HALO, color.faded(HALO_OPACITY)));
            self.patch(PatchOf::Along(way.line.clone()), start);
        }
        for way in &ways {
            let start = self.pen.shapes.len();
            self.pen.path(way.points.clone(), solid(WIDTH, color));
            self.patch(PatchOf::Along(way.line.clone()), start);
        }
        for way in &ways {
            let start = self.pen.shapes.len();
            let cable = self.plan.cables.get(&way.line);
            if let (Some(cable), Some(lane)) = (cable, way.lane) {
                for points in arrow(self.input, &way.line, cable, lane) {
                    self.pen.arrow(&points, 11.0, color);
                }
            }
            self.patch(PatchOf::Along(way.line.clone()), start);
        }
        self.ways = ways;
    }

    /// Draws the numbers of the hops, each in the gap before the tile it enters.
    pub(super) fn hops(&mut self) {
        let ways = std::mem::take(&mut self.ways);
        let laid: Vec<_> = ways.iter().map(|way| (&way.line, &way.points)).collect();
        for (way, center) in ways.iter().zip(badges(&laid)) {
            if let Some(center) = center {
                let badge = marks::hop_badge(way.number, center, self.input.theme);
                let start = self.pen.shapes.len();
                self.pen.shapes.extend(badge);
                self.patch(PatchOf::Along(way.line.clone()), start);
            }
        }
        self.ways = ways;
    }
}

/// Where the numbers of hops stand: each in the gap before the tile it enters, apart from others.
pub(super) fn badges(ways: &[(&LinkId, &Vec<Pos>)]) -> Vec<Option<Pos>> {
    const APART: f32 = 20.0;
    const RIM: f32 = 10.0;
    let mut placed: Vec<Pos> = Vec::new();
    let mut found = Vec::new();
    for (line, points) in ways {
        let span = geom::length(points);
        let shares = ways.iter().filter(|(other, _)| other == line).count() > 1;
        let before = if shares { RIM + 2.0 } else { 26.0 };
        let preferred = span - (span / 2.0).min(before);
        let clearance = |pos: Pos| {
            placed
                .iter()
                .map(|other| other.distance(pos))
                .fold(APART, f32::min)
        };
        let spots = (0..30_u8).flat_map(|step| {
            let shift = f32::from(step) * 6.0;
            [preferred + shift, preferred - shift]
        });
        let best = spots
            .filter(|place| *place > RIM && *place < span - RIM)
            .chain([preferred])
            .filter_map(|place| geom::along(points, place).map(|(pos, _)| pos))
            .fold(None, |best: Option<(f32, Pos)>, pos| match best {
                Some((free, _)) if free >= clearance(pos) => best,
                _ => Some((clearance(pos), pos)),
            });
        let best = best.map(|(_, center)| center);
        placed.extend(best);
        found.push(best);
    }
    found
}

/// A lane towards each end at which one of its flows ends: there its arrow heads stand.
fn arrow(input: &SceneInput<'_>, line: &LinkId, cable: &CablePlan, lane: usize) -> Vec<Vec<Pos>> {
    let Some(lane) = cable.lanes.get(lane) else {
        return Vec::new();
    };
    let (at_start, at_end) = arrow_ends(input, line, lane);
    let mut ways = Vec::new();
    if at_start {
        let mut back = cable.lane(lane);
        back.reverse();
        ways.push(back);
    }
    if at_end {
        ways.push(cable.lane(lane));
    }
    ways
}

/// Whether flows of a lane end at the line's start and at its end.
pub(super) fn arrow_ends(input: &SceneInput<'_>, line: &LinkId, lane: &Lane) -> (bool, bool) {
    let Some(link) = input.design.links.get(line) else {
        return (false, false);
    };
    let ends_at = |asset: &AssetId| {
        lane.flows
            .iter()
            .filter_map(|flow| input.design.links.get(flow))
            .any(|flow| flow.to == *asset)
    };
    (ends_at(&link.from), ends_at(&link.to))
}
