//! Sheets, blocks, tables and rows.

use super::{ReportCell, ReportColumn, SheetKind};
use crate::catalog::Lang;

/// A design and its analysis, as sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The language.
    pub lang: Lang,
    /// What it is about: the title of the design.
    pub title: String,
    /// The id of the phase it is about.
    pub phase: String,
    /// The sheets, in the order of a workbook.
    pub sheets: Vec<ReportSheet>,
}

impl Report {
    /// A sheet, if it is there.
    pub fn sheet(&self, kind: SheetKind) -> Option<&ReportSheet> {
        self.sheets.iter().find(|sheet| sheet.kind == kind)
    }
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSheet {
    /// Which.
    pub kind: SheetKind,
    /// What it is called.
    pub name: String,
    /// What stands on it, from above.
    pub blocks: Vec<ReportBlock>,
}

impl ReportSheet {
    /// Its tables.
    pub fn tables(&self) -> impl Iterator<Item = &ReportTable> {
        self.blocks.iter().filter_map(|block| match block {
            ReportBlock::Table(table) => Some(table),
            ReportBlock::Heading(_) | ReportBlock::Words(_) | ReportBlock::Picture => None,
        })
    }

    /// A table by its id.
    pub fn table(&self, id: &str) -> Option<&ReportTable> {
        self.tables().find(|table| table.id == id)
    }
}

/// Something on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportBlock {
    /// A heading below that of the sheet.
    Heading(String),
    /// A paragraph.
    Words(String),
    /// A table.
    Table(ReportTable),
    /// The picture of the drawing.
    Picture,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportTable {
    /// Unique within its sheet, the same in both languages.
    pub id: &'static str,
    /// Its columns.
    pub columns: Vec<ReportColumn>,
    /// Its rows, in groups.
    pub groups: Vec<RowGroup>,
    /// Whether it is long and wants filters, and heads that stay in sight.
    pub is_long: bool,
    /// Whether a page ends between its groups and not within them, where it can.
    pub keeps_groups: bool,
}

impl ReportTable {
    /// A short table.
    pub(super) fn new(id: &'static str, columns: Vec<ReportColumn>) -> Self {
        Self {
            id,
            columns,
            ..Self::default()
        }
    }

    /// A long table.
    pub(super) fn long(id: &'static str, columns: Vec<ReportColumn>) -> Self {
        Self {
            is_long: true,
            ..Self::new(id, columns)
        }
    }

    /// Adds a row that is a group by itself.
    pub(super) fn row(&mut self, id: impl Into<String>, cells: Vec<ReportCell>) {
        self.groups.push(RowGroup {
            id: id.into(),
            band: None,
            rows: vec![cells],
        });
    }

    /// Adds a group, if it has rows.
    pub(super) fn group(&mut self, id: impl Into<String>, rows: Vec<Vec<ReportCell>>) {
        if !rows.is_empty() {
            let id = id.into();
            let band = None;
            self.groups.push(RowGroup { id, band, rows });
        }
    }

    /// Its rows.
    pub fn rows(&self) -> impl Iterator<Item = &Vec<ReportCell>> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// How many head rows and rows it has, bands included.
    pub fn height(&self) -> usize {
        let of = |group: &RowGroup| group.rows.len() + usize::from(group.band.is_some());
        super::head_depth(&self.columns) + self.groups.iter().map(of).sum::<usize>()
    }
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowGroup {
    /// Stable id: what the rows are about.
    pub id: String,
    /// A band across the table above the rows.
    pub band: Option<String>,
    /// The rows; each has a cell for every column.
    pub rows: Vec<Vec<ReportCell>>,
}
