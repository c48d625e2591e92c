//! Design files: `*.sekisho.ron`.
//!
//! Reading never panics and never changes anything; saving writes beside, syncs and renames, so
//! that the file is always the old or the new one.

use std::{
    io::{Read, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    ControlKey, Design, FileError, FileFault, Phase, SyntaxFault, references::dangling_reference,
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
    let text = read_text(path, LARGEST_FILE)?;
    parse(&text, &path.display().to_string())
}

/// Reads the text of a file of at most so many bytes.
pub fn read_text(path: &Path, largest: u64) -> Result<String, FileError> {
    let name = path.display().to_string();
    let fail = |fault: FileFault| FileError {
        file: name.clone(),
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
    let bytes = std::fs::read(path).map_err(|error| fail(error.into()))?;
    text_of(bytes, &name)
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
    parse(&text_of(bytes, name)?, name)
}

fn text_of(bytes: Vec<u8>, name: &str) -> Result<String, FileError> {
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
    let fail = |place, fault| FileError {
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
        return Err(fail(place_of_format(text), fault));
    }
    let data: FileData = ron_options()
        .from_str(text)
        .map_err(|error| fail(syntax_place(&error), syntax_fault(text, &error)))?;
    if data.format != FORMAT {
        let format = data.format;
        let fault = FileFault::UnknownFormat { format, known };
        return Err(fail(place_of_format(text), fault));
    }
    for phase in &data.phases {
        if let Some((offset, fault)) = dangling_reference(phase, text) {
            return Err(fail(line_and_column(text, offset), fault));
        }
    }
    design_from_data(data).ok_or_else(|| fail((1, 1), FileFault::NoPhase))
}

/// Where a text is not what it has to be.
pub(super) fn syntax_place(error: &ron::error::SpannedError) -> (usize, usize) {
    (error.span.start.line, error.span.start.col)
}

/// How a text is not what it has to be.
pub(super) fn syntax_fault(text: &str, error: &ron::error::SpannedError) -> FileFault {
    // Whatever was expected there: the text is at its end.
    let reached = (error.span.end.line, error.span.end.col);
    let kind = if reached >= line_and_column(text, text.trim_end().len()) {
        SyntaxFault::End
    } else {
        SyntaxFault::from(&error.code)
    };
    let words = error.code.to_string().replace('\n', " ");
    FileFault::Syntax { kind, words }
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

/// Writes beside the file, syncs, and renames over it; an existing file keeps its permissions.
/// When it fails the file is as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let existing = std::fs::metadata(&path).ok();
    if existing
        .as_ref()
        .is_some_and(|meta| meta.permissions().readonly())
    {
        return Err(FileFault::ReadOnly);
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.map_or_else(|| PathBuf::from("."), Path::to_owned);
    let mut beside = tempfile::Builder::new()
        .prefix(".sekisho-")
        .tempfile_in(&folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    let permissions = existing
        .map(|meta| meta.permissions())
        .or_else(default_permissions);
    if let Some(permissions) = permissions {
        beside.as_file().set_permissions(permissions)?;
    }
    beside.persist(&path).map_err(|error| error.error)?;
    // The rename itself lasts only once the folder is synced; not every system can.
    if let Ok(folder) = std::fs::File::open(&folder) {
        drop(folder.sync_all());
    }
    Ok(())
}

/// What a new file may be done with: a temporary file would be the owner's alone.
#[cfg(unix)]
#[expect(
    clippy::unnecessary_wraps,
    reason = "other systems have no such permissions"
)]
fn default_permissions() -> Option<std::fs::Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn default_permissions() -> Option<std::fs::Permissions> {
    None
}
