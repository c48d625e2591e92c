//! The command line: a contract that others script against.
//!
//! Each subcommand has a room of its own and returns an [`Outcome`]. Everything written goes
//! through [`Out`], the only place that touches the standard streams.

mod catalog;
mod check;
mod columns;
mod day;
mod help;
mod import;
mod import_controls;
mod language;
mod out;
mod outcome;
mod phase;
mod reading;
mod refusal;
mod render;
mod report;
mod report_words;
mod run;
mod template;
mod terminal;
mod window;

pub use out::Out;
pub use outcome::Outcome;
pub use run::run;
