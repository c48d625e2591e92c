//! Workbooks of Excel.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read, Seek},
};

use calamine::{
    DataRef, Dimensions, ExcelDateTime, Reader as _, Sheet, SheetType, SheetVisible, Xlsx,
    XlsxError,
};

use super::{
    cells::{CellGatherer, MOST_LETTERS},
    letters::ImportRefusal,
    table::{ImportForm, ImportLine, MOST_COLUMNS, MOST_ROWS},
    unpacked::bounded,
};
use crate::catalog::Message;

/// So much text a sheet may hold, in bytes: one long text may stand in many cells.
const MOST_TEXT: usize = 64 << 20;
/// Rows that a sheet may have beside those of the list: titles and heads.
const ROWS_OF_TITLE: usize = 50;

/// The cells of a sheet that hold something, by row and column, from 0.
pub(super) type SheetCells = BTreeMap<u32, BTreeMap<u32, String>>;

/// How much of a sheet is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct SheetLimits {
    /// Cells that hold something.
    pub(super) cells: usize,
    /// Rows that hold something; more are refused.
    pub(super) rows: usize,
    /// Letters of a cell.
    pub(super) letters: usize,
}

impl SheetLimits {
    /// Those of a list, of which so many cells are wanted.
    const fn of_list(cells: usize) -> Self {
        Self {
            cells,
            rows: MOST_ROWS + ROWS_OF_TITLE,
            // One more letter than are worth carrying along, so that it shows.
            letters: 2 * MOST_LETTERS,
        }
    }
}

/// A sheet as lines.
#[derive(Debug)]
pub(super) struct SheetLines {
    pub(super) form: ImportForm,
    pub(super) lines: Vec<ImportLine>,
}

/// Reads the first sheet of a workbook in which something stands; hidden ones come last.
pub(super) fn sheet_of(bytes: &[u8]) -> Result<SheetLines, ImportRefusal> {
    bounded(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|fault| refused(&fault))?;
    let mut sheets = book.sheets_metadata().to_vec();
    sheets.retain(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
    let mut found: Option<SheetLines> = None;
    let mut others = Vec::new();
    for Sheet { name, .. } in sheets {
        if found.is_some() {
            if !cells_of(&mut book, &name, SheetLimits::of_list(1))?.is_empty() {
                others.push(name);
            }
            continue;
        }
        let mut cells = cells_of(&mut book, &name, SheetLimits::of_list(usize::MAX))?;
        if cells.is_empty() {
            continue;
        }
        let joined = book.merge_cells_by_sheet_name(&name);
        fill_joined(&mut cells, &joined.map_err(|fault| refused(&fault))?);
        found = Some(SheetLines {
            form: ImportForm::Sheet {
                name,
                others: Vec::new(),
            },
            lines: cells
                .iter()
                .map(|(row, cells)| line_of(*row, cells))
                .collect(),
        });
    }
    let mut found = found.ok_or_else(|| ImportRefusal::whole(Message::new("import-empty")))?;
    if let ImportForm::Sheet { others: beside, .. } = &mut found.form {
        *beside = others;
    }
    Ok(found)
}

pub(super) fn refused(fault: &XlsxError) -> ImportRefusal {
    ImportRefusal::whole(Message::new(match fault {
        XlsxError::Password => "import-password",
        _ => "import-broken-workbook",
    }))
}

/// The cells of a sheet, at most so many.
pub(super) fn cells_of<R: Read + Seek>(
    book: &mut Xlsx<R>,
    sheet: &str,
    limits: SheetLimits,
) -> Result<SheetCells, ImportRefusal> {
    let broken = |fault: XlsxError| refused(&fault);
    let mut reader = book.worksheet_cells_reader(sheet).map_err(broken)?;
    let mut cells = SheetCells::new();
    let (mut count, mut text) = (0, 0);
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let words = words_of(cell.get_value(), limits.letters);
        if words.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let line = row as usize + 1;
        if column as usize >= MOST_COLUMNS {
            let why = Message::new("import-too-many-columns").with("most", MOST_COLUMNS);
            return Err(ImportRefusal::at(line, why));
        }
        text += words.len();
        cells.entry(row).or_default().insert(column, words);
        if cells.len() > limits.rows || text > MOST_TEXT {
            let most = limits.rows.saturating_sub(ROWS_OF_TITLE);
            let why = Message::new("import-too-many-rows").with("most", most);
            return Err(ImportRefusal::at(line, why));
        }
        count += 1;
        if count >= limits.cells {
            break;
        }
    }
    Ok(cells)
}

/// What a cell shows; of a formula its result.
fn words_of(value: &DataRef<'_>, letters: usize) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => shortened(text, letters),
        DataRef::SharedString(text) => shortened(text, letters),
        DataRef::Bool(is_so) => is_so.to_string().to_uppercase(),
        DataRef::DateTime(date) => day_of(date),
        DataRef::DateTimeIso(text) => {
            let day = text.strip_suffix("T00:00:00").unwrap_or(text);
            day.to_owned()
        }
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A text with no more letters than are worth carrying along.
fn shortened(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

/// A date as it is written down; with the time of day where it has one.
fn day_of(date: &ExcelDateTime) -> String {
    if date.is_duration() {
        return date.as_f64().to_string();
    }
    let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) {
        day
    } else {
        format!("{day} {hour:02}:{minute:02}")
    }
}

/// A cell that goes over several rows says something of each of them.
fn fill_joined(cells: &mut SheetCells, joined: &[Dimensions]) {
    for area in joined {
        let ((top, left), (bottom, _)) = (area.start, area.end);
        let text = cells.get(&top).and_then(|row| row.get(&left)).cloned();
        let Some(text) = text.filter(|_| top < bottom) else {
            continue;
        };
        // Rows in which nothing else stands are no rows of the list.
        for (_, row) in cells.range_mut(top + 1..=bottom) {
            row.entry(left).or_insert_with(|| text.clone());
        }
    }
}

fn line_of(row: u32, cells: &BTreeMap<u32, String>) -> ImportLine {
    let mut line = CellGatherer::default();
    for (column, text) in cells {
        line.put(*column as usize, text);
    }
    line.line(row as usize + 1)
}
