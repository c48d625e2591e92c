//! Design files: `*.sekisho.ron`.
//!
//! Reading never panics and never changes anything; saving writes beside, syncs and renames, so
//! that the file is always the old or the new one.

use std::{collections::BTreeMap, io::Read, path::Path};

use ron::error::SpannedError;
use serde::{Deserialize, Serialize};

use super::{
    Design, FileError, FileFault, Foreign, OwnColumn, Phase, PlacedFault, Versioned,
    foreign::conflict_mark,
    read_versioned,
    references::References,
    save::write_atomically,
    twice::{TwiceKey, twice_named},
    versioned::without_mark,
    versioned_text,
};
use crate::catalog::{FieldId, TextPlace};

/// The format this program writes; older ones are read, newer ones refused.
pub const FORMAT: u32 = 1;

/// Largest file that is read, in bytes.
const LARGEST_FILE: u64 = 64 << 20;

/// The file as it stands on disk.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileData {
    format: u32,
    #[serde(default)]
    edition: String,
    #[serde(default)]
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    columns: BTreeMap<FieldId, OwnColumn>,
    phases: Vec<Phase>,
}

impl Versioned for FileData {
    const FORMAT: u32 = FORMAT;
    const DEPTH: usize = 5;
    const INDENT: &'static str = "  ";

    fn format(&self) -> u32 {
        self.format
    }

    /// It may be something else altogether.
    fn refused(text: &str, error: &SpannedError) -> PlacedFault {
        if let Some(line) = conflict_mark(text) {
            let place = TextPlace { line, column: 1 };
            let fault = FileFault::Conflict;
            return PlacedFault { place, fault };
        }
        match Foreign::of_text(text) {
            Some(foreign) => PlacedFault::at(text, 0, FileFault::Foreign(foreign)),
            None => FileFault::syntax(text, error),
        }
    }
}

/// Reads a design file.
pub fn read_file(path: &Path) -> Result<Design, FileError> {
    let bytes = read_bytes(path, LARGEST_FILE)?;
    parse_bytes(bytes, &path.display().to_string())
}

/// Reads a design from the content of a file, of whatever sort it is; `name` is used in errors.
pub fn parse_bytes(bytes: Vec<u8>, name: &str) -> Result<Design, FileError> {
    if let Some(foreign) = Foreign::of_bytes(&bytes) {
        return Err(PlacedFault::at("", 0, FileFault::Foreign(foreign)).of_file(name));
    }
    parse(&decode(bytes, name)?, name)
}

/// Reads the text of a file of at most so many bytes.
pub fn read_text(path: &Path, largest: u64) -> Result<String, FileError> {
    let bytes = read_bytes(path, largest)?;
    decode(bytes, &path.display().to_string())
}

/// Reads a file of at most so many bytes. Only regular files are opened: a device or a pipe might
/// never end.
pub fn read_bytes(path: &Path, largest: u64) -> Result<Vec<u8>, FileError> {
    let fail = |fault| FileError::whole(path.display(), fault);
    let meta = std::fs::metadata(path).map_err(|error| fail(error.into()))?;
    if !meta.is_file() {
        return Err(fail(FileFault::NoFile));
    }
    if meta.len() > largest {
        return Err(fail(FileFault::TooLarge(meta.len())));
    }
    let mut bytes = Vec::new();
    // What grows while it is read is read no further either.
    std::fs::File::open(path)
        .and_then(|file| file.take(largest + 1).read_to_end(&mut bytes))
        .map_err(|error| fail(error.into()))?;
    if bytes.len() as u64 > largest {
        return Err(fail(FileFault::TooLarge(bytes.len() as u64)));
    }
    Ok(bytes)
}

/// Reads a design from a stream of at most as many bytes as a file may have; `name` is used in
/// errors.
pub fn read_stream(stream: impl Read, name: &str) -> Result<Design, FileError> {
    let fail = |fault| FileError::whole(name, fault);
    let mut bytes = Vec::new();
    let read = stream.take(LARGEST_FILE + 1).read_to_end(&mut bytes);
    let size = read.map_err(|error| fail(error.into()))? as u64;
    if size > LARGEST_FILE {
        return Err(fail(FileFault::TooLarge(size)));
    }
    parse_bytes(bytes, name)
}

fn decode(bytes: Vec<u8>, name: &str) -> Result<String, FileError> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let readable = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default());
        PlacedFault::at(&readable, readable.len(), FileFault::NoText).of_file(name)
    })
}

/// Parses the text of a design file; `name` is used in errors.
pub fn parse(text: &str, name: &str) -> Result<Design, FileError> {
    let text = without_mark(text);
    parse_whole(text).map_err(|fault| fault.of_file(name))
}

fn parse_whole(text: &str) -> Result<Design, PlacedFault> {
    let data: FileData = read_versioned(text)?;
    refuse_twice(text)?;
    for (index, phase) in data.phases.iter().enumerate() {
        References::from(phase).check(text, Some(index))?;
    }
    design_from_data(data).ok_or_else(|| PlacedFault::at(text, 0, FileFault::NoPhase))
}

/// Refuses a text in which an id stands twice where ids have to be unique.
pub(super) fn refuse_twice(text: &str) -> Result<(), PlacedFault> {
    let Some(TwiceKey { id, first, again }) = twice_named(text) else {
        return Ok(());
    };
    let first = TextPlace::of(text, first);
    Err(PlacedFault::at(text, again, FileFault::Twice { id, first }))
}

fn design_from_data(data: FileData) -> Option<Design> {
    let mut phases = data.phases.into_iter();
    let shown = phases.next()?;
    Some(Design {
        title: data.title,
        edition: data.edition,
        note: data.note,
        columns: data.columns,
        other_phases: phases.collect(),
        ..shown.into()
    })
}

/// The text of a design's file: sorted by id, one thing a line, layout apart from meaning.
pub fn to_text(design: &Design) -> String {
    let mut phases = vec![Phase::from(design)];
    phases.extend(design.other_phases.iter().cloned());
    versioned_text(&FileData {
        format: FORMAT,
        edition: design.edition.clone(),
        title: design.title.clone(),
        note: design.note.clone(),
        columns: design.columns.clone(),
        phases,
    })
}

/// Saves a design atomically: the file is always the old or the new one.
pub fn write_file(path: &Path, design: &Design) -> Result<(), FileError> {
    write_text(path, &to_text(design))
}

/// Saves a text atomically: the file is always the old or the new one.
pub fn write_text(path: &Path, text: &str) -> Result<(), FileError> {
    write_atomically(path, text.as_bytes()).map_err(|fault| FileError::whole(path.display(), fault))
}
