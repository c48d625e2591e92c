//! The things one can draw: kinds of zones, assets, links, and the placements of controls.

use serde::{Deserialize, Serialize};

use super::{
    AssetKindId, ControlId, LinkKindId, PlacementId, SideId, Source, Tag, Text, ThreatId,
    ZoneKindId,
};

/// A kind of zone: an entry of `zones.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneKind {
    /// Unique id.
    pub id: ZoneKindId,
    /// The document's term.
    pub name: Text,
    /// One short sentence of our own.
    pub definition: Text,
    /// Where it comes from.
    pub source: Source,
    /// Icon file in `assets/icons`, without `.svg`.
    pub icon: String,
    /// Colour token of the zone in `assets/themes`.
    pub hue: String,
    /// Whether the zone is a cloud with a provider (CSP).
    #[serde(default)]
    pub provider: bool,
    /// Whether it is a mere place, such as a branch office: what stands in it belongs to the zone
    /// around it, and its own kind says nothing of that.
    #[serde(default)]
    pub neutral: bool,
    /// Kinds of zone it may stand in as a part of them; empty where it stands by itself only.
    #[serde(default)]
    pub inside: Vec<ZoneKindId>,
    /// Size of a new zone in world units (width, height).
    pub size: (i32, i32),
    /// Where tidying puts it, the best place first. A place that a zone of another kind has taken
    /// is passed over; with none given it comes last.
    #[serde(default)]
    pub spots: Vec<GridPlace>,
    /// Other words by which a user may look for it (kana, abbreviations).
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A place on the grid by which drawings are tidied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GridPlace {
    /// From the Internet side to the My Number side.
    pub column: u8,
    /// From what lies outside down to the sites.
    pub row: u8,
}

/// How an asset takes part in an attack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttackPart {
    /// Where attackers stand from the beginning; cannot be attacked itself.
    Outside,
    /// Can be entered and used as a foothold: a step of a route ends here.
    Host,
    /// Passes attacks on over lines without being a step of its own (firewall, switch).
    Device,
    /// Passes on what flows end at it (a mail server); it is no step of its own.
    Relay,
    /// Takes no part: outside the analysis, with a reason.
    Beyond,
}

/// A kind of asset: an entry of `assets.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "three independent attributes of a data entry"
)]
pub struct AssetKind {
    /// Unique id.
    pub id: AssetKindId,
    /// The document's term.
    pub name: Text,
    /// One short sentence of our own.
    pub definition: Text,
    /// Where it comes from.
    pub source: Source,
    /// Icon file in `assets/icons`, without `.svg`.
    pub icon: String,
    /// Palette group; kinds of the same group stand together.
    pub group: Text,
    /// Kinds of zone it may stand in.
    pub zones: Vec<ZoneKindId>,
    /// Whether it is a checkpoint drawn on the edge of its zone.
    #[serde(default)]
    pub gate: bool,
    /// Whether lines may be passed on through it when a flow is routed.
    #[serde(default)]
    pub transit: bool,
    /// Its part in attacks.
    pub part: AttackPart,
    /// Default size in world units (width, height).
    pub size: (i32, i32),
    /// Importance of the asset, 1..3 (p.116).
    pub importance: u8,
    /// Business damage when it is the target, 1..3 (p.110).
    pub damage: u8,
    /// Why these levels.
    pub level_source: Source,
    /// Whether its number of devices is asked for.
    #[serde(default)]
    pub countable: bool,
    /// Groups it belongs to; facts, attacks and caps refer to these.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// Threats rated for it in the asset-based analysis.
    #[serde(default)]
    pub threats: Vec<ThreatId>,
    /// Why every other threat is not rated for it.
    pub unrated: Source,
    /// Controls it carries by its nature, whatever the pattern.
    #[serde(default)]
    pub inherent: Vec<ControlId>,
    /// Kinds whose work it may do: it counts as one of them where that may stand and, if that
    /// belongs on a boundary, where one of its lines crosses it.
    #[serde(default)]
    pub counts_as: Vec<AssetKindId>,
    /// Why it counts as them.
    #[serde(default)]
    pub counts_source: Option<Source>,
    /// Of a kind as something drawn has it: those of `counts_as` whose work it does. No data.
    #[serde(skip)]
    pub works_as: Vec<AssetKindId>,
    /// Other words by which a user may look for it (kana, abbreviations).
    #[serde(default)]
    pub keywords: Vec<String>,
}

impl AssetKind {
    /// Whether it is a kind, or does its work.
    pub fn is(&self, id: &AssetKindId) -> bool {
        self.id == *id || self.works_as.contains(id)
    }

    /// The same kind where it does the work of others: it has their tags and their threats too, and
    /// their part in attacks.
    #[must_use]
    pub fn working_as(&self, others: &[&Self]) -> Self {
        let mut kind = self.clone();
        kind.part = others.first().map_or(kind.part, |other| other.part);
        for other in others {
            kind.works_as.push(other.id.clone());
            let more = other.tags.iter().filter(|tag| !self.tags.contains(tag));
            kind.tags.extend(more.cloned());
            let more = other.threats.iter();
            let more = more.filter(|threat| !self.threats.contains(threat));
            kind.threats.extend(more.cloned());
        }
        kind
    }
}

/// Whether a link is laid or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LinkClass {
    /// A line (回線): something laid that carries traffic.
    Line,
    /// A flow (流れ): what people do over lines, routed over them.
    Flow,
}

/// A kind of link: an entry of `links.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkKind {
    /// Unique id.
    pub id: LinkKindId,
    /// The document's term.
    pub name: Text,
    /// One short sentence of our own.
    pub definition: Text,
    /// Where it comes from.
    pub source: Source,
    /// Line or flow.
    pub class: LinkClass,
    /// Stroke token in `assets/themes`.
    pub stroke: String,
    /// Which ends it usually joins: pairs of tags; the first fitting kind is proposed on connecting.
    #[serde(default)]
    pub joins: Vec<(Tag, Tag)>,
    /// Whether it says least among its class: drawn where no kind usually joins the ends.
    #[serde(default)]
    pub neutral: bool,
    /// Whether it is something within one thing: it joins these pairs only, within one zone.
    #[serde(default)]
    pub within: bool,
    /// Other words by which a user may look for it.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A place where controls belong: an entry of `placements.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// Unique id.
    pub id: PlacementId,
    /// The document's term.
    pub name: Text,
    /// One short sentence of our own.
    pub definition: Text,
    /// Where it comes from.
    pub source: Source,
    /// Kinds of asset that carry its controls; empty for the organisation.
    pub kinds: Vec<AssetKindId>,
}

/// Which firewall belongs between two kinds of zone: an entry of `boundaries.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Boundary {
    /// The two kinds of zone, in any order.
    pub between: (ZoneKindId, ZoneKindId),
    /// Kinds of line the rule is about; empty for every line.
    #[serde(default)]
    pub lines: Vec<LinkKindId>,
    /// Sides whose things it lets pass; empty for every side. An end that belongs to another side
    /// makes the line one that nobody foresaw.
    #[serde(default)]
    pub sides: Vec<SideId>,
    /// One of these kinds of asset must be an end of the line; empty when none is needed.
    pub gates: Vec<AssetKindId>,
    /// Where it comes from.
    pub source: Source,
}

impl Boundary {
    /// Whether it lies between two kinds of zone, in either order.
    pub fn joins(&self, one: &ZoneKindId, other: &ZoneKindId) -> bool {
        let (a, b) = (&self.between.0, &self.between.1);
        (one, other) == (a, b) || (one, other) == (b, a)
    }
}
