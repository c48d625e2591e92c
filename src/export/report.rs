//! A report as data: sheets of tables that every form of it is written from.

mod asset_risks;
mod assets;
mod attack_routes;
mod audit;
mod cell;
mod circles;
mod column;
mod controls;
mod cover;
mod criteria;
mod damage;
mod data;
mod decisions;
mod findings;
mod hall;
mod head;
mod kind;
mod notices;
mod options;
mod plan;
mod proofs;
mod route;
mod traffic;
mod whole;
mod writer;

pub use cell::{CellTone, ReportCell, ReportValue};
pub use column::{AnswerSort, ColumnSort, ReportColumn};
pub use controls::{AnswerColumn, answers_of, cell_text};
pub use data::{Report, ReportBlock, ReportSheet, ReportTable, RowGroup};
pub use head::{HeadCell, head_cells, head_depth};
pub use kind::SheetKind;
pub use options::{ReportOptions, TrafficChoice};
pub use traffic::{TrafficEstimate, traffic_estimate};
pub use whole::report;
