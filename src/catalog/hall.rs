//! The models of the town hall as a whole (α, α’, β, β’), and what each asks, as the ministry's
//! overview of the guideline sums it up.
//!
//! They stand beside the prerequisite models of the patterns: which one a town hall is follows from
//! the drawing alone, whether it has screen transfer of the My Number side or not.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    FactFix, FactId, FactValue, HallModelId, LinkKindId, ModelId, NamedValue, SideEnd, SideId,
    Source, Tag, Text, ZoneKindId,
};

/// `hall_models.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HallFile {
    /// What one must know of everything that is asked here.
    pub remark: Text,
    /// Where that comes from.
    pub remark_source: Source,
    /// The facts that tell the models apart.
    pub facts: Vec<HallFact>,
    /// The models, in the overview's order. No drawing is two of them; one may be none.
    pub models: Vec<HallModel>,
    /// What they ask, in the order of the slides.
    pub asks: Vec<HallAsk>,
}

/// A fact of the town hall as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HallFact {
    /// Unique id.
    pub id: FactId,
    /// Its words.
    pub name: Text,
    /// Where it comes from.
    pub source: Source,
    /// How it is read off a drawing.
    pub reading: HallReading,
    /// Every value it can have.
    pub values: Vec<NamedValue>,
    /// Edits that bring a value about.
    #[serde(default)]
    pub fixes: Vec<FactFix>,
}

/// How a fact of the town hall is read: the code's small vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum HallReading {
    /// Where most devices stand. An asset whose number is not filled in counts as one.
    Most {
        /// What is counted, and for which value.
        places: Vec<HallPlace>,
        /// As many stand in one place as in another, and nowhere more.
        tied: FactValue,
        /// None stands anywhere.
        none: FactValue,
    },
    /// Where anything stands: of several places the first decides.
    First {
        /// What is looked for, and for which value.
        places: Vec<HallPlace>,
        /// Nothing stands anywhere.
        none: FactValue,
    },
    /// Whether lines or flows through an asset with a tag lead to a cloud service.
    Breakout {
        /// The tag of the firewall that lets them out.
        over: Tag,
        /// Kinds of zone they lead to.
        to: Vec<ZoneKindId>,
        /// They lead to a service that one can tell: the user has named it, or it stands in a cloud
        /// whose provider is filled in.
        named: FactValue,
        /// They lead out, but to no such service.
        unnamed: FactValue,
        /// None leads out.
        absent: FactValue,
    },
}

/// What stands for a value of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HallPlace {
    /// The value.
    pub value: FactValue,
    /// What counts for it.
    pub things: SideEnd,
}

/// A model of the town hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HallModel {
    /// Unique id.
    pub id: HallModelId,
    /// The overview's term.
    pub name: Text,
    /// Its letter, for where there is no room for more.
    pub letter: String,
    /// One short sentence of our own.
    pub definition: Text,
    /// Where it comes from.
    pub source: Source,
    /// The values that make it, by fact; a fact that is not here does not matter.
    pub facts: BTreeMap<FactId, Vec<FactValue>>,
    /// The prerequisite models of patterns that such a town hall meets.
    pub meets: Vec<ModelId>,
}

/// Something that models ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HallAsk {
    /// Unique id.
    pub id: String,
    /// The models that ask it; empty for every one.
    #[serde(default)]
    pub models: Vec<HallModelId>,
    /// One sentence of our own.
    pub text: Text,
    /// Where it comes from.
    pub source: Source,
    /// How the drawing tells it.
    pub told: HallTelling,
}

/// How a drawing tells whether something asked is so: the code's small vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum HallTelling {
    /// Things of both groups of sides are drawn, and no finding on separation is about a line or
    /// flow between them.
    Apart {
        /// One group.
        one: Vec<SideId>,
        /// The other.
        other: Vec<SideId>,
        /// Kinds of flow that are asked about elsewhere.
        #[serde(default)]
        except: Vec<LinkKindId>,
    },
    /// Flows of these kinds run between the groups, and no such finding is about one of them.
    Through {
        /// One group.
        one: Vec<SideId>,
        /// The other.
        other: Vec<SideId>,
        /// The kinds of flow.
        flows: Vec<LinkKindId>,
    },
    /// Every such flow is marked as specified communication. What is pinned through something
    /// follows that, and is no flow between the groups.
    Specified {
        /// One group.
        one: Vec<SideId>,
        /// The other.
        other: Vec<SideId>,
        /// The kinds of flow.
        flows: Vec<LinkKindId>,
    },
    /// Something with one of these tags is drawn and joined by a line.
    Drawn(Vec<Tag>),
    /// It is asked of the services that a breakout leads to. Which ones these are, the drawing
    /// tells; whether it is so, it does not.
    Services,
    /// No drawing tells it.
    Listed,
}

impl HallFile {
    /// What is asked under an id.
    pub fn ask(&self, id: &str) -> Option<&HallAsk> {
        self.asks.iter().find(|ask| ask.id == id)
    }
}

impl HallModel {
    /// Whether a value of a fact makes it, or does not matter.
    pub fn takes(&self, fact: &FactId, value: &FactValue) -> bool {
        let taken = self.facts.get(fact);
        taken.is_none_or(|values| values.contains(value))
    }
}

impl HallReading {
    /// Every value it can give.
    pub fn values(&self) -> Vec<&FactValue> {
        match self {
            Self::Most {
                places, tied, none, ..
            } => {
                let places = places.iter().map(|place| &place.value);
                places.chain([tied, none]).collect()
            }
            Self::First { places, none } => {
                let places = places.iter().map(|place| &place.value);
                places.chain([none]).collect()
            }
            Self::Breakout {
                named,
                unnamed,
                absent,
                ..
            } => vec![named, unnamed, absent],
        }
    }
}
