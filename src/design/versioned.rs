//! RON texts with a format number: how designs, pieces and scenarios are read and written.

use ron::{error::SpannedError, ser::PrettyConfig};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{FileFault, PlacedFault};
use crate::catalog::{RonNode, ron_options};

/// What a file or the clipboard holds: data with the number of its format.
pub trait Versioned: Serialize + DeserializeOwned {
    /// The format this program writes and reads.
    const FORMAT: u32;
    /// The word its text begins with, if there is one.
    const HEADER: &'static str = "";
    /// How deep its text is broken into lines.
    const DEPTH: usize;
    /// What a line is indented by for each level.
    const INDENT: &'static str;

    /// The format the data was written in.
    fn format(&self) -> u32;

    /// Why another format is refused.
    fn refused_format(format: u32) -> FileFault {
        let known = Self::FORMAT;
        if format > known {
            FileFault::Newer { format, known }
        } else {
            FileFault::UnknownFormat { format, known }
        }
    }

    /// Why a text cannot be read as such data.
    fn refused(text: &str, error: &SpannedError) -> PlacedFault {
        FileFault::syntax(text, error)
    }
}

/// Only the format number: a newer format is named as such, whatever else has changed in it.
#[derive(Debug, Deserialize)]
struct FormatOnly {
    format: u32,
}

/// The text without the mark that some editors put before it.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Reads data from a text without a mark.
pub fn read_versioned<T: Versioned>(text: &str) -> Result<T, PlacedFault> {
    let data: Result<T, SpannedError> = ron_options().from_str(text);
    let format = match &data {
        Ok(data) => Some(data.format()),
        Err(_) => format_of::<T>(text).filter(|format| *format > T::FORMAT),
    };
    let Some(other) = format.filter(|format| *format != T::FORMAT) else {
        return data.map_err(|error| T::refused(text, &error));
    };
    let fault = T::refused_format(other);
    let tree = RonNode::parse(text);
    let offset = tree.child("format").map_or(0, |format| format.name_start);
    Err(PlacedFault::at(text, offset, fault))
}

fn format_of<T: Versioned>(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let fields = text.strip_prefix(T::HEADER).unwrap_or(text);
    let FormatOnly { format } = ron_options().from_str(fields).ok()?;
    Some(format)
}

/// The text of data: what is sorted by id stays so, one thing a line.
pub fn versioned_text<T: Versioned>(data: &T) -> String {
    let pretty = PrettyConfig::new()
        .depth_limit(T::DEPTH)
        .indentor(T::INDENT)
        .new_line("\n")
        .struct_names(false);
    // Such data holds only strings, numbers and maps of them: it always has a text.
    let text = ron_options()
        .to_string_pretty(data, pretty)
        .unwrap_or_default();
    format!("{}{text}\n", T::HEADER)
}
