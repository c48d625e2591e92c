//! The rules of findings, and what is the same for all findings of a rule.

use serde::{Deserialize, Serialize};

/// What a finding is about: the code's rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A required control is not in place.
    RequiredControlMissing,
    /// A demanded control has no asset that could carry it.
    ControlWithoutPlace,
    /// A row of the asset-based analysis is not safe.
    AssetNotSafe,
    /// An attack route is not safe.
    RouteNotSafe,
    /// A screen-transfer flow fits no pattern.
    NoPattern,
    /// Nothing in the drawing is a screen-transfer route yet.
    NoRouteDrawn,
    /// A flow finds no way over the lines.
    FlowWithoutWay,
    /// A line crosses two segments without the firewall that belongs there.
    BoundaryWithoutGate,
    /// A line crosses two segments for which the document foresees no crossing.
    UnforeseenCrossing,
    /// A pattern implies an asset that is not drawn.
    ImpliedAssetMissing,
    /// A cloud has no provider.
    ProviderMissing,
    /// An asset stands in no zone, or in a zone where it does not belong.
    AssetMisplaced,
    /// A catalog entry named by the design is gone.
    UnknownKind,
    /// An asset is joined to nothing.
    AssetUnconnected,
    /// The design was drawn under another edition.
    OtherEdition,
    /// A level set by the user has no reason, or nothing that it could change.
    OverrideIdle,
    /// A flow breaks the separation of the segments.
    FlowBreaksSeparation,
    /// A line joins sides that must stay apart.
    LineBreaksSeparation,
    /// Whether a flow is foreseen cannot be told from the drawing.
    FlowNotTold,
    /// No text foresees a flow, and none forbids it.
    FlowNotForeseen,
    /// A flow is drawn the wrong way round.
    FlowReversed,
    /// Whether what is taken in is made harmless cannot be told from the drawing.
    ImportNotTold,
    /// No text foresees a line, and none forbids it.
    LineNotForeseen,
    /// A control is ticked while the drawing says the contrary.
    ControlContradicted,
    /// A pattern implies a flow that is not drawn.
    ImpliedFlowMissing,
    /// Nothing can be said of a thing without a flow that is not drawn.
    AssetNotTold,
    /// A zone stands in itself, in a circle, or where its kind cannot stand.
    ZoneMisnested,
    /// Screen transfer of the My Number side is no route, for a reason of the catalog's.
    TransferWithoutRoute,
    /// The name of a provider may be a slip for another one.
    ProviderDoubtful,
    /// A platform has the provider of one Government Cloud and not that of another.
    CloudsDiffer,
    /// A line joins what lines of its kind cannot join.
    LineMisjoined,
    /// Support for an asset is over.
    SupportOver,
    /// Support for an asset ends soon.
    SupportEnds,
    /// A recognised pattern presumes another model than the town hall's.
    HallModelDiffers,
}

/// What rules have in common: how their findings bear on the verdict, whether they can be
/// accepted, and whether a report lists the same elsewhere. Said once for each rule,
/// [`Rule::family`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleFamily {
    /// A demanded control is not in place.
    Control,
    /// A demanded control has nothing that could carry it.
    Carrier,
    /// A row of the asset-based analysis is not safe.
    Row,
    /// An attack route is not safe.
    Route,
    /// The separation is broken, however it is drawn.
    Breach,
    /// Something that decides cannot be judged.
    Unjudged,
    /// A flaw as grave as its severity.
    Flaw,
}

