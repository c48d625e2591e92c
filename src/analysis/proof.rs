//! Why a number is what it is: everything that went into a product and a letter.
//!
//! A [`Proof`] is data; [`Proof::lines`] is the one place that says in which lines it is told, so
//! that a card in the window, the command line and a report say the same.

mod build;
mod data;
mod find;
mod level_lines;
mod lines;
mod step_lines;

pub use build::{prove_route, prove_row, prove_target};
pub use data::*;
pub use find::{ExplainFault, ExplainQuestion, explain};
pub use lines::{Mark, ProofLine};
