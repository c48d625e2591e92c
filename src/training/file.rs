//! Scenario files: `*.scenario.ron`, read and written like designs.

use std::path::Path;

use super::Scenario;
use crate::{
    catalog::{RonNode, TextPlace},
    design::{
        FileError, FileFault, Versioned, read_text, read_versioned, versioned_text, without_mark,
        write_text,
    },
};

/// The format this program writes; others are refused.
pub const SCENARIO_FORMAT: u32 = 1;

/// Largest scenario that is read, in bytes.
const LARGEST_FILE: u64 = 4 << 20;

impl Versioned for Scenario {
    const FORMAT: u32 = SCENARIO_FORMAT;
    const DEPTH: usize = 6;
    const INDENT: &'static str = "    ";

    fn format(&self) -> u32 {
        self.format
    }

    fn refused_format(format: u32) -> FileFault {
        let known = SCENARIO_FORMAT;
        FileFault::UnknownFormat { format, known }
    }
}

/// Reads a scenario file.
pub fn read_scenario(path: &Path) -> Result<Scenario, FileError> {
    let text = read_text(path, LARGEST_FILE)?;
    parse_scenario(&text, &path.display().to_string())
}

/// Parses the text of a scenario file; `name` is used in errors. Whether it fits a design is
/// another question: see [`super::misfits`].
pub fn parse_scenario(text: &str, name: &str) -> Result<Scenario, FileError> {
    read_versioned(without_mark(text)).map_err(|fault| fault.of_file(name))
}

/// The text of a scenario's file.
pub fn scenario_text(scenario: &Scenario) -> String {
    versioned_text(scenario)
}

/// Saves a scenario atomically: the file is always the old or the new one.
pub fn write_scenario(path: &Path, scenario: &Scenario) -> Result<(), FileError> {
    write_text(path, &scenario_text(scenario))
}

/// Where a word stands first in the text of a scenario: where to point when something does not
/// fit. The beginning when it does not stand there.
pub fn place_in(text: &str, word: &str) -> TextPlace {
    let offset = RonNode::parse(text).offset_of(word);
    TextPlace::of(text, offset.unwrap_or(0))
}
