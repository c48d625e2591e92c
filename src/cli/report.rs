//! `sekisho report`: writes a design and its analysis as a workbook, a page, tables or JSON.

mod form;
mod picture;
mod run;

pub(super) use run::{ReportArgs, run};
