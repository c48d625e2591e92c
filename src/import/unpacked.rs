//! How large a workbook becomes when it is unpacked, found out before anything is made of it.

use std::io::{Cursor, Read as _, copy, sink};

use zip::ZipArchive;

use super::letters::ImportRefusal;
use crate::catalog::Message;

/// Largest workbook that is read, unpacked, in bytes.
const LARGEST: u64 = 96 << 20;
/// Most files that a workbook may be made of.
const MOST_FILES: usize = 4_096;

/// Refuses what is no archive, and one that grows beyond all bounds. What an archive says of its
/// own size is not believed: everything is unpacked once, and thrown away.
pub(super) fn bounded(bytes: &[u8]) -> Result<(), ImportRefusal> {
    let broken = || ImportRefusal::whole(Message::new("import-broken-workbook"));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_no_archive| broken())?;
    if archive.len() > MOST_FILES {
        return Err(too_large());
    }
    let mut left = LARGEST;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_no_file| broken())?;
        let size = copy(&mut file.take(left + 1), &mut sink()).map_err(|_no_end| broken())?;
        left = left.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(())
}

fn too_large() -> ImportRefusal {
    let message = Message::new("import-unpacked-too-large");
    ImportRefusal::whole(message.with("megabytes", (LARGEST >> 20).to_string()))
}
