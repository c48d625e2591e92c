//! The heads of a table, joined where columns share them: what stands side by side under the same
//! words stands under one head.

use super::ReportColumn;

/// A cell of the head, which may go over several rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCell {
    /// What it says.
    pub text: String,
    /// Its first row, from 0.
    pub row: usize,
    /// Its first column, from 0.
    pub column: usize,
    /// How many rows it takes.
    pub rows: usize,
    /// How many columns it takes.
    pub columns: usize,
}

/// How many rows the head takes.
pub fn head_depth(columns: &[ReportColumn]) -> usize {
    let depths = columns.iter().map(|column| column.heads.len());
    depths.max().unwrap_or_default()
}

/// The cells of the head, row by row. Hidden columns have theirs as well.
pub fn head_cells(columns: &[ReportColumn]) -> Vec<HeadCell> {
    let depth = head_depth(columns);
    let mut cells: Vec<HeadCell> = Vec::new();
    for row in 0..depth {
        let mut last = None;
        for (at, column) in columns.iter().enumerate() {
            let Some(path) = column.heads.get(..=row) else {
                last = None;
                continue;
            };
            let is_last = column.heads.len() == row + 1;
            match cells.last_mut() {
                Some(cell) if last == Some((path, is_last)) => cell.columns += 1,
                Some(_) | None => cells.push(HeadCell {
                    text: path.last().cloned().unwrap_or_default(),
                    row,
                    column: at,
                    rows: if is_last { depth - row } else { 1 },
                    columns: 1,
                }),
            }
            last = Some((path, is_last));
        }
    }
    cells
}
