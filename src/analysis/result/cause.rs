//! Findings by what they come from.

use super::Rule;
use crate::catalog::{AssetId, Message, PlacementId};

/// What findings are about, in the order in which one should look at them: what is not drawn right
/// makes everything after it doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingTopic {
    /// The drawing itself.
    Structure,
    /// Controls that are not in place.
    Controls,
    /// What is not safe.
    Risk,
}

impl FindingTopic {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Structure, Self::Controls, Self::Risk];

    /// What it is called.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::Structure => "topic-structure",
            Self::Controls => "topic-controls",
            Self::Risk => "topic-risk",
        })
    }
}

/// Where findings come from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingCause {
    /// The finding of this id: it stands for itself, or others follow from it.
    Leading(String),
    /// The same fault at many places.
    Repeated(Rule),
    /// Controls that an asset is to carry.
    Carrier(AssetId),
    /// Controls of a placement at no asset: the organisation’s, or what nothing drawn could carry.
    Placement(PlacementId),
    /// What threatens an asset.
    Endangered(AssetId),
}

/// Findings of one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingGroup {
    /// What they are about.
    pub topic: FindingTopic,
    /// Where they come from.
    pub cause: FindingCause,
    /// Their places in the list of findings; that which leads the others is the first. Never
    /// empty.
    pub findings: Vec<usize>,
}
