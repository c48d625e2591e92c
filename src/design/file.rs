//! Design files: `*.sekisho.ron`.
//!
//! Reading never panics and never changes anything; saving writes beside, syncs and renames, so
//! that the file is always the old or the new one.

use std::{io::Read, path::Path};

use serde::{Deserialize, Serialize};

use super::{
    ControlKey, Design, FileError, FileFault, Foreign, Phase,
    foreign::conflict_mark,
    references::dangling_reference,
    save::write_atomically,
    twice::{Twice, twice_named},
};
use crate::catalog::{AssetId, ControlId, line_and_column, ron_options};

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
    phases: Vec<Phase>,
}

/// Only the format number: read first, so that a newer file is named as such.
#[derive(Debug, Deserialize)]
struct FormatOnly {
    format: u32,
}

/// Reads a design file.
pub fn read_file(path: &Path) -> Result<Design, FileError> {
    let bytes = read_bytes(path, LARGEST_FILE)?;
    parse_bytes(bytes, &path.display().to_string())
}

/// Reads a design from the content of a file, of whatever sort it is; `name` is used in errors.
pub fn parse_bytes(bytes: Vec<u8>, name: &str) -> Result<Design, FileError> {
    if let Some(foreign) = Foreign::of_bytes(&bytes) {
        return Err(FileError {
            file: name.to_owned(),
            place: Some((1, 1)),
            fault: FileFault::Foreign(foreign),
        });
    }
    parse(&decode(bytes, name)?, name)
}

/// Reads the text of a file of at most so many bytes. Only regular files are opened: a device or
/// a pipe might never end.
pub fn read_text(path: &Path, largest: u64) -> Result<String, FileError> {
    let bytes = read_bytes(path, largest)?;
    decode(bytes, &path.display().to_string())
}

fn read_bytes(path: &Path, largest: u64) -> Result<Vec<u8>, FileError> {
    let fail = |fault: FileFault| FileError {
        file: path.display().to_string(),
        place: None,
        fault,
    };
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
    let fail = |fault: FileFault| FileError {
        file: name.to_owned(),
        place: None,
        fault,
    };
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
        FileError {
            file: name.to_owned(),
            place: Some(line_and_column(&readable, readable.len())),
            fault: FileFault::NoText,
        }
    })
}

/// Parses the text of a design file; `name` is used in errors.
pub fn parse(text: &str, name: &str) -> Result<Design, FileError> {
    let fail = |(place, fault)| FileError {
        file: name.to_owned(),
        place: Some(place),
        fault,
    };
    let known = FORMAT;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Ok(FormatOnly { format }) = ron_options().from_str(text)
        && format > FORMAT
    {
        let fault = FileFault::Newer { format, known };
        return Err(fail((place_of_format(text), fault)));
    }
    let data: FileData = ron_options()
        .from_str(text)
        .map_err(|error| fail(no_design(text, &error)))?;
    if data.format != FORMAT {
        let format = data.format;
        let fault = FileFault::UnknownFormat { format, known };
        return Err(fail((place_of_format(text), fault)));
    }
    if let Some(twice) = twice(text) {
        return Err(fail(twice));
    }
    for phase in &data.phases {
        if let Some((offset, fault)) = dangling_reference(phase, text) {
            return Err(fail((line_and_column(text, offset), fault)));
        }
    }
    design_from_data(data).ok_or_else(|| fail(((1, 1), FileFault::NoPhase)))
}

/// Why a text cannot be read as a design, with the place: it may be something else altogether.
fn no_design(text: &str, error: &ron::error::SpannedError) -> ((usize, usize), FileFault) {
    if let Some(line) = conflict_mark(text) {
        return ((line, 1), FileFault::Conflict);
    }
    match Foreign::of_text(text) {
        Some(foreign) => ((1, 1), FileFault::Foreign(foreign)),
        None => FileFault::syntax(text, error),
    }
}

/// The first id that stands twice where ids have to be unique, with its place.
pub(super) fn twice(text: &str) -> Option<((usize, usize), FileFault)> {
    let Twice { id, first, again } = twice_named(text)?;
    let first = line_and_column(text, first);
    Some((line_and_column(text, again), FileFault::Twice { id, first }))
}

pub(super) fn place_of_format(text: &str) -> (usize, usize) {
    line_and_column(text, text.find("format").unwrap_or(0))
}

fn design_from_data(data: FileData) -> Option<Design> {
    let mut phases = data.phases.into_iter();
    let shown = phases.next()?;
    Some(Design {
        title: data.title,
        edition: data.edition,
        note: data.note,
        other_phases: phases.collect(),
        ..shown.into()
    })
}

/// The text of a design's file: sorted by id, one thing a line, layout apart from meaning.
pub fn to_text(design: &Design) -> String {
    let mut shown = Phase {
        id: design.phase_id.clone(),
        name: design.phase_name.clone(),
        zones: design.zones.clone(),
        assets: design.assets.clone(),
        links: design.links.clone(),
        notes: design.notes.clone(),
        accepted: design.accepted.clone(),
        overrides: design.overrides.clone(),
        costs: design.costs.clone(),
        layout: design.layout.clone(),
        ..Phase::default()
    };
    for (ControlKey { asset, control }, state) in &design.states {
        let of_asset: &mut std::collections::BTreeMap<ControlId, _> = match asset {
            None => &mut shown.organisation,
            Some(asset) => shown.controls.entry(AssetId::clone(asset)).or_default(),
        };
        of_asset.insert(control.clone(), state.clone());
    }
    let mut phases = vec![shown];
    phases.extend(design.other_phases.iter().cloned());
    let data = FileData {
        format: FORMAT,
        edition: design.edition.clone(),
        title: design.title.clone(),
        note: design.note.clone(),
        phases,
    };
    let pretty = ron::ser::PrettyConfig::new()
        .depth_limit(5)
        .indentor("  ")
        .new_line("\n")
        .struct_names(false);
    // A design holds only strings, integers and maps of them: it always has a text.
    let mut text = ron_options()
        .to_string_pretty(&data, pretty)
        .unwrap_or_default();
    text.push('\n');
    text
}

/// Saves a design atomically: the file is always the old or the new one.
pub fn write_file(path: &Path, design: &Design) -> Result<(), FileError> {
    write_text(path, &to_text(design))
}

/// Saves a text atomically: the file is always the old or the new one.
pub fn write_text(path: &Path, text: &str) -> Result<(), FileError> {
    write_atomically(path, text.as_bytes()).map_err(|fault| FileError {
        file: path.display().to_string(),
        place: None,
        fault,
    })
}
