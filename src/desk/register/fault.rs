//! Why something was not written into the table. The design is as it was.

use crate::catalog::{Message, Text};

/// Why a text cannot stand in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellFault {
    /// No kind of asset is called so.
    NoKind(String),
    /// No zone is called so.
    NoZone(String),
    /// Several zones are called so.
    SeveralZones(String),
    /// It is no number of devices.
    NoCount(String),
    /// It cannot be read as a date.
    NoDate(String),
    /// Nobody who runs an asset is called so.
    NoOwner(String),
    /// It is longer than so many letters.
    TooLong(usize),
    /// What stands there is found by the analysis.
    ReadOnly,
    /// It cannot be empty.
    NeverEmpty,
}

impl CellFault {
    /// What is said of it.
    pub fn message(&self) -> Message {
        let of = |key, text: &String| Message::new(key).with("text", text.as_str());
        match self {
            Self::NoKind(text) => of("register-no-kind", text),
            Self::NoZone(text) => of("register-no-zone", text),
            Self::SeveralZones(text) => of("register-several-zones", text),
            Self::NoCount(text) => of("register-no-count", text),
            Self::NoDate(text) => of("register-no-date", text),
            Self::NoOwner(text) => of("register-no-owner", text),
            Self::TooLong(most) => Message::new("register-too-long").with("n", *most),
            Self::ReadOnly => Message::new("register-read-only"),
            Self::NeverEmpty => Message::new("register-never-empty"),
        }
    }
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterRefusal {
    /// More rows are pasted than there are below, or selected.
    Rows {
        /// So many are pasted.
        pasted: usize,
        /// So many there are.
        room: usize,
    },
    /// More columns are pasted than there are at the right, or selected.
    Columns {
        /// So many are pasted.
        pasted: usize,
        /// So many there are.
        room: usize,
    },
    /// There is no row above to be copied.
    NothingAbove,
    /// A text cannot stand in its cell.
    Cell {
        /// What the asset of the row is called.
        asset: Text,
        /// The head of the column.
        column: Text,
        /// Why.
        fault: CellFault,
        /// How many further cells cannot take theirs.
        others: usize,
    },
}

impl RegisterRefusal {
    /// What is said of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Rows { pasted, room } => Message::new("register-more-rows")
                .with("pasted", *pasted)
                .with("room", *room),
            Self::Columns { pasted, room } => Message::new("register-more-columns")
                .with("pasted", *pasted)
                .with("room", *room),
            Self::NothingAbove => Message::new("register-nothing-above"),
            Self::Cell {
                asset,
                column,
                fault,
                others,
            } => {
                let key = if *others == 0 {
                    "register-refused"
                } else {
                    "register-refused-with-others"
                };
                let message = Message::new(key)
                    .with("asset", asset)
                    .with("column", column)
                    .with("why", fault.message());
                if *others == 0 {
                    message
                } else {
                    message.with("n", *others)
                }
            }
        }
    }
}
