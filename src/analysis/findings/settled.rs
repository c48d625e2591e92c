//! What the user has settled with a reason: it stands beside the verdict.

use crate::{
    analysis::{Analysis, Bearing, Cause, Reason, SettledMatter, Subjects, net::Net},
    catalog::{Message, Requirement},
    design::{ControlState, Subject},
};

/// The reasons that are what the user has settled.
pub(super) fn settled(net: &Net<'_>, analysis: &Analysis) -> Vec<Reason> {
    let mut reasons = Vec::new();
    not_applicable(net, analysis, &mut reasons);
    overridden(net, &mut reasons);
    reasons
}

/// Required controls that the user has marked as not applicable.
fn not_applicable(net: &Net<'_>, analysis: &Analysis, reasons: &mut Vec<Reason>) {
    let demanded = analysis
        .controls
        .iter()
        .filter(|control| !control.is_by_nature());
    let required = demanded.filter(|control| control.requirement == Requirement::Required);
    for control in required.filter(|control| control.is_not_applicable()) {
        let ControlState::NotApplicable(why) = &control.state else {
            continue;
        };
        let node = control.asset.as_ref().and_then(|asset| net.node(asset));
        let carrier = node.map_or_else(|| control.place.clone(), |node| net.name_of(node));
        let subjects = control.asset.clone().map(Subject::Asset);
        reasons.push(Reason {
            bearing: Bearing::Noted,
            cause: Cause::Settled(SettledMatter::ControlNotApplicable),
            subjects: subjects.map_or(Subjects::Design, Subjects::One),
            message: Message::new("reason-not-applicable")
                .with("asset", carrier)
                .with("control", &control.full_name)
                .with("why", why.as_str()),
        });
    }
}

/// Levels that the user has set.
fn overridden(net: &Net<'_>, reasons: &mut Vec<Reason>) {
    let sound = net
        .design
        .overrides
        .iter()
        .filter(|(_, set)| set.is_sound());
    for (key, set) in sound {
        let node = net.node(key.asset());
        let Some(node) = node else { continue };
        reasons.push(Reason {
            bearing: Bearing::Noted,
            cause: Cause::Settled(SettledMatter::LevelOverridden),
            subjects: Subjects::One(Subject::Asset(key.asset().clone())),
            message: Message::new("reason-overridden")
                .with("asset", net.name_of(node))
                .with("key", key.to_string())
                .with("level", set.level)
                .with("why", set.reason.as_str()),
        });
    }
}
