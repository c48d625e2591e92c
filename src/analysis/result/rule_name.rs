//! What rules are called in lists of them.

use super::Rule;
use crate::catalog::Message;

impl Rule {
    /// What it is called.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::RequiredControlMissing => "rule-required-control-missing",
            Self::ControlWithoutPlace => "rule-control-without-place",
            Self::AssetNotSafe => "rule-asset-not-safe",
            Self::RouteNotSafe => "rule-route-not-safe",
            Self::NoPattern => "rule-no-pattern",
            Self::NoRouteDrawn => "rule-no-route-drawn",
            Self::FlowWithoutWay => "rule-flow-without-way",
            Self::BoundaryWithoutGate => "rule-boundary-without-gate",
            Self::UnforeseenCrossing => "rule-unforeseen-crossing",
            Self::ImpliedAssetMissing => "rule-implied-asset-missing",
            Self::ProviderMissing => "rule-provider-missing",
            Self::AssetMisplaced => "rule-asset-misplaced",
            Self::UnknownKind => "rule-unknown-kind",
            Self::AssetUnconnected => "rule-asset-unconnected",
            Self::OtherEdition => "rule-other-edition",
            Self::OverrideIdle => "rule-override-idle",
            Self::FlowBreaksSeparation => "rule-flow-breaks-separation",
            Self::LineBreaksSeparation => "rule-line-breaks-separation",
            Self::FlowNotTold => "rule-flow-not-told",
            Self::FlowNotForeseen => "rule-flow-not-foreseen",
            Self::FlowReversed => "rule-flow-reversed",
            Self::ImportNotTold => "rule-import-not-told",
            Self::LineNotForeseen => "rule-line-not-foreseen",
            Self::ControlContradicted => "rule-control-contradicted",
            Self::ImpliedFlowMissing => "rule-implied-flow-missing",
            Self::AssetNotTold => "rule-asset-not-told",
            Self::ZoneMisnested => "rule-zone-misnested",
            Self::TransferWithoutRoute => "rule-transfer-without-route",
            Self::ProviderDoubtful => "rule-provider-doubtful",
            Self::CloudsDiffer => "rule-clouds-differ",
            Self::LineMisjoined => "rule-line-misjoined",
            Self::SupportOver => "rule-support-over",
            Self::SupportEnds => "rule-support-ends",
            Self::HallModelDiffers => "rule-hall-model-differs",
        })
    }
}
