//! Scenario files: `*.scenario.ron`, read and written like designs.

use std::path::Path;

use super::Scenario;
use crate::{
    catalog::{line_and_column, ron_options},
    design::{FileError, FileFault, read_text, write_text},
};

/// The format this program writes; others are refused.
pub const SCENARIO_FORMAT: u32 = 1;

/// Largest scenario that is read, in bytes.
const LARGEST_FILE: u64 = 4 << 20;

/// Reads a scenario file.
pub fn read_scenario(path: &Path) -> Result<Scenario, FileError> {
    let text = read_text(path, LARGEST_FILE)?;
    parse_scenario(&text, &path.display().to_string())
}

/// Parses the text of a scenario file; `name` is used in errors. Whether it fits a design is
/// another question: see [`super::misfits`].
pub fn parse_scenario(text: &str, name: &str) -> Result<Scenario, FileError> {
    let fail = |place, fault: FileFault| FileError {
        file: name.to_owned(),
        place: Some(place),
        fault,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let scenario: Scenario = ron_options()
        .from_str(text)
        .map_err(|error| FileError::syntax(name, text, &error))?;
    if scenario.format != SCENARIO_FORMAT {
        let place = line_and_column(text, text.find("format").unwrap_or(0));
        let format = scenario.format;
        let known = SCENARIO_FORMAT;
        return Err(fail(place, FileFault::UnknownFormat { format, known }));
    }
    Ok(scenario)
}

/// The text of a scenario's file.
pub fn scenario_text(scenario: &Scenario) -> String {
    let pretty = ron::ser::PrettyConfig::new()
        .depth_limit(6)
        .indentor("    ")
        .new_line("\n")
        .struct_names(false);
    // A scenario holds only strings and numbers: it always has a text.
    let mut text = ron_options()
        .to_string_pretty(scenario, pretty)
        .unwrap_or_default();
    text.push('\n');
    text
}

/// Saves a scenario atomically: the file is always the old or the new one.
pub fn write_scenario(path: &Path, scenario: &Scenario) -> Result<(), FileError> {
    write_text(path, &scenario_text(scenario))
}

/// Line and column, from 1, of the n-th quoted word (from 0) in the text of a scenario: where to
/// point when something does not fit. The beginning when it does not stand there.
pub fn place_in(text: &str, word: &str, nth: usize) -> (usize, usize) {
    let quoted = format!("{word:?}");
    let mut found = text.match_indices(&quoted);
    let offset = found.nth(nth).map_or(0, |(offset, _)| offset);
    line_and_column(text, offset)
}
