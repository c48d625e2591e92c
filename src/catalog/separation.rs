//! The separation of the segments: which flow and which line may run between which sides.
//!
//! The results of the document presume it (p.4), and the ministry's overview of the guideline says
//! what it means (slides 10 to 14). A rule is keyed by the *side* of a thing, not by the zone it
//! stands in: a platform of the My Number side belongs to it wherever it stands.

use serde::{Deserialize, Serialize};

use super::{AssetKind, AssetKindId, ControlId, LinkKindId, SideId, Source, Tag, Text, ZoneKindId};

/// `separation.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeparationFile {
    /// The sides a thing can belong to.
    pub sides: Vec<Side>,
    /// What is said of a flow, by the first rule that fits. A flow that none fits is neither
    /// foreseen nor accused: the design is not judged.
    pub flows: Vec<FlowRule>,
    /// What some things need, so that anything can be said of them.
    #[serde(default)]
    pub needs: Vec<SideNeed>,
    /// What is said of lines.
    pub lines: LineRules,
    /// Controls that make what is taken in harmless: where one of them is demanded on the way of
    /// an import it must be in place.
    pub harmless_by: Vec<ControlId>,
}

/// A side: what a thing belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Unique id.
    pub id: SideId,
    /// Its words, such as マイナンバー利用事務系側.
    pub name: Text,
    /// Where it comes from.
    pub source: Source,
    /// Kinds of zone whose things belong to it.
    #[serde(default)]
    pub zones: Vec<ZoneKindId>,
    /// Kinds of asset that belong to it wherever they stand.
    #[serde(default)]
    pub assets: Vec<AssetKindId>,
}

/// What an end of a flow or line must be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideEnd {
    /// One of these sides; empty for any, also for what belongs to none.
    #[serde(default)]
    pub sides: Vec<SideId>,
    /// One of these tags; empty for any.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// None of these tags.
    #[serde(default)]
    pub without: Vec<Tag>,
    /// Whether the user must have given it a name of its own: a named cloud service.
    #[serde(default)]
    pub named: bool,
}

impl SideEnd {
    /// Whether a thing of a kind and side fits, apart from its name.
    pub fn fits(&self, kind: &AssetKind, side: Option<&SideId>) -> bool {
        let of_side = self.sides.is_empty() || side.is_some_and(|side| self.sides.contains(side));
        let has = |tags: &[Tag]| tags.iter().any(|tag| kind.tags.contains(tag));
        of_side && (self.tags.is_empty() || has(&self.tags)) && !has(&self.without)
    }
}

/// What a flow passes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowPassage {
    /// The user has pinned it through an asset with one of these tags, of one of these sides.
    Pinned(Vec<Tag>, Vec<SideId>),
    /// Its way over the lines passes an asset with one of these tags.
    Way(Vec<Tag>),
}

/// A flow that something starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartedFlow {
    /// Its kind.
    pub flow: LinkKindId,
    /// A tag of what it ends at.
    pub to: Tag,
}

/// What things with a tag need, so that anything can be said of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SideNeed {
    /// The tag.
    pub what: Tag,
    /// A flow that each of them must start; with none, nothing can be said whatever they start.
    #[serde(default)]
    pub reach: Option<StartedFlow>,
    /// Why, in a sentence of our own.
    pub why: Text,
    /// Where it comes from.
    pub source: Source,
}

/// What a rule says of the flows it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FlowJudgement {
    /// It is foreseen.
    Foreseen,
    /// It breaks the separation: an error.
    Breach,
    /// Whether it may be cannot be told from the drawing: a warning, and not judged.
    Open,
    /// It takes something in that must have been made harmless: an error where a control that
    /// does so is demanded on its way and missing, a warning where none is demanded there.
    Sanitised,
}

/// A rule on flows: an entry of `separation.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "three independent attributes of a data entry"
)]
pub struct FlowRule {
    /// Unique id.
    pub id: String,
    /// Kinds of flow; empty for all.
    #[serde(default)]
    pub flows: Vec<LinkKindId>,
    /// Where it starts.
    #[serde(default)]
    pub from: SideEnd,
    /// Where it ends.
    #[serde(default)]
    pub to: SideEnd,
    /// Whether the same holds for a flow from `to` to `from`.
    #[serde(default)]
    pub either_way: bool,
    /// Whether both ends must belong to the same side.
    #[serde(default)]
    pub same_side: bool,
    /// What it must pass, if anything.
    #[serde(default)]
    pub by: Option<FlowPassage>,
    /// Whether it must be marked as specified communication (特定通信).
    #[serde(default)]
    pub specified: bool,
    /// A flow that its start must lack.
    #[serde(default)]
    pub lacks: Option<StartedFlow>,
    /// What is said.
    pub says: FlowJudgement,
    /// Why, in a sentence of our own; nothing for what is foreseen.
    #[serde(default)]
    pub why: Option<Text>,
    /// Controls that say the contrary when they are ticked.
    #[serde(default)]
    pub contradicts: Vec<ControlId>,
    /// Where it comes from.
    pub source: Source,
}

/// What is said of lines, beside the boundaries: a line between two kinds of zone that no
/// boundary foresees is an error, unless it stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineRules {
    /// Pairs of kinds of zone for which the texts say nothing: a warning, and not judged.
    pub open: Vec<(ZoneKindId, ZoneKindId)>,
    /// Pairs of kinds of zone outside the inner segments: a warning only.
    pub tolerated: Vec<(ZoneKindId, ZoneKindId)>,
    /// Pairs of sides that no line may join, whatever zones the ends stand in.
    pub apart: Vec<(SideId, SideId)>,
    /// Where it comes from.
    pub source: Source,
}
