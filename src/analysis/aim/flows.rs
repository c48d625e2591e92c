//! The flows on which the pattern rests, and which of what is drawn will do for them.

use super::{
    ground::AimGround,
    guide::GuideLink,
    spots::{SpotNo, SpotWays, Spots},
};
use crate::{
    analysis::net::{AssetNo, Flow, Net, TableKey as _},
    catalog::{AssetSelection, PatternFlow},
};

/// Of the drawn flows that would do, at most so many are asked whether they find a way: the others
/// of thousands do or lack the same.
const MOST_TRIED: usize = 8;

/// A flow that must be there.
#[derive(Clone, Debug)]
pub(super) struct FlowNeed<'a> {
    /// By kinds, as the reference drawing has it.
    pub(super) link: GuideLink<'a>,
    /// Where it runs.
    pub(super) spots: Vec<SpotNo>,
    /// Whether it is drawn.
    pub(super) is_drawn: bool,
}

/// All flows that must be there, the route first.
pub(super) fn flow_needs<'a>(ground: &AimGround<'a>, spots: &Spots<'_, 'a>) -> Vec<FlowNeed<'a>> {
    let mut needs: Vec<FlowNeed<'a>> = route_need(ground, spots).into_iter().collect();
    let rests_on = ground.net.catalog.patterns.rests_on.iter();
    let needed = rests_on.filter(|entry| {
        let patterns = &entry.patterns;
        entry.needed && (patterns.is_empty() || patterns.contains(&ground.pattern.id))
    });
    for need in needed.filter_map(|entry| need_of(ground, spots, entry)) {
        let is_known = |known: &FlowNeed<'_>| known.link == need.link && !known.is_drawn;
        if !needs.iter().any(is_known) {
            needs.push(need);
        }
    }
    needs
}

/// The screen transfer that makes the pattern.
fn route_need<'a>(ground: &AimGround<'a>, spots: &Spots<'_, 'a>) -> Option<FlowNeed<'a>> {
    let link = ground.guide.route()?;
    let mut ends = run_of(spots, &link)?;
    let drawn = ground.main.as_ref().filter(|main| main.leads_right);
    if let Some(main) = drawn {
        let [from, to] = [main.flow.from, main.flow.to].map(spot);
        ends = if ground.moving.is_empty() {
            vec![from, to]
        } else {
            // It will start at what is moved, wherever it starts now.
            ends.first().copied().into_iter().chain([to]).collect()
        };
    }
    Some(FlowNeed {
        link,
        spots: ends,
        is_drawn: drawn.is_some(),
    })
}

/// A flow that an entry demands: one that is drawn and finds a way, else one that is drawn, else
/// the one of the reference drawing that fits best to what is there.
fn need_of<'a>(
    ground: &AimGround<'a>,
    spots: &Spots<'_, 'a>,
    entry: &PatternFlow,
) -> Option<FlowNeed<'a>> {
    let guided = guided(ground, spots, entry);
    let mut gone = ground.moving.clone();
    gone.extend(&ground.leaving);
    let stays = |flow: &&Flow<'_>| !gone.iter().any(|node| is_end(flow, *node));
    let drawn: Vec<&Flow<'_>> = ground
        .net
        .flows
        .values()
        .filter(|flow| is_of(ground.net, entry, flow))
        .filter(stays)
        .take(MOST_TRIED)
        .collect();
    let run = |flow: &&&Flow<'_>| -> Vec<SpotNo> {
        let via = flow.via.iter().copied();
        let nodes = [flow.from].into_iter().chain(via).chain([flow.to]);
        nodes.map(spot).collect()
    };
    let finds_way = |flow: &&&Flow<'_>| {
        let run = run(flow);
        run.array_windows()
            .all(|[from, to]| spots.are_joined(*from, *to, SpotWays::All))
    };
    let best = drawn.iter().find(finds_way).or_else(|| drawn.first());
    let Some(best) = best else {
        let link = guided?;
        let spots = run_of(spots, &link)?;
        return Some(FlowNeed {
            link,
            spots,
            is_drawn: false,
        });
    };
    let kind_of = |node: AssetNo| &ground.net.places[node].asset.kind;
    Some(FlowNeed {
        link: GuideLink {
            kind: &best.link.kind,
            ends: [best.from, best.to].map(kind_of),
            via: Vec::new(),
        },
        spots: run(&best),
        is_drawn: true,
    })
}

/// The flow of the reference drawing for an entry: between what is there or demanded, then at the
/// platform of the route.
fn guided<'a>(
    ground: &AimGround<'a>,
    spots: &Spots<'_, 'a>,
    entry: &PatternFlow,
) -> Option<GuideLink<'a>> {
    let platform = ground.guide.route().map(|route| route.ends[1]);
    let flows = ground.guide.flows(|net, flow| is_of(net, entry, flow));
    flows.into_iter().min_by_key(|link| {
        let run = run_of(spots, link);
        let is_there = run.is_some_and(|run| run.iter().all(|spot| spots.is_there(*spot)));
        let at_platform = link.ends.iter().any(|end| Some(*end) == platform);
        (!is_there, !at_platform)
    })
}

/// The spots a flow of the reference drawing runs over here.
fn run_of(spots: &Spots<'_, '_>, link: &GuideLink<'_>) -> Option<Vec<SpotNo>> {
    let [from, to] = link.ends;
    let kinds = [from].into_iter().chain(link.via.iter().copied());
    kinds.chain([to]).map(|kind| spots.of_kind(kind)).collect()
}

/// The spot of a drawn asset.
fn spot(node: AssetNo) -> SpotNo {
    SpotNo::new(node.place())
}

fn is_end(flow: &Flow<'_>, node: AssetNo) -> bool {
    flow.from == node || flow.to == node
}

/// Whether a flow is one that an entry speaks of.
fn is_of(net: &Net<'_>, entry: &PatternFlow, flow: &Flow<'_>) -> bool {
    let is_in =
        |node: AssetNo, select: &AssetSelection| net.kind(node).is_some_and(|it| it.is_in(select));
    flow.link.kind == entry.flow && is_in(flow.from, &entry.from) && is_in(flow.to, &entry.to)
}
