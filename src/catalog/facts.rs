//! The facts that tell patterns apart, and how each is read off a drawing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    AssetKindId, AssetSelection, FactId, FactValue, LinkKindId, PatternId, Source, Tag, Text,
    ZoneKindId,
};

/// How a fact is read for one flow from a terminal to a platform: the code's small vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Reading {
    /// The kind of zone the flow starts in decides.
    SourceZone(BTreeMap<ZoneKindId, FactValue>),
    /// The kind of asset the flow ends at decides.
    TargetKind(BTreeMap<AssetKindId, FactValue>),
    /// Whether the flow's target and the zones of a kind have the same provider.
    SameProvider {
        /// The other cloud. Of several, those count that the target's flows lead into.
        zone: ZoneKindId,
        /// Kinds of these flows; where none leads into such a zone, all of them count.
        #[serde(default)]
        along: Vec<LinkKindId>,
        /// All providers are known, and one of the others is the target's.
        same: FactValue,
        /// All are known, and none of the others is the target's.
        different: FactValue,
        /// One of them is not filled in or may be a slip, or there is no such zone.
        unknown: FactValue,
        /// The target stands in no cloud.
        none: FactValue,
    },
    /// Whether a line of a kind leaves a kind of zone.
    LineFrom {
        /// Kind of line.
        line: LinkKindId,
        /// Kind of zone one of whose assets is an end of it.
        zone: ZoneKindId,
        /// Kinds of zone it leads to. A line whose other end stands elsewhere leaves nothing.
        to: Vec<ZoneKindId>,
        /// There is one.
        present: FactValue,
        /// There is none.
        absent: FactValue,
    },
    /// Whether an asset with a tag stands in a kind of zone, beside the flow's own source.
    AssetIn {
        /// The tag.
        tag: Tag,
        /// The kind of zone.
        zone: ZoneKindId,
        /// What lines of these kinds join to the source does not count either.
        #[serde(default)]
        along: Vec<LinkKindId>,
        /// There is one.
        present: FactValue,
        /// There is none.
        absent: FactValue,
    },
}

/// A named value of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedValue {
    /// Unique within the fact.
    pub id: FactValue,
    /// Its words.
    pub name: Text,
}

/// One step of an edit that makes a fact true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum FixStep {
    /// Give the target's zone the provider of the other cloud; where that is not filled in, the
    /// other way round.
    CopyProvider,
    /// Give the target's zone a provider that differs from the other cloud's; likewise.
    OtherProvider,
    /// Move the flow's source into a zone. Its lines to the old surroundings go, its flows stay.
    MoveSource {
        /// Kind of the zone; the first such zone is taken, or one is added.
        zone: ZoneKindId,
        /// What takes its place if its own kind may not stand there.
        kinds: Vec<AssetKindId>,
        /// What lines of these kinds join to it goes along.
        #[serde(default)]
        along: Vec<LinkKindId>,
        /// Flows of these kinds that it starts and that are pinned through nothing are removed:
        /// what it may do straight from the old zone it may not from the new one.
        #[serde(default)]
        leaving: Vec<LinkKindId>,
    },
    /// Add an asset of a kind in a zone of a kind, unless one stands there.
    AddAsset {
        /// Kind of the asset.
        kind: AssetKindId,
        /// Kind of the zone; the first such zone is taken, or one is added.
        zone: ZoneKindId,
    },
    /// Add an asset where it usually stands, with its usual links, unless one is drawn.
    AddUsual {
        /// Kind of the asset.
        kind: AssetKindId,
    },
    /// Add a link between the first assets of two kinds; passed over where one is not drawn.
    AddLink {
        /// Kind of the link.
        kind: LinkKindId,
        /// Kinds of asset it may start from, the first that is drawn is taken.
        from: Vec<AssetKindId>,
        /// Kinds of asset it may end at.
        to: Vec<AssetKindId>,
    },
    /// Remove the assets with a tag from the zones of a kind.
    RemoveAssets {
        /// The tag.
        tag: Tag,
        /// The kind of zone.
        zone: ZoneKindId,
    },
    /// Remove the lines of a kind that leave a kind of zone.
    RemoveLines {
        /// Kind of line.
        line: LinkKindId,
        /// Kind of zone.
        zone: ZoneKindId,
    },
}

/// The edit that gives a fact a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactFix {
    /// The value it brings about.
    pub value: FactValue,
    /// Its label: what the button says.
    pub label: Text,
    /// The steps.
    pub steps: Vec<FixStep>,
}

/// A fact: an entry of `patterns.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Unique id.
    pub id: FactId,
    /// Its words, such as 接続元.
    pub name: Text,
    /// Where it comes from.
    pub source: Source,
    /// How it is read.
    pub reading: Reading,
    /// Every value it can have.
    pub values: Vec<NamedValue>,
    /// Edits that bring a value about.
    #[serde(default)]
    pub fixes: Vec<FactFix>,
}

/// A flow on which patterns rest: without it, or without a way for it, they are not judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternFlow {
    /// The patterns; empty for all.
    #[serde(default)]
    pub patterns: Vec<PatternId>,
    /// Kind of flow.
    pub flow: LinkKindId,
    /// Where it starts.
    pub from: AssetSelection,
    /// Where it ends.
    pub to: AssetSelection,
    /// Whether at least one must be drawn; otherwise only what is drawn needs a way.
    #[serde(default)]
    pub needed: bool,
    /// Where it comes from.
    pub source: Source,
}
