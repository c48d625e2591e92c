//! Reading a list.

use std::path::Path;

use super::{
    bytes::lines_of_bytes,
    letters::ImportRefusal,
    table::{ImportTable, MOST_ROWS},
};
use crate::{
    catalog::{Catalog, Message},
    design::{FileError, FileFault, read_bytes},
};

/// Largest file of a list that is read, in bytes.
pub const LARGEST_LIST: u64 = 32 << 20;

/// Reads a list from a file: CSV or the like, or a workbook of Excel.
pub fn read_list(catalog: &Catalog, path: &Path) -> Result<ImportTable, FileError> {
    let name = path.display().to_string();
    let bytes = read_bytes(path, LARGEST_LIST).map_err(|error| match error.fault {
        FileFault::TooLarge(_) => refused(&name, too_large()),
        _ => error,
    })?;
    list_of_bytes(catalog, &bytes, &name)
}

/// Reads a list from the content of a file; `name` is used in errors.
pub fn list_of_bytes(
    catalog: &Catalog,
    bytes: &[u8],
    name: &str,
) -> Result<ImportTable, FileError> {
    if bytes.len() as u64 > LARGEST_LIST {
        return Err(refused(name, too_large()));
    }
    let read = lines_of_bytes(bytes).map_err(|refusal| refused(name, refusal))?;
    let table = ImportTable::of(catalog, name, read.form, read.lines);
    let empty = || refused(name, ImportRefusal::whole(Message::new("import-empty")));
    let table = table.ok_or_else(empty)?;
    match table.rows.get(MOST_ROWS) {
        Some(row) => {
            let why = Message::new("import-too-many-rows").with("most", MOST_ROWS);
            Err(refused(name, ImportRefusal::at(row.line, why)))
        }
        None if table.rows.is_empty() => {
            let why = Message::new("import-no-rows");
            Err(refused(name, ImportRefusal::at(table.head.line, why)))
        }
        None => Ok(table),
    }
}

fn too_large() -> ImportRefusal {
    let message = Message::new("import-too-large");
    ImportRefusal::whole(message.with("megabytes", (LARGEST_LIST >> 20).to_string()))
}

fn refused(name: &str, refusal: ImportRefusal) -> FileError {
    FileError {
        file: name.to_owned(),
        place: refusal.place,
        fault: FileFault::Other(refusal.why),
    }
}
