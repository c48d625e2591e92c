//! The tables of a report as separated values: for spreadsheets and scripts.

mod archive;
mod files;
mod value;

pub use archive::zipped;
pub use files::{SeparatedFile, separated_files};
