//! The inspector's risk: rows of the asset-based analysis with everything they rest on.

mod asset;
mod provenance;
mod rows;
mod whole;

pub(crate) use asset::risk_ui;
pub(crate) use rows::{RiskRow, risk_rows};
