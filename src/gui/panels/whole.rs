//! Whether a recognised route is whole yet: its badge says what is still missing.

use crate::{
    analysis::{Bearing, Cause, Judgement, Rule},
    gui::Desk,
};

/// What a route lacks to be whole, as a key of the texts; nothing where it lacks nothing.
pub(crate) fn lacking(desk: &Desk<'_>) -> Option<&'static str> {
    let verdict = &desk.analysis.verdict;
    let causes = verdict
        .reasons
        .iter()
        .filter_map(|reason| match reason.cause {
            Cause::Finding(rule) if reason.bearing >= Bearing::FallsShort => Some(rule),
            Cause::Finding(_) | Cause::Settled(_) => None,
        });
    let known = causes.filter_map(lacks).min();
    let unknown = verdict.judgement == Judgement::NotJudged;
    known
        .map(|(_, key)| key)
        .or_else(|| unknown.then_some("route-lacks-something"))
}

/// What a rule says is lacking, the weightiest first.
const fn lacks(rule: Rule) -> Option<(u8, &'static str)> {
    match rule {
        Rule::FlowWithoutWay => Some((0, "route-lacks-line")),
        Rule::ImpliedAssetMissing | Rule::BoundaryWithoutGate => Some((1, "route-lacks-asset")),
        Rule::ImpliedFlowMissing => Some((2, "route-lacks-flow")),
        Rule::AssetMisplaced | Rule::ZoneMisnested => Some((3, "route-lacks-place")),
        Rule::RequiredControlMissing
        | Rule::ControlWithoutPlace
        | Rule::AssetNotSafe
        | Rule::RouteNotSafe
        | Rule::NoPattern
        | Rule::NoRouteDrawn
        | Rule::UnforeseenCrossing
        | Rule::ProviderMissing
        | Rule::UnknownKind
        | Rule::AssetUnconnected
        | Rule::OtherEdition
        | Rule::OverrideIdle
        | Rule::FlowBreaksSeparation
        | Rule::LineBreaksSeparation
        | Rule::FlowNotTold
        | Rule::AssetNotTold
        | Rule::FlowNotForeseen
        | Rule::FlowReversed
        | Rule::ImportNotTold
        | Rule::LineNotForeseen
        | Rule::ControlContradicted
        | Rule::TransferWithoutRoute
        | Rule::ProviderDoubtful
        | Rule::CloudsDiffer
        | Rule::LineMisjoined
        | Rule::SupportOver
        | Rule::SupportEnds
        | Rule::HallModelDiffers => None,
    }
}
