//! Changes of a design as values; the `edit` layer applies them.

use std::fmt;

use super::{
    AssetEdit, CommandScope, DesignEdit, Link, LinkEdit, NoteEdit, PlaceEdit, RecordCell,
    RecordEdit, Subject, ZoneEdit,
};
use crate::catalog::{AssetId, FieldId, LinkId, Message, NoteId, ZoneId};

/// A change of a design, by the family of what it changes. Only `edit::apply` carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Of one zone.
    Zone(ZoneId, ZoneEdit),
    /// Of one asset.
    Asset(AssetId, AssetEdit),
    /// Of one line or flow.
    Link(LinkId, LinkEdit),
    /// Of one note on the canvas.
    Note(NoteId, NoteEdit),
    /// Of what is written down: records, columns of one's own, the state of controls.
    Record(RecordEdit),
    /// Of where things stand.
    Place(PlaceEdit),
    /// Of the design as a whole.
    Design(DesignEdit),
    /// Remove things; links of removed assets go with them, members of a removed zone become free.
    Remove(Vec<Subject>),
    /// Several commands as one step, with a label of its own.
    Many {
        /// What the undo menu says.
        label: Message,
        /// In order.
        commands: Vec<Self>,
    },
}

impl Command {
    /// Gives a thing another name; of a note, writes its text.
    pub fn rename(subject: Subject, name: String) -> Self {
        match subject {
            Subject::Zone(id) => Self::Zone(id, ZoneEdit::Name(name)),
            Subject::Asset(id) => Self::Asset(id, AssetEdit::Name(name)),
            Subject::Link(id) => Self::Link(id, LinkEdit::Name(name)),
            Subject::Note(id) => Self::Note(id, NoteEdit::Text(name)),
        }
    }

    /// Writes the remarks of a thing; of a note, its text.
    pub fn remark(subject: Subject, note: String) -> Self {
        match subject {
            Subject::Zone(id) => Self::Zone(id, ZoneEdit::Note(note)),
            Subject::Asset(id) => Self::Asset(id, AssetEdit::Note(note)),
            Subject::Link(id) => Self::Link(id, LinkEdit::Note(note)),
            Subject::Note(id) => Self::Note(id, NoteEdit::Text(note)),
        }
    }

    /// Writes a value down about a thing; empty takes it away. Of a note it is refused.
    pub fn write_down(subject: Subject, field: FieldId, value: String) -> Self {
        Self::Record(RecordEdit::Write(vec![RecordCell {
            subject,
            field,
            value,
        }]))
    }

    /// The line or flow that it adds, if it does nothing else.
    pub const fn added_link(&self) -> Option<(&LinkId, &Link)> {
        if let Self::Link(id, LinkEdit::Add(link)) = self {
            Some((id, link))
        } else {
            None
        }
    }

    /// What it takes out of the drawing; links that go with their ends are not among it.
    pub fn removes(&self) -> Vec<&Subject> {
        match self {
            Self::Remove(subjects) => subjects.iter().collect(),
            Self::Many { commands, .. } => commands.iter().flat_map(Self::removes).collect(),
            Self::Zone(..)
            | Self::Asset(..)
            | Self::Link(..)
            | Self::Note(..)
            | Self::Record(_)
            | Self::Place(_)
            | Self::Design(_) => Vec::new(),
        }
    }

    /// What it touches: decides what must be computed anew.
    pub fn touches(&self) -> CommandScope {
        match self {
            Self::Zone(_, edit) => edit.touches(),
            Self::Asset(_, edit) => edit.touches(),
            Self::Link(_, edit) => edit.touches(),
            Self::Note(_, edit) => edit.touches(),
            Self::Record(edit) => edit.touches(),
            Self::Place(edit) => edit.touches(),
            Self::Design(edit) => edit.touches(),
            Self::Remove(subjects) => CommandScope::meaning_if(
                subjects
                    .iter()
                    .any(|subject| !matches!(subject, Subject::Note(_))),
            ),
            Self::Many { commands, .. } => CommandScope::meaning_if(
                commands
                    .iter()
                    .any(|command| command.touches() == CommandScope::Meaning),
            ),
        }
    }
}

/// Why a command was not carried out. The design is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// It names a thing that does not exist.
    Unknown(String),
    /// It adds a thing under an id that is taken.
    Taken(String),
    /// A link would join an asset with itself.
    Loop,
    /// A zone would stand in itself.
    Nested,
    /// Coordinates or sizes beyond what a drawing may have.
    OutOfRange,
    /// A column would have no name.
    NoName,
    /// Something is accepted or overridden without a reason.
    NoReason,
    /// A level beyond those there are.
    NoLevel(u8),
}

impl Rejection {
    /// What is said of it.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown(id) => Message::new("rejected-unknown").with("id", id.as_str()),
            Self::Taken(id) => Message::new("rejected-taken").with("id", id.as_str()),
            Self::Loop => Message::new("rejected-loop"),
            Self::Nested => Message::new("rejected-nested"),
            Self::OutOfRange => Message::new("rejected-outside"),
            Self::NoName => Message::new("rejected-no-name"),
            Self::NoReason => Message::new("rejected-no-reason"),
            Self::NoLevel(level) => Message::new("rejected-no-level").with("level", *level),
        }
    }
}

/// For programmers; people are told by the program's words.
impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Rejection {}
