//! What sort of file a list is.

use super::{
    letters::{ImportRefusal, letters_of},
    separated::{lines_of, separator_of},
    table::{ImportForm, ImportLine},
    workbook::{SheetLines, sheet_of},
};
use crate::{catalog::Message, design::Foreign};

/// What tells a workbook with a password from a file of Office before 2007.
const LOCKED: &str = "EncryptedPackage";

/// The lines of a file, whatever sort of list it is.
pub(super) fn lines_of_bytes(bytes: &[u8]) -> Result<SheetLines, ImportRefusal> {
    match Foreign::of_bytes(bytes) {
        Some(Foreign::Excel | Foreign::Zip) => sheet_of(bytes),
        Some(Foreign::Empty) => Err(refused("import-empty")),
        Some(Foreign::OldOffice) if is_locked(bytes) => Err(refused("import-password")),
        Some(Foreign::OldOffice) => Err(refused("import-old-workbook")),
        Some(Foreign::Utf16)
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") =>
        {
            separated(bytes)
        }
        Some(foreign) => {
            let message = Message::new("import-foreign").with("name", foreign.name());
            Err(ImportRefusal::whole(message))
        }
        None => separated(bytes),
    }
}

const fn refused(key: &'static str) -> ImportRefusal {
    ImportRefusal::whole(Message::new(key))
}

fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn separated(bytes: &[u8]) -> Result<SheetLines, ImportRefusal> {
    let read = letters_of(bytes)?;
    if read.text.contains('\0') {
        return Err(refused("import-no-list"));
    }
    let separator = separator_of(&read.text);
    let lines: Vec<ImportLine> = lines_of(&read.text, separator)?;
    let encoding = read.encoding;
    Ok(SheetLines {
        form: ImportForm::Separated {
            encoding,
            separator,
        },
        lines,
    })
}
