//! Lines, lanes and lit hops as connections between two things, for whoever draws them as such and
//! not as strokes: office documents.

use emath::Pos2;

use super::{
    input::SceneInput,
    links::token,
    lit_way::{self, LitWay},
};
use crate::{
    catalog::{AssetId, LinkId},
    design::Subject,
    scene::{Plan, StrokeToken, geom, plan::CablePlan},
};

/// Width of a lit hop.
const LIT: f32 = 4.5;

/// A connection between two things that are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneConnector {
    /// The line or flow; of several flows in a lane the first.
    pub link: LinkId,
    /// The things it joins: tiles, or folded zones that stand for them.
    pub ends: [Subject; 2],
    /// Its way from the first to the second, corners sharp, world units.
    pub points: Vec<Pos2>,
    /// How it is drawn.
    pub stroke: StrokeToken,
    /// Whether arrow heads stand at its start and at its end.
    pub heads: [bool; 2],
}

/// All connections of a drawing from back to front: lines, flows beside them, the lit hops.
pub fn connectors(input: &SceneInput<'_>, plan: &Plan) -> Vec<SceneConnector> {
    let mut found = Vec::new();
    for (id, cable) in &plan.cables {
        found.extend(line(input, plan, id, cable));
    }
    let lit = lit_way::ways(input, plan);
    if !input.hide_flows {
        for (id, cable) in &plan.cables {
            found.extend(lanes(input, plan, id, cable, &lit));
        }
        found.extend(chords(input, plan));
    }
    found.extend(lit.iter().filter_map(|way| hop(input, plan, way)));
    found
}

/// The thing at which links of an asset end.
fn end(plan: &Plan, asset: &AssetId) -> Subject {
    plan.hidden.get(asset).map_or_else(
        || Subject::Asset(asset.clone()),
        |zone| Subject::Zone(zone.clone()),
    )
}

fn ends(input: &SceneInput<'_>, plan: &Plan, line: &LinkId) -> Option<[Subject; 2]> {
    let link = input.design.links.get(line)?;
    Some([end(plan, &link.from), end(plan, &link.to)])
}

fn line(
    input: &SceneInput<'_>,
    plan: &Plan,
    id: &LinkId,
    cable: &CablePlan,
) -> Option<SceneConnector> {
    let link = input.design.links.get(id)?;
    Some(SceneConnector {
        link: id.clone(),
        ends: ends(input, plan, id)?,
        points: geom::aside(&cable.middle, cable.offset),
        stroke: token(&link.kind, input.catalog, input.theme),
        heads: [false, false],
    })
}

fn lanes(
    input: &SceneInput<'_>,
    plan: &Plan,
    id: &LinkId,
    cable: &CablePlan,
    lit: &[LitWay],
) -> Vec<SceneConnector> {
    let is_lit = |lane| {
        let mut ways = lit.iter();
        ways.any(|way| way.line == *id && way.lane == Some(lane))
    };
    let lanes = cable.lanes.iter().enumerate();
    let lanes = lanes.filter(|(number, _)| !is_lit(*number));
    let drawn = lanes.filter_map(|(_, lane)| {
        let (at_start, at_end) = lit_way::arrow_ends(input, id, lane);
        Some(SceneConnector {
            link: lane.flows.first()?.clone(),
            ends: ends(input, plan, id)?,
            points: geom::aside(&cable.middle, lane.offset),
            stroke: token(&lane.kind, input.catalog, input.theme),
            heads: [at_start, at_end],
        })
    });
    drawn.collect()
}

/// Flows without a way: straight from tile to tile.
fn chords(input: &SceneInput<'_>, plan: &Plan) -> Vec<SceneConnector> {
    use crate::scene::RectExt as _;
    let has_way = |id: &LinkId| {
        let way = input.analysis.flows.get(id);
        way.is_some_and(|way| !way.lines.is_empty())
    };
    let flows = input.design.links.iter();
    let flows = flows
        .filter(|(id, link)| !crate::scene::plan::is_line(link, input.catalog) && !has_way(id));
    let chords = flows.filter_map(|(id, link)| {
        let (a, b) = (plan.end(&link.from)?, plan.end(&link.to)?);
        let points = vec![a.exit_towards(b.center()), b.exit_towards(a.center())];
        Some(SceneConnector {
            link: id.clone(),
            ends: [end(plan, &link.from), end(plan, &link.to)],
            points,
            stroke: StrokeToken::plain(input.theme.hues.missing, 1.5, &[4.0, 4.0]),
            heads: [false, false],
        })
    });
    chords.filter(|it| it.ends[0] != it.ends[1]).collect()
}

/// A hop of the lit route, in the direction of the attacker.
fn hop(input: &SceneInput<'_>, plan: &Plan, way: &LitWay) -> Option<SceneConnector> {
    let cable = plan.cables.get(&way.line)?;
    let lane = way.lane.and_then(|lane| cable.lanes.get(lane));
    let offset = lane.map_or(cable.offset, |lane| lane.offset);
    let mut points = geom::aside(&cable.middle, offset);
    let [mut from, mut to] = ends(input, plan, &way.line)?;
    let begins = way.points.first().copied().unwrap_or_default();
    let near = |pos: Option<&Pos2>| pos.map_or(f32::INFINITY, |pos| pos.distance(begins));
    if near(points.last()) < near(points.first()) {
        points.reverse();
        std::mem::swap(&mut from, &mut to);
    }
    Some(SceneConnector {
        link: way.line.clone(),
        ends: [from, to],
        points,
        stroke: StrokeToken::plain(input.theme.hues.route, LIT, &[]),
        heads: [false, true],
    })
}
