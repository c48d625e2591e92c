//! Why a workbook cannot be written.

use rust_xlsxwriter::XlsxError;

use crate::catalog::Message;

/// Why a workbook cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WorkbookFault(#[from] XlsxError);

impl WorkbookFault {
    /// What is said of it.
    pub fn message(&self) -> Message {
        Message::new("sheet-not-written").with("why", self.0.to_string())
    }
}
