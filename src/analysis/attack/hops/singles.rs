//! Which single circles lie on hops over flows that may meet them twice.

use std::collections::BTreeSet;

use super::flow_hops::FlowHop;
use crate::{
    analysis::{
        attack::ground::{AttackGround, Circle, CirclesMet, MovementNo},
        controls::QuestionNo,
        net::{AssetNo, FlowNo},
    },
    catalog::AttackPart,
};

/// Whether a hop may meet the circles it passes a second time, and it matters: on its way to and
/// from what its flow is pinned to, or, while it has met but one, on a leg past a relay.
pub(super) fn may_recur(ground: &AttackGround<'_>, hop: &FlowHop) -> bool {
    let is_pinned = !ground.net.flows[hop.flow].via.is_empty();
    let is_relayed = [hop.from, hop.to]
        .into_iter()
        .any(|end| ground.part(end) == AttackPart::Relay);
    match hop.passed {
        CirclesMet::Nothing => false,
        CirclesMet::One(_) => is_pinned || is_relayed,
        CirclesMet::Enough => is_pinned,
    }
}

/// The one circle of an asset on a question.
pub(super) fn circle(
    ground: &AttackGround<'_>,
    question: QuestionNo,
    node: AssetNo,
) -> Option<Circle> {
    let question = ground.weights.question(question);
    let control = ground.carried.only(node, question)?;
    Some(Circle { node, control })
}

/// The circles with which alone a flow finds a way; none when each way meets more.
///
/// A flow that is pinned must pass all its stops. Each stop with one circle, and each stretch
/// between two stops that no way leads along without a circle, says which single ones are left:
/// what all of them allow is what the whole way may get by with.
pub(super) fn of_flow(
    ground: &AttackGround<'_>,
    movement: MovementNo,
    flow: FlowNo,
) -> BTreeSet<Circle> {
    let flow = &ground.net.flows[flow];
    let question = ground.weights.of_step(movement).transit;
    let mut stops = vec![flow.from];
    stops.extend(flow.via.iter().chain([&flow.to]));
    stops.dedup();
    let mut common: Option<BTreeSet<Circle>> = None;
    let mut keep = |circles: BTreeSet<Circle>| {
        let both = common
            .as_ref()
            .map(|known| known.intersection(&circles).copied().collect());
        common = Some(both.unwrap_or(circles));
    };
    if let [_, inner @ .., _] = stops.as_slice() {
        for stop in inner {
            match ground.weights.count_of(question, *stop) {
                0 => {}
                1 => keep(circle(ground, question, *stop).into_iter().collect()),
                _ => return BTreeSet::new(),
            }
        }
    }
    for [from, to] in stops.array_windows() {
        if let Some(circles) = between(ground, question, *from, *to) {
            keep(circles);
        }
    }
    common.unwrap_or_default()
}

/// The circles with which alone a way leads from one asset to another; `None` when one meets
/// nothing.
///
/// They are on those assets with one circle on which the free ground around the one end borders
/// and that around the other, too.
fn between(
    ground: &AttackGround<'_>,
    question: QuestionNo,
    from: AssetNo,
    to: AssetNo,
) -> Option<BTreeSet<Circle>> {
    let ahead = touched(ground, question, from);
    if ahead.contains(&to) {
        return None;
    }
    let behind = touched(ground, question, to);
    let is_single = |node: &AssetNo| {
        may_transit(ground, *node) && ground.weights.count_of(question, *node) == 1
    };
    let singles = ahead.intersection(&behind).copied().filter(is_single);
    Some(
        singles
            .filter_map(|node| circle(ground, question, node))
            .collect(),
    )
}

/// Everything that is reached without meeting a circle, and what borders on it.
fn touched(ground: &AttackGround<'_>, question: QuestionNo, from: AssetNo) -> BTreeSet<AssetNo> {
    let mut touched = BTreeSet::new();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        for line in ground.net.lines_of(node) {
            let goes_on =
                may_transit(ground, line.node) && ground.weights.count_of(question, line.node) == 0;
            if touched.insert(line.node) && goes_on {
                open.push(line.node);
            }
        }
    }
    touched
}

fn may_transit(ground: &AttackGround<'_>, node: AssetNo) -> bool {
    let transits = ground.net.kind(node).is_some_and(|kind| kind.transit);
    transits && ground.net.lines_of(node).len() > 1
}
