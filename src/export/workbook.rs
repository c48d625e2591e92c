//! The report as a workbook of Excel: one sheet of paper after the other on A3, text always text.

mod book;
mod fault;
mod grid;
mod heights;
mod looks;
mod paper;
mod sheet;
mod table;

pub use book::workbook;
pub use fault::WorkbookFault;
pub(in crate::export) use sheet::MARK;
