//! The ways of a lit attack route over the lines and lanes of the drawing.

use emath::Pos2;

use super::input::{SceneInput, SceneLight};
use crate::{
    analysis::Step,
    catalog::{AssetId, LinkId},
    design::Design,
    scene::{
        geom,
        plan::{BADGES, CablePlan, Lane, Plan},
    },
};

/// A hop of the lit route: from one tile to the next.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::scene) struct LitWay {
    /// Number of the hop, from 1.
    pub(in crate::scene) number: usize,
    /// The line it runs over.
    pub(in crate::scene) line: LinkId,
    /// Which of the line's lanes; `None` for the line itself.
    pub(in crate::scene) lane: Option<usize>,
    /// The way as the attacker goes it.
    pub(in crate::scene) points: Vec<Pos2>,
}

/// The hops of the lit route, in order.
pub(in crate::scene) fn ways(input: &SceneInput<'_>, plan: &Plan) -> Vec<LitWay> {
    let SceneLight::Route(route) = input.lit else {
        return Vec::new();
    };
    let mut ways: Vec<LitWay> = Vec::new();
    for step in &route.steps {
        for pair in step.assets.windows(2) {
            let [from, to] = pair else { continue };
            if let Some((line, lane, points)) = hop(input.design, plan, step, from, to) {
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
pub(in crate::scene) fn hop(
    design: &Design,
    plan: &Plan,
    step: &Step,
    from: &AssetId,
    to: &AssetId,
) -> Option<(LinkId, Option<usize>, Vec<Pos2>)> {
    let mut fallback = None;
    for (id, cable) in &plan.cables {
        let Some(link) = design.links.get(id) else {
            continue;
        };
        let along = (&link.from, &link.to) == (from, to);
        if !along && (&link.to, &link.from) != (from, to) {
            continue;
        }
        let oriented = |mut points: Vec<Pos2>| {
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

/// Where the numbers of hops stand: each in the gap before the tile it enters, apart from others.
pub(in crate::scene) fn badges(ways: &[(&LinkId, &Vec<Pos2>)]) -> Vec<Option<Pos2>> {
    let mut placed: Vec<Pos2> = Vec::new();
    let mut found = Vec::new();
    for (line, points) in ways {
        let span = geom::length(points);
        let shares = ways.iter().filter(|(other, _)| other == line).count() > 1;
        let before = if shares {
            BADGES.before_shared
        } else {
            BADGES.before
        };
        let preferred = span - (span / 2.0).min(before);
        let clearance = |pos: Pos2| {
            placed
                .iter()
                .map(|other| other.distance(pos))
                .fold(BADGES.apart, f32::min)
        };
        let spots = (0..BADGES.steps).flat_map(|step| {
            let shift = f32::from(step) * BADGES.step;
            [preferred + shift, preferred - shift]
        });
        let best = spots
            .filter(|place| *place > BADGES.rim && *place < span - BADGES.rim)
            .chain([preferred])
            .filter_map(|place| geom::along(points, place).map(|(pos, _)| pos))
            .fold(None, |best: Option<(f32, Pos2)>, pos| match best {
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
pub(super) fn arrow(
    input: &SceneInput<'_>,
    line: &LinkId,
    cable: &CablePlan,
    lane: usize,
) -> Vec<Vec<Pos2>> {
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
pub(in crate::scene) fn arrow_ends(
    input: &SceneInput<'_>,
    line: &LinkId,
    lane: &Lane,
) -> (bool, bool) {
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
