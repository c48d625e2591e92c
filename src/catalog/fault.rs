//! Faults of a catalog, with their place.

use std::{fmt, path::Path};

use super::{
    Message,
    ron_text::{TextPlace, in_file},
};

/// A fault in a file of a catalog.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CatalogFault {
    /// The file, relative to the catalog's folder; of a catalog read from a folder, its path.
    pub file: String,
    /// Where in it, if it is anywhere.
    pub place: Option<TextPlace>,
    /// What is wrong, as one line.
    pub message: Message,
}

impl CatalogFault {
    /// A fault of a file as a whole.
    pub(super) fn whole(file: impl fmt::Display, message: Message) -> Self {
        Self {
            file: file.to_string(),
            place: None,
            message,
        }
    }

    /// The file, with line and column where there is a place.
    pub fn at(&self) -> String {
        in_file(&self.file, self.place)
    }
}

/// Every fault of a catalog, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogFaults {
    /// At least one fault.
    pub faults: Vec<CatalogFault>,
}

impl CatalogFaults {
    /// The same of files that were read from a folder, named by their paths.
    pub(super) fn in_folder(mut self, folder: &Path) -> Self {
        for fault in &mut self.faults {
            fault.file = folder.join(&fault.file).display().to_string();
        }
        self
    }
}

/// For programmers; people are told by the program's words.
impl fmt::Display for CatalogFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.faults {
            writeln!(f, "{}: {:?}", fault.at(), fault.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for CatalogFaults {}