impl Rule {
    /// Its family.
    pub const fn family(self) -> RuleFamily {
        match self {
            Self::RequiredControlMissing => RuleFamily::Control,
            Self::ControlWithoutPlace => RuleFamily::Carrier,
            Self::AssetNotSafe => RuleFamily::Row,
            Self::RouteNotSafe => RuleFamily::Route,
            Self::FlowBreaksSeparation | Self::LineBreaksSeparation => RuleFamily::Breach,
            Self::NoPattern
            | Self::TransferWithoutRoute
            | Self::LineMisjoined
            | Self::NoRouteDrawn
            | Self::ImpliedAssetMissing
            | Self::ImpliedFlowMissing
            | Self::AssetNotTold
            | Self::AssetMisplaced
            | Self::ZoneMisnested
            | Self::UnknownKind
            | Self::FlowNotTold
            | Self::FlowNotForeseen
            | Self::FlowReversed
            | Self::LineNotForeseen => RuleFamily::Unjudged,
            Self::FlowWithoutWay
            | Self::BoundaryWithoutGate
            | Self::UnforeseenCrossing
            | Self::ProviderMissing
            | Self::ImportNotTold
            | Self::ControlContradicted
            | Self::AssetUnconnected
            | Self::OtherEdition
            | Self::OverrideIdle
            | Self::ProviderDoubtful
            | Self::CloudsDiffer
            | Self::SupportOver
            | Self::SupportEnds
            | Self::HallModelDiffers => RuleFamily::Flaw,
        }
    }

    /// Whether it needs a day to be judged by: the analysis has none, so these findings are added
    /// to what it has found, see [`crate::analysis::Analysis::set_dated`].
    pub const fn is_dated(self) -> bool {
        matches!(self, Self::SupportOver | Self::SupportEnds)
    }

    /// Its sentence, a key of the program's words.
    pub(in crate::analysis) const fn key(self) -> &'static str {
        match self {
            Self::RequiredControlMissing => "finding-required-control-missing",
            Self::ControlWithoutPlace => "finding-control-without-place",
            Self::AssetNotSafe => "finding-asset-not-safe",
            Self::RouteNotSafe => "finding-route-not-safe",
            Self::NoPattern => "finding-no-pattern",
            Self::NoRouteDrawn => "finding-no-route-drawn",
            Self::FlowWithoutWay => "finding-flow-without-way",
            Self::BoundaryWithoutGate => "finding-boundary-without-gate",
            Self::UnforeseenCrossing => "finding-unforeseen-crossing",
            Self::ImpliedAssetMissing => "finding-implied-asset-missing",
            Self::ProviderMissing => "finding-provider-missing",
            Self::AssetMisplaced => "finding-asset-misplaced",
            Self::UnknownKind => "finding-unknown-kind",
            Self::AssetUnconnected => "finding-asset-unconnected",
            Self::OtherEdition => "finding-other-edition",
            Self::OverrideIdle => "finding-override-idle",
            Self::FlowBreaksSeparation => "finding-flow-breaks-separation",
            Self::LineBreaksSeparation => "finding-line-breaks-separation",
            Self::FlowNotTold => "finding-flow-not-told",
            Self::FlowNotForeseen => "finding-flow-not-foreseen",
            Self::FlowReversed => "finding-flow-reversed",
            Self::ImportNotTold => "finding-import-not-told",
            Self::LineNotForeseen => "finding-line-not-foreseen",
            Self::ControlContradicted => "finding-control-contradicted",
            Self::ImpliedFlowMissing => "finding-implied-flow-missing",
            Self::AssetNotTold => "finding-asset-not-told",
            Self::ZoneMisnested => "finding-zone-misnested",
            Self::TransferWithoutRoute => "finding-transfer-without-route",
            Self::ProviderDoubtful => "finding-provider-doubtful",
            Self::CloudsDiffer => "finding-clouds-differ",
            Self::LineMisjoined => "finding-line-misjoined",
            Self::SupportOver => "finding-support-over",
            Self::SupportEnds => "finding-support-ends",
            Self::HallModelDiffers => "finding-hall-model-differs",
        }
    }

    /// Its name in ids and outputs.
    pub(in crate::analysis) fn slug(self) -> &'static str {
        let key = self.key();
        key.strip_prefix("finding-").unwrap_or(key)
    }
}
