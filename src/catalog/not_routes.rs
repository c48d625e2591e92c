//! Why screen transfer on the My Number side may be no route.

use serde::{Deserialize, Serialize};

use super::{AssetKind, AssetKindId, LinkKindId, Source, Tag, Text, ZoneKindId};

/// Which flows carry a route, and what is said of those that look like one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteFlow {
    /// Kind of flow.
    pub flow: LinkKindId,
    /// Tag of the asset it starts from.
    pub from: Tag,
    /// Tag of the asset it ends at.
    pub to: Tag,
    /// The side that routes lead to: a flow of this kind that begins or ends there is a route, or
    /// it is said why it is none.
    pub side: FlowEnd,
    /// Why a flow of that side is no route: the first entry that fits is said.
    #[serde(default)]
    pub not_routes: Vec<NotRoute>,
}

/// One reason why a flow is no route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotRoute {
    /// Unique id.
    pub id: String,
    /// What it starts from.
    #[serde(default)]
    pub from: FlowEnd,
    /// What it ends at.
    #[serde(default)]
    pub to: FlowEnd,
    /// Whether it holds even where the facts of the flow fit a pattern.
    #[serde(default)]
    pub bars: bool,
    /// What to tell the user. `{from}`, `{to}` are the ends, `{from_zone}`, `{to_zone}` the zones
    /// they stand in.
    pub message: Text,
    /// Said in addition where flows of the same kind end at its start, `{before}`.
    #[serde(default)]
    pub before: Option<Text>,
    /// What the button says that turns the flow round, where that makes it a route's.
    #[serde(default)]
    pub turn: Option<Text>,
    /// Where it comes from.
    pub source: Source,
}

/// What stands at an end of a flow. An end of which nothing is said may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowEnd {
    /// It has one of these tags, or is of one of the kinds.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// It is of one of these kinds, or has one of the tags.
    #[serde(default)]
    pub kinds: Vec<AssetKindId>,
    /// It has none of these tags.
    #[serde(default)]
    pub except: Vec<Tag>,
    /// Where it stands.
    #[serde(default)]
    pub stands: EndPlace,
    /// Whether another flow of the same kind ends at it.
    #[serde(default)]
    pub entered: bool,
}

/// Where an end of a flow stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndPlace {
    /// Wherever.
    #[default]
    Anywhere,
    /// In no zone.
    Nowhere,
    /// In a zone of none of these kinds.
    Outside(Vec<ZoneKindId>),
    /// In a zone where its kind may not stand.
    Misplaced,
}

impl FlowEnd {
    /// Whether nothing is said of it.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an asset of a kind may be this end, wherever it stands.
    pub fn fits(&self, kind: &AssetKind) -> bool {
        let is_open = self.tags.is_empty() && self.kinds.is_empty();
        let has = |tags: &[Tag]| tags.iter().any(|tag| kind.tags.contains(tag));
        let is_named = || self.kinds.iter().any(|id| kind.is(id));
        (is_open || has(&self.tags) || is_named()) && !has(&self.except)
    }
}
