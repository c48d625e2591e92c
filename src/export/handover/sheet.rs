//! A filled-in sheet of controls, found in a workbook by its ids.

use std::{collections::BTreeMap, path::Path};

use crate::{
    catalog::Message,
    design::{FileError, FileFault},
    export::{AnswerColumn, MARK},
    import::{CellSheet, read_sheets},
};

/// Ids of the columns that say what a row is about.
const ASSET: &str = "asset-id";
const CONTROL: &str = "control-id";
/// What stands before the id of the phase, and before the number of rows of heads.
const PHASE: &str = "phase=";
const HEADS: &str = "heads=";

/// A row of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoverRow {
    /// Its number in the workbook, from 1.
    pub line: usize,
    /// The asset; empty for the organisation.
    pub asset: String,
    /// The control; empty where the row has lost its id.
    pub control: String,
    /// What stands in the answers now, in the order of [`AnswerColumn::ALL`].
    pub answers: Vec<String>,
    /// What stood in them when the sheet was written.
    pub written: Vec<String>,
    /// What people read of it: the names of carrier and control.
    pub name: String,
}

/// A filled-in sheet of controls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoverSheet {
    /// The phase it was written of, by its id.
    pub phase: String,
    /// Its rows, from above.
    pub rows: Vec<HandoverRow>,
}

/// Reads the sheet of controls of a workbook that this program has written.
///
/// # Errors
/// What is no workbook, and a workbook without such a sheet.
pub fn handover_sheet(path: &Path) -> Result<HandoverSheet, FileError> {
    let sheets = read_sheets(path)?;
    sheets.iter().find_map(sheet_of).ok_or_else(|| {
        let fault = FileFault::Other(Message::new("handover-no-sheet"));
        FileError::whole(path.display(), fault)
    })
}

/// The rows of a sheet below the hidden row with the ids of its columns.
fn sheet_of(sheet: &CellSheet) -> Option<HandoverSheet> {
    let mut rows = sheet.cells.iter();
    let marked = rows.find_map(|(row, cells)| Some((*row, MarkedColumns::of(cells)?)));
    let (mark, columns) = marked?;
    // Rows may be sorted; the head stays above them.
    let below = sheet.cells.range(mark + 1..);
    let is_head = |cells: &BTreeMap<u32, String>| columns.cell(cells, CONTROL) == CONTROL;
    let head = below.clone().find(|(_, cells)| is_head(cells));
    let first = head.map_or(mark + 1, |(row, _)| row + columns.heads);
    let below = sheet.cells.range(first..);
    let rows = below.filter_map(|(row, cells)| columns.row(*row, cells));
    Some(HandoverSheet {
        rows: rows.collect(),
        phase: columns.phase,
    })
}

/// Which column of the workbook is which.
struct MarkedColumns {
    by_id: BTreeMap<String, u32>,
    phase: String,
    /// How many rows of heads there are.
    heads: u32,
}

impl MarkedColumns {
    /// The columns by the ids in a row; nothing where it has none.
    fn of(cells: &BTreeMap<u32, String>) -> Option<Self> {
        let marks = cells.iter();
        let marks = marks.filter_map(|(at, text)| Some((text.strip_prefix(MARK)?, *at)));
        let by_id: BTreeMap<String, u32> = marks.map(|(id, at)| (id.to_owned(), at)).collect();
        by_id.get(CONTROL)?;
        let told = |what| by_id.keys().find_map(|id| id.strip_prefix(what));
        let heads = told(HEADS).and_then(|heads| heads.parse().ok());
        let phase = told(PHASE);
        Some(Self {
            heads: heads.unwrap_or(1),
            phase: phase.unwrap_or_default().to_owned(),
            by_id,
        })
    }

    fn cell(&self, cells: &BTreeMap<u32, String>, id: &str) -> String {
        let cell = self.by_id.get(id).and_then(|at| cells.get(at));
        cell.cloned().unwrap_or_default()
    }

    /// A row that says something: it has an id, or something was filled in.
    fn row(&self, row: u32, cells: &BTreeMap<u32, String>) -> Option<HandoverRow> {
        let (asset, control) = (self.cell(cells, ASSET), self.cell(cells, CONTROL));
        let answers = AnswerColumn::ALL
            .map(|it| self.cell(cells, it.id()))
            .to_vec();
        let written = AnswerColumn::ALL.map(|it| self.cell(cells, &it.written_id()));
        // Rows of what is not drawn have no id, and nothing was filled in.
        let is_untouched = control.is_empty() && answers.iter().eq(&written);
        let is_blank = control.is_empty() && answers.iter().all(|it| it.trim().is_empty());
        if is_untouched || is_blank {
            return None;
        }
        let name = ["carrier", "control"].map(|id| self.cell(cells, id));
        Some(HandoverRow {
            line: row as usize + 1,
            asset,
            control,
            answers,
            written: written.to_vec(),
            name: name.join(" × "),
        })
    }
}
