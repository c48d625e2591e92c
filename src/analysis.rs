//! What a design means: its patterns, controls, risks and findings.
//!
//! [`analyze`] is total and deterministic: no input or output, no clock, no order of drawing.
//! A half-drawn network is not an error but a design with findings. Each room stands on those
//! before it: net, pattern, controls, risk, attack, findings, hall; what is asked on top of an analysis
//! is routes, proof and worth.

mod aim;
mod analyze;
mod attack;
mod case;
mod compare;
mod controls;
mod findings;
mod hall;
mod net;
mod options;
mod pattern;
mod proof;
mod result;
mod risk;
mod routes;
mod worth;

pub use aim::*;
pub use analyze::{analyze, analyze_with};
pub use case::Case;
pub use compare::*;
pub(crate) use controls::level_of;
pub use findings::{dated_findings, grouped};
pub use options::*;
pub use proof::*;
pub use result::*;
pub(crate) use risk::{RiskLevels, rating};
pub use routes::*;
pub use worth::*;
