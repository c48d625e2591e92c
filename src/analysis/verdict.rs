//! How findings bear on the verdict, and the verdict itself.
//!
//! A verdict cannot be bought: of what the user may accept, only the risk of a row or of a target
//! is settled by it. Marking a control as not applicable or setting a level with a reason is the
//! user's to do; each is named beside the verdict.

use super::{
    Analysis, Bearing, Cause, Finding, Origin, Reason, Rule, Settled, Severity, Subjects, Verdict,
    net::Net, say::name_of,
};
use crate::{
    catalog::{Requirement, Text},
    design::{ControlState, Subject},
};

/// What counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// Warnings do not keep a design from passing by themselves.
    #[default]
    Usual,
    /// Every warning that is not accepted does.
    Strict,
}

/// How a finding of a rule bears on the verdict before anything is accepted.
pub(super) const fn bearing_of(rule: Rule, severity: Severity) -> Bearing {
    match rule {
        Rule::NoPattern
        | Rule::TransferWithoutRoute
        | Rule::LineMisjoined
        | Rule::NoRouteDrawn
        | Rule::ImpliedAssetMissing
        | Rule::ImpliedFlowMissing
        | Rule::AssetMisplaced
        | Rule::ZoneMisnested
        | Rule::UnknownKind
        | Rule::FlowNotTold
        | Rule::FlowNotForeseen
        | Rule::FlowReversed
        | Rule::LineNotForeseen => Bearing::NotJudged,
        Rule::RequiredControlMissing
        | Rule::ControlWithoutPlace
        | Rule::AssetNotSafe
        | Rule::RouteNotSafe
        | Rule::FlowBreaksSeparation
        | Rule::LineBreaksSeparation => Bearing::FallsShort,
        Rule::FlowWithoutWay
        | Rule::BoundaryWithoutGate
        | Rule::UnforeseenCrossing
        | Rule::ProviderMissing
        | Rule::ImportNotTold
        | Rule::ControlContradicted
        | Rule::AssetUnconnected
        | Rule::OtherEdition
        | Rule::OverrideIdle
        | Rule::ProviderDoubtful
        | Rule::CloudsDiffer => match severity {
            Severity::Error => Bearing::FallsShort,
            Severity::Warning | Severity::Info => Bearing::Nothing,
        },
    }
}

/// Whether accepting a finding of a rule settles it.
const fn is_acceptable(rule: Rule) -> bool {
    matches!(rule, Rule::AssetNotSafe | Rule::RouteNotSafe)
}

/// What was accepted no longer makes a design fall short, but stays noted.
pub(super) fn settle(findings: &mut [Finding]) {
    for finding in findings {
        if finding.accepted.is_some() && is_acceptable(finding.rule) {
            finding.bearing = Bearing::Noted;
        }
    }
}

/// The verdict on what was found.
pub(super) fn verdict(net: &Net<'_>, analysis: &Analysis, strictness: Strictness) -> Verdict {
    let mut reasons = Vec::new();
    for finding in &analysis.findings {
        let bearing = bears(finding, strictness);
        if bearing != Bearing::Nothing {
            reasons.push(Reason {
                bearing,
                cause: Cause::Finding(finding.rule),
                subjects: finding.subjects.clone(),
                message: finding.message(),
            });
        }
    }
    not_applicable(net, analysis, &mut reasons);
    overridden(net, &mut reasons);
    Verdict::from_reasons(reasons)
}

fn bears(finding: &Finding, strictness: Strictness) -> Bearing {
    let counts = strictness == Strictness::Strict
        && finding.severity == Severity::Warning
        && finding.accepted.is_none();
    if counts {
        finding.bearing.max(Bearing::FallsShort)
    } else {
        finding.bearing
    }
}

/// Required controls that the user has marked as not applicable.
fn not_applicable(net: &Net<'_>, analysis: &Analysis, reasons: &mut Vec<Reason>) {
    let demanded = analysis
        .controls
        .iter()
        .filter(|control| !control.from.contains(&Origin::Nature));
    let required = demanded.filter(|control| control.requirement == Requirement::Required);
    for control in required.filter(|control| control.is_in_place()) {
        let ControlState::NotApplicable(why) = &control.state else {
            continue;
        };
        let node = control.asset.as_ref().and_then(|asset| net.node(asset));
        let carrier = node.map_or_else(|| control.place.clone(), |node| name_of(net, node));
        let values = [
            ("asset", carrier),
            ("control", control.full_name.clone()),
            ("why", Text::same(why)),
        ];
        let subjects = control.asset.clone().map(Subject::Asset);
        reasons.push(Reason {
            bearing: Bearing::Noted,
            cause: Cause::Settled(Settled::ControlNotApplicable),
            subjects: subjects.map_or(Subjects::Design, Subjects::One),
            message: Text::filled(
                "{asset}：必須対策「{control}」を対象外としています（理由：{why}）",
                "{asset}: required control “{control}” is marked as not applicable ({why})",
                &values,
            ),
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
        let values = [
            ("asset", name_of(net, node)),
            ("key", Text::same(&key.to_string())),
            ("level", Text::same(&set.level.to_string())),
            ("why", Text::same(&set.reason)),
        ];
        reasons.push(Reason {
            bearing: Bearing::Noted,
            cause: Cause::Settled(Settled::LevelOverridden),
            subjects: Subjects::One(Subject::Asset(key.asset().clone())),
            message: Text::filled(
                "{asset}：評価値を {level} に変更しています（{key}、理由：{why}）",
                "{asset}: a level was set to {level} ({key}: {why})",
                &values,
            ),
        });
    }
}
