//! How things are usually joined: what an edit that adds one brings along.

use serde::{Deserialize, Serialize};

use super::{AssetKindId, LinkKindId};

/// The usual links of a kind of asset: an entry of `patterns.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualLinks {
    /// The kind.
    pub kind: AssetKindId,
    /// Its links; what is not drawn is passed over.
    pub links: Vec<UsualLink>,
    /// Flows that are drawn and lead through it.
    #[serde(default)]
    pub passed_by: Vec<UsualLink>,
}

/// A usual link: one of its ends is the kind itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualLink {
    /// Kind of line or flow.
    pub kind: LinkKindId,
    /// Kinds of asset it may start from: the first of which something is drawn is taken.
    pub from: Vec<AssetKindId>,
    /// Kinds of asset it may end at.
    pub to: Vec<AssetKindId>,
    /// Whether all that is drawn of these kinds is joined, and not only one of the first. Of a kind
    /// of which something stands in the same zone, nothing beyond it is meant.
    #[serde(default)]
    pub each: bool,
}
