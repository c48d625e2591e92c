//! The inventory (台帳): what is written down about things beside what they mean.

use serde::{Deserialize, Serialize};

use super::{Date, FieldId, Source, Text, fold};

/// How the id of a column of one's own begins: no field of a catalog is called so.
pub const OWN_COLUMN: &str = "own-";

/// A sort of thing of which something is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ThingSort {
    /// An asset.
    Asset,
    /// A line or flow.
    Link,
    /// A zone.
    Zone,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldSort {
    /// Words.
    #[default]
    Text,
    /// A number.
    Number,
    /// A date, see [`Date::read`].
    Date,
}

impl FieldSort {
    /// What is kept of a value as it was typed or imported: without blanks around it, and a date in
    /// one way of writing. A date that cannot be read is kept as it is, so that nothing is lost.
    pub fn kept(self, written: &str) -> String {
        let written = written.trim();
        match self {
            Self::Text | Self::Number => written.to_owned(),
            Self::Date => {
                Date::read(written).map_or_else(|| written.to_owned(), |date| date.to_string())
            }
        }
    }
}

/// What the program knows of a field. All but the end of support stand in the thing itself and not
/// in its record: the drawing has them anyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FieldRole {
    /// The name of the thing.
    Name,
    /// The kind of the thing.
    Kind,
    /// The zone of an asset.
    Zone,
    /// The number of devices that an asset is.
    Count,
    /// Who runs an asset.
    Owner,
    /// The remarks on the thing.
    Note,
    /// When support for an asset ends: it is said where that is past or near.
    EndOfSupport,
}

impl FieldRole {
    /// Whether the value stands in the thing itself, and not in its record.
    pub const fn is_drawn(self) -> bool {
        match self {
            Self::Name | Self::Kind | Self::Zone | Self::Count | Self::Owner | Self::Note => true,
            Self::EndOfSupport => false,
        }
    }
}

/// A field of the inventory: an entry of `inventory.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordField {
    /// Unique id.
    pub id: FieldId,
    /// What it is called.
    pub name: Text,
    /// Of what it is a field.
    pub of: Vec<ThingSort>,
    /// What stands in it.
    #[serde(default)]
    pub sort: FieldSort,
    /// What the program knows of it, if anything.
    #[serde(default)]
    pub role: Option<FieldRole>,
    /// Whether the table of all assets shows it at first.
    #[serde(default)]
    pub listed: bool,
    /// Heads by which a column of a list kept elsewhere is known for it, beside its names.
    #[serde(default)]
    pub heads: Vec<String>,
    /// Where it comes from.
    pub source: Source,
}

impl RecordField {
    /// Whether its value stands in the thing itself, and not in its record.
    pub fn is_drawn(&self) -> bool {
        self.role.is_some_and(FieldRole::is_drawn)
    }

    /// Every head by which a column is known for it, its names first.
    pub fn all_heads(&self) -> impl Iterator<Item = &str> {
        let heads = self.heads.iter().map(String::as_str);
        [&*self.name.ja, &*self.name.en].into_iter().chain(heads)
    }
}

/// `inventory.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InventoryFile {
    /// How many days before support ends it is said.
    pub notice_days: u16,
    /// Why so many.
    pub notice_source: Source,
    /// The fields, in the order in which they are shown.
    pub fields: Vec<RecordField>,
}

/// What heads of columns that mean the same have in common: neither width nor case nor the sort of
/// kana, no spaces and no marks.
pub fn head_key(head: &str) -> String {
    let letters = fold(head).into_iter();
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}
