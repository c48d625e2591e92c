//! What can be changed of what is written down.

use crate::{
    catalog::{AssetId, FieldId},
    design::{CommandScope, ControlKey, ControlRecord, OwnColumn, Subject},
};

/// A value to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordCell {
    /// About what; a note has no record.
    pub subject: Subject,
    /// In which field.
    pub field: FieldId,
    /// The value; empty takes it away.
    pub value: String,
}

/// A change of what is written down: of records, of columns of one's own, of the state of controls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordEdit {
    /// Write values down, of one thing or of many at once.
    Write(Vec<RecordCell>),
    /// Add a column of one's own, under a free id.
    AddColumn(FieldId, OwnColumn),
    /// Rename a column of one's own.
    RenameColumn(FieldId, String),
    /// Take a column of one's own away, with what stands in it in every phase.
    RemoveColumn(FieldId),
    /// Hand what is written down about an asset and its controls to one that takes its place.
    HandOver {
        /// The asset that goes.
        from: AssetId,
        /// The one in its place.
        to: AssetId,
    },
    /// Write down what is known of the state of a control; an empty record takes it away.
    Control(ControlKey, ControlRecord),
}

impl RecordEdit {
    /// No analysis reads what is written down; what follows from its dates is found by the day.
    pub(in crate::design) const fn touches(&self) -> CommandScope {
        match self {
            Self::Write(_)
            | Self::AddColumn(..)
            | Self::RenameColumn(..)
            | Self::RemoveColumn(_)
            | Self::HandOver { .. }
            | Self::Control(..) => CommandScope::Layout,
        }
    }
}
