//! What stands in a cell: read from words, written by a command.

use super::{
    CellFault, ColumnContent, RegisterColumn,
    reading::{count, kind, name, owner, within, zone},
};
use crate::{
    analysis::Case,
    catalog::{AssetId, AssetKindId, Catalog, Date, FieldRole, FieldSort, ZoneId},
    design::{
        Asset, AssetEdit, Command, Footprint, LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, Owner,
        RecordCell, Subject, TILE_SIZE, membership::is_gate,
    },
};

/// What can be written into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellValue {
    /// A name; empty for that of the kind.
    Name(String),
    Kind(AssetKindId),
    Zone(Option<ZoneId>),
    /// A number of devices; 0 where it is not filled in.
    Count(u32),
    Owner(Option<Owner>),
    Note(String),
    /// A value of the record; empty takes it away.
    Written(String),
}

impl CellValue {
    /// What stands in a cell; `None` where the analysis finds it.
    pub(super) fn of(asset: &Asset, column: &RegisterColumn) -> Option<Self> {
        let written = || {
            let value = column.field().and_then(|field| asset.record.get(field));
            Self::Written(value.cloned().unwrap_or_default())
        };
        Some(match column.content {
            ColumnContent::Role(FieldRole::Name) => Self::Name(asset.name.clone()),
            ColumnContent::Role(FieldRole::Kind) => Self::Kind(asset.kind.clone()),
            ColumnContent::Role(FieldRole::Zone) => Self::Zone(asset.zone.clone()),
            ColumnContent::Role(FieldRole::Count) => Self::Count(asset.count),
            ColumnContent::Role(FieldRole::Owner) => Self::Owner(asset.owner),
            ColumnContent::Role(FieldRole::Note) => Self::Note(asset.note.clone()),
            ColumnContent::Role(FieldRole::EndOfSupport) | ColumnContent::Written(_) => written(),
            ColumnContent::Controls | ColumnContent::Letter => return None,
        })
    }

    /// Reads a text as it was typed or pasted into a cell of an asset.
    pub(super) fn read(
        case: Case<'_>,
        asset: &Asset,
        column: &RegisterColumn,
        text: &str,
    ) -> Result<Self, CellFault> {
        let text = text.trim();
        let line = text.replace(['\n', '\t'], " ");
        Ok(match column.content {
            ColumnContent::Role(FieldRole::Name) => {
                Self::Name(name(case.catalog, asset, within(line, LONGEST_NAME)?))
            }
            ColumnContent::Role(FieldRole::Kind) => Self::Kind(kind(case.catalog, &line)?),
            ColumnContent::Role(FieldRole::Zone) => Self::Zone(zone(case, asset, &line)?),
            ColumnContent::Role(FieldRole::Count) => Self::Count(count(&line)?),
            ColumnContent::Role(FieldRole::Owner) => Self::Owner(owner(&line)?),
            ColumnContent::Role(FieldRole::Note) => {
                Self::Note(within(text.to_owned(), LONGEST_TEXT)?)
            }
            ColumnContent::Role(FieldRole::EndOfSupport)
            | ColumnContent::Written(FieldSort::Date) => {
                if !line.is_empty() && Date::read(&line).is_none() {
                    return Err(CellFault::NoDate(line));
                }
                Self::Written(FieldSort::Date.kept(&line))
            }
            ColumnContent::Written(sort) => Self::Written(sort.kept(&within(line, LONGEST_LINE)?)),
            ColumnContent::Controls | ColumnContent::Letter => {
                return Err(CellFault::ReadOnly);
            }
        })
    }

    /// Nothing, where a cell can be empty.
    pub(super) fn empty(column: &RegisterColumn) -> Option<Self> {
        Some(match column.content {
            ColumnContent::Role(FieldRole::Name) => Self::Name(String::new()),
            ColumnContent::Role(FieldRole::Zone) => Self::Zone(None),
            ColumnContent::Role(FieldRole::Count) => Self::Count(0),
            ColumnContent::Role(FieldRole::Owner) => Self::Owner(None),
            ColumnContent::Role(FieldRole::Note) => Self::Note(String::new()),
            ColumnContent::Role(FieldRole::EndOfSupport) | ColumnContent::Written(_) => {
                Self::Written(String::new())
            }
            ColumnContent::Role(FieldRole::Kind)
            | ColumnContent::Controls
            | ColumnContent::Letter => return None,
        })
    }

    /// The command that writes it about an asset; what goes into the record comes back as a cell of
    /// it.
    pub(super) fn command(
        self,
        catalog: &Catalog,
        id: &AssetId,
        asset: &Asset,
        column: &RegisterColumn,
    ) -> Result<Command, Option<RecordCell>> {
        let edit = match self {
            Self::Name(name) => AssetEdit::Name(name),
            Self::Kind(kind) => AssetEdit::Kind(kind),
            Self::Zone(None) => AssetEdit::Zone(None),
            Self::Zone(Some(zone)) => AssetEdit::MoveInside {
                zone,
                room: footprint(catalog, &asset.kind),
            },
            Self::Count(count) => AssetEdit::Count(count),
            Self::Owner(owner) => AssetEdit::Owner(owner),
            Self::Note(note) => AssetEdit::Note(note),
            Self::Written(value) => {
                return Err(column.field().map(|field| RecordCell {
                    subject: Subject::Asset(id.clone()),
                    field: field.clone(),
                    value,
                }));
            }
        };
        Ok(Command::Asset(id.clone(), edit))
    }
}

/// The room that an asset of a kind takes.
pub(super) fn footprint(catalog: &Catalog, kind: &AssetKindId) -> Footprint {
    Footprint {
        size: catalog.asset_kind(kind).map_or(TILE_SIZE, |kind| kind.size),
        on_edge: is_gate(catalog, kind),
    }
}
