//! By which words the rows of a list kept elsewhere are known: what they are, and where they stand.

use serde::{Deserialize, Serialize};

use super::{AssetKindId, FieldId, Source, Text, ZoneKindId};

/// `guesses.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuessesFile {
    /// Why these words.
    pub source: Source,
    /// Fields in which the words for kinds are looked for; what comes first is believed first.
    pub kinds_in: Vec<FieldId>,
    /// Fields in which the words for zones are looked for; what comes first is believed first.
    pub zones_in: Vec<FieldId>,
    /// Fields in which the words for sites are looked for: the first is believed, by the others
    /// people have to look.
    pub sites_in: Vec<FieldId>,
    /// The field that no two devices share.
    pub told_apart_by: FieldId,
    /// Heads of columns that merely number the rows.
    pub numbering: Vec<String>,
    /// What stands behind a number of devices.
    pub counters: Vec<String>,
    /// What stands in a cell that is not filled in.
    pub blanks: Vec<String>,
    /// The words for kinds of zone, beside their names.
    pub zones: Vec<ZoneWords>,
    /// The words for where something stands bodily.
    pub sites: Vec<SiteWords>,
    /// The words for kinds of asset, beside their names.
    pub kinds: Vec<KindWords>,
}

/// Words that say where something stands: an entry of `guesses.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneWords {
    /// The kind of zone.
    pub zone: ZoneKindId,
    /// Words that are found anywhere.
    #[serde(default)]
    pub words: Vec<String>,
    /// Abbreviations: found where no other Latin letter stands beside them.
    #[serde(default)]
    pub short: Vec<String>,
    /// The same, of those that may mean something else as well: people have to look.
    #[serde(default)]
    pub vague: Vec<String>,
}

/// Words that say where something stands bodily, such as its location: an entry of `guesses.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteWords {
    /// The kind of zone. Of a mere place the segment that the row names is within it; without one
    /// it is the town hall, where that segment stands as it is.
    #[serde(default)]
    pub zone: Option<ZoneKindId>,
    /// Kinds of zone that a row may name beside it without a contradiction.
    #[serde(default)]
    pub agrees: Vec<ZoneKindId>,
    /// Kinds of asset that are meant there before others that the row may mean.
    #[serde(default)]
    pub kinds: Vec<AssetKindId>,
    /// What follows from it, as people read it.
    pub why: Text,
    /// Words that are found anywhere.
    #[serde(default)]
    pub words: Vec<String>,
    /// Abbreviations: found where no other Latin letter stands beside them.
    #[serde(default)]
    pub short: Vec<String>,
    /// The same, of those that may mean something else as well: people have to look.
    #[serde(default)]
    pub vague: Vec<String>,
}

/// Words that say what something is: an entry of `guesses.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindWords {
    /// Kinds that may be meant: the first that may stand in the zone. With none the words say
    /// nothing, and keep shorter ones within them from saying something.
    #[serde(default)]
    pub kinds: Vec<AssetKindId>,
    /// What the words say, and how surely.
    #[serde(default)]
    pub says: WordsSay,
    /// Words that are found anywhere.
    #[serde(default)]
    pub words: Vec<String>,
    /// Abbreviations: found where no other Latin letter stands beside them.
    #[serde(default)]
    pub short: Vec<String>,
    /// The same, of those that may mean something else as well: people have to look.
    #[serde(default)]
    pub vague: Vec<String>,
}

/// What words say of a thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordsSay {
    /// What it is.
    #[default]
    Kind,
    /// What it is; where several of the kinds may stand, people have to say which.
    Either,
    /// What it is, whatever is said before, if the word stands last.
    Last,
    /// Only what sort of thing it is: less than any other word.
    Sort,
    /// That it takes no part in the network.
    NoPart,
}

impl ZoneWords {
    /// Every word, however it is looked for.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.short).chain(&self.vague)
    }
}

impl SiteWords {
    /// Every word, however it is looked for.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.short).chain(&self.vague)
    }
}

impl KindWords {
    /// Every word, however it is looked for.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.words.iter().chain(&self.short).chain(&self.vague)
    }
}
