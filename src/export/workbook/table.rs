//! A table on a sheet: its head, its rows, what may be chosen in them.

use rust_xlsxwriter::{DataValidation, Formula, Worksheet, XlsxError};

use super::{
    grid::{GridSpan, SheetGrid},
    heights::{height, lines, stretch},
    looks::{CellLook, SheetLooks},
    paper::PageBreaks,
};
use crate::export::{
    AnswerSort, CellTone, ColumnSort, ReportCell, ReportTable, ReportValue, RowGroup, cell_text,
    head_cells, head_depth,
};

/// Height of a row of heads in points, at the least.
const HEAD: f64 = 24.0;
/// Longest list of choices that a workbook takes, in letters.
const LONGEST_CHOICE: usize = 255;

/// Rows and columns that a cell takes.
#[derive(Clone, Copy)]
pub(super) struct CellArea {
    pub(super) row: u32,
    pub(super) rows: u32,
    pub(super) span: GridSpan,
}

/// Writes tables on a sheet.
pub(super) struct TableWriter<'a> {
    pub(super) sheet: &'a mut Worksheet,
    pub(super) looks: &'a SheetLooks,
    pub(super) grid: &'a SheetGrid,
    /// Where pages end, if a table of the sheet says it.
    pub(super) breaks: Option<&'a mut PageBreaks>,
}

/// Where a table has come to stand.
pub(super) struct TablePlace {
    /// The first row of its head.
    pub(super) head: u32,
    /// The first row below its head.
    pub(super) first: u32,
    /// The row below its last one.
    pub(super) end: u32,
}

impl TableWriter<'_> {
    /// Writes a table from a row on.
    pub(super) fn table(
        &mut self,
        table: &ReportTable,
        head: u32,
    ) -> Result<TablePlace, XlsxError> {
        let spans = self.grid.spans(table);
        self.heads(table, &spans, head)?;
        let first = head + small(head_depth(&table.columns));
        let mut row = first;
        for group in &table.groups {
            row = self.group(table, &spans, group, row)?;
        }
        if row > first {
            self.choices(table, &spans, first, row - 1)?;
        }
        Ok(TablePlace {
            head,
            first,
            end: row,
        })
    }

    fn heads(&mut self, table: &ReportTable, spans: &[GridSpan], at: u32) -> Result<(), XlsxError> {
        let mut heights = vec![HEAD; head_depth(&table.columns)];
        let format = self.looks.get(CellLook::Head, CellTone::Plain);
        for cell in head_cells(&table.columns) {
            let last = cell.column + cell.columns - 1;
            let (Some(first), Some(last)) = (spans.get(cell.column), spans.get(last)) else {
                continue;
            };
            let taken = spans.get(cell.column..cell.column + cell.columns);
            let span = GridSpan {
                last: last.last,
                width: taken.unwrap_or_default().iter().map(|it| it.width).sum(),
                ..*first
            };
            let area = CellArea {
                row: at + small(cell.row),
                rows: small(cell.rows),
                span,
            };
            if let Some(rows) = heights.get_mut(cell.row..cell.row + cell.rows) {
                stretch(rows, height(lines(&cell.text, span.width)));
            }
            let text = ReportCell::from(cell.text);
            put(self.sheet, area, &text, format)?;
        }
        for (row, height) in (at..).zip(heights) {
            self.sheet.set_row_height(row, height)?;
        }
        Ok(())
    }

    /// Writes a group and gives the row below it.
    fn group(
        &mut self,
        table: &ReportTable,
        spans: &[GridSpan],
        group: &RowGroup,
        at: u32,
    ) -> Result<u32, XlsxError> {
        let mut row = at;
        let mut total = 0.0;
        if let Some(band) = &group.band {
            total += self.band(spans, band, row)?;
            row += 1;
        }
        let heights = heights_of(table, spans, group);
        for (index, height) in heights.iter().enumerate() {
            self.sheet.set_row_height(row + small(index), *height)?;
        }
        total += heights.iter().sum::<f64>();
        if let Some(breaks) = self.breaks.as_mut() {
            breaks.group(at, total);
        }
        self.cells(table, spans, group, row)?;
        Ok(row + small(group.rows.len()))
    }

    fn band(&mut self, spans: &[GridSpan], band: &str, row: u32) -> Result<f64, XlsxError> {
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else {
            return Ok(0.0);
        };
        let span = GridSpan {
            last: last.last,
            first: first.first,
            width: spans.iter().map(|span| span.width).sum(),
        };
        let format = self.looks.get(CellLook::Band, CellTone::Plain);
        let area = CellArea { row, rows: 1, span };
        put(self.sheet, area, &band.into(), format)?;
        let height = height(lines(band, span.width));
        self.sheet.set_row_height(row, height)?;
        Ok(height)
    }

    fn cells(
        &mut self,
        table: &ReportTable,
        spans: &[GridSpan],
        group: &RowGroup,
        at: u32,
    ) -> Result<(), XlsxError> {
        let n_rows = small(group.rows.len());
        for (index, cells) in group.rows.iter().enumerate() {
            for ((column, span), cell) in table.columns.iter().zip(spans).zip(cells) {
                if column.is_shared && index > 0 {
                    continue;
                }
                let mut look = CellLook::of(&column.sort);
                if let ReportValue::Product { .. } = cell.value {
                    look = CellLook::Result;
                }
                let area = CellArea {
                    row: at + small(index),
                    rows: if column.is_shared { n_rows } else { 1 },
                    span: *span,
                };
                let format = self.looks.get(look, cell.tone);
                if let ReportValue::Product { of, is, per } = &cell.value {
                    let formula = formula(table, spans, of, area.row, *per);
                    let result = *is as f64 / (*per).max(1) as f64;
                    let formula = Formula::new(formula).set_result(result.to_string());
                    let at = (area.row, span.first);
                    put(self.sheet, area, &ReportCell::default(), format)?;
                    self.sheet
                        .write_formula_with_format(at.0, at.1, formula, format)?;
                } else {
                    put(self.sheet, area, cell, format)?;
                }
            }
        }
        Ok(())
    }

    /// What may be chosen in columns of answers.
    fn choices(
        &mut self,
        table: &ReportTable,
        spans: &[GridSpan],
        first: u32,
        last: u32,
    ) -> Result<(), XlsxError> {
        for (column, span) in table.columns.iter().zip(spans) {
            let ColumnSort::Answer(AnswerSort::Choice(choices)) = &column.sort else {
                continue;
            };
            if choices.join(",").chars().count() > LONGEST_CHOICE {
                continue;
            }
            let choices = DataValidation::new().allow_list_strings(choices)?;
            self.sheet
                .add_data_validation(first, span.first, last, span.first, &choices)?;
        }
        Ok(())
    }
}

