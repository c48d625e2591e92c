//! Designs as the command line is given them: a design's file, or a PDF with one inside.

use std::path::Path;

use crate::{
    design::{Design, FileError, FileFault, Foreign, parse, read_bytes, read_file},
    export::attached_design,
};

/// The largest PDF that is looked into, in bytes.
const LARGEST_PDF: u64 = 256 << 20;

/// Reads a design, also out of a PDF that this program has put it into.
pub(in crate::cli) fn read_design(path: &Path) -> Result<Design, FileError> {
    let read = read_file(path);
    let is_pdf = |error: &FileError| error.fault == FileFault::Foreign(Foreign::Pdf);
    match read {
        Err(error) if is_pdf(&error) => {
            let bytes = read_bytes(path, LARGEST_PDF)?;
            let text = attached_design(&bytes).ok_or(error)?;
            parse(&text, &path.display().to_string())
        }
        read => read,
    }
}
