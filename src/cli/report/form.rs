//! In which form a report is written: the ending of its name says it.

use std::path::Path;

use crate::catalog::Message;

/// A form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReportForm {
    /// A workbook.
    Workbook,
    /// A page of HTML.
    Page,
    /// A folder of tables.
    Folder,
    /// An archive of tables.
    Archive,
    /// The objects that `check` prints.
    Objects,
}

impl ReportForm {
    /// The form by the name of a file.
    pub(super) fn of(path: &Path) -> Result<Self, Message> {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        match ending.to_ascii_lowercase().as_str() {
            "xlsx" => Ok(Self::Workbook),
            "html" | "htm" => Ok(Self::Page),
            "csv" => Ok(Self::Folder),
            "zip" => Ok(Self::Archive),
            "json" => Ok(Self::Objects),
            _ => Err(Message::new("report-file-ending").with("file", path.display().to_string())),
        }
    }
}
