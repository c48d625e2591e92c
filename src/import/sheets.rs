//! All sheets of a workbook as cells, for what knows its own sheets.

use std::{collections::BTreeMap, io::Cursor, path::Path};

use calamine::{Reader as _, SheetType, Xlsx};

use super::{
    letters::ImportRefusal,
    read::LARGEST_LIST,
    unpacked::bounded,
    workbook::{SheetLimits, cells_of, refused},
};
use crate::design::{FileError, FileFault, read_bytes};

/// Rows that a sheet may have, and letters that a cell can have.
const LIMITS: SheetLimits = SheetLimits {
    cells: usize::MAX,
    rows: 200_000,
    letters: 40_000,
};

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellSheet {
    /// What it is called.
    pub name: String,
    /// What stands in it, by row and column, from 0; blank cells are not there.
    pub cells: BTreeMap<u32, BTreeMap<u32, String>>,
}

/// The sheets of a workbook (`.xlsx`), in their order; of formulas their results.
///
/// # Errors
/// What is no workbook, is locked by a password, or is too large.
pub fn read_sheets(path: &Path) -> Result<Vec<CellSheet>, FileError> {
    let bytes = read_bytes(path, LARGEST_LIST)?;
    let name = path.display().to_string();
    sheets_of(&bytes).map_err(|refusal| FileError {
        file: name,
        place: refusal.place,
        fault: FileFault::Other(refusal.why),
    })
}

fn sheets_of(bytes: &[u8]) -> Result<Vec<CellSheet>, ImportRefusal> {
    bounded(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|fault| refused(&fault))?;
    let sheets = book.sheets_metadata().to_vec().into_iter();
    let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets
        .map(|sheet| {
            let cells = cells_of(&mut book, &sheet.name, LIMITS)?;
            let name = sheet.name;
            Ok(CellSheet { name, cells })
        })
        .collect()
}