/// The heights of the rows of a group, in points.
fn heights_of(table: &ReportTable, spans: &[GridSpan], group: &RowGroup) -> Vec<f64> {
    let mut heights = Vec::with_capacity(group.rows.len());
    let mut together: f64 = 0.0;
    for (index, cells) in group.rows.iter().enumerate() {
        let mut most = 1;
        for ((column, span), cell) in table.columns.iter().zip(spans).zip(cells) {
            let ReportValue::Text(text) = &cell.value else {
                continue;
            };
            if !column.is_shown() || (column.is_shared && index > 0) {
                continue;
            }
            let lines = lines(text, span.width);
            if column.is_shared {
                together = together.max(height(lines));
            } else {
                most = most.max(lines);
            }
        }
        heights.push(height(most));
    }
    stretch(&mut heights, together);
    heights
}

/// The product of two columns of a row.
fn formula(table: &ReportTable, spans: &[GridSpan], of: &[&str; 2], row: u32, per: u64) -> String {
    let names = of.map(|id| {
        let mut columns = table.columns.iter().zip(spans);
        let found = columns.find(|(column, _)| column.id == id);
        found.map_or_else(String::new, |(_, span)| {
            rust_xlsxwriter::utility::row_col_to_cell(row, span.first)
        })
    });
    format!("={}/{per}", names.join("*"))
}

/// Writes a cell into its rows and columns: words as words, never as anything else.
pub(super) fn put(
    sheet: &mut Worksheet,
    area: CellArea,
    cell: &ReportCell,
    format: &rust_xlsxwriter::Format,
) -> Result<(), XlsxError> {
    let CellArea { row, rows, span } = area;
    if rows > 1 || span.last > span.first {
        sheet.merge_range(row, span.first, row + rows - 1, span.last, "", format)?;
    }
    match &cell.value {
        ReportValue::Empty | ReportValue::Product { .. } => {
            sheet.write_blank(row, span.first, format)?;
        }
        ReportValue::Number(number) => {
            sheet.write_number_with_format(row, span.first, *number as f64, format)?;
        }
        ReportValue::Text(text) => {
            sheet.write_string_with_format(row, span.first, cell_text(text), format)?;
        }
    }
    Ok(())
}

/// As a number of rows.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
